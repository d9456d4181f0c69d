import { GUID } from '../../lib/guid.js';
import { findUnprintable } from '../../lib/printable.js';
import { nameOfWord, type EnumTable } from '../../defender-api/models/shared/enum-tables.js';
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
 * The ids of a write to many machines, in lower case.
 *
 * @throws BadUserInputError for none, for more than allowed, for a wrong one, and for one that is there twice.
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
  if (repeated >= 0) throw refuse(`[${String(repeated)}] is there twice: ${ids[repeated] ?? ''}.`);
  return ids;
}

/** @throws BadUserInputError for a tag without characters, too long, or with characters that nobody sees. */
export function checkTag(tag: string, name = 'input.value'): string {
  if (tag.trim() === '' || tag.length > MAX_TAG_LENGTH) {
    throw new BadUserInputError(`${name} must have 1 to ${String(MAX_TAG_LENGTH)} characters.`, name);
  }
  if (toOneLine(tag) !== tag) {
    throw new BadUserInputError(
      `${name} must be one line without blanks at its ends, double blanks, and characters that nobody sees.`,
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
 * An enum's value of which a write takes some words only.
 *
 * @param table of the enum that callers know: they are told its names
 * @throws BadUserInputError for any other word; null and undefined leave a field as it is
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

/** @throws BadUserInputError for a comment without words, or one too long to be recorded whole. */
export function checkComment(comment: string, name = 'input.comment'): string {
  const text = comment.trim();
  if (toOneLine(text) === '') throw new BadUserInputError(`${name} must say why.`, name);
  if (text.length > MAX_COMMENT_LENGTH) {
    throw new BadUserInputError(
      `${name} is ${String(text.length)} characters long; at most ${MAX_COMMENT_LENGTH.toLocaleString('en-US')} are allowed.`,
      name,
    );
  }
  return text;
}

/** @throws BadUserInputError for a key without characters, or one too long to be kept. */
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
 * An id by which a caller's own system knows what is made. Defender's pages name no limit: 100 characters hold a ticket, a
 * URN or two UUIDs.
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

/**
 * A text that Defender's pages name no limit for: far above what anybody needs, so that a request isn't a way to fill the
 * audit trail. Null and undefined are no text.
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
