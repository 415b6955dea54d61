/** What an error says, whatever was thrown. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Words as a sentence; a field's path at their head stays as it is written. */
export function sentence(words: string): string {
  const isPath = /^[a-zA-Z]+[.:[]/.test(words);
  const capital = isPath ? words : words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
