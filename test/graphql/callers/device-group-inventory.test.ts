import { describe, expect, it } from 'vitest';
import { SERVERS, startLimited, WORKSTATIONS } from '../../kit/servers/start-limited.js';
import { CONTOSO, customersFor } from '../../kit/servers/start-tenants.js';

const roles = ['Defender.ViewData', 'Defender.ViewVulnerabilities'];
type Limited = Awaited<ReturnType<typeof startLimited>>;

interface Page {
  readonly nodes: readonly { readonly deviceId: string; readonly rbacGroupId: string | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function walk({ ask, subgraph }: Limited, field: string, first: number, as = roles) {
  const pages: Page[] = [];
  for (let after: string | null = null; ; after = pages.at(-1)!.pageInfo.endCursor) {
    const { data, errors } = await ask(
      CONTOSO,
      `query ($after: String) { ${field}(first: ${String(first)}, after: $after) { nodes { deviceId rbacGroupId } pageInfo { hasNextPage endCursor } } }`,
      { roles: as, variables: { after } },
    );
    expect(errors).toBeUndefined();
    pages.push(data[field]);
    if (!data[field].pageInfo.hasNextPage) return { pages, rows: pages.flatMap(({ nodes }) => nodes) };
    subgraph.emulator.control.resetQuota();
  }
}

describe('rows of machines for a caller who is limited to device groups', () => {
  it.each(['defenderDeviceSoftware', 'defenderDeviceVulnerabilities', 'defenderDeviceFirmware'])(
    '%s contains exactly those of the groups, in full pages',
    { tags: ['slow', 'defender-first'] },
    async (field) => {
      const limited = await startLimited();
      const everywhere = await startLimited(customersFor({}));
      const whole = await walk(everywhere, field, 1_000);
      const inside = whole.rows.filter(({ deviceId }) => limited.isInside(deviceId));
      const { rows, pages } = await walk(limited, field, 40);
      expect(inside.length).toBeGreaterThan(10);
      expect(whole.rows.length).toBeGreaterThan(inside.length);
      expect(rows).toEqual(inside);
      for (const { nodes } of pages.slice(0, -1)) expect(nodes).toHaveLength(40);
      // The row has the group, so no machine is read.
      expect(limited.subgraph.calls('listMachines')).toEqual([]);
    },
  );

  it('are judged by their machines if they have no group id', { tags: 'defender-first' }, async () => {
    const limited = await startLimited();
    limited.subgraph.emulator.control.setSwitches({ exportGroupId: 'missing' });
    const { rows } = await walk(limited, 'defenderDeviceSoftware', 1_000);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ deviceId }) => !limited.isInside(deviceId))).toEqual([]);
    expect(limited.subgraph.calls('listMachines').length).toBeGreaterThan(0);
  });

  it('are limited as machines are, though the role that reads the rows applies to the whole tenant', async () => {
    const limited = await startLimited(
      customersFor(
        { deviceGroups: [SERVERS], roles: ['Defender.ViewData'] },
        { roles: ['Defender.ViewVulnerabilities'] },
      ),
    );
    const { rows } = await walk(limited, 'defenderDeviceSoftware', 1_000);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ deviceId }) => !limited.isInside(deviceId))).toEqual([]);
  });

  it('are limited by the role that reads the rows, though machines are not', async () => {
    const limited = await startLimited(
      customersFor(
        { roles: ['Defender.ViewData'] },
        { deviceGroups: [SERVERS], roles: ['Defender.ViewVulnerabilities'] },
      ),
    );
    const { rows } = await walk(limited, 'defenderDeviceSoftware', 1_000);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ deviceId }) => !limited.isInside(deviceId))).toEqual([]);
  });

  it('are empty if the groups of both are disjoint', async () => {
    const limited = await startLimited(
      customersFor(
        { deviceGroups: [WORKSTATIONS], roles: ['Defender.ViewData'] },
        { deviceGroups: [SERVERS], roles: ['Defender.ViewVulnerabilities'] },
      ),
    );
    const { rows } = await walk(limited, 'defenderDeviceFirmware', 1_000);
    expect(rows).toEqual([]);
  });

  it('include those of antivirus', async () => {
    const limited = await startLimited();
    const { data, errors } = await limited.ask(
      CONTOSO,
      '{ defenderDeviceAntivirusHealth(first: 1000) { nodes { machineId machine { id } } } }',
      { roles },
    );
    expect(errors).toBeUndefined();
    const { nodes } = data.defenderDeviceAntivirusHealth as {
      nodes: { machineId: string; machine: object }[];
    };
    expect(nodes.length).toBeGreaterThan(2);
    for (const { machineId, machine } of nodes) {
      expect(limited.isInside(machineId)).toBe(true);
      expect(machine).toEqual({ id: machineId });
    }
  });

  it('include agents that scan, though the role that reads them applies to the whole tenant', async () => {
    const scans = { roles: ['Defender.SecuritySettings'] };
    const limited = await startLimited(
      customersFor({ deviceGroups: [SERVERS], roles: ['Defender.ViewData'] }, scans),
    );
    const everywhere = await startLimited(customersFor({}));
    const agentsOf = async ({ ask }: Limited) => {
      const { data } = await ask(CONTOSO, '{ defenderScanAgents { id machineId } }', {
        roles: ['Defender.ViewData', 'Defender.SecuritySettings'],
      });
      return data.defenderScanAgents as { id: string; machineId: string }[];
    };
    const all = await agentsOf(everywhere);
    const inside = all.filter(({ machineId }) => limited.isInside(machineId));
    expect(all.length).toBeGreaterThan(inside.length);
    expect(await agentsOf(limited)).toEqual(inside);
  });

  it('have cursors of their own', async () => {
    const limited = await startLimited(
      customersFor({ deviceGroups: [SERVERS], roles }, { roles: ['Defender.Indicators'] }),
    );
    const everywhere = await startLimited(customersFor({}));
    const theirs = await walk(everywhere, 'defenderDeviceFirmware', 30);
    const { errors } = await limited.ask(
      CONTOSO,
      `{ defenderDeviceFirmware(after: "${theirs.pages[0]!.pageInfo.endCursor!}") { nodes { deviceId } } }`,
      { roles },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
