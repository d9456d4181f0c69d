import type { RequestContext } from '../../src/context.js';
import { listAvailableActions } from '../../src/commands/machine-actions/available-actions.js';
import type { WireMachine, WireMachineFacts } from '../../src/defender-api/models/machines.js';
import { readable } from '../../src/errors/unreadable-list-error.js';
import { MACHINE_SOURCES } from '../../src/defender-api/sources.js';
import type { MachineResolvers } from '../../src/generated/graphql.js';
import { machineMutationsOf } from './machine-mutations.js';
import type { PartialRowResolvers } from '../shared/complete-resolvers.js';
import {
  needsWholeRecommendations,
  needsWholeVulnerabilities,
  type MadeOfWholeMachines,
} from '../shared/partial-rows.js';
import { namedId } from '../shared/named-ids.js';
import { unlessHunted } from '../shared/unless-hunted.js';
import { portalPage } from '../shared/portal-page.js';

const { lacks } = MACHINE_SOURCES.hunting;
/** A field that hunts lack. */
const sent = <Name extends keyof typeof lacks>(name: Name) => unlessHunted<WireMachine, Name>(name, lacks);

type Fact =
  | 'isInternetFacing'
  | 'deviceType'
  | 'deviceCategory'
  | 'model'
  | 'vendor'
  | 'assetValue'
  | 'connectivityType';

/** The row that has the facts: a hunted machine is its own. */
function factsOf(
  machine: WireMachine,
  { loaders }: RequestContext,
): WireMachineFacts | null | Promise<WireMachineFacts | null> {
  return machine.source === 'HUNTING' ? machine : loaders.machines.machineFactsById(machine.id);
}

/** A field that only hunts have. */
function fact<Name extends Fact>(name: Name) {
  return async (
    machine: WireMachine,
    _args: unknown,
    context: RequestContext,
  ): Promise<WireMachine[Name] | null> => (await factsOf(machine, context))?.[name] ?? null;
}

export const Machine: PartialRowResolvers<MachineResolvers, WireMachine, MadeOfWholeMachines> = {
  __resolveReference: async (reference, { loaders }) => {
    // A gateway sends null for a key that another subgraph doesn't have.
    if ('id' in reference && typeof reference.id === 'string')
      return loaders.machines.machineById(reference.id);
    if ('aadDeviceId' in reference && typeof reference.aadDeviceId === 'string') {
      return loaders.machines.machineByAadDeviceId(reference.aadDeviceId);
    }
    return null;
  },
  source: ({ source }) => source ?? 'DEFENDER',
  riskScore: sent('riskScore'),
  rbacGroupId: sent('rbacGroupId'),
  firstSeen: sent('firstSeen'),
  osVersion: sent('osVersion'),
  osProcessor: sent('osProcessor'),
  isPotentialDuplication: sent('isPotentialDuplication'),
  defenderAvStatus: sent('defenderAvStatus'),
  managedBy: sent('managedBy'),
  managedByStatus: sent('managedByStatus'),
  vmMetadata: sent('vmMetadata'),
  isInternetFacing: fact('isInternetFacing'),
  deviceType: fact('deviceType'),
  deviceCategory: fact('deviceCategory'),
  model: fact('model'),
  vendor: fact('vendor'),
  assetValue: fact('assetValue'),
  dynamicTags: async (machine, _args, context) =>
    readable((await factsOf(machine, context))?.dynamicTags) ?? null,
  connectivityType: fact('connectivityType'),
  mergedIntoMachineId: ({ mergedIntoMachineId }, _args, context) =>
    namedId('Machine', mergedIntoMachineId, context),
  alerts: ({ id }, page, { loaders }) => loaders.alerts.alertPageByMachineId(id, page),
  isolation: ({ id }, _args, { loaders }) => loaders.machineActions.isolationByMachineId(id),
  availableActions: async (machine, _args, { loaders, guardRails, caller, callerScope }, { schema }) => {
    const [actions, policy, emergency, roles] = await Promise.all([
      loaders.machineActions.actionsOnMachine(machine.id),
      guardRails.policy(),
      guardRails.emergency(),
      callerScope?.rolesOn('Machine', machine) ?? caller?.roles ?? new Set<string>(),
    ]);
    const isEmergency = emergency !== undefined;
    return listAvailableActions(machineMutationsOf(schema), {
      machine,
      actions,
      roles,
      policy,
      isEmergency,
    });
  },
  alertCount: ({ id }, { status }, { loaders }) => loaders.alerts.alertCountByMachineId(id, status),
  investigations: ({ id }, page, { loaders }) =>
    loaders.investigations.investigationPageByMachineId(id, page),
  portalUrl: ({ id }, _args, context) => portalPage('machine', id, context),
  actions: ({ id }, page, { loaders }) => loaders.machineActions.machineActionPageByMachineId(id, page),
  vulnerabilities: ({ id }, page, { loaders }, info) =>
    loaders.vulnerabilities.vulnerabilityPageByMachineId(id, page, {
      whole: needsWholeVulnerabilities(info, 'product rows'),
    }),
  software: ({ id }, page, { loaders }) => loaders.software.softwarePageByMachineId(id, page),
  missingKbs: ({ id }, page, { loaders }) => loaders.software.missingKbPageByMachineId(id, page),
  antivirusHealth: ({ id }, _args, { loaders }) => loaders.deviceHealth.antivirusHealthByMachineId(id),
  recommendations: ({ id }, page, { loaders }, info) =>
    loaders.recommendations.recommendationPageByMachineId(id, page, {
      whole: needsWholeRecommendations(info),
    }),
  recommendationRows: ({ id }, page, { loaders }) =>
    loaders.recommendations.recommendationRowPageByMachineId(id, page),
  remediationTasks: ({ id }, page, { loaders }) =>
    loaders.remediation.remediationTaskPageByMachineId(id, page),
  logonUsers: ({ id }, page, { loaders }) => loaders.users.logonUserPageByMachineId(id, page),
};
