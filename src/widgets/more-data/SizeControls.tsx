import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { sizeText } from './axes.ts';
import { fitNames, type FitName } from './fits.ts';
import { publishedPoints } from './results.ts';
import { fitStarts, type AxisKind, type Measure, type Shown } from './settings.ts';
import { fitTitles } from './words.ts';

interface SizeControlsProps {
  figureId: string;
  shown: Shown;
  /** A figure of curves carried on, rather than of measuring. */
  extrapolates: boolean;
  measuring: boolean;
  /** Something was measured on this data. */
  measured: boolean;
  onShown(to: Partial<Shown>): void;
  onMeasure(seed: number): void;
  onStop(): void;
}

export function SizeControls(props: SizeControlsProps) {
  const { figureId, shown, extrapolates, measuring, measured, onShown } = props;
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
      {extrapolates && <FitControls figureId={figureId} shown={shown} onShown={onShown} />}
      <Segmented
        label="Axis of training sizes"
        name={`${figureId}-axis`}
        value={shown.axis}
        options={[
          { value: 'linear' as AxisKind, label: 'linear' },
          { value: 'log', label: 'logarithmic' },
        ]}
        onChange={axis => onShown({ axis })}
      />
      <Segmented
        label="What is shown"
        name={`${figureId}-measure`}
        value={shown.measure}
        options={[
          { value: 'accuracy' as Measure, label: 'accuracy' },
          { value: 'error', label: 'mistakes' },
        ]}
        onChange={measure => onShown({ measure })}
      />
      {!extrapolates && (
        <Toggle
          label="sizes for one accuracy"
          checked={shown.level !== null}
          onChange={on => onShown({ level: on ? levelOf(shown) : null })}
        />
      )}
    </div>
  );
}

/** The network's accuracy where the cursor stands. */
function levelOf({ n }: Shown): number {
  return publishedPoints('network').find(point => point.n === n)?.accuracy ?? 90;
}

function FitControls(props: Pick<SizeControlsProps, 'figureId' | 'shown' | 'onShown'>) {
  const { figureId, shown, onShown } = props;
  const toggle = (name: FitName, on: boolean) =>
    onShown({ fits: fitNames.filter(one => (one === name ? on : shown.fits.includes(one))) });
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
      <Segmented
        label="fitted from"
        hideLabel={false}
        name={`${figureId}-from`}
        value={String(shown.fitFrom)}
        options={fitStarts.map(n => ({ value: String(n), label: sizeText(n) }))}
        onChange={fitFrom => onShown({ fitFrom: Number(fitFrom) })}
      />
    </>
  );
}
