import { InMemoryCache, type InMemoryCacheConfig } from '@apollo/client/cache';
import { setVerbosity } from '@apollo/client/utilities/invariant';
import { buildSchema, parse, print, type DocumentNode } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROLES } from '../../../src/config/roles.js';
import { clientTypeDefs, readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { importCacheSettings } from '../../kit/reads/cache-settings.js';
import { isAsSent, readEveryList } from '../../kit/reads/every-list.js';
import { someOf } from '../../kit/runs.js';
import { startWithEverything } from '../../kit/servers/start-with-everything.js';
import { CONTOSO, FABRIKAM, startTenants } from '../../kit/servers/start-tenants.js';

const schema = buildSchema(print(clientTypeDefs(readTypeDefs())));

interface Answered {
  readonly query: DocumentNode;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The cache's view of all responses, once it contains all of them. */
function showAll(config: InMemoryCacheConfig, answers: readonly Answered[]) {
  const cache = new InMemoryCache(config);
  for (const { query, data } of answers) cache.writeQuery({ query, data });
  const shown = answers.map(({ query, data }) => {
    const { result, complete } = cache.diff({ query, optimistic: true, returnPartialData: true });
    return { fields: Object.keys(data), complete, isAsSent: isAsSent(result, data) };
  });
  return {
    wrong: shown.flatMap(({ fields, isAsSent: isRight }) => (isRight ? [] : fields)),
    complete: shown.filter(({ complete }) => complete).length,
  };
}

describe("Apollo Client's cache", () => {
  it(
    'returns every row of every list as it was sent, with all lists in it',
    { tags: ['slow', 'defender-first'] },
    async () => {
      // It warns if a wider row replaces a narrower one, which is intended.
      const before = setVerbosity('silent');
      onTestFinished(() => void setVerbosity(before));
      const { subgraph, argumentsOf } = await startWithEverything({ cache: true });
      const { possibleTypes, typePolicies } = await importCacheSettings();
      const read = async (lists: readonly { readonly document: string }[]) => {
        const answers: Answered[] = [];
        for (const { document } of lists) {
          subgraph.clock.advance(20_000);
          const { data, errors } = await subgraph.ask(document, { roles: ROLES });
          expect(errors).toBeUndefined();
          answers.push({ query: parse(document), data: data as Answered['data'] });
        }
        return answers;
      };
      const lists = await read(readEveryList(schema, argumentsOf, { depth: 0, rows: 50, below: 3 }));
      expect(showAll({ possibleTypes, typePolicies }, lists)).toEqual({ wrong: [], complete: lists.length });
      const edges = await read(someOf(readEveryList(schema, argumentsOf, { depth: 2, rows: 6, below: 4 })));
      expect(showAll({ possibleTypes, typePolicies }, edges).wrong).toEqual([]);
    },
  );

  it('keeps what two queries select of an object without a key, unless they disagree', async () => {
    const { possibleTypes, typePolicies } = await importCacheSettings();
    const cache = new InMemoryCache({ possibleTypes, typePolicies });
    const write = (text: string, data: object) => {
      const query = parse(text);
      cache.writeQuery({ query, data });
      return () => cache.diff({ query, optimistic: true, returnPartialData: true });
    };
    const page = { __typename: 'MachineConnection' };
    const pageInfo = { __typename: 'PageInfo' };
    const count = write('{ machines { totalCount pageInfo { hasNextPage } } }', {
      machines: { ...page, totalCount: 2, pageInfo: { ...pageInfo, hasNextPage: true } },
    });
    const rows = write('{ machines { nodes { id } pageInfo { endCursor } } }', {
      machines: {
        ...page,
        nodes: [{ __typename: 'Machine', id: '1' }],
        pageInfo: { ...pageInfo, endCursor: 'a' },
      },
    });
    expect([count().complete, rows().complete]).toEqual([true, true]);
    // The page has changed meanwhile, so a cursor that belongs to its earlier rows goes.
    const newer = write('{ machines { nodes { id } } }', {
      machines: { ...page, nodes: [{ __typename: 'Machine', id: '2' }] },
    });
    expect([count().complete, rows().complete, newer().complete]).toEqual([false, false, true]);
  });

  it('separates rows of two tenants if their tenant is selected', async () => {
    const { ask, contoso, fabrikam } = await startTenants();
    const { typePolicies } = await importCacheSettings();
    const shared = contoso.machines[0]!.id;
    Object.assign(fabrikam.machines[0]!, { id: shared });
    const document = '{ machines(first: 1) { nodes { __typename tenantId id computerDnsName } } }';
    const cache = new InMemoryCache({ typePolicies });
    const rows: unknown[] = [];
    for (const tenantId of [CONTOSO, FABRIKAM]) {
      const { data } = await ask(tenantId, document);
      cache.writeQuery({ query: parse(document), data });
      rows.push(...data.machines.nodes);
    }
    const kept = Object.values(cache.extract()).filter((row) => row?.__typename === 'Machine');
    expect(kept).toEqual(rows);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(2);
  });

  it('separates root fields of two tenants by a variable, as in docs/clients.md', () => {
    const cache = new InMemoryCache({
      typePolicies: { Query: { fields: { machines: { keyArgs: ['first', '$tenantId'] } } } },
    });
    const query = parse('query ($first: Int) { machines(first: $first) { totalCount } }');
    for (const [tenantId, totalCount] of [['a', 1] as const, ['b', 2] as const])
      cache.writeQuery({ query, variables: { first: 5, tenantId }, data: { machines: { totalCount } } });
    const shown = ['a', 'b'].map((tenantId) => cache.readQuery({ query, variables: { first: 5, tenantId } }));
    expect(shown).toEqual([{ machines: { totalCount: 1 } }, { machines: { totalCount: 2 } }]);
  });

  it('stores a row without its key in its parent, and reads the key under an alias', async () => {
    const { typePolicies } = await importCacheSettings();
    const cache = new InMemoryCache({ typePolicies });
    const query = parse('{ a: machine(id: "1") { dns: computerDnsName key: id } }');
    const bare = parse('{ machine(id: "2") { computerDnsName } }');
    cache.writeQuery({ query, data: { a: { __typename: 'Machine', dns: 'x', key: '1' } } });
    cache.writeQuery({ query: bare, data: { machine: { __typename: 'Machine', computerDnsName: 'y' } } });
    expect(Object.keys(cache.extract())).toEqual(['Machine:{"id":"1"}', 'ROOT_QUERY']);
    expect(cache.readQuery({ query: bare })).toEqual({
      machine: { __typename: 'Machine', computerDnsName: 'y' },
    });
  });
});
