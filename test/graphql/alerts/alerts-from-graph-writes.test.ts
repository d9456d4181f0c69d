import { describe, expect, it } from 'vitest';
import { send, startForWrites } from '../../kit/writes/alert-and-scan-writes.js';
import { auditWords } from '../../kit/writes/response-actions.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const GRAPH = { env: { DEFENDER_SOURCES: 'alerts=graph' } };
const JUDGED = {
  status: 'RESOLVED',
  assignedTo: 'ada@corp.example',
  classification: 'FALSE_POSITIVE',
  determination: 'NOT_ENOUGH_DATA_TO_VALIDATE',
};
const operations = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);
const writesAt = (subgraph: SubgraphUnderTest) => subgraph.calls().filter(({ method }) => method !== 'GET');

describe('updateAlert through Microsoft Graph', () => {
  it('sends the change once in words of Graph, then the comment with its audit id', async () => {
    const { subgraph, tenant } = await startForWrites(GRAPH);
    const alert = tenant.alerts.find(({ status }) => status === 'New')!;
    const { errors, payload } = await send(subgraph, 'updateAlert', {
      alertId: alert.id,
      ...JUDGED,
      comment: 'a known tool',
    });
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({ outcome: 'DONE', refusal: null, alert: { id: alert.id, ...JUDGED } });
    expect(operations(subgraph)).toEqual([
      'getAlertV2',
      'updateAlertV2',
      'createAlertV2Comment',
      'getAlertV2',
    ]);
    const [change, comment] = writesAt(subgraph);
    expect(change?.requestBody).toEqual({
      status: 'resolved',
      assignedTo: 'ada@corp.example',
      classification: 'falsePositive',
      determination: 'notEnoughDataToValidate',
    });
    expect(comment?.requestBody).toEqual({
      '@odata.type': 'microsoft.graph.security.alertComment',
      comment: expect.stringMatching(new RegExp(`^${payload.auditId} user analyst .*: a known tool$`)),
    });
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled DONE']);
    expect([alert.status, alert.determination]).toEqual(['Resolved', 'NoEnoughDataToValidate']);
  });

  it(
    'follows a refused write of the retired API, which did nothing',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, tenant } = await startForWrites();
      subgraph.emulator.control.addFault({ pathPattern: '^/api/alerts' }, { status: 410, body: {} });
      const alert = tenant.alerts.find(({ status }) => status === 'New')!;
      const { payload } = await send(subgraph, 'updateAlert', { alertId: alert.id, status: 'RESOLVED' });
      expect(payload.outcome).toBe('DONE');
      expect(writesAt(subgraph).map(({ operation, status }) => [operation, status])).toEqual([
        ['updateAlert', 410],
        ['updateAlertV2', 200],
      ]);
      expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled DONE']);
    },
  );

  it('shows in a dry run the calls that would be sent', async () => {
    const { subgraph, tenant } = await startForWrites(GRAPH);
    const alert = tenant.alerts.find(({ status }) => status === 'New')!;
    const path = `/v1.0/security/alerts_v2/${alert.id}`;
    const plan = async (change: object) => {
      const { payload } = await send(subgraph, 'updateAlert', { alertId: alert.id, dryRun: true, ...change });
      return payload.plannedCalls;
    };
    const comment = {
      ...{ method: 'POST', path: `${path}/comments` },
      body: { comment: expect.stringMatching(/: a known tool$/) },
    };
    expect(await plan({ ...JUDGED, comment: 'a known tool' })).toMatchObject([
      {
        ...{ operation: 'updateAlert', method: 'PATCH', path },
        body: { status: 'resolved', classification: 'falsePositive' },
      },
      comment,
    ]);
    expect(await plan({ comment: 'a known tool' })).toMatchObject([comment]);
    const alertIds = tenant.alerts.slice(0, 3).map(({ id }) => id);
    const { payload } = await send(subgraph, 'batchUpdateAlerts', {
      ...{ alertIds, status: 'RESOLVED', dryRun: true },
    });
    expect(payload.plannedCalls).toMatchObject(
      alertIds.map((id) => ({ operation: 'batchUpdateAlerts', path: expect.stringContaining(id) })),
    );
    expect(writesAt(subgraph)).toEqual([]);
  });

  it('drops what is cached of the alerts', async () => {
    const { subgraph, tenant } = await startForWrites({ ...GRAPH, cache: true });
    const alert = tenant.alerts.find(({ status }) => status === 'New')!;
    const read = () => subgraph.ask(`{ alert(id: "${alert.id}") { status } }`);
    expect((await read()).data.alert.status).toBe('NEW');
    await send(subgraph, 'updateAlert', { alertId: alert.id, status: 'RESOLVED' });
    expect((await read()).data.alert.status).toBe('RESOLVED');
  });

  it('is not sent for alerts of other products', async () => {
    const { subgraph, tenant } = await startForWrites(GRAPH);
    const [other] = tenant.otherAlerts;
    const { errors } = await send(subgraph, 'updateAlert', { alertId: other!.id, status: 'RESOLVED' });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(writesAt(subgraph)).toEqual([]);
  });
});

