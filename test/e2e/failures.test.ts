import { describe, expect, inject, it } from 'vitest';
import { GATEWAYS, startSupergraph } from './start-supergraph.js';

const { gateways, recorders } = inject('supergraph');

describe.each(GATEWAYS)('through $gateway', ({ key }) => {
  const url = gateways[key];

  it('returns FORBIDDEN with the role for a field that the caller may not read, and all other data', async () => {
    const supergraph = await startSupergraph();
    const { data, errors } = await supergraph.ask(
      url,
      '{ devices(first: 1) { nodes { machine { computerDnsName vulnerabilities(first: 1) { nodes { id } } } } } }',
    );
    expect(data.devices.nodes[0].machine).toEqual({
      computerDnsName: supergraph.machines[0]!.computerDnsName,
      vulnerabilities: null,
    });
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'FORBIDDEN', requiredRoles: ['Defender.ViewVulnerabilities'] },
    ]);
    expect(errors![0]!.path?.at(-1)).toBe('vulnerabilities');
  });

  it('returns null and FORBIDDEN for each entity that the caller may not read, without a call', async () => {
    const supergraph = await startSupergraph();
    const { data, errors = [] } = await supergraph.ask(
      url,
      '{ devices { nodes { serialNumber machine { computerDnsName } } } }',
      { roles: ['Defender.Hunting'] },
    );
    expect(data.devices.nodes).toHaveLength(3);
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors)
      expect(extensions).toMatchObject({ code: 'FORBIDDEN', requiredRoles: ['Defender.ViewData'] });
    expect(supergraph.subgraph.calls()).toEqual([]);
  });

  it('returns an error for each row if the role for one of its fields is missing', async () => {
    const supergraph = await startSupergraph();
    const { data, errors } = await supergraph.ask(
      url,
      '{ machines(first: 20) { nodes { computerDnsName vulnerabilities(first: 1) { nodes { id } } } } }',
    );
    expect(data.machines.nodes).toHaveLength(20);
    expect(errors).toMatchObject(
      Array.from({ length: 20 }, (_, row) => ({
        path: ['machines', 'nodes', row, 'vulnerabilities'],
        extensions: { code: 'FORBIDDEN' },
      })),
    );
  });

  it('returns null with its code for a field that is too expensive, and the data of all other subgraphs', async () => {
    const supergraph = await startSupergraph({ env: { DEFENDER_MAX_CALLS_PER_OPERATION: '2' } });
    const { data, errors = [] } = await supergraph.ask(
      url,
      '{ devices { nodes { serialNumber machine { computerDnsName logonUsers { nodes { accountName } } } } } }',
    );
    expect(data.devices.nodes).toEqual(
      supergraph.machines.slice(0, 3).map(({ computerDnsName }, index) => ({
        serialNumber: `SN-${index}`,
        machine: { computerDnsName, logonUsers: null },
      })),
    );
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors) {
      expect(extensions).toMatchObject({
        code: 'COST_ESTIMATED_TOO_EXPENSIVE',
        coordinate: 'Machine.logonUsers',
      });
    }
    expect(supergraph.subgraph.calls()).toHaveLength(1);
  });

  it('returns null with its code for a root field that is too expensive, and resolves the other one', async () => {
    const supergraph = await startSupergraph({ env: { DEFENDER_MAX_CALLS_PER_OPERATION: '1' } });
    const { data, errors } = await supergraph.ask(
      url,
      '{ alerts(first: 1) { nodes { id } } machines(first: 1) { nodes { id } } }',
    );
    expect([data.alerts.nodes.length, data.machines]).toEqual([1, null]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['machines'], 'COST_ESTIMATED_TOO_EXPENSIVE'],
    ]);
  });

  it('passes on the code of a missing application permission, and machines without alerts', async () => {
    const supergraph = await startSupergraph({ env: { DEFENDER_SOURCES: 'alerts=defender' } });
    supergraph.subgraph.emulator.control.addFault({ operation: 'listAlerts' }, { status: 403 });
    supergraph.subgraph.emulator.control.addFault({ operation: 'listMachineAlerts' }, { status: 403 });
    const { data, errors = [] } = await supergraph.ask(
      url,
      '{ devices(first: 2) { nodes { machine { computerDnsName alerts(first: 1) { nodes { id } } } } } }',
    );
    expect(data.devices.nodes.map(({ machine }: { machine: object }) => machine)).toEqual(
      supergraph.machines.slice(0, 2).map(({ computerDnsName }) => ({ computerDnsName, alerts: null })),
    );
    expect(errors).toHaveLength(2);
    for (const { extensions } of errors) expect(extensions).toMatchObject({ code: 'UPSTREAM_FORBIDDEN' });
  });

  it('returns RATE_LIMITED with the seconds to wait if the quota is exhausted', async () => {
    const supergraph = await startSupergraph();
    supergraph.subgraph.emulator.control.addFault(
      { operation: 'listMachines' },
      { status: 429, headers: { 'retry-after': '50' } },
    );
    const { data, errors = [] } = await supergraph.ask(
      url,
      '{ devices(first: 1) { nodes { serialNumber machine { computerDnsName } } } }',
    );
    expect(data.devices.nodes[0].serialNumber).toBe('SN-0');
    expect(errors[0]!.extensions['code']).toBe('RATE_LIMITED');
    expect(errors[0]!.extensions['retryAfterSeconds']).toBeGreaterThan(40);
  });

  it('returns BAD_USER_INPUT for a bad argument, and resolves the other field', async () => {
    const supergraph = await startSupergraph();
    const { data, errors } = await supergraph.ask(
      url,
      '{ machines(first: 5000) { nodes { id } } alerts(first: 1) { nodes { id } } }',
    );
    expect(data.machines).toBeNull();
    expect(data.alerts.nodes).toHaveLength(1);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it.each(['inventory', 'tickets'] as const)('resolves all other fields without the %s', async (without) => {
    const supergraph = await startSupergraph({ without });
    const { data, errors } = await supergraph.ask(
      url,
      '{ devices(first: 1) { nodes { serialNumber } } tickets { id } machines(first: 1) { nodes { id } } }',
    );
    expect(data.machines.nodes).toHaveLength(1);
    expect(without === 'inventory' ? data.devices : data.tickets).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('returns COST_ESTIMATED_TOO_EXPENSIVE for keys beyond the limit of a request, and resolves those before', async () => {
    const supergraph = await startSupergraph({ limits: { maxRepresentations: 2 } });
    const { data, errors = [] } = await supergraph.ask(
      url,
      '{ devices { nodes { serialNumber machine { computerDnsName } } } }',
    );
    expect(
      data.devices.nodes.map(
        ({ machine }: { machine: { computerDnsName: string | null } | null }) =>
          machine?.computerDnsName ?? null,
      ),
    ).toEqual([supergraph.machines[0]!.computerDnsName, supergraph.machines[1]!.computerDnsName, null]);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['COST_ESTIMATED_TOO_EXPENSIVE']),
    );
    expect(supergraph.subgraph.calls()).toHaveLength(1);
  });

  it("reveals the subgraph's address in no error", async () => {
    const supergraph = await startSupergraph({ limits: { maxDepth: 4, maxCallsPerOperation: 2 } });
    const host = new URL(recorders.defender).host;
    const of = (machine: string) => `{ devices { nodes { serialNumber machine { ${machine} } } } }`;
    const broken = { roles: null, headers: { authorization: 'Bearer x.y.z' } };
    const refused = [
      await supergraph.ask(url, of('computerDnsName'), { roles: null }),
      await supergraph.ask(url, of('computerDnsName'), broken),
      await supergraph.ask(url, of('computerDnsName'), { roles: ['Defender.Hunting'] }),
      await supergraph.ask(url, of('logonUsers { nodes { accountName } }')),
      // Deeper than this server allows: the document is rejected as a whole.
      await supergraph.ask(url, of('alerts(first: 1) { nodes { machine { computerDnsName } } }')),
      await supergraph.ask(
        url,
        'mutation { isolateMachine(input: { machineId: "a", comment: "" }) { outcome } }',
      ),
    ];
    const codes = refused.map(({ errors = [] }) => errors[0]?.extensions.code);
    expect(codes.slice(0, 4)).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'COST_ESTIMATED_TOO_EXPENSIVE',
    ]);
    for (const { status, errors } of refused) {
      expect([status, errors?.length]).toEqual([200, expect.any(Number)]);
      expect(JSON.stringify(errors)).not.toContain(host);
    }
    expect(refused[0]?.errors?.[0]?.message).toContain('configure it to forward that header');
  });
});
