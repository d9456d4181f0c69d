import type { Policy } from '../../config/policy.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import { protectingTagsAmong } from '../../policy/protected-machines.js';
import type { Direction } from '../../policy/direction.js';
import { refusedResult, type WriteResult } from '../sequence/receipt.js';
import { UnreadableListError } from '../../errors/unreadable-list-error.js';

/** What of a machine's record a policy may know protected machines by. In a change, what is left alone is missing. */
export type MachineMarks = Pick<WireMachine, 'machineTags' | 'deviceValue'>;

/** Whether it matters to the policy what a machine's record holds. */
export function knowsMarks({ protectedMachines }: Policy): boolean {
  return protectedMachines.some(({ tags, deviceValues }) => tags.length > 0 || deviceValues.length > 0);
}

/** Taking a protecting tag away loosens, whichever machines they are. */
export function directionOfTag(tag: string, action: 'Add' | 'Remove', policy: Policy): Direction {
  return action === 'Remove' && protectingTagsAmong(policy, [tag]).length > 0 ? 'loosen' : 'neutral';
}

/** A change that takes a protecting mark away loosens. What nobody could read is taken for protected. */
export function directionOfChange(
  before: MachineMarks | undefined,
  after: MachineMarks,
  policy: Policy,
): Direction {
  if (!knowsMarks(policy)) return 'neutral';
  if (before === undefined) return 'loosen';
  const lost = after.machineTags == null ? [] : without(tagsOf(before, policy), tagsOf(after, policy));
  const losesValue =
    after.deviceValue != null && !isSame(before.deviceValue, after.deviceValue)
      ? isProtectingValue(before.deviceValue, policy)
      : false;
  return losesValue || protectingTagsAmong(policy, lost).length > 0 ? 'loosen' : 'neutral';
}

/**
 * Whoever may set the tags that protect machines decides what is guarded, so it takes broken glass. Guard rails see this
 * by themselves where the input names the tag; where it names all tags, only the machine tells which ones change.
 */
export function checkProtectingTags<Result>(
  before: MachineMarks,
  after: MachineMarks,
  policy: Policy,
): WriteResult<Result> | undefined {
  if (after.machineTags == null) return undefined;
  const [tagsBefore, tagsAfter] = [tagsOf(before, policy), tagsOf(after, policy)];
  const changed = [
    ...without(tagsBefore, tagsAfter),
    ...without(tagsAfter, tagsBefore),
    // Even a tag that stays may be one that the machine lacks now.
    ...(before.machineTags instanceof UnreadableListError ? tagsBefore : []),
  ];
  const protecting = protectingTagsAmong(policy, changed);
  if (protecting.length === 0) return undefined;
  const names = protecting.map((tag) => `"${tag}"`).join(', ');
  return refusedResult(
    'REFUSED',
    'PROTECTING_TAG',
    `The policy protects machines by the tag ${names}. It can't be changed here; breakGlassReason does, with Defender.BreakGlass.`,
  );
}

function isProtectingValue(value: string | null | undefined, { protectedMachines }: Policy): boolean {
  return protectedMachines.some(({ deviceValues }) => deviceValues.some((one) => isSame(one, value)));
}

/** Tags that can't be read may be any of those that protect. */
function tagsOf({ machineTags }: MachineMarks, { protectedMachines }: Policy): readonly string[] {
  return machineTags instanceof UnreadableListError
    ? protectedMachines.flatMap(({ tags }) => tags)
    : (machineTags ?? []);
}

function without(tags: readonly string[], others: readonly string[]): readonly string[] {
  return tags.filter((tag) => !others.includes(tag));
}

function isSame(one: string | null | undefined, other: string | null | undefined): boolean {
  return one?.trim().toLowerCase() === other?.trim().toLowerCase();
}
