import { short } from '../../../ui/format.ts';
import { Slider } from '../../../ui/Slider.tsx';
import { ComparedRuns } from '../../training/ComparedRuns.tsx';
import { HiddenNeurons } from '../../training/HiddenNeurons.tsx';
import { unpackRuns, unpackSeeds } from '../../training/packed.ts';
import type { WidgetProps } from '../../types.ts';
import packed from '../first-result.json';
import {
  chapterSettings,
  ranges,
  schema,
  specsOf,
  votersOf,
  type DropoutSettings,
} from './settings.ts';

const first = { runs: unpackRuns(packed), seeds: unpackSeeds(packed) };
const titles = { plain: 'without dropout', dropout: 'with dropout' };
const looks = [{ name: 'plain', plain: true, dash: '7 4' }, { name: 'dropout' }];
const together = {
  title: 'five without, together',
  of: 'plain',
  more: votersOf,
  first: packed.together,
};
const sizes = [10, 30, 100];

/** A real network with dropout and without, and five without asked as one. */
export function RunsView(props: WidgetProps) {
  return (
    <ComparedRuns<DropoutSettings>
      given={props}
      schema={schema}
      base={chapterSettings}
      titles={titles}
      looks={looks}
      specsOf={specsOf}
      together={together}
      first={first}
      link={settings => ({ ...settings })}
      controls={({ hidden, dropout }, change) => (
        <>
          <HiddenNeurons
            figureId={props.figureId}
            sizes={sizes}
            value={hidden}
            onChange={to => change({ hidden: to })}
          />
          <Slider
            label="share away"
            value={dropout}
            {...ranges.dropout}
            step={0.05}
            format={value => short(value)}
            onChange={value => change({ dropout: Number(value.toFixed(2)) })}
          />
        </>
      )}
    />
  );
}
