import { Fields } from '../../../figure/Fields.tsx';
import { ComparedRuns } from '../../training/ComparedRuns.tsx';
import { unpackRuns, unpackSeeds } from '../../training/packed.ts';
import type { WidgetProps } from '../../types.ts';
import packed from '../first-result.json';
import { settings, specsOf, votersOf } from './settings.ts';

const first = { runs: unpackRuns(packed), seeds: unpackSeeds(packed) };
const titles = { plain: 'without dropout', dropout: 'with dropout' };
const looks = [{ name: 'plain', plain: true, dash: '7 4' }, { name: 'dropout' }];
const together = {
  title: 'five without, together',
  of: 'plain',
  more: votersOf,
  first: packed.together,
};

/** A real network with dropout and without, and five without asked as one. */
export function RunsView(props: WidgetProps) {
  return (
    <ComparedRuns
      given={props}
      declared={settings}
      titles={titles}
      looks={looks}
      specsOf={specsOf}
      together={together}
      first={first}
      controls={figure => <Fields of={figure} names={['hidden', 'dropout']} />}
    />
  );
}
