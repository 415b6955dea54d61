import type { Readouts } from '../../figure/bus.ts';
import { fixed, missing, powerOfTen, short } from '../../ui/format.ts';
import { fitPolynomial, rmsOf, type Fit } from './fit.ts';
import { moved, penaltyText, pointsOf, type PolynomialState } from './settings.ts';

export const twice = (x: number): number => 2 * x;

/** Two decimals, or none from 10,000 on. */
export function valueText(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9) return powerOfTen(value, 3);
  return fixed(value, size >= 9999.5 ? 0 : 2);
}

export const placeText = (x: number): string => fixed(x, 2);
export const missText = (rms: number): string => fixed(rms, 2);
export const coefficientText = (c: number): string => short(c, 3);

/** What is drawn: the polynomial as asked for, and the same without its price. */
export interface Shown {
  fit: Fit | null;
  free: Fit | null;
}

export function shownOf(state: PolynomialState): Shown {
  if (state.degree === 0) return { fit: null, free: null };
  const points = pointsOf(state);
  const priced = state.penalty > 0;
  return {
    fit: fitPolynomial(points, state.degree, state),
    free: priced ? fitPolynomial(points, state.degree, { ...state, penalty: 0 }) : null,
  };
}

export function readoutsOf(state: PolynomialState, { fit }: Shown): Readouts {
  const points = pointsOf(state);
  const curve = fit?.at ?? (state.line ? twice : null);
  return {
    x: placeText(state.x),
    value: curve ? valueText(curve(state.x)) : missing,
    line: valueText(twice(state.x)),
    rms: curve ? missText(fit?.rms ?? rmsOf(points, twice)) : missing,
    largestCoefficient: fit ? coefficientText(fit.largestCoefficient) : missing,
  };
}

export function summaryOf(state: PolynomialState, { fit }: Shown, guess: number | null): string {
  const points = pointsOf(state);
  const x = `At x = ${placeText(state.x)}`;
  const sentences: string[] = [];
  if (moved(state)) {
    sentences.push(`The points are at ${points.map(({ x, y }) => `(${x}, ${y})`).join(' ')}.`);
  } else sentences.push('Ten measured points, nearly on a line.');
  if (fit) {
    const price =
      state.penalty > 0
        ? `with a price of λ = ${penaltyText(state.penalty)} on its coefficients, x measured from ${short(state.centre)} in units of ${short(state.unit)},`
        : 'without a price on its coefficients';
    sentences.push(
      `${x} the polynomial of degree ${state.degree} ${price} gives ${valueText(fit.at(state.x))}. ` +
        `It misses the points by ${missText(fit.rms)} (root mean square); its largest coefficient after the first is ${coefficientText(fit.largestCoefficient)}.`,
    );
  }
  if (state.line) {
    sentences.push(
      `${x} the line y = 2x gives ${valueText(twice(state.x))}; it misses the points by ${missText(rmsOf(points, twice))}.`,
    );
  }
  if (guess !== null) sentences.push(`${x} your sketch gives ${valueText(guess)}.`);
  return sentences.join(' ');
}
