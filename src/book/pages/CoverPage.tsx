import { ContentsList } from '../components/ContentsList.tsx';
import { contents } from '../contents.ts';
import { usePage } from '../context.ts';
import { CoverCurves } from './CoverCurves.tsx';
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
        </header>
        <figure className="cover-picture">
          <CoverCurves />
          <figcaption>
            One neuron, one example, one bad start. The two runs differ only in how the mistake is
            measured. The first chapter is about the difference.
          </figcaption>
        </figure>
        <div className="cover-about">
          <p>
            Guess first, then run. Drag the weights of a neuron, train a network on real handwritten
            digits in this tab, draw a digit of your own, and read the code that did it. Nothing is
            a recording; a run that is worth showing to someone is a link.
          </p>
          <p className="cover-ways">
            {first && (
              <a className="button button-first" href={`${root}${first.slug}/`}>
                Begin reading
              </a>
            )}
            <a className="button" href={`${root}laboratory/`}>
              Go to the laboratory
            </a>
          </p>
        </div>
        <section className="contents" aria-labelledby="contents">
          <h2 id="contents">Contents</h2>
          <ContentsList describe={entry => entry.about} />
        </section>
      </div>
    </Layout>
  );
}
