import type { Readouts } from '../../figure/bus.ts';
import { missing } from '../../ui/format.ts';
import { costText, distanceText, placeText } from './look.ts';
import { methods } from './methods.ts';
import { stepOn, type Path } from './path.ts';
import { endOf, regimesOf } from './regimes.ts';
import type { DescentState } from './settings.ts';
import { surfaces } from './surfaces.ts';

/** Every number the text may follow, as the figure shows it. */
export function readoutsOf(state: DescentState, paths: readonly Path[]): Readouts {
  const readouts: Readouts = { step: String(state.step) };
  paths.forEach((path, k) => {
    const at = stepOn(path, state.step);
    const numbers: Readouts = {
      distance: path.distances ? distanceText(path.distances[at]) : missing,
      cost: costText(path.costs[at]),
      settledAt: path.settledAt === null ? missing : String(path.settledAt),
    };
    for (const [name, text] of Object.entries(numbers)) {
      readouts[`${path.method}.${name}`] = text;
      if (k === 0) readouts[name] = text;
    }
  });
  return readouts;
}

/** The result as it stands; no further than the ways are drawn. */
export function summaryOf(state: DescentState, paths: readonly Path[], reached: number): string {
  const { title, formula } = surfaces[state.surface];
  const [w1, w2] = state.start.map(placeText);
  const begin = `${title}, ${formula}, from (${w1}, ${w2}). Step ${state.step} of ${state.steps}.`;
  const sentences = paths.map(path => {
    const at = stepOn(path, state.step);
    const [p1, p2] = path.places[at].map(placeText);
    const distance = path.distances ? `${distanceText(path.distances[at])} from the minimum, ` : '';
    const now = `${methods[path.method].title}: at (${p1}, ${p2}), ${distance}cost ${costText(path.costs[at])}.`;
    const end = reached < state.steps ? null : endOf(path);
    return end ? `${now} ${end}` : now;
  });
  return [begin, ...sentences, ...regimesOf(state, paths, reached)].join(' ');
}
