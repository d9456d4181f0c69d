import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../src/config/roles.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import {
  BOTH,
  CONTOSO,
  createTenantsFile,
  customersFor,
  FABRIKAM,
  HOME,
  startTenants,
} from '../../kit/servers/start-tenants.js';

const STRANGER = '99999999-9999-4999-8999-999999999999';
const MACHINES = '{ machines(first: 2) { nodes { tenantId id computerDnsName } } }';
const WHO = '{ defenderViewer { roles tenants } }';

const codesOf = ({ errors }: { errors: readonly { extensions: { code: string } }[] | undefined }) =>
  errors?.map(({ extensions }) => extensions.code);

describe('a request with several tenants', () => {
  it('is for the tenant in its header, in any case', async () => {
    const { ask, contoso } = await startTenants();
    const { data } = await ask(CONTOSO.toUpperCase(), MACHINES);
    expect(data.machines.nodes).toEqual(
      contoso.machines
        .slice(0, 2)
        .map(({ id, computerDnsName }) => ({ tenantId: CONTOSO, id, computerDnsName })),
    );
  });

  it('is rejected without the header, with HTTP 200 and before any call, for callers who may address several', async () => {
    const { subgraph } = await startTenants();
    const { status, data, errors } = await subgraph.ask(MACHINES);
    expect([status, data, errors?.length]).toEqual([200, undefined, 1]);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain('several tenants: select one with the header x-defender-tenant');
    expect(subgraph.calls()).toEqual([]);
  });

  it('names one tenant by its GUID only', async () => {
    const { ask } = await startTenants();
    for (const wrong of ['Contoso', `${CONTOSO},${FABRIKAM}`, '*']) {
      const { errors } = await ask(wrong, MACHINES);
      expect(errors?.[0]).toMatchObject({
        message: 'The header x-defender-tenant must be the GUID of one tenant.',
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });

  it('reveals no tenants: unknown and forbidden ones are refused alike, and recorded', async () => {
    const [contoso, fabrikam] = BOTH;
    const { ask, subgraph } = await startTenants([
      contoso!,
      { ...fabrikam!, callers: [{ tenant: CONTOSO }] },
    ]);
    const forbidden = await ask(FABRIKAM, MACHINES);
    const unknown = await ask(STRANGER, MACHINES);
    const home = await ask(HOME, MACHINES);
    expect(forbidden.status).toBe(200);
    expect(codesOf(forbidden)).toEqual(['FORBIDDEN']);
    expect([unknown.errors, home.errors]).toEqual([forbidden.errors, forbidden.errors]);
    expect(JSON.stringify(forbidden.errors)).not.toContain('Fabrikam');
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toMatchObject(
      [FABRIKAM, STRANGER, HOME].map((tenantId) => ({
        type: 'accessRefused',
        coordinate: 'x-defender-tenant',
        tenantId,
      })),
    );
  });

  it('needs no tenant to read the caller and the tenants that they may address', async () => {
    const [contoso, fabrikam] = BOTH;
    const { subgraph, ask } = await startTenants([
      contoso!,
      { ...fabrikam!, callers: [{ tenant: CONTOSO }] },
    ]);
    expect((await subgraph.ask(WHO)).data.defenderViewer).toEqual({
      roles: ['Defender.ViewData'],
      tenants: [CONTOSO],
    });
    expect((await ask(FABRIKAM, WHO)).data.defenderViewer.tenants).toEqual([CONTOSO]);
  });

  it('needs a tenant for everything else', async () => {
    const { subgraph } = await startTenants();
    const beside = `fragment Q on Query ${MACHINES} { defenderViewer { oid } ...Q }`;
    for (const query of [beside, '{ defenderUpstreamQuota { used } }'])
      expect(codesOf(await subgraph.ask(query))).toEqual(['BAD_USER_INPUT']);
  });

  it('still needs a caller, and returns its schema without one', async () => {
    const { subgraph } = await startTenants();
    expect((await subgraph.ask(MACHINES, { token: null })).status).toBe(401);
    const { data } = await subgraph.ask('{ _service { sdl } }', { token: null });
    expect(data._service.sdl).toContain('@key(fields: "tenantId id")');
  });

  it('has only the roles that the tenant grants to the caller, by tenant and by client application', async () => {
    const client = '77777777-7777-4777-8777-777777777777';
    const { subgraph, ask } = await startTenants(
      customersFor(
        { roles: ['Defender.ViewData'] },
        { roles: ['Defender.Hunting'], clients: [client.toUpperCase()] },
      ),
    );
    const token = await subgraph.mintToken({ roles: [...ROLES], clientId: client });
    expect((await ask(CONTOSO, WHO, { token })).data.defenderViewer.roles).toEqual([
      'Defender.Hunting',
      'Defender.ViewData',
    ]);
    expect((await ask(CONTOSO, WHO, { roles: ROLES })).data.defenderViewer.roles).toEqual([
      'Defender.ViewData',
    ]);
    const { errors } = await ask(CONTOSO, '{ defenderHunt(query: "DeviceInfo") { rowCount } }', {
      roles: ROLES,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', requiredRoles: ['Defender.Hunting'] });
    expect(codesOf(await ask(CONTOSO, MACHINES, { roles: ['Defender.Release'] }))).toEqual(['FORBIDDEN']);
  });

  it('rejects tokens of a tenant that no rule names', async () => {
    const { subgraph, ask } = await startTenants();
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], tenantId: FABRIKAM });
    expect((await ask(FABRIKAM, MACHINES, { token })).status).toBe(401);
  });

  it('is never stored by caches on the way', async () => {
    const { ask } = await startTenants();
    expect((await ask(CONTOSO, MACHINES)).headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('a request without the header', () => {
  const callers = [{ tenant: HOME }, { tenant: CONTOSO }];

  it('is for the tenant that its caller signed in to, if they may address it', async () => {
    const { subgraph } = await startTenants(BOTH.map((tenant) => ({ ...tenant, callers })));
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], tenantId: CONTOSO });
    expect((await subgraph.ask(MACHINES, { token })).data.machines.nodes[0].tenantId).toBe(CONTOSO);
    expect(codesOf(await subgraph.ask(MACHINES))).toEqual(['BAD_USER_INPUT']);
  });

  it('is for the only tenant that its caller may address, and so are bare ids', async () => {
    const [contoso, fabrikam] = BOTH;
    const { subgraph, contoso: data } = await startTenants([
      contoso!,
      { ...fabrikam!, callers: [{ tenant: FABRIKAM }] },
    ]);
    const { id } = data.machines[0]!;
    const answer = await subgraph.ask(
      `{ _entities(representations: [{ __typename: "Machine", id: "${id}" }]) { ... on Machine { tenantId id } } }`,
    );
    expect(answer.data._entities).toEqual([{ tenantId: CONTOSO, id }]);
  });
});

describe('a request with one tenant', () => {
  it('may omit the header; another tenant than that one is rejected', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 2, alerts: 0, tenants: [CONTOSO] } });
    const query = '{ machines { nodes { id } } }';
    for (const headers of [{}, { 'x-defender-tenant': CONTOSO }]) {
      expect((await subgraph.ask(query, { headers })).data.machines.nodes).toHaveLength(2);
    }
    expect(codesOf(await subgraph.ask(query, { headers: { 'x-defender-tenant': FABRIKAM } }))).toEqual([
      'FORBIDDEN',
    ]);
  });

  it('follows the file if the file names it', async () => {
    const { path } = createTenantsFile(BOTH.slice(0, 1));
    const emulator = { machines: 2, alerts: 0, tenants: [HOME, CONTOSO] };
    const subgraph = await startSubgraph({ emulator, env: { TENANTS_FILE: path } });
    expect((await subgraph.ask(MACHINES)).data.machines.nodes[0].tenantId).toBe(CONTOSO);
  });
});

