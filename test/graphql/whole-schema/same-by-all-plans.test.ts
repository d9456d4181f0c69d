import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';
import { runsOf } from '../../kit/runs.js';

const PAGE = `query ($filter: MachineFilter, $first: Int, $after: String) {
  machines(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id computerDnsName riskScore lastSeen machineTags rbacGroupId ipAddresses { ipAddress } vmMetadata { vmId } }
  }
}`;
/** With the age of the page, which a snapshot has. */
const DATED_PAGE = PAGE.replace('totalCount', 'asOfTime totalCount');
const BY_ID = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Machine {
  id computerDnsName riskScore lastSeen machineTags rbacGroupId ipAddresses { ipAddress } vmMetadata { vmId } } } }`;
const FIND = 'query ($by: MachineLookup!) { findMachines(by: $by) { id computerDnsName machineTags } }';
const NOW = { headers: { 'cache-control': 'no-cache' } };
const ALL = '{ machines(first: 1, orderBy: { field: LAST_SEEN }) { asOfTime } }';

const withoutRequestIds = (errors: unknown): unknown =>
  JSON.parse(
    JSON.stringify(errors ?? null, (key, value: unknown) => (key === 'upstreamRequestId' ? '' : value)),
  );

async function start(textComparison: 'exact' | 'lenient'): Promise<SubgraphUnderTest> {
  const subgraph = await startSubgraph({
    emulator: { machines: 60, alerts: 0, machineActions: 0, switches: { textComparison } },
    cache: true,
    env: { CALLER_RATE: '1000' },
  });
  const { machines } = onlyTenant(subgraph);
  // Names that differ in case only.
  Object.assign(machines[0]!, {
    computerDnsName: 'Web-01',
    machineTags: ['Prod', "o'x"],
    osPlatform: 'WINDOWS11',
  });
  Object.assign(machines[1]!, { computerDnsName: 'WEB-01', machineTags: ['prod'], lastIpAddress: null });
  Object.assign(machines[2]!, { computerDnsName: null, lastSeen: '2026-05-01T10:00:00Z' });
  return subgraph;
}

const text = fc.constantFrom('Web-01', 'WEB-01', 'web', 'Windows11', 'Debian', '22H2', "o'x", '10.', '');
const texts = fc.record(
  { eq: text, ne: text, in: fc.array(text, { maxLength: 3 }), startsWith: text, isNull: fc.boolean() },
  { requiredKeys: [] },
);
const risk = fc.constantFrom('NONE', 'LOW', 'MEDIUM', 'HIGH');
const risks = fc.record(
  { eq: risk, ne: risk, in: fc.array(risk, { maxLength: 3 }), isNull: fc.boolean() },
  { requiredKeys: [] },
);
const time = fc.constantFrom(
  '2026-05-01T10:00:00Z',
  '2026-05-01T12:00:00+02:00',
  '2020-01-01T00:00:00.1234567Z',
);
const some = (conditions: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc
    .subarray(Object.keys(conditions), { minLength: 0, maxLength: 2 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, conditions[name]!]))));
const conditions = some({
  computerDnsName: texts,
  osPlatform: texts,
  lastIpAddress: texts,
  riskScore: risks,
  lastSeen: fc.record({ gte: time, lt: time }, { requiredKeys: [] }),
  rbacGroupId: fc.record({ eq: fc.constantFrom('140', '141'), ne: fc.constant('140') }, { requiredKeys: [] }),
  machineTags: fc.record({ any: fc.record({ eq: fc.constantFrom('Prod', 'prod', "o'x") }) }),
});
const filters = fc.oneof(
  conditions,
  fc.record({ not: conditions }),
  fc.record({ or: fc.array(conditions, { maxLength: 3 }), not: conditions }, { requiredKeys: ['or'] }),
  fc.record({ and: fc.tuple(conditions, fc.record({ not: conditions })) }),
);

describe.each(['exact', 'lenient'] as const)('a service that compares text %s', (textComparison) => {
  it(
    'has the same results by all plans: its own filter, a snapshot, and by id',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await start(textComparison);
      let served = 0;
      await fc.assert(
        fc.asyncProperty(filters, fc.integer({ min: 1, max: 70 }), async (wanted, first) => {
          const variables = { filter: wanted, first };
          // So that there is always quota.
          subgraph.clock.advance(3_000);
          await subgraph.ask(ALL);
          subgraph.forgetCalls();
          const kept = await subgraph.ask(DATED_PAGE, { variables });
          if (subgraph.calls().length === 0) served += 1;
          const asked = await subgraph.ask(PAGE, { variables, ...NOW });
          // A condition that is too long for the service is rejected in both, with the id of each request.
          expect(withoutRequestIds(kept.errors)).toEqual(withoutRequestIds(asked.errors));
          // A snapshot counts exactly; the service's count may be that of the page, and is then ignored. If case could
          // change the result, the service is called here too, and the page has no age.
          const { asOfTime } = kept.data.machines;
          const { totalCount } = asked.data.machines;
          const counted = totalCount ?? (asOfTime === null ? null : expect.any(Number));
          expect(kept.data).toEqual({ machines: { ...asked.data.machines, asOfTime, totalCount: counted } });
          const nodes: readonly { readonly id: string }[] = asked.data?.machines.nodes ?? [];
          const representations = nodes.map(({ id }) => ({ __typename: 'Machine', id }));
          const byId = await subgraph.ask(BY_ID, { variables: { representations }, ...NOW });
          expect(byId.data._entities).toEqual(kept.data?.machines.nodes ?? []);
        }),
        { numRuns: runsOf(120) },
      );
      expect(served).toBeGreaterThan(runsOf(120) / 3);
    },
  );

  it('finds machines by name and tag alike in a snapshot, and by the service', { tags: 'slow' }, async () => {
    const subgraph = await start(textComparison);
    const ways = fc.oneof(
      fc.constantFrom('Web-01', 'WEB-01', 'web-01', 'nobody').map((name) => ({ computerDnsName: name })),
      fc.constantFrom('Prod', 'prod', 'PROD', "o'x", 'Pro').map((tag) => ({ tag })),
      fc.nat(59).map((index) => ({ computerDnsName: onlyTenant(subgraph).machines[index]!.computerDnsName })),
    );
    const find = async (by: object, isNow: boolean) => {
      const { data } = await subgraph.ask(FIND, { variables: { by }, ...(isNow && NOW) });
      return data.findMachines as readonly { readonly id: string }[];
    };
    let served = 0;
    await fc.assert(
      fc.asyncProperty(ways, async (by) => {
        // So that there is always quota.
        subgraph.clock.advance(20_000);
        await subgraph.ask(ALL);
        subgraph.forgetCalls();
        const kept = await find(by, false);
        if (subgraph.calls().length === 0) served += 1;
        expect(kept).toEqual(await find(by, true));
      }),
      { numRuns: runsOf(150) },
    );
    expect(served).toBeGreaterThan(0);
  });

  it('returns the page after a cursor from either source: the service for one of a snapshot, and the reverse', async () => {
    const subgraph = await start(textComparison);
    const ask = async (after: string | null, isNow: boolean) => {
      const { data } = await subgraph.ask(PAGE, { variables: { first: 7, after }, ...(isNow && NOW) });
      return data.machines as {
        readonly nodes: readonly unknown[];
        readonly pageInfo: { readonly endCursor: string };
      };
    };
    await subgraph.ask(ALL);
    const [fromSnapshot, fromService] = [await ask(null, false), await ask(null, true)];
    expect(await ask(fromSnapshot.pageInfo.endCursor, true)).toEqual(
      await ask(fromService.pageInfo.endCursor, false),
    );
  });
});
