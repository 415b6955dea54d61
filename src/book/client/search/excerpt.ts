import { isCommon, wordsIn } from '../../content/search/words.ts';

/** Part of a text, marked where it is what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The part of the text that shows best what was found, its words marked, phrases in one. */
export function excerptOf(text: string, found: ReadonlySet<string>, length = 170): Piece[] {
  const runs = runsOf(text, found);
  const { from, to } = windowOf(text, runs, length);
  const pieces: Piece[] = [];
  const add = (piece: string, marked: boolean) => {
    if (piece) pieces.push({ text: piece, marked });
  };
  let at = from;
  for (const { start, end } of runs) {
    if (start < from || end > to) continue;
    add(text.slice(at, start), false);
    add(text.slice(start, end), true);
    at = end;
  }
  add(text.slice(at, to), false);
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** The longest phrase of found words as it is written: what a link can point a browser at. */
export function phraseIn(text: string, found: ReadonlySet<string>): string {
  const runs = runsOf(text, found).sort((a, b) => b.end - b.start - (a.end - a.start));
  return runs.length > 0 ? text.slice(runs[0].start, runs[0].end) : '';
}

interface Run {
  start: number;
  end: number;
  /** How many of its words are not common ones. */
  words: number;
}

/**
 * Found words that follow one another with nothing but spaces and hyphens between are one run; a
 * run of common words only is none.
 */
function runsOf(text: string, found: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  for (const { start, end, term } of wordsIn(text)) {
    if (!found.has(term)) continue;
    const counts = isCommon(term) ? 0 : 1;
    const last = runs.at(-1);
    if (last && /^[\s-]*$/.test(text.slice(last.end, start))) {
      last.end = end;
      last.words += counts;
    } else runs.push({ start, end, words: counts });
  }
  return runs.filter(run => run.words > 0);
}

/** As much text around the fullest run as fits, from word to word. */
function windowOf(text: string, runs: Run[], length: number): { from: number; to: number } {
  if (text.length <= length) return { from: 0, to: text.length };
  const best = [...runs].sort((a, b) => b.words - a.words || a.start - b.start)[0];
  const middle = best ? (best.start + best.end) / 2 : 0;
  const first = Math.max(0, Math.min(Math.round(middle - length / 2), text.length - length));
  const from = first === 0 ? 0 : text.indexOf(' ', first) + 1;
  const last = Math.min(text.length, first + length);
  const to = last === text.length ? last : text.lastIndexOf(' ', last);
  return best && to < best.end ? { from, to: best.end } : { from, to };
}
