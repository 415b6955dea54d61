import { useState } from 'react';
import { Cursor } from '../../plot/Cursor.tsx';
import { LineLabels, endLabelRoom } from '../../plot/LineLabels.tsx';
import { Dot, Rule, Text } from '../../plot/marks.tsx';
import { KeyedValue, Panel } from '../../plot/Panel.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { colorOf } from '../../plot/quantities.ts';
import { count } from '../training/words.ts';
import { classOf, classSizes, publishedScores } from './published.ts';

const last = publishedScores.length - 1;
const x = {
  domain: [-0.5, last + 0.5] as const,
  ticks: publishedScores.map((_, k) => k),
  format: (place: number) => String(publishedScores[place]?.epoch ?? ''),
  title: 'epoch, counted from 0',
};
const y = { domain: [900, 1100] as const, title: 'validation images right, of 10,000' };
const sizes = classSizes.map((size, digit) => ({
  id: String(digit),
  label: `${digit}: ${count(size)}`,
  color: 'var(--ink-3)',
  points: [{ x: last + 0.5, y: size }],
}));
const color = colorOf('evaluation');
const told = (place: number) => {
  const { epoch, correct } = publishedScores[place];
  return `epoch ${epoch}: ${count(correct)} right, as many as there are ${classOf(correct)}`;
};

/** The published scores of E15 against the numbers of images there are of each digit. */
export function PublishedPanel({ figureId }: { figureId: string }) {
  const [cursor, setCursor] = useState<{ value: number; hover: number | null }>(atFirst);
  const at = cursor.hover ?? cursor.value;
  const { epoch, correct } = publishedScores[at];
  return (
    <Panel
      title="Published scores, and the sizes of the ten classes"
      sub={
        <>
          <span>epoch {epoch}</span>
          <KeyedValue color={color} label="" value={count(correct)} />
          <span>the number of {classOf(correct)}</span>
        </>
      }
    >
      <Plot
        id={`${figureId}-published`}
        label="Published scores and the sizes of the classes"
        x={x}
        y={y}
        right={endLabelRoom(sizes.map(({ label }) => label))}
        height={260}
        width={340}
      >
        <Cursor
          cursor={cursor}
          min={0}
          max={last}
          label="Published scores, one of six"
          describe={told}
          onChange={value => setCursor({ value, hover: null })}
          onHover={hover => setCursor({ ...cursor, hover })}
        />
        {classSizes.map((size, digit) => (
          <Rule key={digit} y={size} color={size === correct ? color : undefined} />
        ))}
        <Text x={2.5} y={1090} anchor="middle">
          …
        </Text>
        {publishedScores.map((score, k) => (
          <Dot key={k} x={k} y={score.correct} color={color} radius={k === at ? 6 : 4.5} />
        ))}
        <LineLabels series={sizes} place="end" />
      </Plot>
    </Panel>
  );
}

const atFirst = { value: 0, hover: null };
