/** A `skipped` check has the reason in its detail. */
export type CheckStatus = 'ok' | 'warning' | 'failed' | 'skipped';

/** Result of one check. Contains no secrets, tokens or stacks. */
export interface Check {
  readonly name: string;
  readonly status: CheckStatus;
  /** The finding in words; may have several lines. */
  readonly detail: string;
  /** How the operator can fix it. */
  readonly remedy?: string;
  /** True if the service can't work at all while this check fails. */
  readonly essential?: boolean;
}

export function passed(name: string, detail: string): Check {
  return { name, status: 'ok', detail };
}

export function warned(name: string, detail: string, remedy?: string): Check {
  return { name, status: 'warning', detail, ...(remedy !== undefined && { remedy }) };
}

/** Affects part of the service. */
export function failed(name: string, detail: string, remedy: string): Check {
  return { name, status: 'failed', detail, remedy };
}

/** Affects the whole service. */
export function broken(name: string, detail: string, remedy: string): Check {
  return { name, status: 'failed', detail, remedy, essential: true };
}

export function skipped(name: string, reason: string): Check {
  return { name, status: 'skipped', detail: reason };
}

/**
 * Turns an exception into a failed check, so that the other checks still run. Shows only the error's class, because the
 * message may contain secrets.
 */
export function brokenBy(name: string, error: unknown): Check {
  const kind = error instanceof Error ? error.name : typeof error;
  return broken(
    name,
    `the check itself failed (${kind})`,
    'This is a bug in this program. Report it with the other lines.',
  );
}
