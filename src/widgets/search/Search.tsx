import { useMemo, useState } from 'react';
import { Figure } from '../../figure/Figure.tsx';
import { useFigure } from '../../figure/useFigure.ts';
import { Panels } from '../../plot/Panel.tsx';
import { unbroken } from '../../ui/format.ts';
import { SourceButton } from '../training/SourceButton.tsx';
import { useAvailable } from '../training/useAvailable.ts';
import { useTrials } from '../training/useTrials.ts';
import type { WidgetProps } from '../types.ts';
import { ahead, reasonOf } from './ahead.ts';
import { columnsOf } from './columns.ts';
import { ComparePanel } from './ComparePanel.tsx';
import { MapPanel } from './MapPanel.tsx';
import { expectedFrom, methods, type Method } from './plan.ts';
import { SearchControls } from './SearchControls.tsx';
import { onTest, settings as declared, type SearchSettings } from './settings.ts';
import { TrialPanel } from './TrialPanel.tsx';
import { alike, bestOf, isOutdated, scored } from './trials.ts';
import { useSearches } from './useSearches.ts';
import {
  comparisonSentence,
  imagesOf,
  readoutsOf,
  searchSentence,
  trialsSentence,
  verdictSentence,
  whySentence,
} from './words.ts';
import '../training/training.css';
import './search.css';

/** The method on show has the first turns. */
const allFrom = (method: Method) => [method, ...methods.filter(other => other !== method)];

/**
 * Grid, random and Bayesian search over η and λ, trial by trial. A command that says `run: true`
 * starts the method on show, and with `all: true` the other two after it.
 */
export default function Search(props: WidgetProps) {
  const runner = useSearches();
  const tests = useTrials();
  const [tested, setTested] = useState('');
  const begin = (now: SearchSettings, which: readonly Method[]) => {
    tests.clear();
    runner.start(now, which);
  };
  const figure = useFigure(props, declared, {
    run: (now, { all }) => begin(now, all === true ? allFrom(now.method) : [now.method]),
    reset() {
      tests.clear();
      runner.clear();
    },
  });
  const { id: figureId, settings, change, problems } = figure;
  const available = useAvailable(() => undefined);
  const { method } = settings;
  const search = runner.searches[method] ?? ahead(method);
  const { trials } = search;
  const of = imagesOf(search);
  const running = runner.running.length > 0;
  const compared = useMemo(
    () =>
      methods
        .map(one => runner.searches[one] ?? ahead(one))
        .filter(one => one === search || alike(one, search)),
    [runner.searches, search],
  );
  const expected = useMemo(
    () => (method === 'bayesian' ? expectedFrom(scored(trials, of)) : null),
    [method, trials, of],
  );
  const best = bestOf(trials);
  const chosen = trials.find(({ id }) => id === settings.trial) ?? best ?? trials[0] ?? null;
  const start = (which: readonly Method[]) => {
    begin(change({ trial: 0 }), which);
  };

  const sentence = searchSentence(search, runner.running.includes(method));
  const why = chosen ? whySentence(method, chosen, reasonOf(search, chosen)) : '';
  const comparison = comparisonSentence(compared);
  const chosenKey = `${method}-${chosen?.id}`;
  const measured = tested === chosenKey ? tests.trials.at(-1) : undefined;
  return (
    <Figure
      of={runner.problem === null ? figure : { ...figure, problems: [...problems, runner.problem] }}
      className="runs search-dials"
      readouts={readoutsOf(search, compared)}
      table={{
        caption: 'The trials in their order, and the validation images right.',
        columns: columnsOf(search),
        rows: {
          chosen: chosen ? trials.indexOf(chosen) : null,
          label: row => `Look at trial ${trials[row].id}`,
          choose: row => change({ trial: trials[row].id }),
        },
      }}
      before={
        <SourceButton
          available={available}
          source={settings.source}
          onSource={source => change({ source })}
        />
      }
      summary={[sentence, why, comparison].filter(Boolean).join(' ')}
      announce={running ? '' : sentence}
    >
      <Panels className="se-panels">
        <MapPanel
          figureId={figureId}
          search={search}
          chosen={chosen}
          expected={expected}
          onChoose={trial => change({ trial })}
        />
        <div className="se-side">
          <ComparePanel figureId={figureId} searches={compared} />
          {chosen && (
            <TrialPanel
              figureId={figureId}
              trial={chosen}
              of={of}
              verdict={measured ? verdictSentence(chosen, of, measured) : null}
              onMeasure={() => {
                setTested(chosenKey);
                void tests.add(onTest(chosen.spec));
              }}
            />
          )}
        </div>
      </Panels>
      <div className="run-status">
        <p className="run-sentence">{unbroken(`${sentence} ${why}`)}</p>
        <p className="run-data">
          {trialsSentence(search, !running && isOutdated(search, settings))}
        </p>
      </div>
      <SearchControls
        figure={figure}
        running={running}
        onSearch={() => start([method])}
        onAll={() => start(allFrom(method))}
        onStop={runner.stop}
      />
    </Figure>
  );
}
