import { renderTex } from '../maths/renderTex.ts';
import { Eq } from '../components/pointers.tsx';
import { contents } from '../../content/contents.ts';
import { usePage } from '../context.ts';
import { groups, type Symbol } from '../../content/notation/index.ts';
import {
  lettersSet,
  readIndices,
  sentenceOn,
  type Form,
} from '../../content/notation/symbolForms.ts';
import { Layout } from './Layout.tsx';

/** Every sign of the standing notation: what it means, where it comes in, in which colour. */
export function NotationPage() {
  return (
    <Layout here="notation/">
      <article className="text notation">
        <header className="opening">
          <h1>The notation</h1>
          <p className="lede">
            What each sign means wherever the book uses it. In the chapters, point at a sign, tap
            it, or go from one to the next with the arrow keys, and it will tell you itself.
          </p>
        </header>
        {groups.map(({ title, symbols }) => (
          <section key={title} aria-labelledby={idOf(title)}>
            <h2 id={idOf(title)}>{title}</h2>
            <dl className="signs">
              {symbols.map(symbol => (
                <Entry key={symbol.id} symbol={symbol} />
              ))}
            </dl>
          </section>
        ))}
        <Colours />
      </article>
    </Layout>
  );
}

const idOf = (title: string) => title.toLowerCase().replace(/ /g, '-');

function Tex({ tex, marked = false }: { tex: string; marked?: boolean }) {
  const html = renderTex(tex, { meanings: marked ? {} : undefined });
  return <span className="math" dangerouslySetInnerHTML={{ __html: html }} />;
}

function Worded({ children }: { children: string }) {
  return lettersSet(children).map(({ text, letter }, i) => (letter ? <i key={i}>{text}</i> : text));
}

function Entry({ symbol }: { symbol: Symbol }) {
  const { id, tex, name, meaning, formula, quantity } = symbol;
  return (
    <div className="sign" id={id}>
      <dt>
        <span className="sign-letter" data-quantity={quantity}>
          <Tex tex={tex} />
        </span>
        <span className="sign-name" data-quantity={quantity}>
          {name}
        </span>
        <a className="deep-link" href={`#${id}`} aria-label={`Link to ${name}`}>
          #
        </a>
      </dt>
      <dd>
        <Worded>{meaning}</Worded>
        {formula && (
          <>
            {' '}
            <Tex tex={formula} marked />
          </>
        )}
        <Indexed symbol={symbol} />
      </dd>
      <dd className="sign-origin">
        <Origin symbol={symbol} />
      </dd>
    </div>
  );
}

/** The same sign with indices, as an example of each kind. */
const samples: Record<Form, { scripts: string; at: string }> = {
  one: { scripts: '_j', at: '|j' },
  layer: { scripts: '^l', at: 'l|' },
  layerOne: { scripts: '^l_j', at: 'l|j' },
  layerTwo: { scripts: '^l_{jk}', at: 'l|jk' },
  prime: { scripts: "'", at: '′' },
};

function Indexed({ symbol: { tex, sign, forms } }: { symbol: Symbol }) {
  const used = (Object.keys(samples) as Form[]).filter(form => forms?.[form] && sign !== 'X');
  if (used.length === 0) return null;
  return (
    <ul className="sign-forms">
      {used.map(form => (
        <li key={form}>
          <Tex tex={`${tex}${samples[form].scripts}`} />{' '}
          <Worded>{sentenceOn(readIndices(samples[form].at), forms).replace(/^Here: /, '')}</Worded>
        </li>
      ))}
    </ul>
  );
}

/** Where the reader can see it introduced: chapters in preparation are named only. */
function Origin({ symbol: { chapter: slug, equation } }: { symbol: Symbol }) {
  const { chapters, root } = usePage();
  const entry = contents.find(one => one.slug === slug);
  const name = entry?.number === undefined ? entry?.title : `chapter ${entry.number}`;
  const written = chapters.some(one => one.slug === slug);
  const numbered = chapters.some(one => one.anchors.equations.some(({ n }) => n === equation));
  return (
    <>
      From {written ? <a href={`${root}${slug}/`}>{name}</a> : name}
      {equation && numbered && (
        <>
          , equation <Eq n={equation} />
        </>
      )}
    </>
  );
}

const colours = [
  ['weight', 'weights'],
  ['bias', 'biases'],
  ['error', 'errors, and what has gone wrong'],
  ['training', 'measured on training data'],
  ['evaluation', 'measured on data held back'],
  ['quadratic', 'the quadratic cost'],
  ['cross-entropy', 'the cross-entropy'],
];
const dashed = ['evaluation', 'cross-entropy'];

function Colours() {
  return (
    <section aria-labelledby="colours">
      <h2 id="colours">Colours</h2>
      <p>A quantity has one colour in figures, controls and sentences.</p>
      <ul className="colours">
        {colours.map(([quantity, name]) => (
          <li key={quantity} data-quantity={quantity}>
            <svg viewBox="0 0 40 10" width="40" height="10" aria-hidden="true">
              <path d="M0 5H40" strokeDasharray={dashed.includes(quantity) ? '7 4' : undefined} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
