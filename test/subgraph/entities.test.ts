import { Kind, parse, type ObjectTypeDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { startSubgraph, type AskOptions, type SubgraphUnderTest } from '../kit/start-subgraph.js';

const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Alert { id } ... on Machine { id aadDeviceId } ... on MachineAction { id } ... on Investigation { id } ... on Incident { id } ... on Indicator { id } } }';

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

/** Every `@key` of the schema that the service publishes, as [type, field]. */
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

/** A row of the emulated tenant for each entity type, whose keys can be asked for. */
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
    Investigation: tenant!.investigations[3],
    Incident: { id: String(tenant!.alerts[3]!.incidentId) },
    Indicator: tenant!.indicators[3],
  };
  return samples[typeName] as Representation;
}

describe('the entities of the subgraph', () => {
  it('have the keys that gateways rely on', async () => {
    const subgraph = await startSubgraph();
    expect((await readKeys(subgraph)).map((key) => key.join(' ')).sort()).toEqual([
      'Alert id',
      'Incident id',
      'Indicator id',
      'Investigation id',
      'Machine aadDeviceId',
      'Machine id',
      'MachineAction id',
    ]);
  });

  it('resolve by each key that the published schema names', async () => {
    const subgraph = await startSubgraph();
    const keys = await readKeys(subgraph);
    const samples = keys.map(([typeName, key]) => ({ key, typeName, row: sampleOf(subgraph, typeName) }));
    const { data, errors } = await askFor(
      subgraph,
      samples.map(({ typeName, key, row }) => ({ __typename: typeName, [key]: row[key] })),
    );
    expect(errors).toBeUndefined();
    expect(data._entities.map(({ __typename, id }: Representation) => [__typename, id])).toEqual(
      samples.map(({ typeName, row }) => [typeName, row['id']]),
    );
  });

  it('keep the order they were asked for, and duplicates cost nothing', async () => {
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

  it('are null without an error where Defender knows none, or the key is null', async () => {
    const subgraph = await startSubgraph();
    const { data, errors } = await askFor(subgraph, [
      { __typename: 'Alert', id: 'da000000000000000000_1' },
      { __typename: 'Machine', id: 'f'.repeat(40) },
      { __typename: 'Machine', aadDeviceId: null },
      { __typename: 'Machine', aadDeviceId: '00000000-0000-0000-0000-000000000000' },
      { __typename: 'MachineAction', id: '00000000-0000-4000-8000-000000000000' },
      { __typename: 'Investigation', id: '999999' },
      { __typename: 'Incident', id: '999999' },
      { __typename: 'Indicator', id: '999999' },
    ]);
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual(Array.from({ length: 8 }, () => null));
  });

  it('fail one by one: the others of the batch are unharmed', async () => {
    const subgraph = await startSubgraph();
    subgraph.emulator.control.addFault({ operation: 'getAlert' }, { status: 403 });
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

  it('are refused without their role, each by itself and before any call', async () => {
    const subgraph = await startSubgraph();
    const { status, data, errors } = await askFor(
      subgraph,
      ['Alert', 'Machine'].map((typeName) => ({
        __typename: typeName,
        id: sampleOf(subgraph, typeName)['id'],
      })),
      { roles: ['Defender.Hunting'] },
    );
    expect(status).toBe(200);
    expect(data._entities).toEqual([null, null]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['_entities', 0], 'FORBIDDEN'],
      [['_entities', 1], 'FORBIDDEN'],
    ]);
    expect(subgraph.calls()).toEqual([]);
  });
});

describe('the published schema', () => {
  it('links federation 2.9, the newest version that every composer takes', async () => {
    const subgraph = await startSubgraph();
    expect(await readSdl(subgraph)).toContain('https://specs.apollo.dev/federation/v2.9');
  });

  it('can be read by a gateway that has no token', async () => {
    const subgraph = await startSubgraph({ production: true });
    expect(await readSdl(subgraph)).toContain('type Machine');
  });
});
