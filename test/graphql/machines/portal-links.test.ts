import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

describe('links to the portal', () => {
  it.each([
    ['commercial', 'https://security.microsoft.com', 'com'],
    ['gcc', 'https://security.microsoft.com', 'com'],
    ['gcc-high', 'https://security.microsoft.us', 'us'],
    ['dod', 'https://security.apps.mil', 'us'],
  ])(
    'lead to that of the cloud %s, with the tenant, without further calls',
    { tags: 'defender-first' },
    async (cloud, portal, login) => {
      const subgraph = await startSubgraph({
        emulator: { machines: 20, alerts: 40 },
        env: { DEFENDER_CLOUD: cloud },
      });
      const { alerts, tenantId } = onlyTenant(subgraph);
      const alert = alerts.find(({ investigationId }) => investigationId !== null)!;
      const iss = `https://login.microsoftonline.${login}/${tenantId}/v2.0`;
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], extraClaims: { iss } });
      const { data, errors } = await subgraph.ask(
        `{ alert(id: "${alert.id}") { portalUrl machine { portalUrl } investigation { portalUrl } incident { portalUrl } } }`,
        { token },
      );
      expect(errors).toBeUndefined();
      expect(data.alert).toEqual({
        portalUrl: `${portal}/alerts/${alert.id}?tid=${tenantId}`,
        machine: { portalUrl: `${portal}/machines/v2/${alert.machineId}/overview?tid=${tenantId}` },
        investigation: {
          portalUrl: `${portal}/mtp-investigation/${String(alert.investigationId)}?tid=${tenantId}`,
        },
        incident: { portalUrl: `${portal}/incidents/${String(alert.incidentId)}?tid=${tenantId}` },
      });
    },
  );
});
