import { useMemo } from 'react';
import { Cursor, type CursorState } from '../../plot/Cursor.tsx';
import { Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { usePlot } from '../../plot/PlotContext.ts';
import { epochAxis, epochName } from './axes.ts';
import { answersText, type Shown } from './view.ts';

interface AnswersPanelProps {
  figureId: string;
  shown: Shown;
  cursor: CursorState;
  onCursor(cursor: CursorState): void;
}

const digits = Array.from({ length: 10 }, (_, digit) => digit);
const y = {
  domain: [-0.5, 9.5] as const,
  ticks: digits,
  format: String,
  title: 'the answers it gave: darker, more often',
};

/** After each epoch, which digits the network answered: a tally in shades. */
export function AnswersPanel({ figureId, shown, cursor, onCursor }: AnswersPanelProps) {
  const { answers, planned } = shown;
  const x = useMemo(() => epochAxis(planned), [planned]);
  const last = Math.max(0, answers.length - 1);
  const at = Math.min(cursor.hover ?? cursor.value, last);
  const describe = (epoch: number) => `${epochName(epoch)}: ${answersText(answers[epoch])}`;
  return (
    <Panel
      title="Answers"
      sub={
        <>
          <span>{epochName(at)}</span>
          <span>
            <b>{answers.length > 0 ? answersText(answers[at]) : 'none yet'}</b>
          </span>
        </>
      }
    >
      <Plot
        id={`${figureId}-answers`}
        label="Which digits it answered, epoch by epoch"
        x={x}
        y={y}
        height={260}
        width={340}
      >
        <Cells shown={shown} />
        <Cursor
          cursor={{
            value: Math.min(cursor.value, last),
            hover: cursor.hover === null ? null : at,
          }}
          min={0}
          max={last}
          label="Answers, epoch"
          describe={describe}
          onChange={value => onCursor({ value, hover: null })}
          onHover={hover => onCursor({ ...cursor, hover })}
        />
      </Plot>
    </Panel>
  );
}

/** A shade can be told from none: a digit answered once is as dark as this. */
const faintest = 0.12;

function Cells({ shown: { answers, of } }: { shown: Shown }) {
  const { x, y: height } = usePlot();
  const across = x(1) - x(0);
  const up = height(0) - height(1);
  return (
    <g aria-hidden="true">
      {answers.flatMap((counts, epoch) =>
        (counts ?? []).map((count, digit) =>
          count === 0 ? null : (
            <rect
              key={`${epoch}-${digit}`}
              className="gr-cell"
              x={x(epoch - 0.5) + 0.5}
              y={height(digit + 0.5) + 0.5}
              width={Math.max(1, across - 1)}
              height={Math.max(1, up - 1)}
              style={{ opacity: faintest + (1 - faintest) * (count / of) }}
            />
          ),
        ),
      )}
    </g>
  );
}
