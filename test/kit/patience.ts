/**
 * How long a test waits for an expected event, in milliseconds of real time. It only bounds failing tests, not how fast
 * the event must come.
 */
export const PATIENCE_MS = 150_000;

/** The same for `vi.waitFor`, whose default is one second. */
export const PATIENT = { timeout: PATIENCE_MS } as const;

/**
 * Timeout of one attempt in tests whose response never comes, in milliseconds of real time: longer than a response
 * takes on a busy machine.
 */
export const ATTEMPT_MS = 1_500;
