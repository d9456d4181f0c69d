import { BadUserInputError } from '../../errors/caller-errors.js';
import type { ExportKind } from './export-kind.js';

/** Defender keeps changes for so long (get-assessment-software-vulnerabilities.md). */
export const MAX_BACK_MS = 14 * 24 * 3_600_000;

/**
 * Since when changes are wanted, ISO 8601 in UTC; null for other kinds, which are snapshots of now.
 *
 * @param now epoch milliseconds
 * @throws BadUserInputError for a time that is missing, too old, in the future, or of another kind
 */
export function checkSince(
  kind: ExportKind,
  since: string | null | undefined,
  now: number,
  argumentName: string,
): string | null {
  const refuse = (problem: string) => new BadUserInputError(`${argumentName} ${problem}`, argumentName);
  if (kind !== 'SOFTWARE_VULNERABILITY_CHANGES') {
    if (since == null) return null;
    throw refuse(`is for SOFTWARE_VULNERABILITY_CHANGES alone: ${kind} is a snapshot of now.`);
  }
  if (since == null) throw refuse('is missing: changes are had since a time, at most 14 days ago.');
  const ms = Date.parse(since);
  if (Number.isNaN(ms)) throw refuse('must be a time in ISO 8601.');
  if (ms > now) throw refuse('is in the future.');
  if (ms < now - MAX_BACK_MS)
    throw refuse('is more than 14 days ago, which is as far back as Defender keeps changes.');
  return new Date(ms).toISOString();
}
