import { colorOf } from '../../plot/quantities.ts';
import type { Column } from '../../plot/table.ts';
import type { Readouts } from '../../figure/bus.ts';
import { fixed } from '../../ui/format.ts';
import { besideIt, logLikelihood, sumOf, type Against, type Judged } from './shape.ts';

export interface View {
  z: readonly number[];
  label: number;
  against: Against;
  mine: Judged;
  other: Judged;
}

export function viewOf(z: readonly number[], label: number, against: Against): View {
  const [mine, other] = [logLikelihood(z, label), besideIt(z, label, against)];
  return { z, label, against, mine, other };
}

/** A share, a cost or a push. */
export const text = (value: number): string => fixed(value, 3);
export const zText = (z: number): string => fixed(z, 1);
/** An error, with its sign: it says which way the output should go. */
export function signed(value: number): string {
  const size = text(value);
  return /[1-9]/.test(size) && value > 0 ? `+${size}` : size;
}

/** The filled bars and the outlined ones: a colour for each cost, a filling for each layer. */
export const mineColor = colorOf('cross-entropy');
export const otherColor = (against: Against): string => colorOf(against);

/** What is outlined, in full and as a line's label. */
export const otherNames: Record<Against, { cost: string; short: string }> = {
  'cross-entropy': { cost: 'cross-entropy of the sigmoids', short: 'sigmoids' },
  quadratic: { cost: 'quadratic cost', short: 'quadratic' },
};

export function readoutsOf({ z, label, mine }: View): Readouts {
  const quadratic = besideIt(z, label, 'quadratic');
  return {
    label: String(label),
    a: text(mine.outputs[label]),
    logLikelihood: text(mine.cost),
    push: text(Math.abs(mine.gradient[label])),
    quadraticPush: text(Math.abs(quadratic.gradient[label])),
  };
}

export function summaryOf(view: View): string {
  const { label, against, mine, other } = view;
  const { a, logLikelihood: cost, push } = readoutsOf(view);
  const otherCost = text(other.cost);
  const otherPush = text(Math.abs(other.gradient[label]));
  const rival = strongestOther(mine.outputs, label);
  return (
    `The right digit is ${label}. Its softmax output is ${a}, so the log-likelihood cost is ` +
    `${cost}; the next is digit ${rival} with ${text(mine.outputs[rival])}. The log-likelihood ` +
    `pushes z${label} up with ${push}, and its ten errors sum to ${signed(sumOf(mine.gradient))}. ` +
    (against === 'quadratic'
      ? `The quadratic cost of the same outputs is ${otherCost}, and its push on z${label} is ${otherPush}.`
      : `Sigmoids of the same z have the cross-entropy ${otherCost}; their push on z${label} is ` +
        `${otherPush}, and their errors sum to ${signed(sumOf(other.gradient))}.`)
  );
}

/** One digit in all three plots. */
export function describeDigit({ z, against, mine, other }: View, digit: number): string {
  const sigmoid = against === 'cross-entropy' ? `, sigmoid ${text(other.outputs[digit])}` : '';
  return (
    `digit ${digit}: z ${zText(z[digit])}, softmax output ${text(mine.outputs[digit])}${sigmoid}; ` +
    `gradient ${signed(mine.gradient[digit])} under the log-likelihood, ` +
    `${signed(other.gradient[digit])} ${against === 'quadratic' ? 'under the quadratic cost' : 'for the sigmoid'}`
  );
}

export function columnsOf({ z, against, mine, other }: View): Column[] {
  const own: Column[] = [
    { name: 'digit', values: z.map((_, j) => j), format: String },
    { name: 'z', values: z, format: zText },
    { name: 'softmax', values: mine.outputs, format: text },
    { name: 'log-likelihood gradient', values: mine.gradient, format: signed },
  ];
  const gradient = { values: other.gradient, format: signed };
  return against === 'quadratic'
    ? [...own, { name: 'quadratic gradient', ...gradient }]
    : [
        ...own,
        { name: 'sigmoid', values: other.outputs, format: text },
        { name: 'sigmoid error', ...gradient },
      ];
}

function strongestOther(outputs: readonly number[], label: number): number {
  const others = outputs.map((a, j) => (j === label ? -1 : a));
  return others.indexOf(Math.max(...others));
}
