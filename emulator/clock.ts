/** The emulator's clock. All emulated services use it, so a test can skip hours. */
export interface Clock {
  /** Epoch milliseconds on the moved clock. */
  now(): number;
  /** Epoch milliseconds on the clock underneath, which never moves: the time of clients. */
  unmoved(): number;
  advance(milliseconds: number): void;
  /** Sets the clock to an epoch millisecond; from there it runs on. */
  set(epochMilliseconds: number): void;
}

/** A clock over `base` that can be moved. */
export function createClock(base: () => number): Clock {
  let offset = 0;
  return {
    now: () => base() + offset,
    unmoved: base,
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    set: (epochMilliseconds) => {
      offset = epochMilliseconds - base();
    },
  };
}
