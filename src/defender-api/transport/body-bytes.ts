import { LIMITS } from '../../config/limits.js';

/**
 * The bytes of a large body, in memory that grows without copies and is free as soon as they are cleared. The engine frees
 * other buffers with its garbage, of which it lets 64 MB accumulate.
 */
export class BodyBytes {
  readonly #memory = new ArrayBuffer(0, { maxByteLength: LIMITS.maxResponseBytes });

  get length(): number {
    return this.#memory.byteLength;
  }

  clear(): void {
    this.#memory.resize(0);
  }

  add(bytes: Uint8Array): void {
    const start = this.length;
    this.#memory.resize(start + bytes.length);
    new Uint8Array(this.#memory, start).set(bytes);
  }

  /** Usable until they are cleared. */
  view(): Uint8Array {
    return new Uint8Array(this.#memory, 0, this.length);
  }
}
