import type { ReactNode } from 'react';
import { contents, type ContentsEntry } from '../../content/contents.ts';
import { usePage } from '../context.ts';

/**
 * The book's chapters in order, their sections folded beneath them; what is in preparation is named
 * and leads nowhere. Where the reader is and what has been read is marked by client/reader/contents.ts.
 */
export function ContentsList({ describe }: { describe?: (entry: ContentsEntry) => ReactNode }) {
  const { chapter, chapters, root } = usePage();
  return (
    <ol className="contents-list">
      {contents.map(entry => {
        const written = chapters.find(one => one.slug === entry.slug);
        const here = written && written.slug === chapter?.slug;
        return (
          <li
            key={entry.slug}
            className={written ? 'contents-entry' : 'contents-entry unwritten'}
            data-chapter={entry.slug}
          >
            <span className="contents-number">{entry.number}</span>
            <span className="contents-title">
              {written ? (
                <a href={`${root}${entry.slug}/`} aria-current={here ? 'page' : undefined}>
                  {entry.title}
                </a>
              ) : (
                <>
                  {entry.title} <span className="contents-state">in preparation</span>
                </>
              )}
            </span>
            {describe && <span className="contents-about">{describe(entry)}</span>}
            {written && <Sections of={entry} open={here} />}
          </li>
        );
      })}
    </ol>
  );
}

function Sections({ of: { slug, title }, open }: { of: ContentsEntry; open?: boolean }) {
  const { chapter, chapters, root } = usePage();
  const anchors = chapters.find(one => one.slug === slug)?.anchors;
  const sections = anchors?.sections.filter(section => section.depth === 2) ?? [];
  if (sections.length === 0) return null;
  const page = slug === chapter?.slug ? '' : `${root}${slug}/`;
  return (
    <details className="contents-sections" open={open}>
      <summary>
        <span data-progress>{sections.length} sections</span>
        <span className="visually-hidden"> of {title}</span>
      </summary>
      <ol>
        {sections.map(section => (
          <li key={section.id} data-section={section.id}>
            <a href={`${page}#${section.id}`}>{section.title}</a>
          </li>
        ))}
      </ol>
    </details>
  );
}
