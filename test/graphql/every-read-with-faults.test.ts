import { getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { FaultEffect } from '../../emulator/http/faults.js';
import { ALL_ROLES } from '../kit/explain.js';
import { leavesOf, SOURCES, startLists } from '../kit/lists.js';
import { runsOf, someOf } from '../kit/runs.js';
import type { Asserted, GraphQLAnswer } from '../kit/start-subgraph.js';

type Lists = Awaited<ReturnType<typeof startLists>>;

/** A document that reads a field of the graph. */
interface Read {
  readonly name: string;
  readonly query: string;
}

/** Its cursor differs each time, and `isDelayed` says that it failed. */
const CHANGES = 'Query.defenderChanges';
const CODES = /^(UPSTREAM_\w+|RATE_LIMITED)$/;
/** Values that the emulator makes when it is asked. */
const OF_NOW = /\.(time|timestamp|complianceCalculationTimeOffset|endCursor)$/;
const error = (code: string) => ({ error: { code, message: 'No' } });
const FAULTS: Readonly<Record<string, FaultEffect>> = {
  'has no quota': { status: 429, headers: { 'retry-after': '300' } },
  'fails with 500': { status: 500, body: {} },
  'fails with 503': { status: 503, headers: { 'retry-after': '20' } },
  redirects: { status: 302, headers: { location: 'https://example.com/' } },
  'ends the connection': 'reset',
  'never responds': 'hang',
  'sends a page': { html: 200 },
  'sends no body': { status: 200 },
  'sends null': { status: 200, body: null },
  'sends an empty object': { status: 200, body: {} },
  'sends an error with 200': { status: 200, body: error('BadRequest') },
  'sends a list': { status: 200, body: [] },
  'sends a number': { status: 200, body: '12' },
  'breaks off': 'cutBody',
  'rejects it with 400': { status: 400, body: error('BadRequest') },
  'rejects it with 409': { status: 409, body: error('Conflict') },
};

function readsIn({ schema, lists, ids, required }: Lists): readonly Read[] {
  const within = (parent: string, field: string) =>
    parent === 'Query'
      ? `{ ${field} }`
      : `{ node(id: "${ids.get(parent)?.[0] ?? ''}") { ... on ${parent} { ${field} } } }`;
  return ['Query', ...ids.keys()].flatMap((parent) => {
    const type = schema.getType(parent);
    return (isObjectType(type) ? Object.values(type.getFields()) : []).flatMap((field) => {
      const list = lists.find((one) => one.parent === parent && one.name === field.name);
      const given = required[`${parent}.${field.name}`];
      if (given === undefined && field.args.some(isRequiredArgument)) return [];
      const leaves = `__typename ${leavesOf(list?.row ?? getNamedType(field.type)).join(' ')}`;
      const args = [...(given === undefined ? [] : [given]), ...(list === undefined ? [] : ['first: 5'])];
      const selection = list === undefined ? leaves : `nodes { ${leaves} } pageInfo { hasNextPage }`;
      if (!isObjectType(getNamedType(field.type))) return [];
      const text = `${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`} { ${selection} }`;
      return [{ name: `${parent}.${field.name}`, query: within(parent, text) }];
    });
  });
}

/** Places at which a response differs from the whole one, without those that an error explains. */
function unexplained(whole: Asserted, { data, errors = [] }: GraphQLAnswer): readonly string[] {
  const places = errors.map(({ path = [] }) => path.join('.'));
  const differences = (
    one: Asserted,
    other: Asserted,
    at: readonly (string | number)[],
  ): readonly string[] => {
    const place = at.join('.');
    if (other === null && one !== null)
      return places.some((path) => path === place || path.startsWith(`${place}.`) || place === '')
        ? []
        : [place];
    if (OF_NOW.test(place)) return [];
    if (typeof one !== 'object' || one === null) return one === other ? [] : [place];
    if (typeof other !== 'object') return [place];
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
      differences(one[key], other[key], [...at, Array.isArray(one) ? Number(key) : key]),
    );
  };
  return differences(whole, data, []);
}

/** Together they would take longer than a test may. */
const PARTS = runsOf(6);

describe.each(SOURCES)('every read, with DEFENDER_SOURCES=%s', (sources) => {
  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'shows that the service fails, and everything again once it does not, part %s',
    { tags: ['slow', 'defender-first'] },
    async (part) => {
      const lists = await startLists(sources);
      const { subgraph } = lists;
      const { control } = subgraph.emulator;
      const ask = async (query: string, isFresh: boolean) => {
        const token = await subgraph.mintToken({ roles: [...ALL_ROLES] });
        const headers = isFresh ? { 'cache-control': 'no-cache' } : undefined;
        return subgraph.passTime(subgraph.ask(query, { token, ...(headers && { headers }) }));
      };
      const check = async ({ name, query }: Read, whole: Asserted, operation: string, fault: string) => {
        const at = `${name}, if ${operation} ${fault}`;
        subgraph.clock.advance(400_000);
        const id = control.addFault({ operation }, FAULTS[fault]!);
        const failed = await ask(query, true);
        // Reads that the failed one left in flight end.
        await subgraph.passTime(subgraph.clock.sleep(30_000), 5_000);
        control.removeFault(id);
        for (const { extensions } of failed.errors ?? [])
          expect([at, extensions.code]).toEqual([at, expect.stringMatching(CODES)]);
        expect([at, unexplained(whole, failed)]).toEqual([at, []]);
        subgraph.clock.advance(400_000);
        const again = await ask(query, false);
        expect([at, again.errors, unexplained(whole, again)]).toEqual([at, undefined, []]);
      };
      let count = 0;
      for (const [index, read] of readsIn(lists).entries()) {
        if (index % PARTS !== part || read.name === CHANGES) continue;
        subgraph.clock.advance(400_000);
        subgraph.forgetCalls();
        const { data: whole, errors } = await lists.ask(read.query, true);
        expect([read.name, errors]).toEqual([read.name, undefined]);
        const operations = [...new Set(subgraph.calls().flatMap(({ operation }) => operation ?? []))];
        const cases = operations.flatMap((operation) =>
          Object.keys(FAULTS).map((fault) => ({ operation, fault })),
        );
        for (const { operation, fault } of someOf(cases, count)) {
          count += 1;
          await check(read, whole, operation, fault);
        }
      }
      expect(count).toBeGreaterThan(runsOf(100));
    },
  );
});
