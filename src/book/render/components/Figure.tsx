import type { ReactNode } from 'react';
import { usePage } from '../context.ts';
import { questionOf } from '../../content/reader/questions.ts';
import { Veiled } from './Veil.tsx';

interface FigureProps {
  widget: string;
  id: string;
  /** Entered by the compiler, in order; galleries and embeds have none. */
  number?: string;
  /** The question whose answer it would give away: until that is answered, its result is veiled. */
  after?: string;
  children?: ReactNode;
  [setting: string]: unknown;
}

/** Stands where a figure's first view will be set in, after the page around it is rendered. */
export const islandMark = (figureId: string) => `<!--island ${figureId}-->`;

/** A live figure: the frame, the place of the widget, and the caption. */
export function Figure({ widget, id, number, after, children, ...settings }: FigureProps) {
  const page = usePage();
  page.islands.push({ widget, figureId: id, props: { figureId: id, ...settings } });
  const island = (
    <div
      data-island={widget}
      data-props={JSON.stringify({ figureId: id, ...settings })}
      dangerouslySetInnerHTML={{ __html: islandMark(id) }}
    />
  );
  return (
    <figure
      className="figure figure-wide"
      id={id}
      data-widget={widget}
      data-figure-id={id}
      data-after={after && questionOf(page.chapter?.slug, after)}
    >
      {after ? <Veiled name={`Figure ${number}`}>{island}</Veiled> : island}
      {children !== undefined && (
        <Caption id={id} number={number}>
          {children}
        </Caption>
      )}
    </figure>
  );
}

/** The number, which is the link to the figure, and the words. */
export function Caption(props: { id: string; number?: string; children: ReactNode }) {
  const { id, number, children } = props;
  return (
    <figcaption>
      {number !== undefined && (
        <a className="figure-number deep-number" href={`#${id}`}>
          Figure {number}
        </a>
      )}{' '}
      {children}
    </figcaption>
  );
}
