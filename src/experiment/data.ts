import type { AvailableData, OwnData } from './dataProtocol.ts';
import { browserServices } from './services.ts';

/** What a figure can run on. */
export const availableData = (): Promise<AvailableData> => browserServices().data.available();

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
