/** Identical work under way is done once; whoever asks while it runs gets the same result. */
export class Coalescer<T> {
  readonly #underWay = new Map<string, Promise<T>>();

  /** @returns the result, and whether somebody else had asked first. */
  run(key: string, work: () => Promise<T>): { readonly result: Promise<T>; readonly shared: boolean } {
    const running = this.#underWay.get(key);
    if (running !== undefined) return { result: running, shared: true };
    const result = work().finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, result);
    return { result, shared: false };
  }
}
