import { entity, property } from '../../odata/entity-model.js';
import type { Machine } from '../../tenants/model.js';

const healthStatuses = [
  'Active',
  'Inactive',
  'ImpairedCommunication',
  'NoSensorData',
  'NoSensorDataImpairedCommunication',
  'Unknown',
];

/** The queryable properties of Machine: the filter list of get-machines.md. */
export const machineModel = entity('Machine', [
  property('id', 'string', { filterable: true }),
  property('mergedIntoMachineId', 'string'),
  property('isPotentialDuplication', 'boolean'),
  property('isExcluded', 'boolean'),
  property('exclusionReason', 'string'),
  property('computerDnsName', 'string', { filterable: true }),
  property('firstSeen', 'dateTime'),
  property('lastSeen', 'dateTime', { filterable: true }),
  property('osPlatform', 'string', { filterable: true }),
  property('osVersion', 'string'),
  property('osProcessor', 'string'),
  property('osArchitecture', 'string'),
  property('version', 'string', { filterable: true }),
  property('osBuild', 'number'),
  property('lastIpAddress', 'string', { filterable: true }),
  property('lastExternalIpAddress', 'string'),
  property('agentVersion', 'string'),
  property('healthStatus', 'enum', { filterable: true, values: healthStatuses }),
  property('deviceValue', 'enum', { filterable: true, values: ['Normal', 'Low', 'High'] }),
  property('rbacGroupId', 'group-id', { filterable: true }),
  property('rbacGroupName', 'string'),
  property('riskScore', 'enum', {
    filterable: true,
    values: ['None', 'Informational', 'Low', 'Medium', 'High'],
  }),
  property('exposureLevel', 'enum', { filterable: true, values: ['None', 'Low', 'Medium', 'High'] }),
  property('isAadJoined', 'boolean'),
  property('aadDeviceId', 'guid', { filterable: true }),
  property('machineTags', 'string', { filterable: true, collection: true }),
  property('defenderAvStatus', 'string'),
  property('onboardingStatus', 'enum', {
    filterable: true,
    values: ['Onboarded', 'CanBeOnboarded', 'Unsupported', 'InsufficientInfo'],
  }),
  property('managedBy', 'string'),
  property('managedByStatus', 'string'),
  property('ipAddresses', 'object', { collection: true }),
  property('vmMetadata', 'object'),
]);

/** A machine as it is sent: rows of some machines lack `defenderAvStatus`. */
export function writeMachine(machine: Machine): object {
  if (machine.defenderAvStatus !== '') return machine;
  const { defenderAvStatus, ...rest } = machine;
  void defenderAvStatus;
  return rest;
}
