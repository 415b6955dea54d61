import { defaultsOf } from '../../figure/state.ts';
import { useEffect, useState } from 'react';
import {
  createExperiment,
  spreadOf,
  type Experiment,
  type Spread,
} from '../../experiment/index.ts';
import packed from './first-result.json';
import type { Scheme } from './schemes.ts';
import { schemeNames } from './schemes.ts';
import { networkSettings, specOf, type NetworkSettings } from './settings.ts';

export interface Spreads {
  spreads: Readonly<Record<Scheme, Spread>>;
  /** The settings they belong to. */
  of: NetworkSettings;
  origin: 'here' | 'ahead';
}

const networkBase = defaultsOf(networkSettings);
const first: Spreads = { spreads: packed.spreads, of: networkBase, origin: 'ahead' };

const sameNetwork = (a: NetworkSettings, b: NetworkSettings) =>
  a.hidden === b.hidden && a.images === b.images && a.seed === b.seed && a.source === b.source;

/** What networks that were drawn as asked make of the digits; the last answer until then. */
export function useSpreads(settings: NetworkSettings, onScreen: boolean) {
  const [found, setFound] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const wanted = !sameNetwork(settings, found.of) && onScreen;
  const { hidden, images, seed, source } = settings;

  useEffect(() => {
    if (!wanted) return;
    let awaited = true;
    const now = { ...networkBase, hidden, images, seed, source };
    const experiments: Experiment[] = schemeNames.map(scheme =>
      createExperiment(specOf(scheme, now)),
    );
    // A slider on its way passes many widths; the last one counts.
    const timer = setTimeout(() => {
      setBusy(true);
      Promise.all(experiments.map(experiment => experiment.weightedInputs(images, 0))).then(
        ([large, scaled]) => {
          if (!awaited) return;
          setFound({
            spreads: { large: spreadOf(large), scaled: spreadOf(scaled) },
            of: now,
            origin: 'here',
          });
          setProblem(null);
          setBusy(false);
        },
        (fault: unknown) => {
          if (!awaited) return;
          setProblem(fault instanceof Error ? fault.message : String(fault));
          setBusy(false);
        },
      );
    }, 150);
    return () => {
      clearTimeout(timer);
      awaited = false;
      for (const experiment of experiments) experiment.dispose();
    };
  }, [wanted, hidden, images, seed, source]);

  return { found: sameNetwork(settings, networkBase) ? first : found, problem, busy };
}
