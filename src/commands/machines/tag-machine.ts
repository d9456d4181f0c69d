import {
  addOrRemoveMachineTag as addOrRemoveMachineTagCall,
  type TagAction,
} from '../../defender-api/endpoints/machines.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import { changeMachine, type MachineReceipt } from './change-machine.js';
import { checkComment, checkMachineId, checkTag } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { UnreadableListError } from '../../errors/unreadable-list-error.js';
import type { AddMachineTagInput } from '../../generated/schema.js';

/** @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export const addMachineTag = tagCommand('addMachineTag', 'Add');
/** Like {@link addMachineTag}. */
export const removeMachineTag = tagCommand('removeMachineTag', 'Remove');

function tagCommand(name: string, action: TagAction) {
  return async (input: AddMachineTagInput, context: CommandContext): Promise<MachineReceipt> => {
    const machineId = checkMachineId(input.machineId);
    const tag = checkTag(input.tag);
    checkComment(input.comment);
    return changeMachine(
      {
        name,
        machineId,
        input,
        marksAfter: (before) => ({ machineTags: tagsAfter(before, tag, action) }),
        isSo: (machine) => showsTagChange(machine, tag, action),
        call: addOrRemoveMachineTagCall(machineId, tag, action),
      },
      context,
    );
  };
}

/** Unreadable tags never show the change. */
export function showsTagChange({ machineTags }: WireMachine, tag: string, action: TagAction): boolean {
  if (machineTags instanceof UnreadableListError) return false;
  return (machineTags?.includes(tag) === true) === (action === 'Add');
}

function tagsAfter(before: WireMachine | undefined, tag: string, action: TagAction): string[] {
  const tags = before?.machineTags;
  const known = tags instanceof UnreadableListError ? [] : (tags ?? []);
  const others = known.filter((other) => other !== tag);
  return action === 'Add' ? [...others, tag] : others;
}
