import type { WireDeviceCertificate } from '../../src/defender-api/models/device-inventory/certificates.js';
import type { DefenderDeviceCertificateResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DefenderDeviceCertificate: CompleteResolvers<
  DefenderDeviceCertificateResolvers,
  WireDeviceCertificate
> = {
  machine: machineOfRow,
};
