import { onReadouts, sendCommand } from '../../../figure/bus.ts';
import { unbroken } from '../../../ui/format.ts';
import { barHeight } from '../page/here.ts';

/** Numbers in sentences follow their figures; words that are buttons set them. */
export function startLiveText(): void {
  const numbersOf = new Map<string, HTMLElement[]>();
  onReadouts((figureId, current) => {
    const numbers = numbersOf.get(figureId) ?? numbersFrom(figureId);
    numbersOf.set(figureId, numbers);
    for (const number of numbers) {
      const said = current[number.dataset.liveName ?? ''];
      if (said === undefined) continue;
      const text = unbroken(said);
      number.dataset.liveHeard = '';
      if (number.textContent !== text) number.textContent = text;
    }
  });
  document.addEventListener('keydown', event => {
    const button = event.key === ' ' ? buttonAt(event.target) : null;
    if (!button) return;
    event.preventDefault();
    button.click();
  });
  document.addEventListener('click', event => {
    const button = buttonAt(event.target);
    if (!button) return;
    event.preventDefault();
    const figureId = button.dataset.do ?? '';
    sendCommand(figureId, JSON.parse(button.dataset.command ?? '{}'));
    showFigure(figureId);
  });
}

const numbersFrom = (figureId: string) => [
  ...document.querySelectorAll<HTMLElement>(`[data-live-of="${figureId}"]`),
];

const buttonAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;

function showFigure(figureId: string): void {
  const figure = document.getElementById(figureId);
  if (!figure) return;
  const { top, bottom } = figure.getBoundingClientRect();
  if (top >= barHeight() && bottom <= window.innerHeight) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const fits = bottom - top < window.innerHeight - barHeight();
  figure.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: fits ? 'center' : 'start' });
}
