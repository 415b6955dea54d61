import { methods, type MethodName, type Rates } from './methods.ts';
import { tilted, tiltsOf } from './noise.ts';
import { apart, surfaces, type SurfaceName, type Vector } from './surfaces.ts';

export interface Journey extends Rates {
  surface: SurfaceName;
  start: Vector;
  steps: number;
  /** How far the gradient of a mini-batch is off; 0: full gradients. */
  noise: number;
  seed: number;
}

export interface Path {
  method: MethodName;
  /** The start and the place after every step; shorter than the journey where it had to end. */
  places: readonly Vector[];
  costs: readonly number[];
  /** From the minimum; null where there is none. */
  distances: readonly number[] | null;
  /** The first step from which the distance stays below `near` to the end; null if none. */
  settledAt: number | null;
  end: 'left' | 'flat' | 'endless' | null;
}

/** Within this of the minimum a method counts as having arrived. */
export const near = 0.01;
/** A ball further away than this has left for good. */
export const lost = 1e6;

/** How far each of so many ways is walked while the start is dragged: the pointer is not to wait. */
export const stepsAtOnce = (ways: number): number => Math.floor(2000 / ways);

/** The ways of several methods; of those not walked to their ends, nothing is known of the ends. */
export function pathsOf(
  methods: readonly MethodName[],
  journey: Journey,
  walked: number,
): readonly Path[] {
  if (walked >= journey.steps) return methods.map(method => pathOf(method, journey));
  const begun = { ...journey, steps: walked };
  return methods.map(method => ({ ...pathOf(method, begun), settledAt: null }));
}

/** The way that a method takes. */
export function pathOf(method: MethodName, journey: Journey): Path {
  const surface = surfaces[journey.surface];
  const walk = methods[method].walker(journey);
  const { noise } = journey;
  const tilt = tiltsOf(journey.seed);
  const places: Vector[] = [journey.start];
  let end: Path['end'] = null;
  while (places.length <= journey.steps && end === null) {
    const ground = noise === 0 ? surface : tilted(surface, tilt(), noise);
    const next = walk(ground, places[places.length - 1]);
    if ('end' in next) end = next.end;
    else if (!(Math.abs(next[0]) < lost && Math.abs(next[1]) < lost)) end = 'left';
    else places.push(next);
  }
  const { minimum } = surface;
  const distances = minimum && places.map(place => apart(place, minimum));
  return {
    method,
    places,
    costs: places.map(surface.cost),
    distances,
    settledAt: end === null && distances ? settledOf(distances) : null,
    end,
  };
}

function settledOf(distances: readonly number[]): number | null {
  let step = distances.length;
  while (step > 0 && distances[step - 1] < near) step--;
  return step < distances.length ? step : null;
}

/** The path's last step, or the one asked for. */
export const stepOn = (path: Path, step: number): number => Math.min(step, path.places.length - 1);
