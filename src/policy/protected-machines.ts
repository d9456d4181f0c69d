import type { Policy, ProtectedMachines } from '../config/policy.js';
import type { WireMachine } from '../defender-api/models/machines.js';
import { UnreadableListError } from '../errors/unreadable-list-error.js';
import { matchesAny } from '../lib/texts.js';

/** The metadata of a machine that guard rails use. Only the id is always present. */
export type MachineMetadata = Pick<
  WireMachine,
  | 'id'
  | 'computerDnsName'
  | 'machineTags'
  | 'rbacGroupId'
  | 'rbacGroupName'
  | 'deviceValue'
  | 'osPlatform'
  | 'unreadable'
>;

/** The first rule that protects the machine. */
export function protectionOf(
  { protectedMachines }: Policy,
  machine: MachineMetadata,
): ProtectedMachines | undefined {
  return protectedMachines.find((rule) => protects(rule, machine));
}

function protects(rule: ProtectedMachines, machine: MachineMetadata): boolean {
  const { id, computerDnsName, machineTags, rbacGroupId, rbacGroupName, deviceValue, osPlatform } = machine;
  // Defender may send a trailing space, which must not unprotect the machine.
  const name = computerDnsName?.trim();
  return (
    rule.machineIds.includes(id.toLowerCase()) ||
    hasProtectingTag(rule, machineTags) ||
    matchesAny(rule.namePatterns, name) ||
    matchesAny(rule.namePatterns, name?.split('.')[0]) ||
    isAmong(rule.deviceGroups, rbacGroupName) ||
    isAmong(rule.deviceGroups, rbacGroupId) ||
    isAmong(rule.deviceValues, deviceValue) ||
    isAmong(rule.osPlatforms, osPlatform) ||
    (machine.unreadable ?? []).some((field) => (CONDITIONS.get(field)?.(rule).length ?? 0) > 0)
  );
}

/** The conditions on a field: an unreadable value may be any of theirs, so it counts as a match. */
const CONDITIONS: ReadonlyMap<string, (rule: ProtectedMachines) => readonly unknown[]> = new Map([
  ['computerDnsName', ({ namePatterns }) => namePatterns],
  ['rbacGroupId', ({ deviceGroups }) => deviceGroups],
  ['rbacGroupName', ({ deviceGroups }) => deviceGroups],
  ['deviceValue', ({ deviceValues }) => deviceValues],
  ['osPlatform', ({ osPlatforms }) => osPlatforms],
]);

/** Unreadable tags may include any tag of the rule, so they count as a match. */
function hasProtectingTag({ tags }: ProtectedMachines, machineTags: MachineMetadata['machineTags']): boolean {
  if (machineTags instanceof UnreadableListError) return tags.length > 0;
  return (machineTags ?? []).some((tag) => isAmong(tags, tag));
}

/** The tags that protect machines. Changing them changes which machines are guarded. */
export function protectingTagsAmong(
  { protectedMachines }: Policy,
  tags: readonly string[],
): readonly string[] {
  return tags.filter((tag) => protectedMachines.some((rule) => isAmong(rule.tags, tag)));
}

/** Whether protection depends on metadata other than the id. */
export function protectsByMetadata({ protectedMachines }: Policy): boolean {
  return protectedMachines.some(({ name: _name, machineIds: _ids, ...conditions }) =>
    Object.values(conditions).some(({ length }) => length > 0),
  );
}

function isAmong(words: readonly string[], word: string | null | undefined): boolean {
  return word != null && words.some((known) => known.trim().toLowerCase() === word.trim().toLowerCase());
}
