import { activations } from '../../core/activations.ts';
import type { Activation, HiddenName } from '../../core/activations.ts';
import type { Cost } from '../../core/costs.ts';
import type { Kernel } from '../../core/kernel.ts';
import { plainKernel } from '../../core/plain-kernel.ts';
import { compileActivation, compileCost } from './compile.ts';
import type { Formula } from './protocol.ts';

/** A hidden activation that no output has: the name under which a reader's own is put in. */
export const ownHidden: HiddenName = 'tanh';

export type Own = { cost: Cost } | { activation: Activation };

export function compile({ kind, code }: Formula): Own {
  return kind === 'cost' ? { cost: compileCost(code) } : { activation: compileActivation(code) };
}

/** The plain kernel, but for one formula, which is the reader's own. */
export function kernelWith(own: Own): Kernel {
  const kernel = plainKernel('float64');
  if ('activation' in own) {
    return {
      ...kernel,
      activate: (activation, ...rest) =>
        kernel.activate(
          activation === activations[ownHidden] ? own.activation : activation,
          ...rest,
        ),
    };
  }
  return {
    ...kernel,
    outputErrors: (_cost, ...rest) => kernel.outputErrors(own.cost, ...rest),
    totalCost: (_cost, ...rest) => kernel.totalCost(own.cost, ...rest),
  };
}
