import type {
  AvailableData,
  DataAnswers,
  DataRequest,
  FromDataWorker,
  ImagesWanted,
  KeptData,
  LoadedData,
  NeighboursWanted,
  OwnData,
  ToDataWorker,
} from './dataProtocol.ts';
import type { Neighbours } from './neighbours.ts';
import type { WorkerLike } from '../training/protocol.ts';
import type { SourceName } from '../spec.ts';
import type { Survey } from './survey.ts';

type DataWorker = WorkerLike<ToDataWorker, FromDataWorker>;
type Tell = (share: number | null) => void;

/** A load under way or done, and who hears how far it is. */
interface Loading {
  id: number;
  tell: Set<Tell>;
  data: Promise<LoadedData>;
  done: boolean;
}

interface Asked {
  resolve(answer: DataAnswers[keyof DataAnswers]): void;
  reject(error: Error): void;
  tell?: Tell;
}

/** The page's side of the data worker. */
export class DataDoor {
  private worker: DataWorker | null = null;
  private readonly asked = new Map<number, Asked>();
  private readonly loading = new Map<SourceName, Loading>();
  private lastId = 0;

  constructor(private readonly makeWorker: () => DataWorker) {}

  /**
   * Loads a source, once for all who ask. `tell` hears what share of it has come. Where all who
   * asked have left by their signals before it is there, the load is given up.
   */
  async load(source: SourceName, tell: Tell, signal?: AbortSignal): Promise<LoadedData> {
    signal?.throwIfAborted();
    const loading = this.loading.get(source) ?? this.begin(source);
    const listener: Tell = share => tell(share);
    loading.tell.add(listener);
    const left = new Promise<never>((_, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
    );
    try {
      return await Promise.race([loading.data, left]);
    } finally {
      loading.tell.delete(listener);
      if (!loading.done && loading.tell.size === 0) this.giveUp(source, loading);
    }
  }

  /** Sends a loaded set through a port, without the page touching it. */
  send(key: string, port: MessagePort): void {
    this.running().postMessage({ type: 'send', key, port }, [port]);
  }

  available(): Promise<AvailableData> {
    return this.ask<'available'>({ type: 'available' });
  }

  kept(): Promise<KeptData> {
    return this.ask<'kept'>({ type: 'kept' });
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

  async forgetMnist(): Promise<void> {
    await this.ask<'forget-mnist'>({ type: 'forget-mnist' });
  }

  /** Loads the source first where that was not done; `tell` hears what share of it has come. */
  async neighbours(wanted: NeighboursWanted, tell: Tell): Promise<Neighbours> {
    await this.load(wanted.source, tell);
    return this.ask<'neighbours'>({ type: 'neighbours', ...wanted });
  }

  /** As for neighbours. */
  async survey(source: SourceName, tell: Tell): Promise<Survey> {
    await this.load(source, tell);
    return this.ask<'survey'>({ type: 'survey', source });
  }

  async images(wanted: ImagesWanted, tell: Tell): Promise<Uint8Array[]> {
    await this.load(wanted.source, tell);
    return this.ask<'images'>({ type: 'images', ...wanted });
  }

  private begin(source: SourceName): Loading {
    const tell = new Set<Tell>();
    const id = ++this.lastId;
    const data = this.ask<'load'>(
      { type: 'load', source },
      share => tell.forEach(listener => listener(share)),
      id,
    );
    const loading: Loading = { id, tell, data, done: false };
    this.loading.set(source, loading);
    data.then(
      () => (loading.done = true),
      () => {
        loading.done = true;
        this.forget(source, loading);
      },
    );
    return loading;
  }

  private giveUp(source: SourceName, loading: Loading): void {
    loading.done = true;
    this.forget(source, loading);
    this.worker?.postMessage({ type: 'cancel', id: loading.id });
  }

  private forget(source: SourceName, loading: Loading): void {
    if (this.loading.get(source) === loading) this.loading.delete(source);
  }

  private ask<T extends DataRequest['type']>(
    request: DataRequest & { type: T },
    tell?: Tell,
    id = ++this.lastId,
  ): Promise<DataAnswers[T]> {
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
