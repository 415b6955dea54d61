import { describe, expect, it } from 'vitest';
import { SharedWork, type Tell } from './sharedWork.ts';

/** Work that is done when the test says so. */
function newWork() {
  let finish: (value: string) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const given: { tell: Tell; signal: AbortSignal }[] = [];
  const work = new SharedWork<string>((tell, signal) => {
    given.push({ tell, signal });
    return new Promise((resolve, reject) => ([finish, fail] = [resolve, reject]));
  });
  return { work, given: given[0], finish: () => finish('done'), fail };
}
const ignore = () => {};

describe('work that several wait for', () => {
  it('is done once, and tells them all how far it is', async () => {
    const { work, given, finish } = newWork();
    const shares: string[] = [];
    const a = work.join(share => shares.push(`a ${share}`));
    const b = work.join(share => shares.push(`b ${share}`));
    given.tell(0.5);
    expect(work.value).toBeNull();
    finish();
    expect(await Promise.all([a, b])).toEqual(['done', 'done']);
    expect(shares).toEqual(['a 0.5', 'b 0.5']);
    expect(work.value).toBe('done');
    expect(await work.join(ignore)).toBe('done');
  });

  it('is given up when all have left, and not before', async () => {
    const { work, given } = newWork();
    const [first, second] = [new AbortController(), new AbortController()];
    const a = work.join(ignore, first.signal);
    const b = work.join(ignore, second.signal);
    first.abort(new Error('a left'));
    await expect(a).rejects.toThrow('a left');
    expect(given.signal.aborted).toBe(false);
    second.abort(new Error('b left'));
    await expect(b).rejects.toThrow('b left');
    expect(given.signal.aborted).toBe(true);
    expect(work.isLost).toBe(true);
  });

  it('is not given up once it is done', async () => {
    const { work, given, finish } = newWork();
    const controller = new AbortController();
    const joined = work.join(ignore, controller.signal);
    finish();
    await joined;
    controller.abort();
    expect([given.signal.aborted, work.isLost]).toEqual([false, false]);
  });

  it('fails for all who wait', async () => {
    const { work, fail } = newWork();
    const joined = [work.join(ignore), work.join(ignore)];
    fail(new Error('no network'));
    for (const each of joined) await expect(each).rejects.toThrow('no network');
    expect(work.isLost).toBe(true);
  });
});
