/** The formulas of a page and the signs marked in them (render/maths/markSymbols.ts). */
export const formula = '.equation-formula, .math';

/** What acts when it is pressed keeps its presses to itself. */
const acts = 'a, button, summary, label, .preview';

export function formulaAt(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element) || target.closest(acts)) return null;
  return target.closest<HTMLElement>(formula);
}

export function markAt(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element) || !formulaAt(target)) return null;
  return target.closest<HTMLElement>('[data-symbol]');
}

/** Safari before 17.4 cannot tell what is folded away. */
const isShown = (one: HTMLElement) =>
  one.checkVisibility?.() ??
  (one.getClientRects().length > 0 && !one.closest('details:not([open])'));

/** Formulas in view or out of it, folded ones left out, that have anything to explain. */
export function formulasShown(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(formula)].filter(
    one => one.querySelector('[data-symbol]') && !one.closest(acts) && isShown(one),
  );
}

/** In reading order: KaTeX writes the lower part of a fraction before the upper. */
export function marksIn(part: Element | null): HTMLElement[] {
  const marks = [...(part?.querySelectorAll<HTMLElement>('[data-symbol]') ?? [])];
  return marks.sort((a, b) => {
    const fraction = a.closest('.mfrac');
    const apart = middle(a) - middle(b);
    return fraction && fraction === b.closest('.mfrac') && Math.abs(apart) > 8 ? apart : 0;
  });
}

function middle(mark: Element): number {
  const { top, bottom } = mark.getBoundingClientRect();
  return (top + bottom) / 2;
}

/** A finger is wider than a letter: of the signs of a formula, the one nearest to it. */
export function nearestMark({ target, clientX, clientY }: MouseEvent): HTMLElement | undefined {
  const reach = 24;
  const near = marksIn(formulaAt(target)).map(mark => {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const across = Math.max(left - clientX, clientX - right, 0);
    const down = Math.max(top - clientY, clientY - bottom, 0);
    return { mark, distance: Math.hypot(across, down) };
  });
  near.sort((a, b) => a.distance - b.distance);
  return near.find(({ distance }) => distance < reach)?.mark;
}
