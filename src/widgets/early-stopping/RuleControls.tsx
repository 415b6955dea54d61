import { Field, Fields } from '../../figure/Fields.tsx';
import type { FigureHandle } from '../../figure/useFigure.ts';
import type { settings } from './settings.ts';

interface RuleControlsProps {
  figure: FigureHandle<typeof settings>;
}

const numberOf = {
  patience: 'patience',
  growing: 'times',
  trend: 'slope',
  deterioration: 'rise',
} as const;

/** Which rule, and its one number. */
export function RuleControls({ figure }: RuleControlsProps) {
  const name = numberOf[figure.settings.rule];
  return (
    <>
      <Field of={figure} name="rule" />
      <Field
        of={figure}
        name={name}
        describe={name === 'patience' ? value => `${value} epochs` : undefined}
      />
    </>
  );
}

/** The settings of the reader's own run. */
export function OwnFields({ figure }: RuleControlsProps) {
  return (
    <div className="es-own">
      <Fields of={figure} names={['images', 'lambda', 'epochs', 'seed']} />
      {figure.settings.rule === 'patience' && <Fields of={figure} names={['ends']} />}
    </div>
  );
}
