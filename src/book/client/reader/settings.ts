import { forgetStored, notKept, readStored, writeStored } from '../../../ui/storage.ts';
import { readingSettings, type ReadingSetting } from '../../content/reader/settings.ts';

/** The reader's choices were set before the first paint (beforePaint.ts); here they are changed. */
export function startSettings(): void {
  const panel = document.getElementById('reading');
  if (!panel) return;
  const note = panel.querySelector('[data-reading-note]');
  showSettings();
  for (const setting of readingSettings) {
    for (const input of inputsOf(setting)) {
      input.addEventListener('change', () => {
        const kept = choose(setting, input.value);
        if (note) note.textContent = kept ? '' : notKept();
      });
    }
  }
  panel.querySelector('[data-print]')?.addEventListener('click', () => {
    panel.hidePopover();
    window.print();
  });
}

/** As they are stored: in the page, and in the panel. */
export function showSettings(): void {
  const { dataset } = document.documentElement;
  for (const setting of readingSettings) {
    const chosen = choiceOf(setting);
    if (chosen === setting.standard) delete dataset[setting.name];
    else dataset[setting.name] = chosen;
    for (const input of inputsOf(setting)) input.checked = input.value === chosen;
  }
}

const inputsOf = ({ name }: ReadingSetting) => [
  ...document.querySelectorAll<HTMLInputElement>(`#reading input[name="${name}"]`),
];

function choiceOf({ name, standard, choices }: ReadingSetting): string {
  const stored = readStored(name);
  return choices.find(choice => choice.value === stored)?.value ?? standard;
}

/** True when the choice will outlast the visit. */
function choose({ name, standard }: ReadingSetting, value: string): boolean {
  const { dataset } = document.documentElement;
  if (value === standard) {
    delete dataset[name];
    forgetStored(name);
    return true;
  }
  dataset[name] = value;
  return writeStored(name, value);
}
