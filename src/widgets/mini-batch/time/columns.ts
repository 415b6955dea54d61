import type { Column } from '../../../plot/table.ts';
import { fixed } from '../../../ui/format.ts';
import type { Course } from './view.ts';

export function columnsOf(courses: readonly Course[]): Column[] {
  const longest = Math.max(0, ...courses.map(({ moments }) => moments.length));
  return [
    { name: 'epoch', values: Array.from({ length: longest }, (_, k) => k + 1), format: String },
    ...courses.flatMap(({ m, of, moments }): Column[] => [
      {
        name: `m = ${m}: seconds`,
        values: moments.map(({ seconds }) => seconds),
        format: value => fixed(value, 3),
      },
      {
        name: `m = ${m}: right of ${of}`,
        values: moments.map(({ correct }) => correct),
        format: String,
      },
    ]),
  ];
}
