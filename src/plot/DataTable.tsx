import { useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { missing, short } from '../ui/format.ts';
import { download, svgText } from './download.ts';
import { rowCount, thinned, toCsv, type Column } from './table.ts';
import './datatable.css';

interface DataTableProps {
  /** What the rows are: the table's caption, and the name of the files. */
  caption: string;
  fileName: string;
  columns: readonly Column[];
  /** Rows shown; the file has them all. */
  most?: number;
  summary?: string;
}

/** The same numbers as the plots, in a table, with files to take away. */
export function DataTable(props: DataTableProps) {
  const { caption, fileName, columns, most = 31, summary = 'Data' } = props;
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const rows = rowCount(columns);
  const shown = thinned(rows, most);

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
                    <tr key={row}>
                      {columns.map(({ name, values, format = short }) => {
                        const value = values[row];
                        return (
                          <td key={name}>
                            {value === null || value === undefined ? missing : format(value)}
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Button
              kind="quiet"
              onClick={() => download(`${fileName}.csv`, 'text/csv', toCsv(columns))}
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
