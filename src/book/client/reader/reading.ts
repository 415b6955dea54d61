import { readStored, writeStored } from '../../../ui/storage.ts';
import { asSections, readKey } from '../../content/reader/reading.ts';
import { chapterHere, sectionsHere } from '../page/here.ts';

/** How long something stays on screen, in milliseconds, until it counts as looked at. */
const dwell = 500;

/**
 * A section is read once everything in it has been on the screen for a moment: scrolled through,
 * that is, and neither jumped over nor flicked past.
 */
export function startReading(onRead: () => void): void {
  const chapter = chapterHere();
  if (!chapter) return;
  const key = readKey(chapter);
  const before = asSections(readStored(key));
  const unread = new Map(
    sectionsHere()
      .filter(({ id }) => !before.includes(id))
      .map(({ id, blocks }) => [id, new Set(blocks)]),
  );
  const sectionOf = new Map(
    [...unread].flatMap(([id, blocks]) => [...blocks].map(block => [block, id] as const)),
  );
  const timers = new Map<Element, number>();

  const see = (block: Element) => {
    observer.unobserve(block);
    const id = sectionOf.get(block) ?? '';
    const blocks = unread.get(id);
    blocks?.delete(block);
    if (blocks?.size !== 0) return;
    unread.delete(id);
    // Read afresh: another tab may have got further meanwhile.
    const read = asSections(readStored(key));
    writeStored(key, [...new Set([...read, id])]);
    onRead();
  };
  const observer = new IntersectionObserver(entries => {
    for (const { isIntersecting, target, boundingClientRect } of entries) {
      // What is for paper alone is nowhere on the screen, and not to be waited for.
      if (boundingClientRect.width === 0) unread.get(sectionOf.get(target) ?? '')?.delete(target);
      window.clearTimeout(timers.get(target));
      if (isIntersecting) timers.set(target, window.setTimeout(see, dwell, target));
    }
  });
  for (const block of sectionOf.keys()) observer.observe(block);
}
