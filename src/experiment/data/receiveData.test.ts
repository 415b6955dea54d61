import { afterEach, describe, expect, it, vi } from 'vitest';
import { receiveData } from './receiveData.ts';
import { madeUpSplit } from '../testing/digits.ts';

afterEach(() => vi.useRealTimers());

describe('data that comes through a port', () => {
  it('is asked for by the end that receives it', async () => {
    const { port1, port2 } = new MessageChannel();
    const asked = new Promise(resolve => (port2.onmessage = resolve));
    const received = receiveData(port1);
    await asked;
    port2.postMessage(madeUpSplit);
    expect((await received).training.count).toBe(madeUpSplit.training.count);
  });

  it('that was replaced meanwhile is told', async () => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => port2.postMessage(null);
    await expect(receiveData(port1)).rejects.toThrow('The digits were replaced');
  });

  it('that the browser cannot read is told', async () => {
    const { port1 } = new MessageChannel();
    const received = receiveData(port1);
    port1.onmessageerror?.(new MessageEvent('messageerror'));
    await expect(received).rejects.toThrow('could not read what was sent');
  });

  it('that never comes is told after a time', async () => {
    vi.useFakeTimers();
    const received = receiveData(new MessageChannel().port1);
    const told = expect(received).rejects.toThrow('nothing came for 30 seconds');
    await vi.advanceTimersByTimeAsync(30_000);
    await told;
  });
});
