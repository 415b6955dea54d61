import type { Precision, Vector } from '../core/kernel.ts';

/** Arrays begin at a multiple of a vector's length, and a vector may reach over their end. */
const VECTOR_BYTES = 16;
const PAGE_BYTES = 65536;

/**
 * One WebAssembly memory, dealt out from the bottom and never taken back: a training asks for all
 * that it needs before it starts. It cannot grow, for that would detach the arrays that were dealt.
 */
export class Arena {
  readonly memory: WebAssembly.Memory;
  private used = VECTOR_BYTES;

  /** Pages that are never touched cost an address, not memory: be generous with `bytes`. */
  constructor(readonly bytes: number) {
    const pages = Math.ceil((bytes + VECTOR_BYTES) / PAGE_BYTES);
    this.memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  }

  numbers(precision: Precision, length: number): Vector {
    const { buffer } = this.memory;
    return precision === 'float64'
      ? new Float64Array(buffer, this.take(length * 8), length)
      : new Float32Array(buffer, this.take(length * 4), length);
  }

  integers(length: number): Uint32Array {
    return new Uint32Array(this.memory.buffer, this.take(length * 4), length);
  }

  columns(length: number): Uint16Array {
    return new Uint16Array(this.memory.buffer, this.take(length * 2), length);
  }

  bytesOf(length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, this.take(length), length);
  }

  /** The address of that many bytes, all 0. Throws a RangeError when the memory is used up. */
  private take(bytes: number): number {
    const at = this.used;
    const end = at + Math.ceil(bytes / VECTOR_BYTES) * VECTOR_BYTES;
    if (end > this.memory.buffer.byteLength) {
      throw new RangeError(
        `the kernel was given ${this.bytes} bytes, ${at} of them are in use, and ${bytes} more were asked for`,
      );
    }
    this.used = end;
    return at;
  }
}
