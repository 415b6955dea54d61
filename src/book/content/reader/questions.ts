import { placeIn } from '../../../ui/address.ts';

/** What a question is called wherever its answer is kept or waited for: "01-cross-entropy/kind-end". */
export const questionOf = (chapter: string | undefined, id: string) => `${chapter}/${id}`;

/** Where the browser keeps the number of the choice made. */
export const answerKey = (question: string) => `predict/${question}`;

/** Where it keeps that the reader wanted to see the figure without an answer. */
export const passedKey = (question: string) => `passed/${question}`;

/** Whether an address leads to this figure or says how it should stand: whoever asks for it gets it. */
export function asksFor(address: string, figureId: string): boolean {
  const { hash, searchParams } = new URL(address);
  return placeIn(hash) === figureId || searchParams.has(figureId);
}
