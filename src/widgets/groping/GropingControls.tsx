import { Field } from '../../figure/Fields.tsx';
import type { FigureHandle } from '../../figure/useFigure.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { presetNames, presetOf, presets, type PresetName, type settings } from './settings.ts';

interface GropingControlsProps {
  figure: FigureHandle<typeof settings>;
  /** A published setting is shown as it was run ahead, until it is run here. */
  onPreset(): void;
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
export function GropingControls({ figure, onPreset }: GropingControlsProps) {
  const { settings, change } = figure;
  return (
    <>
      <Segmented
        label="Published settings"
        hideLabel={false}
        name={`${figure.id}-preset`}
        value={presetOf(settings)}
        options={presetNames.map(value => ({ value, label: presetLabels[value] }))}
        onChange={run => {
          onPreset();
          change({ run, ...presets[run] });
        }}
      />
      <Field of={figure} name="eta" />
      <Field of={figure} name="lambda" label={`penalty λ for ${settings.n} images`} />
      <Field of={figure} name="hidden" />
    </>
  );
}
