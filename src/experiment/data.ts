/** Data a reader brought along. */
export interface OwnData {
  name: string;
  training: number;
  validation: number;
  test: number;
  /** False where the browser would not store it: then it stays for this visit only. */
  kept: boolean;
}

/** What a figure can run on. Source 'mnist' means the reader's own files where there are any. */
export interface AvailableData {
  mnist10k: true;
  /** Whether full MNIST was built into this site. */
  mnist: boolean;
  own: OwnData | null;
}

export async function availableData(): Promise<AvailableData> {
  return { mnist10k: true, mnist: false, own: null };
}

/** Takes 2 or 4 IDX files, gzipped or not, by any names. They stay in the browser. */
export async function useOwnFiles(_files: File[]): Promise<OwnData | { problem: string }> {
  return { problem: 'not built yet' };
}

export async function forgetOwnFiles(): Promise<void> {}
