import { Requests } from '../requests/requests.ts';
import type { Client } from '../requests/requests.ts';
import type { DataAnswers } from './dataWorker.ts';

/** The page's side of the data worker: everything that can be asked of it. */
export type DataClient = Client<DataAnswers>;

/** The page's own. Its worker is made when something is first asked: never on a server. */
export const dataClient: DataClient = new Requests<DataAnswers>(
  () => new Worker(new URL('./dataWorker.ts', import.meta.url), { type: 'module' }),
  why => `The part of the page that reads the data has failed: ${why}.`,
).ask;

/**
 * Whether full MNIST was built into this site: known before `available` answers, and in the
 * prerendered page.
 */
export const hasFullMnist = Boolean(import.meta.env.VITE_FULL_MNIST);
