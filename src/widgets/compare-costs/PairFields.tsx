import { Field, Fields } from '../../figure/Fields.tsx';
import type { FigureHandle } from '../../figure/useFigure.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { settings } from './settings.ts';

interface PairFieldsProps {
  figure: FigureHandle<typeof settings>;
  zoomed: boolean;
  onZoom(zoomed: boolean): void;
}

/** The epochs shown, the network, and a learning rate for each cost. */
export function PairFields({ figure, zoomed, onZoom }: PairFieldsProps) {
  return (
    <>
      <Segmented
        label="Epochs shown"
        name={`${figure.id}-zoom`}
        value={zoomed ? 'first' : 'all'}
        options={[
          { value: 'first', label: 'First 5' },
          { value: 'all', label: 'All epochs' },
        ]}
        onChange={value => onZoom(value === 'first')}
      />
      <Field of={figure} name="hidden" />
      <div className="cc-fields">
        <Fields of={figure} names={['quadraticRate', 'crossEntropyRate', 'seed']} />
      </div>
    </>
  );
}
