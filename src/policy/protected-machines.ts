import type { Policy, ProtectedMachines } from '../config/policy.js';
import type { WireMachine } from '../defender-api/models/machines.js';
import { UnreadableListError } from '../errors/unreadable-list-error.js';

/** What guard rails look at of a machine. Only the id is certain. */
export type MachineMetadata = Pick<
  WireMachine,
  'id' | 'computerDnsName' | 'machineTags' | 'rbacGroupId' | 'rbacGroupName' | 'deviceValue' | 'osPlatform'
>;

/** The first rule that protects a machine. */
export function protectionOf(
  { protectedMachines }: Policy,
  machine: MachineMetadata,
): ProtectedMachines | undefined {
  return protectedMachines.find((rule) => protects(rule, machine));
}

function protects(rule: ProtectedMachines, machine: MachineMetadata): boolean {
  const { id, computerDnsName, machineTags, rbacGroupId, rbacGroupName, deviceValue, osPlatform } = machine;
  // A blank that Defender sends behind a name must not take its protection away.
  const name = computerDnsName?.trim();
  return (
    rule.machineIds.includes(id.toLowerCase()) ||
    hasProtectingTag(rule, machineTags) ||
    matchesAny(rule.namePatterns, name) ||
    matchesAny(rule.namePatterns, name?.split('.')[0]) ||
    isAmong(rule.deviceGroups, rbacGroupName) ||
    isAmong(rule.deviceGroups, rbacGroupId) ||
    isAmong(rule.deviceValues, deviceValue) ||
    isAmong(rule.osPlatforms, osPlatform)
  );
}

/** Tags that can't be read may be any of the rule's. */
function hasProtectingTag({ tags }: ProtectedMachines, machineTags: MachineMetadata['machineTags']): boolean {
  if (machineTags instanceof UnreadableListError) return tags.length > 0;
  return (machineTags ?? []).some((tag) => isAmong(tags, tag));
}

/** The tags among these that protect machines: whoever may set them decides what is guarded. */
export function protectingTagsAmong(
  { protectedMachines }: Policy,
  tags: readonly string[],
): readonly string[] {
  return tags.filter((tag) => protectedMachines.some((rule) => isAmong(rule.tags, tag)));
}

/** Whether the id of a machine isn't enough to know whether it is protected. */
export function protectsByMetadata({ protectedMachines }: Policy): boolean {
  return protectedMachines.some(({ name: _name, machineIds: _ids, ...facts }) =>
    Object.values(facts).some(({ length }) => length > 0),
  );
}

function isAmong(words: readonly string[], word: string | null | undefined): boolean {
  return word != null && words.some((known) => known.trim().toLowerCase() === word.trim().toLowerCase());
}

/** Whether a whole text is what a pattern says: `*` is any text, `?` any character, case means nothing. */
export function matchesPattern(pattern: string, text: string): boolean {
  const [wanted, given] = [[...pattern.toLowerCase()], [...text.toLowerCase()]];
  let [at, position] = [0, 0];
  // Where the last star stands, and up to where it was taken to reach: it is made longer before anything else is given up.
  let star: { readonly at: number; readonly reach: number } | undefined;
  while (position < given.length) {
    if (wanted[at] === '*') {
      star = { at, reach: position };
      at += 1;
    } else if (at < wanted.length && (wanted[at] === '?' || wanted[at] === given[position])) {
      at += 1;
      position += 1;
    } else if (star === undefined) {
      return false;
    } else {
      star = { at: star.at, reach: star.reach + 1 };
      at = star.at + 1;
      position = star.reach;
    }
  }
  return wanted.slice(at).every((character) => character === '*');
}

export function matchesAny(patterns: readonly string[], text: string | null | undefined): boolean {
  return text != null && patterns.some((pattern) => matchesPattern(pattern, text));
}
