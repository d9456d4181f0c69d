import { getMachineAction } from '../../defender-api/endpoints/machine-actions.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import { rolesToCancel } from '../machine-actions/cancel-machine-action.js';
import type { CommandContext } from '../sequence/command-context.js';
import { checkCommands, type LiveResponseCommand } from '../live-response/live-response-command.js';
import { rolesOfCommands } from '../live-response/run-live-response.js';
import type { RoleGroups, WriteInput } from '../sequence/roles-on-targets.js';

type Finder = (input: WriteInput, context: CommandContext) => Promise<RoleGroups> | RoleGroups;

/** Roles that depend on the input, in addition to those of the schema. */
const BY_INPUT: Readonly<Record<string, Finder>> = {
  cancelMachineAction: async ({ machineActionId }, { dataSource, call }) => {
    const action = await dataSource.fetchNow(getMachineAction(String(machineActionId)), call);
    if (action !== null) return rolesToCancel(action.type);
    throw new NotFoundError(
      `There is no machine action ${String(machineActionId)}. Defender shows a new one after up to 5 seconds.`,
    );
  },
  runDefenderLiveResponse: ({ commands }) =>
    rolesOfCommands(checkCommands(commands as readonly LiveResponseCommand[])).map((role) => [role]),
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
