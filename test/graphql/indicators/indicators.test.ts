import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import type { Indicator } from '../../../emulator/tenants/indicators.js';
import { inDigits } from '../../kit/reads/digits.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant, walkPages } from '../../kit/reads/walk-pages.js';
import { graphName } from '../../kit/reads/graph-names.js';

const EMULATOR = { machines: 5, alerts: 5 };
const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Indicator { id indicatorValue } } }';

const refer = (subgraph: SubgraphUnderTest, ids: readonly string[]) =>
  subgraph.ask(ENTITIES, {
    variables: { representations: ids.map((id) => ({ __typename: 'Indicator', id })) },
  });

/** Adds this many after the existing ones. */
function addIndicators({ indicators }: { readonly indicators: Indicator[] }, count: number): void {
  const [sample] = indicators;
  for (let index = 0; index < count; index += 1) {
    indicators.push({ ...sample!, id: String(10_000 + index), expirationTime: null });
  }
}

describe('indicators', () => {
  it('are returned as they were sent, under the documented names', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask(
      `{ indicators(first: 100) { totalCount nodes {
        id indicatorValue indicatorType action title description severity application recommendedActions rbacGroupNames
        rbacGroupIds generateAlert expirationTime creationTimeDateTimeUtc lastUpdateTime createdBy createdByDisplayName
        createdBySource source sourceType lastUpdatedBy externalId educateUrl category historicalDetection mitreTechniques
        lookBackPeriod notificationId notificationBody bypassDurationHours version additionalInfo certificateInfo { issuer }
      } } }`,
    );
    expect(errors).toBeUndefined();
    const expected = onlyTenant(subgraph).indicators.map((indicator) => ({
      ...inDigits(indicator, 'category', 'lookBackPeriod', 'notificationId', 'bypassDurationHours'),
      rbacGroupIds: indicator.rbacGroupIds.map(String),
      indicatorType: graphName(indicator.indicatorType),
      action: graphName(indicator.action),
      severity: graphName(indicator.severity),
      sourceType: graphName(indicator.sourceType),
    }));
    expect(data.indicators.nodes).toEqual(expected);
    expect(data.indicators.totalCount).toBe(expected.length);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('accept both notations of documents and samples, and undocumented values', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [one] = onlyTenant(subgraph).indicators;
    const row = {
      ...one,
      id: 995,
      generateAlert: 'True',
      indicatorType: 'IpAddressV4',
      externalId: 'x',
      rbacGroupNames: null,
      rbacGroupIds: ['140', 141],
    };
    subgraph.emulator.control.addFault(
      { operation: 'listIndicators' },
      { status: 200, body: { value: [row] } },
    );
    const { data, errors } = await subgraph.ask(
      '{ indicators { nodes { id generateAlert indicatorType externalId rbacGroupNames rbacGroupIds } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.indicators.nodes).toEqual([
      {
        id: '995',
        generateAlert: true,
        indicatorType: 'UNRECOGNIZED',
        externalId: 'x',
        rbacGroupNames: null,
        rbacGroupIds: ['140', '141'],
      },
    ]);
  });

  it('disappear when they expire', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.clock.advance(91 * 86_400_000);
    const { data } = await subgraph.ask('{ indicators(first: 100) { nodes { expirationTime } } }');
    const { indicators } = onlyTenant(subgraph);
    expect(data.indicators.nodes).toHaveLength(
      indicators.filter((one) => one.expirationTime === null).length,
    );
  });

  it('are those of the own application only if only Ti.ReadWrite is granted', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.registerApp({
      clientId: DEFAULT_CLIENT_ID,
      secret: DEFAULT_CLIENT_SECRET,
      roles: ['Ti.ReadWrite'],
    });
    onlyTenant(subgraph).indicators[4]!.createdBy = DEFAULT_CLIENT_ID;
    const { data, errors } = await subgraph.ask('{ indicators(first: 100) { nodes { id } } }');
    expect(errors).toBeUndefined();
    expect(data.indicators.nodes).toEqual([{ id: onlyTenant(subgraph).indicators[4]!.id }]);
  });

  it.each<[string, unknown, (one: Indicator) => boolean]>([
    [
      'a group',
      { rbacGroupNames: { any: { eq: 'Büro Süd' } } },
      ({ rbacGroupNames }) => rbacGroupNames.includes('Büro Süd'),
    ],
    [
      'a group by id',
      { rbacGroupIds: { any: { eq: '141' } } },
      ({ rbacGroupIds }) => rbacGroupIds.includes(141),
    ],
    [
      'no group',
      { not: { rbacGroupNames: { any: { eq: 'Servers' } } } },
      ({ rbacGroupNames }) => !rbacGroupNames.includes('Servers'),
    ],
    [
      'a URL with ?, &, % and #',
      { indicatorType: { eq: 'URL' }, indicatorValue: { startsWith: 'https://files' } },
      ({ indicatorType }) => indicatorType === 'Url',
    ],
    [
      'a title with quotes, & and %',
      { title: { in: ["Partner's list", 'Known good & signed (100%)'] } },
      ({ title }) => /Partner|100%/.test(title),
    ],
  ])('can be filtered by %s', async (_, filter, fits) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask(
      'query ($filter: IndicatorFilter) { indicators(filter: $filter, first: 100) { nodes { id } } }',
      { variables: { filter } },
    );
    expect(errors).toBeUndefined();
    const expected = onlyTenant(subgraph).indicators.filter(fits);
    expect(expected.length).toBeGreaterThan(0);
    expect(data.indicators.nodes.map(({ id }: { id: string }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it('are paged through, each once, past 10,000', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    addIndicators(onlyTenant(subgraph), 11_000);
    const walk = await walkPages(subgraph, 'indicators', { first: 1_000 });
    expect(walk.ids).toEqual(onlyTenant(subgraph).indicators.map(({ id }) => id));
    expect(subgraph.calls()).toHaveLength(walk.pages);
  });
});

describe('references to indicators', () => {
  it('share one scan, whatever their number', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const ids = onlyTenant(subgraph).indicators.map(({ id }) => id);
    const { data, errors } = await refer(subgraph, [...ids, 'unknown', '1']);
    expect(errors).toBeUndefined();
    expect(data._entities.map((one: { id: string } | null) => one?.id)).toEqual([
      ...ids,
      undefined,
      undefined,
    ]);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('are searched for in at most two pages of 10,000', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    addIndicators(onlyTenant(subgraph), 14_900);
    const { data } = await refer(subgraph, ['10003', '24899', '99999']);
    expect(data._entities.map((one: { id: string } | null) => one?.id)).toEqual([
      '10003',
      '24899',
      undefined,
    ]);
    expect(subgraph.calls().map(({ query }) => [query['$top'], query['$skip']])).toEqual([
      ['10000', undefined],
      ['10000', '9999'],
    ]);
  });

  it('are cached, and the list with them', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const [a, b] = onlyTenant(subgraph).indicators;
    await refer(subgraph, [a!.id]);
    await refer(subgraph, [a!.id]);
    await refer(subgraph, [b!.id]);
    expect(subgraph.calls()).toHaveLength(1);
  });
});
