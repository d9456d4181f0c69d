import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import type { DeviceRow } from '../../src/defender-api/models/device-inventory/device-row.js';
import { namedMachine } from '../shared/named-machine.js';

export function machineOfRow(
  { deviceId }: Pick<DeviceRow, 'deviceId'>,
  _args: object,
  context: Pick<RequestContext, 'loaders' | 'missing' | 'sources'>,
  info: Pick<GraphQLResolveInfo, 'path'>,
) {
  return namedMachine(deviceId, context, info);
}
