/** As much of nspell as the spelling test uses; the package brings no types. */
declare module 'nspell' {
  interface Checker {
    correct(word: string): boolean;
    suggest(word: string): string[];
    /** Adds words, one a line, as they stand. */
    personal(words: string): Checker;
  }
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): Checker;
}
