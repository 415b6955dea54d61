import { useState } from 'react';
import { readSettings } from '../../figure/reading.ts';
import { useFigureState } from '../../figure/useFigureState.ts';
import { schema, startOf, wholeRun, withGiven, type CurveSettings } from './settings.ts';

interface Verbs {
  begin(settings: CurveSettings): void;
  clear(): void;
}

/** The figure's settings: from the chapter, then from a link, a command in the text, its controls. */
export function useCurveSettings(
  props: { figureId: string } & { [setting: string]: unknown },
  { begin, clear }: Verbs,
) {
  const [given] = useState(() => readSettings(schema, props));
  const [start] = useState(() => startOf(given.values));
  const [settings, setSettings] = useState(start);
  const [problems, setProblems] = useState<readonly string[]>(given.problems);
  const reset = () => {
    clear();
    setProblems([]);
    setSettings(start);
  };
  useFigureState(props.figureId, (values, from) => {
    const read = readSettings(schema, values);
    setProblems(read.problems);
    if (read.values.reset) reset();
    const now = withGiven(read.values.reset ? start : settings, read.values);
    const runs = from === 'command' && read.values.run === true;
    setSettings(runs ? { ...now, ...wholeRun } : now);
    if (runs) begin(now);
  });
  return {
    settings,
    /** What the chapter itself said. */
    given: given.values,
    problems,
    change: (to: Partial<CurveSettings>) => setSettings(now => ({ ...now, ...to })),
    setProblem: (problem: string | null) => setProblems(problem === null ? [] : [problem]),
    reset,
  };
}
