interface Waiting {
  readonly size: number;
  readonly go: () => void;
}

/** Spreads work over turns of the event loop: a fixed amount per turn, for each owner in turn. */
export class TurnQueue {
  /** How much work a turn does. */
  readonly perTurn: number;
  /** By owner, the one who is next first. */
  readonly #waiting = new Map<object, Set<Waiting>>();
  readonly #held = new Map<object, (() => void)[]>();
  #left: number;
  #hasTimer = false;

  constructor(perTurn: number) {
    this.perTurn = perTurn;
    this.#left = perTurn;
  }

  /** @returns whether this turn still has room for so much work; if so, it counts as done */
  takeNow(size: number): boolean {
    if (this.#waiting.size > 0 || size > this.#left) return false;
    this.#left -= size;
    this.#awaitNextTurn();
    return true;
  }

  /** Resolves when the owner may do this much work. */
  wait(owner: object, size: number): Promise<void> {
    return new Promise((resolve) => {
      this.#awaitNextTurn();
      const others = this.#waiting.get(owner);
      if (others === undefined) this.#waiting.set(owner, new Set([{ size, go: resolve }]));
      else others.add({ size, go: resolve });
    });
  }

  /** Runs work once nothing of the owner waits and all promises of the turn have settled. */
  whenDone(owner: object, work: () => void): void {
    void Promise.resolve().then(() => {
      process.nextTick(() => {
        if (!this.#waiting.has(owner)) {
          work();
          return;
        }
        const others = this.#held.get(owner);
        if (others === undefined) this.#held.set(owner, [work]);
        else others.push(work);
      });
    });
  }

  #awaitNextTurn(): void {
    if (this.#hasTimer) return;
    this.#hasTimer = true;
    setImmediate(this.#release);
  }

  readonly #release = () => {
    this.#hasTimer = false;
    this.#left = this.perTurn;
    for (const [owner, queue] of this.#waiting) {
      const [first] = queue;
      if (first === undefined || this.#left < Math.min(first.size, this.perTurn)) break;
      this.#left -= first.size;
      queue.delete(first);
      this.#waiting.delete(owner);
      first.go();
      if (queue.size > 0) this.#waiting.set(owner, queue);
      else this.#resume(owner);
    }
    if (this.#waiting.size > 0) this.#awaitNextTurn();
  };

  #resume(owner: object): void {
    const held = this.#held.get(owner) ?? [];
    this.#held.delete(owner);
    for (const work of held) this.whenDone(owner, work);
  }
}

/** Paces the completion of rows, by the `cost` of their request: 200 rows with all their fields take a few milliseconds. */
export const ROW_TURNS = new TurnQueue(200);
