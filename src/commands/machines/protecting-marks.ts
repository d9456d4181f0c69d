import type { Policy } from '../../config/policy.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import { protectingTagsAmong } from '../../policy/protected-machines.js';
import type { Direction } from '../../config/mutations.js';
import { refusedResult, type WriteResult } from '../sequence/receipt.js';
import { UnreadableListError } from '../../errors/unreadable-list-error.js';

/** The parts of a machine's record by which a policy may protect machines. In a change, unchanged ones are missing. */
export type MachineMarks = Pick<WireMachine, 'machineTags' | 'deviceValue'>;

export function knowsMarks({ protectedMachines }: Policy): boolean {
  return protectedMachines.some(({ tags, deviceValues }) => tags.length > 0 || deviceValues.length > 0);
}

/** Removing a protecting tag loosens protection, on any machine. */
export function directionOfTag(tag: string, action: 'Add' | 'Remove', policy: Policy): Direction {
  return action === 'Remove' && protectingTagsAmong(policy, [tag]).length > 0 ? 'loosen' : 'neutral';
}

/** Removing a protecting mark loosens protection. Unreadable marks count as protecting. */
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
 * Callers who change the marks that protect machines decide what is guarded, so that it needs broken glass. A higher device value
 * only protects more. Guard rails detect a protecting tag by themselves if the input names it; if it sets all tags, the changed
 * ones depend on the machine.
 */
export function checkProtectingMarks<Result>(
  before: MachineMarks,
  after: MachineMarks,
  policy: Policy,
): WriteResult<Result> | undefined {
  return checkProtectingValue(before, after, policy) ?? checkProtectingTags(before, after, policy);
}

function checkProtectingValue<Result>(
  { deviceValue: before }: MachineMarks,
  { deviceValue: after }: MachineMarks,
  policy: Policy,
): WriteResult<Result> | undefined {
  if (after == null || !isProtectingValue(before, policy) || isProtectingValue(after, policy))
    return undefined;
  return refusedResult(
    'REFUSED',
    'PROTECTED_MACHINE',
    `The policy protects this machine by its device value ${before ?? ''}, ${UNCHANGEABLE}`,
  );
}

const UNCHANGEABLE = "which can't be changed here without breakGlassReason and the role Defender.BreakGlass.";

function checkProtectingTags<Result>(
  before: MachineMarks,
  after: MachineMarks,
  policy: Policy,
): WriteResult<Result> | undefined {
  if (after.machineTags == null) return undefined;
  const [tagsBefore, tagsAfter] = [tagsOf(before, policy), tagsOf(after, policy)];
  const changed = [
    ...without(tagsBefore, tagsAfter),
    ...without(tagsAfter, tagsBefore),
    // The machine may currently lack any of the protecting tags.
    ...(before.machineTags instanceof UnreadableListError ? tagsBefore : []),
  ];
  const protecting = protectingTagsAmong(policy, changed);
  if (protecting.length === 0) return undefined;
  const names = protecting.map((tag) => `"${tag}"`).join(', ');
  return refusedResult(
    'REFUSED',
    'PROTECTING_TAG',
    `The policy protects machines by the tag ${names}, ${UNCHANGEABLE}`,
  );
}

function isProtectingValue(value: string | null | undefined, { protectedMachines }: Policy): boolean {
  return protectedMachines.some(({ deviceValues }) => deviceValues.some((one) => isSame(one, value)));
}

/** Unreadable tags may be any of the protecting ones. */
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
