import { describe, expect, inject, it } from 'vitest';
import { GATEWAYS, startSupergraph } from './start-supergraph.js';

const { gateways } = inject('supergraph');

describe.each(GATEWAYS)('through $gateway', ({ key }) => {
  const url = gateways[key];

  it('a field that the caller may not read is FORBIDDEN with the role, and the rest is there', async () => {
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

  it('entities that the caller may not read are FORBIDDEN, each at its place, without a call', async () => {
    const supergraph = await startSupergraph();
    const { data, errors = [] } = await supergraph.ask(
      url,
      '{ devices { nodes { serialNumber machine { computerDnsName } } } }',
      { roles: ['Defender.Hunting'] },
    );
    expect(data.devices.nodes).toHaveLength(3);
    expect(errors.length).toBeGreaterThanOrEqual(3);
    for (const { extensions } of errors) {
      expect(extensions).toMatchObject({ code: 'FORBIDDEN', requiredRoles: ['Defender.ViewData'] });
    }
    expect(supergraph.subgraph.calls()).toEqual([]);
  });

  it('a permission that our application lacks keeps its code, and machines are there without alerts', async () => {
    const supergraph = await startSupergraph();
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

  it('a used-up quota is RATE_LIMITED with the seconds to wait', async () => {
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

  it('a bad argument is BAD_USER_INPUT, and the field beside it answers', async () => {
    const supergraph = await startSupergraph();
    const { data, errors } = await supergraph.ask(
      url,
      '{ machines(first: 5000) { nodes { id } } alerts(first: 1) { nodes { id } } }',
    );
    expect(data.machines).toBeNull();
    expect(data.alerts.nodes).toHaveLength(1);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it.each(['inventory', 'tickets'] as const)('without the %s the rest answers', async (without) => {
    const supergraph = await startSupergraph({ without });
    const { data, errors } = await supergraph.ask(
      url,
      '{ devices(first: 1) { nodes { serialNumber } } tickets { id } machines(first: 1) { nodes { id } } }',
    );
    expect(data.machines.nodes).toHaveLength(1);
    expect(without === 'inventory' ? data.devices : data.tickets).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('more keys than one request may hold are TOO_MANY_REPRESENTATIONS, and the devices are there', async () => {
    const supergraph = await startSupergraph({ limits: { maxRepresentations: 2 } });
    const { data, errors = [] } = await supergraph.ask(
      url,
      '{ devices { nodes { serialNumber machine { computerDnsName } } } }',
    );
    expect(data.devices.nodes).toHaveLength(3);
    expect(JSON.stringify(errors)).toContain('TOO_MANY_REPRESENTATIONS');
    expect(supergraph.subgraph.calls()).toEqual([]);
  });
});
