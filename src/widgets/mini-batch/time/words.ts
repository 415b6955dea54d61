import type { Readouts } from '../../../figure/bus.ts';
import { fixed, list, missing, short } from '../../../ui/format.ts';
import { share } from '../../training/words.ts';
import { firstTo, reached, type Course } from './view.ts';

/** A share right that a good training passes on its way. */
export const GOAL = 93;

export const secondsText = (seconds: number): string =>
  `${seconds < 1 ? fixed(seconds, 2) : short(seconds, 3)}\u00a0s`;

const named = (m: number) => `m\u00a0=\u00a0${m}`;

/** When each training was past the goal, by epochs and by the clock. */
export function coursesSentence(courses: readonly Course[]): string {
  const begun = courses.filter(({ moments }) => moments.length > 0);
  if (begun.length === 0) return 'No epoch is finished yet.';
  const told = begun.map(course => {
    const there = reached(course, GOAL);
    const { m } = course;
    if (!there) return `${named(m)} not in ${secondsText(course.moments.at(-1)?.seconds ?? 0)}`;
    const epochs = `${there.epoch} ${there.epoch === 1 ? 'epoch' : 'epochs'}`;
    return `${named(m)} after ${epochs}, ${secondsText(there.seconds)}`;
  });
  const last = begun.map(({ moments, of }) => share(moments[moments.length - 1].correct, of));
  return `Past ${GOAL}\u00a0%: ${told.join('; ')}. At the end: ${list(last)}.`;
}

/** What became of those whose steps are too long. */
export function thresholdSentence(courses: readonly Course[]): string | null {
  const lost = courses.filter(({ moments, planned, of, diverged }) => {
    const best = Math.max(0, ...moments.map(({ correct }) => correct));
    return diverged || (moments.length >= planned && best < of / 2);
  });
  if (lost.length === 0) return null;
  const which = lost.map(({ m, eta }) => `${named(m)}, η\u00a0=\u00a0${short(eta)},`);
  return `At ${list(which)} a step is beyond the threshold: nothing is learned.`;
}

export function guessSentence(courses: readonly Course[], guess: number | null): string | null {
  if (guess === null || courses.some(({ moments, planned }) => moments.length < planned))
    return null;
  const winner = firstTo(courses, GOAL, 'time');
  if (!winner) return null;
  return winner.m === guess
    ? `First past ${GOAL} % by the clock is ${named(winner.m)}, as you thought.`
    : `First past ${GOAL} % by the clock is ${named(winner.m)}; you thought ${named(guess)}.`;
}

export function readoutsOf(courses: readonly Course[]): Readouts {
  const named = (axis: 'time' | 'epochs') => firstTo(courses, GOAL, axis)?.m;
  const text = (m: number | undefined) => (m === undefined ? missing : String(m));
  return { firstByTime: text(named('time')), firstByEpochs: text(named('epochs')) };
}
