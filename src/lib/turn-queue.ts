interface Waiting {
  readonly size: number;
  readonly go: () => void;
}

/** The waits of one caller, by request. */
type Requests = Map<object, Set<Waiting>>;

/**
 * Spreads work over turns of the event loop: a fixed amount per turn. Callers with waiting work have equal parts of a turn, whatever
 * the number and size of their requests.
 */
export class TurnQueue {
  /** How much work a turn does. */
  readonly perTurn: number;
  /** By caller, the next one first. */
  readonly #waiting = new Map<string, Requests>();
  /** Requests with waiting work. */
  readonly #requests = new Set<object>();
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

  /** Resolves when the request of the caller may do this much work. */
  wait(request: object, size: number, caller = ''): Promise<void> {
    return new Promise((resolve) => {
      this.#awaitNextTurn();
      const requests = this.#waiting.get(caller) ?? new Map<object, Set<Waiting>>();
      this.#waiting.set(caller, requests);
      const others = requests.get(request);
      if (others === undefined) requests.set(request, new Set([{ size, go: resolve }]));
      else others.add({ size, go: resolve });
      this.#requests.add(request);
    });
  }

  /** Runs work once nothing of the request waits and all promises of the turn have settled. */
  whenDone(request: object, work: () => void): void {
    void Promise.resolve().then(() => {
      process.nextTick(() => {
        if (!this.#requests.has(request)) {
          work();
          return;
        }
        const others = this.#held.get(request);
        if (others === undefined) this.#held.set(request, [work]);
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
    const part = Math.ceil(this.perTurn / Math.max(this.#waiting.size, 1));
    // Callers that were served go to the end, so a turn that has no room for all begins with another one next time.
    for (const caller of [...this.#waiting.keys()]) {
      if (this.#left <= 0) break;
      this.#serve(caller, Math.min(part, this.#left));
    }
    if (this.#waiting.size > 0) this.#awaitNextTurn();
  };

  /** Releases work of a caller: one request after the other, up to an amount, and at least the first. */
  #serve(caller: string, amount: number): void {
    const requests = this.#waiting.get(caller);
    if (requests === undefined) return;
    this.#waiting.delete(caller);
    let done = 0;
    for (const [request, queue] of requests) {
      for (const waiting of queue) {
        if (done > 0 && done + waiting.size > amount) break;
        queue.delete(waiting);
        done += waiting.size;
        waiting.go();
      }
      requests.delete(request);
      if (queue.size > 0) {
        requests.set(request, queue);
        break;
      }
      this.#resume(request);
      if (done >= amount) break;
    }
    this.#left -= done;
    if (requests.size > 0) this.#waiting.set(caller, requests);
  }

  #resume(request: object): void {
    this.#requests.delete(request);
    const held = this.#held.get(request) ?? [];
    this.#held.delete(request);
    for (const work of held) this.whenDone(request, work);
  }
}

/** Paces the completion of rows, by the `cost` of their request: 200 rows with all their fields take a few milliseconds. */
export const ROW_TURNS = new TurnQueue(200);
