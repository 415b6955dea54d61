import { expect, it } from 'vitest';
import { decodeState } from '../../figure/link.ts';
import { unlessSaid } from './useAllOfMnist.ts';

const move = { source: 'mnist' as const, lambda: 5, epochs: 30 };

it('takes all of MNIST, and with it the λ of the published run', () => {
  expect(unlessSaid(move, {}, {})).toEqual(move);
  expect(unlessSaid(move, { figureId: 'race', hidden: 100 }, { seed: '2' })).toEqual(move);
});

it('leaves the digits that the chapter or the link names', () => {
  expect(unlessSaid(move, { source: 'mnist-10k' }, {})).toBeNull();
  expect(unlessSaid(move, {}, decodeState('source:mnist-10k,epochs:2'))).toBeNull();
});

it('leaves a λ that was said, on whatever digits', () => {
  expect(unlessSaid(move, {}, decodeState('lambda:0'))).toEqual({ source: 'mnist', epochs: 30 });
  expect(unlessSaid(move, { epochs: 10 }, {})).toEqual({ source: 'mnist', lambda: 5 });
});
