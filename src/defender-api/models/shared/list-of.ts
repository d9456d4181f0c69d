import { z } from 'zod';
import { toUnreadableList, type UnreadableListError } from '../../../errors/unreadable-list-error.js';

const unreadable = z.unknown().transform((value, context): UnreadableListError => {
  const list = toUnreadableList(value);
  if (list === undefined) context.addIssue({ code: 'custom', params: { isList: true } });
  return list ?? z.NEVER;
});

/**
 * A list field, which `readRow` replaces with an `UnreadableListError` if a member is invalid. Use it instead of
 * `z.array`: `readRow` rejects rows with an invalid `z.array`.
 */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.union([z.array(item), unreadable]).nullish();
}

/** The same for fields documented as text but sent as a list in samples. */
export const textList = z
  .union([z.array(z.string()), z.string().transform((one) => [one]), unreadable])
  .nullish();

/**
 * Returns the issues inside list members. Empty if a whole member or the list is invalid; undefined if the issue isn't
 * about a list.
 */
export function issuesInList(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  const [inMembers = [], ...others] = issue.errors;
  const isList = others.at(-1)?.some((one) => one.code === 'custom' && one.params?.['isList'] === true);
  if (isList !== true) return undefined;
  return inMembers.every(({ path }) => path.length > 1) ? inMembers : [];
}
