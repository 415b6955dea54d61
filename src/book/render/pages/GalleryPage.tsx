import { exhibits, settingsOf, widgets, type WidgetDefinition } from '../../../widgets/index.ts';
import { Figure } from '../components/Figure.tsx';
import { usePage } from '../context.ts';
import { Layout } from './Layout.tsx';

/** Every live figure alone, as a teacher would project it. */
export function GalleryPage() {
  const { root } = usePage();
  return (
    <Layout here="gallery/">
      <article className="room">
        <header className="opening">
          <h1>The gallery</h1>
          <p className="lede">
            Every live figure of the book by itself. Each can also stand in a page of yours.
          </p>
        </header>
        {exhibits.map(([name, widget]) => {
          const more = settingsOf(widget).length - 1;
          return (
            <section key={name} className="exhibit" aria-labelledby={`${name}-title`}>
              <h2 id={`${name}-title`}>{widget.title}</h2>
              <Exhibit name={name} widget={widget} />
              <p className="exhibit-ways">
                {more > 0 && (
                  <a href={`${root}gallery/${name}/`}>
                    {more === 1 ? 'Another view of it' : `${inWords[more]} more views of it`}
                  </a>
                )}
                <a href={`${root}embed/${name}/`}>{widget.title}, on a page of its own</a>
              </p>
            </section>
          );
        })}
      </article>
    </Layout>
  );
}

const inWords = ['', '', 'Two', 'Three', 'Four'];

/** All views of one figure: those that the gallery has no room for. */
export function ExhibitPage({ name }: { name: string }) {
  const { root } = usePage();
  const widget = widgets[name];
  return (
    <Layout>
      <article className="room">
        <header className="opening">
          <p className="label">
            <a href={`${root}gallery/`}>The gallery</a>
          </p>
          <h1>{widget.title}</h1>
          <p className="lede">{widget.caption}</p>
        </header>
        {settingsOf(widget).map((_, view) => (
          <section key={view} className="exhibit" aria-label={`View ${view + 1}`}>
            <Exhibit name={name} widget={widget} view={view} uncaptioned />
          </section>
        ))}
      </article>
    </Layout>
  );
}

interface ExhibitProps {
  name: string;
  widget: WidgetDefinition;
  /** Which of its settings, from 0. */
  view?: number;
  /** Where the page says once what all its views show. */
  uncaptioned?: boolean;
}

function Exhibit({ name, widget, view = 0, uncaptioned = false }: ExhibitProps) {
  const id = view === 0 ? name : `${name}-${view + 1}`;
  return (
    <Figure {...settingsOf(widget)[view]} widget={name} id={id}>
      {uncaptioned ? undefined : widget.caption}
    </Figure>
  );
}

/** One figure and nothing else, to be framed by other pages. */
export function EmbedPage({ name }: { name: string }) {
  const { root } = usePage();
  const widget = widgets[name];
  return (
    <main className="embed" id="main">
      <h1>{widget.title}</h1>
      <Exhibit name={name} widget={widget} />
      <p className="embed-origin">
        <a href={root} target="_blank" rel="noopener">
          From the book Unsaturated
        </a>
      </p>
    </main>
  );
}
