import { GUID } from '../../lib/guid.js';
import { findUnprintable } from '../../lib/printable.js';
import { nameOfWord } from '../../defender-api/models/shared/enum-tables.js';
import type { EnumTable } from '../../defender-api/models/shared/enum-words.js';
import { BadUserInputError } from '../../errors/caller-errors.js';
import { toOneLine } from './attribution.js';

const MACHINE_ID = /^[0-9a-f]{40}$/i;
const SHA1 = /^[0-9a-f]{40}$/i;
const MAX_COMMENT_LENGTH = 1_000;
const MAX_KEY_LENGTH = 200;
const MAX_EXTERNAL_ID_LENGTH = 100;
const MAX_TITLE_LENGTH = 500;
/** Learn: machine-tags.md. */
const MAX_TAG_LENGTH = 200;

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

/**
 * The ids of a bulk write, in lower case.
 *
 * @throws BadUserInputError for an empty list, too many ids, an invalid one, or a duplicate.
 */
export function checkMachineIds(machineIds: readonly string[], most: number): readonly string[] {
  const name = 'input.machineIds';
  const refuse = (problem: string) => new BadUserInputError(`${name}${problem}`, name);
  if (machineIds.length === 0) throw refuse(' must name at least one machine.');
  if (machineIds.length > most) {
    throw refuse(` names ${String(machineIds.length)} machines; at most ${String(most)} are allowed.`);
  }
  const wrong = machineIds.findIndex((id) => !MACHINE_ID.test(id));
  if (wrong >= 0) throw refuse(`[${String(wrong)}] must be exactly 40 hex digits, as Machine.id is.`);
  const ids = machineIds.map((id) => id.toLowerCase());
  const repeated = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (repeated >= 0) throw refuse(`[${String(repeated)}] is a duplicate: ${ids[repeated] ?? ''}.`);
  return ids;
}

/**
 * The ids of a list, without duplicates.
 *
 * @throws BadUserInputError for an empty list, too many ids, or an invalid id.
 */
export function checkIds(
  given: readonly string[],
  most: number,
  field: string,
  check: (id: string, field: string) => string,
): readonly string[] {
  const ids = [...new Set(given)];
  if (ids.length >= 1 && ids.length <= most) return ids.map((id) => check(id, field));
  throw new BadUserInputError(
    `${field} takes 1 to ${String(most)} ids; ${String(ids.length)} were given.`,
    field,
  );
}

/** A text without blanks at its ends. @throws BadUserInputError for one that is blank or too long. */
export function checkText(text: string, field: string, longest: number): string {
  const words = text.trim();
  if (words !== '' && words.length <= longest) return words;
  throw new BadUserInputError(
    `${field} must have 1 to ${longest.toLocaleString('en-US')} characters.`,
    field,
  );
}

/** @throws BadUserInputError for a tag that is empty, too long, or has invisible characters. */
export function checkTag(tag: string, name = 'input.value'): string {
  if (tag.trim() === '' || tag.length > MAX_TAG_LENGTH) {
    throw new BadUserInputError(`${name} must have 1 to ${String(MAX_TAG_LENGTH)} characters.`, name);
  }
  if (toOneLine(tag) !== tag) {
    throw new BadUserInputError(
      `${name} must be one line without leading, trailing or double blanks, and without invisible characters.`,
      name,
    );
  }
  return tag;
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

/**
 * An enum's value, if a write accepts only some of them.
 *
 * @param table of the enum, with the names for callers
 * @throws BadUserInputError for any other word; null and undefined leave a field unchanged
 */
export function checkWord(
  word: string | null | undefined,
  taken: readonly string[],
  field: string,
  table: EnumTable,
): void {
  if (word == null || taken.includes(word)) return;
  const names = taken.map((each) => nameOfWord(table, each));
  throw new BadUserInputError(`input.${field} takes ${names.join(', ')}.`, `input.${field}`);
}

/** @throws BadUserInputError for a blank comment, or one that is too long to be recorded completely. */
export function checkComment(comment: string, name = 'input.comment'): string {
  const text = comment.trim();
  if (toOneLine(text) === '') throw new BadUserInputError(`${name} must give a reason.`, name);
  if (text.length > MAX_COMMENT_LENGTH) {
    throw new BadUserInputError(
      `${name} is ${String(text.length)} characters long; at most ${MAX_COMMENT_LENGTH.toLocaleString('en-US')} are allowed.`,
      name,
    );
  }
  return text;
}

/** @throws BadUserInputError for an empty key, or one that is too long to be stored. */
export function checkIdempotencyKey(key: string | null | undefined): string | undefined {
  if (key == null) return undefined;
  if (key.trim() === '' || key.length > MAX_KEY_LENGTH) {
    throw new BadUserInputError(
      `input.idempotencyKey must have 1 to ${String(MAX_KEY_LENGTH)} characters.`,
      'input.idempotencyKey',
    );
  }
  return key;
}

/**
 * An id of the caller's own system for the created object. Defender documents no limit: 100 characters hold a ticket, a URN
 * or two UUIDs.
 *
 * @throws BadUserInputError that names the field and the rule
 */
export function checkExternalId(
  id: string | null | undefined,
  field = 'input.externalId',
): string | undefined {
  return checkLabel(id, field, MAX_EXTERNAL_ID_LENGTH);
}

/** A title of an action. @throws BadUserInputError that names the field and the rule */
export function checkTitle(title: string | null | undefined): string | undefined {
  return checkLabel(title, 'input.title', MAX_TITLE_LENGTH);
}

function checkLabel(text: string | null | undefined, field: string, longest: number): string | undefined {
  if (text == null) return undefined;
  if (text !== '' && text.length <= longest && text.trim() === text && !findUnprintable(text)) return text;
  throw new BadUserInputError(
    `${field} must have 1 to ${String(longest)} visible characters, without blanks at its ends.`,
    field,
  );
}

/** @throws BadUserInputError unless the hash is a SHA-1: Defender accepts no other here. */
export function checkSha1(sha1: string): string {
  if (!SHA1.test(sha1)) {
    throw new BadUserInputError(
      'input.sha1 must be a SHA-1, exactly 40 hex digits: Defender accepts no other hash for this.',
      'input.sha1',
    );
  }
  return sha1.toLowerCase();
}

/** Alert ids are opaque, but all observed ones are short and plain. @throws BadUserInputError for any other text. */
export function checkAlertId(id: string, argumentName = 'input.alertId'): string {
  if (/^[\w-]{1,100}$/.test(id)) return id;
  throw new BadUserInputError(
    `${argumentName} must be 1 to 100 letters, digits, _ or -, as Alert.id is.`,
    argumentName,
  );
}

/**
 * Limits a text for which Defender documents no limit, far above normal use, so that requests can't fill the audit trail.
 * Accepts null and undefined.
 *
 * @param longest in characters
 * @throws BadUserInputError that names the field and the rule
 */
export function checkLength(text: string | null | undefined, field: string, longest: number): void {
  if (text == null || text.length <= longest) return;
  const [given, most] = [text.length, longest].map((count) => count.toLocaleString('en-US'));
  throw new BadUserInputError(`${field} is ${given} characters long; at most ${most} are allowed.`, field);
}

/** The same for a list. @throws BadUserInputError that names the field and the rule */
export function checkCount(list: readonly unknown[] | null | undefined, field: string, most: number): void {
  if (list == null || list.length <= most) return;
  const given = list.length.toLocaleString('en-US');
  throw new BadUserInputError(
    `${field} holds ${given}; at most ${most.toLocaleString('en-US')} are allowed.`,
    field,
  );
}
