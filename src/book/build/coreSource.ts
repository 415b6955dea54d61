import { join } from 'node:path';
import type { Plugin } from 'vite';
import { editable } from './source/editable.ts';

const id = 'virtual:unsaturated/core-source';
const files = { costs: 'src/core/costs.ts', activations: 'src/core/activations.ts' };

/** Formulas of the core as programs that a reader can change, by their names in its tables. */
export function coreFormulas(root: string): Record<string, string> {
  const cost = (name: string) =>
    editable(root, files.costs, `costs.${name}`, ['value', 'gradient', 'partner'], 'cost');
  const activation = (name: string) =>
    editable(root, files.activations, `activations.${name}`, ['f', 'slope'], 'activation');
  return {
    quadratic: cost('quadratic'),
    'cross-entropy': cost('cross-entropy'),
    'log-likelihood': cost('log-likelihood'),
    sigmoid: activation('sigmoid'),
    tanh: activation('tanh'),
    relu: activation('relu'),
  };
}

/** The same, as a module for the figure in which they are changed. */
export function coreSource(root: string): Plugin {
  return {
    name: 'unsaturated:core-source',
    resolveId: { filter: { id: /^virtual:unsaturated\/core-source$/ }, handler: () => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:unsaturated\/core-source$/ },
      handler() {
        for (const file of Object.values(files)) this.addWatchFile(join(root, file));
        return `export default ${JSON.stringify(coreFormulas(root))};`;
      },
    },
  };
}
