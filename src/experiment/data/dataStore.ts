import type { DataSplit } from '../../core/dataset.ts';
import { decodeMnist10k } from '../../core/datasets/mnist-10k.ts';
import { decodeMnist, splitMnist } from '../../core/datasets/mnist.ts';
import type { DataCache } from './dataCache.ts';
import type {
  AvailableData,
  DataManifest,
  ImagesWanted,
  KeptData,
  LoadedData,
  ManifestFile,
  NeighboursWanted,
  OwnData,
} from './dataProtocol.ts';
import { neighbours } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';
import type { NamedBytes } from './ownFiles.ts';
import { decodeOwn } from './ownFiles.ts';
import type { OwnStorage } from './ownStorage.ts';
import type { SourceName } from '../spec.ts';
import { survey, type Survey } from './survey.ts';

/** What the store needs from the world around it. */
export interface DataWorld {
  manifest(): Promise<DataManifest>;
  /**
   * A file's unpacked bytes; `arrived` hears of packed ones as they come. `keep`: for later visits.
   */
  fetch(
    file: ManifestFile,
    arrived: (bytes: number) => void,
    options: { keep: boolean; signal?: AbortSignal },
  ): Promise<Uint8Array>;
  cache: Pick<DataCache, 'size' | 'clear'>;
  storage: OwnStorage;
  /** The same bytes, where all workers can see them if the page may share memory. */
  share(bytes: Uint8Array): Uint8Array;
}

type Tell = (share: number | null) => void;

/** The data sets of a page, each fetched and decoded once, however many runs use it. */
export class DataStore {
  private readonly loaded = new Map<SourceName, { data: LoadedData; split: DataSplit }>();
  private own: { data: OwnData; split: DataSplit } | null = null;
  private looked = false;
  private version = 0;

  constructor(private readonly world: DataWorld) {}

  async available(): Promise<AvailableData> {
    const own = await this.ownFiles();
    const { mnist } = await this.world.manifest();
    return { mnist10k: true, mnist: mnist !== null, own: own?.data ?? null };
  }

  /** What stays when the page is closed. */
  async kept(): Promise<KeptData> {
    const own = (await this.ownFiles())?.data ?? null;
    return { mnist: await this.world.cache.size(), own: own?.kept ? own : null };
  }

  /** Loads a source. `tell` hears what share of it has come. */
  async load(source: SourceName, tell: Tell, signal?: AbortSignal): Promise<LoadedData> {
    const known = this.loaded.get(source);
    if (known) return known.data;
    const split =
      source === 'mnist-10k' ? await this.loadDigits(tell) : await this.loadMnist(tell, signal);
    const data: LoadedData = { key: `${source}:${++this.version}`, ...counts(split) };
    this.loaded.set(source, { data, split });
    return data;
  }

  split(key: string): DataSplit | null {
    return [...this.loaded.values()].find(({ data }) => data.key === key)?.split ?? null;
  }

  /** Searches the training part of a source, loaded or yet to be. */
  async neighbours({ source, image, most, radius }: NeighboursWanted): Promise<Neighbours> {
    const { training } = await this.splitOf(source);
    return neighbours(training, image, most, radius);
  }

  async survey(source: SourceName): Promise<Survey> {
    return survey(await this.splitOf(source));
  }

  /** Copies of images of the validation part; a place it does not have gives an empty one. */
  async images({ source, places }: ImagesWanted): Promise<Uint8Array[]> {
    const { inputs, width } = (await this.splitOf(source)).validation;
    return places.map(place =>
      Uint8Array.from(inputs.subarray(place * width, (place + 1) * width)),
    );
  }

  async useFiles(files: NamedBytes[]): Promise<OwnData> {
    const split = this.decodeOwn(files); // throws before anything of the old is lost
    const kept = await this.world.storage.write(files);
    const data = { name: files.map(({ name }) => name).join(', '), ...counts(split), kept };
    this.own = { data, split };
    this.looked = true;
    this.loaded.delete('mnist');
    return data;
  }

  async forgetFiles(): Promise<null> {
    await this.world.storage.clear();
    this.own = null;
    this.looked = true;
    this.loaded.delete('mnist');
    return null;
  }

  /** It stays for this visit where it is loaded already. */
  async forgetMnist(): Promise<null> {
    await this.world.cache.clear();
    return null;
  }

  private async ownFiles() {
    if (this.looked) return this.own;
    const files = await this.world.storage.read();
    if (files && !this.looked) {
      try {
        const split = this.decodeOwn(files);
        const name = files.map(file => file.name).join(', ');
        this.own = { data: { name, ...counts(split), kept: true }, split };
      } catch {
        // What was stored is no longer what it was: as good as none.
      }
    }
    this.looked = true;
    return this.own;
  }

  private async splitOf(source: SourceName): Promise<DataSplit> {
    const { key } = await this.load(source, () => {});
    const split = this.split(key);
    if (!split) throw new Error('The digits were replaced while they were read.');
    return split;
  }

  private async loadDigits(tell: Tell): Promise<DataSplit> {
    const manifest = await this.world.manifest();
    const [packed] = await this.fetchAll(manifest['mnist-10k'], tell, { keep: false });
    return decodeMnist10k(packed);
  }

  private async loadMnist(tell: Tell, signal?: AbortSignal): Promise<DataSplit> {
    const own = await this.ownFiles();
    if (own) return own.split;
    const { mnist } = await this.world.manifest();
    if (!mnist) {
      throw new Error(
        'Full MNIST is not part of this site: drop its four files here, or run "npm run mnist" and build again.',
      );
    }
    const [trainingImages, trainingLabels, testImages, testLabels] = await this.fetchAll(
      mnist,
      tell,
      { keep: true, signal },
    );
    return splitMnist(
      decodeMnist(trainingImages, trainingLabels),
      decodeMnist(testImages, testLabels),
    );
  }

  private async fetchAll(
    files: ManifestFile[],
    tell: Tell,
    options: { keep: boolean; signal?: AbortSignal },
  ): Promise<Uint8Array[]> {
    const total = files.reduce((sum, { packed }) => sum + packed, 0);
    const arrived = files.map(() => 0);
    return Promise.all(
      files.map(async (file, i) =>
        this.world.share(
          await this.world.fetch(
            file,
            bytes => {
              arrived[i] = bytes;
              tell(arrived.reduce((sum, part) => sum + part, 0) / total);
            },
            options,
          ),
        ),
      ),
    );
  }

  private decodeOwn(files: NamedBytes[]): DataSplit {
    return decodeOwn(files.map(({ name, bytes }) => ({ name, bytes: this.world.share(bytes) })));
  }
}

const counts = ({ training, validation, test }: DataSplit) => ({
  training: training.count,
  validation: validation.count,
  test: test.count,
});
