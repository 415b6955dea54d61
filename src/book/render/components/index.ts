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

/** Everything a chapter may write, besides Markdown. */
export const vocabulary: MDXComponents = {
  a: Anchor,
  h2: H2,
  h3: H3,
  h4: H4,
  pre: Preformatted,
  table: Table,
  th: TableHeading,
  Choice,
  Cite,
  Diagram,
  DisplayMath,
  Do,
  Eq,
  Ex,
  Exercise,
  Fig,
  Figure,
  Hint,
  InlineMath,
  Line,
  LinesOfCode,
  Listing,
  Live,
  Note,
  NoteParagraph,
  Predict,
  Quantity,
  Recall,
  References,
  Reveal,
  Solution,
  Term,
};
