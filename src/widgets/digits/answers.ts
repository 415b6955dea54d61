import { fixed } from '../../ui/format.ts';

/** What a network answers, from its ten outputs: the first of the largest, as everywhere. */
export function answerOf(outputs: readonly number[]): number {
  return outputs.reduce((best, output, digit) => (output > outputs[best] ? digit : best), 0);
}

export function answerSentence(outputs: readonly number[]): string {
  const best = answerOf(outputs);
  const rest = outputs
    .map((output, digit) => ({ output, digit }))
    .filter(one => one.digit !== best);
  const second = rest.reduce((a, b) => (b.output > a.output ? b : a), rest[0]);
  const next = `next ${second.digit} (${fixed(second.output, 2)})`;
  const value = fixed(outputs[best], 2);
  if (outputs[best] < 0.5) return `It is not sure: ${best} at most (${value}), ${next}.`;
  return `It reads a ${best} (${value}); ${next}.`;
}
