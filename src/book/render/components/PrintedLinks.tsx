import { usePage } from '../context.ts';

/** Where the links of the text lead, for paper. Stands after the text: it lists what was met there. */
export function PrintedLinks() {
  const { links } = usePage();
  if (links.length === 0) return null;
  return (
    <section className="on-paper printed-links" data-unsearched>
      <h2>Links</h2>
      <ol>
        {links.map((href, i) => (
          <li key={href}>
            [{i + 1}] {href}
          </li>
        ))}
      </ol>
    </section>
  );
}
