import { Field, Fields } from '../../figure/Fields.tsx';
import type { FigureHandle } from '../../figure/useFigure.ts';
import { Button } from '../../ui/Button.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { fitNames, type FitName } from './fits.ts';
import { publishedPoints } from './results.ts';
import type { settings, Shown } from './settings.ts';
import { fitTitles } from './words.ts';

interface SizeControlsProps {
  figure: FigureHandle<typeof settings>;
  /** A figure of curves carried on, rather than of measuring. */
  extrapolates: boolean;
  measuring: boolean;
  /** Something was measured on this data. */
  measured: boolean;
  onMeasure(seed: number): void;
  onStop(): void;
}

export function SizeControls(props: SizeControlsProps) {
  const { figure, extrapolates, measuring, measured } = props;
  const { settings: shown, change } = figure;
  return (
    <div className="run-controls">
      {!extrapolates && (
        <div className="run-buttons">
          {measuring ? (
            <Button kind="primary" onClick={props.onStop}>
              Stop
            </Button>
          ) : (
            <Button kind="primary" onClick={() => props.onMeasure(shown.seed)}>
              Measure it here
            </Button>
          )}
          {measured && !measuring && (
            <Button onClick={() => props.onMeasure(shown.seed + 1)}>Another seed</Button>
          )}
        </div>
      )}
      {extrapolates && <FitControls figure={figure} />}
      <Fields of={figure} names={['axis', 'measure']} />
      {!extrapolates && (
        <Toggle
          label="sizes for one accuracy"
          checked={shown.level !== null}
          onChange={on => change({ level: on ? levelOf(shown) : null })}
        />
      )}
    </div>
  );
}

/** The network's accuracy where the cursor stands. */
function levelOf({ n }: Shown): number {
  return publishedPoints('network').find(point => point.n === n)?.accuracy ?? 90;
}

function FitControls({ figure }: Pick<SizeControlsProps, 'figure'>) {
  const { settings: shown, change } = figure;
  const toggle = (name: FitName, on: boolean) =>
    change({ fits: fitNames.filter(one => (one === name ? on : shown.fits.includes(one))) });
  return (
    <>
      {fitNames.map(name => (
        <Toggle
          key={name}
          label={fitTitles[name]}
          checked={shown.fits.includes(name)}
          onChange={on => toggle(name, on)}
        />
      ))}
      <Field of={figure} name="fitFrom" />
    </>
  );
}
