/** One colour and one dash for each quantity, the same in every plot, control and sentence. */
export type Quantity =
  'training' | 'evaluation' | 'quadratic' | 'cross-entropy' | 'weight' | 'bias' | 'error';

export function colorOf(quantity: Quantity): string {
  return `var(--${quantity})`;
}

/** Told apart without colour: of each usual pair, one is dashed. */
export function dashOf(quantity: Quantity): string | undefined {
  return quantity === 'cross-entropy' || quantity === 'evaluation' ? '7 4' : undefined;
}
