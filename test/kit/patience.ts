/**
 * How long a test waits for what should come, in milliseconds of real time. It comes as soon as the machine gets to it: this is for what
 * never comes, and no bound on how fast anything is.
 */
export const PATIENCE_MS = 150_000;

/** The same, for `vi.waitFor`, whose own limit is a second. */
export const PATIENT = { timeout: PATIENCE_MS } as const;

/**
 * How long one attempt of a call may take in tests in which an answer never comes, in milliseconds of real time: longer than an answer
 * takes that does, on a machine that is busy too.
 */
export const ATTEMPT_MS = 1_500;
