import { quoted } from '../../../ui/quoted.ts';
import { asExerciseMark } from './marks.ts';
import { asPlace, asSections } from './reading.ts';

/** What the browser keeps, by key, as listed in ui/storage.ts. */
export type Kept = Record<string, unknown>;

/** A reader's own book as a file. */
interface ReadersFile {
  format: 'unsaturated-reader';
  version: 1;
  /** When it was saved: ISO 8601. */
  saved: string;
  kept: Kept;
}

/** "theme", "read/01-cross-entropy", "exercise/X5" */
const keyPattern = /^[a-z]+(\/[\w.-]+)*$/;

export function toFile(kept: Kept, now: Date): string {
  const file: ReadersFile = {
    format: 'unsaturated-reader',
    version: 1,
    saved: now.toISOString(),
    kept,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a file holds, or what is wrong with it, in the reader's words. */
export function fromFile(text: string, name: string): { kept: Kept } | { problem: string } {
  const expected = `${name}: expected a file that was saved on this page`;
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: `${expected}; this one is not JSON, or is cut short.` };
  }
  if (!isRecord(file) || file.format !== 'unsaturated-reader' || !isRecord(file.kept)) {
    return { problem: `${expected}, received something else.` };
  }
  if (file.version !== 1) {
    return { problem: `${expected}; version 1 is known here, received ${quoted(file.version)}.` };
  }
  const { kept } = file;
  const wrong = Object.keys(kept).find(key => !keyPattern.test(key));
  if (wrong !== undefined)
    return { problem: `${name}: ${quoted(wrong)} is not a name that this book uses.` };
  const misshapen = Object.keys(kept).find(key => !hasShape(key, kept[key]));
  if (misshapen !== undefined) {
    const received = quoted(kept[misshapen]);
    return {
      problem: `${name}: ${misshapen} cannot be what this book keeps, received ${received}.`,
    };
  }
  return { kept };
}

/**
 * What changes here when a file is brought back: what is missing is filled in, sections read and
 * notes are joined, and nothing that is here is lost.
 */
export function broughtBack(here: Kept, file: Kept): Kept {
  const changes: Kept = {};
  for (const [key, brought] of Object.entries(file)) {
    const value = Object.hasOwn(here, key) ? joined(key, here[key], brought) : brought;
    if (JSON.stringify(value) !== JSON.stringify(here[key])) changes[key] = value;
  }
  return changes;
}

function joined(key: string, here: unknown, brought: unknown): unknown {
  if (key.startsWith('read/')) {
    return [...new Set([...asSections(here), ...asSections(brought)])];
  }
  if (key.startsWith('exercise/')) {
    const [mine, theirs] = [asExerciseMark(here), asExerciseMark(brought)];
    return { mark: mine.mark ?? theirs.mark, note: bothNotes(mine.note, theirs.note) };
  }
  return here;
}

function bothNotes(here: string, brought: string): string {
  if (here.includes(brought.trim())) return here;
  return brought.includes(here.trim()) ? brought : `${here}\n\n${brought}`;
}

/** What is read here, by the first part of its key; of other kinds, their readers check the shape. */
const shapes: Record<string, (value: unknown) => boolean> = {
  place: value => asPlace(value) !== null,
  read: Array.isArray,
  exercise: isRecord,
};

function hasShape(key: string, value: unknown): boolean {
  const [kind] = key.split('/');
  const isRead = Object.hasOwn(shapes, kind);
  return canBeKept(value) && (!isRead || shapes[kind](value));
}

/** Nested too deeply, a value that could be read cannot be written. */
function canBeKept(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
