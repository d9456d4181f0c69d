import type { Claim } from './caller-claims.js';

/** Of each replica and tenant: more callers than that have no fair share to speak of. */
const MAX_TOLD = 200;

/** What a replica tells the others of its claims: windows, callers, calls, and for how many milliseconds yet. */
export function writeClaims(
  windows: readonly (readonly [key: string, claims: readonly Claim[]])[],
  now: number,
): string {
  const told = windows.flatMap(([key, claims]) =>
    claims.map(({ caller, calls, until }) => [key, caller, calls, Math.ceil(until - now)] as const),
  );
  return told.length === 0 ? '' : JSON.stringify(told.slice(-MAX_TOLD));
}

/** What another replica told; what it can't have written is passed over. */
export function readClaims(text: string, now: number): { readonly key: string; readonly claim: Claim }[] {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(told)) return [];
  return told.slice(0, MAX_TOLD).flatMap((one: unknown) => {
    if (!Array.isArray(one)) return [];
    const [key, caller, calls, forMs] = one as unknown[];
    if (typeof key !== 'string' || typeof caller !== 'string') return [];
    if (!isCount(calls) || !isCount(forMs)) return [];
    return [{ key, claim: { caller, calls, until: now + Math.min(forMs, MAX_MS) } }];
  });
}

/** An hour's window, and the time after it. */
const MAX_MS = 3_700_000;

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
