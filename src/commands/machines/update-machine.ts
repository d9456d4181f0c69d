import { updateMachine as updateMachineCall } from '../../defender-api/endpoints/machines.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import { badArgument } from '../../errors/caller-errors.js';
import { changeMachine, type MachineReceipt } from './change-machine.js';
import { checkComment, checkCount, checkMachineId, checkTag } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { hasDeviceValue } from './set-device-value.js';
import { UnreadableListError } from '../../errors/unreadable-list-error.js';
import type { UpdateMachineInput } from '../../generated/schema.js';

/** Defender documents no limit. */
const MAX_TAGS = 500;

/**
 * Changes tags and device value of a machine together. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown
 * machine.
 */
export async function updateMachine(
  input: UpdateMachineInput,
  context: CommandContext,
): Promise<MachineReceipt> {
  const machineId = checkMachineId(input.machineId);
  checkComment(input.comment);
  const change = checkChange(input);
  const { machineTags, deviceValue } = change;
  return changeMachine(
    {
      name: 'updateMachine',
      machineId,
      input,
      marksAfter: () => ({
        ...(machineTags !== undefined && { machineTags: [...machineTags] }),
        ...(deviceValue !== undefined && { deviceValue }),
      }),
      isSo: (machine) =>
        (machineTags === undefined || hasExactly(machine, machineTags)) &&
        (deviceValue === undefined || hasDeviceValue(machine, deviceValue)),
      call: updateMachineCall(machineId, change),
    },
    context,
  );
}

function checkChange({ machineTags, deviceValue }: UpdateMachineInput) {
  if (machineTags == null && deviceValue == null)
    throw badArgument('input', 'must have machineTags, deviceValue or both.');
  checkCount(machineTags, 'input.machineTags', MAX_TAGS);
  machineTags?.forEach((tag, index) => checkTag(tag, `input.machineTags[${String(index)}]`));
  if (machineTags != null && new Set(machineTags).size < machineTags.length)
    throw badArgument('input.machineTags', 'holds a tag twice.');
  return {
    ...(machineTags != null && { machineTags }),
    ...(deviceValue != null && { deviceValue }),
  };
}

/** A machine without tags has an empty list, or none. */
function hasExactly({ machineTags }: WireMachine, wanted: readonly string[]): boolean {
  if (machineTags instanceof UnreadableListError) return false;
  const tags = (machineTags ?? []).filter((tag) => tag !== '');
  return tags.length === wanted.length && wanted.every((tag) => tags.includes(tag));
}
