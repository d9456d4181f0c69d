/**
 * How long a test waits for an expected event, in milliseconds of real time. It only bounds failing tests, not how fast
 * the event must come.
 */
export const PATIENCE_MS = 150_000;

/** The same for `vi.waitFor`, whose default is one second. */
export const PATIENT = { timeout: PATIENCE_MS } as const;
