import type { AvailableData, KeptData, OwnData } from './dataProtocol.ts';
import { browserServices } from './services.ts';

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
