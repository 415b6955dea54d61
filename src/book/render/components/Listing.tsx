import type { ReactNode } from 'react';
import { equationId, lineId } from '../../content/anchors.ts';
import { usePage } from '../context.ts';
import type { ListedLine, Piece } from '../../content/listings.ts';

interface ListingProps {
  id: string;
  file: string;
  parts: string;
  /** Entered by the compiler: the lines as they stand in the file. */
  lines?: string;
  children?: ReactNode;
}

/** Source code, as it is in the file that runs. */
export function Listing({ id, file, parts, lines = '[]', children }: ListingProps) {
  const listed: ListedLine[] = JSON.parse(lines);
  return (
    <figure className="figure figure-wide listing" id={id}>
      <p className="listing-file">
        <span>{file}</span>
      </p>
      <pre data-scrolls={`Listing: ${parts}`}>
        <code>
          {listed.map(({ n, pieces }, i) => (
            <span
              key={i}
              className={n === null ? 'line line-gap' : 'line'}
              id={n === null ? undefined : lineId(id, n)}
            >
              {n !== null && (
                <a
                  className="line-number"
                  href={`#${lineId(id, n)}`}
                  data-n={n}
                  tabIndex={-1}
                  aria-hidden
                />
              )}
              {n === null ? '⋯' : pieces.map((piece, j) => <Words key={j} piece={piece} />)}
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
      {children !== undefined && <figcaption>{children}</figcaption>}
    </figure>
  );
}

function Words({ piece: { kind, text, to } }: { piece: Piece }) {
  if (kind === 'plain' && !to) return <>{text}</>;
  if (kind === 'comment') return <Comment text={text} />;
  const className = kind === 'plain' ? undefined : `code-${kind}`;
  if (!to) return <span className={className}>{text}</span>;
  return (
    <a className={className} href={`#${to}`} data-preview="listing">
      {text}
    </a>
  );
}

/** Comments name equations by their numbers; those that the book has are linked. */
function Comment({ text }: { text: string }) {
  const { chapters, chapter, root } = usePage();
  const parts = text.split(/(\((?:BP)?\d+\))/);
  return (
    <span className="code-comment">
      {parts.map((part, i) => {
        const n = part.slice(1, -1);
        const home = i % 2 === 1 && chapters.find(c => c.anchors.equations.some(e => e.n === n));
        if (!home) return part;
        const page = home.slug === chapter?.slug ? '' : `${root}${home.slug}/`;
        return (
          <a key={i} href={`${page}#${equationId(n)}`} data-preview="equation">
            {part}
          </a>
        );
      })}
    </span>
  );
}

/** A line of a listing, by the number that it has in the file today. */
export function Line({ n, href, children }: { n?: string; href?: string; children?: ReactNode }) {
  return (
    <a className="pointer pointer-line" href={href}>
      {children ?? `line ${n}`}
    </a>
  );
}

/** How many lines of code some files have, blank lines and comments left out. */
export function LinesOfCode({ n }: { n?: string }) {
  return <>{n}</>;
}
