import { colorOf } from '../../plot/quantities.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { HiddenNeurons } from '../training/HiddenNeurons.tsx';
import {
  etaRange,
  hiddenChoices,
  lambdaRange,
  presetNames,
  presetOf,
  presets,
  type GropingSettings,
  type PresetName,
} from './settings.ts';

interface GropingControlsProps {
  figureId: string;
  settings: GropingSettings;
  onSettings(change: Partial<GropingSettings>): void;
  onProblem(problem: string | null): void;
}

/** As the chapter names them: the run that began it, and the four that were tried. */
const presetLabels: Record<PresetName, string> = {
  E15: 'first run',
  E16: '(a)',
  E17: '(b)',
  E18: '(c)',
  E19: '(d)',
};

/** The dials, and the published settings of them. */
export function GropingControls(props: GropingControlsProps) {
  const { figureId, settings, onSettings, onProblem } = props;
  return (
    <>
      <Segmented
        label="Published settings"
        hideLabel={false}
        name={`${figureId}-preset`}
        value={presetOf(settings)}
        options={presetNames.map(value => ({ value, label: presetLabels[value] }))}
        onChange={run => onSettings({ run, ...presets[run] })}
      />
      <Slider
        label="learning rate η"
        symbol="η"
        log
        min={0.001}
        max={1000}
        value={settings.eta}
        typed={{ ...etaRange, onProblem }}
        onChange={eta => onSettings({ eta })}
      />
      <Slider
        label={`penalty λ for ${settings.n} images`}
        symbol="λ"
        color={colorOf('weight')}
        log
        min={0.01}
        max={10000}
        value={settings.lambda}
        typed={{ ...lambdaRange, onProblem }}
        onChange={lambda => onSettings({ lambda })}
      />
      <HiddenNeurons
        figureId={figureId}
        sizes={hiddenChoices}
        value={settings.hidden}
        onChange={hidden => onSettings({ hidden })}
      />
    </>
  );
}
