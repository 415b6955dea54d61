import type { AvailableData } from '../../../experiment/index.ts';

/** The data a run can be made on, as the choices of a field. */
export function sourceChoices(
  available: AvailableData | null,
  current: string,
): readonly (readonly [string, string])[] {
  const choices: [string, string][] = [['mnist-10k', 'MNIST, first 10,000 digits']];
  if (available?.own) choices.push(['mnist', `your files: ${available.own.name}`]);
  else if (available?.mnist) choices.push(['mnist', 'MNIST, all 70,000 digits']);
  else if (current === 'mnist') choices.push(['mnist', 'MNIST, all 70,000 (not on this site)']);
  return choices;
}
