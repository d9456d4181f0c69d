import { describe, expect, it } from 'vitest';
import { configFor } from '../../../src/config/tenant-config.js';
import { loadConfig } from '../../../src/config/load-config.js';
import {
  BOTH,
  CONTOSO,
  createTenantsFile,
  FABRIKAM,
  HOME,
  startTenants,
} from '../../kit/servers/start-tenants.js';

describe('information about a tenant', () => {
  it('lists the capabilities of its own registration, by the header', async () => {
    const { ask, subgraph } = await startTenants();
    const capabilities = async (tenantId: string) => {
      const { data, errors } = await ask(tenantId, '{ defenderCapabilities { permissions isGranted } }');
      expect(errors).toBeUndefined();
      return data.defenderCapabilities as { permissions: string[]; isGranted: boolean | null }[];
    };
    expect((await capabilities(CONTOSO)).some(({ isGranted }) => isGranted === true)).toBe(true);
    const tenants = subgraph.emulator.control.calls({ operation: 'token' }).map(({ tenantId }) => tenantId);
    expect(new Set(tenants)).toEqual(new Set([CONTOSO]));
  });

  it('needs the tenant to be named', async () => {
    const { subgraph } = await startTenants();
    const { errors } = await subgraph.ask('{ defenderCapabilities { isGranted } }');
    expect(errors).toHaveLength(1);
  });

  it('links to the portal with its id', async () => {
    const { ask, fabrikam } = await startTenants();
    const [machine] = fabrikam.machines;
    const { data } = await ask(FABRIKAM, `{ machine(id: "${machine!.id}") { portalUrl } }`);
    expect(data.machine.portalUrl).toMatch(new RegExp(`^https://security.microsoft.com/.*tid=${FABRIKAM}$`));
  });

  it.each([{ region: 'eu' }, { cloud: 'gcc' }])('comes from the emulator also with %j', async (place) => {
    const { ask, fabrikam } = await startTenants([BOTH[0]!, { ...BOTH[1]!, ...place }]);
    const [machine] = fabrikam.machines;
    const found = await ask(
      FABRIKAM,
      `{ machine(id: "${machine!.id}") { id } defenderIncidents { nodes { id } } }`,
    );
    expect(found.errors).toBeUndefined();
    expect(found.data.machine.id).toBe(machine!.id);
  });

  it('links to the portal of its cloud', () => {
    const file = createTenantsFile([{ ...BOTH[0], cloud: 'gcc-high' }, BOTH[1]]);
    const config = loadConfig({
      AZURE_TENANT_ID: HOME,
      AZURE_CLIENT_ID: HOME,
      AZURE_CLIENT_SECRET: 'x',
      TENANTS_FILE: file.path,
    });
    expect(config.tenantsFile?.tenants.map((tenant) => configFor(config, tenant).upstream.portalUrl)).toEqual(
      ['https://security.microsoft.us', 'https://security.microsoft.com'],
    );
  });
});
