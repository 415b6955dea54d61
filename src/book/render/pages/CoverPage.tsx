import { ContentsList } from '../components/ContentsList.tsx';
import { contents } from '../../content/contents.ts';
import { usePage } from '../context.ts';
import { CoverCaption, CoverCurves } from './CoverCurves.tsx';
import { Layout } from './Layout.tsx';

export function CoverPage() {
  const { root, chapters } = usePage();
  const first = contents.find(entry => chapters.some(one => one.slug === entry.slug));
  return (
    <Layout here="">
      <div className="cover">
        <header className="cover-title">
          <h1>Unsaturated</h1>
          <p className="lede">
            A book about how neural networks learn, and how to make them learn better, in which
            every figure is an experiment that runs on the page.
          </p>
          <p className="cover-ways">
            {first && (
              <a className="button button-first" href={`${root}${first.slug}/`} data-begin>
                Begin reading
              </a>
            )}
            <a className="button" href={`${root}laboratory/`}>
              Go to the laboratory
            </a>
          </p>
        </header>
        <figure className="cover-picture">
          <CoverCurves />
          <CoverCaption />
        </figure>
        <ul className="cover-promises">
          <li>
            <b>Guess, then run.</b> Before most figures stands a question. Commit to an answer; the
            page remembers it, and the run shows who was right.
          </li>
          <li>
            <b>Train in this tab.</b> Real handwritten digits, every setting open, and a digit of
            your own to try. A run is a link: whoever opens it gets the same curve, bit for bit.
          </li>
          <li>
            <b>Check the claims.</b> The published experiments of 2014, trained again in front of
            you and counted value by value. The code you read is the code that runs.
          </li>
        </ul>
        <section className="contents" aria-labelledby="contents">
          <h2 id="contents">Contents</h2>
          <ContentsList describe={entry => entry.about} />
        </section>
      </div>
    </Layout>
  );
}
