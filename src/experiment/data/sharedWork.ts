/** Hears what share of the work is done, where that is known. */
export type Tell = (share: number | null) => void;

/** Work that several wait for: done once, told to all of them, given up when all of them have left. */
export class SharedWork<T> {
  /** What came of it; null until then. */
  value: T | null = null;
  /** It failed or was given up: who comes now begins anew. */
  isLost = false;

  private readonly listeners = new Set<Tell>();
  private readonly controller = new AbortController();
  private readonly result: Promise<T>;

  constructor(work: (tell: Tell, signal: AbortSignal) => Promise<T>) {
    const tell: Tell = share => this.listeners.forEach(listener => listener(share));
    this.result = work(tell, this.controller.signal);
    this.result.then(
      value => (this.value = value),
      () => (this.isLost = true),
    );
  }

  /** Waits for the result, or until `signal` says that nobody does. */
  async join(tell: Tell, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const listener: Tell = share => tell(share);
    this.listeners.add(listener);
    const left = new Promise<never>((_, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
    );
    try {
      return await Promise.race([this.result, left]);
    } finally {
      this.listeners.delete(listener);
      if (this.value === null && this.listeners.size === 0) this.giveUp();
    }
  }

  private giveUp(): void {
    this.isLost = true;
    this.controller.abort();
  }
}
