import { entity, propertiesOf, type EntityModel } from '../../odata/entity-model.js';
import type { Reply } from '../../http/reply.js';
import type { Switches } from '../../switches.js';
import type { MachineAction } from '../../tenants/model.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderCall } from '../operation.js';

/**
 * The queryable properties of MachineAction: the filter list of get-machineactions-collection.md, and by switch the last update, by
 * which shipped clients poll.
 */
export function machineActionModel(switches: Switches): EntityModel {
  return entity(
    'MachineAction',
    propertiesOf(
      'MachineAction',
      [
        'id',
        'type',
        'requestor',
        'status',
        'machineId',
        'creationDateTimeUtc',
        ...(switches.lastUpdateFilterOnMachineActions === 'accepted'
          ? (['lastUpdateDateTimeUtc'] as const)
          : []),
      ],
      { id: 'key-guid' },
    ),
    ['lastUpdateDateTimeUtc', 'creationDateTimeUtc'],
  );
}

/** The response to an offboarding is recorded without its machine. */
type SentAction = Omit<MachineAction, 'machineId'> & Record<'machineId', string | null>;

export function replyAction({ request, state }: DefenderCall, status: 200 | 201, action: SentAction): Reply {
  return replyEntity(request, status, 'MachineActions', writeMachineAction(action, state.switches));
}

/** An action as it is sent, under the switch's name for its last update. */
export function writeMachineAction(action: SentAction, switches: Switches): object {
  if (switches.lastUpdateField === 'lastUpdateDateTimeUtc') return action;
  return Object.fromEntries(
    Object.entries(action).map(([name, value]) => [
      name === 'lastUpdateDateTimeUtc' ? switches.lastUpdateField : name,
      value as unknown,
    ]),
  );
}