describe('a write', () => {
  const write = (input: string) =>
    `mutation { releaseMachine(input: { comment: "over" ${input} }) { outcome machineAction { tenantId id machineId } } }`;
  const roles = ['Defender.Release'];

  it('names its tenant again, equal to the header, or makes no call', async () => {
    const { subgraph, ask, contoso } = await startTenants();
    const machineId = `machineId: "${contoso.machines[0]!.id}"`;
    const missing = await ask(CONTOSO, write(machineId), { roles });
    const other = await ask(CONTOSO, write(`${machineId} tenantId: "${FABRIKAM}"`), { roles });
    expect([codesOf(missing), codesOf(other)]).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
    expect(missing.errors?.[0]?.message).toContain('input.tenantId is required because');
    expect(other.errors?.[0]?.message).toContain(
      'input.tenantId is not the tenant that this request addresses',
    );
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('affects that tenant only, which is in the audit trail', async () => {
    const { subgraph, ask, fabrikam } = await startTenants(BOTH, { emulator: { machineActions: 0 } });
    const { id } = fabrikam.machines.find(({ osPlatform }) => osPlatform.startsWith('Windows'))!;
    const { data } = await ask(FABRIKAM, write(`machineId: "${id}" tenantId: "${FABRIKAM.toUpperCase()}"`), {
      roles,
    });
    expect(data.releaseMachine).toMatchObject({
      outcome: 'CREATED',
      machineAction: { tenantId: FABRIKAM, machineId: id },
    });
    const { control } = subgraph.emulator;
    subgraph.clock.advance(10_000);
    expect([control.actions(CONTOSO).length, control.actions(FABRIKAM).length]).toEqual([0, 1]);
    expect(subgraph.audit().map(({ type, tenantId }) => [type, tenantId])).toEqual([
      ['actionIntended', FABRIKAM],
      ['actionSettled', FABRIKAM],
    ]);
  });

  it('may name the only tenant, and no other', async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 20, alerts: 0, machineActions: 0, tenants: [CONTOSO] },
    });
    const [tenant] = subgraph.emulator.tenants.values();
    const { id } = tenant!.machines.find(({ osPlatform }) => osPlatform.startsWith('Windows'))!;
    const release = (tenantId: string) =>
      subgraph.ask(
        `mutation { releaseMachine(input: { machineId: "${id}", comment: "x", tenantId: "${tenantId}" }) { outcome } }`,
        { roles },
      );
    expect(codesOf(await release(FABRIKAM))).toEqual(['BAD_USER_INPUT']);
    expect(subgraph.calls()).toEqual([]);
    expect((await release(CONTOSO)).data.releaseMachine.outcome).toBe('CREATED');
  });
});

