import type { ComponentProps, ReactNode } from 'react';
import { usePage } from '../context.ts';

/** A heading that can be linked to. */
function heading(Tag: 'h2' | 'h3' | 'h4') {
  return function Heading({ id, children }: { id?: string; children?: ReactNode }) {
    return (
      <Tag id={id} className="heading">
        {children}{' '}
        <a className="deep-link" href={`#${id}`} aria-label="Link to this section">
          #
        </a>
      </Tag>
    );
  };
}

export const H2 = heading('h2');
export const H3 = heading('h3');
export const H4 = heading('h4');

/** Addresses from the site's root work in any folder; those outside it have a number on paper. */
export function Anchor({ href = '', ...rest }: ComponentProps<'a'>) {
  const { root, links } = usePage();
  if (!/^https?:/.test(href)) {
    return <a {...rest} href={href.startsWith('/') ? root + href.slice(1) : href} />;
  }
  if (!links.includes(href)) links.push(href);
  return (
    <>
      <a {...rest} href={href} />
      <sup className="on-paper link-number" data-unsearched>
        [{links.indexOf(href) + 1}]
      </sup>
    </>
  );
}

/** Words of a program, scrolled in their own frame where lines are long. */
export function Preformatted(props: ComponentProps<'pre'>) {
  return <pre {...props} data-scrolls="Listing" />;
}

/** A corner of a table that heads nothing is no heading. */
export function TableHeading(props: ComponentProps<'th'>) {
  return props.children ? <th scope="col" {...props} /> : <td />;
}

/** A table wider than a phone scrolls in its own frame, by keyboard too. */
export function Table(props: ComponentProps<'table'>) {
  return (
    <div className="table" data-scrolls="Table">
      <table {...props} />
    </div>
  );
}
