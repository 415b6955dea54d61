import { citationId } from '../../content/anchors.ts';
import { usePage } from '../context.ts';
import { linkOf, references } from '../../content/references/index.ts';

/** The works that the chapter cites, by author. */
export function References() {
  const { chapter } = usePage();
  const cited = new Set(
    chapter?.anchors.references.filter(r => r.kind === 'citation').map(r => r.target),
  );
  const works = Object.entries(references).filter(([key]) => cited.has(key));
  works.sort(([, a], [, b]) => a.sort.localeCompare(b.sort));
  return (
    <>
      <h2 id="works-cited">Works cited</h2>
      <ul className="references">
        {works.map(([key, work]) => (
          <li key={key} id={citationId(key)}>
            {work.authors}
            {work.year ? ` (${work.year}). ` : work.authors.endsWith('.') ? ' ' : '. '}
            {work.whole ? <cite>{work.title}</cite> : <>“{work.title}”</>}
            {work.venue && <>. {work.venue}</>}.{' '}
            {linkOf(work) && (
              <a href={linkOf(work)}>{work.doi ? 'doi' : work.arxiv ? 'arXiv' : 'web'}</a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
