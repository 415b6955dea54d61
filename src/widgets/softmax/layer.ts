import { sigmoid, softmax } from '../../core/activations.ts';
import { exp } from '../../core/elementary.ts';

export type LayerName = 'softmax' | 'sigmoid';
export type LayerView = LayerName | 'both';

/** The activations a_j of the same weighted inputs in two kinds of output layer. */
export type Outputs = Record<LayerName, number[]>;

/** Softmax with sharpness c, a_j = e^{c z_j} / Σ_k e^{c z_k} (83), and σ(z_j) (3). */
export function outputsOf(z: readonly number[], c: number): Outputs {
  const shares = z.map(() => 0);
  softmax(
    z.map(one => c * one),
    shares,
    0,
    z.length,
  );
  return { softmax: shares, sigmoid: z.map(sigmoid) };
}

/** e^{c z_j}, what each output brings to the table before the sharing. */
export function exponentials(z: readonly number[], c: number): number[] {
  return z.map(one => exp(c * one));
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, a) => sum + a, 0);

export function shownLayers(view: LayerView): readonly LayerName[] {
  return view === 'both' ? ['softmax', 'sigmoid'] : [view];
}
