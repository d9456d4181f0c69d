const BYTES_A_PIECE = 262_144;

/**
 * The bytes of a large body, in pieces that the next body uses again. The pieces that arrive from the network are garbage at
 * once: of those that get old, the engine keeps 64 MB outside its heap before it collects them.
 */
export class BodyBytes {
  readonly #pieces: Buffer[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  add(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;) {
      const start = this.#length % BYTES_A_PIECE;
      const index = (this.#length - start) / BYTES_A_PIECE;
      const piece = (this.#pieces[index] ??= Buffer.allocUnsafeSlow(BYTES_A_PIECE));
      const some = bytes.subarray(from, from + BYTES_A_PIECE - start);
      piece.set(some, start);
      from += some.length;
      this.#length += some.length;
    }
  }

  *pieces(): Generator<Buffer> {
    for (let [rest, index] = [this.#length, 0]; rest > 0; rest -= BYTES_A_PIECE, index += 1) {
      const piece = this.#pieces[index];
      if (piece !== undefined) yield piece.subarray(0, rest);
    }
  }
}
