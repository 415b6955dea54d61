import { Figure } from '../components/Figure.tsx';
import { exerciseId } from '../../content/anchors.ts';
import { contents } from '../../content/contents.ts';
import { usePage } from '../context.ts';
import { Layout } from './Layout.tsx';

/**
 * What a reader has made of the book: every chapter and exercise stands here ready, and
 * client/reader/yourBook.ts shows of them what the browser keeps.
 */
export function YourBookPage() {
  return (
    <Layout here="your-book/">
      <article className="room your-book" data-your-book>
        <header className="opening">
          <h1>Your book</h1>
          <p className="lede">
            What you have read, answered, drawn, marked and noted. It stays in this browser: nobody
            else sees it, and it goes when the browser’s data is cleared.
          </p>
        </header>
        <p className="your-book-note no-script">
          Without scripts there is nothing to keep, so there is nothing here.
        </p>
        <p className="your-book-note" data-note role="status" />
        <section aria-labelledby="how-far">
          <h2 id="how-far">How far you are</h2>
          <Chapters />
          <p className="your-book-line" data-sketches />
        </section>
        <section aria-labelledby="marked">
          <h2 id="marked">Exercises you marked</h2>
          <p className="your-book-line" data-unmarked>
            None yet. Under each exercise you can say that it is done, or to come back to, and make
            a note.
          </p>
          <Exercises />
        </section>
        <section aria-labelledby="digits">
          <h2 id="digits">Digits that are kept</h2>
          <Figure widget="kept-digits" id="kept-digits" />
        </section>
        <section aria-labelledby="offline" className="script-only">
          <h2 id="offline">The book without a connection</h2>
          <p className="your-book-line" data-offline-copy />
        </section>
        <section aria-labelledby="file" className="script-only">
          <h2 id="file">As a file</h2>
          <p>
            A file takes it to another browser, or through a cleaning of this one. What is brought
            back from it is added: nothing that is here is lost.
          </p>
          <p className="your-book-buttons">
            <button type="button" className="button" data-save>
              Save as a file
            </button>
            <button type="button" className="button" data-bring>
              Bring back from a file
            </button>
            <input
              type="file"
              className="visually-hidden"
              accept=".json,application/json"
              tabIndex={-1}
              aria-label="File to bring back"
              data-file
            />
          </p>
          <p className="your-book-note" data-file-note role="status" />
        </section>
        <section aria-labelledby="forget" className="script-only">
          <h2 id="forget">Forget everything</h2>
          <p>
            All of the above, your reading settings, and the digits that are kept. Saved files are
            yours; the book does not know of them.
          </p>
          <p className="your-book-buttons">
            <button type="button" className="button" data-forget>
              Forget everything …
            </button>
          </p>
          <p className="your-book-note" data-forget-note role="status" />
          <dialog className="your-book-dialog" aria-labelledby="forget-question" data-forget-dialog>
            <h3 id="forget-question">Forget everything?</h3>
            <p data-forget-what />
            <form method="dialog" className="your-book-buttons">
              <button className="button button-first" value="keep">
                Keep it
              </button>
              <button className="button" value="forget">
                Forget everything
              </button>
            </form>
          </dialog>
        </section>
      </article>
    </Layout>
  );
}

function Chapters() {
  const { chapters, root } = usePage();
  const written = contents.flatMap(({ slug, number, title }) => {
    const anchors = chapters.find(one => one.slug === slug)?.anchors;
    return anchors ? [{ slug, number, title, anchors }] : [];
  });
  return (
    <div className="your-book-scroller" data-scrolls="How far you are, chapter by chapter">
      <table className="your-book-table">
        <thead>
          <tr>
            <th scope="col">Chapter</th>
            <th scope="col">Sections read</th>
            <th scope="col">Predictions made</th>
            <th scope="col">Exercises done</th>
          </tr>
        </thead>
        <tbody>
          {written.map(({ slug, number, title, anchors }) => (
            <tr
              key={slug}
              data-chapter-row={slug}
              data-predictions={JSON.stringify(anchors.predictions)}
              data-exercises={JSON.stringify(anchors.exercises.map(({ n }) => n))}
              data-sections={JSON.stringify(
                anchors.sections.filter(({ depth }) => depth === 2).map(({ id }) => id),
              )}
            >
              <th scope="row">
                {number !== undefined && <span className="your-book-number">{number}</span>}
                <a href={`${root}${slug}/`}>{title}</a>
              </th>
              {['sections', 'predictions', 'exercises'].map(name => (
                <td key={name} data-count={name}>
                  –
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Exercises() {
  const { chapters, root } = usePage();
  return (
    <ul className="your-book-exercises">
      {chapters.flatMap(({ slug, anchors }) =>
        anchors.exercises.map(({ n, kind, title }) => (
          <li key={n} data-exercise-row={n} hidden>
            <a href={`${root}${slug}/#${exerciseId(n)}`}>
              {kind === 'problem' ? 'Problem' : 'Exercise'} {n}
              {title && `: ${title}`}
            </a>
            <span className="your-book-mark" data-mark-name />
            <p className="your-book-own" data-own-note />
          </li>
        )),
      )}
    </ul>
  );
}
