import type { AvailableData } from '../../../experiment/index.ts';

/** The data a run can be made on, as the choices of a field. */
export function sourceChoices(
  available: AvailableData | null,
  current: string,
): readonly (readonly [string, string])[] {
  const choices: [string, string][] = [['mnist-10k', '10,000 digits']];
  if (available?.own) choices.push(['mnist', 'your own files']);
  else if (available?.mnist) choices.push(['mnist', 'all of MNIST']);
  else if (current === 'mnist') choices.push(['mnist', 'all of MNIST, not here']);
  return choices;
}
