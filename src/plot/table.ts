/** A plot's numbers as rows: for those who read rather than see, and for a spreadsheet. */
export interface Column {
  name: string;
  values: readonly (number | null)[];
  format?(value: number): string;
}

/** RFC 4180, full precision; a missing value is an empty field. */
export function toCsv(columns: readonly Column[]): string {
  const rows = [columns.map(column => quote(column.name))];
  for (let row = 0; row < rowCount(columns); row++) {
    rows.push(
      columns.map(({ values }) => {
        const value = values[row];
        return value === null || value === undefined || !Number.isFinite(value)
          ? ''
          : String(value);
      }),
    );
  }
  return rows.map(fields => fields.join(',')).join('\r\n') + '\r\n';
}

export function rowCount(columns: readonly Column[]): number {
  return Math.max(0, ...columns.map(column => column.values.length));
}

/** Row numbers to show when there are too many: the first, the last, and evenly between. */
export function thinned(rows: number, most: number): number[] {
  if (rows <= most) return Array.from({ length: rows }, (_, row) => row);
  const stride =
    [2, 5, 10, 20, 25, 50, 100].find(s => (rows - 1) / s + 1 <= most) ?? Math.ceil(rows / most);
  const shown: number[] = [];
  for (let row = 0; row < rows; row += stride) shown.push(row);
  if (shown[shown.length - 1] !== rows - 1) shown.push(rows - 1);
  return shown;
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
