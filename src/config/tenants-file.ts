import type { Environment } from './environment.js';
import { readSettledFile } from './read-settled-file.js';
import { readTenants } from './read-tenants.js';
import { splitList } from './setting-shapes.js';
import type { CustomerTenant, TenantsFileBounds } from './tenants.js';
import type { FileReading } from '../lib/watched-file.js';

/** Reads the tenants file once, at startup. Problems name the setting and are described for the operator. */
export function readTenantsFile(
  path: string,
  bounds: TenantsFileBounds,
): FileReading<readonly CustomerTenant[]> {
  return readSettledFile('TENANTS_FILE', path, (content) => readTenants(content, bounds));
}

/** The settings that constrain the file, unparsed. Each is validated elsewhere. */
export function boundsOf(env: Environment): TenantsFileBounds {
  const [tenants, clients] = [env['AUTH_TENANTS'], env['AUTH_CLIENTS']];
  const home = env['DEFENDER_CREDENTIAL'] === 'managed-identity' ? env['AZURE_TENANT_ID'] : undefined;
  return {
    ...(tenants !== undefined && { callerTenants: splitList(tenants.toLowerCase()) }),
    ...(clients !== undefined && { clients: splitList(clients.toLowerCase()) }),
    ...(home !== undefined && { onlyTenant: home.toLowerCase() }),
    actsAsUser: env['DEFENDER_ACTIONS_AS'] === 'user',
  };
}

export function hasTenantsFile(env: Environment): boolean {
  return (env['TENANTS_FILE'] ?? '').trim() !== '';
}
