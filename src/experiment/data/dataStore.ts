import type { DataSplit } from '../../core/dataset.ts';
import { decodeMnist10k } from '../../core/datasets/mnist-10k.ts';
import { decodeMnist, splitMnist } from '../../core/datasets/mnist.ts';
import type { SourceName } from '../spec.ts';
import { sentence } from '../words.ts';
import type { DataCache } from './dataCache.ts';
import type { NamedBytes } from './decodeOwn.ts';
import type { FetchOptions } from './fetchBytes.ts';
import type { KeptFiles } from './keptFiles.ts';
import type { DataManifest, ManifestFile } from './manifest.ts';
import { neighbours } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';
import { countsOf, OwnFiles } from './ownFiles.ts';
import type { Counts, OwnData } from './ownFiles.ts';
import { SharedWork } from './sharedWork.ts';
import type { Tell } from './sharedWork.ts';
import { survey } from './survey.ts';
import type { Survey } from './survey.ts';

/** A data set that is decoded and ready to be lent to training workers. */
export interface LoadedData extends Counts {
  /** Names this very set. Its source is what comes before the colon. */
  key: string;
  /** What the reader should be told of how it was come by, in sentences. */
  notes: string[];
}

/** What a figure can run on. Source 'mnist' means the reader's own files where there are any. */
export interface AvailableData {
  mnist10k: true;
  /** Whether full MNIST was built into this site. */
  mnist: boolean;
  own: OwnData | null;
}

/** What the browser keeps of data from visit to visit. */
export interface KeptData {
  /** Bytes of full MNIST, as it was fetched; 0 when it is not kept. */
  mnist: number;
  own: OwnData | null;
}

/** The training examples of a source that are nearest to an image of 784 bytes. */
export interface NeighboursWanted {
  source: SourceName;
  image: Uint8Array;
  most: number;
  /** Counted besides, class by class: those nearer than this. */
  radius?: number;
}

/** Images of the validation part, by their places in it. */
export interface ImagesWanted {
  source: SourceName;
  places: number[];
}

/** What the store needs from the world around it. */
export interface DataWorld {
  manifest(): Promise<DataManifest>;
  /** A file's unpacked bytes. `keep`: for later visits. */
  fetch(file: ManifestFile, options: FetchOptions & { keep: boolean }): Promise<Uint8Array>;
  cache: Pick<DataCache, 'size' | 'clear'>;
  keptFiles: KeptFiles;
  /** The same bytes, where all workers can see them if the page may share memory. */
  share(bytes: Uint8Array): Uint8Array;
}

interface Loaded {
  data: LoadedData;
  split: DataSplit;
}

/** The data sets of a page, each fetched and decoded once, however many runs use it. */
export class DataStore {
  private readonly loads = new Map<SourceName, SharedWork<Loaded>>();
  private readonly own: OwnFiles;

  constructor(private readonly world: DataWorld) {
    this.own = new OwnFiles(world.keptFiles, world.share);
  }

  async available(): Promise<AvailableData> {
    const own = await this.own.found();
    const { mnist } = await this.world.manifest();
    return { mnist10k: true, mnist: mnist !== null, own: own?.data ?? null };
  }

  /** What stays when the page is closed. */
  async kept(): Promise<KeptData> {
    const own = (await this.own.found())?.data ?? null;
    if (this.own.problem !== null) throw new Error(this.own.problem);
    return { mnist: await this.world.cache.size(), own: own?.kept ? own : null };
  }

  /** Loads a source, once for all who ask; given up when all of them have left by their signals. */
  async load(source: SourceName, tell: Tell, signal?: AbortSignal): Promise<LoadedData> {
    return (await this.loading(source).join(tell, signal)).data;
  }

  split(key: string): DataSplit | null {
    const loaded = [...this.loads.values()].map(load => load.value);
    return loaded.find(each => each?.data.key === key)?.split ?? null;
  }

  /** Searches the training part of a source, loaded or yet to be. */
  async neighbours(wanted: NeighboursWanted, tell: Tell): Promise<Neighbours> {
    const { training } = await this.splitOf(wanted.source, tell);
    return neighbours(training, wanted.image, wanted.most, wanted.radius);
  }

  async survey(source: SourceName, tell: Tell): Promise<Survey> {
    return survey(await this.splitOf(source, tell));
  }

  /** Copies of images of the validation part; a place it does not have gives an empty one. */
  async images({ source, places }: ImagesWanted, tell: Tell): Promise<Uint8Array[]> {
    const { inputs, width } = (await this.splitOf(source, tell)).validation;
    return places.map(place =>
      Uint8Array.from(inputs.subarray(place * width, (place + 1) * width)),
    );
  }

  /** The source 'mnist' then runs on them. They are kept for later visits where that can be. */
  async useFiles(files: NamedBytes[]): Promise<OwnData> {
    const own = await this.own.use(files);
    this.loads.delete('mnist');
    return own;
  }

  /** The source 'mnist' is what it was without them. */
  async forgetFiles(): Promise<void> {
    this.loads.delete('mnist');
    await this.own.forget();
  }

  /** It stays for this visit where it is loaded already. */
  async forgetMnist(): Promise<void> {
    await this.world.cache.clear();
  }

  private async splitOf(source: SourceName, tell: Tell): Promise<DataSplit> {
    return (await this.loading(source).join(tell)).split;
  }

  private loading(source: SourceName): SharedWork<Loaded> {
    const known = this.loads.get(source);
    if (known && !known.isLost) return known;
    const load = new SharedWork((tell, signal) =>
      source === 'mnist-10k' ? this.loadDigits(tell, signal) : this.loadMnist(tell, signal),
    );
    this.loads.set(source, load);
    return load;
  }

  private async loadDigits(tell: Tell, signal: AbortSignal): Promise<Loaded> {
    const manifest = await this.world.manifest();
    const [packed] = await this.fetchAll(manifest['mnist-10k'], tell, { keep: false, signal });
    return described('mnist-10k', decodeMnist10k(packed), []);
  }

  private async loadMnist(tell: Tell, signal: AbortSignal): Promise<Loaded> {
    const own = await this.own.found();
    const notes = new Set<string>();
    if (this.own.problem !== null) notes.add(this.own.problem);
    if (own) return described('mnist', own.split, notes);
    const { mnist } = await this.world.manifest();
    if (!mnist) {
      throw new Error(
        'Full MNIST is not part of this site: drop its four files here, or run "npm run mnist" and build again.',
      );
    }
    const note = (words: string) => notes.add(sentence(words));
    const options = { keep: true, signal, note };
    const [images, labels, testImages, testLabels] = await this.fetchAll(mnist, tell, options);
    const split = splitMnist(decodeMnist(images, labels), decodeMnist(testImages, testLabels));
    return described('mnist', split, notes);
  }

  private async fetchAll(
    files: ManifestFile[],
    tell: Tell,
    options: Omit<FetchOptions, 'arrived'> & { keep: boolean },
  ): Promise<Uint8Array[]> {
    const total = files.reduce((sum, { packed }) => sum + packed, 0);
    const come = files.map(() => 0);
    return Promise.all(
      files.map(async (file, i) => {
        const arrived = (bytes: number) => {
          come[i] = bytes;
          tell(come.reduce((sum, part) => sum + part, 0) / total);
        };
        return this.world.share(await this.world.fetch(file, { ...options, arrived }));
      }),
    );
  }
}

/** Keys of other data workers, before or after this one, are other keys. */
const described = (source: SourceName, split: DataSplit, notes: Iterable<string>): Loaded => ({
  data: { key: `${source}:${Math.random()}`, ...countsOf(split), notes: [...notes] },
  split,
});
