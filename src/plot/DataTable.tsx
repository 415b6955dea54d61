import { useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { missing, short } from '../ui/format.ts';
import { download, svgText } from './download.ts';
import { rowCount, thinned, toCsv, type Column } from './table.ts';
import './datatable.css';

/** Rows that can be chosen: the first cell of each is a button. */
export interface ChosenRow {
  chosen: number | null;
  label(row: number): string;
  choose(row: number): void;
}

interface DataTableProps {
  /** What the rows are: the table's caption, and the name of the files. */
  caption: string;
  fileName: string;
  /** Where they take time to make, a way to make them: they are made when they are asked for. */
  columns: readonly Column[] | (() => readonly Column[]);
  /** Rows shown; the file has them all. */
  most?: number;
  summary?: string;
  rows?: ChosenRow;
}

/** The same numbers as the plots, in a table, with files to take away. */
export function DataTable(props: DataTableProps) {
  const { caption, fileName, summary = 'Data', rows: choice } = props;
  // Whatever can be chosen is shown.
  const { most = choice ? Infinity : 31 } = props;
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  const saveSvg = () => {
    const figure = root.current?.closest('figure, [data-figure-root]');
    figure?.querySelectorAll<SVGSVGElement>('.plot svg').forEach((svg, index) => {
      download(`${fileName}-${index + 1}.svg`, 'image/svg+xml', svgText(svg));
    });
  };

  return (
    <div ref={root} className="data-table">
      <Disclosure summary={summary} onToggle={setOpen}>
        {open && (
          <>
            <Table caption={caption} columns={columnsIn(props)} most={most} choice={choice} />
            <Button
              kind="quiet"
              onClick={() => download(`${fileName}.csv`, 'text/csv', toCsv(columnsIn(props)))}
            >
              Download CSV
            </Button>
            <Button kind="quiet" onClick={saveSvg}>
              Download SVG
            </Button>
          </>
        )}
      </Disclosure>
    </div>
  );
}

const columnsIn = ({ columns }: DataTableProps): readonly Column[] =>
  typeof columns === 'function' ? columns() : columns;

interface TableProps {
  caption: string;
  columns: readonly Column[];
  most: number;
  choice: DataTableProps['rows'];
}

function Table({ caption, columns, most, choice }: TableProps) {
  const rows = rowCount(columns);
  const shown = thinned(rows, most);
  return (
    <div className="data-table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>
          {caption}
          {shown.length < rows && ` ${shown.length} of ${rows} rows; the file has all.`}
        </caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.name} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(row => (
            <tr key={row} aria-current={row === choice?.chosen || undefined}>
              {columns.map(({ name, values, format = short }, column) => {
                const value = values[row];
                const text = value === null || value === undefined ? missing : format(value);
                return (
                  <td key={name}>
                    {choice && column === 0 ? (
                      <button
                        type="button"
                        aria-label={choice.label(row)}
                        aria-pressed={row === choice.chosen}
                        onClick={() => choice.choose(row)}
                      >
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
