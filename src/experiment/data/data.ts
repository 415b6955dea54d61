import type {
  AvailableData,
  ImagesWanted,
  KeptData,
  NeighboursWanted,
  OwnData,
} from './dataProtocol.ts';
import type { Neighbours } from './neighbours.ts';
import { browserServices } from '../services.ts';
import type { SourceName } from '../spec.ts';
import type { Survey } from './survey.ts';

/**
 * Whether full MNIST was built into this site: known before `availableData` answers, and in the
 * prerendered page.
 */
export const hasFullMnist = Boolean(import.meta.env.VITE_FULL_MNIST);

/** What a figure can run on. */
export const availableData = (): Promise<AvailableData> => browserServices().data.available();

/** What of it the browser keeps from visit to visit. */
export const keptData = (): Promise<KeptData> => browserServices().data.kept();

/**
 * Takes 2 or 4 IDX files, gzipped or not, by any names. They stay in the browser, for later visits
 * too where it lets them; the source 'mnist' then runs on them.
 */
export async function useOwnFiles(files: File[]): Promise<OwnData | { problem: string }> {
  try {
    return await browserServices().data.useFiles(files);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The source 'mnist' is what it was without them. */
export const forgetOwnFiles = (): Promise<void> => browserServices().data.forgetFiles();

/** Full MNIST is fetched again when a later visit needs it. */
export const forgetMnist = (): Promise<void> => browserServices().data.forgetMnist();

/**
 * The training examples nearest to an image. Fetches the data first where that was not done;
 * `tell` hears what share of it has come.
 */
export const nearestExamples = (
  wanted: NeighboursWanted,
  tell: (share: number | null) => void = () => {},
): Promise<Neighbours> => browserServices().data.neighbours(wanted, tell);

/** What each class of a source looks like on average, and how far a guess by ink alone gets. */
export const surveyOf = (
  source: SourceName,
  tell: (share: number | null) => void = () => {},
): Promise<Survey> => browserServices().data.survey(source, tell);

/** Images of a source's validation part. */
export const validationImages = (
  wanted: ImagesWanted,
  tell: (share: number | null) => void = () => {},
): Promise<Uint8Array[]> => browserServices().data.images(wanted, tell);
