import type { KeptData, OwnData } from '../../experiment/index.ts';
import { fixed } from '../../ui/format.ts';

const count = (n: number) => fixed(n, 0);

export const mnistSentence = (bytes: number): string =>
  `All of MNIST, ${fixed(bytes / 1e6, 1)} MB as it was fetched: a training need not fetch it again.`;

export const ownSentence = ({ name, training, validation, test }: OwnData): string =>
  `Files of your own, ${name}: ${count(training)} images to learn from, ${count(validation)} to validate, ${count(test)} to test.`;

export function summaryOf(kept: KeptData | null): string {
  const nothing = 'Nothing beyond the book’s own 10,000 digits.';
  if (!kept) return nothing;
  const parts = [
    kept.mnist > 0 && mnistSentence(kept.mnist),
    kept.own && ownSentence(kept.own),
  ].filter(part => typeof part === 'string');
  return parts.join(' ') || nothing;
}
