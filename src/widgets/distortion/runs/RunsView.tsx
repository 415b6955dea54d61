import { Fields } from '../../../figure/Fields.tsx';
import { ComparedRuns } from '../../training/ComparedRuns.tsx';
import { unpackRuns, unpackSeeds } from '../../training/packed.ts';
import type { WidgetProps } from '../../types.ts';
import packed from '../first-result.json';
import { settings, specsOf } from './settings.ts';

const first = { runs: unpackRuns(packed), seeds: unpackSeeds(packed) };
const titles = { plain: 'digits as they are', expanded: 'distorted afresh' };
const looks = [{ name: 'plain', plain: true, dash: '7 4' }, { name: 'expanded' }];

/** A training on digits as they are, and one on digits distorted anew every time. */
export function RunsView(props: WidgetProps) {
  return (
    <ComparedRuns
      given={props}
      declared={settings}
      titles={titles}
      looks={looks}
      specsOf={specsOf}
      first={first}
      controls={figure => <Fields of={figure} names={['rotation', 'shift', 'alpha', 'sigma']} />}
    />
  );
}
