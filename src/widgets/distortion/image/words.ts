import { displacementOf } from '../../../core/elastic.ts';
import { fixed, list, short } from '../../../ui/format.ts';
import type { Neighbours } from '../../../experiment/index.ts';
import { digitName, plurals } from '../../digits/names.ts';
import { count } from '../../training/words.ts';
import { side } from './digits.ts';
import { noChange, type Change } from './settings.ts';
import type { Difference } from './pixels.ts';

/** By how many pixels a wobble moves ink, in each direction. */
export const movedText = (elastic: Pick<Change, 'alpha' | 'sigma'>): string =>
  fixed(displacementOf(elastic), 1);

/** What is done to the digit, in words; "as it is" where nothing is. */
export function changeText(change: Change): string {
  const { rotation, right, down, shear, thickness, alpha, sigma } = change;
  const parts: string[] = [];
  if (rotation !== 0) {
    parts.push(`turned by ${short(Math.abs(rotation))}°${rotation > 0 ? '' : ' clockwise'}`);
  }
  if (right !== 0 || down !== 0) {
    const ways: string[] = [];
    if (right !== 0) ways.push(`${short(Math.abs(right))} to the ${right > 0 ? 'right' : 'left'}`);
    if (down !== 0) ways.push(`${short(Math.abs(down))} ${down > 0 ? 'down' : 'up'}`);
    parts.push(`shifted ${list(ways)}`);
  }
  if (shear !== 0) parts.push(`sheared by ${fixed(shear, 2)}`);
  if (thickness !== 0) parts.push(thickness > 0 ? 'thickened' : 'thinned');
  if (alpha > 0) {
    const by = `by ${movedText(change)} pixels, root mean square`;
    parts.push(`wobbled with α = ${short(alpha)} and σ = ${short(sigma)} (${by})`);
  }
  return parts.length === 0 ? 'as it is' : list(parts);
}

export const isUnchanged = (change: Change): boolean => changeText(change) === changeText(noChange);

export function differenceSentence(difference: Difference, change: Change): string {
  const { changed, much, distance } = difference;
  if (distance === 0) return 'No pixel has changed.';
  const done = changeText(change);
  const pixels = changed === 1 ? 'pixel has' : 'pixels have';
  return `${done.charAt(0).toUpperCase()}${done.slice(1)}: ${changed} of ${side * side} ${pixels} changed by more than a tenth, ${much} by more than a half; the distance is ${fixed(distance, 2)}.`;
}

export function pixelText(before: Uint8Array, after: Uint8Array, index: number): string {
  const strength = (image: Uint8Array) => fixed(image[index] / 256, 2);
  const place = `row ${Math.floor(index / side) + 1}, column ${(index % side) + 1}`;
  return `${place}: ${strength(before)} before, ${strength(after)} now`;
}

const howMany = (n: number, digit: number): string =>
  `${count(n)} ${n === 1 ? digitName(digit) : plurals[digit]}`;

/** Which training images are nearer to the digit than its own changed copy is. */
export function nearerSentence(found: Neighbours, digit: number, changedCopy: boolean): string {
  const { data, within, nearest } = found;
  if (!changedCopy) return `Among ${data.name}.`;
  const others = within.flatMap((n, label) =>
    n > 0 && label !== digit ? [{ n, text: howMany(n, label) }] : [],
  );
  const total = others.reduce((sum, { n }) => sum + n, 0);
  const strangers =
    total === 0
      ? 'no other digit is'
      : total === 1
        ? 'one image of another digit is'
        : `${count(total)} images of other digits are`;
  const which = others.length > 0 ? ` (${list(others.map(({ text }) => text))})` : '';
  // The digit may itself be among them.
  const same = within[digit] - (nearest[0]?.distance === 0 ? 1 : 0);
  const alike =
    same === 1 ? `one other ${digitName(digit)}` : `${count(same)} other ${plurals[digit]}`;
  return `Among ${data.name}, ${strangers} nearer to this ${digit} than its changed copy${which}, and ${alike}.`;
}
