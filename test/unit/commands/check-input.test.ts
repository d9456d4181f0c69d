import { describe, expect, it } from 'vitest';
import {
  checkComment,
  checkCount,
  checkEach,
  checkExternalId,
  checkIdempotencyKey,
  checkLength,
  checkMachineActionId,
  checkMachineIds,
  checkTag,
  checkText,
  checkTitle,
} from '../../../src/commands/sequence/check-input.js';

const letters = (count: number) => 'x'.repeat(count);
const each = (items: readonly string[]) =>
  checkEach(items, { field: 'input.items', most: 2 }, (item, field) => ({ key: item, field, checked: item }));

describe.each<[what: string, longest: number, check: (text: string) => unknown, blank: string | undefined]>([
  ['a text', 50, (text) => checkText(text, 'input.name', 50), ' \t'],
  ['a tag', 200, (tag) => checkTag(tag), ' '],
  ['a comment', 1_000, (comment) => checkComment(comment), ' \u200b\n'],
  ['an idempotency key', 200, checkIdempotencyKey, ' '],
  ['an external id', 100, (id) => checkExternalId(id), ''],
  ['a title', 500, checkTitle, ' x'],
  ['another text', 30, (text) => checkLength(text, 'input.text', 30), undefined],
  ['a list', 3, (text) => checkCount([...text], 'input.list', 3), undefined],
  ['a list with items', 2, (text) => each([...text].map((_letter, index) => String(index))), ''],
])('%s', (_what, longest, check, blank) => {
  it('is accepted up to its limit, and no longer', () => {
    expect(() => check(letters(longest))).not.toThrow();
    expect(() => check(letters(longest + 1))).toThrow('input.');
  });

  it.runIf(blank !== undefined)('is not blank', () => {
    expect(() => check(blank!)).toThrow('input.');
  });
});

it('blanks at the ends are no part of texts and comments, and count like letters', () => {
  expect(checkText(` ${letters(48)} `, 'input.name', 50)).toBe(letters(48));
  expect(checkComment(` ${letters(998)}\n`)).toBe(letters(998));
  expect(() => checkText(` ${letters(49)} `, 'input.name', 50)).toThrow('input.name');
  expect(() => checkComment(` ${letters(999)}\n`)).toThrow('input.comment is 1001 characters long');
});

it('an idempotency key and an id of the caller may be missing', () => {
  for (const missing of [null, undefined])
    expect([checkIdempotencyKey(missing), checkExternalId(missing)]).toEqual([undefined, undefined]);
});

it('ids are read in lower case, and duplicates are found in any case', () => {
  const [one, other] = ['A'.repeat(40), 'b'.repeat(40)];
  expect(checkMachineIds([one, other], 2)).toEqual(['a'.repeat(40), other]);
  expect(() => checkMachineIds([one, 'a'.repeat(40)], 2)).toThrow('input.machineIds[1]');
  const id = '2E9DA30D-27F6-4208-81F2-9CD3D67893BA';
  expect(checkMachineActionId(id)).toBe(id.toLowerCase());
});
