/**
 * How many bytes of bodies may be in memory while they are being read: a body is taken whole before it is parsed, so whoever
 * sends many slowly would fill the memory with beginnings. By what is announced, not by what has come.
 */
export class BodyAllowance {
  readonly #most: number;
  readonly #mostOfCaller: number;
  #held = 0;
  readonly #heldBy = new Map<string, number>();

  constructor(most: number, mostOfCaller: number) {
    this.#most = most;
    this.#mostOfCaller = mostOfCaller;
  }

  /** @returns what gives the bytes back, once; undefined where there is no room for them. */
  hold(caller: string, bytes: number): (() => void) | undefined {
    const held = this.#heldBy.get(caller) ?? 0;
    if (this.#held + bytes > this.#most || held + bytes > this.#mostOfCaller) return undefined;
    this.#add(caller, bytes);
    let isHeld = true;
    return () => {
      if (isHeld) this.#add(caller, -bytes);
      isHeld = false;
    };
  }

  #add(caller: string, bytes: number): void {
    this.#held += bytes;
    const held = (this.#heldBy.get(caller) ?? 0) + bytes;
    if (held === 0) this.#heldBy.delete(caller);
    else this.#heldBy.set(caller, held);
  }
}
