import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { idsNewestFirst, onlyTenant } from '../../kit/reads/walk-pages.js';
import { runsOf } from '../../kit/runs.js';

const MINUTE = 60_000;
/** All behaviors of a service for the parameters of a page by time. */
const SERVICES = (['accepted', 'refused', 'ignored'] as const).flatMap((orderByOnAlerts) =>
  (['accepted', 'refused'] as const).map((lessThan) => ({ orderByOnAlerts, lessThan })),
);
const QUERY = `query ($first: Int, $after: String, $filter: AlertFilter) {
  alerts(first: $first, after: $after, filter: $filter) { nodes { id } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Alerts that cluster in time: many of one moment, few of others, some old. */
async function startServices() {
  return Promise.all(
    SERVICES.map(async (switches) => {
      const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 400, switches } });
      for (const [index, alert] of onlyTenant(subgraph).alerts.entries()) {
        const age = index % 3 === 0 ? 7 : index % 7 === 0 ? 90_000 + index : (index * 7_919) % 20_011;
        alert.lastUpdateTime = new Date(subgraph.clock.now() - age * MINUTE).toISOString();
      }
      return subgraph;
    }),
  );
}

async function readPage(subgraph: SubgraphUnderTest, variables: object): Promise<Page> {
  const { data, errors } = await subgraph.ask(QUERY, { variables: { ...variables } });
  expect(errors).toBeUndefined();
  return data.alerts as Page;
}

describe('a page of alerts, newest first', () => {
  it('is the same for each behavior for $orderby and upper bounds', { tags: 'slow' }, async () => {
    const services = await startServices();
    const [{ alerts } = { alerts: [] }] = services.map(onlyTenant);
    const rows = new Map(alerts.map((alert) => [alert.id, alert]));
    const newest = idsNewestFirst(alerts, ({ lastUpdateTime }) => lastUpdateTime);
    const time = fc.nat(399).map((index) => alerts[index]!.lastUpdateTime);
    const filter = fc.constantFrom(
      ...['LOW', 'HIGH'].map((severity) => ({
        given: { severity: { eq: severity } },
        fits: (id: string) => rows.get(id)?.severity.toUpperCase() === severity,
      })),
      { given: null, fits: () => true },
      {
        given: { id: { in: newest.slice(40, 130) } },
        fits: (id: string) => newest.slice(40, 130).includes(id),
      },
    );
    const bounded = fc.tuple(filter, fc.option(time)).map(([{ given, fits }, since]) =>
      since === null
        ? { given, fits }
        : {
            given: { ...given, lastUpdateTime: { gte: since } },
            fits: (id: string) => fits(id) && (rows.get(id)?.lastUpdateTime ?? '') >= since,
          },
    );
    await fc.assert(
      fc.asyncProperty(bounded, fc.integer({ min: 1, max: 250 }), async ({ given, fits }, first) => {
        const expected = newest.filter(fits);
        // Within the quota.
        for (const { clock } of services) clock.advance(2 * MINUTE);
        let after: string | null = null;
        for (let page = 0; page < 3; page += 1) {
          const answers = await Promise.all(
            services.map((service) => readPage(service, { first, after, filter: given ?? undefined })),
          );
          const [one] = answers;
          expect(one!.nodes.map(({ id }) => id)).toEqual(expected.slice(page * first, (page + 1) * first));
          expect(one!.pageInfo.hasNextPage).toBe(expected.length > (page + 1) * first);
          for (const other of answers) expect(other).toEqual(one);
          after = one!.pageInfo.endCursor;
          if (after === null) break;
        }
      }),
      { numRuns: runsOf(12) },
    );
  });
});
