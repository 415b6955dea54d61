import { Disclosure } from '../../ui/Disclosure.tsx';
import { short } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { kindColours, kinds, kindTitles } from './kinds.ts';
import {
  epochsRange,
  etaOf,
  etaRange,
  hiddenRange,
  seedRange,
  type TrainSettings,
} from './train.ts';

interface TrainFieldsProps {
  settings: TrainSettings;
  onSettings(settings: Partial<TrainSettings>): void;
  onProblem(problem: string | null): void;
}

const whole = (value: number) => String(Math.round(value));

/** η for each kind of neuron: no one of them suits all three. */
export function RateFields({ settings, onSettings, onProblem }: TrainFieldsProps) {
  return kinds
    .filter(kind => settings.activations.includes(kind))
    .map(kind => (
      <NumberField
        key={kind}
        label={`η, ${kindTitles[kind]}`}
        color={kindColours[kind]}
        value={etaOf(settings, kind)}
        {...etaRange}
        format={short}
        onProblem={onProblem}
        onChange={value =>
          onSettings({ eta: kinds.map(one => (one === kind ? value : etaOf(settings, one))) })
        }
      />
    ));
}

export function MoreFields({ settings, onSettings, onProblem }: TrainFieldsProps) {
  return (
    <Disclosure summary="Settings">
      <div className="av-fields">
        <NumberField
          label="hidden neurons"
          value={settings.hidden}
          {...hiddenRange}
          step={10}
          format={whole}
          onProblem={onProblem}
          onChange={value => onSettings({ hidden: Math.round(value) })}
        />
        <NumberField
          label="epochs"
          value={settings.epochs}
          {...epochsRange}
          step={5}
          format={whole}
          onProblem={onProblem}
          onChange={value => onSettings({ epochs: Math.round(value) })}
        />
        <NumberField
          label="seed"
          value={settings.seed}
          {...seedRange}
          step={1}
          format={whole}
          onProblem={onProblem}
          onChange={value => onSettings({ seed: Math.round(value) })}
        />
      </div>
    </Disclosure>
  );
}
