import { useState } from 'react';
import { short } from '../../../ui/format.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Slider } from '../../../ui/Slider.tsx';
import { ComparedRuns } from '../../runs/ComparedRuns.tsx';
import { unpackRuns, unpackSeeds } from '../../runs/packed.ts';
import { SettingFields, type SettingField } from '../../runs/SettingFields.tsx';
import type { WidgetProps } from '../../types.ts';
import packed from '../first-result.json';
import { ranges, readDropout, specsOf, votersOf, type DropoutSettings } from './settings.ts';

const first = { runs: unpackRuns(packed), seeds: unpackSeeds(packed) };
const titles = { plain: 'without dropout', dropout: 'with dropout' };
const looks = [{ name: 'plain', plain: true, dash: '7 4' }, { name: 'dropout' }];
const together = {
  title: 'five without, together',
  of: 'plain',
  more: votersOf,
  first: packed.together,
};
const sizes = ['10', '30', '100'] as const;

/** A real network with dropout and without, and five without asked as one. */
export function RunsView(props: WidgetProps) {
  const { figureId } = props;
  const [start] = useState(() => readDropout(props));
  return (
    <ComparedRuns<DropoutSettings>
      figureId={figureId}
      start={start.settings}
      problems={start.problems}
      read={readDropout}
      titles={titles}
      looks={looks}
      specsOf={specsOf}
      together={together}
      first={first}
      link={settings => ({ ...settings })}
      controls={(settings, change, tell) => (
        <DropoutControls
          figureId={figureId}
          settings={settings}
          onChange={change}
          onProblem={tell}
        />
      )}
    />
  );
}

const fields: readonly SettingField<'trainingSize' | 'epochs'>[] = [
  { of: 'trainingSize', label: 'training digits', range: ranges.trainingSize, step: 100 },
  { of: 'epochs', label: 'epochs', range: ranges.epochs, step: 10 },
];

interface DropoutControlsProps {
  figureId: string;
  settings: DropoutSettings;
  onChange(to: Partial<DropoutSettings>): void;
  onProblem(problem: string | null): void;
}

function DropoutControls({ figureId, settings, onChange, onProblem }: DropoutControlsProps) {
  const { hidden, dropout } = settings;
  return (
    <>
      <Segmented
        label="hidden neurons"
        hideLabel={false}
        name={`${figureId}-hidden`}
        value={sizes.find(size => Number(size) === hidden) ?? null}
        options={sizes.map(size => ({ value: size, label: size }))}
        onChange={size => onChange({ hidden: Number(size) })}
      />
      <Slider
        label="share away"
        value={dropout}
        {...ranges.dropout}
        step={0.05}
        format={value => short(value)}
        onChange={value => onChange({ dropout: Number(value.toFixed(2)) })}
      />
      <SettingFields
        fields={fields}
        settings={settings}
        onSettings={onChange}
        onProblem={onProblem}
      />
    </>
  );
}
