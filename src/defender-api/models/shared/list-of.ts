import { z } from 'zod';
import { toUnreadableList, type UnreadableListError } from '../../../errors/unreadable-list-error.js';

const unreadable = z.unknown().transform((value, context): UnreadableListError => {
  const list = toUnreadableList(value);
  if (list === undefined) context.addIssue({ code: 'custom', params: { isList: true } });
  return list ?? z.NEVER;
});

/**
 * A list in a row, or an `UnreadableListError` in its place, which `readRow` puts there. Models use this and not `z.array`:
 * `readRow` refuses a row whose `z.array` it can't read.
 */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.union([z.array(item), unreadable]).nullish();
}

/** The same where the documentation has one text and the samples a list. */
export const textList = z
  .union([z.array(z.string()), z.string().transform((one) => [one]), unreadable])
  .nullish();

/**
 * The issues inside the members of a list. Empty where a whole member, or the list itself, can't be read; undefined where
 * the issue is about no list.
 */
export function issuesInList(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  const [inMembers = [], ...others] = issue.errors;
  const isList = others.at(-1)?.some((one) => one.code === 'custom' && one.params?.['isList'] === true);
  if (isList !== true) return undefined;
  return inMembers.every(({ path }) => path.length > 1) ? inMembers : [];
}
