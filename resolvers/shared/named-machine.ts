import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import type { WireMachine } from '../../src/defender-api/models/machines.js';
import { SOURCES } from '../../src/config/source-table.js';

/**
 * The machine that a row names. If hunts don't know it, null with an entry in `extensions.missing`, because it may still
 * exist. Synchronous for machines in memory.
 */
export function namedMachine(
  machineId: string | null | undefined,
  { loaders, missing, sources }: Pick<RequestContext, 'loaders' | 'missing' | 'sources'>,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): WireMachine | null | Promise<WireMachine | null> {
  if (machineId == null) return null;
  const found = loaders.machines.machineById(machineId);
  const note = (machine: WireMachine | null) => {
    if (machine === null && (sources.isSecond('listMachines') || sources.isSecond('getMachine')))
      missing.note(responsePathAsArray(path), SOURCES.machines.hunting.notFound);
    return machine;
  };
  return found instanceof Promise ? found.then(note) : note(found);
}
