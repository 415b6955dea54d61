import { useRef, useState, type RefObject } from 'react';
import type { Declaration, SettingsOf } from './declare.ts';
import { flagSetting, readSettings } from './reading.ts';
import { defaultsOf, readGiven } from './state.ts';
import { useFigureState } from './useFigureState.ts';

/** Who changed a setting. */
export type Changer = 'link' | 'command' | 'control' | 'reset';

export interface Behaviour<S> {
  /** What else is set by what the chapter, a link or a command gives; what is given goes before it. */
  bring?(given: Partial<S>, was: S): Partial<S>;
  /** What is wrong with settings taken together, in words: then nothing of them is taken. */
  refuse?(next: S, was: S): string | null;
  /** What follows from settings taken together: a place within a range that another sets. */
  settle?(next: S, was: S): S;
  /** A button in the text asked for a run with these settings; `command` is all that it said. */
  run?(settings: S, command: Record<string, unknown>): void;
  /** The figure goes back to where it began. */
  reset?(): void;
  /** The settings changed, by whatever way. */
  changed?(settings: S, was: S, by: Changer): void;
}

export interface FigureHandle<D extends Declaration = Declaration> {
  /** Its address for readouts, commands, storage and links. */
  id: string;
  declared: D;
  settings: SettingsOf<D>;
  /** What the chapter says, as far as it can be used. */
  given: Partial<SettingsOf<D>>;
  /** Where a reset leads. */
  start: SettingsOf<D>;
  /** What could not be used, in words. */
  problems: readonly string[];
  /** Says what cannot be used now; null: nothing. */
  problem(problem: string | null): void;
  /** The settings as they are with this change, which follows the latest, rendered or not. */
  change(
    to: Partial<SettingsOf<D>> | ((now: SettingsOf<D>) => Partial<SettingsOf<D>>),
  ): SettingsOf<D>;
  reset(): void;
  root: RefObject<HTMLDivElement | null>;
}

const verbs = { run: flagSetting, reset: flagSetting };

/**
 * A figure's settings, as the chapter gives them, a link changes them, a command from the text and
 * the reader's own controls. What cannot be read is refused in words and leaves the rest alone.
 */
export function useFigure<D extends Declaration>(
  props: { figureId: string } & Readonly<Record<string, unknown>>,
  declared: D,
  behaviour: Behaviour<SettingsOf<D>> = {},
): FigureHandle<D> {
  type S = SettingsOf<D>;
  const { bring, refuse, settle = same } = behaviour;
  const merged = (given: Partial<S>, was: S): S => ({ ...was, ...bring?.(given, was), ...given });

  const [first] = useState(() => {
    const defaults = defaultsOf(declared);
    const { values, problems } = readGiven(declared, props, 'chapter');
    return { given: values, start: settle(merged(values, defaults), defaults), problems };
  });
  const { given, start } = first;
  const [settings, setSettings] = useState(start);
  const [problems, setProblems] = useState<readonly string[]>(first.problems);
  const root = useRef<HTMLDivElement>(null);

  // Several commands may come before the next render: each builds on the one before.
  const latest = useRef(start);
  const take = (to: S, by: Changer): S => {
    const was = latest.current;
    const next = settle(to, was);
    latest.current = next;
    setSettings(next);
    behaviour.changed?.(next, was, by);
    return next;
  };
  const reset = () => {
    setProblems([]);
    take(start, 'reset');
    behaviour.reset?.();
  };
  useFigureState(props.figureId, (said, from) => {
    const { run, reset: back } = readSettings(verbs, said).values;
    if (back) reset();
    // Only what is no verb can be a setting of that name.
    const rest = run === undefined ? said : { ...said, run: undefined };
    const { values, problems: found } = readGiven(declared, rest, from);
    const next = merged(values, latest.current);
    const refused = refuse?.(next, latest.current) ?? null;
    setProblems(refused === null ? found : [...found, refused]);
    if (refused !== null) return;
    const settled = take(next, from);
    if (from === 'command' && run) behaviour.run?.(settled, said);
  });
  return {
    id: props.figureId,
    declared,
    settings,
    given,
    start,
    problems,
    problem: problem => setProblems(problem === null ? [] : [problem]),
    change(to) {
      setProblems([]);
      const now = latest.current;
      return take({ ...now, ...(typeof to === 'function' ? to(now) : to) }, 'control');
    },
    reset,
    root,
  };
}

function same<S>(settings: S): S {
  return settings;
}
