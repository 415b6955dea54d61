/** Where the browser keeps how far the reader has come; names as listed in ui/storage.ts. */
export const readKey = (slug: string) => `read/${slug}`;
export const placeKey = 'place';

/** The section last seen; null before a chapter's first. */
export interface Place {
  chapter: string;
  section: string | null;
}

export function asPlace(stored: unknown): Place | null {
  if (typeof stored !== 'object' || stored === null) return null;
  if (!('chapter' in stored) || typeof stored.chapter !== 'string') return null;
  const section = 'section' in stored && typeof stored.section === 'string' ? stored.section : null;
  return { chapter: stored.chapter, section };
}

/** Ids of the sections read. */
export function asSections(stored: unknown): string[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((id): id is string => typeof id === 'string');
}
