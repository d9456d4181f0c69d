import { describe, expect, it } from 'vitest';
import type { Alert, Machine } from '../../../emulator/tenants/model.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const DEVICE = 'aaaaaaaa-0000-4000-8000-000000000001';

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('a filter on machines', () => {
  it.each<[string, unknown, (machine: Machine) => boolean]>([
    [
      'an enum',
      { riskScore: { in: ['HIGH', 'MEDIUM'] } },
      ({ riskScore }) => riskScore === 'High' || riskScore === 'Medium',
    ],
    [
      'an enum that one page of the documents spells in another case',
      { onboardingStatus: { eq: 'ONBOARDED' } },
      ({ onboardingStatus }) => onboardingStatus === 'Onboarded',
    ],
    ['null', { exposureLevel: { isNull: true } }, ({ exposureLevel }) => exposureLevel === null],
    ['not null', { riskScore: { isNull: false } }, ({ riskScore }) => riskScore !== null],
    ['a GUID', { aadDeviceId: { eq: DEVICE } }, ({ aadDeviceId }) => aadDeviceId === DEVICE],
    ['a number', { rbacGroupId: { eq: 141 } }, ({ rbacGroupId }) => rbacGroupId === 141],
    [
      'a number in digits',
      { rbacGroupId: { in: ['140', '142'] } },
      ({ rbacGroupId }) => [140, 142].includes(rbacGroupId),
    ],
    [
      'a tag with a quote',
      { machineTags: { any: { eq: "Owner's device" } } },
      ({ machineTags }) => machineTags.includes("Owner's device"),
    ],
    [
      'a tag with % and &',
      { machineTags: { any: { eq: '50% & more' } } },
      ({ machineTags }) => machineTags.includes('50% & more'),
    ],
    [
      'a tag with an umlaut',
      { machineTags: { any: { eq: 'Büro Süd' } } },
      ({ machineTags }) => machineTags.includes('Büro Süd'),
    ],
    [
      'no such tag',
      { not: { machineTags: { any: { eq: 'Critical' } } } },
      ({ machineTags }) => !machineTags.includes('Critical'),
    ],
    [
      'a name of quotes and symbols',
      { computerDnsName: { eq: "o'$%&#+ 🛡️" } },
      ({ computerDnsName }) => computerDnsName === "o'$%&#+ 🛡️",
    ],
    [
      'a beginning',
      { computerDnsName: { startsWith: "o'$" } },
      ({ computerDnsName }) => computerDnsName.startsWith("o'$"),
    ],
    [
      'and, or, not',
      {
        or: [
          { healthStatus: { ne: 'ACTIVE' } },
          { and: [{ deviceValue: { eq: 'HIGH' } }, { not: { osPlatform: { startsWith: 'Windows' } } }] },
        ],
      },
      ({ healthStatus, deviceValue, osPlatform }) =>
        healthStatus !== 'Active' || (deviceValue === 'High' && !osPlatform.startsWith('Windows')),
    ],
  ])('by %s returns the right rows in one call', { tags: 'defender-first' }, async (_, filter, fits) => {
    const subgraph = await startSubgraph({ emulator: { machines: 200, alerts: 0 } });
    const { machines } = onlyTenant(subgraph);
    Object.assign(machines[17]!, { computerDnsName: "o'$%&#+ 🛡️", aadDeviceId: DEVICE });
    const { data, errors } = await subgraph.ask(
      'query ($filter: MachineFilter) { machines(filter: $filter, first: 200) { nodes { id } } }',
      { variables: { filter } },
    );
    expect(errors).toBeUndefined();
    const expected = idsOf(machines.filter(fits));
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(200);
    expect(idsOf(data.machines.nodes)).toEqual(expected);
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('of 25 conditions is sent, of 26 selects from all machines', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 0 } });
    const ids = idsOf(onlyTenant(subgraph).machines);
    for (const count of [25, 26]) {
      subgraph.forgetCalls();
      const filter = { or: ids.slice(0, count).map((id) => ({ id: { eq: id } })) };
      const { data, errors } = await subgraph.ask(
        'query ($filter: MachineFilter) { machines(filter: $filter) { nodes { id } } }',
        { variables: { filter } },
      );
      expect(errors).toBeUndefined();
      expect(idsOf(data.machines.nodes).toSorted()).toEqual(ids.slice(0, count).toSorted());
      const sent = subgraph.calls().map(({ query }) => query['$filter'] !== undefined);
      expect(sent).toEqual([count === 25]);
    }
  });

  it('of 200 names is accepted, of 201 rejected', async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 20, alerts: 0, switches: { maxInValues: 200, maxFilterNodes: 1_000 } },
    });
    const name = onlyTenant(subgraph).machines[3]!.computerDnsName;
    const ask = (count: number) =>
      subgraph.ask(
        'query ($names: [String!]) { machines(filter: { computerDnsName: { in: $names } }) { nodes { computerDnsName } } }',
        {
          variables: {
            names: [name, ...Array.from({ length: count - 1 }, (_, index) => `x${String(index)}`)],
          },
        },
      );
    const taken = await ask(200);
    expect(taken.errors).toBeUndefined();
    expect(taken.data.machines.nodes).toContainEqual({ computerDnsName: name });
    subgraph.forgetCalls();
    const refused = await ask(201);
    expect(refused.errors).toMatchObject([
      {
        message: 'filter.computerDnsName.in has 201 values; at most 200 are allowed.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });
});

describe('a filter on alerts', () => {
  it.each<[string, unknown, (alert: Alert) => boolean]>([
    ['a number', { incidentId: { eq: '1500' } }, ({ incidentId }) => incidentId === 1_500],
    [
      'a number or null',
      { investigationId: { isNull: false } },
      ({ investigationId }) => investigationId !== null,
    ],
    [
      'status and severity',
      { status: { ne: 'RESOLVED' }, severity: { eq: 'HIGH' } },
      ({ status, severity }) => status !== 'Resolved' && severity === 'High',
    ],
    [
      'a range of time, to the last digit',
      { lastEventTime: { gt: '2026-01-01T00:00:00.1234567Z', lte: '2026-01-01T00:00:00.1234569Z' } },
      ({ lastEventTime }) => lastEventTime === '2026-01-01T00:00:00.1234568Z',
    ],
    [
      'a time with a zone',
      { lastEventTime: { eq: '2026-01-01T01:00:00.1234568+01:00' } },
      ({ lastEventTime }) => lastEventTime === '2026-01-01T00:00:00.1234568Z',
    ],
  ])('by %s returns the right rows', { tags: 'defender-first' }, async (_, filter, fits) => {
    const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 100 } });
    const { alerts } = onlyTenant(subgraph);
    Object.assign(alerts[5]!, {
      incidentId: 1_500,
      lastEventTime: '2026-01-01T00:00:00.1234568Z',
      status: 'New',
      severity: 'High',
    });
    const { data, errors } = await subgraph.ask(
      'query ($filter: AlertFilter) { alerts(filter: $filter, first: 100, orderBy: { field: ID }) { nodes { id } } }',
      { variables: { filter } },
    );
    expect(errors).toBeUndefined();
    const expected = idsOf(alerts.filter(fits));
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(100);
    expect(idsOf(data.alerts.nodes)).toEqual(expected);
  });

  it.each([
    ['an empty list', { severity: { in: [] } }],
    ['an empty list beside other conditions', { severity: { in: [] }, status: { eq: 'NEW' } }],
    ['an empty or', { or: [] }],
    ['the negation of everything', { not: {} }],
  ])('of %s is empty and makes no call, in either order', async (_, filter) => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 10 } });
    for (const orderBy of [{ field: 'LAST_UPDATE_TIME', direction: 'DESC' }, { field: 'ID' }]) {
      const { data, errors } = await subgraph.ask(
        'query ($filter: AlertFilter, $orderBy: AlertOrder) { alerts(filter: $filter, orderBy: $orderBy) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { variables: { filter, orderBy } },
      );
      expect(errors).toBeUndefined();
      expect(data.alerts).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
    }
    expect(subgraph.calls()).toEqual([]);
  });

  it('that contradicts itself is sent unchanged, and finds nothing', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 10 } });
    const { data, errors } = await subgraph.ask(
      '{ alerts(orderBy: { field: ID }, filter: { lastUpdateTime: { gt: "2026-05-01T00:00:00Z", lt: "2020-01-01T00:00:00Z" } }) { nodes { id } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.alerts.nodes).toEqual([]);
    expect(subgraph.calls()[0]?.query['$filter']).toBe(
      'lastUpdateTime gt 2026-05-01T00:00:00Z and lastUpdateTime lt 2020-01-01T00:00:00Z',
    );
  });

  it.each([
    ['null for a condition', { severity: null }],
    ['null to compare with', { lastUpdateTime: { gt: null } }],
    ['null for eq', { severity: { eq: null } }],
    ['null for ne', { not: { incidentId: { ne: null } } }],
    ['null for isNull', { assignedTo: { isNull: null } }],
    ['text for a number', { incidentId: { eq: 'INC-5' } }],
    ['a number beyond 64 bits', { incidentId: { eq: '99999999999999999999' } }],
    ['a control character', { category: { eq: 'a\u0000b' } }],
    ['half a character', { assignedTo: { startsWith: '\ud83d' } }],
  ])('with %s is BAD_USER_INPUT without a call', async (_, filter) => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 10 } });
    const { status, data, errors } = await subgraph.ask(
      'query ($filter: AlertFilter) { alerts(filter: $filter) { nodes { id } } }',
      { variables: { filter } },
    );
    expect([status, data]).toEqual([200, { alerts: null }]);
    expect(errors).toMatchObject([{ path: ['alerts'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(subgraph.calls()).toEqual([]);
  });

  it.each([
    '2026-01-01',
    '2026-01-01Z',
    '2026-01-01T10:00Z',
    '2026-01-01T10:00:00',
    'yesterday',
    '2026-01-01T10:00:00.12345678Z',
    '2026-02-30T10:00:00Z',
    '',
  ])('rejects %j as a time', async (gte) => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 10 } });
    const { status, errors } = await subgraph.ask(
      'query ($filter: AlertFilter) { alerts(filter: $filter) { nodes { id } } }',
      { variables: { filter: { lastUpdateTime: { gte } } } },
    );
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(errors?.[0]?.message).toMatch(
      /DateTime must be a date and a time that exist, with seconds, at most 7 fraction digits and a zone/,
    );
    expect(subgraph.calls()).toEqual([]);
  });

  it('that the service rejects is UPSTREAM_REJECTED in its words', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 5, alerts: 10, switches: { notOperator: 'refused' } },
    });
    const { errors } = await subgraph.ask(
      '{ alerts(filter: { not: { severity: { in: [LOW, HIGH] } } }) { nodes { id } } }',
    );
    expect(errors).toMatchObject([
      { path: ['alerts'], extensions: { code: 'UPSTREAM_REJECTED', upstreamCode: 'ODataError' } },
    ]);
    expect(errors?.[0]?.message).toContain('Not');
  });

  it(
    'rejects a filter of thousands of conditions before it is compiled, without a call',
    { tags: 'slow' },
    async () => {
      const conditions = '{ severity: { eq: HIGH } }'.repeat(1_000);
      const nested = `${'{ and: ['.repeat(90)}{}${'] }'.repeat(90)}`.repeat(30);
      const subgraph = await startSubgraph({ emulator: { machines: 1, alerts: 1 } });
      subgraph.forgetCalls();
      for (const all of [conditions, nested]) {
        const { errors } = await subgraph.ask(
          `{ alerts(first: 1, filter: { and: [${all}] }) { nodes { id } } }`,
        );
        expect(errors).toMatchObject([
          {
            message: 'filter may have at most 2,000 groups and conditions.',
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ]);
      }
      expect(subgraph.calls()).toEqual([]);
    },
  );
});
