import type { Column } from '../../plot/table.ts';
import { fixed, short } from '../../ui/format.ts';
import { runNames } from './settings.ts';
import { titles, type Pair } from './view.ts';

export function columnsOf(pair: Pair): Column[] {
  const longest = Math.max(...runNames.map(name => pair[name].epochs.length));
  return [
    { name: 'epoch', values: Array.from({ length: longest }, (_, k) => k + 1), format: String },
    ...runNames.flatMap((name): Column[] => {
      const { epochs, data } = pair[name];
      const title = titles[name];
      return [
        { name: `${title}: η`, values: epochs.map(one => one.learningRate), format: short },
        {
          name: `${title}: training cost`,
          values: epochs.map(one => one.trainingCost ?? null),
          format: value => fixed(value, 4),
        },
        {
          name: `${title}: right${data ? ` of ${data.evaluation.count}` : ''}`,
          values: epochs.map(one => one.evaluationAccuracy ?? null),
          format: String,
        },
      ];
    }),
  ];
}
