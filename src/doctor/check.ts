/** `skipped` says in its detail why the check was not made. */
export type CheckStatus = 'ok' | 'warning' | 'failed' | 'skipped';

/** What one check found. Holds neither a secret nor a token nor a stack. */
export interface Check {
  readonly name: string;
  readonly status: CheckStatus;
  /** What was found, in words; several lines where several things were. */
  readonly detail: string;
  /** What the operator can do about it. */
  readonly remedy?: string;
  /** True when the service as a whole cannot work while this is failed. */
  readonly essential?: boolean;
}

export function passed(name: string, detail: string): Check {
  return { name, status: 'ok', detail };
}

export function warned(name: string, detail: string, remedy?: string): Check {
  return { name, status: 'warning', detail, ...(remedy !== undefined && { remedy }) };
}

/** Something that only a part of the service needs. */
export function failed(name: string, detail: string, remedy: string): Check {
  return { name, status: 'failed', detail, remedy };
}

/** Something without which the service answers nothing. */
export function broken(name: string, detail: string, remedy: string): Check {
  return { name, status: 'failed', detail, remedy, essential: true };
}

export function skipped(name: string, reason: string): Check {
  return { name, status: 'skipped', detail: reason };
}

/**
 * Makes a failure of what is thrown, so that the other checks are still made. It is named by its class alone: its text
 * is not ours to vouch for.
 */
export function brokenBy(name: string, error: unknown): Check {
  const kind = error instanceof Error ? error.name : typeof error;
  return broken(
    name,
    `the check itself failed (${kind})`,
    'This is a defect of this program: report it with the other lines.',
  );
}
