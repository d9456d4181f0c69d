/** The emulator's time. Everything the service decides by time reads it, so a test moves hours in no time. */
export interface Clock {
  /** Epoch milliseconds on the moved clock. */
  now(): number;
  /** Epoch milliseconds on the clock underneath, which stays where it is: the time that clients live in. */
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
