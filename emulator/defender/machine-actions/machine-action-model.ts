import { entity, property, type EntityModel } from '../../odata/entity-model.js';
import type { Switches } from '../../switches.js';
import type { MachineAction } from '../../tenants/model.js';

const types = [
  'RunAntiVirusScan',
  'Offboard',
  'LiveResponse',
  'CollectInvestigationPackage',
  'Isolate',
  'Unisolate',
  'StopAndQuarantineFile',
  'RestrictCodeExecution',
  'UnrestrictCodeExecution',
  'Unknown',
  'RequestSample',
  'Block',
  'RegenerateId',
  'Troubleshoot',
  'LogsCollection',
  'TokenRefresh',
  'EndpointConfigManagementCheckin',
  'EnableActiveDirectoryUser',
  'DisableActiveDirectoryUser',
  'ResetPasswordActiveDirectoryUser',
  'ImmuneActiveDirectoryCustomPlaybook',
];
const statuses = ['Pending', 'InProgress', 'Succeeded', 'Failed', 'TimeOut', 'Cancelled'];

/**
 * The queryable properties of MachineAction: the filter list of get-machineactions-collection.md, and by switch the last update, by
 * which shipped clients poll.
 */
export function machineActionModel(switches: Switches): EntityModel {
  return entity(
    'MachineAction',
    [
      property('id', 'key-guid', { filterable: true }),
      property('type', 'enum', { filterable: true, values: types }),
      property('title', 'string'),
      property('requestor', 'string', { filterable: true }),
      property('requestorComment', 'string'),
      property('status', 'enum', { filterable: true, values: statuses }),
      property('machineId', 'string', { filterable: true }),
      property('computerDnsName', 'string'),
      property('creationDateTimeUtc', 'dateTime', { filterable: true }),
      property('lastUpdateDateTimeUtc', 'dateTime', {
        filterable: switches.lastUpdateFilterOnMachineActions === 'accepted',
      }),
      property('cancellationRequestor', 'string'),
      property('cancellationComment', 'string'),
      property('cancellationDateTimeUtc', 'dateTime'),
      property('errorHResult', 'number'),
      property('scope', 'string'),
      property('externalId', 'string'),
      property('requestSource', 'string'),
      property('relatedFileInfo', 'object'),
      property('commands', 'object', { collection: true }),
      property('troubleshootInfo', 'object'),
    ],
    ['lastUpdateDateTimeUtc', 'creationDateTimeUtc'],
  );
}

/** An action as it is sent, under the switch's name for its last update. */
export function writeMachineAction(action: MachineAction, switches: Switches): object {
  if (switches.lastUpdateField === 'lastUpdateDateTimeUtc') return action;
  return Object.fromEntries(
    Object.entries(action).map(([name, value]) => [
      name === 'lastUpdateDateTimeUtc' ? switches.lastUpdateField : name,
      value as unknown,
    ]),
  );
}
