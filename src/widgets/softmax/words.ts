import type { Column } from '../../plot/table.ts';
import type { Readouts } from '../../figure/bus.ts';
import { fixed, list, missing, short } from '../../ui/format.ts';
import { exponentials, outputsOf, shownLayers, sumOf, type LayerName } from './layer.ts';
import { outputCount, sharpnessText, type Inputs, type SoftmaxSettings } from './settings.ts';

export const outputText = (a: number): string => fixed(a, 3);
export const zText = (z: number): string => fixed(z, 1);

export const titles: Record<LayerName, string> = {
  softmax: 'softmax',
  sigmoid: 'sigmoid',
};

/** The layer as it is drawn and told. */
export interface SoftmaxState extends Inputs {
  layer: SoftmaxSettings['layer'];
  /** As it was before the last change, or before the drag under way; null when there was none. */
  before: Inputs | null;
}

/** A name for each output: those given, then output 5, output 6, … */
export function namesOf(count: number, labels: readonly string[]): string[] {
  return Array.from({ length: count }, (_, j) => labels[j] ?? `output ${j + 1}`);
}

/** Of the layer on show; with both, of the softmax. */
export function readoutsOf(state: SoftmaxState): Readouts {
  const [layer] = shownLayers(state.layer);
  const outputs = outputsOf(state.z, state.c)[layer];
  const readouts: Readouts = {
    sum: outputText(sumOf(outputs)),
    c: sharpnessText(state.c),
  };
  for (let j = 0; j < outputCount.max; j++) {
    const there = j < outputs.length;
    readouts[`a${j + 1}`] = there ? outputText(outputs[j]) : missing;
    readouts[`z${j + 1}`] = there ? zText(state.z[j]) : missing;
  }
  return readouts;
}

export function summaryOf(state: SoftmaxState, names: readonly string[]): string {
  const sharpness = state.c === 1 ? '' : ` with c = ${sharpnessText(state.c)}`;
  const now = outputsOf(state.z, state.c);
  const before = state.before && outputsOf(state.before.z, state.before.c);
  return shownLayers(state.layer)
    .map(layer => {
      const each = now[layer].map((a, j) => {
        const was = before?.[layer][j];
        const moved = was !== undefined && outputText(was) !== outputText(a);
        return `${names[j]} ${outputText(a)}${moved ? ` (before: ${outputText(was)})` : ''}`;
      });
      const kind = layer === 'softmax' ? `A softmax layer${sharpness}` : 'A sigmoid layer';
      return `${kind} answers ${list(each)}. The sum is ${outputText(sumOf(now[layer]))}.`;
    })
    .join(' ');
}

export function columnsOf({ z, c }: Inputs): Column[] {
  const { softmax, sigmoid } = outputsOf(z, c);
  return [
    { name: 'output', values: z.map((_, j) => j + 1), format: String },
    { name: 'z', values: z, format: zText },
    { name: c === 1 ? 'exp(z)' : 'exp(cz)', values: exponentials(z, c), format: v => short(v, 4) },
    { name: 'softmax', values: softmax, format: outputText },
    { name: 'sigmoid', values: sigmoid, format: outputText },
  ];
}
