import { useEffect, useMemo, useReducer, useState } from 'react';
import { DataTable } from '../../plot/DataTable.tsx';
import { Panel } from '../../plot/Panel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Problems, Summary } from '../../ui/Controls.tsx';
import { CopyLink } from '../../figure/CopyLink.tsx';
import { publishReadouts } from '../../figure/bus.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { listText, readSettings } from '../../figure/reading.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useFigureState } from '../../figure/useFigureState.ts';
import type { WidgetProps } from '../types.ts';
import type { LayerView } from './layer.ts';
import { OutputsPanel } from './OutputsPanel.tsx';
import {
  initialState,
  outputCount,
  reduce,
  schema,
  sharpnessRange,
  shiftProblem,
  zRange,
} from './state.ts';
import { columnsOf, namesOf, readoutsOf, sharpnessText, summaryOf, zText } from './words.ts';
import './softmax.css';

const views: readonly { value: LayerView; label: string }[] = [
  { value: 'softmax', label: 'Softmax' },
  { value: 'sigmoid', label: 'Sigmoid' },
  { value: 'both', label: 'Both' },
];

/** An output layer with its weighted inputs to move: one unit shared out, or each for itself. */
export default function Softmax(props: WidgetProps) {
  const { figureId } = props;
  const [given] = useState(() => readSettings(schema, props));
  const { chooseLayer, chooseC, labels = [] } = given.values;
  const [initial] = useState(() => initialState(given.values));
  const [state, dispatch] = useReducer(reduce, initial);
  const [problems, setProblems] = useState<readonly string[]>(given.problems);

  const reset = () => {
    dispatch({ type: 'reset', to: initial });
    setProblems([]);
  };
  useFigureState(figureId, (settings, from) => {
    const { values, problems: found } = readSettings(schema, settings);
    if (values.reset) return reset();
    const outside = shiftProblem(state, values);
    if (!outside) dispatch({ type: 'take', values, isChange: from === 'command' });
    setProblems(outside ? [...found, outside] : found);
  });

  const names = useMemo(() => namesOf(state.z.length, labels), [state.z.length, labels]);
  const readouts = useMemo(() => readoutsOf(state), [state]);
  useEffect(() => publishReadouts(figureId, readouts), [figureId, readouts]);
  const summary = summaryOf(state, names);
  const release = () => dispatch({ type: 'release' });

  return (
    <div className="softmax" data-figure-root>
      <div className="softmax-panels">
        <OutputsPanel figureId={figureId} state={state} names={names} />
        <Panel
          title="Weighted inputs z"
          sub={
            state.c === 1 ? '−5 to 5' : `−5 to 5, each multiplied by c = ${sharpnessText(state.c)}`
          }
        >
          <div
            className="softmax-sliders"
            role="group"
            aria-label="Weighted inputs"
            onPointerDownCapture={release}
            onFocusCapture={release}
          >
            {state.z.map((z, j) => (
              <Slider
                key={j}
                label={`z${j + 1}, ${names[j]}`}
                symbol={
                  <>
                    <i>z</i>
                    <sub>{j + 1}</sub>
                    <span className="softmax-name"> {names[j]}</span>
                  </>
                }
                value={z}
                {...zRange}
                step={0.1}
                format={zText}
                describe={value => `${zText(value)}: output ${readouts[`a${j + 1}`]}`}
                onChange={to => dispatch({ type: 'move', index: j, z: to })}
              />
            ))}
          </div>
        </Panel>
      </div>
      <div className="softmax-controls" onPointerDownCapture={release} onFocusCapture={release}>
        {chooseC && (
          <Slider
            label="sharpness c"
            value={state.c}
            {...sharpnessRange}
            log
            format={sharpnessText}
            onChange={c => dispatch({ type: 'sharpen', c })}
          />
        )}
        {chooseLayer && (
          <Segmented
            label="Output layer"
            name={`${figureId}-layer`}
            value={state.layer}
            options={views}
            onChange={layer => dispatch({ type: 'show', layer })}
          />
        )}
        <Button
          disabled={state.z.length >= outputCount.max}
          onClick={() => dispatch({ type: 'add' })}
        >
          Add an output
        </Button>
        <Button
          disabled={state.z.length <= outputCount.min}
          onClick={() => dispatch({ type: 'remove' })}
        >
          Remove the last
        </Button>
      </div>
      <div className="softmax-more">
        <DataTable
          caption="The layer, output by output."
          fileName={figureId}
          columns={columnsOf(state)}
        />
        <CopyLink
          figureId={figureId}
          state={() => ({ z: listText(state.z), c: state.c, layer: state.layer })}
        />
        <Button kind="quiet" onClick={reset}>
          Reset
        </Button>
      </div>
      <Problems problems={problems} />
      <Summary text={summary} />
    </div>
  );
}
