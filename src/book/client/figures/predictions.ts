import { forgetStored, notKept, readStored, writeStored } from '../../../ui/storage.ts';
import { answerKey } from '../../content/reader/questions.ts';
import { liftVeilsAfter } from './veils.ts';

/** A guess is committed by choosing it; then the answer opens, and both stay marked. */
export function startPredictions(): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-predict]')) {
    startPrediction(section);
  }
}

function startPrediction(section: HTMLElement): void {
  const question = section.dataset.predict ?? '';
  const key = answerKey(question);
  const choices = [...section.querySelectorAll<HTMLButtonElement>('.choice')];
  const verdict = section.querySelector<HTMLElement>('.predict-verdict');
  const reveal = section.querySelector<HTMLDetailsElement>('.predict-reveal');
  if (!verdict || !reveal) return;

  const stored = readStored(key);
  const remembered = typeof stored === 'number' ? choices[stored] : undefined;
  if (remembered) mark(remembered);
  else ask();

  choices.forEach((choice, i) =>
    choice.addEventListener('click', () => {
      const kept = writeStored(key, i);
      mark(choice);
      if (!kept) verdict.append(` ${notKept()}`);
      liftVeilsAfter(question);
    }),
  );

  function ask() {
    section.dataset.state = 'open';
    for (const choice of choices) {
      choice.disabled = false;
      delete choice.dataset.mark;
      choice.setAttribute('aria-pressed', 'false');
      choice.querySelector('.choice-mark')?.remove();
    }
    verdict?.replaceChildren();
    if (reveal) reveal.open = false;
  }

  function mark(answer: HTMLButtonElement) {
    const right = answer.dataset.right !== undefined;
    section.dataset.state = 'answered';
    for (const choice of choices) {
      choice.disabled = true;
      choice.setAttribute('aria-pressed', String(choice === answer));
      label(choice, choice === answer, choice.dataset.right !== undefined);
    }
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'quiet';
    again.textContent = 'Answer again';
    again.addEventListener('click', () => {
      forgetStored(key);
      ask();
      choices[0].focus();
    });
    verdict?.replaceChildren(right ? 'As you expected.' : 'It goes otherwise.', ' ', again);
    if (reveal) reveal.open = true;
  }
}

function label(choice: HTMLButtonElement, chosen: boolean, right: boolean): void {
  choice.querySelector('.choice-mark')?.remove();
  delete choice.dataset.mark;
  if (!chosen && !right) return;
  choice.dataset.mark = right ? 'right' : 'wrong';
  const words = document.createElement('span');
  words.className = 'choice-mark';
  words.textContent = chosen ? (right ? 'your answer, and right' : 'your answer') : 'what happens';
  choice.append(words);
}
