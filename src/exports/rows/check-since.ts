import { badArgument } from '../../errors/caller-errors.js';
import type { ExportKind } from './export-kind.js';
import { readMoment } from './read-moment.js';

/** Defender's change history (get-assessment-software-vulnerabilities.md). */
export const MAX_BACK_MS = 14 * 24 * 3_600_000;

/**
 * Validates the start time of changes. Returns ISO 8601 in UTC; null for other kinds, which are current snapshots.
 *
 * @param now epoch milliseconds
 * @throws BadUserInputError if it is missing, too old, in the future, or given for another kind
 */
export function checkSince(
  kind: ExportKind,
  since: string | null | undefined,
  now: number,
  argumentName: string,
): string | null {
  const refuse = (problem: string) => badArgument(argumentName, problem);
  if (kind !== 'SOFTWARE_VULNERABILITY_CHANGES') {
    if (since == null) return null;
    throw refuse(`applies only to SOFTWARE_VULNERABILITY_CHANGES; ${kind} is a current snapshot.`);
  }
  if (since == null) throw refuse('is required. It must be a time within the last 14 days.');
  const ms = Date.parse(readMoment(since) ?? '');
  if (Number.isNaN(ms)) throw refuse('must be a date that exists, with or without a time, in ISO 8601.');
  if (ms > now) throw refuse('is in the future.');
  if (ms < now - MAX_BACK_MS) throw refuse('is more than 14 days ago. Defender keeps changes for 14 days.');
  return new Date(ms).toISOString();
}
