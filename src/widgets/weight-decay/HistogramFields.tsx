import { short } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { lambdaOfRange, type HistogramSettings } from './histogramSettings.ts';

interface HistogramFieldsProps {
  settings: HistogramSettings;
  /** The epochs there are to look at. */
  stops: readonly number[];
  epoch: number;
  onSettings(change: Partial<HistogramSettings>): void;
  onProblem(problem: string | null): void;
}

/** The epoch looked at, and the prices to train with. */
export function HistogramFields(props: HistogramFieldsProps) {
  const { settings, stops, epoch, onSettings, onProblem } = props;
  const { lambda } = settings;
  const last = stops.length - 1;
  return (
    <>
      <Slider
        label="epoch"
        value={stops.indexOf(epoch)}
        min={0}
        max={Math.max(1, last)}
        step={1}
        disabled={last < 1}
        format={() => String(epoch)}
        onChange={index => {
          // At the end it follows the run.
          const at = stops[Math.min(last, index)];
          onSettings({ epoch: index >= last ? 200 : at });
        }}
      />
      {(['l1', 'l2'] as const).map(kind => (
        <NumberField
          key={kind}
          label={`λ of ${kind.toUpperCase()}`}
          value={lambda[kind]}
          {...lambdaOfRange}
          step={0.5}
          format={short}
          onProblem={onProblem}
          onChange={value => onSettings({ lambda: { ...lambda, [kind]: value } })}
        />
      ))}
    </>
  );
}
