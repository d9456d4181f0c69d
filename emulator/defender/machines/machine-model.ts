import { entity, propertiesOf } from '../../odata/entity-model.js';
import type { Machine } from '../../tenants/model.js';

/** The queryable properties of Machine: the filter list of get-machines.md. */
export const machineModel = entity(
  'Machine',
  propertiesOf(
    'Machine',
    [
      'id',
      'computerDnsName',
      'lastSeen',
      'osPlatform',
      'version',
      'lastIpAddress',
      'healthStatus',
      'deviceValue',
      'rbacGroupId',
      'riskScore',
      'exposureLevel',
      'aadDeviceId',
      'machineTags',
      'onboardingStatus',
    ],
    { rbacGroupId: 'group-id' },
  ),
);

/** A machine as it is sent: rows of some machines lack `defenderAvStatus`. */
export function writeMachine(machine: Machine): object {
  if (machine.defenderAvStatus !== '') return machine;
  const { defenderAvStatus, ...rest } = machine;
  void defenderAvStatus;
  return rest;
}
