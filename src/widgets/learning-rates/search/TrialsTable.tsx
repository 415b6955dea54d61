import { short } from '../../../ui/format.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { Trial } from './answers.ts';
import type { Marks } from './words.ts';

interface TrialsTableProps {
  figureId: string;
  trials: readonly Trial[];
  marks: Marks;
  onMark(id: number, falls: boolean): void;
}

/** Every trial with its costs, and the reader's judgement of it. */
export function TrialsTable({ figureId, trials, marks, onMark }: TrialsTableProps) {
  return (
    <table className="lr-trials">
      <caption className="visually-hidden">
        The trials, with the training cost after each epoch. Mark those whose cost falls at once.
      </caption>
      <thead>
        <tr>
          <th scope="col">η</th>
          <th scope="col">training cost, epoch by epoch</th>
          <th scope="col">falls at once?</th>
        </tr>
      </thead>
      <tbody>
        {trials.map(({ id, eta, costs, state }) => (
          <tr key={id} data-trial={short(eta)}>
            <th scope="row">
              {short(eta)}
              {id === 0 && <small> ours</small>}
            </th>
            <td>{state === 'done' ? costs.map(costText).join('  ') : told[state]}</td>
            <td>
              {state !== 'waiting' && state !== 'failed' && (
                <Segmented
                  label={`η = ${short(eta)}: does the cost fall at once?`}
                  name={`${figureId}-mark-${id}`}
                  value={marks[id] === undefined ? null : marks[id] ? 'yes' : 'no'}
                  options={[
                    { value: 'yes', label: 'yes' },
                    { value: 'no', label: 'no' },
                  ]}
                  onChange={value => onMark(id, value === 'yes')}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const told = {
  waiting: 'running …',
  diverged: 'grew beyond all numbers',
  failed: 'could not be run',
};

const costText = (cost: number) => (cost < 100 ? cost.toFixed(3) : short(cost));
