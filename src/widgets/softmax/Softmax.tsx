import { useMemo, useState } from 'react';
import { Field } from '../../figure/Fields.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { useFigure } from '../../figure/useFigure.ts';
import { Panel } from '../../plot/Panel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Slider } from '../../ui/Slider.tsx';
import type { WidgetProps } from '../types.ts';
import { OutputsPanel } from './OutputsPanel.tsx';
import {
  beforeNext,
  noBefore,
  outputCount,
  settings,
  settled,
  sharpnessText,
  shiftProblem,
  zRange,
} from './settings.ts';
import { columnsOf, namesOf, readoutsOf, summaryOf, zText } from './words.ts';
import './softmax.css';

/** An output layer with its weighted inputs to move: one unit shared out, or each for itself. */
export default function Softmax(props: WidgetProps) {
  const [before, setBefore] = useState(noBefore);
  const figure = useFigure(props, settings, {
    refuse: shiftProblem,
    settle: settled,
    changed(next, was, by) {
      if (by === 'control') setBefore(known => beforeNext(known, was, next));
      else setBefore({ inputs: by === 'command' ? { z: was.z, c: was.c } : null, held: null });
    },
  });
  const { z, c, layer, chooseC, chooseLayer, labels } = figure.settings;
  const state = { z, c, layer, before: before.inputs };
  const names = useMemo(() => namesOf(z.length, labels), [z.length, labels]);
  const readouts = readoutsOf(state);

  const release = () => setBefore(known => (known.held ? { ...known, held: null } : known));
  const releasing = { onPointerDownCapture: release, onFocusCapture: release };

  return (
    <Figure
      of={figure}
      className="softmax"
      readouts={readouts}
      table={{
        caption: 'The layer, output by output.',
        fileName: figure.id,
        columns: columnsOf(state),
      }}
      summary={summaryOf(state, names)}
    >
      <div className="softmax-panels">
        <OutputsPanel figureId={figure.id} state={state} names={names} />
        <Panel
          title="Weighted inputs z"
          sub={c === 1 ? '−5 to 5' : `−5 to 5, each multiplied by c = ${sharpnessText(c)}`}
        >
          <div className="softmax-sliders" role="group" aria-label="Weighted inputs" {...releasing}>
            {z.map((value, j) => (
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
                value={value}
                {...zRange}
                step={0.1}
                format={zText}
                describe={to => `${zText(to)}: output ${readouts[`a${j + 1}`]}`}
                onChange={to => figure.change({ z: z.map((one, k) => (k === j ? to : one)) })}
              />
            ))}
          </div>
        </Panel>
      </div>
      <div className="softmax-controls" {...releasing}>
        {chooseC && <Field of={figure} name="c" />}
        {chooseLayer && <Field of={figure} name="layer" />}
        <Button
          disabled={z.length >= outputCount.max}
          onClick={() => figure.change({ z: [...z, 0] })}
        >
          Add an output
        </Button>
        <Button
          disabled={z.length <= outputCount.min}
          onClick={() => figure.change({ z: z.slice(0, -1) })}
        >
          Remove the last
        </Button>
      </div>
    </Figure>
  );
}
