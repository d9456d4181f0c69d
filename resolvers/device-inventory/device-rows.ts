import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import type { DeviceRow } from '../../src/defender-api/models/device-inventory.js';
import { linkedRecommendation, linkedVulnerability } from '../shared/linked-rows.js';
import { namedMachine } from '../shared/named-machine.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { unlessHunted } from '../shared/unless-hunted.js';

function machine(
  { deviceId }: Pick<DeviceRow, 'deviceId'>,
  _args: object,
  context: Pick<RequestContext, 'loaders' | 'missing' | 'sources'>,
  info: Pick<GraphQLResolveInfo, 'path'>,
) {
  return namedMachine(deviceId, context, info);
}

export const DefenderDeviceSoftware: CompleteResolvers<'DefenderDeviceSoftware'> = {
  ...unlessHunted('DefenderDeviceSoftware'),
  machine,
};

export const DefenderDeviceNonCpeSoftware: CompleteResolvers<'DefenderDeviceNonCpeSoftware'> = { machine };

export const DefenderDeviceVulnerability: CompleteResolvers<'DefenderDeviceVulnerability'> = {
  ...unlessHunted('DefenderDeviceVulnerability'),
  vulnerability: linkedVulnerability,
  recommendation: linkedRecommendation,
  machine,
};

export const DefenderDeviceVulnerabilityChange: CompleteResolvers<'DefenderDeviceVulnerabilityChange'> = {
  deviceVulnerabilityId: ({ id }) => id,
  vulnerability: linkedVulnerability,
  recommendation: linkedRecommendation,
  machine,
};

export const DefenderDeviceConfiguration: CompleteResolvers<'DefenderDeviceConfiguration'> = {
  ...unlessHunted('DefenderDeviceConfiguration'),
  recommendation: linkedRecommendation,
  machine,
};

export const DefenderDeviceBrowserExtension: CompleteResolvers<'DefenderDeviceBrowserExtension'> = {
  machine,
};

export const DefenderDeviceCertificate: CompleteResolvers<'DefenderDeviceCertificate'> = { machine };

export const DefenderDeviceFirmware: CompleteResolvers<'DefenderDeviceFirmware'> = { machine };

export const DefenderDeviceBaseline: CompleteResolvers<'DefenderDeviceBaseline'> = { machine };
