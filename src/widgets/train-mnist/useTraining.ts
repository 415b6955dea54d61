import { useEffect, useMemo, useState } from 'react';
import type { AvailableData, ExperimentSpec } from '../../experiment/index.ts';
import { publishReadouts } from '../../figure/bus.ts';
import type { FirstResult } from './run/first.ts';
import { readoutsOf } from './run/readouts.ts';
import { useExperiment } from '../training/useExperiment.ts';
import type { Drawing } from '../training/useShown.ts';
import { lookOf, useLooks } from './run/useLooks.ts';
import { useLeftRun } from './run/useLeftRun.ts';
import { useRunner } from './run/useRunner.ts';
import { isOwn, type Run } from '../training/view.ts';
import { commanded } from './settings/commands.ts';
import { runInLink } from './settings/specLink.ts';
import { figureSpec, namesSource, sameSpec, withSource } from '../training/spec.ts';
import { useDraft } from './settings/useDraft.ts';
import { useFiles, type Message } from './useFiles.ts';
import { useOutside } from './useOutside.ts';

/** Mistakes shown at first, and more at a time: three rows of six. */
const page = 18;

/** The figure's run: its settings, its experiment, and the epoch that is looked at. */
export function useTraining(
  figureId: string,
  patch: unknown,
  first: FirstResult,
  drawing: Drawing,
) {
  const [given] = useState(() => figureSpec(patch));
  const [message, setMessage] = useState<Message | null>(
    given.problem === null ? null : { kind: 'problem', text: given.problem },
  );
  /** Where a reset leads: the figure's own settings, on all of MNIST where the page has it. */
  const [home, setHome] = useState(given.spec);
  const settings = useDraft(home);
  const next = settings.draft.spec;
  const { experiment, state } = useExperiment(given.spec, drawing);

  const own = isOwn(state);
  const epochs = own ? state.epochs : first.run.epochs;
  const spec = own ? state.spec : first.run.spec;
  const data = own ? state.data : first.run.data;
  const run = useMemo<Run>(
    () => ({ epochs, spec, data, origin: own ? 'here' : 'ahead' }),
    [epochs, spec, data, own],
  );

  /** An epoch before the latest, while it is looked at. */
  const [chosen, setPast] = useState<number | null>(null);
  const past = chosen !== null && chosen < epochs.length ? chosen : null;
  const [limit, setLimit] = useState(page);
  const runner = useRunner({
    experiment,
    state,
    next,
    run,
    onStart() {
      setPast(null);
      setMessage(null);
    },
  });
  const running = state?.status === 'running';
  const look = lookOf(state, runner.generation, past);
  const looks = useLooks(experiment, look, { running, limit, sizes: spec.network.sizes });
  const mistakes = own ? looks.mistakes.value : first.mistakes;
  const weights = own ? looks.weights.value : first.weights;

  const take = (taken: ExperimentSpec, start: boolean) => {
    settings.replace(taken);
    if (start) runner.begin(taken);
  };
  const { left, forget: onForget } = useLeftRun(figureId, experiment);
  const onTakeUp = () => {
    if (!left) return;
    take(left.spec, true);
    const text = `The same run again, from its seed: it gets to epoch ${left.epochs} as it did before, and goes on.`;
    setMessage({ kind: 'note', text });
  };
  const reset = () => {
    onForget();
    settings.replace(home);
    runner.reset(home);
    setLimit(page);
  };
  const files = useFiles({
    base: next ?? settings.base,
    onMessage: setMessage,
    onSpec(loaded, why) {
      settings.replace(loaded);
      if (why === 'network') runner.load(loaded);
    },
    onFound({ mnist, own: files }: AvailableData) {
      if (!mnist || files || namesSource(patch)) return;
      const all = withSource(given.spec, 'mnist');
      setHome(all);
      // A link's data is the link's to choose, also where it is what the figure would have taken.
      const linked = runInLink(window.location.href, figureId) !== null;
      const idle = (state?.status ?? 'idle') === 'idle';
      if (idle && !linked && sameSpec(next ?? settings.base, given.spec)) settings.replace(all);
    },
  });
  useOutside(figureId, experiment !== null, {
    onLink(result) {
      if ('problem' in result) {
        setMessage({ kind: 'problem', text: `The link to this figure: ${result.problem}` });
        return;
      }
      take(result.spec, false);
      const text =
        'The settings are those of the link that you opened. Press Start to make the same run here.';
      setMessage({ kind: 'note', text });
    },
    onCommand(command) {
      if (command.reset) reset();
      const result = commanded(command, command.reset ? home : (next ?? settings.base));
      if ('problem' in result) setMessage({ kind: 'problem', text: result.problem });
      else take(result.spec, command.run === true);
    },
  });

  const epoch = past ?? epochs.length;
  const total = mistakes?.total ?? null;
  useEffect(
    () => publishReadouts(figureId, readoutsOf(run, epoch, total)),
    [figureId, run, epoch, total],
  );

  return {
    experiment,
    state,
    status: state?.status ?? 'idle',
    own,
    running,
    run,
    runner,
    settings,
    files,
    look,
    looks,
    mistakes,
    weights,
    message,
    setMessage,
    epoch,
    past,
    limit,
    /** A run that an earlier visit left under way. */
    left,
    onTakeUp,
    onForget,
    reset,
    /** The settings in the panel are not those of the run on show. */
    changed: state !== null && next !== null && state.status !== 'idle' && !sameSpec(spec, next),
    onEpoch: (value: number | null) =>
      setPast(value !== null && value < epochs.length ? value : null),
    onMore: () => setLimit(limit + page),
    onRevert: () => settings.replace(own ? spec : home),
  };
}
