import { endpointsOf } from './clouds.js';
import type { Config } from './config.js';
import type { CustomerTenant } from './tenants.js';

/**
 * The configuration of a tenant: the environment's, with the overrides of the tenants file. Returns the same object if
 * there are none, so that such tenants share connections.
 */
export function configFor(config: Config, { name, overrides }: CustomerTenant): Config {
  if (overrides === undefined) return config;
  const { registration, cloud } = overrides;
  return {
    ...config,
    ...(registration !== undefined && {
      registration: {
        tenantId: config.registration.tenantId,
        ...registration,
        clientIdSetting: `clientId of ${name}`,
        actionsAs: config.registration.actionsAs,
      },
    }),
    ...(cloud !== undefined && { upstream: inCloud(config.upstream, cloud) }),
  };
}

/** Another cloud has other hosts and audiences; those in the environment apply to its own cloud only. The emulator is all hosts. */
function inCloud(
  { sources, entraEmulatorUrl, apiUrl, graphUrl }: Config['upstream'],
  { cloud, region }: Pick<Config['upstream'], 'cloud' | 'region'>,
): Config['upstream'] {
  return {
    cloud,
    ...(region !== undefined && { region }),
    ...endpointsOf(cloud, region),
    sources,
    ...(entraEmulatorUrl !== undefined && { entraEmulatorUrl, apiUrl, graphUrl }),
  };
}
