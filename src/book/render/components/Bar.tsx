import type { ReactNode } from 'react';
import { contents } from '../../content/contents.ts';
import { usePage } from '../context.ts';
import { rooms } from '../../content/rooms.ts';
import { ContentsList } from './ContentsList.tsx';

/** The line over every page: the way to everywhere else, and on the way down, where one is. */
export function Bar({ here, tools }: { here?: string; tools: ReactNode }) {
  const { root } = usePage();
  const home = root || './';
  return (
    <header className="bar">
      <a className="bar-name" href={home} aria-current={here === '' ? 'page' : undefined}>
        Unsaturated
      </a>
      <details className="contents-panel" data-panel>
        <summary>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M3 5.5h14M3 10h14M3 14.500h9" />
          </svg>
          <span className="contents-panel-name">Contents</span>
        </summary>
        <nav className="contents-panel-body" aria-label="Contents">
          <ContentsList />
          <ul className="contents-panel-rooms">
            <Rooms here={here} />
          </ul>
        </nav>
      </details>
      <nav className="bar-rooms" aria-label="Beside the chapters">
        <ul>
          <Rooms here={here} />
        </ul>
      </nav>
      <Crumbs />
      <div className="bar-tools">{tools}</div>
    </header>
  );
}

function Rooms({ here }: { here?: string }) {
  const { root } = usePage();
  return rooms.map(([path, name]) => (
    <li key={path}>
      <a href={root + path} aria-current={here === path ? 'page' : undefined}>
        {name}
      </a>
    </li>
  ));
}

/** Chapter › section; client/reader/scrollSpy.ts shows it once the chapter's title has gone by. */
function Crumbs() {
  const { chapter } = usePage();
  const entry = contents.find(one => one.slug === chapter?.slug);
  if (!entry) return null;
  return (
    <nav className="crumbs" aria-label="Where you are" data-crumbs>
      <ol>
        <li>
          <a href="#main">
            {entry.number !== undefined && <span className="crumbs-number">{entry.number} </span>}
            <span className="crumbs-title">{entry.title}</span>
          </a>
        </li>
        <li data-crumbs-section hidden>
          <a aria-current="location" href="#main" />
        </li>
      </ol>
    </nav>
  );
}
