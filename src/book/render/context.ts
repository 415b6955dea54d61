import { createContext, useContext } from 'react';
import type { Anchors } from '../content/anchors.ts';
import type { Site } from '../content/site.ts';

/** One live figure of a page: rendered on its own, so that it can be hydrated on its own. */
export interface Island {
  widget: string;
  figureId: string;
  props: Record<string, unknown>;
}

export interface ChapterFacts {
  slug: string;
  number?: number;
  title: string;
  anchors: Anchors;
}

/** What the components of a page need to know about it, and the list of figures they add to. */
export interface PageContext {
  /** The way from this page to the site's root: '', '../', '../../'. */
  root: string;
  /** The same from the site's root: '', 'gallery/'. */
  path: string;
  /** As the page is called in citations and reports. */
  title: string;
  site: Site;
  chapter?: ChapterFacts;
  chapters: ChapterFacts[];
  islands: Island[];
  /** Addresses outside the book, in the order of the text: on paper they are notes. */
  links: string[];
}

const Context = createContext<PageContext | null>(null);

export const PageProvider = Context.Provider;

export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error('A component of the book was rendered outside a page.');
  return page;
}
