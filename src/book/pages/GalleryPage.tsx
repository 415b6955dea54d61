import { exhibits, widgets } from '../../widgets/index.ts';
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
        {exhibits.map(([name, widget]) => (
          <section key={name} className="exhibit" aria-labelledby={`${name}-title`}>
            <h2 id={`${name}-title`}>{widget.title}</h2>
            {(widget.gallery ?? [{}]).map((settings, i) => {
              const id = i === 0 ? name : `${name}-${i + 1}`;
              return (
                <Figure key={id} {...settings} widget={name} id={id}>
                  {widget.caption}
                </Figure>
              );
            })}
            <p className="exhibit-embed">
              <a href={`${root}embed/${name}/`}>{widget.title}, on a page of its own</a>
            </p>
          </section>
        ))}
      </article>
    </Layout>
  );
}

/** One figure and nothing else, to be framed by other pages. */
export function EmbedPage({ name }: { name: string }) {
  const { root } = usePage();
  const widget = widgets[name];
  return (
    <main className="embed" id="main">
      <h1>{widget.title}</h1>
      <Figure {...widget.gallery?.[0]} widget={name} id={name}>
        {widget.caption}
      </Figure>
      <p className="embed-origin">
        <a href={root} target="_blank" rel="noopener">
          From the book Unsaturated
        </a>
      </p>
    </main>
  );
}
