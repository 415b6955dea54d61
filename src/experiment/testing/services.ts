import type { DataSplit } from '../../core/dataset.ts';
import { WorkerPool } from '../training/pool.ts';
import type { FromWorker, ToWorker, WorkerLike } from '../training/protocol.ts';
import type { Services } from '../services.ts';
import { WorkerLoop } from '../training/workerLoop.ts';
import { madeUpSplit } from './digits.ts';

/** A worker's loop in this very thread; messages are copied and take their time, as real ones do. */
export class FakeWorker implements WorkerLike<ToWorker, FromWorker> {
  readonly received: ToWorker[] = [];
  /** Held back while true, as if the thread were busy. */
  holds = false;
  terminated = false;
  private heard: { message(data: FromWorker): void; failed(why: string): void } | null = null;
  private kept: FromWorker[] = [];

  private readonly loop = new WorkerLoop({
    send: message => this.deliver(structuredClone(message)),
    clock: () => performance.now(),
    breathe: () => new Promise(resolve => setImmediate(resolve)),
  });

  listen(handlers: { message(data: FromWorker): void; failed(why: string): void }): void {
    this.heard = handlers;
  }

  postMessage(message: ToWorker): void {
    this.received.push(message);
    const copy = message.type === 'data' ? message : structuredClone(message);
    setImmediate(() => this.terminated || this.loop.receive(copy));
  }

  terminate(): void {
    this.terminated = true;
  }

  crash(why: string): void {
    this.heard?.failed(why);
  }

  release(): void {
    this.holds = false;
    for (const message of this.kept.splice(0)) this.deliver(message);
  }

  private deliver(message: FromWorker): void {
    if (this.terminated) return;
    if (this.holds) this.kept.push(message);
    else setImmediate(() => this.heard?.message(message));
  }
}

export interface FakeServices extends Services {
  workers: FakeWorker[];
  /** How often a data set was sent to a worker. */
  sent: number;
  seePage(hidden: boolean): void;
}

export function fakeServices(
  size = 1,
  load: (signal?: AbortSignal) => Promise<DataSplit> = async () => madeUpSplit,
): FakeServices {
  const workers: FakeWorker[] = [];
  const watchers = new Set<(hidden: boolean) => void>();
  let split = madeUpSplit;
  const services: FakeServices = {
    workers,
    sent: 0,
    pool: new WorkerPool(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    }, size),
    data: {
      async load(source, tell, signal) {
        tell(0.5);
        split = await load(signal);
        const { training, validation, test } = split;
        return {
          key: `${source}:1`,
          training: training.count,
          validation: validation.count,
          test: test.count,
        };
      },
      send(_key, port) {
        services.sent++;
        port.onmessage = () => {
          port.postMessage(split);
          port.close();
        };
      },
    },
    watchPage(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    seePage: hidden => watchers.forEach(watcher => watcher(hidden)),
  };
  return services;
}
