import { useRef, useState } from 'react';
import { flagSetting, readSettings, type Schema, type Setting } from './reading.ts';
import { useFigureState } from './useFigureState.ts';

/** How each of a figure's settings is read. */
export type SchemaOf<T> = { readonly [name in keyof T]: Setting<T[name]> };

interface Heard<T> {
  /** What follows from settings taken together: a place within a range that another sets. */
  settle?(settings: T): T;
  /** A button in the text asked for a run with these settings; `command` is all that it said. */
  run?(settings: T, command: Record<string, unknown>): void;
  /** The figure goes back to where it began. */
  reset?(): void;
  /** The settings changed, by whatever way. */
  changed?(settings: T): void;
}

/**
 * A figure's settings, as the chapter gives them, a link changes them, a command from the text and
 * the reader's own controls. What cannot be read is refused in words and leaves the rest alone.
 */
export function useSettings<T extends object>(
  figureId: string,
  schema: SchemaOf<T>,
  base: T,
  given: Record<string, unknown>,
  heard: Heard<T> = {},
) {
  const { settle = same } = heard;
  const [first] = useState(() => read(schema, base, given));
  const [start] = useState(() => settle(first.settings));
  const [settings, setSettings] = useState(start);
  const [problems, setProblems] = useState<readonly string[]>(first.problems);

  // Several commands may come before the next render: each builds on the one before.
  const latest = useRef(start);
  const take = (to: T): T => {
    const next = settle(to);
    latest.current = next;
    setSettings(next);
    heard.changed?.(next);
    return next;
  };
  const reset = () => {
    setProblems([]);
    take(start);
    heard.reset?.();
  };
  useFigureState(figureId, (values, from) => {
    const flags = readSettings({ run: flagSetting, reset: flagSetting }, values).values;
    if (flags.reset) reset();
    const next = read(schema, flags.reset ? start : latest.current, values);
    setProblems(next.problems);
    const settled = take(next.settings);
    if (from === 'command' && flags.run) heard.run?.(settled, values);
  });
  return {
    settings,
    /** Where a reset leads. */
    start,
    problems,
    setProblem: (problem: string | null) => setProblems(problem === null ? [] : [problem]),
    /** The settings as they are with this change. */
    change(to: Partial<T>): T {
      setProblems([]);
      return take({ ...latest.current, ...to });
    },
    reset,
  };
}

function same<T>(settings: T): T {
  return settings;
}

/** What `given` has of the settings in place of what `base` has. */
function read<T extends object>(schema: SchemaOf<T>, base: T, given: Record<string, unknown>) {
  const { values, problems } = readSettings(schema as unknown as Schema, given);
  return { settings: { ...base, ...(values as Partial<T>) }, problems };
}
