/** Source code as the compiler of a chapter hands it to the page. */

export type TokenKind = 'plain' | 'comment' | 'keyword' | 'literal' | 'type' | 'name';

/** Some text of one kind; `to` is the listing in which the thing it names is defined. */
export interface Piece {
  kind: TokenKind;
  text: string;
  to?: string;
}

/** A line of the file by its number there, or, without one, the place of lines left out. */
export interface ListedLine {
  n: number | null;
  pieces: Piece[];
}
