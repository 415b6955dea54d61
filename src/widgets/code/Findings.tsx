import type { Finding } from '../../experiment/sandbox/index.ts';
import { findingWords } from './words.ts';

interface FindingsProps {
  findings: readonly Finding[] | null;
  /** The code has been changed since. */
  stale: boolean;
}

/** What the checks found, one below the other. */
export function Findings({ findings, stale }: FindingsProps) {
  return (
    <div className="code-findings" role="group" aria-label="What the checks found">
      <div className="panel-title">Gradient check</div>
      {!findings && <p>{stale ? 'Changed, and not checked yet.' : 'Not checked yet.'}</p>}
      {findings && (
        <ul className={stale ? 'code-stale' : undefined}>
          {findings.map(finding => {
            const { name, says } = findingWords(finding);
            return (
              <li key={finding.check} data-passed={finding.passed}>
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                  <path d={finding.passed ? 'M3 8.5l3.5 3.5L13 4.5' : 'M4 4l8 8M12 4l-8 8'} />
                </svg>
                <p>
                  <b>
                    {name}
                    {finding.passed ? '' : ': failed'}
                  </b>{' '}
                  {says}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
