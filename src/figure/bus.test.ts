import { expect, it, vi } from 'vitest';
import { onCommand, onReadouts, onSend, publishReadouts, sendCommand } from './bus.ts';

it('keeps commands until the figure is there, and delivers them in order', () => {
  const asked: string[] = [];
  const stopListening = onSend(figureId => asked.push(figureId));
  sendCommand('late', { w: 0.6 });
  sendCommand('late', { run: true });
  const taken: object[] = [];
  const stop = onCommand('late', command => taken.push(command));
  expect(taken).toEqual([{ w: 0.6 }, { run: true }]);
  expect(asked).toEqual(['late', 'late']);
  stop();
  stopListening();
  sendCommand('late', { reset: true });
  expect(taken).toHaveLength(2);
  expect(asked).toHaveLength(2);
});

it('merges readouts and stays silent when nothing changed', () => {
  const listener = vi.fn();
  const stop = onReadouts(listener);
  publishReadouts('neuron', { w: '2.00', b: '2.00' });
  publishReadouts('neuron', { w: '2.00' });
  publishReadouts('neuron', { w: '0.60' });
  stop();
  publishReadouts('neuron', { w: '0.70' });
  expect(listener).toHaveBeenCalledTimes(2);
  expect(listener).toHaveBeenLastCalledWith('neuron', { w: '0.60', b: '2.00' });
});
