import type { CallContext } from '../call-context.js';
import { Joiners } from './joiners.js';

interface Running<T> {
  readonly result: Promise<T>;
  readonly joiners: Joiners;
}

/** Identical work under way is done once; whoever asks while it runs gets the same result. */
export class Coalescer<T> {
  readonly #underWay = new Map<string, Running<T>>();

  isUnderWay(key: string): boolean {
    return this.#underWay.has(key);
  }

  /** @returns the result and those who wait for it, and whether somebody else had asked first. */
  run(
    key: string,
    context: CallContext,
    work: (joiners: Joiners) => Promise<T>,
  ): Running<T> & { readonly shared: boolean } {
    const running = this.#underWay.get(key);
    if (running !== undefined) {
      running.joiners.join(context);
      return { ...running, shared: true };
    }
    const joiners = new Joiners(context);
    const result = work(joiners).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, { result, joiners });
    return { result, joiners, shared: false };
  }
}
