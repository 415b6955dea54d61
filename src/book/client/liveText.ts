import { onReadouts, readoutsOf, sendCommand, type Readouts } from '../../ui/figureBus.ts';
import { unbroken } from '../../ui/format.ts';
import { barHeight } from './here.ts';

/** Numbers in sentences follow their figures; words that are buttons set them. */
export function startLiveText(): void {
  const numbers = [...document.querySelectorAll<HTMLElement>('[data-live-of]')];
  const follow = (figureId: string, current: Readouts) => {
    for (const number of numbers) {
      if (number.dataset.liveOf !== figureId) continue;
      const said = current[number.dataset.liveName ?? ''];
      if (said === undefined) continue;
      const text = unbroken(said);
      number.dataset.liveHeard = '';
      if (number.textContent !== text) number.textContent = text;
    }
  };
  onReadouts(follow);
  for (const number of numbers) {
    const figureId = number.dataset.liveOf ?? '';
    follow(figureId, readoutsOf(figureId));
  }

  for (const button of document.querySelectorAll<HTMLElement>('[data-do]')) {
    button.addEventListener('keydown', event => {
      if (event.key !== ' ') return;
      event.preventDefault();
      button.click();
    });
    button.addEventListener('click', event => {
      event.preventDefault();
      const figureId = button.dataset.do ?? '';
      sendCommand(figureId, JSON.parse(button.dataset.command ?? '{}'));
      showFigure(figureId);
    });
  }
}

function showFigure(figureId: string): void {
  const figure = document.getElementById(figureId);
  if (!figure) return;
  const { top, bottom } = figure.getBoundingClientRect();
  if (top >= barHeight() && bottom <= window.innerHeight) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const fits = bottom - top < window.innerHeight - barHeight();
  figure.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: fits ? 'center' : 'start' });
}
