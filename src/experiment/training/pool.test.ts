import { describe, expect, it } from 'vitest';
import type { Slot, Ticket } from './pool.ts';
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

const ignore = () => {};

describe('the pool of workers', () => {
  it('has workers up to its size, each made when something is asked of it', async () => {
    const { pool, workers } = newPool(2);
    const [a, b, c] = [pool.acquire(), pool.acquire(), pool.acquire()];
    expect(workers.length).toBe(0);
    await Promise.all([a, b, a].map(ticket => got(ticket).ask.pace(20)));
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
    const { pool } = newPool(4);
    const first = pool.acquire();
    const slot = got(first);
    first.giveBack();
    expect(got(pool.acquire())).toBe(slot);
  });

  it('leaves a worker that holds a run to that run while it can make another', () => {
    const { pool } = newPool(2);
    const a = pool.acquire();
    const slot = got(a);
    slot.runs.set(1, ignore);
    a.giveBack();
    expect(got(pool.acquire())).not.toBe(slot);
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

  it('tells of a crash, and puts a new worker in the place of the lost one', async () => {
    const { pool, workers } = newPool(1);
    const a = pool.acquire();
    const slot = got(a);
    const told: string[] = [];
    slot.runs.set(1, why => told.push(why.message));
    const asked = slot.ask.pause({ run: 1 });
    const b = pool.acquire();
    workers[0].crash('out of memory');
    const words = 'The part of the page that this training ran in has crashed (out of memory).';
    await expect(asked).rejects.toThrow(words);
    expect(told).toEqual([words]);
    expect(workers[0].terminated).toBe(true);
    expect(got(b)).not.toBe(slot);
    // Who held the lost one does not free the new one by giving it back.
    a.giveBack();
    expect(pool.acquire().slot).toBeNull();
  });

  it('tells the pace to all workers, also to those that come later', () => {
    const { pool, workers } = newPool(2);
    pool.acquire();
    pool.setPace(1000);
    pool.acquire();
    expect(workers).toHaveLength(2);
    for (const { received } of workers) {
      expect(received).toMatchObject([{ name: 'pace', argument: 1000 }]);
    }
  });
});
