import type { Column } from '../../plot/table.ts';
import { short } from '../../ui/format.ts';
import { methods } from './methods.ts';
import type { Path } from './path.ts';

/** The ways as a table: a row a step, as far as they are drawn. */
export function columnsOf(paths: readonly Path[], reached: number): Column[] {
  const rows = Math.max(...paths.map(({ places }) => Math.min(places.length, reached + 1)));
  const column = (name: string, values: readonly number[]): Column => ({
    name,
    values: values.slice(0, rows),
    format: value => short(value, 4),
  });
  return [
    { name: 'step', values: Array.from({ length: rows }, (_, k) => k), format: String },
    ...paths.flatMap(({ method, places, distances, costs }) => {
      const { title } = methods[method];
      return [
        column(
          `${title}, w₁`,
          places.map(([w1]) => w1),
        ),
        column(
          `${title}, w₂`,
          places.map(([, w2]) => w2),
        ),
        ...(distances ? [column(`${title}, distance`, distances)] : []),
        column(`${title}, cost`, costs),
      ];
    }),
  ];
}
