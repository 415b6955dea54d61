import { bibtexCitation, edition, plainCitation } from '../../content/citation.ts';
import { usePage } from '../context.ts';

/** Stands in a citation until a script knows where this copy of the book is. */
const unknownAddress = '(the address of this page)';

/** Under every page: how to cite it, and how to say what is wrong with it. */
export function PageEnd() {
  const { path, title, chapter, site } = usePage();
  const address = site.address ? site.address + path : unknownAddress;
  const cited = { path, title, chapter: chapter?.number, address };
  return (
    <div className="page-end" data-unsearched>
      <details className="fold">
        <summary>Cite this page</summary>
        <div className="fold-body">
          <p className="citation" id="citation" data-unaddressed={site.address ? undefined : ''}>
            {plainCitation(cited)}
          </p>
          <pre
            id="bibtex"
            className="citation"
            data-scrolls="BibTeX"
            data-unaddressed={site.address ? undefined : ''}
          >
            {bibtexCitation(cited)}
          </pre>
          <p className="scripted page-end-buttons">
            <button type="button" className="button" data-copy="citation">
              Copy the sentence
            </button>
            <button type="button" className="button" data-copy="bibtex">
              Copy the BibTeX
            </button>
          </p>
        </div>
      </details>
      <details
        className="fold scripted"
        data-report-to={site.reportTo ?? ''}
        data-report-head={`Unsaturated ${edition}: ${title}`}
      >
        <summary>Report an error</summary>
        <div className="fold-body">
          <p>
            Mark the words in question, if it is about words, and say what is wrong.{' '}
            {site.reportTo
              ? 'The report goes to whoever publishes this copy of the book.'
              : 'This copy of the book names nobody to write to: the report is copied, for you to send to whoever gave you the book.'}
          </p>
          <label htmlFor="report-words">What is wrong</label>
          <textarea id="report-words" rows={4} />
          <p className="report-label" id="report-label">
            The report
          </p>
          <pre id="report" data-scrolls="The report" aria-labelledby="report-label" />
          <p className="page-end-buttons">
            <button type="button" className="button" data-copy="report">
              Copy the report
            </button>
            {site.reportTo && (
              <a className="button" data-report-link href={site.reportTo}>
                {site.reportTo.includes('://') ? 'Open the form' : 'Write the e-mail'}
              </a>
            )}
          </p>
        </div>
      </details>
    </div>
  );
}
