import type { Readouts } from '../../figure/bus.ts';
import { fixed, share, short } from '../../ui/format.ts';
import { cost, crossEntropyMinimum, gradient, type Against } from './shape.ts';

/** Three decimals, or three digits where the gradient is large. */
export function gradientText(value: number): string {
  return Math.abs(value) >= 10 ? short(value) : fixed(value, 3);
}

export const costText = (value: number): string => fixed(value, 3);
export const outputText = (value: number): string => share(value);

export function presentation(
  a: number,
  y: number,
  against: Against,
): { readouts: Readouts; summary: string } {
  const readouts = {
    y: fixed(y, 2),
    a: outputText(a),
    quadraticCost: costText(cost('quadratic', a, y)),
    crossEntropyCost: costText(cost('cross-entropy', a, y)),
    crossEntropyMinimum: costText(crossEntropyMinimum(y)),
    quadraticGradient: gradientText(gradient('quadratic', a, y, against)),
    crossEntropyGradient: gradientText(gradient('cross-entropy', a, y, against)),
  };
  const variable = against === 'a' ? 'output' : 'weighted input';
  const summary =
    `Target ${readouts.y}, output ${readouts.a}: quadratic cost ${readouts.quadraticCost}, ` +
    `cross-entropy ${readouts.crossEntropyCost}. By the ${variable}, the quadratic cost changes ` +
    `at ${readouts.quadraticGradient} and the cross-entropy at ${readouts.crossEntropyGradient}. ` +
    `Both are lowest at an output of ${readouts.y}, the cross-entropy at ` +
    `${readouts.crossEntropyMinimum}.`;
  return { readouts, summary };
}
