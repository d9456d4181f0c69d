import type { WireDeviceCertificate } from '../../src/defender-api/models/device-inventory/certificates.js';
import type { DeviceCertificateResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineOfRow } from './machine-of-row.js';

export const DeviceCertificate: CompleteResolvers<DeviceCertificateResolvers, WireDeviceCertificate> = {
  machine: machineOfRow,
};
