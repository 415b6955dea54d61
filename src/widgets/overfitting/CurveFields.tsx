import { Disclosure } from '../../ui/Disclosure.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { SettingFields, type SettingField } from '../runs/SettingFields.tsx';
import { seedRange } from '../runs/spec.ts';
import { isCost } from './measures.ts';
import {
  epochsRange,
  lambdaRange,
  seriesNames,
  sizeRange,
  type CurveSettings,
  type SeriesName,
} from './settings.ts';
import { seriesTitles } from './words.ts';

interface CurveFieldsProps {
  figureId: string;
  settings: CurveSettings;
  /** Whether the figure compares a run with the same one without a penalty. */
  comparing: boolean;
  /** Epochs there are to look at. */
  length: number;
  onSettings(settings: Partial<CurveSettings>): void;
}

/** Which epochs, which runs, and which cost. */
export function CurveFields(props: CurveFieldsProps) {
  const { figureId, settings, comparing, length, onSettings } = props;
  const half = Math.floor(length / 2);
  const zoom = settings.to === null || settings.to >= length - 1 ? settings.from : null;
  const costs = settings.show.some(isCost);
  return (
    <>
      {half > 0 && (
        <Segmented
          label="Epochs shown"
          name={`${figureId}-zoom`}
          value={zoom === 0 ? 'all' : zoom === half ? 'half' : null}
          options={[
            { value: 'all', label: `Epochs 0–${length - 1}` },
            { value: 'half', label: `${half}–${length - 1}` },
          ]}
          onChange={value => onSettings({ from: value === 'all' ? 0 : half, to: null })}
        />
      )}
      {comparing && (
        <Toggle
          label="λ = 0 beside it"
          checked={settings.compared}
          onChange={compared => onSettings({ compared })}
        />
      )}
      {comparing && costs && (
        <Segmented
          label="Cost"
          name={`${figureId}-penalty`}
          value={settings.penalty}
          options={[
            { value: 'with', label: 'With the penalty' },
            { value: 'without', label: 'Without' },
          ]}
          onChange={penalty => onSettings({ penalty })}
        />
      )}
    </>
  );
}

const fields: readonly SettingField<'lambda' | 'trainingSize' | 'epochs' | 'seed'>[] = [
  { of: 'lambda', label: 'λ', range: lambdaRange },
  { of: 'trainingSize', label: 'training images', range: sizeRange, step: 100 },
  { of: 'epochs', label: 'epochs', range: epochsRange, step: 10 },
  { of: 'seed', label: 'seed', range: seedRange },
];

interface OwnCurvesProps {
  settings: CurveSettings;
  onSettings(settings: Partial<CurveSettings>): void;
  onProblem(problem: string | null): void;
}

export function OwnCurves({ settings, onSettings, onProblem }: OwnCurvesProps) {
  return (
    <Disclosure summary="What is shown, and settings for a run of your own">
      <div className="of-settings">
        <fieldset className="of-series">
          <legend>Curves</legend>
          {seriesNames.map(name => (
            <Toggle
              key={name}
              label={seriesTitles[name]}
              checked={settings.show.includes(name)}
              onChange={checked => onSettings({ show: toggled(settings.show, name, checked) })}
            />
          ))}
        </fieldset>
        <fieldset className="of-fields">
          <legend>Your run</legend>
          <SettingFields
            fields={fields}
            settings={settings}
            onSettings={onSettings}
            onProblem={onProblem}
          />
        </fieldset>
      </div>
    </Disclosure>
  );
}

/** At least one curve stays. */
function toggled(
  shown: readonly SeriesName[],
  name: SeriesName,
  checked: boolean,
): readonly SeriesName[] {
  const next = seriesNames.filter(one => (one === name ? checked : shown.includes(one)));
  return next.length > 0 ? next : shown;
}
