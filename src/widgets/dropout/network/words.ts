import { fixed, list } from '../../../ui/format.ts';
import { averageOutputs, halves, hiddenCount, type Away, type Outputs } from './choir.ts';

export const outputNames = ['first', 'second'] as const;
export const outputText = (a: number): string => fixed(a, 2);

/** Who is away: "2, 3 and 5". */
export function awayText(away: Away): string {
  if (away.length === 0) return 'nobody';
  return away.length === hiddenCount ? 'everybody' : list(away.map(String));
}

/** A name for the network on show, short enough for a plot. */
export function networkName(away: Away, halve: boolean): string {
  if (away.length === 0) return halve ? 'whole, halved' : 'whole';
  const without = away.length === hiddenCount ? 'without any' : `without ${away.join(', ')}`;
  return halve ? `${without}, halved` : without;
}

export function networkSentence(away: Away, halve: boolean, outputs: Outputs): string {
  const who =
    away.length === 0
      ? 'With all six hidden neurons'
      : away.length === hiddenCount
        ? 'With no hidden neuron left'
        : away.length === 1
          ? `Without hidden neuron ${away[0]}`
          : `Without hidden neurons ${awayText(away)}`;
  const how = halve ? ' and the weights that leave hidden neurons halved' : '';
  return `${who}${how}, the outputs are ${outputText(outputs[0])} and ${outputText(outputs[1])}.`;
}

const [firstRange, secondRange] = outputNames.map((_, i) => {
  const values = halves.map(({ outputs }) => outputs[i]);
  return `${outputText(Math.min(...values))} to ${outputText(Math.max(...values))}`;
});

/** Over the plot: how far apart the answers of the halves gone through are. */
export function halvesNote(shown: number): string | null {
  if (shown === 0) return null;
  if (shown < halves.length) return `${shown} of ${halves.length} halves`;
  return `all ${halves.length} halves: ${firstRange}, and ${secondRange}`;
}

/** The same with the averages, for those who do not see them marked. */
export function halvesSentence(shown: number): string | null {
  if (shown < halves.length) return null;
  const [first, second] = averageOutputs.map(outputText);
  return `Over all ${halves.length} halves the first output is ${firstRange}, on average ${first}, and the second ${secondRange}, on average ${second}.`;
}
