import type { Clock } from '../../lib/clock.js';

const ENDED = new Error('All streams have ended');

/** Streams whose last result is not yet sent: it must be sent before their connections are closed. */
export class OpenStreams {
  readonly #streams = new Set<object>();
  #onEmpty: (() => void) | undefined;

  add(stream: object): void {
    this.#streams.add(stream);
  }

  delete(stream: object): void {
    this.#streams.delete(stream);
    if (this.#streams.size === 0) this.#onEmpty?.();
  }

  /** Resolves when none is left, or after so many milliseconds: clients that don't read must not block it. */
  async untilNone(ms: number, clock: Clock): Promise<void> {
    if (this.#streams.size === 0) return;
    const done = new AbortController();
    this.#onEmpty = () => {
      done.abort(ENDED);
    };
    await clock.sleep(ms, done.signal).catch(() => undefined);
  }
}
