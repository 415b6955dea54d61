import { describe, expect, it } from 'vitest';
import type { RunListener, Slot, Ticket } from './pool.ts';
import { WorkerPool } from './pool.ts';
import { FakeWorker } from '../testing/services.ts';

function newPool(size: number) {
  const workers: FakeWorker[] = [];
  const pool = new WorkerPool(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  }, size);
  return { pool, workers };
}

function got(ticket: Ticket): Slot {
  if (!ticket.slot) throw new Error('no worker was free');
  return ticket.slot;
}

const deaf: RunListener = { heard() {}, crashed() {} };

describe('the pool of workers', () => {
  it('makes a worker when one is needed, up to its size', () => {
    const { pool, workers } = newPool(2);
    expect(workers.length).toBe(0);
    const [a, b, c] = [pool.acquire(), pool.acquire(), pool.acquire()];
    expect(workers.length).toBe(2);
    expect(got(a)).not.toBe(got(b));
    expect(c.slot).toBeNull();
  });

  it('serves who waits, in turn', async () => {
    const { pool } = newPool(1);
    const [a, b, c] = [pool.acquire(), pool.acquire(), pool.acquire()];
    const slot = got(a);
    a.giveBack();
    expect(await b.ready).toBe(slot);
    expect(c.slot).toBeNull();
    b.giveBack();
    expect(got(c)).toBe(slot);
  });

  it('does not serve who has left', () => {
    const { pool } = newPool(1);
    const [a, b, c] = [pool.acquire(), pool.acquire(), pool.acquire()];
    b.giveBack();
    a.giveBack();
    expect(b.slot).toBeNull();
    expect(c.slot).not.toBeNull();
  });

  it('takes a worker back once, however often it is given back', () => {
    const { pool } = newPool(1);
    const a = pool.acquire();
    a.giveBack();
    const b = pool.acquire();
    a.giveBack();
    expect(pool.acquire().slot).toBeNull();
    expect(b.slot?.busy).toBe(true);
  });

  it('uses an idle worker again rather than make one', () => {
    const { pool, workers } = newPool(4);
    pool.acquire().giveBack();
    pool.acquire().giveBack();
    expect(workers.length).toBe(1);
  });

  it('leaves a worker that holds a run to that run while it can make another', () => {
    const { pool, workers } = newPool(2);
    const a = pool.acquire();
    const slot = got(a);
    slot.listen(1, deaf);
    a.giveBack();
    expect(got(pool.acquire())).not.toBe(slot);
    expect(workers.length).toBe(2);
    expect(got(pool.acquire())).toBe(slot);
  });

  it('lets a run wait for the worker that holds it, though another is free', () => {
    const { pool } = newPool(2);
    const a = pool.acquire();
    const slot = got(a);
    const b = pool.acquire();
    b.giveBack();
    const c = pool.acquire(slot);
    expect(c.slot).toBeNull();
    a.giveBack();
    expect(c.slot).toBe(slot);
  });

  it('tells of a crash, and puts a new worker in the place of the lost one', () => {
    const { pool, workers } = newPool(1);
    const a = pool.acquire();
    const told: string[] = [];
    got(a).listen(1, { heard() {}, crashed: why => told.push(why) });
    const b = pool.acquire();
    workers[0].crash('out of memory');
    expect(told).toEqual(['out of memory']);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(got(b).gone).toBe(false);
    // Who held the lost one does not free the new one by giving it back.
    a.giveBack();
    expect(pool.acquire().slot).toBeNull();
  });

  it('throws where no worker can be made, and queues nobody', () => {
    const pool = new WorkerPool(() => {
      throw new Error('no workers here');
    }, 1);
    expect(() => pool.acquire()).toThrow('no workers here');
    expect(() => pool.acquire()).toThrow('no workers here');
  });

  it('tells the pace to all workers, also to those that come later', () => {
    const { pool, workers } = newPool(2);
    pool.acquire();
    pool.setPace(1000);
    pool.acquire();
    for (const { received } of workers) {
      expect(received).toEqual([{ type: 'pace', interval: 1000 }]);
    }
  });
});
