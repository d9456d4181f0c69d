import { describe, expect, it } from 'vitest';
import { send, startForWrites, writesOf, type Payload } from '../../kit/writes/alert-and-scan-writes.js';
import { auditWords, skipPauses } from '../../kit/writes/response-actions.js';
import type { Asserted } from '../../kit/servers/start-subgraph.js';

const MANY = { emulator: { alerts: 520 } };

const outcomes = ({ results }: Payload) => [...new Set(results?.map(({ outcome }) => outcome))];
const sizes = (calls: readonly { requestBody: unknown }[]) =>
  calls.map(({ requestBody }) => (requestBody as { alertIds: string[] }).alertIds.length);

describe('batchUpdateAlerts', () => {
  it.each([false, true])(
    'shows alerts as the second of two mutations left them (cache: %s)',
    async (cache) => {
      const { subgraph, tenant } = await startForWrites({ cache });
      const alertIds = JSON.stringify(tenant.alerts.slice(0, 2).map(({ id }) => id));
      const change = (status: string) =>
        `batchUpdateAlerts(input: { alertIds: ${alertIds}, status: ${status} }) { results { alert { status } } }`;
      const { data, errors } = await subgraph.ask(
        `mutation { one: ${change('IN_PROGRESS')} two: ${change('RESOLVED')} }`,
        { roles: ['Defender.ViewData', 'Defender.AlertsInvestigation'] },
      );
      expect(errors).toBeUndefined();
      const statuses = (payload: Asserted) => payload.results.map(({ alert }: Asserted) => alert.status);
      expect(statuses(data.one)).toEqual(['IN_PROGRESS', 'IN_PROGRESS']);
      expect(statuses(data.two)).toEqual(['RESOLVED', 'RESOLVED']);
    },
  );

  it(
    "changes 500 alerts in one call, in the service's own words",
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, tenant } = await startForWrites(MANY);
      const alertIds = tenant.alerts.slice(0, 500).map(({ id }) => id);
      const { payload, errors } = await send(subgraph, 'batchUpdateAlerts', {
        alertIds,
        status: 'RESOLVED',
        determination: 'CONFIRMED_ACTIVITY',
        comment: 'all of one test',
      });
      expect(errors).toBeUndefined();
      expect([payload.outcome, payload.results?.length, outcomes(payload)]).toEqual(['DONE', 500, ['DONE']]);
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['batchUpdateAlerts']);
      expect(subgraph.calls()[0]?.requestBody).toEqual({
        alertIds,
        status: 'Resolved',
        determination: 'ConfirmedActivity',
        comment: expect.stringMatching(`^${payload.auditId} user`),
      });
      expect(tenant.alerts.filter(({ status }) => status === 'Resolved').length).toBeGreaterThanOrEqual(500);
    },
  );

  it(
    'returns the new state of each alert, all of them in calls of 50',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, tenant } = await startForWrites();
      const alertIds = JSON.stringify([...tenant.alerts.map(({ id }) => id), 'da1_1']);
      const { data, errors } = await subgraph.ask(
        `mutation { batchUpdateAlerts(input: { alertIds: ${alertIds}, status: IN_PROGRESS }) { results { alertId outcome alert { id status } } } }`,
        { roles: ['Defender.AlertsInvestigation'] },
      );
      expect(errors).toBeUndefined();
      const { results } = data.batchUpdateAlerts;
      expect(results.slice(0, 60).every(({ alert }: Asserted) => alert.status === 'IN_PROGRESS')).toBe(true);
      // Defender silently accepts unknown ids: only reading the alert shows it.
      expect(results[60]).toEqual({ alertId: 'da1_1', outcome: 'DONE', alert: null });
      expect(subgraph.calls('listAlerts')).toHaveLength(2);
    },
  );

  it('learns the batch size that Defender accepts, and caches it', { tags: 'defender-first' }, async () => {
    const { subgraph, tenant } = await startForWrites();
    subgraph.emulator.control.setSwitches({ maxAlertsInBatch: 25 });
    const alertIds = tenant.alerts.map(({ id }) => id);
    const first = await send(subgraph, 'batchUpdateAlerts', { alertIds, status: 'IN_PROGRESS' });
    expect([first.payload.outcome, outcomes(first.payload)]).toEqual(['DONE', ['DONE']]);
    const sent = () => sizes(writesOf(subgraph)).sort((a, b) => a - b);
    expect(sent()).toEqual([10, 25, 25, 60]);
    subgraph.forgetCalls();
    const change = { alertIds, status: 'RESOLVED' };
    const planned = await send(subgraph, 'batchUpdateAlerts', { ...change, dryRun: true });
    expect(planned.payload.plannedCalls?.map(({ body }) => body.alertIds.length)).toEqual([25, 25, 10]);
    expect(sent()).toEqual([]);
    await send(subgraph, 'batchUpdateAlerts', change);
    expect(sent()).toEqual([10, 25, 25]);
  });

  it('loses no chunk if another fails', { tags: 'defender-first' }, async () => {
    const { subgraph, tenant } = await startForWrites();
    subgraph.emulator.control.setSwitches({ maxAlertsInBatch: 25 });
    const alertIds = tenant.alerts.slice(0, 50).map(({ id }) => id);
    await send(subgraph, 'batchUpdateAlerts', { alertIds, status: 'IN_PROGRESS' });
    const body = { error: { code: 'DisabledFeature', message: 'off' } };
    subgraph.emulator.control.addFault(
      { operation: 'batchUpdateAlerts', skip: 1, times: 1 },
      { status: 403, body },
    );
    const { payload, errors } = await send(subgraph, 'batchUpdateAlerts', { alertIds, status: 'RESOLVED' });
    expect([errors, payload.outcome]).toEqual([undefined, 'PARTIALLY_DONE']);
    const refused = payload.results?.filter(({ outcome }) => outcome === 'REFUSED') ?? [];
    expect(refused).toHaveLength(25);
    expect(refused[0]?.refusal).toEqual({ code: 'UPSTREAM_REJECTED', message: 'off' });
    expect(tenant.alerts.filter(({ status }) => status === 'Resolved').length).toBeGreaterThanOrEqual(25);
  });

  it(
    'fails as one call does if all of them fail, and releases its key',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, tenant } = await startForWrites();
      const input = { alertIds: [tenant.alerts[0]!.id], status: 'RESOLVED', idempotencyKey: 'k' };
      subgraph.emulator.control.addFault(
        { operation: 'batchUpdateAlerts', times: 1 },
        { status: 400, body: { error: { code: 'InvalidInput', message: 'no' } } },
      );
      const { errors } = await send(subgraph, 'batchUpdateAlerts', input);
      expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_REJECTED');
      expect((await send(subgraph, 'batchUpdateAlerts', input)).payload.outcome).toBe('DONE');
    },
  );

  it(
    'resends the known ones if Defender rejects all because of one, and names that one',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, tenant } = await startForWrites();
      subgraph.emulator.control.setSwitches({ unknownIdInBatchUpdate: 'refused' });
      const alertIds = [tenant.alerts[0]!.id, 'da1_1', tenant.alerts[1]!.id];
      const { payload } = await send(subgraph, 'batchUpdateAlerts', { alertIds, status: 'RESOLVED' });
      expect(payload.results).toEqual([
        { alertId: alertIds[0], outcome: 'DONE', refusal: null },
        {
          alertId: 'da1_1',
          outcome: 'REFUSED',
          refusal: { code: 'NOT_FOUND', message: 'There is no alert da1_1.' },
        },
        { alertId: alertIds[2], outcome: 'DONE', refusal: null },
      ]);
      const none = await send(subgraph, 'batchUpdateAlerts', { alertIds: ['da1_1'], status: 'NEW' });
      expect(none.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    },
  );

  it.each(['processThenHang', 'hang'] as const)(
    'looks each alert up if a response is lost (%s)',
    { tags: ['slow', 'defender-first'] },
    async (effect) => {
      const { subgraph, tenant } = await startForWrites();
      const alertIds = tenant.alerts
        .filter(({ status }) => status !== 'Resolved')
        .slice(0, 3)
        .map(({ id }) => id);
      subgraph.emulator.control.addFault({ operation: 'batchUpdateAlerts' }, effect);
      const { payload } = await skipPauses(
        subgraph,
        send(subgraph, 'batchUpdateAlerts', { alertIds, status: 'RESOLVED', comment: 'x' }),
      );
      const outcome = effect === 'hang' ? 'OUTCOME_UNKNOWN' : 'DONE';
      expect([payload.outcome, outcomes(payload)]).toEqual([outcome, [outcome]]);
      expect(writesOf(subgraph)).toHaveLength(1);
      expect(auditWords(subgraph)).toEqual(['actionIntended', `actionSettled ${outcome}`]);
    },
  );

  it(
    'returns the state of the alerts for a key with unknown outcome, and resends nothing',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, tenant } = await startForWrites();
      const input = {
        alertIds: tenant.alerts.slice(0, 2).map(({ id }) => id),
        assignedTo: 'ada@corp.example',
        idempotencyKey: 'k',
      };
      subgraph.emulator.control.addFault({ operation: 'batchUpdateAlerts' }, 'hang');
      const first = await skipPauses(subgraph, send(subgraph, 'batchUpdateAlerts', input));
      expect(first.payload.outcome).toBe('OUTCOME_UNKNOWN');
      for (const alert of tenant.alerts.slice(0, 2)) alert.assignedTo = 'ada@corp.example';
      const second = await skipPauses(subgraph, send(subgraph, 'batchUpdateAlerts', input));
      expect([second.payload.outcome, second.payload.auditId]).toEqual(['DONE', first.payload.auditId]);
      expect(writesOf(subgraph)).toHaveLength(1);
    },
  );

  it('reads alerts one by one if Defender rejects lists of ids', async () => {
    const { subgraph, tenant } = await startForWrites();
    subgraph.emulator.control.setSwitches({ inOperator: 'nowhere' });
    subgraph.emulator.control.addFault({ operation: 'batchUpdateAlerts' }, 'processThenReset');
    const alertIds = tenant.alerts.slice(0, 2).map(({ id }) => id);
    const { payload } = await skipPauses(
      subgraph,
      send(subgraph, 'batchUpdateAlerts', { alertIds, assignedTo: 'ada@corp.example' }),
    );
    expect([payload.outcome, outcomes(payload)]).toEqual(['DONE', ['DONE']]);
  });
});
