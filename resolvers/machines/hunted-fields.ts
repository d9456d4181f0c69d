import type { RequestContext } from '../../src/context.js';
import type { WireMachine, WireMachineProperties } from '../../src/defender-api/models/machines.js';
import { readable } from '../../src/errors/unreadable-list-error.js';
import { unlessHunted } from '../shared/unless-hunted.js';

/** The row that has the facts: a hunted machine is its own. */
function factsOf(
  machine: WireMachine,
  { loaders }: RequestContext,
): WireMachineProperties | null | Promise<WireMachineProperties | null> {
  return machine.source === 'HUNTING' ? machine : loaders.machines.machineFactsById(machine.id);
}

/** A field that only hunts have. */
function fact<Name extends keyof WireMachineProperties>(name: Name) {
  return async (
    machine: WireMachine,
    _args: unknown,
    context: RequestContext,
  ): Promise<WireMachineProperties[Name] | null> => (await factsOf(machine, context))?.[name] ?? null;
}

export const huntedFields = {
  source: ({ source }: WireMachine) => source ?? 'DEFENDER',
  ...unlessHunted('Machine'),
  isInternetFacing: fact('isInternetFacing'),
  deviceType: fact('deviceType'),
  deviceCategory: fact('deviceCategory'),
  model: fact('model'),
  vendor: fact('vendor'),
  dynamicTags: async (machine: WireMachine, _args: unknown, context: RequestContext) =>
    readable((await factsOf(machine, context))?.dynamicTags) ?? null,
  connectivityType: fact('connectivityType'),
} as const;
