import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchemaText } from '../../src/subgraph/type-defs.js';
import { COMPOSERS, defenderSubgraph, neighbour, subgraphOf } from '../kit/http/composers.js';
import { startSubgraph } from '../kit/servers/start-subgraph.js';

// The requirements of Apollo's subgraph compatibility suite, tested on this schema, or on a variant for features that
// it doesn't use. Keys are in entities.test.ts, their representations in representations.test.ts, and composition of
// the directives in composition.test.ts and contracts.test.ts.
const SMALL = { emulator: { machines: 3, alerts: 3, machineActions: 0 } };
const all = () => [defenderSubgraph(), neighbour('inventory'), neighbour('tickets')];

/** This schema with one text replaced, which it must contain. */
function variant(from: string | RegExp, to: string): string {
  const text = readSchemaText();
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed.replace('"@key", "@shareable"', '"@key", "@shareable", "@inaccessible", "@override"');
}

describe('_service', () => {
  it('returns the schema with every directive as written', async () => {
    const subgraph = await startSubgraph(SMALL);
    const { data } = await subgraph.ask('{ _service { sdl } }', { token: null });
    const { sdl } = data._service as { sdl: string };
    for (const directive of [
      'type Machine @key(fields: "id") @key(fields: "tenantId id") @key(fields: "aadDeviceId")',
      'type PageInfo @shareable',
      '@tag(name: "response-action")',
      '@tag(name: "personal-data")',
      '@cost(weight: 50)',
      '@listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)',
      '@link(url: "https://specs.apollo.dev/federation/v2.9"',
    ]) {
      expect(sdl).toContain(directive);
    }
  });

  it('returns a schema that composes like the source', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph(SMALL);
    const { data } = await subgraph.ask('{ _service { sdl } }', { token: null });
    const [{ compose }] = COMPOSERS as [(typeof COMPOSERS)[number]];
    const published = compose([subgraphOf('defender', data._service.sdl as string)]);
    const written = compose([defenderSubgraph()]);
    expect(published.errors).toEqual([]);
    expect(published.supergraphSdl).toBe(written.supergraphSdl);
  });
});

describe('the machinery of federation', () => {
  it('has _Any, _Service, and _Entity with every entity', async () => {
    const subgraph = await startSubgraph(SMALL);
    const { data } = await subgraph.ask(
      '{ any: __type(name: "_Any") { kind } service: __type(name: "_Service") { fields { name } } entity: __type(name: "_Entity") { possibleTypes { name } } }',
      { token: null },
    );
    expect(data.any).toEqual({ kind: 'SCALAR' });
    expect(data.service).toEqual({ fields: [{ name: 'sdl' }] });
    expect(data.entity.possibleTypes.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Alert', 'Machine', 'MachineAction', 'DefenderFile', 'DefenderUser']),
    );
  });

  it('traces for a router that requests it: ftv1', async () => {
    const subgraph = await startSubgraph(SMALL);
    const query = '{ machines(first: 1) { nodes { id } } }';
    const headers = { 'apollo-federation-include-trace': 'ftv1' };
    const { data, extensions } = await subgraph.ask(query, { headers });
    expect(data.machines.nodes).toHaveLength(1);
    const trace = Buffer.from(extensions!['ftv1'] as string, 'base64').toString('latin1');
    expect(trace).toContain('machines');
    expect((await subgraph.ask(query)).extensions).toBeUndefined();
  });

  it('traces the first fields of a large response only: encoding all would block other requests', async () => {
    const subgraph = await startSubgraph({ emulator: { ...SMALL.emulator, machines: 20 } });
    const fields = Array.from({ length: 400 }, (_, index) => `a${index}: osPlatform`).join(' ');
    const ask = async (first: number) => {
      const query = `{ machines(first: ${first}) { nodes { ${fields} } } }`;
      const headers = { 'apollo-federation-include-trace': 'ftv1' };
      const { data, extensions } = await subgraph.ask(query, { headers });
      return [data.machines.nodes.length, (extensions!['ftv1'] as string).length] as const;
    };
    const [two, ofTwo] = await ask(2);
    const [all, ofAll] = await ask(20);
    expect([two, all]).toEqual([2, 20]);
    expect(ofAll).toBeLessThan(1.5 * ofTwo);
  });

  it('traces errors without their messages', async () => {
    const subgraph = await startSubgraph(SMALL);
    const headers = { 'apollo-federation-include-trace': 'ftv1' };
    const { extensions } = await subgraph.ask('{ machines(first: 5000) { nodes { id } } }', { headers });
    const trace = Buffer.from(extensions!['ftv1'] as string, 'base64').toString('latin1');
    expect(trace).toContain('<masked>');
    expect(trace).not.toContain('1,000');
  });
});

