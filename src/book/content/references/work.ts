/** A work that chapters cite by its key. */
export interface Work {
  authors: string;
  /** Family name first, for the order of the list. */
  sort: string;
  /** As it stands in a sentence: "Cover and Thomas 2006". */
  short: string;
  year?: string;
  title: string;
  /** A book, not a part of one: its title is set in italics. */
  whole?: boolean;
  venue?: string;
  doi?: string;
  arxiv?: string;
  url?: string;
}

export function linkOf(work: Work): string | undefined {
  if (work.doi) return `https://doi.org/${work.doi}`;
  return work.arxiv ? `https://arxiv.org/abs/${work.arxiv}` : work.url;
}
