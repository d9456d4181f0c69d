import { isInputObjectType, isObjectType, print, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readServedTypes } from '../../src/subgraph/type-defs.js';
import { COMPOSERS, subgraphOf, type Subgraph } from '../kit/http/composers.js';
import { trialSchemas } from '../kit/trial/schemas.js';

const fieldsOf = (schema: GraphQLSchema, name: string): string[] => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
};

function trial(prefix: string | undefined): Subgraph[] {
  const { typeDefs, names } = readServedTypes({ prefix });
  const neighbours = Object.entries(trialSchemas(names)).map(([name, sdl]) => subgraphOf(name, sdl));
  return [subgraphOf('defender', typeDefs), ...neighbours];
}

// test/e2e/trial.test.ts runs the gateways with them.
describe.each(COMPOSERS)('six subgraphs, for $composer', ({ compose }) => {
  it.each([undefined, 'Defender'])('compose with the prefix %s', { tags: 'slow' }, (prefix) => {
    const { names } = readServedTypes({ prefix });
    const { errors, api } = compose(trial(prefix));
    expect(errors).toEqual([]);
    expect(fieldsOf(api, names.typeOf('Machine'))).toEqual(
      expect.arrayContaining(['id', 'aadDeviceId', 'asset', 'patchWindow', 'managedBy', 'riskScore']),
    );
    expect(fieldsOf(api, 'Incident')).toEqual(['id', 'title', 'detected', 'affected']);
    expect(fieldsOf(api, 'Viewer')).toEqual(['name', 'incidents']);
    expect(fieldsOf(api, 'Export')).toEqual(['id', 'file']);
    expect(fieldsOf(api, 'Change')).toEqual(['id', 'status', 'pageInfo']);
    const input = api.getType('UpdateIncidentInput');
    expect(isInputObjectType(input) && Object.keys(input.getFields())).toEqual(['number', 'status']);
    const ours = api.getType(names.typeOf('UpdateDefenderIncidentInput'));
    expect(isInputObjectType(ours) && Object.keys(ours.getFields())).toEqual(
      expect.arrayContaining(['dryRun', 'idempotencyKey']),
    );
    expect(fieldsOf(api, 'Software')).toEqual(['sku', 'title', 'installed']);
    expect(fieldsOf(api, names.typeOf('DefenderIncident'))).toEqual(expect.arrayContaining(['id', 'alerts']));
    expect(fieldsOf(api, names.typeOf('DefenderUser'))).toEqual(
      expect.arrayContaining(['accountName', 'aadUserId', 'employee']),
    );
  });

  it('compose with another shape of PageInfo with +PageInfo only', { tags: 'slow' }, () => {
    const paging = subgraphOf('paging', 'type Query { pages: PageInfo } type PageInfo { total: Int }');
    const withOwn = (prefix: string | undefined) =>
      compose([subgraphOf('defender', readServedTypes({ prefix }).typeDefs), paging]);
    expect(withOwn(undefined).errors).not.toEqual([]);
    const { errors, api } = withOwn('Defender+PageInfo');
    expect(errors).toEqual([]);
    expect(fieldsOf(api, 'PageInfo')).toEqual(['total']);
    expect(fieldsOf(api, 'DefenderPageInfo')).toContain('endCursor');
  });

  it('compose with an owner of Alert and of alerts with the prefix only', { tags: 'slow' }, () => {
    const owner = subgraphOf('paging', 'type Query { alerts: [Alert] } type Alert { pagedAt: String }');
    expect(compose([...trial(undefined), owner]).errors).not.toEqual([]);
    const { errors, api } = compose([...trial('Defender'), owner]);
    expect(errors).toEqual([]);
    expect(fieldsOf(api, 'Alert')).toEqual(['pagedAt']);
    expect(fieldsOf(api, 'Query')).toEqual(expect.arrayContaining(['alerts', 'defenderAlerts']));
  });
});

it("allow a neighbor to provide a machine's field that both may resolve", { tags: 'slow' }, () => {
  const [{ compose: withApollo }] = COMPOSERS as [(typeof COMPOSERS)[number]];
  const closed = trial(undefined).map(({ name, typeDefs }) =>
    subgraphOf(
      name,
      print(typeDefs).replaceAll('computerDnsName: String @shareable', 'computerDnsName: String'),
    ),
  );
  expect(withApollo(closed).errors.join()).toContain('computerDnsName');
});
