import type { ParseError } from 'jsonc-parser';

/** JSON from files that people made: what is wrong with it is said with its place. */

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((b, i) => bytes[i] === b);

/** UTF-16 by its byte order mark, or by the zero beside the brace or bracket that JSON begins with. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (startsWith(bytes, 0xff, 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

/**
 * The text of a file in UTF-8 or UTF-16, without its byte order mark. Throws an Error in the reader's
 * words for bytes that are neither.
 */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error('not text in UTF-8 or UTF-16', { cause: error });
  }
}

/** At most a line of what stands in a text, up to the next blank or sign. */
function found(text: string, offset: number): string {
  const word = /^(?:"[^"\n]*"?|[^\s,:[\]{}"]+|.)/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  return (word.length > 60 ? `${word.slice(0, 57)}…` : word).replace(/\p{Cc}/gu, '�');
}

/** Nothing more, or a text within quotes that has no end. */
const isCut = (rest: string) => rest.trim() === '' || /^"(?:[^"\\\n]|\\.)*\\?$/.test(rest);

/** Where JSON ends to be JSON, and what stands there: "line 3, column 7: found NaN". */
async function fault(text: string): Promise<string | null> {
  const { parse } = await import('jsonc-parser');
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length === 0) return null;
  const { offset } = errors[0];
  const before = text.slice(0, offset).split('\n');
  const place = `line ${before.length}, column ${before[before.length - 1].length + 1}`;
  if (text.trim() === '') return 'it is empty';
  if (isCut(text.slice(offset))) return `${place}: it ends before it is whole`;
  const word = found(text, offset);
  const isNumber = /^[+-]?(NaN|Infinity|inf|nan)$/.test(word);
  return `${place}: found ${word}${isNumber ? ', which is no number that JSON can hold' : ''}`;
}

/** What JSON text stands for. Rejects with an Error that says where the text is no JSON. */
export async function jsonOf(text: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`not JSON: ${(await fault(text)) ?? (error as Error).message}`, {
      cause: error,
    });
  }
}
