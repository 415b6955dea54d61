import { checkSpec, type ExperimentSpec } from '../../../experiment/index.ts';
import { merge } from '../../training/spec.ts';

/** From network2's names to ours. */
const costNames: Record<string, string> = {
  QuadraticCost: 'quadratic',
  CrossEntropyCost: 'cross-entropy',
  LogLikelihoodCost: 'log-likelihood',
};

/** The run that starts from a saved network: its sizes, activations and cost replace the present. */
export function specFrom(
  text: string,
  fileName: string,
  base: ExperimentSpec,
): { spec: ExperimentSpec } | { problem: string } {
  const saved = parsed(text);
  if (!saved) {
    return {
      problem: `${fileName}: expected a network saved by this book or by network2 (JSON), received something else.`,
    };
  }
  const { cost, hidden, output } = saved;
  const patch = {
    network: {
      sizes: saved.sizes,
      cost: (typeof cost === 'string' && costNames[cost]) || base.network.cost,
      hidden: hidden ?? null,
      output: output ?? null,
      initializer: null,
      initialNetwork: null,
    },
  };
  // Set after the merge: a network is taken whole, never mixed with the one before.
  const merged = merge(base, patch);
  const checked = checkSpec(merge(merged, { network: { initialNetwork: saved } }));
  return 'spec' in checked ? checked : { problem: `${fileName}: ${checked.problem}` };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return 'sizes' in value && 'weights' in value && 'biases' in value ? { ...value } : null;
  } catch {
    return null;
  }
}
