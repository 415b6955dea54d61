import { calculus } from './calculus.ts';
import { learning } from './learning.ts';
import { network } from './network.ts';
import { neuron } from './neuron.ts';
import type { Group, Symbol } from './symbol.ts';

export type { Symbol } from './symbol.ts';

/**
 * The standing notation: what each sign means wherever the book sets it. Formulas are marked with
 * these while chapters are compiled (render/maths/markSymbols.ts); the marks explain themselves in the
 * page (client/previews/symbols.ts), and all of them stand on the notation page.
 */
export const groups: Group[] = [neuron, network, learning, calculus];

export const notation: Symbol[] = groups.flatMap(group => group.symbols);
