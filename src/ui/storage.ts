/**
 * What the reader's browser keeps for the book: answers, sketches, the theme. Where storage is
 * missing, full or forbidden, values live as long as the page, and the caller can say so.
 *
 * Keys are paths, the kind of thing first:
 *   theme, text, figures, paper     reading settings, as in book/settings.ts
 *   place                           where reading stopped: { chapter, section }
 *   read/<chapter>                  ids of the sections read
 *   predict/<chapter>/<question>    number of the choice made
 *   sketch/<figure>                 the curve drawn before a run
 */
const prefix = 'unsaturated:';
const forThisVisit = new Map<string, string>();

/** The stored value, or undefined; callers check its shape, since the reader may have edited it. */
export function readStored(key: string): unknown {
  const text = forThisVisit.get(key) ?? readText(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True when the value will outlast the visit. */
export function writeStored(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(prefix + key, text);
    forThisVisit.delete(key);
    return true;
  } catch {
    forThisVisit.set(key, text);
    return false;
  }
}

export function forgetStored(key: string): void {
  forThisVisit.delete(key);
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept, so there is nothing to forget.
  }
}

/** The sentence to show where writeStored said false. */
export const notKept =
  'This browser does not let the page store anything: kept for this visit only.';

function readText(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}
