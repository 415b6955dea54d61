import type { Neighbours } from './neighbours.ts';
import type { SourceName } from '../spec.ts';
import type { Survey } from './survey.ts';

/** A data set that is decoded and ready to be sent to training workers. */
export interface LoadedData {
  /** Names this very set: "mnist:2". */
  key: string;
  training: number;
  validation: number;
  test: number;
}

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

/** What the browser keeps of data from visit to visit. */
export interface KeptData {
  /** Bytes of full MNIST, as it was fetched; 0 when it is not kept. */
  mnist: number;
  own: OwnData | null;
}

/** What the page asks of the data worker, and what it gets. */
export interface DataAnswers {
  load: LoadedData;
  available: AvailableData;
  kept: KeptData;
  'use-files': OwnData;
  'forget-files': null;
  'forget-mnist': null;
  neighbours: Neighbours;
  survey: Survey;
  images: Uint8Array[];
}

export type DataRequest =
  | { type: 'load'; source: SourceName }
  | { type: 'available' }
  | { type: 'kept' }
  | { type: 'use-files'; files: File[] }
  | { type: 'forget-files' }
  | { type: 'forget-mnist' }
  | ({ type: 'neighbours' } & NeighboursWanted)
  | { type: 'survey'; source: SourceName }
  | ({ type: 'images' } & ImagesWanted);

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

export type ToDataWorker =
  | (DataRequest & { id: number })
  /** Nobody waits for that load any more. */
  | { type: 'cancel'; id: number }
  /** Sends a loaded set, or null, to the other end once that has sent something: it listens. */
  | { type: 'send'; key: string; port: MessagePort };

export type FromDataWorker =
  | { type: 'share'; id: number; share: number | null }
  | { type: 'answer'; id: number; answer: DataAnswers[keyof DataAnswers] }
  /** `message` in the reader's words. */
  | { type: 'failed'; id: number; message: string };

/** What a build says it holds: sizes in bytes, packed and unpacked, of each file. */
export interface DataManifest {
  'mnist-10k': ManifestFile[];
  /** null when the site was built without it. */
  mnist: ManifestFile[] | null;
}

export interface ManifestFile {
  /** Relative to the manifest. */
  path: string;
  packed: number;
  unpacked: number;
  /** Of the unpacked bytes, in hexadecimal. */
  sha256: string;
}
