import { forgetStored, notKept, onOtherTab, readStored, writeStored } from '../../../ui/storage.ts';
import {
  asExerciseMark,
  exerciseKey,
  isBlank,
  type ExerciseMark,
} from '../../content/reader/marks.ts';

/** Milliseconds of rest in typing after which a note is stored. */
const rest = 400;

/** Marks and notes at the exercises: shown as they were left, and kept as they are changed. */
export function startExercises(): void {
  for (const tools of document.querySelectorAll<HTMLElement>('[data-exercise-tools]')) {
    startTools(tools, tools.dataset.exerciseTools ?? '');
  }
}

function startTools(tools: HTMLElement, n: string): void {
  const key = exerciseKey(n);
  const buttons = [...tools.querySelectorAll<HTMLButtonElement>('[data-mark]')];
  const details = tools.querySelector('details');
  const text = tools.querySelector('textarea');
  const name = tools.querySelector('[data-note-name]');
  const status = tools.querySelector('[role=status]');
  if (!details || !text || !name || !status) return;

  const stored = () => asExerciseMark(readStored(key));
  const show = ({ mark, note }: ExerciseMark) => {
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.mark === mark));
    }
    if (document.activeElement !== text) text.value = note;
    name.textContent = note.trim() === '' ? 'Your note' : 'Your note, kept';
  };
  const keep = (change: Partial<ExerciseMark>) => {
    const now = { ...stored(), ...change };
    let kept = true;
    if (isBlank(now)) forgetStored(key);
    else kept = writeStored(key, now);
    status.textContent = kept ? '' : notKept();
    show(now);
  };

  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { mark } = asExerciseMark({ mark: button.dataset.mark });
      keep({ mark: stored().mark === mark ? null : mark });
    });
  }
  let timer = 0;
  const keepNote = () => {
    window.clearTimeout(timer);
    if (text.value !== stored().note) keep({ note: text.value });
  };
  text.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(keepNote, rest);
  });
  text.addEventListener('blur', keepNote);
  window.addEventListener('pagehide', keepNote);
  // Another tab of the book may have the same exercise open.
  onOtherTab(() => show(stored()));
  show(stored());
  details.open = stored().note.trim() !== '';
}
