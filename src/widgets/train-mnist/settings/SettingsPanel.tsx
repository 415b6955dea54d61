import type { AvailableData } from '../../../experiment/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from './Field.tsx';
import type { FieldName } from './form.ts';
import { sourceChoices } from './sources.ts';
import type { DraftState } from './useDraft.ts';

interface SettingsPanelProps {
  settings: DraftState;
  available: AvailableData | null;
  /** The settings are not those of the run on show. */
  changed: boolean;
  onRevert(): void;
}

type Choices = readonly (readonly [string, string])[];

const hiddenChoices: Choices = [
  ['sigmoid', 'sigmoid'],
  ['tanh', 'tanh'],
  ['relu', 'ReLU'],
];
const outputChoices: Choices = [
  ['sigmoid', 'sigmoid'],
  ['softmax', 'softmax'],
  ['linear', 'linear'],
];
const costChoices: Choices = [
  ['quadratic', 'quadratic'],
  ['cross-entropy', 'cross-entropy'],
  ['log-likelihood', 'log-likelihood'],
];
const initializerChoices: Choices = [
  ['large', 'large, N(0, 1)'],
  ['scaled', 'scaled, N(0, 1/n)'],
];
const precisionChoices: Choices = [
  ['float64', '64 bits'],
  ['float32', '32 bits, faster'],
];
const evaluationChoices: Choices = [
  ['validation', 'validation'],
  ['test', 'test'],
];

/** Every setting of the next run, checked as it is typed. */
export function SettingsPanel({ settings, available, changed, onRevert }: SettingsPanelProps) {
  const { form, draft, base, set } = settings;
  const { fault } = draft;
  const saved = base.network.initialNetwork !== undefined;
  const field = (
    name: FieldName,
    label: string,
    more: Partial<Parameters<typeof Field>[0]> = {},
  ) => (
    <Field
      key={name}
      label={label}
      value={form[name]}
      onChange={text => set(name, text)}
      fault={fault?.field === name ? fault.message : null}
      {...more}
    />
  );
  return (
    <div className="tm-settings">
      <fieldset>
        <legend>Network</legend>
        {field('neurons', 'Hidden neurons', {
          numeric: false,
          placeholder: 'none',
          disabled: saved,
        })}
        {field('hidden', 'Hidden activation', { choices: hiddenChoices })}
        {field('output', 'Output activation', { choices: outputChoices })}
        {field('cost', 'Cost function', { choices: costChoices })}
        {field('initializer', 'First weights', { choices: initializerChoices, disabled: saved })}
      </fieldset>
      <fieldset>
        <legend>Data and chance</legend>
        {field('source', 'Data', { choices: sourceChoices(available, form.source) })}
        {field('trainingSize', 'Training images', { placeholder: 'all' })}
        {field('evaluateOn', 'Judged on', { choices: evaluationChoices })}
        {field('seed', 'Seed')}
        {field('precision', 'Precision', { choices: precisionChoices })}
      </fieldset>
      <fieldset>
        <legend>Learning</legend>
        {field('learningRate', 'Learning rate η')}
        {field('miniBatchSize', 'Mini-batch size')}
        {field('epochs', 'Epochs')}
        {field('lambda', 'Regularisation λ')}
        {field('penalty', 'Penalty', {
          choices: [
            ['l2', 'L2'],
            ['l1', 'L1'],
          ],
        })}
        {field('momentum', 'Momentum μ')}
        {field('dropout', 'Dropout (share)')}
      </fieldset>
      {fault && fault.field === null && (
        <p className="tm-fault" role="alert">
          {fault.message}
        </p>
      )}
      {changed && !fault && (
        <p className="tm-changed">
          These settings count from the next start.{' '}
          <Button kind="quiet" onClick={onRevert}>
            Take them back
          </Button>
        </p>
      )}
    </div>
  );
}
