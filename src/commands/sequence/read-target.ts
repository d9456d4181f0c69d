import { getMachineAction } from '../../defender-api/endpoints/machine-actions.js';
import { getMachine } from '../../defender-api/endpoints/machines.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import type { CommandContext } from './command-context.js';

export function unknownMachine(machineId: string): NotFoundError {
  return new NotFoundError(`There is no machine ${machineId}.`);
}

export function unknownAction(id: string): NotFoundError {
  return new NotFoundError(
    `There is no machine action ${id}. Defender shows a new one after up to 5 seconds.`,
  );
}

/** A cached machine is enough: only its existence matters. @throws NotFoundError */
export async function checkMachineExists(
  machineId: string,
  { dataSource, call }: CommandContext,
): Promise<undefined> {
  const machine = await dataSource.fetch(getMachine(machineId), call);
  if (machine?.id.toLowerCase() !== machineId) throw unknownMachine(machineId);
}

/** @throws NotFoundError */
export async function readMachine(
  machineId: string,
  { dataSource, call }: CommandContext,
): Promise<WireMachine> {
  const machine = await dataSource.fetchNow(getMachine(machineId), call);
  // The service also finds by name: a row with another id is the wrong machine.
  if (machine?.id.toLowerCase() !== machineId) throw unknownMachine(machineId);
  return machine;
}

/** @throws NotFoundError */
export async function readMachineAction(
  id: string,
  { dataSource, call }: Pick<CommandContext, 'dataSource' | 'call'>,
): Promise<WireMachineAction> {
  const action = await dataSource.fetchNow(getMachineAction(id), call);
  if (action === null) throw unknownAction(id);
  return action;
}
