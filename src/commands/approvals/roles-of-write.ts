import { rolesToCancel } from '../machine-actions/cancel-machine-action.js';
import type { CommandContext } from '../sequence/command-context.js';
import { checkCommands } from '../live-response/live-response-command.js';
import { rolesOfCommands } from '../live-response/run-live-response.js';
import type { RoleGroups, WriteInput } from '../sequence/roles-on-targets.js';
import { readMachineAction } from '../sequence/read-target.js';
import type { DefenderLiveResponseCommandInput } from '../../generated/schema.js';

type Finder = (input: WriteInput, context: CommandContext) => Promise<RoleGroups> | RoleGroups;

/** Roles that depend on the input, in addition to those of the schema. */
const BY_INPUT: Readonly<Record<string, Finder>> = {
  cancelMachineAction: async ({ machineActionId }, context) =>
    rolesToCancel((await readMachineAction(String(machineActionId), context)).type),
  runDefenderLiveResponse: ({ commands }) =>
    rolesOfCommands(checkCommands(commands as readonly DefenderLiveResponseCommandInput[])).map((role) => [
      role,
    ]),
  releaseMachine: ({ cancelPending }) => (cancelPending === true ? rolesToCancel('Isolate') : []),
};

/**
 * All roles that a write needs: those of the schema and those that depend on its input. Costs 1 call for
 * cancelMachineAction, whose roles are those of the action.
 */
export async function rolesOfWrite(
  { mutation, input, roles }: { mutation: string; input: WriteInput; roles: readonly string[] },
  context: CommandContext,
): Promise<RoleGroups> {
  return [roles, ...((await BY_INPUT[mutation]?.(input, context)) ?? [])];
}
