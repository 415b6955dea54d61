import type { Column } from '../../plot/table.ts';
import { share } from '../training/words.ts';
import { lastOf, type Search } from './trials.ts';
import { imagesOf } from './words.ts';

/** A row a trial; in the file the counts. */
export function columnsOf(search: Search): Column[] {
  const { trials } = search;
  const of = imagesOf(search);
  const longest = Math.max(0, ...trials.map(({ correct }) => correct.length));
  return [
    { name: 'trial', values: trials.map(({ id }) => id), format: String },
    { name: 'η', values: trials.map(({ eta }) => eta) },
    { name: 'λ', values: trials.map(({ lambda }) => lambda) },
    {
      name: `right of ${of}, at the end`,
      values: trials.map(lastOf),
      format: value => `${value} (${share(value, of)})`,
    },
    ...Array.from({ length: longest }, (_, epoch) => ({
      name: `after epoch ${epoch + 1}`,
      values: trials.map(({ correct }) => correct[epoch] ?? null),
      format: String,
    })),
  ];
}