describe('a write on behalf of the caller', () => {
  const env = { DEFENDER_ACTIONS_AS: 'user' };
  const mutation = (id: string, tenantId: string) =>
    `mutation { releaseMachine(input: { comment: "over", machineId: "${id}", tenantId: "${tenantId}" }) { outcome } }`;

  it("is rejected outside the caller's own tenant, before any call and with the reason", async () => {
    const { subgraph, ask, contoso } = await startTenants(BOTH, { env });
    const { errors } = await ask(CONTOSO, mutation(contoso.machines[0]!.id, CONTOSO), {
      roles: ['Defender.Release'],
    });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(errors?.[0]?.message).toContain(
      `own tenant only: you signed in to ${HOME}, and this request addresses ${CONTOSO}`,
    );
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toMatchObject([
      { type: 'accessRefused', coordinate: 'Mutation.releaseMachine', tenantId: CONTOSO },
    ]);
  });

  it('works inside it', async () => {
    const tenants = BOTH.map((tenant) => ({ ...tenant, callers: [{ tenant: tenant.id }] }));
    const { subgraph, ask, contoso } = await startTenants(tenants, { env, emulator: { machineActions: 0 } });
    const { id } = contoso.machines.find(({ osPlatform }) => osPlatform.startsWith('Windows'))!;
    const token = await subgraph.mintToken({
      roles: ['Defender.Release'],
      tenantId: CONTOSO,
      scp: 'user_impersonation',
    });
    expect((await ask(CONTOSO, mutation(id, CONTOSO), { token })).data.releaseMachine.outcome).toBe(
      'CREATED',
    );
  });
});

describe('an entity', () => {
  const entities =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Machine { tenantId id computerDnsName } } }';

  it('is identified by its id, with or without the addressed tenant, and is null for another tenant', async () => {
    const { ask, contoso, subgraph } = await startTenants();
    const { id, computerDnsName } = contoso.machines[0]!;
    const representations = [
      { __typename: 'Machine', tenantId: CONTOSO, id },
      { __typename: 'Machine', tenantId: FABRIKAM, id },
      { __typename: 'Machine', id },
      { __typename: 'Machine', tenantId: null, id },
      { __typename: 'Machine', tenantId: CONTOSO.toUpperCase(), id },
    ];
    const { data } = await ask(CONTOSO, entities, { variables: { r: representations } });
    const machine = { tenantId: CONTOSO, id, computerDnsName };
    expect(data._entities).toEqual([machine, null, machine, null, machine]);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('is identified by the id of its Entra device as before', async () => {
    const { ask, contoso } = await startTenants();
    const { aadDeviceId } = contoso.machines.find((machine) => machine.aadDeviceId !== null)!;
    const ask2 = (reference: object) =>
      ask(CONTOSO, entities, { variables: { r: [{ __typename: 'Machine', aadDeviceId, ...reference }] } });
    expect((await ask2({})).data._entities[0].tenantId).toBe(CONTOSO);
    expect((await ask2({ tenantId: FABRIKAM })).data._entities).toEqual([null]);
  });
});
