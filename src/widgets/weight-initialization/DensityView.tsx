import { Field } from '../../figure/Fields.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { useFigure } from '../../figure/useFigure.ts';
import type { Readouts } from '../../figure/bus.ts';
import { Panels } from '../../plot/Panel.tsx';
import type { Column } from '../../plot/table.ts';
import { fixed } from '../../ui/format.ts';
import type { WidgetProps } from '../types.ts';
import { DensityPlot } from './DensityPlot.tsx';
import { density } from './normal.ts';
import { SchemeToggles } from './SchemeToggles.tsx';
import { saturatedShare, saturation, schemeNames, sdOf, sdText, titles } from './schemes.ts';
import { densitySettings, type DensitySettings } from './settings.ts';

/** Tops of the vertical axes: those of the original figures, wide enough for any settings. */
const topOf = (peak: number) => [0.02, 0.05, 0.1, 0.2, 0.4].find(top => top > peak) ?? 0.5;

/** How one neuron's weighted input is spread over all draws of its weights. */
export function DensityView(props: WidgetProps) {
  const figure = useFigure(props, densitySettings);
  const { id: figureId, settings, change } = figure;
  const { inputs, active, scale, xRange } = settings;
  const curves = schemeNames.map(scheme => ({ scheme, sd: sdOf(scheme, inputs, active) }));
  const shown = curves.filter(({ scheme }) => settings.schemes.includes(scheme));
  const z = Math.max(-xRange, Math.min(xRange, settings.z));
  const groups = scale === 'common' ? [shown] : shown.map(one => [one]);

  const sentence = sentenceOf(settings);
  return (
    <Figure
      of={figure}
      className="runs weight-initialization"
      readouts={readoutsOf(settings)}
      table={{ caption: 'The density of z.', columns: columnsOf(settings) }}
      summary={sentence}
    >
      <Panels className={groups.length > 1 ? 'run-charts' : 'wi-wide'}>
        {groups.map(group => (
          <DensityPlot
            key={group.map(({ scheme }) => scheme).join()}
            id={`${figureId}-${group[0].scheme}`}
            title={
              group.length > 1
                ? 'How z is spread, by the old start and the new'
                : `How z is spread, ${titles[group[0].scheme]}`
            }
            schemes={group}
            top={topOf(Math.max(...group.map(({ sd }) => density(0, sd))))}
            xRange={xRange}
            z={z}
            onZ={to => change({ z: Number(to.toFixed(3)) })}
            height={groups.length > 1 ? 250 : 280}
            width={groups.length > 1 ? 440 : 900}
          />
        ))}
      </Panels>
      <div className="run-status">
        <p className="run-sentence">{sentence}</p>
        <p className="run-data">
          Shaded: where the output lies between 0.01 and 0.99. Computed, not sampled: a sum of
          normal numbers is normal.
        </p>
      </div>
      <div className="run-controls">
        <Field of={figure} name="inputs" />
        <Field of={figure} name="active" />
        <SchemeToggles schemes={settings.schemes} onSchemes={schemes => change({ schemes })} />
        {shown.length > 1 && <Field of={figure} name="scale" />}
      </div>
    </Figure>
  );
}

export function sentenceOf({ schemes, inputs, active }: DensitySettings): string {
  const parts = schemeNames
    .filter(scheme => schemes.includes(scheme))
    .map(scheme => {
      const sd = sdOf(scheme, inputs, active);
      return `${titles[scheme]}: standard deviation ${sdText(sd)}, saturated in ${saturation(saturatedShare(sd))} of draws`;
    });
  const ones = Math.round(active * inputs);
  return `${fixed(inputs, 0)} inputs, ${fixed(ones, 0)} of them 1. ${parts.join('; ').replace(/^./, first => first.toUpperCase())}.`;
}

export function readoutsOf({ inputs, active }: DensitySettings): Readouts {
  const readouts: Readouts = {};
  for (const scheme of schemeNames) {
    const sd = sdOf(scheme, inputs, active);
    readouts[`${scheme}.sd`] = sdText(sd);
    readouts[`${scheme}.saturated`] = saturation(saturatedShare(sd));
    readouts[`${scheme}.peak`] = fixed(density(0, sd), sd > 10 ? 4 : 3);
  }
  return readouts;
}

function columnsOf({ xRange, inputs, active }: DensitySettings): Column[] {
  const values = Array.from({ length: 61 }, (_, k) => (xRange * (k - 30)) / 30);
  return [
    { name: 'z', values, format: value => fixed(value, 1) },
    ...schemeNames.map(scheme => {
      const sd = sdOf(scheme, inputs, active);
      return {
        name: `density, ${titles[scheme]}`,
        values: values.map(z => density(z, sd)),
        format: (value: number) => fixed(value, 5),
      };
    }),
  ];
}
