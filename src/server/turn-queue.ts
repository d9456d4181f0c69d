interface Waiting {
  readonly size: number;
  readonly go: () => void;
}

/** Spreads work over turns of the event loop: so much a turn, of each owner in turn. */
export class TurnQueue {
  readonly #sizeOfATurn: number;
  /** By owner, the one who is next first. */
  readonly #waiting = new Map<object, Waiting[]>();

  constructor(sizeOfATurn: number) {
    this.#sizeOfATurn = sizeOfATurn;
  }

  /** @param size how much it is of what a turn may do @returns when it may be done */
  wait(owner: object, size: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#waiting.size === 0) setImmediate(this.#release);
      const others = this.#waiting.get(owner);
      if (others === undefined) this.#waiting.set(owner, [{ size, go: resolve }]);
      else others.push({ size, go: resolve });
    });
  }

  readonly #release = () => {
    let left = this.#sizeOfATurn;
    for (const [owner, queue] of this.#waiting) {
      const [first] = queue;
      if (first === undefined || left < Math.min(first.size, this.#sizeOfATurn)) break;
      left -= first.size;
      queue.shift();
      first.go();
      this.#waiting.delete(owner);
      if (queue.length > 0) this.#waiting.set(owner, queue);
    }
    if (this.#waiting.size > 0) setImmediate(this.#release);
  };
}
