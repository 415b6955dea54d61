/** What a reference points at, as a copy that can stand beside the reference. */
export async function previewOf(link: HTMLAnchorElement): Promise<Element | null> {
  const page = link.pathname === location.pathname ? document : await fetchPage(link);
  const target = page?.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return null;
  const copy = document.importNode(target, true);
  for (const folded of copy.querySelectorAll('details')) folded.remove();
  for (const part of copy.querySelectorAll('.figure-notice, .heading-link')) part.remove();
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
  for (const part of copy.querySelectorAll<HTMLElement>('a, button, input, [tabindex]')) {
    part.tabIndex = -1;
  }
  copy.removeAttribute('aria-labelledby');
  copy.classList.add('preview-copy');
  if (copy instanceof HTMLElement && copy.tagName === 'FIGURE') copy.inert = true;
  return copy;
}

const pages = new Map<string, Promise<Document | null>>();

function fetchPage(link: HTMLAnchorElement): Promise<Document | null> {
  const address = link.href.split('#')[0];
  const page = pages.get(address) ?? parsed(address);
  pages.set(address, page);
  return page;
}

async function parsed(address: string): Promise<Document | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    return null; // Without a connection the reference is a plain link.
  }
}
