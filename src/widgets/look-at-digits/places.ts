import type { Kept } from './settings.ts';

/** The places, from 0, that may be leafed through: of one class, or all. */
export function placesOf(labels: ArrayLike<number>, kept: Kept): number[] {
  return Array.from({ length: labels.length }, (_, place) => place).filter(
    place => kept === 'every' || labels[place] === kept,
  );
}

/** The first of the places that is not before `place`; after the last, the first of all. */
export function placeFrom(places: readonly number[], place: number): number {
  return places.find(one => one >= place) ?? places[0] ?? 0;
}

/** `steps` further on among the places, round and round. */
export function stepped(places: readonly number[], from: number, steps: number): number {
  const count = places.length;
  if (count === 0) return from;
  const index = places.indexOf(from) + steps;
  return places[((index % count) + count) % count];
}

export const pageSize = 100;

/** The hundred places that a place is among. */
export function pageOf(places: readonly number[], place: number): number[] {
  const start = pageSize * Math.floor(Math.max(0, places.indexOf(place)) / pageSize);
  return places.slice(start, start + pageSize);
}
