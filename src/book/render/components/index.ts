import type { MDXComponents } from 'mdx/types';
import { Diagram } from './Diagram.tsx';
import { Exercise, Hint, Recall, Solution } from './Exercise.tsx';
import { Figure } from './Figure.tsx';
import { Line, LinesOfCode, Listing } from './Listing.tsx';
import { Do, Live, Quantity } from './live.tsx';
import { DisplayMath, InlineMath } from './maths.tsx';
import { Note, NoteParagraph } from './notes.tsx';
import { Cite, Eq, Ex, Fig } from './pointers.tsx';
import { Choice, Predict, Reveal } from './Predict.tsx';
import { Anchor, H2, H3, H4, Preformatted, Table, TableHeading } from './prose.tsx';
import { References } from './References.tsx';
import { Term } from './Term.tsx';

/** What a chapter may write besides Markdown: CONTRIBUTING.md has an example of each. */
export const written = {
  Choice,
  Cite,
  Diagram,
  Do,
  Eq,
  Ex,
  Exercise,
  Fig,
  Figure,
  Hint,
  Line,
  LinesOfCode,
  Listing,
  Live,
  Predict,
  Quantity,
  Recall,
  References,
  Reveal,
  Solution,
  Term,
};

/** With it, what the compiler makes of Markdown, formulas and footnotes. */
export const vocabulary: MDXComponents = {
  ...written,
  a: Anchor,
  h2: H2,
  h3: H3,
  h4: H4,
  pre: Preformatted,
  table: Table,
  th: TableHeading,
  DisplayMath,
  InlineMath,
  Note,
  NoteParagraph,
};
