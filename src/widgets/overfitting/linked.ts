import { useEffect, useRef } from 'react';

type Listener = (epoch: number, from: string) => void;

const groups = new Map<string, Set<Listener>>();
/** Where the reader last put a group's cursor: a figure that wakes later begins there. */
const moved = new Map<string, number>();

/**
 * Cursors of figures that show the same run: when the reader moves one, the others follow. Until
 * then each stands where the text put it. Gives what tells the others.
 */
export function useLinked(
  group: string | null,
  figureId: string,
  onEpoch: (epoch: number) => void,
): (epoch: number) => void {
  const latest = useRef(onEpoch);
  useEffect(() => {
    latest.current = onEpoch;
  });
  useEffect(() => {
    if (group === null) return;
    const members = groups.get(group) ?? new Set<Listener>();
    groups.set(group, members);
    const listener: Listener = (epoch, from) => {
      if (from !== figureId) latest.current(epoch);
    };
    members.add(listener);
    const already = moved.get(group);
    if (already !== undefined) latest.current(already);
    return () => {
      members.delete(listener);
    };
  }, [group, figureId]);
  return epoch => {
    if (group === null) return;
    moved.set(group, epoch);
    for (const listener of groups.get(group) ?? []) listener(epoch, figureId);
  };
}
