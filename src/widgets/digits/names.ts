/** The digits as several of them are called. */
export const plurals = [
  'zeros',
  'ones',
  'twos',
  'threes',
  'fours',
  'fives',
  'sixes',
  'sevens',
  'eights',
  'nines',
] as const;

export const digitName = (digit: number): string => plurals[digit].replace(/(?<=x)es$|s$/, '');
