import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

describe('the number of alerts of a machine', () => {
  it('is counted by the service, in one call a machine', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 30, alerts: 300 } });
    const { alerts, machines } = onlyTenant(subgraph);
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 5) { nodes { id alertCount open: alertCount(status: { ne: RESOLVED }) none: alertCount(status: { in: [] }) } } }',
    );
    expect(errors).toBeUndefined();
    for (const node of data.machines.nodes) {
      const own = alerts.filter(({ machineId }) => machineId === node.id);
      const open = own.filter(({ status }) => status !== 'Resolved').length;
      expect(node).toEqual({ id: node.id, alertCount: own.length, open, none: 0 });
    }
    expect(machines.length).toBe(30);
    expect(subgraph.calls('countMachineAlerts')).toHaveLength(10);
    expect(subgraph.calls()).toHaveLength(11);
  });

  it('makes no call if the alerts are read anyway', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 200 } });
    const { machines, alerts: all } = onlyTenant(subgraph);
    const { id } = machines.find((machine) =>
      all.some(({ machineId, status }) => machineId === machine.id && status === 'Resolved'),
    )!;
    const { data } = await subgraph.ask(
      `{ machine(id: "${id}") {
        open: alertCount(status: { in: [NEW, IN_PROGRESS] }) notNew: alertCount(status: { ne: NEW, isNull: false })
        none: alertCount(status: { isNull: true }) alertCount alerts(first: 1000) { totalCount nodes { status } }
      } }`,
    );
    const { open, notNew, none, alertCount, alerts } = data.machine;
    expect(alertCount).toBe(alerts.nodes.length);
    expect(alerts.totalCount).toBe(alertCount);
    const countUnless = (excluded: string) =>
      alerts.nodes.filter(({ status }: { status: string }) => status !== excluded).length;
    expect([open, notNew, none]).toEqual([countUnless('RESOLVED'), countUnless('NEW'), 0]);
    expect(subgraph.calls('countMachineAlerts')).toEqual([]);
    expect(subgraph.calls()).toHaveLength(2);
  });

  it(
    'is UPSTREAM_UNAVAILABLE if the response is no number, without affecting others',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
      subgraph.emulator.control.addFault(
        { operation: 'countMachineAlerts' },
        { status: 200, body: { value: 4 } },
      );
      const { data, errors } = await subgraph.ask('{ machines(first: 1) { nodes { id alertCount } } }');
      expect(data.machines.nodes).toMatchObject([{ alertCount: null }]);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UPSTREAM_UNAVAILABLE']);
    },
  );
});

describe('the number of all rows', () => {
  const ask = (field: string, page = 'first: 7') =>
    `{ page: ${field}(${page}) { totalCount pageInfo { endCursor hasNextPage } } }`;

  it.each([
    ['total', 40, 100],
    ['page', null, null],
    ['absent', null, null],
  ] as const)(
    'is returned if the service counts in the way %s',
    { tags: 'defender-first' },
    async (inlineCount, machines, actions) => {
      const subgraph = await startSubgraph({
        emulator: { machines: 40, alerts: 3, machineActions: 100, switches: { inlineCount } },
      });
      expect((await subgraph.ask(ask('machines'))).data.page.totalCount).toBe(machines);
      expect((await subgraph.ask(ask('machineActions'))).data.page.totalCount).toBe(actions);
      expect(
        (await subgraph.ask(ask('machineActions', 'first: 7, orderBy: { field: ID }'))).data.page.totalCount,
      ).toBe(actions);
      expect(subgraph.calls()).toHaveLength(3);
      expect(subgraph.calls().every(({ query }) => query['$count'] === 'true')).toBe(true);
    },
  );

  it.each(['total', 'page', 'absent'] as const)(
    'is known without a count if the page contains all (%s)',
    async (inlineCount) => {
      const subgraph = await startSubgraph({
        emulator: { machines: 6, alerts: 9, machineActions: 5, switches: { inlineCount } },
      });
      for (const [field, count] of [
        ['machines', 6],
        ['machineActions', 5],
        ['alerts', 9],
      ] as const) {
        const page = (await subgraph.ask(ask(field, 'first: 50'))).data.page;
        expect(page).toMatchObject({ totalCount: count, pageInfo: { hasNextPage: false } });
      }
    },
  );

  it('is read only if selected, and respects a filter and a cursor', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 3, machineActions: 100 } });
    await subgraph.ask('{ machines(first: 7) { nodes { id } } }');
    expect(subgraph.calls()[0]?.query['$count']).toBeUndefined();
    const filter = 'filter: { healthStatus: { ne: ACTIVE } }';
    const inactive = onlyTenant(subgraph).machines.filter(
      ({ healthStatus }) => healthStatus !== 'Active',
    ).length;
    expect((await subgraph.ask(ask('machines', `first: 1, ${filter}`))).data.page.totalCount).toBe(inactive);
    for (const field of ['machines', 'machineActions']) {
      const first = (await subgraph.ask(ask(field))).data.page;
      const next = (await subgraph.ask(ask(field, `first: 7, after: "${String(first.pageInfo.endCursor)}"`)))
        .data.page;
      expect(next.totalCount).toBe(first.totalCount);
    }
  });

  it('is null if it is unknown', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 4, alerts: 90 } });
    expect((await subgraph.ask(ask('alerts'))).data.page.totalCount).toBeNull();
    expect((await subgraph.ask(ask('indicators'))).data.page.totalCount).toBeNull();
  });
});
