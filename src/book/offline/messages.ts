/** What pages ask of the service worker. The last is answered through the port that came with it. */
export type Ask = 'take over' | 'fetch what is missing' | 'say what is kept';

/** How much of the version in charge is kept. */
export interface Holdings {
  files: number;
  /** Paths of those that did not come as they were built; they are asked for at every visit. */
  missing: string[];
}
