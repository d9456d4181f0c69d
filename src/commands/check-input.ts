import { BadUserInputError } from '../errors/caller-errors.js';
import { toOneLine } from './attribution.js';

const MACHINE_ID = /^[0-9a-f]{40}$/i;
const SHA1 = /^[0-9a-f]{40}$/i;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_COMMENT = 1_000;
const LONGEST_KEY = 200;

/** @throws BadUserInputError unless the id is exactly 40 hex digits. */
export function checkMachineId(machineId: string, argumentName = 'input.machineId'): string {
  if (!MACHINE_ID.test(machineId)) {
    throw new BadUserInputError(
      `${argumentName} must be exactly 40 hex digits, as Machine.id is.`,
      argumentName,
    );
  }
  return machineId.toLowerCase();
}

/** @throws BadUserInputError unless the id is a GUID. */
export function checkMachineActionId(id: string): string {
  if (!GUID.test(id)) {
    throw new BadUserInputError(
      'input.machineActionId must be a GUID, as MachineAction.id is.',
      'input.machineActionId',
    );
  }
  return id.toLowerCase();
}

/** @throws BadUserInputError for a comment without words, or one too long to be recorded whole. */
export function checkComment(comment: string): string {
  const text = comment.trim();
  if (toOneLine(text) === '') throw new BadUserInputError('input.comment must say why.', 'input.comment');
  if (text.length > LONGEST_COMMENT) {
    throw new BadUserInputError(
      `input.comment is ${String(text.length)} characters long; at most ${LONGEST_COMMENT.toLocaleString('en-US')} are allowed.`,
      'input.comment',
    );
  }
  return text;
}

/** @throws BadUserInputError for a key without characters, or one too long to be kept. */
export function checkIdempotencyKey(key: string | null | undefined): string | undefined {
  if (key == null) return undefined;
  if (key.trim() === '' || key.length > LONGEST_KEY) {
    throw new BadUserInputError(
      `input.idempotencyKey must have 1 to ${String(LONGEST_KEY)} characters.`,
      'input.idempotencyKey',
    );
  }
  return key;
}

/** @throws BadUserInputError unless the hash is a SHA-1: Defender takes no other for this. */
export function checkSha1(sha1: string): string {
  if (!SHA1.test(sha1)) {
    throw new BadUserInputError(
      'input.sha1 must be a SHA-1, exactly 40 hex digits: Defender takes no other hash for this.',
      'input.sha1',
    );
  }
  return sha1.toLowerCase();
}

/** Alert ids are opaque, but short and plain in all that was ever seen. @throws BadUserInputError for any other text. */
export function checkAlertId(id: string, argumentName = 'input.alertId'): string {
  if (/^[\w-]{1,100}$/.test(id)) return id;
  throw new BadUserInputError(
    `${argumentName} must be 1 to 100 letters, digits, _ or -, as Alert.id is.`,
    argumentName,
  );
}
