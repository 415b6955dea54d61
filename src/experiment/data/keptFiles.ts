import { openDB } from 'idb';
import type { IDBPObjectStore } from 'idb';
import { Late, within } from '../requests/within.ts';
import { wordsOf } from '../words.ts';
import type { NamedBytes } from './decodeOwn.ts';

/** Where a reader's files stay between visits. Each rejects, in words, where the browser fails. */
export interface KeptFiles {
  /** null where nothing is kept, or nothing can be. */
  read(): Promise<NamedBytes[] | null>;
  /** Resolves once they are kept; those kept before are not any more. */
  write(files: readonly NamedBytes[]): Promise<void>;
  clear(): Promise<void>;
}

const DATABASE = 'unsaturated';
const STORE = 'data';
/** Where the list of files is; the parts of the first one are at ['own-files', 0, 0] and so on. */
const KEY = 'own-files';
const parts = () => IDBKeyRange.bound([KEY], [KEY, []]);

/** Bytes in a record: above 127 MiB, Chromium takes a transaction back without saying so. */
const PART = 16 * 2 ** 20;
/** Seconds for the browser's storage to answer, and bytes that it is then given a second more for. */
const PATIENCE = 5;
const BYTES_A_SECOND = 8e6;

interface Listed {
  name: string;
  parts: number;
}
type Store = IDBPObjectStore<unknown, [typeof STORE], typeof STORE, 'readwrite'>;
/** Waits for one request; not for long, and not once its transaction was taken back. */
type Soon = <T>(request: Promise<T>) => Promise<T>;

const soon: Soon = request => within(PATIENCE, 'the browser’s storage', request);

/** The browser has no storage for this page, or does not let it be used. */
class NoStorage extends Error {}

async function open() {
  const opening = (async () =>
    openDB(DATABASE, 1, { upgrade: database => database.createObjectStore(STORE) }))();
  try {
    return await soon(opening);
  } catch (error) {
    // Should it come all the same, nobody uses it.
    opening.then(database => database.close()).catch(() => {});
    if (error instanceof Late) throw error;
    throw new NoStorage(wordsOf(error), { cause: error });
  }
}

/** What is done in one transaction is kept whole, or not at all. */
async function inTransaction<T>(
  mode: 'readonly' | 'readwrite',
  work: (store: Store, wait: Soon) => Promise<T>,
  bytes = 0,
): Promise<T> {
  const database = await open();
  const transaction = database.transaction(STORE, mode as 'readwrite'); // what reads only, only reads
  const takenBack = transaction.done.then(() => new Promise<never>(() => {}));
  takenBack.catch(() => {}); // heard of in what waits
  try {
    const result = await work(transaction.store, request =>
      soon(Promise.race([request, takenBack])),
    );
    const seconds = PATIENCE + Math.ceil(bytes / BYTES_A_SECOND);
    await within(seconds, 'the browser’s storage', transaction.done);
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
    throw error;
  } finally {
    database.close();
  }
}

/** The browser's database. `part`: the most bytes in one of its records. */
export function keptFiles(part = PART): KeptFiles {
  return {
    async read() {
      try {
        return await inTransaction('readonly', found);
      } catch (error) {
        if (error instanceof NoStorage) return null;
        throw error;
      }
    },

    async write(files) {
      const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
      const write = async (store: Store, wait: Soon) => {
        await wait(store.delete(parts()));
        const list: Listed[] = [];
        for (const [i, { name, bytes: whole }] of files.entries()) {
          const count = Math.ceil(whole.length / part);
          for (let p = 0; p < count; p++) {
            await wait(store.put(whole.slice(p * part, (p + 1) * part), [KEY, i, p]));
          }
          list.push({ name, parts: count });
        }
        await wait(store.put(list, KEY));
      };
      await inTransaction('readwrite', write, bytes);
    },

    clear: () =>
      inTransaction('readwrite', async (store, wait) => {
        await wait(store.delete(parts()));
        await wait(store.delete(KEY));
      }),
  };
}

async function found(store: Store, wait: Soon): Promise<NamedBytes[] | null> {
  const list: unknown = await wait(store.get(KEY));
  if (!Array.isArray(list)) return null;
  const files: NamedBytes[] = [];
  for (const [i, entry] of list.entries()) {
    const file = isListed(entry) ? await joined(entry, i, store, wait) : entry;
    if (!isNamedBytes(file)) return null;
    files.push(file);
  }
  return files;
}

async function joined(
  { name, parts: count }: Listed,
  file: number,
  store: Store,
  wait: Soon,
): Promise<NamedBytes | null> {
  const pieces: Uint8Array[] = [];
  for (let p = 0; p < count; p++) {
    const piece: unknown = await wait(store.get([KEY, file, p]));
    if (!(piece instanceof Uint8Array)) return null;
    pieces.push(piece);
  }
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { name, bytes };
}

const isListed = (entry: unknown): entry is Listed =>
  typeof entry === 'object' && entry !== null && 'parts' in entry && 'name' in entry;

/** Whole, as earlier versions of the book kept them. */
const isNamedBytes = (entry: unknown): entry is NamedBytes =>
  typeof entry === 'object' &&
  entry !== null &&
  'name' in entry &&
  typeof entry.name === 'string' &&
  'bytes' in entry &&
  entry.bytes instanceof Uint8Array;
