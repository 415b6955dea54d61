/** What a reference points at, as a copy that can stand beside the reference. */
export async function previewOf(link: HTMLAnchorElement): Promise<Element | null> {
  const page = link.pathname === location.pathname ? document : await fetchPage(link);
  const target = page?.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return null;
  const copy = document.importNode(target, true);
  for (const folded of copy.querySelectorAll('details')) folded.remove();
  for (const part of copy.querySelectorAll('.figure-notice, .deep-link')) part.remove();
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
  for (const part of copy.querySelectorAll<HTMLElement>('a, button, input, [tabindex]')) {
    part.tabIndex = -1;
  }
  copy.removeAttribute('aria-labelledby');
  copy.classList.add('preview-copy');
  if (copy instanceof HTMLElement && copy.tagName === 'FIGURE') shrink(copy, target);
  return copy;
}

/** A figure is shown whole and small, and is not to be worked here. */
function shrink(copy: HTMLElement, figure: Element): void {
  const width = figure.getBoundingClientRect().width || 864;
  const room = Math.min(544, document.documentElement.clientWidth - 64);
  copy.inert = true;
  copy.style.width = `${width}px`;
  copy.style.zoom = String(Math.min(1, room / width));
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
