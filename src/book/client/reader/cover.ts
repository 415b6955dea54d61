import { readStored } from '../../../ui/storage.ts';
import { drawing, startAt } from '../../content/coverRun.ts';
import { asPlace, placeKey } from '../../content/reader/reading.ts';

/** The picture on the cover is the first experiment; and a reader who has been here goes on. */
export function startCover(): void {
  const plot = document.querySelector<HTMLElement>('[data-cover]');
  const slider = document.querySelector<HTMLInputElement>('[data-start-slider]');
  if (plot && slider) startPicture(plot, slider);
  offerToContinue();
}

function startPicture(plot: HTMLElement, slider: HTMLInputElement): void {
  const show = () => draw(plot, slider);
  slider.addEventListener('input', show);
  const dot = plot.querySelector<HTMLElement>('[data-start]');
  dot?.addEventListener('pointerdown', event => {
    dot.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  dot?.addEventListener('pointermove', event => {
    if (!dot.hasPointerCapture(event.pointerId)) return;
    const { top, height } = plot.getBoundingClientRect();
    slider.value = String(startAt((event.clientY - top) / height));
    show();
  });
  if (slider.value !== slider.defaultValue) show(); // As the browser remembers it.
}

function draw(plot: HTMLElement, slider: HTMLInputElement): void {
  const drawn = drawing(Number(slider.value));
  for (const run of ['quadratic', 'crossEntropy'] as const) {
    const { path, words, label } = drawn[run];
    plot.querySelector(`[data-run="${run}"]`)?.setAttribute('d', path);
    const name = plot.querySelector<HTMLElement>(`[data-label="${run}"]`);
    if (name) {
      name.dataset.side = label.side;
      name.style.left = `${100 * label.x}%`;
      name.style.top = `${100 * label.y}%`;
    }
    say(`[data-half="${run}"]`, words);
  }
  const dot = plot.querySelector<HTMLElement>('[data-start]');
  if (dot) dot.style.top = `${100 * drawn.startDown}%`;
  say('[data-answer]', drawn.answer);
  slider.setAttribute('aria-valuetext', `answer ${drawn.answer}`);
}

function say(selector: string, words: string): void {
  for (const element of document.querySelectorAll(selector)) element.textContent = words;
}

/** The first button leads where reading stopped; the beginning stays beside it. */
function offerToContinue(): void {
  const begin = document.querySelector<HTMLAnchorElement>('[data-begin]');
  const place = asPlace(readStored(placeKey));
  const chapter =
    place && document.querySelector(`.contents [data-chapter="${CSS.escape(place.chapter)}"]`);
  const section =
    place?.section && chapter?.querySelector(`[data-section="${CSS.escape(place.section)}"] a`);
  const link = section || chapter?.querySelector('a');
  if (!begin || !(link instanceof HTMLAnchorElement)) return;
  const onward = document.createElement('a');
  onward.className = 'button button-first';
  onward.href = link.href;
  onward.textContent = `Continue: ${link.textContent}`;
  begin.before(onward);
  begin.classList.remove('button-first');
  begin.textContent = 'From the beginning';
}
