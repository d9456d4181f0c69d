import type { RequestContext } from '../../src/context.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { namedId } from '../shared/named-ids.js';
import { namedMachine } from '../shared/named-machine.js';

export const DefenderScannerAgent: CompleteResolvers<'DefenderScannerAgent'> = {
  // Scan definitions use the name machineName.
  computerDnsName: ({ computerDnsName, machineName }) => computerDnsName ?? machineName ?? null,
  machine: ({ machineId }, _args, context, info) => namedMachine(machineId, context, info),
};

const scannerId = (
  { scannerId: id }: { readonly scannerId?: string | null | undefined },
  _args: object,
  context: RequestContext,
) => namedId('Machine', id, context, 'DefenderScannerAgent');

export const DefenderScanHistoryEntry: CompleteResolvers<'DefenderScanHistoryEntry'> = { scannerId };

export const DefenderScanSession: CompleteResolvers<'DefenderScanSession'> = { scannerId };
