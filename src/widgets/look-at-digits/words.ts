import { nearestByInk } from '../../experiment/index.ts';
import type { Column } from '../../plot/table.ts';
import type { Readouts } from '../../figure/bus.ts';
import { fixed } from '../../ui/format.ts';
import type { InkScore } from '../../experiment/index.ts';
import type { Known } from './first.ts';

export const inkText = (ink: number): string => fixed(ink, 1);
export const countText = (count: number): string => fixed(count, 0);

const total = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0);
export const sizeOf = ({ counts }: InkScore): number => total(counts);
export const rightOf = ({ right }: InkScore): number => total(right);

/** A digit as the rule sees it. */
export interface Weighed {
  place: number;
  label: number;
  ink: number;
  guess: number;
}

export function weigh(known: Known, shown: { place: number; label: number }, ink: number): Weighed {
  const means = known.classes.map(({ mean }) => mean);
  return { place: shown.place, label: shown.label, ink, guess: nearestByInk(means, ink) };
}

export function readoutsOf(known: Known, { label, ink, guess, place }: Weighed): Readouts {
  return {
    example: String(place + 1),
    label: String(label),
    ink: inkText(ink),
    guess: String(guess),
    score: countText(rightOf(known.validation)),
  };
}

export const inkSentence = ({ ink }: Weighed): string => `${inkText(ink)} units of ink.`;

/** What the rule says of the digit, and whether it is so; or only what it says. */
export function verdict(known: Known, weighed: Weighed, hidden: boolean): string {
  const { guess, label } = weighed;
  const nearest = inkText(known.classes[guess].mean);
  const says = `${inkSentence(weighed)} The nearest average is that of the ${guess}, ${nearest}, so the rule says ${guess}.`;
  if (hidden) return says;
  return `${says} ${guess === label ? 'It is right.' : `It is meant for a ${label}.`}`;
}

export function scoreSentence({ validation, test }: Known): string {
  return `The rule has ${countText(rightOf(validation))} of the ${countText(sizeOf(validation))} validation digits right, and ${countText(rightOf(test))} of the ${countText(sizeOf(test))} test digits.`;
}

export function columnsOf({ classes, validation, test }: Known): Column[] {
  const counts = (name: string, values: readonly number[]): Column => ({
    name,
    values,
    format: countText,
  });
  const ink = (name: string, key: 'mean' | 'lower' | 'upper'): Column => ({
    name,
    values: classes.map(one => one[key]),
    format: inkText,
  });
  return [
    { name: 'digit', values: classes.map((_, digit) => digit), format: String },
    counts(
      'training digits',
      classes.map(({ count }) => count),
    ),
    ink('ink, average', 'mean'),
    ink('a quarter below', 'lower'),
    ink('a quarter above', 'upper'),
    counts('validation digits', validation.counts),
    counts('right by ink', validation.right),
    counts('test digits', test.counts),
    counts('right by ink (test)', test.right),
  ];
}
