import type { SearchFile } from '../../content/search/records.ts';
import { BookSearch, type SearchAnswer } from './searchBook.ts';
import { groupElement } from './searchHits.ts';

let dialog: SearchDialog | null = null;

export function openSearch(root: URL): void {
  dialog ??= new SearchDialog(root);
  dialog.open();
}

/** A field, and under it links: the arrow keys go through them, Enter follows, Escape closes. */
class SearchDialog {
  private readonly element = document.createElement('dialog');
  private readonly input: HTMLInputElement;
  private readonly status: HTMLElement;
  private readonly results: HTMLElement;
  private search: Promise<BookSearch> | null = null;
  private rest = 0;

  constructor(private readonly root: URL) {
    this.element.className = 'search';
    this.element.setAttribute('aria-label', 'Search the book');
    this.element.innerHTML = shell;
    this.input = part(this.element, 'input');
    this.status = part(this.element, '[role=status]');
    this.results = part(this.element, '.search-results');
    document.body.append(this.element);

    this.input.addEventListener('input', () => void this.answer());
    this.element.addEventListener('keydown', event => this.key(event));
    this.element.addEventListener('click', event => {
      if (!(event.target instanceof Element)) return;
      const outside = event.target === this.element;
      if (outside || event.target.closest('a, .search-close')) this.element.close();
    });
    part(this.element, 'form').addEventListener('submit', event => {
      event.preventDefault();
      this.links()[0]?.click();
    });
  }

  open(): void {
    if (!this.element.open) this.element.showModal();
    this.input.select();
    void this.answer();
  }

  private async answer(): Promise<void> {
    const query = this.input.value.trim();
    try {
      if (!this.search) this.say('Fetching the index …');
      this.search ??= fetchIndex(this.root);
      const search = await this.search;
      if (query !== this.input.value.trim()) return;
      this.show(query, query ? search.ask(query) : null);
    } catch {
      this.search = null; // the next letter tries again
      this.say('The index could not be fetched, perhaps because the connection is gone.');
    }
  }

  private show(query: string, answer: SearchAnswer | null): void {
    this.results.replaceChildren(
      ...(answer?.groups ?? []).map(group => groupElement(group, this.root)),
    );
    this.results.scrollTop = 0;
    this.say(answer ? summaryOf(query, answer) : hint);
  }

  /** Shown at once, but changed no oftener than a listener can follow. */
  private say(words: string): void {
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => (this.status.textContent = words), 250);
  }

  private links(): HTMLAnchorElement[] {
    return [...this.results.querySelectorAll('a')];
  }

  private key(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const links = this.links();
    const at = links.findIndex(link => link === document.activeElement);
    if (event.key === 'Escape') {
      event.preventDefault(); // which would only empty the field
      this.element.close();
    } else if (step && links.length > 0) {
      event.preventDefault();
      const next = at + step;
      if (next < 0) this.input.focus();
      else links[Math.min(next, links.length - 1)].focus();
    } else if (at >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      this.input.focus(); // typing goes on where it is shown
    }
  }
}

const hint = 'Words, a phrase, an equation as (57), an exercise as X12, a figure, a name.';

const shell = `
  <form role="search">
    <label class="visually-hidden" for="search-field">Search the book</label>
    <input id="search-field" type="search" placeholder="Search the book" autocomplete="off"
      autocapitalize="off" spellcheck="false" enterkeyhint="go" aria-describedby="search-status">
    <button type="button" class="search-close">Close</button>
  </form>
  <p role="status" id="search-status" class="search-status">${hint}</p>
  <div class="search-results"></div>`;

function summaryOf(query: string, { groups, total, partial }: SearchAnswer): string {
  if (total === 0) return `Nothing in the book has “${query}”.`;
  const places = `${count(total, 'place')} on ${count(groups.length, 'page')}`;
  return partial ? `No passage has all these words; ${places} with some of them.` : `${places}.`;
}

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

async function fetchIndex(root: URL): Promise<BookSearch> {
  const response = await fetch(new URL('search.json', root));
  if (!response.ok) throw new Error(`search.json: ${response.status}`);
  const file: SearchFile = await response.json();
  return BookSearch.from(file);
}

function part<T extends HTMLElement>(parent: HTMLElement, selector: string): T {
  const found = parent.querySelector<T>(selector);
  if (!found) throw new Error(`The search has no ${selector}.`);
  return found;
}
