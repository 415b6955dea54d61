import { onSend } from '../../../figure/bus.ts';
import { readStored, writeStored } from '../../../ui/storage.ts';
import { answerKey, asksFor, passedKey } from '../../content/reader/questions.ts';

const figuresThatWait = () => [...document.querySelectorAll<HTMLElement>('figure[data-after]')];

/**
 * A figure that would give its question's answer away waits under a veil until that is answered or
 * passed over, or until somebody asks for this very figure: by a link, or by a button in the text.
 * What an earlier visit has answered was shown before the first paint (beforePaint.ts).
 */
export function startVeils(): void {
  const figures = figuresThatWait();
  const followAddress = () => {
    for (const figure of figures) if (asksFor(location.href, figure.id)) lift(figure);
  };
  for (const figure of figures) {
    const question = figure.dataset.after ?? '';
    const known = [answerKey(question), passedKey(question)].some(
      key => readStored(key) !== undefined,
    );
    if (known) lift(figure);
    figure.querySelector('.veil-lift')?.addEventListener('click', () => {
      writeStored(passedKey(question), true);
      lift(figure, 'now');
      focusResultOf(figure);
    });
  }
  followAddress();
  window.addEventListener('hashchange', followAddress);
  onSend(figureId => {
    const figure = figures.find(one => one.id === figureId);
    if (figure) lift(figure, 'now');
  });
}

/** Shows what waited for the answer to this question. */
export function liftVeilsAfter(question: string): void {
  for (const figure of figuresThatWait()) {
    if (figure.dataset.after === question) lift(figure, 'now');
  }
}

/** `now`: before the reader's eyes, and ears. */
function lift(figure: HTMLElement, when: 'now' | 'before' = 'before'): void {
  if (figure.dataset.lifted) return;
  figure.dataset.lifted = when;
  const status = figure.querySelector('[data-veil-status]');
  if (status && when === 'now') status.textContent = 'The figure shows what happens.';
}

/** The button is gone: the next Tab is to find the figure's own controls. */
function focusResultOf(figure: HTMLElement): void {
  const result = figure.querySelector<HTMLElement>('[data-island]');
  if (!result) return;
  result.tabIndex = -1;
  result.focus({ preventScroll: true });
}
