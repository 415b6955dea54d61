import { useCallback, useEffect, useRef, useState } from 'react';
import {
  createSandbox,
  type Finding,
  type Outcome,
  type Sandbox,
} from '../../experiment/sandbox/index.ts';
import { codeOf, formulaOf, trialOf, type CodeSettings } from './settings.ts';

export type Phase = 'idle' | 'checking' | 'fetching' | 'training' | 'ended';

export interface Trying {
  phase: Phase;
  /** What was checked or trained with last. */
  settings: CodeSettings | null;
  findings: readonly Finding[] | null;
  /** Evaluation digits right, epoch by epoch. */
  correct: readonly number[];
  /** How it ended; null while it goes on, and before. */
  outcome: Outcome | null;
  /** The page's own failure, in words. */
  problem: string | null;
}

const nothing: Trying = {
  phase: 'idle',
  settings: null,
  findings: null,
  correct: [],
  outcome: null,
  problem: null,
};

/** A sandbox made when it is first needed, and what goes on in it. */
export function useSandbox(quiet: boolean) {
  const [trying, setTrying] = useState(nothing);
  const sandbox = useRef<Sandbox | null>(null);
  const turn = useRef(0);
  useEffect(() => () => sandbox.current?.dispose(), []);

  const perform = useCallback(
    async (settings: CodeSettings, what: 'check' | 'train' | 'train anyway') => {
      const place = (sandbox.current ??= createSandbox());
      const mine = ++turn.current;
      const say = (now: Partial<Trying>) => {
        if (mine === turn.current) setTrying(before => ({ ...before, ...now }));
      };
      const formula = formulaOf(settings);
      const trial = trialOf(settings);
      setTrying({ ...nothing, phase: 'checking', settings });
      try {
        const checked = await place.check(formula, trial);
        const findings = checked.type === 'checked' ? checked.findings : null;
        say({ findings });
        const sound = findings?.every(finding => finding.passed) ?? false;
        if (!findings || what === 'check' || (what === 'train' && !sound)) {
          say({ phase: 'ended', outcome: checked });
          return;
        }
        const correct: number[] = [];
        const outcome = await place.train(formula, trial, {
          waits: () => say({ phase: 'fetching' }),
          epoch(right) {
            correct.push(right);
            say({ phase: 'training', ...(!quiet && { correct: [...correct] }) });
          },
        });
        say({ phase: 'ended', outcome, correct: [...correct] });
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        say({ phase: 'ended', problem });
      }
    },
    [quiet],
  );
  const clear = useCallback(() => {
    turn.current++;
    sandbox.current?.stop();
    setTrying(nothing);
  }, []);
  return { trying, perform, stop: () => sandbox.current?.stop(), clear };
}

/** Whether what was found is about the program as it stands. */
export const isCurrent = ({ settings }: Trying, now: CodeSettings): boolean =>
  settings !== null && codeOf(settings) === codeOf(now);
