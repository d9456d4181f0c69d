import { parseAttribution } from '../../src/commands/sequence/attribution.js';
import { toFileReference } from '../../src/loaders/observables/file-reference.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { namedMachine } from '../shared/named-machine.js';

export const MachineAction: CompleteResolvers<'MachineAction'> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.machineActions.machineActionById(id) : null,
  reason: ({ requestorComment }) => parseAttribution(requestorComment)?.reason ?? requestorComment ?? null,
  requestedBy: ({ requestor, requestorComment }) =>
    parseAttribution(requestorComment)?.author ?? requestor ?? null,
  auditId: ({ requestorComment }) => parseAttribution(requestorComment)?.auditId ?? null,
  machine: ({ machineId }, _args, context, info) => namedMachine(machineId, context, info),
};

export const MachineActionFileInfo: CompleteResolvers<'MachineActionFileInfo'> = {
  // SHA-1 and SHA-256 differ in length.
  file: ({ fileIdentifier: hash }) => toFileReference({ sha1: hash, sha256: hash }),
};
