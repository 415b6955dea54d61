import { fixed, list, short } from '../../ui/format.ts';
import { methods, type MethodName } from './methods.ts';
import { stepOn, type Path } from './path.ts';
import type { DescentState } from './settings.ts';
import { surfaces, type Vector } from './surfaces.ts';

/** The curvatures along the two axes, where they are the same everywhere. */
function curvatures({ surface }: DescentState): readonly [number, number] | null {
  if (surface === 'rosenbrock') return null;
  const [along, , across] = surfaces[surface].hessian([0, 0]);
  return [along, across];
}

const factor = (value: number): string => short(Number(value.toFixed(6)));

/** What η does to gradient descent, in words. */
function ofEta(state: DescentState): string | null {
  const bends = curvatures(state);
  if (!bends) return null;
  const [along, across] = bends.map(bend => 1 - state.eta * bend);
  if (state.surface === 'saddle') {
    return `Each step multiplies w₁ by ${factor(along)} and w₂ by ${factor(across)}: away from the saddle.`;
  }
  const worst = Math.max(Math.abs(along), Math.abs(across));
  const verdict =
    worst < 1e-9
      ? 'one step is enough'
      : worst > 1 + 1e-9
        ? 'it leaves'
        : worst > 1 - 1e-9
          ? 'it goes to and fro for ever'
          : null;
  if (state.surface === 'bowl') {
    const manner = along < 0 ? 'it leaps from side to side' : 'it walks straight in';
    return `Each step multiplies the distance by 1 − 2η = ${factor(along)}: ${verdict ?? manner}.`;
  }
  const how = verdict ?? (across < 0 ? 'from wall to wall across' : 'straight in on both');
  return `Each step multiplies w₁ by 1 − 2η = ${factor(along)} and w₂ by 1 − 20η = ${factor(across)}: ${how}.`;
}

/** What μ does, in words: its regimes. */
function ofMu({ mu }: DescentState): string {
  if (mu < 0) return `μ is below 0: each step turns the last velocity round.`;
  if (mu === 0) return 'μ = 0: the old velocity is wiped out; this is gradient descent.';
  if (mu < 1) {
    return `Friction 1 − μ = ${fixed(1 - mu, 2)}: that share of the velocity is lost at each step.`;
  }
  if (mu === 1) return 'μ = 1: no friction, the velocity never fades.';
  return `μ is above 1: the friction is negative, every step is pushed.`;
}

/** The curvatures where Newton's step is taken: a small one makes it long, a negative one misleads it. */
function ofHessian({ surface }: DescentState, at: Vector): string {
  const [h11, h12, h22] = surfaces[surface].hessian(at);
  const middle = (h11 + h22) / 2;
  const half = Math.hypot((h11 - h22) / 2, h12);
  const [least, most] = [middle - half, middle + half].map(bend => short(bend, 4));
  const word = middle - half > 0 ? 'positive definite' : 'not positive definite';
  return `Newton: the curvatures here are ${least} and ${most}, so that H is ${word}.`;
}

/** Which methods have come to rest, and when; as far as the ways are drawn to their ends. */
function ofRest(paths: readonly Path[]): string | null {
  const rested = paths.filter(({ settledAt }) => settledAt !== null);
  if (rested.length === 0) return null;
  const each = rested.map(
    ({ method, settledAt }) => `${methods[method].title} from step ${settledAt}`,
  );
  return `Within 0.01 of the minimum for good: ${list(each)}.`;
}

/** What the settings do, in words; at the place where the cursor stands. */
export function regimesOf(state: DescentState, paths: readonly Path[], reached: number): string[] {
  const words: string[] = [];
  const uses = (...names: MethodName[]) => names.some(name => state.methods.includes(name));
  if (uses('gradient')) {
    const eta = ofEta(state);
    if (eta) words.push(eta);
  }
  if (uses('momentum', 'nesterov')) words.push(ofMu(state));
  const newton = paths.find(({ method }) => method === 'newton');
  if (newton) words.push(ofHessian(state, newton.places[stepOn(newton, state.step)]));
  if (state.noise > 0) {
    words.push(`Each step sees the slope of one mini-batch, off by ${short(state.noise)} or so.`);
  }
  const rest = reached < state.steps ? null : ofRest(paths);
  if (rest) words.push(rest);
  return words;
}

/** Why a way ended before its last step. */
export function endOf({ method, end, places }: Path): string | null {
  const { title } = methods[method];
  const name = title[0].toUpperCase() + title.slice(1);
  const last = places.length - 1;
  switch (end) {
    case 'left':
      return `${name} leaves for good: after ${last} steps it is more than a million units away.`;
    case 'flat':
      return `${name} stops at step ${last}: the Hessian has no inverse there.`;
    case 'endless':
      return `${name} stops at step ${last}: along its line the ground falls for ever, so there is no lowest place to go to.`;
    case null:
      return null;
  }
}

interface Preset {
  label: string;
  with: Partial<DescentState>;
}

/** Settings worth a try on this surface with these methods, each under a name. */
export function presetsOf({ surface, methods: chosen }: DescentState): Preset[] {
  const momentum = chosen.includes('momentum') || chosen.includes('nesterov');
  const presets: Preset[] = [];
  if (surface === 'bowl' && !momentum && chosen.includes('gradient')) {
    presets.push(
      { label: 'optimal step', with: { eta: 0.5, steps: 40 } },
      { label: 'to and fro', with: { eta: 1, steps: 40 } },
      { label: 'out of the bowl', with: { eta: 1.05, steps: 40 } },
    );
  }
  if (surface === 'valley') {
    if (chosen.includes('gradient') && !momentum) {
      // 2/(2 + 20), where both directions shrink by the same 9/11
      presets.push(
        { label: 'optimal step', with: { eta: Number((1 / 11).toFixed(4)) } },
        { label: 'over the walls', with: { eta: 0.105 } },
      );
    }
    if (momentum) {
      // η = 4/(√20 + √2)², μ = ((√20 − √2)/(√20 + √2))²
      presets.push({ label: 'optimal η and μ', with: { eta: 0.1155, mu: 0.27 } });
    }
  }
  if (momentum) {
    presets.push(
      { label: 'no memory', with: { mu: 0 } },
      { label: 'no friction', with: { mu: 1 } },
      { label: 'pushed', with: { mu: 1.02 } },
      { label: 'turned round', with: { mu: -0.5 } },
    );
  }
  if (chosen.includes('newton') && surface === 'rosenbrock') {
    presets.push(
      { label: 'whole steps', with: { newtonEta: 1 } },
      { label: 'half steps', with: { newtonEta: 0.5 } },
    );
  }
  if (surface === 'saddle') {
    presets.push({ label: 'exactly on the ridge', with: { start: [-0.8, 0] } });
  }
  return presets;
}
