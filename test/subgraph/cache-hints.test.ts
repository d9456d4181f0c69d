import { describe, expect, it } from 'vitest';
import { startSubgraph, type AskOptions, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { BOTH, CONTOSO, startTenants } from '../kit/servers/start-tenants.js';

const SMALL = { cache: true, emulator: { machines: 10, alerts: 10, machineActions: 10 } };
const ROLES = ['Defender.ViewData', 'Defender.ViewVulnerabilities', 'Defender.Hunting'];
const ENTITIES = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename X } }';

const start = () => startSubgraph(SMALL);
const firstOf = (subgraph: SubgraphUnderTest) => {
  const [tenant] = subgraph.emulator.tenants.values();
  return { machine: tenant!.machines[0]!.id, alert: tenant!.alerts[0]!.id };
};

async function cacheControlOf(subgraph: SubgraphUnderTest, query: string, options: AskOptions = {}) {
  const { headers } = await subgraph.ask(query, { roles: ROLES, ...options });
  return headers.get('cache-control');
}

describe('cache-control', () => {
  it('is the shortest lifetime among the fields of an operation', { tags: 'slow' }, async () => {
    const subgraph = await start();
    const expected: readonly (readonly [string, string])[] = [
      ['{ machines { nodes { id computerDnsName } } }', 'private, max-age=60'],
      ['{ alerts { nodes { id } } }', 'private, max-age=15'],
      ['{ machines { nodes { alertCount } } }', 'private, max-age=15'],
      ['{ alerts { nodes { machine { id } } } }', 'private, max-age=15'],
      [
        '{ machines { ...M } } fragment M on MachineConnection { nodes { alerts { nodes { id } } } }',
        'private, max-age=15',
      ],
      ['{ vulnerabilities(first: 1) { nodes { id } } }', 'private, max-age=600'],
      ['{ vulnerabilities(first: 1) { nodes { id } } machines { nodes { id } } }', 'private, max-age=60'],
      [
        '{ defenderDomain(host: "a.example") { statistics { organizationPrevalence } } }',
        'private, max-age=300',
      ],
      // A caller that acts must see the effect.
      ['{ machineActions { nodes { id } } }', 'private, no-store'],
      ['{ machines { nodes { id isolation { state } } } }', 'private, no-store'],
      ['{ machines { nodes { actions(first: 1) { nodes { id } } } } }', 'private, no-store'],
      // Data that is never cached here must not be cached elsewhere.
      ['{ defenderHunt(query: "DeviceInfo | take 1") { rowCount } }', 'private, no-store'],
      ['{ defenderViewer { oid } }', 'private, no-store'],
      ['{ defenderUpstreamQuota { used } machines { nodes { id } } }', 'private, no-store'],
      ['{ defenderCapabilities { group } }', 'private, no-store'],
      ['{ __typename }', 'private, no-store'],
      ['{ _service { sdl } }', 'private, no-store'],
      // Makes no call, so caching saves nothing.
      ['{ defenderDomain(host: "a.example") { host } }', 'private, no-store'],
    ];
    for (const [query, header] of expected) {
      expect([query, await cacheControlOf(subgraph, query)]).toEqual([query, header]);
    }
  });

  it('of entities follows their types', async () => {
    const subgraph = await start();
    const { machine, alert } = firstOf(subgraph);
    const of = (selection: string, r: readonly object[]) =>
      cacheControlOf(subgraph, ENTITIES.replace('X', selection), { variables: { r } });
    const aMachine = { __typename: 'Machine', id: machine };
    const anAlert = { __typename: 'Alert', id: alert };
    expect(await of('... on Machine { id }', [aMachine])).toBe('private, max-age=60');
    expect(await of('... on Machine { id } ... on Alert { id }', [aMachine, anAlert])).toBe(
      'private, max-age=15',
    );
    expect(await of('... on Machine { isolation { state } }', [aMachine])).toBe('private, no-store');
    expect(await of('... on MachineAction { id }', [])).toBe('private, no-store');
    expect(await of('', [aMachine])).toBe('private, no-store');
  });

  it('separates callers', async () => {
    const subgraph = await start();
    const { headers } = await subgraph.ask('{ machines { nodes { id } } }');
    expect(headers.get('vary')?.toLowerCase()).toContain('authorization');
  });

  it('forbids caching of responses with an error or refusal, or about the request itself', async () => {
    const subgraph = await start();
    const query = '{ machines { nodes { id } } alerts { nodes { id } } }';
    expect(await cacheControlOf(subgraph, query, { headers: { 'x-defender-cost': '1' } })).toBe(
      'private, no-store',
    );
    expect(await cacheControlOf(subgraph, query, { token: null })).toBe('private, no-store');
    expect(await cacheControlOf(subgraph, query, { roles: ['Defender.Hunting'] })).toBe('private, no-store');
    for (const operation of ['listAlerts', 'listAlertsV2'])
      subgraph.emulator.control.addFault({ operation }, { status: 403 });
    expect(await cacheControlOf(subgraph, query, { headers: { 'cache-control': 'no-cache' } })).toBe(
      'private, no-store',
    );
  });

  it('forbids caching of writes', async () => {
    const subgraph = await start();
    const mutation = `mutation { isolateMachine(input: { machineId: "${firstOf(subgraph).machine}", comment: "x", dryRun: true }) { outcome } }`;
    expect(await cacheControlOf(subgraph, mutation, { roles: ['Defender.ActiveRemediation'] })).toBe(
      'private, no-store',
    );
  });

  it('forbids caching if a header selects the tenant', async () => {
    const { ask } = await startTenants(BOTH, { cache: true });
    const { headers } = await ask(CONTOSO, '{ machines { nodes { id } } }');
    expect(headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('cache tags', () => {
  const asked = { headers: { 'x-defender-cache-tags': '1' } };

  it('name each entity in turn, by its key in the request', async () => {
    const subgraph = await start();
    const { machine, alert } = firstOf(subgraph);
    const r = [
      { __typename: 'Machine', id: machine.toUpperCase() },
      { __typename: 'Alert', id: alert },
      { __typename: 'Machine', aadDeviceId: 'AAAAAAAA-0000-4000-8000-000000000009' },
      { __typename: 'Machine', id: null },
      { __typename: 'DefenderUser', accountName: 'Ada', accountDomain: 'CORP' },
    ];
    const query = ENTITIES.replace('X', '... on Machine { id } ... on Alert { id }');
    const { extensions, errors } = await subgraph.ask(query, { variables: { r }, ...asked });
    expect(errors).toBeUndefined();
    expect(extensions).toEqual({
      apolloEntityCacheTags: [
        ['Machine', `Machine.id=${machine}`],
        ['Alert', `Alert.id=${alert.toLowerCase()}`],
        ['Machine', 'Machine.aaddeviceid=aaaaaaaa-0000-4000-8000-000000000009'],
        ['Machine'],
        ['DefenderUser', 'DefenderUser.accountname=ada', 'DefenderUser.accountdomain=corp'],
      ],
    });
  });

  it('name the types of root fields', async () => {
    const subgraph = await start();
    const query = `{ alerts { nodes { id } } b: alert(id: "${firstOf(subgraph).alert}") { id } machines { nodes { id } } }`;
    const { extensions } = await subgraph.ask(query, asked);
    expect(extensions).toEqual({ apolloCacheTags: ['Alert', 'Machine'] });
  });

  it('are only sent on request, and not with failed responses', async () => {
    const subgraph = await start();
    const query = '{ alerts { nodes { id } } }';
    expect((await subgraph.ask(query)).extensions).toBeUndefined();
    expect((await subgraph.ask(query, { ...asked, roles: ['Defender.Hunting'] })).extensions).toBeUndefined();
    expect((await subgraph.ask('{ __typename }', asked)).extensions).toBeUndefined();
  });
});
