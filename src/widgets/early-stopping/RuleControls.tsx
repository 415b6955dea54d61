import { short } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { ruleNames } from './rules.ts';
import { ranges, type StoppingSettings } from './settings.ts';
import { ruleTitles } from './words.ts';

interface RuleControlsProps {
  settings: StoppingSettings;
  onSettings(change: Partial<StoppingSettings>): void;
  onProblem(problem: string | null): void;
}

/** Which rule, and its one number. */
export function RuleControls({ settings, onSettings, onProblem }: RuleControlsProps) {
  const { rule } = settings;
  const typed = <K extends 'patience' | 'times' | 'slope' | 'rise'>(name: K) => ({
    value: settings[name],
    typed: { ...ranges[name], onProblem },
    onChange: (value: number) => onSettings({ [name]: value }),
  });
  return (
    <>
      <Select
        label="Rule"
        value={rule}
        options={ruleNames.map(value => ({ value, label: ruleTitles[value] }))}
        onChange={value => onSettings({ rule: value })}
      />
      {rule === 'patience' && (
        <Slider
          label="patience n"
          min={1}
          max={100}
          step={1}
          describe={value => `${value} epochs`}
          {...typed('patience')}
          onChange={value => onSettings({ patience: Math.round(value) })}
        />
      )}
      {rule === 'growing' && (
        <Slider label="times" min={1.1} max={4} step={0.1} format={short} {...typed('times')} />
      )}
      {rule === 'trend' && (
        <Slider
          label="points an epoch"
          min={0}
          max={0.05}
          step={0.001}
          format={short}
          {...typed('slope')}
        />
      )}
      {rule === 'deterioration' && (
        <Slider label="rise, %" min={1} max={50} step={1} format={short} {...typed('rise')} />
      )}
    </>
  );
}
