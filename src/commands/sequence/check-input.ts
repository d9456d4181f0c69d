import { isSha1 } from '../../loaders/observables/file-reference.js';
import { checkId, type IdentifiedType } from '../../loaders/shared/id-forms.js';
import { findUnprintable } from '../../lib/printable.js';
import { nameOfWord, type EnumTable } from '../../defender-api/models/shared/enum-words.js';
import { badArgument } from '../../errors/caller-errors.js';
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
 * @throws BadUserInputError as `checkIds`
 */
export function checkMachineIds(machineIds: readonly string[], most: number): readonly string[] {
  return checkIds('Machine', machineIds, { field: 'input.machineIds', most }).map((id) => id.toLowerCase());
}

/** A list of the input. */
interface InputList {
  readonly field: string;
  /** The maximum number of items. */
  readonly most: number;
}

/** @throws BadUserInputError for an empty list, too many ids, the first invalid id, or a duplicate in any case */
export function checkIds(type: IdentifiedType, ids: readonly string[], list: InputList): readonly string[] {
  return checkEach(ids, list, (id, field) => ({
    key: id.toLowerCase(),
    field,
    checked: checkId(type, id, field),
  }));
}

/**
 * Checks the items of a list one by one.
 *
 * @param check also returns the identity of an item, and the field that holds it
 * @throws BadUserInputError for an empty list, too many items, the first invalid item, or a duplicate
 */
export function checkEach<Item, Checked>(
  items: readonly Item[],
  { field: list, most }: InputList,
  check: (item: Item, path: string, index: number) => { key: string; field: string; checked: Checked },
): readonly Checked[] {
  if (items.length === 0 || items.length > most) {
    const [limit, given] = [most, items.length].map((count) => count.toLocaleString('en-US'));
    throw badArgument(list, `must have 1 to ${limit} entries; it has ${given}.`);
  }
  const indexes = new Map<string, number>();
  return items.map((item, index) => {
    const { key, field, checked } = check(item, `${list}[${String(index)}]`, index);
    const before = indexes.get(key);
    if (before !== undefined) throw badArgument(field, `is a duplicate of ${list}[${String(before)}].`);
    indexes.set(key, index);
    return checked;
  });
}

/**
 * A text without blanks at its ends. They count, because the audit trail has the text as given.
 *
 * @throws BadUserInputError for one that is blank or too long.
 */
export function checkText(text: string, field: string, longest: number): string {
  const words = text.trim();
  if (words !== '' && text.length <= longest) return words;
  throw badArgument(field, `must have 1 to ${longest.toLocaleString('en-US')} characters.`);
}

/** @throws BadUserInputError for a tag that is empty, too long, or has invisible characters. */
export function checkTag(tag: string, name = 'input.tag'): string {
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
  if (comment.length > MAX_COMMENT_LENGTH) {
    throw badArgument(
      name,
      `is ${String(comment.length)} characters long; at most ${MAX_COMMENT_LENGTH.toLocaleString('en-US')} are allowed.`,
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
