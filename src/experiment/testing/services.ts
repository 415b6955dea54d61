import type { DataSplit } from '../../core/dataset.ts';
import type { Thread } from '../requests/requests.ts';
import type { Endpoint, Question, Reply } from '../requests/serve.ts';
import { serve } from '../requests/serve.ts';
import type { Services } from '../services.ts';
import { WorkerPool } from '../training/pool.ts';
import { TrainingLoop } from '../training/trainingLoop.ts';
import { madeUpSplit } from './digits.ts';

/** A worker's loop in this very thread; messages are copied and take their time, as real ones do. */
export class FakeWorker implements Thread {
  onmessage: Thread['onmessage'] = null;
  onmessageerror: Thread['onmessageerror'] = null;
  onerror: Thread['onerror'] = null;
  readonly received: Question[] = [];
  /** Held back while true, as if the thread were busy. */
  holds = false;
  terminated = false;
  private kept: Reply[] = [];

  private readonly scope: Endpoint = {
    postMessage: reply => this.deliver(structuredClone(reply) as Reply),
    onmessage: null,
    onmessageerror: null,
  };

  constructor() {
    const loop = new TrainingLoop({
      clock: () => performance.now(),
      breathe: () => new Promise(resolve => setImmediate(resolve)),
    });
    serve(this.scope, loop.answers);
  }

  postMessage(question: Question, options: { transfer: Transferable[] }): void {
    this.received.push(question);
    const event = new MessageEvent('message', { data: structuredClone(question, options) });
    setImmediate(() => this.terminated || this.scope.onmessage?.(event));
  }

  terminate(): void {
    this.terminated = true;
  }

  crash(message: string): void {
    const event = new Event('error', { cancelable: true });
    this.onerror?.(Object.assign(event, { message }) as ErrorEvent);
  }

  release(): void {
    this.holds = false;
    for (const reply of this.kept.splice(0)) this.deliver(reply);
  }

  private deliver(data: Reply): void {
    if (this.terminated) return;
    if (this.holds) this.kept.push(data);
    else setImmediate(() => this.onmessage?.(new MessageEvent('message', { data })));
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
      async load(source, asking = {}) {
        asking.tell?.(0.5);
        split = await load(asking.signal);
        const { training, validation, test } = split;
        return {
          key: `${source}:1`,
          training: training.count,
          validation: validation.count,
          test: test.count,
          notes: [],
        };
      },
      async lend({ port }) {
        const lent = () => {
          services.sent++;
          return split;
        };
        serve(port, { split: lent });
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
