import { unpackRuns } from '../training/packed.ts';
import packed from './first-result.json';

/** What our own runner made of the settings of this figure. */
export const first = unpackRuns(packed);
/** The processor that it ran on. */
export const { machine } = packed;
