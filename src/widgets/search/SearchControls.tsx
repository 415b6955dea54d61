import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { titles } from './look.ts';
import { budgets, methods, type Budget, type Method } from './plan.ts';
import { epochRange, imagesRange, seedRange, type SearchSettings } from './settings.ts';

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

const fields = [
  { name: 'n', label: 'images', range: imagesRange, step: 500 },
  { name: 'epochs', label: 'epochs', range: epochRange, step: 1 },
  { name: 'seed', label: 'seed', range: seedRange, step: 1 },
] as const;

/** How to search, and with how many trials of what size. */
export function SearchControls(props: SearchControlsProps) {
  const { figureId, settings, running, onSettings } = props;
  return (
    <div className="run-controls">
      <div className="run-buttons">
        {running ? (
          <Button kind="primary" onClick={props.onStop}>
            Stop
          </Button>
        ) : (
          <Button kind="primary" onClick={props.onSearch}>
            Search
          </Button>
        )}
        <Button disabled={running} onClick={props.onAll}>
          All three
        </Button>
      </div>
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
        {fields.map(({ name, label, range, step }) => (
          <NumberField
            key={name}
            label={label}
            value={settings[name]}
            {...range}
            step={step}
            format={String}
            onProblem={props.onProblem}
            onChange={value => onSettings({ [name]: Math.round(value) })}
          />
        ))}
      </div>
    </div>
  );
}
