import { listAvailableActions } from '../../src/commands/machine-actions/available-actions.js';
import { ZERO_GUID } from '../../src/lib/guid.js';
import { huntedFields } from './hunted-fields.js';
import { machineMutationsOf } from './machine-mutations.js';
import type { PartialRowResolvers } from '../shared/complete-resolvers.js';
import {
  needsWholeRecommendations,
  needsWholeVulnerabilities,
  type NeedsWholeMachine,
} from '../shared/partial-rows.js';
import { namedId } from '../shared/named-ids.js';
import { noteReach } from '../shared/note-reach.js';
import { portalPage } from '../shared/portal-page.js';

export const Machine: PartialRowResolvers<'Machine', NeedsWholeMachine> = {
  __resolveReference: async (reference, { loaders }) => {
    // A gateway sends null for a key that another subgraph doesn't have.
    if ('id' in reference && typeof reference.id === 'string')
      return loaders.machines.machineById(reference.id);
    if ('aadDeviceId' in reference && typeof reference.aadDeviceId === 'string') {
      return loaders.machines.machineByAadDeviceId(reference.aadDeviceId);
    }
    return null;
  },
  ...huntedFields,
  mergedIntoMachineId: ({ mergedIntoMachineId }, _args, context) =>
    namedId('Machine', mergedIntoMachineId, context),
  // A neighbor that has a device with zeros would join it to all these machines.
  aadDeviceId: ({ aadDeviceId }) => (aadDeviceId === ZERO_GUID ? null : aadDeviceId),
  alerts: ({ id }, page, context, info) =>
    noteReach(context.loaders.alerts.alertPageByMachineId(id, page), 'listMachineAlerts', context, info),
  isolation: ({ id }, _args, { loaders }) => loaders.machineActions.isolationByMachineId(id),
  availableActions: async (machine, _args, { loaders, guardRails, caller, callerScope }, { schema }) => {
    const [actions, policy, emergency, roles] = await Promise.all([
      loaders.machineActions.actionsOnMachine(machine.id),
      guardRails.policy(),
      guardRails.emergency(),
      callerScope?.rolesOnTarget('Machine', machine.id) ?? caller?.roles ?? new Set<string>(),
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
  alertCount: ({ id }, { status }, context, info) =>
    noteReach(context.loaders.alerts.alertCountByMachineId(id, status), 'listMachineAlerts', context, info),
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
