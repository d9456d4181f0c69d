import type { MachineIpAddressResolvers } from '../../src/generated/graphql.js';
import { unlessEmpty } from '../shared/unless-empty.js';

/** Defender's API has both nulls and empty texts, hunting tables only the latter. */
export const MachineIpAddress: MachineIpAddressResolvers = {
  ipAddress: ({ ipAddress }) => unlessEmpty(ipAddress),
  macAddress: ({ macAddress }) => unlessEmpty(macAddress),
  type: ({ type }) => unlessEmpty(type),
  operationalStatus: ({ operationalStatus }) => unlessEmpty(operationalStatus),
};
