import { equationId } from '../../content/anchors.ts';
import { Eq } from './pointers.tsx';

interface InlineProps {
  html: string;
  before?: string;
  after?: string;
}

/** A formula in the line, with the punctuation that must not part from it. */
export function InlineMath({ html, before = '', after = '' }: InlineProps) {
  return (
    <span
      className={before || after ? 'math math-joined' : 'math'}
      dangerouslySetInnerHTML={{ __html: before + html + after }}
    />
  );
}

interface DisplayProps {
  html: string;
  n?: string;
  /** The number of an equation that another chapter defines, and this one states again. */
  restates?: string;
}

/** A formula on a line of its own; a numbered one can be pointed at. */
export function DisplayMath({ html, n, restates }: DisplayProps) {
  const formula = <div className="equation-formula" dangerouslySetInnerHTML={{ __html: html }} />;
  if (restates !== undefined) {
    return (
      <div className="equation equation-numbered">
        {formula}
        <span className="equation-number">
          <Eq n={restates} />
        </span>
      </div>
    );
  }
  if (n === undefined) return <div className="equation">{formula}</div>;
  return (
    <div className="equation equation-numbered" id={equationId(n)}>
      {formula}
      <a
        className="equation-number deep-number"
        href={`#${equationId(n)}`}
        aria-label={`Equation ${n}`}
      >
        ({n})
      </a>
    </div>
  );
}
