import { log } from './elementary.ts';

const SIZE = 624;
const OFFSET = 397;

/** All that decides which numbers come next: enough to take a run up again where it stood. */
export interface RandomState {
  words: Uint32Array;
  position: number;
  spareGaussian: number | null;
}

/** The Mersenne twister MT19937 (Matsumoto and Nishimura, 1998), period 2^19937 − 1. */
export class Random {
  private words = new Uint32Array(SIZE);
  private position = SIZE;
  private spareGaussian: number | null = null;

  /** Seeded by one 32-bit number, as NumPy's legacy generator is (`init_genrand`). */
  static fromSeed(seed: number): Random {
    const random = new Random();
    const { words } = random;
    words[0] = seed;
    for (let i = 1; i < SIZE; i++) {
      const previous = words[i - 1] ^ (words[i - 1] >>> 30);
      words[i] = Math.imul(1812433253, previous) + i;
    }
    return random;
  }

  /** Seeded by a list of 32-bit numbers, as Python's generator is (`init_by_array`). */
  static fromKeys(keys: readonly number[]): Random {
    const random = Random.fromSeed(19650218);
    const { words } = random;
    let i = 1;
    let j = 0;
    for (let round = Math.max(SIZE, keys.length); round > 0; round--) {
      const previous = words[i - 1] ^ (words[i - 1] >>> 30);
      words[i] = (words[i] ^ Math.imul(previous, 1664525)) + keys[j] + j;
      if (++i >= SIZE) {
        words[0] = words[SIZE - 1];
        i = 1;
      }
      if (++j >= keys.length) j = 0;
    }
    for (let round = SIZE - 1; round > 0; round--) {
      const previous = words[i - 1] ^ (words[i - 1] >>> 30);
      words[i] = (words[i] ^ Math.imul(previous, 1566083941)) - i;
      if (++i >= SIZE) {
        words[0] = words[SIZE - 1];
        i = 1;
      }
    }
    words[0] = 0x80000000;
    return random;
  }

  /** Takes over a state from `save`, in full. */
  restore(state: RandomState): void {
    this.words.set(state.words);
    this.position = state.position;
    this.spareGaussian = state.spareGaussian;
  }

  save(): RandomState {
    return {
      words: this.words.slice(),
      position: this.position,
      spareGaussian: this.spareGaussian,
    };
  }

  /** A whole number from 0 to 2^32 − 1. */
  uint32(): number {
    return this.bits() >>> 0;
  }

  /** A number in [0, 1) with 53 random bits. */
  uniform(): number {
    const high = this.bits() >>> 5;
    const low = this.bits() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** A number from N(0, 1), by the polar method: they come in pairs, the second one is kept. */
  gaussian(): number {
    if (this.spareGaussian !== null) {
      const spare = this.spareGaussian;
      this.spareGaussian = null;
      return spare;
    }
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const r2 = x * x + y * y;
      if (r2 >= 1 || r2 === 0) continue;
      const f = Math.sqrt((-2 * log(r2)) / r2);
      this.spareGaussian = f * x;
      return f * y;
    }
  }

  /** Shuffles in place, each order equally likely: from the end, swap with one not yet placed. */
  shuffle(items: Uint32Array): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(this.uniform() * (i + 1));
      const item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }

  /** The next 32 bits, as a number with a sign: engines keep such a one without a box. */
  private bits(): number {
    if (this.position >= SIZE) this.refill();
    let y = this.words[this.position++] | 0;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  private refill(): void {
    const { words } = this;
    const rest = SIZE - OFFSET;
    for (let i = 0; i < rest; i++) words[i] = words[i + OFFSET] ^ twist(words[i], words[i + 1]);
    for (let i = rest; i < SIZE - 1; i++)
      words[i] = words[i - rest] ^ twist(words[i], words[i + 1]);
    words[SIZE - 1] = words[OFFSET - 1] ^ twist(words[SIZE - 1], words[0]);
    this.position = 0;
  }
}

/** The highest bit of one word before the others of the next, shifted; a matrix if that was odd. */
function twist(word: number, next: number): number {
  const y = (word & 0x80000000) | (next & 0x7fffffff);
  return (y >>> 1) ^ (-(y & 1) & 0x9908b0df);
}

/** A generator for each thing drawn by lot, so that a change to one leaves the others alone. */
export interface RandomStreams {
  weights: Random;
  order: Random;
  dropout: Random;
  data: Random;
}

/** The four streams of a run. The same seed, 0 … 2^32 − 1, gives the same four for ever. */
export function randomStreams(seed: number): RandomStreams {
  return {
    weights: Random.fromKeys([seed, 1]),
    order: Random.fromKeys([seed, 2]),
    dropout: Random.fromKeys([seed, 3]),
    data: Random.fromKeys([seed, 4]),
  };
}
