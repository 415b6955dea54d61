import { expect, it } from 'vitest';
import { inTurns } from './inTurns.ts';

it('does everything in order, and lets others have their turn after something long', async () => {
  const done: string[] = [];
  const long = () => {
    for (const end = performance.now() + 6; performance.now() < end;);
    done.push('long');
  };
  setTimeout(() => done.push('a reader'));
  await inTurns([() => done.push('first'), long, () => done.push('last')]);
  expect(done).toEqual(['first', 'long', 'a reader', 'last']);
});
