import type { ReactNode } from 'react';
import { citationId, equationId, exerciseId } from '../../content/anchors.ts';
import { type ChapterFacts, usePage } from '../context.ts';
import { shortCitation } from '../../content/references/index.ts';

/** A link that can show what it points at without going there. */
function Pointer(props: {
  in?: ChapterFacts;
  id: string;
  kind: string;
  /** For the ear, where the words alone say too little. */
  name?: string;
  children: ReactNode;
}) {
  const { chapter, root } = usePage();
  const elsewhere = props.in && props.in.slug !== chapter?.slug;
  const href = `${elsewhere ? `${root}${props.in?.slug}/` : ''}#${props.id}`;
  return (
    <a
      className={`pointer pointer-${props.kind}`}
      href={href}
      aria-label={props.name}
      data-preview={props.kind}
    >
      {props.children}
      {elsewhere && props.kind !== 'equation' ? ` of ${nameOf(props.in)}` : ''}
    </a>
  );
}

function nameOf(chapter: ChapterFacts | undefined): string {
  return chapter?.number === undefined ? (chapter?.title ?? '') : `chapter ${chapter.number}`;
}

export function Eq({ n }: { n: string | number }) {
  const { chapters } = usePage();
  const home = chapters.find(c => c.anchors.equations.some(e => e.n === String(n)));
  return (
    <Pointer in={home} id={equationId(String(n))} kind="equation">
      ({n})
    </Pointer>
  );
}

export function Fig({ id }: { id: string }) {
  const { chapter, chapters } = usePage();
  const homes = chapter ? [chapter, ...chapters] : chapters;
  const home = homes.find(c => c.anchors.figures.some(f => f.id === id));
  const number = home?.anchors.figures.find(f => f.id === id)?.number;
  return (
    <Pointer in={home} id={id} kind="figure">
      Figure {number}
    </Pointer>
  );
}

export function Ex({ n }: { n: string }) {
  const { chapters } = usePage();
  const home = chapters.find(c => c.anchors.exercises.some(e => e.n === n));
  const kind = home?.anchors.exercises.find(e => e.n === n)?.kind;
  return (
    <Pointer in={home} id={exerciseId(n)} kind="exercise">
      {kind === 'problem' ? 'Problem' : 'Exercise'} {n}
    </Pointer>
  );
}

interface CiteProps {
  id: string;
  /** Where the sentence has named the authors: (2012). */
  year?: boolean;
  /** Where the work is no part of the sentence: (Bengio 2012). */
  aside?: boolean;
}

/** A work as a part of the sentence, Bengio 2012, or in one of two forms in brackets. */
export function Cite({ id, year, aside }: CiteProps) {
  const whole = shortCitation(id);
  const words = year ? whole.split(' ').at(-1) : whole;
  const link = (
    <Pointer id={citationId(id)} kind="citation" name={year ? whole : undefined}>
      {words}
    </Pointer>
  );
  return year || aside ? <>({link})</> : link;
}
