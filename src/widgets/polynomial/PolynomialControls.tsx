import { Field, Fields } from '../../figure/Fields.tsx';
import type { FigureHandle } from '../../figure/useFigure.ts';
import { Controls } from '../../ui/Controls.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { middle } from './fit.ts';
import { fromMiddle, type settings } from './settings.ts';

/** What a price is set to when it is first asked for. */
const firstPenalty = 0.001;

export function PolynomialControls({ figure }: { figure: FigureHandle<typeof settings> }) {
  const { settings: state, start, change } = figure;
  const { degree, penalty } = state;
  const priced = penalty > 0;
  // As the chapter has it, from 0.
  const usual = { centre: 0, unit: start.centre === 0 ? start.unit : 7 };
  return (
    <Controls>
      <Fields of={figure} names={['degree', 'line']} />
      <Field of={figure} name="xMax" onChange={xMax => change({ xMax, x: xMax })} />
      <Toggle
        label="price on coefficients"
        checked={priced}
        disabled={degree === 0}
        onChange={on => change({ penalty: on ? firstPenalty : 0 })}
      />
      {priced && degree > 0 && (
        <>
          <Field of={figure} name="penalty" />
          <Toggle
            label="x from the middle of the points"
            checked={fromMiddle(state)}
            onChange={on => change(on ? middle : usual)}
          />
        </>
      )}
    </Controls>
  );
}
