import { placeIn } from '../../../ui/address.ts';

/** The element that a hash names; null where it names none. */
export const elementNamed = (hash: string): HTMLElement | null =>
  document.getElementById(placeIn(hash));

/** The chapter this page is, by its address; undefined on every other page. */
export function chapterHere(): string | undefined {
  return document.querySelector<HTMLElement>('[data-this-chapter]')?.dataset.thisChapter;
}

/** Height in pixels of the bar over the page, under which nothing can be read. */
export function barHeight(): number {
  const bar = document.querySelector('.bar');
  return bar && getComputedStyle(bar).position === 'sticky'
    ? bar.getBoundingClientRect().height
    : 0;
}

export interface Section {
  id: string;
  heading: HTMLElement;
  /** What stands under the heading, until the next one. */
  blocks: Element[];
}

/** The sections of the chapter on this page, in order. */
export function sectionsHere(): Section[] {
  const sections: Section[] = [];
  for (const block of document.querySelector('[data-this-chapter]')?.children ?? []) {
    if (block instanceof HTMLElement && block.matches('h2[id]')) {
      sections.push({ id: block.id, heading: block, blocks: [] });
    } else sections.at(-1)?.blocks.push(block);
  }
  return sections.filter(({ heading }) => heading.matches('.heading'));
}
