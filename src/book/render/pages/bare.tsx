import tokens from '../../../theme/tokens.css?raw';
import { contents } from '../../content/contents.ts';

const style = `${tokens}
body{margin:0;min-height:100vh;display:grid;place-content:center;padding:2rem;background:var(--paper);color:var(--ink);font:1.2rem/1.5 Charter,Georgia,serif;box-sizing:border-box}
h1{font-size:2rem;margin:0 0 .5rem}p{margin:0 0 1rem;max-width:32rem}a{color:inherit}`;

/** Its style stands in the page: a page that is not found does not know where it is. */
export const bareHead = `<style>${style}</style>`;

export function NotFoundPage({ base }: { base: string }) {
  return (
    <main>
      <h1>No such page</h1>
      <p>
        Nothing in the book has this address. The <a href={base}>contents</a> may help.
      </p>
    </main>
  );
}

/** The address without the chapter's number leads to the chapter. */
export function RedirectPage({ slug }: { slug: string }) {
  const entry = contents.find(one => one.slug === slug);
  return (
    <main>
      <h1>{entry?.title ?? slug}</h1>
      <p>
        This chapter is at <a href={`../${slug}/`}>{slug}</a>.
      </p>
    </main>
  );
}

export function redirectHead(slug: string): string {
  return `<meta http-equiv="refresh" content="0; url=../${slug}/" /><link rel="canonical" href="../${slug}/" />`;
}
