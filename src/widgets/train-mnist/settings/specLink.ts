import { decodeSpec, encodeSpec, type ExperimentSpec } from '../../../experiment/index.ts';

/** The address of this run; what other figures have in the address stays there. */
export function linkToRun(address: string, figureId: string, spec: ExperimentSpec): string {
  const url = new URL(address);
  url.searchParams.set(figureId, encodeSpec(portable(spec)));
  url.hash = figureId;
  // A tilde needs no escape in an address, and reads better without.
  url.search = url.search.replaceAll('%7E', '~');
  return url.href;
}

/** What a link says about this figure: a run, a fault in words, or nothing. */
export function runInLink(
  address: string,
  figureId: string,
): { spec: ExperimentSpec } | { problem: string } | null {
  const text = new URL(address).searchParams.get(figureId);
  return text === null ? null : decodeSpec(text);
}

/** A saved network is too long for an address: the link starts from drawn weights. */
function portable(spec: ExperimentSpec): ExperimentSpec {
  const { initialNetwork, ...network } = spec.network;
  return initialNetwork ? { ...spec, network } : spec;
}
