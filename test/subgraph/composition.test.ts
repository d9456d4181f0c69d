import { isObjectType, print, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readTenantTypeDefs } from '../../src/server/type-defs.js';
import { COMPOSERS, defenderSubgraph, neighbour, subgraphOf } from '../kit/composers.js';

const fieldsOf = (schema: GraphQLSchema, name: string): string[] => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
};

const all = () => [defenderSubgraph(), neighbour('inventory'), neighbour('tickets')];

describe.each(COMPOSERS)('$composer', ({ compose }) => {
  it('composes the subgraph alone', () => {
    const { errors, api } = compose([defenderSubgraph()]);
    expect(errors).toEqual([]);
    expect(fieldsOf(api, 'Query')).toEqual(expect.arrayContaining(['alerts', 'machines', 'hunt']));
    expect(fieldsOf(api, 'Mutation')).toContain('isolateMachine');
  });

  it('joins devices to machines by aadDeviceId, and tickets to alerts by id', () => {
    const { errors, api } = compose(all());
    expect(errors).toEqual([]);
    expect(fieldsOf(api, 'Device')).toContain('machine');
    expect(fieldsOf(api, 'Machine')).toEqual(
      expect.arrayContaining(['id', 'aadDeviceId', 'computerDnsName', 'alerts']),
    );
    expect(fieldsOf(api, 'Alert')).toEqual(expect.arrayContaining(['id', 'title', 'tickets']));
  });

  it('keeps what has the same name elsewhere apart', () => {
    const { api } = compose(all());
    expect(fieldsOf(api, 'User')).toEqual(['employeeId', 'name']);
    expect(fieldsOf(api, 'DefenderUser')).toContain('accountName');
    expect(api.getType('StringFilter')).toBeDefined();
    expect(api.getType('DefenderStringFilter')).toBeDefined();
    expect(fieldsOf(api, 'PageInfo')).toHaveLength(4);
  });

  it('lets nothing of the directives of this subgraph alone into the supergraph', () => {
    const { api, supergraphSdl } = compose(all());
    expect(supergraphSdl).not.toMatch(/requiresRole|@defender|@exposes/);
    expect(api.getDirective('requiresRole')).toBeFalsy();
  });

  it('composes what is served for several tenants with neighbours that know the tenant too', () => {
    const tickets = print(neighbour('tickets').typeDefs).replace(
      /type Alert @key\(fields: "id"\) \{/,
      'type Alert @key(fields: "tenantId id") { tenantId: ID!',
    );
    const { errors, api } = compose([
      subgraphOf('defender', readTenantTypeDefs()),
      neighbour('inventory'),
      subgraphOf('tickets', tickets),
    ]);
    expect(errors).toEqual([]);
    expect(fieldsOf(api, 'Alert')).toEqual(expect.arrayContaining(['tenantId', 'title', 'tickets']));
  });

  it('composes with a prefix beside an owner of the plain names', () => {
    const owner = subgraphOf(
      'owner',
      'type Query { alerts: [Alert] machine: Machine viewer: Int } type Alert { id: Int } enum Machine { RACK }',
    );
    expect(compose([defenderSubgraph(), owner]).errors).not.toEqual([]);
    const { errors, api } = compose([subgraphOf('defender', readTenantTypeDefs('Defender')), owner]);
    expect(errors).toEqual([]);
    expect(fieldsOf(api, 'DefenderAlert')).toEqual(expect.arrayContaining(['tenantId', 'title', 'machine']));
    expect(fieldsOf(api, 'Alert')).toEqual(['id']);
  });

  it('refuses a neighbour that knows an id and no tenant where several tenants are served', () => {
    const { errors } = compose([subgraphOf('defender', readTenantTypeDefs()), neighbour('tickets')]);
    expect(errors).not.toEqual([]);
  });

  it('refuses a neighbour whose PageInfo is not shareable', () => {
    const inventory = print(neighbour('inventory').typeDefs).replace(
      'type PageInfo @shareable',
      'type PageInfo',
    );
    const { errors } = compose([defenderSubgraph(), subgraphOf('inventory', inventory)]);
    expect(errors.join()).toContain('PageInfo');
  });

  it('refuses a key on a field that does not exist', () => {
    const broken = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { a: A } type A @key(fields: "gone") { id: ID! }`;
    expect(compose([subgraphOf('broken', broken)]).errors).not.toEqual([]);
  });
});
