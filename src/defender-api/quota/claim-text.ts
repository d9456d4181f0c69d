import { z } from 'zod';
import { parseJson } from '../../lib/parse-json.js';
import type { Claim } from './caller-claims.js';

/** Maximum claims per replica and tenant. With more callers, fair shares are negligible. */
const MAX_CLAIMS_SENT = 200;

/** Serializes a replica's claims: window, caller, calls, and remaining milliseconds. */
export function writeClaims(
  windows: readonly (readonly [key: string, claims: readonly Claim[]])[],
  now: number,
): string {
  const sent = windows.flatMap(([key, claims]) =>
    claims.map(({ caller, calls, until }) => [key, caller, calls, Math.ceil(until - now)] as const),
  );
  return sent.length === 0 ? '' : JSON.stringify(sent.slice(-MAX_CLAIMS_SENT));
}

/** An hour's window, plus the time a claim persists after it. */
const MAX_MS = 3_700_000;

const count = z.int().positive();
const claimModel = z.tuple([z.string(), z.string(), count, count], z.unknown());

/** Parses another replica's claims. Ignores invalid ones. */
export function readClaims(text: string, now: number): { readonly key: string; readonly claim: Claim }[] {
  const parsed = parseJson(text);
  if (!Array.isArray(parsed)) return [];
  return parsed.slice(0, MAX_CLAIMS_SENT).flatMap((one: unknown) => {
    const { data } = claimModel.safeParse(one);
    if (data === undefined) return [];
    const [key, caller, calls, forMs] = data;
    return [{ key, claim: { caller, calls, until: now + Math.min(forMs, MAX_MS) } }];
  });
}
