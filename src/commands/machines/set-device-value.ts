import { setDeviceValue as setDeviceValueCall } from '../../defender-api/endpoints/machines.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import { changeMachine, type MachineReceipt } from './change-machine.js';
import { checkComment, checkMachineId } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import type { SetDefenderDeviceValueInput } from '../../generated/schema.js';
import { isSameText } from '../../lib/texts.js';

/** Sets the device value of a machine. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function setDeviceValue(
  input: SetDefenderDeviceValueInput,
  context: CommandContext,
): Promise<MachineReceipt> {
  const machineId = checkMachineId(input.machineId);
  const { deviceValue } = input;
  checkComment(input.comment);
  return changeMachine(
    {
      name: 'setDefenderDeviceValue',
      machineId,
      input,
      marksAfter: () => ({ deviceValue }),
      isSo: (machine) => hasDeviceValue(machine, deviceValue),
      call: setDeviceValueCall(machineId, deviceValue),
    },
    context,
  );
}

export function hasDeviceValue(machine: WireMachine, value: string): boolean {
  return isSameText(machine.deviceValue, value);
}