describe.each(['updateAlert', 'batchUpdateAlerts'] as const)('%s through Microsoft Graph', (mutation) => {
  it('records that it breaks glass before it changes anything', async () => {
    const { subgraph, tenant } = await startForWrites(GRAPH);
    const { id } = tenant.alerts[0]!;
    const input = mutation === 'updateAlert' ? { alertId: id } : { alertIds: [id] };
    const { errors } = await send(
      subgraph,
      mutation,
      { ...input, status: 'RESOLVED', breakGlassReason: 'an attack' },
      { roles: ['Defender.AlertsInvestigation', 'Defender.BreakGlass'] },
    );
    expect(errors).toBeUndefined();
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'breakGlassUsed', 'actionSettled DONE']);
  });
});

describe.each([{ status: 500, body: {} }, 'hang'] as const)(
  'updateAlert whose first read fails (%j)',
  (effect) => {
    it('says that nothing was sent', async () => {
      const { subgraph, tenant } = await startForWrites(GRAPH);
      const { id } = tenant.alerts[0]!;
      subgraph.emulator.control.addFault({ operation: 'getAlertV2' }, effect);
      for (const [mutation, ids] of [
        ['updateAlert', { alertId: id }],
        ['batchUpdateAlerts', { alertIds: [id] }],
      ] as const) {
        const { errors } = await subgraph.passTime(send(subgraph, mutation, { ...ids, status: 'RESOLVED' }));
        expect(errors).toMatchObject([
          {
            message: expect.stringContaining('nothing was sent'),
            extensions: { code: 'UPSTREAM_UNAVAILABLE' },
          },
        ]);
      }
      const settled = 'actionSettled UPSTREAM_UNAVAILABLE';
      expect(auditWords(subgraph)).toEqual(['actionIntended', settled, 'actionIntended', settled]);
      expect(writesAt(subgraph)).toEqual([]);
    });
  },
);

describe('batchUpdateAlerts through Microsoft Graph', () => {
  it(
    'changes several alerts at once, so that one without a response delays no other',
    { tags: 'slow' },
    async () => {
      const { subgraph, tenant } = await startForWrites(GRAPH);
      const ids = tenant.alerts.slice(0, 10).map(({ id }) => id);
      for (const alert of tenant.alerts) alert.status = 'New';
      subgraph.emulator.control.addFault({ operation: 'updateAlertV2', times: 1 }, 'hang');
      const { payload } = await subgraph.passTime(
        send(subgraph, 'batchUpdateAlerts', { alertIds: ids, status: 'RESOLVED' }),
      );
      const outcomes = payload.results?.map(({ outcome }) => outcome) ?? [];
      expect(outcomes.sort()).toEqual([...Array<string>(9).fill('DONE'), 'OUTCOME_UNKNOWN']);
      expect(writesAt(subgraph)).toHaveLength(10);
    },
  );

  it('changes each alert by itself', async () => {
    const { subgraph, tenant } = await startForWrites(GRAPH);
    const alerts = tenant.alerts.slice(0, 3);
    const { errors, payload } = await send(subgraph, 'batchUpdateAlerts', {
      alertIds: alerts.map(({ id }) => id),
      status: 'RESOLVED',
    });
    expect(errors).toBeUndefined();
    expect(payload.results?.map(({ outcome }) => outcome)).toEqual(['DONE', 'DONE', 'DONE']);
    expect(writesAt(subgraph).map(({ operation }) => operation)).toEqual(
      Array.from({ length: 3 }, () => 'updateAlertV2'),
    );
    expect(alerts.map(({ status }) => status)).toEqual(['Resolved', 'Resolved', 'Resolved']);
  });
});