describe('@shareable', () => {
  it.each(COMPOSERS)(
    'allows $composer to resolve PageInfo in either subgraph',
    { tags: 'slow' },
    ({ compose }) => {
      const { errors } = compose(all());
      expect(errors).toEqual([]);
      const alone = variant('type PageInfo @shareable', 'type PageInfo');
      expect(compose([subgraphOf('defender', alone), neighbour('inventory')]).errors.join()).toMatch(
        /PageInfo/,
      );
    },
  );
});

describe('@tag', () => {
  it('reaches the supergraph of the composers that write one', { tags: 'slow' }, () => {
    for (const { compose } of COMPOSERS.filter(({ composer }) => composer !== '@wundergraph/composition')) {
      const { supergraphSdl } = compose(all());
      expect(supergraphSdl).toMatch(/isolateMachine\([\s\S]*?\)[^\n]*@tag\(name: "response-action"\)/);
      expect(supergraphSdl).toMatch(/type DefenderUser[\s\S]{0,300}@tag\(name: "personal-data"\)/);
    }
  });
});

describe('@inaccessible', () => {
  const hidden = () => variant('  computerDnsName: String\n', '  computerDnsName: String @inaccessible\n');

  it.each(COMPOSERS)('hides a field from the clients of $composer', { tags: 'slow' }, ({ compose }) => {
    const { errors, api } = compose([subgraphOf('defender', hidden())]);
    expect(errors).toEqual([]);
    const text = JSON.stringify(
      api.toConfig().types.map(({ name, astNode }) => [name, astNode && print(astNode)]),
    );
    expect(text).toContain('osPlatform');
    expect(hiddenFields(api)).toEqual([]);
    expect(hiddenFields(compose([defenderSubgraph()]).api)).not.toEqual([]);
  });

  it(
    'leaves it readable in the subgraph itself, as gateways need it for keys and @requires',
    { tags: 'slow' },
    async () => {
      const schema = buildSubgraphSchema([{ typeDefs: parse(hidden()) }]);
      const { errors } = await graphql({ schema, source: '{ machines { nodes { computerDnsName } } }' });
      expect(errors).toBeUndefined();
    },
  );

  /** The hidden field is the first of that name in the schema. */
  function hiddenFields(api: ReturnType<(typeof COMPOSERS)[number]['compose']>['api']): string[] {
    const alert = api.getType('Alert');
    return alert !== undefined && 'getFields' in alert
      ? Object.keys(alert.getFields()).filter((name) => name === 'computerDnsName')
      : [];
  }
});

describe('@override', () => {
  /** A subgraph that takes a field over, for example with its own risk scores. */
  const taker = (from: string) =>
    subgraphOf(
      'risk',
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@override"])
       type Machine @key(fields: "id") { id: ID! osPlatform: String @override(from: "${from}") }`,
    );

  it.each(COMPOSERS)(
    'lets another subgraph take a field over, for $composer',
    { tags: 'slow' },
    ({ composer, compose }) => {
      const { errors, supergraphSdl } = compose([defenderSubgraph(), taker('defender')]);
      expect(errors).toEqual([]);
      if (composer === '@wundergraph/composition') return;
      expect(supergraphSdl).toMatch(/osPlatform: String @join__field\(graph: RISK, override: "defender"\)/);
    },
  );

  it.each(COMPOSERS)(
    'is necessary: without it, $composer rejects the same field in both',
    { tags: 'slow' },
    ({ compose }) => {
      const both = print(taker('defender').typeDefs).replace(' @override(from: "defender")', '');
      expect(compose([defenderSubgraph(), subgraphOf('risk', both)]).errors.join()).toContain('osPlatform');
    },
  );
});

describe("a stub of another team's entity", () => {
  it.each(COMPOSERS)(
    'is a key with resolvable: false, which $composer accepts',
    { tags: 'slow' },
    ({ compose }) => {
      const withOwner = variant(
        'type Machine\n',
        'type Device @key(fields: "serialNumber", resolvable: false) { serialNumber: ID! } type Machine\n',
      ).replace('  "The machine\'s name', '  device: Device\n  "The machine\'s name');
      const { errors } = compose([subgraphOf('defender', withOwner), neighbour('inventory')]);
      expect(errors).toEqual([]);
    },
  );
});
