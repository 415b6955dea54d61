import { Field, Fields } from '../../figure/Fields.tsx';
import type { FigureHandle } from '../../figure/useFigure.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { settings } from './settings.ts';

interface RaceFieldsProps {
  figure: FigureHandle<typeof settings>;
}

/** Which of the published pairs, and how near one looks. */
export function RaceFields({ figure }: RaceFieldsProps) {
  return (
    <>
      <Field of={figure} name="hidden" />
      <Segmented
        label="Accuracy shown"
        name={`${figure.id}-zoom`}
        value={figure.settings.from >= 95 ? 'top' : 'all'}
        options={[
          { value: 'all', label: 'From 85 %' },
          { value: 'top', label: 'From 95 %' },
        ]}
        onChange={value => figure.change({ from: value === 'top' ? 95 : 85 })}
      />
    </>
  );
}

/** Settings that are seldom changed, under a line that opens. */
export function OwnRace({ figure }: RaceFieldsProps) {
  return (
    <Disclosure summary="Settings for a pair of your own">
      <div className="run-fields">
        <NumberField
          label="hidden neurons"
          value={figure.settings.hidden}
          min={1}
          max={300}
          step={10}
          format={String}
          onProblem={figure.problem}
          onChange={value => figure.change({ hidden: Math.round(value) })}
        />
        <Fields of={figure} names={['eta', 'lambda', 'epochs', 'seed']} />
      </div>
    </Disclosure>
  );
}
