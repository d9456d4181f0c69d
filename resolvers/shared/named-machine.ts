import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import type { WireMachine } from '../../src/defender-api/models/machines.js';
import { noteAbsence } from './note-absence.js';

/**
 * The machine that a row names. If hunts don't know it, null with an entry in `extensions.missing`, because it may still
 * exist. Synchronous for machines in memory.
 */
export function namedMachine(
  machineId: string | null | undefined,
  context: Pick<RequestContext, 'loaders' | 'missing' | 'sources'>,
  info: Pick<GraphQLResolveInfo, 'path'>,
): WireMachine | null | Promise<WireMachine | null> {
  if (machineId == null) return null;
  const found = context.loaders.machines.machineById(machineId);
  const note = (machine: WireMachine | null) => {
    if (machine !== null) return machine;
    // A batch reads machines by either operation.
    const operation = context.sources.isSecond('listMachines') ? 'listMachines' : 'getMachine';
    return noteAbsence(machine, operation, context, info);
  };
  return found instanceof Promise ? found.then(note) : note(found);
}
