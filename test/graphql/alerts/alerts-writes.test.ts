import { describe, expect, it } from 'vitest';
import {
  ALERT_TEXTS,
  eventOf,
  send,
  startForWrites,
  writesOf,
} from '../../kit/writes/alert-and-scan-writes.js';
import { auditWords, skipPauses } from '../../kit/writes/response-actions.js';
import { warned } from '../../kit/writes/warned.js';

describe('updateAlert', () => {
  it(
    'changes an alert in one call, with the caller in the comment, and returns the fields that need no other role',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, tenant } = await startForWrites();
      const alert = tenant.alerts.find(({ status }) => status === 'New')!;
      const { errors, payload } = await send(subgraph, 'updateAlert', {
        alertId: alert.id,
        status: 'RESOLVED',
        assignedTo: 'ada@corp.example',
        classification: 'FALSE_POSITIVE',
        determination: 'NOT_ENOUGH_DATA_TO_VALIDATE',
        comment: 'a known tool',
      });
      expect(errors).toBeUndefined();
      expect(payload).toMatchObject({
        outcome: 'DONE',
        refusal: null,
        warnings: [],
        alert: {
          id: alert.id,
          status: 'RESOLVED',
          assignedTo: 'ada@corp.example',
          classification: 'FALSE_POSITIVE',
          determination: 'NOT_ENOUGH_DATA_TO_VALIDATE',
          machineId: alert.machineId,
        },
      });
      const [call, ...others] = subgraph.calls();
      expect([call?.method, call?.path, others]).toEqual(['PATCH', `/api/alerts/${alert.id}`, []]);
      expect(call?.requestBody).toEqual({
        status: 'Resolved',
        assignedTo: 'ada@corp.example',
        classification: 'FalsePositive',
        determination: 'NoEnoughDataToValidate',
        comment: expect.stringMatching(
          new RegExp(`^${payload.auditId} user analyst \\(.*\\) via app .*: a known tool$`),
        ),
      });
      expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled DONE']);
      expect(subgraph.audit()[1]).toMatchObject({ resultId: alert.id });
    },
  );

  it('removes a wrong classification', { tags: 'defender-first' }, async () => {
    const { subgraph, tenant } = await startForWrites();
    const alert = tenant.alerts.find(({ classification }) => classification === 'TruePositive')!;
    const { errors, payload } = await send(subgraph, 'updateAlert', {
      alertId: alert.id,
      classification: 'UNKNOWN',
      determination: 'UNKNOWN',
      comment: 'the wrong alert',
    });
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      outcome: 'DONE',
      warnings: [],
      alert: { classification: 'UNKNOWN', determination: 'UNKNOWN' },
    });
    expect(writesOf(subgraph)[0]?.requestBody).toMatchObject({
      classification: 'Unknown',
      determination: 'NotAvailable',
    });
  });

  it(
    'finds a removed classification if its response was lost and Defender shows none',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, tenant } = await startForWrites();
      const alert = tenant.alerts.find(({ classification }) => classification === 'TruePositive')!;
      subgraph.emulator.control.addFault({ operation: 'updateAlert', times: 1 }, 'hang');
      Object.assign(alert, { classification: null, determination: null });
      const change = { alertId: alert.id, classification: 'UNKNOWN', determination: 'UNKNOWN' };
      const { payload } = await skipPauses(subgraph, send(subgraph, 'updateAlert', change));
      expect(payload.outcome).toBe('DONE');
      expect(subgraph.calls('updateAlert')).toHaveLength(1);
    },
  );

  it('is visible to the next read, in spite of cached responses', async () => {
    const { subgraph, tenant } = await startForWrites({ cache: true });
    const alert = tenant.alerts.find(({ status }) => status === 'New')!;
    const read = async () => {
      const query = `{ alert(id: "${alert.id}") { status } alerts(first: 60, orderBy: { field: ID }) { nodes { id status } } }`;
      const { data } = await subgraph.ask(query);
      const row = data.alerts.nodes.find(({ id }: { id: string }) => id === alert.id);
      return [data.alert.status, row.status];
    };
    expect([await read(), await read()]).toEqual([
      ['NEW', 'NEW'],
      ['NEW', 'NEW'],
    ]);
    await send(subgraph, 'updateAlert', { alertId: alert.id, status: 'IN_PROGRESS' });
    expect(await read()).toEqual(['IN_PROGRESS', 'IN_PROGRESS']);
  });

  it('warns if only the audit trail names the caller, and of an undocumented pair', async () => {
    const { subgraph, tenant } = await startForWrites();
    const { payload } = await send(subgraph, 'updateAlert', {
      alertId: tenant.alerts[0]!.id,
      classification: 'FALSE_POSITIVE',
      determination: 'MALWARE',
    });
    expect(payload.outcome).toBe('DONE');
    expect(payload.warnings).toEqual([
      warned('ATTRIBUTION_NOT_STORED', 'only the audit trail'),
      {
        code: 'UNDOCUMENTED',
        message: 'Defender documents MALWARE for TRUE_POSITIVE only, and may ignore it.',
      },
    ]);
  });

  it('is NOT_FOUND for an alert that Defender does not know', async () => {
    const { subgraph } = await startForWrites();
    const { errors } = await send(subgraph, 'updateAlert', { alertId: 'da1_1', status: 'NEW' });
    expect(errors?.[0]).toMatchObject({
      message: 'There is no alert da1_1.',
      extensions: { code: 'NOT_FOUND' },
    });
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled NOT_FOUND']);
  });

  it('accepts an empty response, and reads the alert instead', { tags: 'defender-first' }, async () => {
    const { subgraph, tenant } = await startForWrites();
    subgraph.emulator.control.setSwitches({ updatedAlert: 'empty' });
    const { payload } = await send(subgraph, 'updateAlert', {
      alertId: tenant.alerts[0]!.id,
      status: 'IN_PROGRESS',
    });
    expect(payload).toMatchObject({ outcome: 'DONE', alert: { status: 'IN_PROGRESS' } });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['updateAlert', 'getAlert']);
  });

  it.each([{ comment: 'why' }, {}])(
    'is looked up if its response is lost (%o), and sent once',
    { tags: 'defender-first' },
    async (more) => {
      const { subgraph, tenant } = await startForWrites();
      const alertId = tenant.alerts.find(({ status }) => status === 'New')!.id;
      subgraph.emulator.control.addFault({ operation: 'updateAlert' }, 'processThenReset');
      const { payload } = await skipPauses(
        subgraph,
        send(subgraph, 'updateAlert', { alertId, status: 'RESOLVED', ...more }),
      );
      expect(payload).toMatchObject({ outcome: 'DONE', alert: { id: alertId, status: 'RESOLVED' } });
      expect(payload.warnings[0]).toEqual(warned('RESPONSE_LOST', 'response was lost'));
      expect(writesOf(subgraph)).toHaveLength(1);
    },
  );

  it.each([
    ['hangs', 'hang'],
    ['responds with another alert', { status: 200, body: { id: 'da9_9', status: 'Resolved' } }],
  ] as const)(
    'is OUTCOME_UNKNOWN if Defender %s and the alert shows no change',
    { tags: ['slow', 'defender-first'] },
    async (_how, effect) => {
      const { subgraph, tenant } = await startForWrites();
      const alertId = tenant.alerts.find(({ status }) => status === 'New')!.id;
      subgraph.emulator.control.addFault({ operation: 'updateAlert' }, effect);
      const { payload, errors } = await skipPauses(
        subgraph,
        send(subgraph, 'updateAlert', { alertId, status: 'RESOLVED' }),
      );
      expect(errors).toBeUndefined();
      expect(payload).toMatchObject({
        outcome: 'OUTCOME_UNKNOWN',
        alert: null,
        refusal: { code: 'OUTCOME_UNKNOWN' },
      });
      expect(writesOf(subgraph)).toHaveLength(1);
      expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled OUTCOME_UNKNOWN']);
    },
  );

  it(
    'does not accept an older state as its change if a comment was sent',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, tenant } = await startForWrites();
      const alertId = tenant.alerts.find(({ status }) => status === 'Resolved')!.id;
      subgraph.emulator.control.addFault({ operation: 'updateAlert' }, 'reset');
      const change = { alertId, status: 'RESOLVED', comment: 'why' };
      const { payload } = await skipPauses(subgraph, send(subgraph, 'updateAlert', change));
      expect(payload.outcome).toBe('OUTCOME_UNKNOWN');
    },
  );

  it(
    'returns the rest of the alert to callers who may read alerts, with evidence read again',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, tenant } = await startForWrites();
      const alert = tenant.alerts.find(({ evidence }) => evidence.length > 0)!;
      const query = `mutation { updateAlert(input: { alertId: "${alert.id}", status: NEW }) { alert { id title comments { comment } evidence { __typename } } } }`;
      const both = ['Defender.AlertsInvestigation', 'Defender.ViewData'];
      const { data, errors } = await subgraph.ask(query, { roles: both });
      expect(errors).toBeUndefined();
      expect(data.updateAlert.alert.evidence).toHaveLength(alert.evidence.length);
      const one = await subgraph.ask(query, { roles: ['Defender.AlertsInvestigation'] });
      expect(one.data.updateAlert.alert).toEqual({
        id: alert.id,
        title: alert.title,
        comments: null,
        evidence: null,
      });
      expect(one.errors?.map(({ path }) => path?.at(-1)).sort()).toEqual(['comments', 'evidence']);
    },
  );
});

