import { programs } from './programs.ts';
import { since2014 } from './since2014.ts';
import { upTo2014 } from './upTo2014.ts';
import type { Work } from './work.ts';

export { linkOf, type Work } from './work.ts';

/** Every work that chapters cite, by its key. */
export const references: Record<string, Work> = { ...upTo2014, ...programs, ...since2014 };

export function shortCitation(key: string): string {
  return references[key]?.short ?? key;
}
