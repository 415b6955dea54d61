import { useState } from 'react';
import { fixed, short } from '../../../ui/format.ts';
import { Slider } from '../../../ui/Slider.tsx';
import { ComparedRuns } from '../../runs/ComparedRuns.tsx';
import { unpackRuns, unpackSeeds } from '../../runs/packed.ts';
import { SettingFields, type SettingField } from '../../runs/SettingFields.tsx';
import type { WidgetProps } from '../../types.ts';
import packed from '../first-result.json';
import { ranges, readExpansion, specsOf, type ExpansionSettings } from './settings.ts';

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
  const { figureId } = props;
  const [start] = useState(() => readExpansion(props));
  return (
    <ComparedRuns<ExpansionSettings>
      figureId={figureId}
      start={start.settings}
      problems={start.problems}
      read={readExpansion}
      titles={titles}
      looks={looks}
      specsOf={specsOf}
      first={first}
      link={settings => ({ ...settings })}
      controls={(settings, change, tell) => (
        <ExpansionControls settings={settings} onChange={change} onProblem={tell} />
      )}
    />
  );
}

const fields: readonly SettingField<'trainingSize' | 'epochs'>[] = [
  { of: 'trainingSize', label: 'training digits', range: ranges.trainingSize, step: 100 },
  { of: 'epochs', label: 'epochs', range: ranges.epochs, step: 10 },
];

interface ExpansionControlsProps {
  settings: ExpansionSettings;
  onChange(to: Partial<ExpansionSettings>): void;
  onProblem(problem: string | null): void;
}

function ExpansionControls({ settings, onChange, onProblem }: ExpansionControlsProps) {
  return (
    <>
      {sliders.map(({ name, label, step, format }) => (
        <Slider
          key={name}
          label={label}
          value={settings[name]}
          {...ranges[name]}
          step={step}
          format={format}
          onChange={value => onChange({ [name]: value })}
        />
      ))}
      <SettingFields
        fields={fields}
        settings={settings}
        onSettings={onChange}
        onProblem={onProblem}
      />
    </>
  );
}
