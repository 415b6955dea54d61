import { fixed, short } from '../../../ui/format.ts';
import { Slider } from '../../../ui/Slider.tsx';
import { ComparedRuns } from '../../training/ComparedRuns.tsx';
import { unpackRuns, unpackSeeds } from '../../training/packed.ts';
import type { WidgetProps } from '../../types.ts';
import packed from '../first-result.json';
import { chapterSettings, ranges, schema, specsOf, type ExpansionSettings } from './settings.ts';

const first = { runs: unpackRuns(packed), seeds: unpackSeeds(packed) };
const titles = { plain: 'digits as they are', expanded: 'distorted afresh' };
const looks = [{ name: 'plain', plain: true, dash: '7 4' }, { name: 'expanded' }];

const sliders: readonly {
  name: 'rotation' | 'shift' | 'alpha' | 'sigma';
  label: string;
  step: number;
  format(value: number): string;
}[] = [
  { name: 'rotation', label: 'turn up to', step: 1, format: value => `${short(value)}°` },
  { name: 'shift', label: 'shift up to', step: 1, format: value => short(value) },
  { name: 'alpha', label: 'wobble α', step: 1, format: value => short(value) },
  { name: 'sigma', label: 'wobble σ', step: 0.5, format: value => fixed(value, 1) },
];

/** A training on digits as they are, and one on digits distorted anew every time. */
export function RunsView(props: WidgetProps) {
  return (
    <ComparedRuns<ExpansionSettings>
      given={props}
      schema={schema}
      base={chapterSettings}
      titles={titles}
      looks={looks}
      specsOf={specsOf}
      first={first}
      link={settings => ({ ...settings })}
      controls={(settings, change) =>
        sliders.map(({ name, label, step, format }) => (
          <Slider
            key={name}
            label={label}
            value={settings[name]}
            {...ranges[name]}
            step={step}
            format={format}
            onChange={value => change({ [name]: value })}
          />
        ))
      }
    />
  );
}
