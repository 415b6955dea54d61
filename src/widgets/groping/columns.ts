import type { Column } from '../../plot/table.ts';
import type { Shown } from './view.ts';

export function columnsOf({ correct, of, answers }: Shown): Column[] {
  return [
    { name: 'epoch', values: correct.map((_, epoch) => epoch), format: String },
    { name: `right of ${of}`, values: correct, format: String },
    ...Array.from({ length: 10 }, (_, digit) => ({
      name: `answered ${digit}`,
      values: answers.map(counts => counts?.[digit] ?? null),
      format: String,
    })),
  ];
}
