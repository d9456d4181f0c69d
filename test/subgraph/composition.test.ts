import { isInterfaceType, isObjectType, print, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readTypeDefs } from '../../src/subgraph/type-defs.js';
import { COMPOSERS, defenderSubgraph, neighbour, subgraphOf } from '../kit/http/composers.js';

const fieldsOf = (schema: GraphQLSchema, name: string): string[] => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
};

const all = () => [defenderSubgraph(), neighbour('inventory'), neighbour('tickets')];

describe.each(COMPOSERS)('$composer', ({ compose, contract }) => {
  it('composes the subgraph alone', { tags: 'slow' }, () => {
    const { errors, api } = compose([defenderSubgraph()]);
    expect(errors).toEqual([]);
    expect(fieldsOf(api, 'Query')).toEqual(expect.arrayContaining(['alerts', 'machines', 'defenderHunt']));
    expect(fieldsOf(api, 'Mutation')).toContain('isolateMachine');
  });

  it('joins devices to machines by aadDeviceId, and tickets to alerts by id', { tags: 'slow' }, () => {
    const { errors, api } = compose(all());
    expect(errors).toEqual([]);
    expect(fieldsOf(api, 'Device')).toContain('machine');
    expect(fieldsOf(api, 'Machine')).toEqual(
      expect.arrayContaining(['id', 'aadDeviceId', 'computerDnsName', 'alerts']),
    );
    expect(fieldsOf(api, 'Alert')).toEqual(expect.arrayContaining(['id', 'title', 'tickets']));
  });

  it('separates elements of the same name in other subgraphs', () => {
    const { api } = compose(all());
    expect(fieldsOf(api, 'User')).toEqual(['employeeId', 'name']);
    expect(fieldsOf(api, 'DefenderUser')).toContain('accountName');
    expect(api.getType('StringFilter')).toBeDefined();
    expect(api.getType('DefenderStringFilter')).toBeDefined();
    expect(fieldsOf(api, 'PageInfo')).toHaveLength(4);
  });

  it('omits the private directives of this subgraph from the supergraph', () => {
    const { api, supergraphSdl } = compose(all());
    expect(supergraphSdl).not.toMatch(/requiresRole|@defender|@exposes/);
    expect(api.getDirective('requiresRole')).toBeFalsy();
  });

  it('joins five neighbors, each by its own key, whether they know tenants or not', { tags: 'slow' }, () => {
    const neighbors = Object.entries({
      bareId: 'type Alert @key(fields: "id") { id: ID! runbook: String }',
      withTenant: 'type Alert @key(fields: "tenantId id") { tenantId: ID! id: ID! ticket: String }',
      bothKeys:
        'type Machine @key(fields: "id") @key(fields: "tenantId id") { id: ID! tenantId: ID! owner: String }',
      deviceId: 'type Machine @key(fields: "aadDeviceId") { aadDeviceId: ID warranty: String }',
      stub: `type Query { finding: Finding } type Finding { machine: Machine }
        type Machine @key(fields: "tenantId id", resolvable: false) { tenantId: ID! id: ID! }`,
    });
    const { errors, api } = compose([
      defenderSubgraph(),
      ...neighbors.map(([name, types]) =>
        subgraphOf(
          name,
          `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) ${types}`,
        ),
      ),
    ]);
    expect(errors).toEqual([]);
    expect(fieldsOf(api, 'Alert')).toEqual(
      expect.arrayContaining(['tenantId', 'title', 'runbook', 'ticket']),
    );
    expect(fieldsOf(api, 'Machine')).toEqual(expect.arrayContaining(['tenantId', 'owner', 'warranty']));
  });

  it('composes with a prefix beside an owner of the plain names', { tags: 'slow' }, () => {
    const owner = subgraphOf(
      'owner',
      'type Query { alerts: [Alert] machine: Machine viewer: Int } type Alert { id: Int } enum Machine { RACK }',
    );
    expect(compose([defenderSubgraph(), owner]).errors).not.toEqual([]);
    const { errors, api } = compose([subgraphOf('defender', readTypeDefs({ prefix: 'Defender' })), owner]);
    expect(errors).toEqual([]);
    expect(fieldsOf(api, 'DefenderAlert')).toEqual(expect.arrayContaining(['tenantId', 'title', 'machine']));
    expect(fieldsOf(api, 'Alert')).toEqual(['id']);
  });

  it('composes with Node beside neighbors without it', { tags: 'slow' }, () => {
    const withNode = subgraphOf('defender', readTypeDefs({ node: true }));
    const subgraphs = [withNode, neighbour('inventory'), neighbour('tickets')];
    const { errors, api } = compose(subgraphs);
    expect(errors).toEqual([]);
    expect(fieldsOf(api, 'Query')).toContain('node');
    expect(fieldsOf(api, 'Alert')).toEqual(expect.arrayContaining(['globalId', 'title', 'tickets']));
    const node = api.getType('Node');
    expect(isInterfaceType(node) && api.getPossibleTypes(node).map(({ name }) => name)).toContain('Machine');
    const withoutPeople = contract(subgraphs, ['personal-data']);
    expect(withoutPeople.errors).toEqual([]);
    expect(withoutPeople.api.getType('DefenderUser')).toBeUndefined();
  });

  it('rejects Node beside an owner of Node, and composes both with a prefix', { tags: 'slow' }, () => {
    const owner = subgraphOf(
      'desk',
      'interface Node { id: ID! } type Query { node(id: ID!): Node export: Export } type Export implements Node { id: ID! }',
    );
    const served = (prefix?: string) => subgraphOf('defender', readTypeDefs({ prefix, node: true }));
    expect(compose([served(), owner]).errors.join()).toMatch(/\bNode\b|Query\.node/);
    const { errors, api } = compose([served('Defender'), owner]);
    expect(errors).toEqual([]);
    expect(fieldsOf(api, 'Query')).toEqual(expect.arrayContaining(['node', 'defenderNode']));
    expect(fieldsOf(api, 'Export')).toEqual(['id']);
    expect(fieldsOf(api, 'DefenderMachine')).toContain('globalId');
  });

  it('rejects a neighbor whose PageInfo is not shareable', { tags: 'slow' }, () => {
    const inventory = print(neighbour('inventory').typeDefs).replace(
      'type PageInfo @shareable',
      'type PageInfo',
    );
    const { errors } = compose([defenderSubgraph(), subgraphOf('inventory', inventory)]);
    expect(errors.join()).toContain('PageInfo');
  });

  it('rejects a key on a field that does not exist', () => {
    const broken = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { a: A } type A @key(fields: "gone") { id: ID! }`;
    expect(compose([subgraphOf('broken', broken)]).errors).not.toEqual([]);
  });
});
