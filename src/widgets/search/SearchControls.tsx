import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SettingFields, type SettingField } from '../training/SettingFields.tsx';
import { seedRange } from '../training/spec.ts';
import { TrialControls } from '../training/TrialControls.tsx';
import { titles } from './look.ts';
import { budgets, methods, type Budget, type Method } from './plan.ts';
import { epochRange, imagesRange, type SearchSettings } from './settings.ts';

interface SearchControlsProps {
  figureId: string;
  settings: SearchSettings;
  running: boolean;
  onSettings(change: Partial<SearchSettings>): void;
  onProblem(problem: string | null): void;
  onSearch(): void;
  onAll(): void;
  onStop(): void;
}

const fields: readonly SettingField<'n' | 'epochs' | 'seed'>[] = [
  { of: 'n', label: 'images', range: imagesRange, step: 500 },
  { of: 'epochs', label: 'epochs', range: epochRange },
  { of: 'seed', label: 'seed', range: seedRange },
];

/** How to search, and with how many trials of what size. */
export function SearchControls(props: SearchControlsProps) {
  const { figureId, settings, running, onSettings, onProblem } = props;
  return (
    <TrialControls
      start="Search"
      running={running}
      onStart={props.onSearch}
      onStop={props.onStop}
      other={
        <Button disabled={running} onClick={props.onAll}>
          All three
        </Button>
      }
    >
      <Segmented
        label="Method"
        name={`${figureId}-method`}
        value={settings.method}
        options={methods.map(value => ({ value, label: titles[value] }))}
        onChange={(method: Method) => onSettings({ method, trial: 0 })}
      />
      <Segmented
        label="Trials"
        hideLabel={false}
        name={`${figureId}-budget`}
        value={settings.budget}
        options={budgets.map(value => ({ value, label: value }))}
        onChange={(budget: Budget) => onSettings({ budget })}
      />
      <div className="se-fields">
        <SettingFields
          fields={fields}
          settings={settings}
          onSettings={onSettings}
          onProblem={onProblem}
        />
      </div>
    </TrialControls>
  );
}
