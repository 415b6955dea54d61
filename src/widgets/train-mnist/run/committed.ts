import { figureSpec } from '../../training/spec.ts';
import packedFirst from './first-result.json';
import { unpack, type FirstResult, type PackedResult } from './first.ts';
import packedOnePass from './one-pass.json';

/** Each once, when the first figure asks for it. */
const unpacked = new Map<PackedResult, FirstResult>();

/** The committed result that a figure shows before it is run: that of its own spec, if there is one. */
export function firstFor(patch: unknown): FirstResult {
  const { network, training } = figureSpec(patch).spec;
  const own = figureSpec(packedOnePass.spec).spec;
  const same = network.cost === own.network.cost && training.epochs === own.training.epochs;
  const packed = same ? packedOnePass : packedFirst;
  const first = unpacked.get(packed) ?? unpack(packed);
  unpacked.set(packed, first);
  return first;
}
