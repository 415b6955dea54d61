import type { NamedBytes } from './ownFiles.ts';

/** Where a reader's files stay between visits. */
export interface OwnStorage {
  read(): Promise<NamedBytes[] | null>;
  /** False where the browser would not take them. */
  write(files: NamedBytes[]): Promise<boolean>;
  clear(): Promise<void>;
}

const DATABASE = 'unsaturated';
const STORE = 'data';
const KEY = 'own-files';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser stored nothing'));
  });

async function withStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settled(opening);
  try {
    return await settled(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Storage may be missing, full or forbidden; then there is none, and nothing fails. */
export const browserStorage: OwnStorage = {
  async read() {
    try {
      const kept: unknown = await withStore('readonly', store => store.get(KEY));
      return Array.isArray(kept) && kept.every(isNamedBytes) ? kept : null;
    } catch {
      return null;
    }
  },
  async write(files) {
    try {
      await withStore('readwrite', store => store.put(files, KEY));
      return true;
    } catch {
      return false;
    }
  },
  async clear() {
    try {
      await withStore('readwrite', store => store.delete(KEY));
    } catch {
      // Nothing was kept, so there is nothing to clear.
    }
  },
};

const isNamedBytes = (value: NamedBytes): boolean =>
  typeof value?.name === 'string' && value.bytes instanceof Uint8Array;
