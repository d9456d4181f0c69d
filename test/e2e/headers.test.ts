import { describe, expect, inject, it } from 'vitest';
import { BOTH, CONTOSO, FABRIKAM, HOME, startTenants } from '../kit/servers/start-tenants.js';
import { GATEWAYS, startSupergraph } from './start-supergraph.js';

const { gateways, bareGateway, routerSecret } = inject('supergraph');
const ACROSS = '{ devices { nodes { serialNumber machine { computerDnsName } } } }';

describe.each(GATEWAYS)('through $gateway', ({ key }) => {
  const url = gateways[key];

  it('sends the Defender subgraph the headers that it reads, and the token to no other subgraph', async () => {
    const supergraph = await startSupergraph();
    const headers = {
      'x-request-id': 'e2e-4711',
      'x-defender-lane': 'bulk',
      'cache-control': 'no-cache',
      cookie: 'session=1',
    };
    const { errors } = await supergraph.ask(url, ACROSS, { headers });
    expect(errors).toBeUndefined();
    const [toDefender] = await supergraph.sentTo('defender');
    expect(toDefender!.headers).toMatchObject({
      authorization: expect.stringMatching(/^Bearer ey/),
      'router-authorization': routerSecret,
      'x-request-id': 'e2e-4711',
      'x-defender-lane': 'bulk',
      'cache-control': 'no-cache',
    });
    expect(toDefender!.headers).not.toHaveProperty('cookie');
    const [toInventory] = await supergraph.sentTo('inventory');
    expect(Object.keys(toInventory!.headers)).not.toContain('authorization');
    expect(Object.keys(toInventory!.headers)).not.toContain('router-authorization');
  });

  it('passes on the request id to the audit trail', async () => {
    const supergraph = await startSupergraph();
    await supergraph.ask(url, ACROSS, {
      roles: ['Defender.Hunting'],
      headers: { 'x-request-id': 'e2e-4712' },
    });
    expect(supergraph.subgraph.audit().map((event) => 'requestId' in event && event.requestId)).toContain(
      'e2e-4712',
    );
  });

  it('selects the tenant by x-defender-tenant', async () => {
    const { subgraph } = await startTenants(BOTH, { emulator: { machines: 3, alerts: 3 } });
    const supergraph = await startSupergraph({ start: async () => subgraph });
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], tenantId: HOME });
    for (const [tenant, mark] of [
      [CONTOSO, 'contoso.'],
      [FABRIKAM, 'fabrikam.'],
    ] as const) {
      const { data, errors } = await supergraph.ask(
        url,
        '{ machines(first: 1) { nodes { computerDnsName } } }',
        {
          roles: null,
          headers: { authorization: `Bearer ${token}`, 'x-defender-tenant': tenant },
        },
      );
      expect(errors).toBeUndefined();
      expect(data.machines.nodes[0].computerDnsName).toContain(mark);
    }
  });

  it('returns an error to a caller without a token, with the data of other subgraphs', async () => {
    const supergraph = await startSupergraph();
    const { data, errors } = await supergraph.ask(url, ACROSS, { roles: null });
    expect(data.devices.nodes.map(({ serialNumber }: { serialNumber: string }) => serialNumber)).toEqual([
      'SN-0',
      'SN-1',
      'SN-2',
    ]);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAUTHENTICATED']));
    expect(supergraph.subgraph.calls()).toEqual([]);
  });

  it.each([
    ['the secret of the gateways', routerSecret],
    ['a new secret beside the old one, as in a rotation', `new-secret-of-all,${routerSecret}`],
  ])('accepts requests with %s', async (_what, secrets) => {
    const supergraph = await startSupergraph({ env: { ROUTER_SECRET: secrets } });
    const { data, errors } = await supergraph.ask(url, ACROSS);
    expect(errors).toBeUndefined();
    expect(data.devices.nodes[0].machine.computerDnsName).toBe(supergraph.machines[0]!.computerDnsName);
  });

  it('rejects requests with a rotated secret, with a code that says so', async () => {
    const supergraph = await startSupergraph({ env: { ROUTER_SECRET: 'new-secret-of-all' } });
    const { data, errors } = await supergraph.ask(url, ACROSS);
    expect(data.devices.nodes).toHaveLength(3);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAUTHENTICATED']));
    expect(supergraph.subgraph.calls()).toEqual([]);
  });
});

describe('a gateway that forwards nothing', () => {
  it('receives an error that names the header to forward', async () => {
    const supergraph = await startSupergraph();
    const { data, errors } = await supergraph.ask(bareGateway, ACROSS);
    expect(data.devices.nodes).toHaveLength(3);
    expect(JSON.stringify(errors)).toContain('configure it to forward that header');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it('receives an error that names the missing router secret', async () => {
    const supergraph = await startSupergraph({ env: { ROUTER_SECRET: routerSecret } });
    const { errors } = await supergraph.ask(bareGateway, ACROSS);
    expect(JSON.stringify(errors)).toContain('router-authorization');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });
});
