import { useEffect, useMemo, useRef, useState } from 'react';
import { DataTable } from '../../../plot/DataTable.tsx';
import { Panel, Panels } from '../../../plot/Panel.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Problems, Summary } from '../../../ui/Controls.tsx';
import { CopyLink } from '../../../figure/CopyLink.tsx';
import { publishReadouts } from '../../../figure/bus.ts';
import {
  flagSetting,
  listSetting,
  listText,
  numberSetting,
  readSettings,
} from '../../../figure/reading.ts';
import { Slider } from '../../../ui/Slider.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { useFigureState } from '../../../figure/useFigureState.ts';
import { useOnScreen } from '../../../ui/useOnScreen.ts';
import { useReducedMotion } from '../../../ui/useMedia.ts';
import type { WidgetProps } from '../../types.ts';
import { halfIndex, halves, hiddenCount, outputsWithout, type Away } from './choir.ts';
import { HalvesPlot } from './HalvesPlot.tsx';
import { Picture } from './Picture.tsx';
import { awayText, halvesNote, halvesSentence, networkSentence, outputText } from './words.ts';

export const networkSchema = {
  /** Hidden neurons sent home, 1 to 6. */
  dropped: listSetting(numberSetting({ min: 1, max: hiddenCount, integer: true })),
  halve: flagSetting,
  average: flagSetting,
  reset: flagSetting,
};

const beat = 170;
const tidy = (away: Away): Away => [...new Set(away)].sort((a, b) => a - b);
const columns = [
  ...[0, 1, 2].map(k => ({
    name: `away ${k + 1}`,
    values: halves.map(({ away }) => away[k]),
    format: String,
  })),
  ...[0, 1].map(i => ({
    name: i === 0 ? 'first output' : 'second output',
    values: halves.map(({ outputs }) => outputs[i]),
    format: outputText,
  })),
];

/** A small network whose hidden neurons can be sent home, and what its halves answer. */
export function NetworkView(props: WidgetProps) {
  const { figureId } = props;
  const root = useRef<HTMLDivElement>(null);
  const [given] = useState(() => readSettings(networkSchema, props));
  const initial = {
    away: tidy(given.values.dropped ?? []),
    halve: given.values.halve ?? false,
    shown: given.values.average ? halves.length : 0,
  };
  const [away, setAway] = useState(initial.away);
  const [halve, setHalve] = useState(initial.halve);
  /** How many halves have been gone through. */
  const [shown, setShown] = useState(initial.shown);
  const [playing, setPlaying] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>(given.problems);
  const onScreen = useOnScreen(root);
  const reducedMotion = useReducedMotion();

  const reset = () => {
    setAway(initial.away);
    setHalve(initial.halve);
    setShown(initial.shown);
    setPlaying(false);
    setProblems([]);
  };
  useFigureState(figureId, settings => {
    const { values, problems: found } = readSettings(networkSchema, settings);
    if (values.reset) reset();
    if (values.dropped) setAway(tidy(values.dropped));
    if (values.halve !== undefined) setHalve(values.halve);
    if (values.average !== undefined) {
      setPlaying(false);
      setShown(values.average ? halves.length : 0);
    }
    setProblems(found);
  });

  useEffect(() => {
    if (!playing || !onScreen) return;
    const timer = setTimeout(() => {
      setShown(shown + 1);
      setPlaying(shown + 1 < halves.length);
    }, beat);
    return () => clearTimeout(timer);
  }, [playing, onScreen, shown]);

  const current: Away = playing && shown > 0 ? halves[shown - 1].away : away;
  const halved = halve && !playing;
  const outputs = useMemo(() => outputsWithout(current, halved), [current, halved]);
  const readouts = useMemo(
    () => ({ first: outputText(outputs[0]), second: outputText(outputs[1]) }),
    [outputs],
  );
  useEffect(() => publishReadouts(figureId, readouts), [figureId, readouts]);

  const show = (now: Away) => {
    setPlaying(false);
    setAway(now);
  };
  const drawHalf = () => {
    const others = halves.filter((_, k) => k !== halfIndex(away));
    setHalve(false);
    show(others[Math.floor(Math.random() * others.length)].away);
  };
  const goThrough = () => {
    setShown(reducedMotion ? halves.length : 0);
    setPlaying(!reducedMotion);
  };
  const summary = [networkSentence(current, halved, outputs), halvesSentence(shown)]
    .filter(Boolean)
    .join(' ');
  const place = halfIndex(current) + 1;
  // Halving is for the whole network, and there for comparison with all its halves.
  const halvable = halve || (away.length === 0 && shown === halves.length);

  return (
    <div ref={root} className="dropout" data-figure-root>
      <Panels className="dropout-panels">
        <Panel title="The network" sub="press a hidden neuron to send it home or call it back">
          <Picture
            away={current}
            halve={halved}
            outputs={outputs}
            onPress={neuron =>
              show(tidy(away.includes(neuron) ? away.filter(j => j !== neuron) : [...away, neuron]))
            }
          />
        </Panel>
        <Panel title="Its two outputs" sub={halvesNote(shown) ?? `away: ${awayText(current)}`}>
          <HalvesPlot
            figureId={figureId}
            away={current}
            halve={halved}
            outputs={outputs}
            shown={shown}
            onHalf={half => {
              setHalve(false);
              show(half);
            }}
          />
        </Panel>
      </Panels>
      <div className="dropout-controls">
        <Button kind="primary" onClick={drawHalf}>
          Draw a half
        </Button>
        {playing ? (
          <Button onClick={() => setPlaying(false)}>Stop</Button>
        ) : (
          <Button onClick={goThrough}>All {halves.length} halves</Button>
        )}
        <Button onClick={() => show([])}>Everybody</Button>
        <Slider
          label="half"
          value={place}
          min={0}
          max={halves.length}
          step={1}
          format={value => (value === 0 ? '–' : String(value))}
          describe={value => (value === 0 ? 'none of the halves' : `${value} of ${halves.length}`)}
          onChange={value => {
            setHalve(false);
            show(value === 0 ? [] : halves[value - 1].away);
          }}
        />
        {halvable && (
          <Toggle label="halve the outgoing weights" checked={halve} onChange={setHalve} />
        )}
      </div>
      <div className="dropout-more">
        <DataTable
          caption="Every half: who is away, and the two outputs."
          fileName={`${figureId}-halves`}
          columns={columns}
        />
        <CopyLink
          figureId={figureId}
          state={() => ({ dropped: listText(away), halve, average: shown === halves.length })}
        />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </div>
      <Problems problems={problems} />
      <Summary text={summary} announce={playing ? '' : summary} />
    </div>
  );
}
