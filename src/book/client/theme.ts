import { forgetStored, readStored, writeStored } from '../../ui/storage.ts';

const choices = ['system', 'light', 'dark'] as const;
type Choice = (typeof choices)[number];

const names: Record<Choice, { short: string; long: string }> = {
  system: { short: 'Auto', long: 'Auto: colours as the system has them' },
  light: { short: 'Light', long: 'Light colours' },
  dark: { short: 'Dark', long: 'Dark colours' },
};

/** The chosen colours were set before the first paint (index.html); here they are changed. */
export function startThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  let choice = chosen();
  show(button, choice);
  button.addEventListener('click', () => {
    choice = choices[(choices.indexOf(choice) + 1) % choices.length];
    if (choice === 'system') forgetStored('theme');
    else writeStored('theme', choice);
    show(button, choice);
  });
}

function chosen(): Choice {
  const stored = readStored('theme');
  return choices.find(choice => choice === stored) ?? 'system';
}

function show(button: HTMLElement, choice: Choice): void {
  const { dataset } = document.documentElement;
  if (choice === 'system') delete dataset.theme;
  else dataset.theme = choice;
  button.setAttribute('aria-label', names[choice].long);
  button.dataset.choice = choice;
  const name = button.querySelector('[data-theme-name]');
  if (name) name.textContent = names[choice].short;
}
