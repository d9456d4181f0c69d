import { Kind, parse, type ObjectTypeDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { mattersOf } from '../../emulator/tenants/recommendations.js';
import { finishedExport, startExport } from '../kit/exports/exports.js';
import { startSubgraph, type AskOptions, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';

const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Alert { id } ... on Machine { id aadDeviceId } ... on MachineAction { id } ... on Vulnerability { id } ... on DefenderSoftware { id } ... on Recommendation { id } ... on DefenderRemediationTask { id } ... on Investigation { id } ... on DefenderIncident { id } ... on Indicator { id } ... on DefenderFile { sha1 sha256 } ... on DefenderExport { id } ... on DefenderDomain { host } ... on DefenderIp { address } ... on DefenderUser { accountName accountDomain aadUserId userPrincipalName } } }';

const READER = ['Defender.ViewData', 'Defender.ViewVulnerabilities'];

type Representation = Readonly<Record<string, unknown>>;

const askFor = (
  subgraph: SubgraphUnderTest,
  representations: readonly Representation[],
  options: AskOptions = {},
) => subgraph.ask(ENTITIES, { ...options, variables: { representations } });

async function readSdl(subgraph: SubgraphUnderTest): Promise<string> {
  const { data } = await subgraph.ask('{ _service { sdl } }', { token: null });
  return data._service.sdl as string;
}

/** Every `@key` of the published schema, as [type, fields]. */
async function readKeys(subgraph: SubgraphUnderTest): Promise<(readonly [string, string])[]> {
  const document = parse(await readSdl(subgraph));
  return document.definitions
    .filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .flatMap((type) =>
      (type.directives ?? [])
        .filter(({ name }) => name.value === 'key')
        .map((key) => {
          const fields = key.arguments?.find(({ name }) => name.value === 'fields')?.value;
          return [type.name.value, fields?.kind === Kind.STRING ? fields.value : ''] as const;
        }),
    );
}

/** A row of the emulated tenant for each entity type that can be resolved. */
function sampleOf(subgraph: SubgraphUnderTest, typeName: string): Representation {
  const [tenant] = subgraph.emulator.tenants.values();
  const samples: Readonly<Record<string, unknown>> = {
    Alert: tenant!.alerts[3],
    Machine: tenant!.machines.find(
      ({ aadDeviceId, mergedIntoMachineId }) =>
        mergedIntoMachineId === null &&
        aadDeviceId !== null &&
        tenant!.machines.filter((other) => other.aadDeviceId === aadDeviceId).length === 1,
    ),
    MachineAction: tenant!.machineActions[3]!.action,
    Vulnerability: tenant!.vulnerabilities[3],
    DefenderSoftware: tenant!.products.find(({ share }) => share > 0.5),
    Recommendation: mattersOf(tenant!)[3],
    DefenderRemediationTask: tenant!.remediationTasks[3],
    DefenderFile: tenant!.alerts.flatMap(({ evidence }) => evidence).find(({ sha1 }) => sha1 !== null),
    DefenderDomain: { host: 'files1.bad.example' },
    DefenderIp: { address: '198.51.100.1' },
    DefenderUser: {
      accountName: 'user0001',
      accountDomain: 'CORP',
      aadUserId: '4f5e6d7c-0000-4000-8000-000000000001',
      userPrincipalName: 'user0001@corp.example',
    },
    Investigation: tenant!.investigations[3],
    DefenderIncident: { id: String(tenant!.alerts[3]!.incidentId) },
    Indicator: tenant!.indicators[3],
  };
  return samples[typeName] as Representation;
}

