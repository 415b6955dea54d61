import { Fields } from '../../figure/Fields.tsx';
import type { FigureHandle } from '../../figure/useFigure.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { isCost } from './measures.ts';
import { seriesNames, type SeriesName, type settings as declared } from './settings.ts';
import { seriesTitles } from './words.ts';

interface CurveFieldsProps {
  figure: FigureHandle<typeof declared>;
  /** Epochs there are to look at. */
  length: number;
}

/** Which epochs, which runs, and which cost. */
export function CurveFields({ figure, length }: CurveFieldsProps) {
  const { settings, change } = figure;
  const half = Math.floor(length / 2);
  const zoom = settings.to === null || settings.to >= length - 1 ? settings.from : null;
  const costs = settings.show.some(isCost);
  return (
    <>
      {half > 0 && (
        <Segmented
          label="Epochs shown"
          name={`${figure.id}-zoom`}
          value={zoom === 0 ? 'all' : zoom === half ? 'half' : null}
          options={[
            { value: 'all', label: `Epochs 0–${length - 1}` },
            { value: 'half', label: `${half}–${length - 1}` },
          ]}
          onChange={value => change({ from: value === 'all' ? 0 : half, to: null })}
        />
      )}
      {settings.compare && (
        <Fields of={figure} names={costs ? ['compared', 'penalty'] : ['compared']} />
      )}
    </>
  );
}

export function OwnCurves({ figure }: Pick<CurveFieldsProps, 'figure'>) {
  const { show } = figure.settings;
  return (
    <Disclosure summary="What is shown, and settings for a run of your own">
      <div className="of-settings">
        <fieldset className="of-series">
          <legend>Curves</legend>
          {seriesNames.map(name => (
            <Toggle
              key={name}
              label={seriesTitles[name]}
              checked={show.includes(name)}
              onChange={checked => figure.change({ show: toggled(show, name, checked) })}
            />
          ))}
        </fieldset>
        <fieldset className="of-fields">
          <legend>Your run</legend>
          <Fields of={figure} names={['lambda', 'trainingSize', 'epochs', 'seed']} />
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
