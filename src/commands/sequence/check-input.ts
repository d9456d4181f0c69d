import { isSha1 } from '../../loaders/observables/file-reference.js';
import { checkId, type IdentifiedType } from '../../loaders/shared/id-forms.js';
import { findUnprintable } from '../../lib/printable.js';
import { nameOfWord, type EnumTable } from '../../defender-api/models/shared/enum-words.js';
import { BadUserInputError, badArgument } from '../../errors/caller-errors.js';
import { toOneLine } from './attribution.js';

const MAX_COMMENT_LENGTH = 1_000;
const MAX_KEY_LENGTH = 200;
const MAX_EXTERNAL_ID_LENGTH = 100;
const MAX_TITLE_LENGTH = 500;
/** Learn: machine-tags.md. */
const MAX_TAG_LENGTH = 200;

/** In lower case. @throws BadUserInputError */
export function checkMachineId(id: string, argumentName = 'input.machineId'): string {
  return checkId('Machine', id, argumentName).toLowerCase();
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
  if (machineIds.length > most)
    throw refuse(` names ${String(machineIds.length)} machines; at most ${String(most)} are allowed.`);
  const ids = machineIds.map((id, index) => checkMachineId(id, `${name}[${String(index)}]`));
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
  type: IdentifiedType,
  given: readonly string[],
  most: number,
  field: string,
): readonly string[] {
  const places = new Map<string, number>();
  for (const [index, id] of given.entries()) if (!places.has(id)) places.set(id, index);
  if (places.size >= 1 && places.size <= most)
    return [...places].map(([id, index]) => checkId(type, id, `${field}[${String(index)}]`));
  throw badArgument(field, `takes 1 to ${String(most)} ids; ${String(places.size)} were given.`);
}

/** A text without blanks at its ends. @throws BadUserInputError for one that is blank or too long. */
export function checkText(text: string, field: string, longest: number): string {
  const words = text.trim();
  if (words !== '' && words.length <= longest) return words;
  throw badArgument(field, `must have 1 to ${longest.toLocaleString('en-US')} characters.`);
}

/** @throws BadUserInputError for a tag that is empty, too long, or has invisible characters. */
export function checkTag(tag: string, name = 'input.value'): string {
  if (tag.trim() === '' || tag.length > MAX_TAG_LENGTH)
    throw badArgument(name, `must have 1 to ${String(MAX_TAG_LENGTH)} characters.`);
  if (toOneLine(tag) !== tag) {
    throw badArgument(
      name,
      'must be one line without leading, trailing or double blanks, and without invisible characters.',
    );
  }
  return tag;
}

/** In lower case. @throws BadUserInputError */
export function checkMachineActionId(id: string): string {
  return checkId('MachineAction', id, 'input.machineActionId').toLowerCase();
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
  throw badArgument(`input.${field}`, `takes ${names.join(', ')}.`);
}

/** @throws BadUserInputError for a blank comment, or one that is too long to be recorded completely. */
export function checkComment(comment: string, name = 'input.comment'): string {
  const text = comment.trim();
  if (toOneLine(text) === '') throw badArgument(name, 'must give a reason.');
  if (text.length > MAX_COMMENT_LENGTH) {
    throw badArgument(
      name,
      `is ${String(text.length)} characters long; at most ${MAX_COMMENT_LENGTH.toLocaleString('en-US')} are allowed.`,
    );
  }
  return text;
}

/** @throws BadUserInputError for an empty key, or one that is too long to be stored. */
export function checkIdempotencyKey(key: string | null | undefined): string | undefined {
  if (key == null) return undefined;
  if (key.trim() === '' || key.length > MAX_KEY_LENGTH)
    throw badArgument('input.idempotencyKey', `must have 1 to ${String(MAX_KEY_LENGTH)} characters.`);
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
  throw badArgument(
    field,
    `must have 1 to ${String(longest)} visible characters, without blanks at its ends.`,
  );
}

/** @throws BadUserInputError unless the hash is a SHA-1: Defender accepts no other here. */
export function checkSha1(sha1: string): string {
  if (!isSha1(sha1)) {
    throw badArgument(
      'input.sha1',
      'must be a SHA-1, exactly 40 hex digits: Defender accepts no other hash for this.',
    );
  }
  return sha1.toLowerCase();
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
  throw badArgument(field, `is ${given} characters long; at most ${most} are allowed.`);
}

/** The same for a list. @throws BadUserInputError that names the field and the rule */
export function checkCount(list: readonly unknown[] | null | undefined, field: string, most: number): void {
  if (list == null || list.length <= most) return;
  const given = list.length.toLocaleString('en-US');
  throw badArgument(field, `holds ${given}; at most ${most.toLocaleString('en-US')} are allowed.`);
}
