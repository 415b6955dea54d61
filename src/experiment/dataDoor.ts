import type {
  AvailableData,
  DataAnswers,
  DataRequest,
  FromDataWorker,
  LoadedData,
  OwnData,
  ToDataWorker,
} from './dataProtocol.ts';
import type { WorkerLike } from './protocol.ts';
import type { SourceName } from './spec.ts';

type DataWorker = WorkerLike<ToDataWorker, FromDataWorker>;
type Tell = (share: number | null) => void;

interface Asked {
  resolve(answer: DataAnswers[keyof DataAnswers]): void;
  reject(error: Error): void;
  tell?: Tell;
}

/** The page's side of the data worker. */
export class DataDoor {
  private worker: DataWorker | null = null;
  private readonly asked = new Map<number, Asked>();
  private readonly loading = new Map<SourceName, { tell: Set<Tell>; data: Promise<LoadedData> }>();
  private lastId = 0;

  constructor(private readonly makeWorker: () => DataWorker) {}

  /** Loads a source, once for all who ask. `tell` hears what share of it has come. */
  async load(source: SourceName, tell: Tell = () => {}): Promise<LoadedData> {
    let loading = this.loading.get(source);
    if (!loading) {
      const listeners = new Set<Tell>();
      const data = this.ask<'load'>({ type: 'load', source }, share =>
        listeners.forEach(listener => listener(share)),
      );
      loading = { tell: listeners, data };
      this.loading.set(source, loading);
      data.catch(() => this.loading.delete(source));
    }
    loading.tell.add(tell);
    try {
      return await loading.data;
    } finally {
      loading.tell.delete(tell);
    }
  }

  /** Sends a loaded set through a port, without the page touching it. */
  send(key: string, port: MessagePort): void {
    this.running().postMessage({ type: 'send', key, port }, [port]);
  }

  available(): Promise<AvailableData> {
    return this.ask<'available'>({ type: 'available' });
  }

  async useFiles(files: File[]): Promise<OwnData> {
    const own = await this.ask<'use-files'>({ type: 'use-files', files });
    this.loading.delete('mnist');
    return own;
  }

  async forgetFiles(): Promise<void> {
    await this.ask<'forget-files'>({ type: 'forget-files' });
    this.loading.delete('mnist');
  }

  private ask<T extends DataRequest['type']>(
    request: DataRequest & { type: T },
    tell?: Tell,
  ): Promise<DataAnswers[T]> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.asked.set(id, {
        resolve: answer => resolve(answer as DataAnswers[T]), // it bears the request's own id
        reject,
        tell,
      });
      this.running().postMessage({ ...request, id });
    });
  }

  private running(): DataWorker {
    if (this.worker) return this.worker;
    const worker = this.makeWorker();
    worker.listen({ message: data => this.hear(data), failed: why => this.crash(why) });
    return (this.worker = worker);
  }

  private hear(message: FromDataWorker): void {
    const asked = this.asked.get(message.id);
    if (message.type === 'share') {
      asked?.tell?.(message.share);
      return;
    }
    this.asked.delete(message.id);
    if (message.type === 'answer') asked?.resolve(message.answer);
    else asked?.reject(new Error(message.message));
  }

  /** All that it had is lost; the next who asks gets a new worker, which loads again. */
  private crash(message: string): void {
    this.worker?.terminate();
    this.worker = null;
    this.loading.clear();
    const error = new Error(`The part of the page that reads the data has failed: ${message}.`);
    for (const { reject } of this.asked.values()) reject(error);
    this.asked.clear();
  }
}
