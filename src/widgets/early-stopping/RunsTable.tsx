import { fixed } from '../../ui/format.ts';
import { count, share } from '../training/words.ts';
import { applies, judge, type Measured, type Rule } from './rules.ts';
import type { SeriesName } from './settings.ts';
import { bargainOf } from './view.ts';

export interface Row {
  name: SeriesName;
  title: string;
  measured: Measured;
  planned: number;
}

interface RunsTableProps {
  figureId: string;
  rows: readonly Row[];
  rule: Rule;
  chosen: SeriesName;
  onChoose(name: SeriesName): void;
}

/** The same rule on every run there is; the one that is drawn is chosen here. */
export function RunsTable({ figureId, rows, rule, chosen, onChoose }: RunsTableProps) {
  return (
    <table className="es-runs">
      <caption className="visually-hidden">
        The rule on every run: where it stops, what is lost and saved. Choose the run that is drawn.
      </caption>
      <thead>
        <tr>
          <th scope="col">Run</th>
          <th scope="col">stops after</th>
          <th scope="col" className="es-wide">
            best until then
          </th>
          <th scope="col">points lost</th>
          <th scope="col">epochs saved</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.name} data-series={row.name} aria-current={row.name === chosen || undefined}>
            <th scope="row">
              <label>
                <input
                  type="radio"
                  name={`${figureId}-series`}
                  checked={row.name === chosen}
                  onChange={() => onChoose(row.name)}
                />
                <span>{row.title}</span>
              </label>
            </th>
            <Cells row={row} rule={rule} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ row, rule }: { row: Row; rule: Rule }) {
  const { measured, planned } = row;
  if (!applies(rule, measured)) return <td colSpan={4}>no cost was published</td>;
  if (measured.correct.length === 0) return <td colSpan={4}>not run yet</td>;
  const verdict = judge(rule, measured);
  const { lost, saved } = bargainOf(measured, verdict, planned);
  const { stop, best, bestEpoch } = verdict;
  return (
    <>
      <td>{stop === null ? `none in ${measured.correct.length}` : `epoch ${stop}`}</td>
      <td className="es-wide">
        {share(best, measured.of)} <small>at {bestEpoch}</small>
      </td>
      <td>{stop === null ? '–' : fixed(lost, 2)}</td>
      <td>
        {stop === null ? '–' : count(saved)}
        {stop !== null && <small className="es-wide"> of {count(planned)}</small>}
      </td>
    </>
  );
}
