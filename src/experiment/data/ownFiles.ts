import type { DataSplit } from '../../core/dataset.ts';
import { wordsOf } from '../words.ts';
import { decodeOwn } from './decodeOwn.ts';
import type { NamedBytes } from './decodeOwn.ts';
import type { KeptFiles } from './keptFiles.ts';

/** How many examples each part of a data set has. */
export interface Counts {
  training: number;
  validation: number;
  test: number;
}

export const countsOf = ({ training, validation, test }: DataSplit): Counts => ({
  training: training.count,
  validation: validation.count,
  test: test.count,
});

/** Data a reader brought along. */
export interface OwnData extends Counts {
  name: string;
  /** False where the browser would not store it: then it stays for this visit only. */
  kept: boolean;
}

interface Own {
  data: OwnData;
  split: DataSplit;
}

/** The files that a reader brought: in this visit, or in an earlier one. */
export class OwnFiles {
  /** Why files that were kept, if any were, could not be read; null where they could. */
  problem: string | null = null;

  private own: Promise<Own | null> | null = null;

  constructor(
    private readonly kept: KeptFiles,
    /** The same bytes where all workers can see them. */
    private readonly share: (bytes: Uint8Array) => Uint8Array,
  ) {}

  /** Never rejects: where they cannot be read there are none, and `problem` says why. */
  found(): Promise<Own | null> {
    return (this.own ??= this.read());
  }

  /** Throws an Error in the reader's words, before anything of the old ones is lost. */
  async use(files: NamedBytes[]): Promise<OwnData> {
    const split = this.decode(files);
    const kept = await this.kept.write(files).then(
      () => true,
      () => false,
    );
    return this.replace(described(files, split, kept)).data;
  }

  /** Rejects, in words, where the browser may go on keeping them. */
  async forget(): Promise<void> {
    const own = await this.found();
    this.own = Promise.resolve(null);
    try {
      await this.kept.clear();
      this.problem = null;
    } catch (error) {
      if (own && !own.data.kept) return; // where nothing could be kept, nothing was
      const words = `Your files may still be in this browser: ${wordsOf(error)}.`;
      throw new Error(words, { cause: error });
    }
  }

  private replace(own: Own): Own {
    this.own = Promise.resolve(own);
    this.problem = null;
    return own;
  }

  private async read(): Promise<Own | null> {
    let files: NamedBytes[] | null = null;
    try {
      files = await this.kept.read();
    } catch (error) {
      this.problem = `Files of your own, if you brought any, could not be read: ${wordsOf(error)}.`;
    }
    try {
      return files && described(files, this.decode(files), true);
    } catch {
      return null; // what was kept is no longer what it was: as good as none
    }
  }

  private decode(files: readonly NamedBytes[]): DataSplit {
    return decodeOwn(files.map(({ name, bytes }) => ({ name, bytes: this.share(bytes) })));
  }
}

const described = (files: readonly NamedBytes[], split: DataSplit, kept: boolean): Own => ({
  data: { name: files.map(({ name }) => name).join(', '), ...countsOf(split), kept },
  split,
});
