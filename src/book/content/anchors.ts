/** What a chapter defines that can be pointed at, and what it points at. Found while compiling. */
export interface Anchors {
  sections: { id: string; title: string; depth: number }[];
  /** Numbered equations: the tag ("55", "BP1") and the rendered formula. */
  equations: { n: string; html: string }[];
  figures: { id: string; number: number; kind: 'widget' | 'diagram'; name: string }[];
  /** Source code shown, by the file it is taken from. */
  listings: { id: string; file: string }[];
  exercises: { n: string; kind: 'exercise' | 'problem'; title: string }[];
  predictions: string[];
  notes: string[];
  hasReferences: boolean;
  references: Reference[];
}

export type ReferenceKind =
  'equation' | 'figure' | 'exercise' | 'citation' | 'link' | 'live' | 'symbol';

export interface Reference {
  kind: ReferenceKind;
  target: string;
  /** As the chapter wrote it, for the message when it leads nowhere. */
  written: string;
  line?: number;
}

export function noAnchors(): Anchors {
  return {
    sections: [],
    equations: [],
    figures: [],
    listings: [],
    exercises: [],
    predictions: [],
    notes: [],
    hasReferences: false,
    references: [],
  };
}

export const equationId = (n: string) => `eq-${n}`;
export const exerciseId = (n: string) => `ex-${n}`;
export const citationId = (key: string) => `ref-${key}`;
/** A line of a listing, by its number in the file. */
export const lineId = (listing: string, n: number) => `${listing}-${n}`;
export const noteId = (name: string) => `note-${name}`;