describe('createAlertByReference', () => {
  it('creates an alert about an event, in 2 calls, with every digit of its time', async () => {
    const { subgraph, tenant } = await startForWrites();
    const event = eventOf(tenant, subgraph.clock.now());
    const { payload, errors } = await send(subgraph, 'createAlertByReference', { ...event, ...ALERT_TEXTS });
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      outcome: 'CREATED',
      alert: { title: 'Odd process', severity: 'HIGH', status: 'NEW', machineId: event.machineId },
      warnings: [warned('ATTRIBUTION_NOT_STORED', 'only the audit trail')],
    });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
      'getMachine',
      'createAlertByReference',
    ]);
    expect(subgraph.calls().at(-1)?.requestBody).toEqual({
      ...event,
      ...ALERT_TEXTS,
      severity: 'High',
      category: 'SuspiciousActivity',
    });
    expect(subgraph.audit()[1]).toMatchObject({ resultId: payload.alert?.['id'] });
    const { data } = await subgraph.ask(`{ alert(id: "${String(payload.alert?.['id'])}") { title } }`);
    expect(data.alert.title).toBe('Odd process');
  });

  it('reports that an open alert with the title has absorbed the new one', async () => {
    const { subgraph, tenant } = await startForWrites();
    const input = { ...eventOf(tenant, subgraph.clock.now()), ...ALERT_TEXTS };
    const first = await send(subgraph, 'createAlertByReference', input);
    subgraph.clock.advance(120_000);
    const second = await send(subgraph, 'createAlertByReference', { ...input, description: 'again' });
    expect(second.payload.alert?.['id']).toBe(first.payload.alert?.['id']);
    expect(second.payload.outcome).toBe('ALREADY_IN_EFFECT');
    expect(second.payload.warnings).toContainEqual({
      code: 'MAY_HAVE_EXISTED',
      message: 'An open alert with this title existed already: Defender returned that one.',
    });
  });

  it('is NOT_FOUND for an unknown machine, unsent, and for an event that Defender does not find', async () => {
    const { subgraph, tenant } = await startForWrites();
    const event = eventOf(tenant, subgraph.clock.now());
    const unknown = { ...event, ...ALERT_TEXTS, machineId: 'a'.repeat(40) };
    expect((await send(subgraph, 'createAlertByReference', unknown)).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect(writesOf(subgraph)).toEqual([]);
    const rounded = { ...event, ...ALERT_TEXTS, eventTime: event.eventTime.replace(/\d{4}Z$/, '9999Z') };
    const { errors } = await send(subgraph, 'createAlertByReference', rounded);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(errors?.[0]?.message).toContain(event.reportId);
  });
});