describe('the entities of the subgraph', () => {
  it('are those that other systems can name, by each of their keys', async () => {
    const subgraph = await startSubgraph();
    expect((await readKeys(subgraph)).map((key) => key.join(' ')).sort()).toEqual([
      'Alert id',
      'Alert tenantId id',
      'DefenderDomain host',
      'DefenderExport id',
      'DefenderExport tenantId id',
      'DefenderFile sha1',
      'DefenderFile sha256',
      'DefenderIncident id',
      'DefenderIncident tenantId id',
      'DefenderIp address',
      'DefenderRemediationTask id',
      'DefenderRemediationTask tenantId id',
      'DefenderSoftware id',
      'DefenderSoftware tenantId id',
      'DefenderUser aadUserId',
      'DefenderUser accountName',
      'DefenderUser accountName accountDomain',
      'DefenderUser userPrincipalName',
      'Indicator id',
      'Indicator tenantId id',
      'Investigation id',
      'Investigation tenantId id',
      'Machine aadDeviceId',
      'Machine id',
      'Machine tenantId id',
      'MachineAction id',
      'MachineAction tenantId id',
      'Recommendation id',
      'Recommendation tenantId id',
      'Vulnerability id',
      'Vulnerability tenantId id',
    ]);
  });

  it('resolve by each key of the published schema', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph();
    const keys = await readKeys(subgraph);
    const { payload } = await startExport(subgraph, { kind: 'CERTIFICATES' });
    await finishedExport(subgraph, payload.export.id);
    const references = keys.map(([typeName, key]) => {
      const row =
        typeName === 'DefenderExport' ? (payload.export as Representation) : sampleOf(subgraph, typeName);
      const [tenantId] = subgraph.emulator.tenants.keys();
      const carrying: Representation = { ...row, tenantId };
      const fields = key.split(' ').map((field) => [field, carrying[field]] as const);
      return { __typename: typeName, ...Object.fromEntries(fields) };
    });
    const query = ENTITIES.replaceAll('{ id', '{ tenantId id');
    const { data, errors } = await subgraph.ask(query, {
      roles: READER,
      variables: { representations: references },
    });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual(references.map((reference) => expect.objectContaining(reference)));
  });

  it('have the order of the request, and duplicates make no call', async () => {
    const subgraph = await startSubgraph();
    const ids = [...subgraph.emulator.tenants.values()][0]!.machines.slice(0, 3).map(({ id }) => id);
    const asked = Array.from({ length: 250 }, (_, index) => ids[index % 3]!);
    const { data } = await askFor(
      subgraph,
      asked.map((id) => ({ __typename: 'Machine', id })),
    );
    expect(data._entities.map(({ id }: Representation) => id)).toEqual(asked);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('are null without an error if Defender has none, or the key is null', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph();
    const { data, errors } = await askFor(
      subgraph,
      [
        { __typename: 'Alert', id: 'da000000000000000000_1' },
        { __typename: 'Machine', id: 'f'.repeat(40) },
        { __typename: 'Machine', aadDeviceId: null },
        { __typename: 'Machine', aadDeviceId: '00000000-0000-0000-0000-000000000000' },
        { __typename: 'MachineAction', id: '00000000-0000-4000-8000-000000000000' },
        { __typename: 'Vulnerability', id: 'CVE-1999-0001' },
        { __typename: 'Vulnerability', id: 'none of ours' },
        { __typename: 'DefenderSoftware', id: 'nobody-_-nothing' },
        { __typename: 'DefenderSoftware', id: 'nothing' },
        { __typename: 'Recommendation', id: 'va-_-nobody-_-nothing' },
        { __typename: 'Recommendation', id: 'nothing' },
        { __typename: 'DefenderRemediationTask', id: '00000000-0000-4000-8000-000000000000' },
        { __typename: 'DefenderRemediationTask', id: 'nothing' },
        { __typename: 'Investigation', id: '999999' },
        { __typename: 'DefenderIncident', id: '999999' },
        { __typename: 'Indicator', id: '999999' },
        { __typename: 'DefenderFile', sha1: 'f'.repeat(40) },
        { __typename: 'DefenderFile', sha256: 'f'.repeat(64) },
      ],
      { roles: READER },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual(Array(18).fill(null));
  });

  it.each<Representation>([
    { __typename: 'DefenderFile', sha1: null },
    { __typename: 'DefenderFile', sha1: 'd41d8cd98f00b204e9800998ecf8427e' },
    { __typename: 'DefenderFile', sha256: '../../alerts' },
    { __typename: 'DefenderDomain', host: null },
    { __typename: 'DefenderDomain', host: 'https://a.example/' },
    { __typename: 'DefenderDomain', host: '..' },
    { __typename: 'DefenderDomain', host: 5 },
    { __typename: 'DefenderIp', address: null },
    { __typename: 'DefenderIp', address: '198.51.100.1:80' },
    { __typename: 'DefenderIp', address: 'fe80::1%eth0' },
    { __typename: 'DefenderUser', accountName: null },
    { __typename: 'DefenderUser', accountName: ' ' },
    { __typename: 'DefenderUser', accountName: '..', accountDomain: 'corp' },
    { __typename: 'DefenderUser', accountName: 'a\u0000' },
    { __typename: 'DefenderUser', aadUserId: null },
    { __typename: 'DefenderUser', aadUserId: '', userPrincipalName: ' ' },
  ])('are null without a call for an impossible key: %j', async (representation) => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const { data, errors } = await askFor(subgraph, [representation]);
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([null]);
    expect(subgraph.calls()).toEqual([]);
  });

  it("are domains, addresses and users without a call, which Defender can't look up", async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const { data } = await askFor(subgraph, [
      { __typename: 'DefenderDomain', host: 'Nobody.Example' },
      { __typename: 'DefenderIp', address: '2001:DB8::1' },
      { __typename: 'DefenderUser', accountName: 'Nobody', accountDomain: null },
      { __typename: 'DefenderUser', aadUserId: '4f5e6d7c-0000-4000-8000-000000000001' },
      { __typename: 'DefenderUser', accountName: '..', userPrincipalName: 'ada@corp.example' },
    ]);
    expect(data._entities).toMatchObject([
      { host: 'nobody.example' },
      { address: '2001:db8::1' },
      { accountName: 'Nobody', accountDomain: null },
      { accountName: null, aadUserId: '4f5e6d7c-0000-4000-8000-000000000001' },
      { accountName: null, userPrincipalName: 'ada@corp.example' },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it("are accounts by Entra's keys, whose lists are unknown: null without a call", async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const { data, errors } = await subgraph.ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on DefenderUser { aadUserId accountSid lastSeen alerts { nodes { id } } machines { nodes { id } } } } }',
      { variables: { r: [{ __typename: 'DefenderUser', aadUserId: 'A', extra: 1 }] } },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      { aadUserId: 'A', accountSid: null, lastSeen: null, alerts: null, machines: null },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('are files by one call a file, by either hash, and duplicates make no call', async () => {
    const subgraph = await startSubgraph();
    const { sha1, sha256 } = sampleOf(subgraph, 'DefenderFile') as { sha1: string; sha256: string };
    const { data, errors } = await askFor(subgraph, [
      { __typename: 'DefenderFile', sha1 },
      { __typename: 'DefenderFile', sha256 },
      { __typename: 'DefenderFile', sha1: sha1.toUpperCase() },
    ]);
    expect(errors).toBeUndefined();
    expect(data._entities).toMatchObject(Array(3).fill({ sha1, sha256 }));
    expect(subgraph.calls().map(({ path }) => path)).toEqual([`/api/files/${sha1}`, `/api/files/${sha256}`]);
  });

  it('fail separately, without affecting the others of the batch', async () => {
    const subgraph = await startSubgraph();
    for (const operation of ['getAlert', 'getAlertV2'])
      subgraph.emulator.control.addFault({ operation }, { status: 403 });
    const machine = sampleOf(subgraph, 'Machine');
    const { status, data, errors } = await askFor(subgraph, [
      { __typename: 'Alert', id: 'da1_1' },
      { __typename: 'Machine', id: machine['id'] },
    ]);
    expect(status).toBe(200);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['_entities', 0], 'UPSTREAM_FORBIDDEN'],
    ]);
    expect(data._entities).toMatchObject([null, { id: machine['id'] }]);
  });

  it('are refused without their role, each separately and before any call', async () => {
    const subgraph = await startSubgraph();
    const { status, data, errors } = await askFor(
      subgraph,
      ['Alert', 'Machine', 'Vulnerability', 'DefenderSoftware'].map((typeName) => ({
        __typename: typeName,
        id: sampleOf(subgraph, typeName)['id'],
      })),
      { roles: ['Defender.Hunting'] },
    );
    expect(status).toBe(200);
    expect(data._entities).toEqual([null, null, null, null]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      [0, 1, 2, 3].map((index) => [['_entities', index], 'FORBIDDEN']),
    );
    expect(subgraph.calls()).toEqual([]);
  });
});

describe('the published schema', () => {
  it('links federation 2.9, the newest version that every composer supports', async () => {
    const subgraph = await startSubgraph();
    expect(await readSdl(subgraph)).toContain('https://specs.apollo.dev/federation/v2.9');
  });

  it('can be read by a gateway without a token', async () => {
    const subgraph = await startSubgraph({ production: true });
    expect(await readSdl(subgraph)).toContain('type Machine');
  });
});
