/** Seconds from one look for a sign of life to the next. */
const LOOK = 5;

/**
 * Watches whether another thread is still there: it is asked every few seconds, and given up when it
 * has been silent for half a minute since it was made, or for a minute after its first word. Counted
 * in looks and not by the clock: a page that slept hears first what was said meanwhile.
 */
export class Patience {
  private looking: ReturnType<typeof setInterval> | undefined;
  private allowed = 30;
  private silent = 0;

  constructor(
    private readonly ask: () => void,
    private readonly lost: (why: string) => void,
  ) {}

  start(): void {
    this.silent = 0;
    this.looking ??= setInterval(() => {
      this.silent += LOOK;
      if (this.silent > this.allowed) this.lost(`it has not answered for ${this.allowed} seconds`);
      else this.ask();
    }, 1000 * LOOK);
  }

  heard(): void {
    this.silent = 0;
    this.allowed = 60;
  }

  stop(): void {
    clearInterval(this.looking);
    this.looking = undefined;
  }
}
