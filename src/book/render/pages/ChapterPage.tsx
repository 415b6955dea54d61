import type { ComponentType } from 'react';
import type { MDXProps } from 'mdx/types';
import { vocabulary } from '../components/index.ts';
import { contents } from '../../content/contents.ts';
import { PrintedLinks } from '../components/PrintedLinks.tsx';
import { usePage } from '../context.ts';
import { Layout } from './Layout.tsx';

export interface Frontmatter {
  number?: number;
  title: string;
  kicker: string;
  lede: string;
  description: string;
}

interface Props {
  front: Frontmatter;
  Content: ComponentType<MDXProps>;
}

export function ChapterPage({ front, Content }: Props) {
  return (
    <Layout>
      <article className="text" data-this-chapter={usePage().chapter?.slug}>
        <header className="opening">
          <p className="label">
            {front.number === undefined ? '' : `Chapter ${front.number} · `}
            {front.kicker}
          </p>
          <h1>{front.title}</h1>
          <p className="lede">{front.lede}</p>
        </header>
        <Sections />
        <Content components={vocabulary} />
        <PrintedLinks />
      </article>
      <Neighbours />
    </Layout>
  );
}

function Sections() {
  const { chapter } = usePage();
  const sections = chapter?.anchors.sections.filter(section => section.depth === 2) ?? [];
  if (sections.length < 3) return null;
  return (
    <details className="sections" data-chapter={chapter?.slug}>
      <summary>In this chapter</summary>
      <nav aria-label="Sections of this chapter">
        <ol>
          {sections.map(section => (
            <li key={section.id} data-section={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}

function Neighbours() {
  const { chapter, chapters, root } = usePage();
  const order = contents.filter(entry => chapters.some(one => one.slug === entry.slug));
  const here = order.findIndex(entry => entry.slug === chapter?.slug);
  const before = order[here - 1];
  const after = order[here + 1];
  return (
    <nav className="neighbours" aria-label="Chapters">
      {before ? (
        <a href={`${root}${before.slug}/`} rel="prev">
          <span className="label">Before</span>
          {before.title}
        </a>
      ) : (
        <a href={`${root || './'}#contents`}>
          <span className="label">All chapters</span>
          Contents
        </a>
      )}
      {after ? (
        <a href={`${root}${after.slug}/`} rel="next">
          <span className="label">Next</span>
          {after.title}
        </a>
      ) : (
        <a href={`${root}laboratory/`}>
          <span className="label">Try it further</span>
          The laboratory
        </a>
      )}
    </nav>
  );
}
