import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVENTS_PER_HOUR } from '../../../src/audit/audit-trail.js';
import { runCommand } from '../../kit/processes/command-line.js';
import { ADA, approve, reject, request } from '../../kit/writes/approvals.js';
import { mutationDocument } from '../../kit/writes/mutation-document.js';
import { auditWords, posts, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { newFolder } from '../../kit/new-folder.js';

const HOUR_MS = 3_600_000;
const ROLES = [
  'Defender.ActiveRemediation',
  'Defender.AlertsInvestigation',
  'Defender.BreakGlass',
  'Defender.Hunting',
  'Defender.Offboard',
];
const EVENTS = `query ($filter: DefenderAuditEventFilter) {
  defenderAuditEvents(filter: $filter) { nodes { type requestId actor { oid } additionalData isIntact } }
}`;

/** A caller who may do a lot at once, so that the trail's budget is the only limit. */
async function startWithTrail() {
  const folder = newFolder();
  const path = join(folder, 'audit.jsonl');
  const env = {
    AUDIT_LOG: path,
    CALLER_RATE: '100000',
    DEFENDER_MAX_CALLS_PER_OPERATION: '10000',
  };
  const started = await startWithMachine({
    env,
    adjust: (config) => ({ ...config, callers: { ...config.callers, refusalsPerMinute: 100_000 } }),
  });
  const { subgraph } = started;
  const tokenOf = (oid: string) => subgraph.mintToken({ roles: ROLES, oid, name: 'Ada' });
  const token = await tokenOf(ADA);
  /** Sends one request with many dry runs, which cost no call. */
  const dryRuns = async (count: number, alertIds: readonly string[] = ['a1'], as = token) => {
    const fields = Array.from(
      { length: count },
      (_, index) => `f${String(index)}: batchUpdateAlerts(input: $input) { outcome }`,
    );
    const query = `mutation ($input: BatchUpdateAlertsInput!) { ${fields.join(' ')} }`;
    const input = { alertIds, status: 'RESOLVED', dryRun: true };
    const { data, errors } = await subgraph.ask(query, { token: as, variables: { input } });
    expect(errors).toBeUndefined();
    expect(new Set(Object.values(data as object).map(({ outcome }: { outcome: string }) => outcome))).toEqual(
      new Set(['DRY_RUN']),
    );
  };
  const spendBudget = async () => {
    await dryRuns(EVENTS_PER_HOUR / 2);
    await dryRuns(EVENTS_PER_HOUR / 2);
    expect(auditWords(subgraph).filter((word) => word === 'actionSettled DRY_RUN')).toHaveLength(
      EVENTS_PER_HOUR,
    );
    subgraph.forgetCalls();
  };
  const wordsSince = (start: number) => auditWords(subgraph).slice(start);
  const size = async () => (await stat(path)).size;
  return { ...started, folder, path, token, tokenOf, dryRuns, spendBudget, wordsSince, size };
}

describe('the budget of the audit trail', () => {
  it('is whole again when the clock was set back', { tags: 'slow' }, async () => {
    const { subgraph, dryRuns, spendBudget } = await startWithTrail();
    await spendBudget();
    const start = auditWords(subgraph).length;
    subgraph.clock.setBack(45_000);
    await dryRuns(1);
    expect(auditWords(subgraph).slice(start)).toEqual(['actionIntended', 'actionSettled DRY_RUN']);
  });

  it(
    'has lines for 600 dry runs of a caller in an hour, then counts them and says how many there were',
    { tags: 'slow' },
    async () => {
      const { subgraph, token, dryRuns, spendBudget, wordsSince, size } = await startWithTrail();
      const startTime = new Date(subgraph.clock.now()).toISOString();
      await spendBudget();
      const full = await size();
      subgraph.clock.advance(HOUR_MS / 2);
      await dryRuns(151);
      const refused = '{ vulnerabilities { nodes { id } } machines { nodes { id } } }';
      expect((await subgraph.ask(refused, { token })).errors).toHaveLength(2);
      subgraph.clock.advance(HOUR_MS / 2 - 1);
      await dryRuns(1);
      expect([await size(), subgraph.calls()]).toEqual([full, []]);

      subgraph.clock.advance(1);
      await expect.poll(() => auditWords(subgraph).at(-1)).toBe('eventsSuppressed');
      const [tenantId] = subgraph.emulator.tenants.keys();
      expect(subgraph.audit().at(-1)).toMatchObject({
        ...{ tenantId, actor: { oid: ADA }, count: 154, startTime },
        endTime: new Date(subgraph.clock.now()).toISOString(),
        suppressed: [
          { type: 'actionSettled', action: 'batchUpdateAlerts', outcome: 'DRY_RUN', count: 152 },
          { type: 'accessRefused', count: 2 },
        ],
      });
      await dryRuns(1);
      const next = ['eventsSuppressed', 'actionIntended', 'actionSettled DRY_RUN'];
      expect(wordsSince(2 * EVENTS_PER_HOUR)).toEqual(next);
    },
  );

  it('leaves a trail that is whole, whose summary is found, and a metric', { tags: 'slow' }, async () => {
    const { subgraph, folder, path, token, dryRuns, spendBudget } = await startWithTrail();
    await spendBudget();
    await dryRuns(3);
    const hunt = '{ defenderHunt(query: "Nope") { rowCount } }';
    expect((await subgraph.ask(hunt, { token })).errors).toHaveLength(1);
    const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
    expect(metrics).toContain('defender_audit_events_suppressed_total{type="actionSettled"} 3');
    expect(subgraph.log().match(/only counted until the hour ends/g)).toHaveLength(1);
    subgraph.clock.advance(HOUR_MS);
    await expect.poll(() => auditWords(subgraph).at(-1)).toBe('eventsSuppressed');
    const variables = { filter: { types: ['eventsSuppressed'], actorOid: ADA } };
    const { data } = await subgraph.ask(EVENTS, { roles: ['Defender.Auditor'], variables });
    expect(data.defenderAuditEvents.nodes).toMatchObject([
      {
        type: 'eventsSuppressed',
        requestId: null,
        actor: { oid: ADA },
        additionalData: { count: 4 },
        isIntact: true,
      },
    ]);
    const verified = await runCommand(['audit', 'verify', path], { DATA_DIR: folder });
    expect([verified.exitCode, verified.output]).toEqual([0, expect.not.stringContaining('has no outcome')]);
  });

  it(
    'counts a dry run with a large input once for each 4 KiB',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, dryRuns, size } = await startWithTrail();
      const alertIds = Array.from({ length: 500 }, (_, index) => `${String(index)}-${'x'.repeat(30)}`);
      for (let request = 0; request < 4; request += 1) await dryRuns(100, alertIds);
      // 18 KB are 5 events.
      expect(subgraph.audit()).toHaveLength((2 * EVENTS_PER_HOUR) / 5);
      expect(await size()).toBeLessThan(EVENTS_PER_HOUR * 4_096);
    },
  );

  it('never leaves out a write that is sent, nor another caller', { tags: 'slow' }, async () => {
    const { subgraph, machine, token, tokenOf, spendBudget, dryRuns, wordsSince } = await startWithTrail();
    await spendBudget();
    const start = subgraph.audit().length;
    const letGo = subgraph.emulator.control.hold({ operation: 'isolateMachine' });
    const answer = write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
    await expect.poll(() => posts(subgraph).length, { interval: 5 }).toBe(1);
    expect(wordsSince(start)).toEqual(['actionIntended']);
    letGo();
    const { receipt } = await answer;
    expect(receipt.outcome).toBe('CREATED');
    expect(wordsSince(start)).toEqual(['actionIntended', 'actionSettled CREATED']);
    expect(subgraph.audit()[start]).toMatchObject({ auditId: receipt.auditId, actor: { oid: ADA } });
    const again = await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
    expect(again.receipt.outcome).toBe('ALREADY_PENDING');
    expect(wordsSince(start)).toHaveLength(2);
    await dryRuns(1, ['a1'], await tokenOf('11111111-0000-4000-8000-000000000002'));
    expect(wordsSince(start + 2)).toEqual(['actionIntended', 'actionSettled DRY_RUN']);
  });

  it('does not count writes that are sent', { tags: 'slow' }, async () => {
    const { subgraph, machine, other, token, dryRuns } = await startWithTrail();
    for (const { id } of [machine, other])
      await write(subgraph, 'isolateMachine', { machineId: id }, { token });
    await dryRuns(EVENTS_PER_HOUR / 2);
    await dryRuns(EVENTS_PER_HOUR / 2 + 5);
    expect(subgraph.audit()).toHaveLength(4 + 2 * EVENTS_PER_HOUR);
  });

  it('never leaves out broken glass, whose intent comes first', { tags: 'slow' }, async () => {
    const { subgraph, machine, token, spendBudget, wordsSince } = await startWithTrail();
    await spendBudget();
    const start = subgraph.audit().length;
    const input = { machineId: machine.id, breakGlassReason: 'ransomware' };
    const { receipt } = await write(subgraph, 'isolateMachine', input, { token });
    expect(receipt.outcome).toBe('CREATED');
    expect(wordsSince(start)).toEqual(['actionIntended', 'breakGlassUsed', 'actionSettled CREATED']);
  });

  it(
    'leaves out parts of a dry run of many machines, and writes the whole and its parts when one is sent',
    { tags: 'slow' },
    async () => {
      const { subgraph, machine, other, token, spendBudget, wordsSince } = await startWithTrail();
      await spendBudget();
      const start = subgraph.audit().length;
      const isolateMany = async (input: object) =>
        subgraph.ask(mutationDocument('isolateMachines', '{ outcome auditId }'), {
          token,
          variables: { input: { machineIds: [machine.id, other.id], comment: 'contain', ...input } },
        });
      const dry = await isolateMany({ dryRun: true });
      expect(dry.data.isolateMachines.outcome).toBe('DRY_RUN');
      expect(wordsSince(start)).toEqual([]);
      const { data } = await isolateMany({});
      const { auditId } = data.isolateMachines as { auditId: string };
      const events = subgraph.audit().slice(start) as { type: string; auditId: string; bulkId?: string }[];
      expect(events).toHaveLength(6);
      expect(events[0]).toMatchObject({ type: 'actionIntended', auditId });
      expect(events.slice(1, 5).map(({ bulkId }) => bulkId)).toEqual([auditId, auditId, auditId, auditId]);
      expect(events[5]).toMatchObject({ type: 'actionSettled', auditId });
    },
  );

  it(
    'leaves out what an approval refuses, and never an approval that is given or used',
    { tags: 'slow' },
    async () => {
      const { subgraph, machine, token, spendBudget, wordsSince } = await startWithTrail();
      const requests = { who: { token: () => Promise.resolve(token) } };
      const { approval } = (await request(subgraph, { machineId: machine.id }, requests)).payload;
      await spendBudget();
      const start = subgraph.audit().length;
      const offboard = async (approvalId: string) => {
        const input = { machineId: machine.id, comment: 'retired', approvalId };
        return (await write(subgraph, 'offboardMachine', input, { token })).receipt;
      };
      expect(await offboard(approval.id)).toMatchObject({ refusal: { code: 'APPROVAL_INVALID' } });
      expect(wordsSince(start)).toEqual([]);
      await approve(subgraph, approval.id);
      expect(await offboard(approval.id)).toMatchObject({ outcome: 'CREATED' });
      const used = ['approvalDecided', 'actionIntended', 'approvalRedeemed', 'actionSettled CREATED'];
      expect(wordsSince(start)).toEqual(used);
      const { payload } = await reject(subgraph, approval.id, requests.who);
      expect(payload.refusal).toMatchObject({ code: 'NOT_PENDING' });
      expect(wordsSince(start)).toEqual(used);
    },
  );

  it.each([
    ['updateAlert', { alertId: 'a1', status: 'RESOLVED' }],
    ['batchUpdateAlerts', { alertIds: ['a1'], status: 'RESOLVED' }],
  ])('leaves out %s that gets no permit', { tags: ['slow', 'defender-first'] }, async (mutation, input) => {
    const { subgraph, token, spendBudget, wordsSince } = await startWithTrail();
    await spendBudget();
    const start = subgraph.audit().length;
    const { control } = subgraph.emulator;
    control.addFault({ operation: mutation }, { status: 429, headers: { 'retry-after': '600' } });
    const ask = () =>
      subgraph.ask(mutationDocument(mutation, '{ outcome }'), { token, variables: { input } });
    await subgraph.passTime(ask());
    expect(wordsSince(start)).toEqual(['actionIntended', 'actionSettled RATE_LIMITED']);
    // The window is closed.
    await subgraph.passTime(ask());
    expect([subgraph.calls(mutation).length, wordsSince(start).length]).toEqual([1, 2]);
  });

  it('ends with the process, which records the number first', { tags: 'slow' }, async () => {
    const { subgraph, path, spendBudget, dryRuns } = await startWithTrail();
    await spendBudget();
    await dryRuns(7);
    subgraph.clock.advance(60_000);
    await subgraph.restart();
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    const [summary, end] = lines.slice(-2).map((line) => JSON.parse(line) as object);
    expect(summary).toMatchObject({
      type: 'eventsSuppressed',
      count: 7,
      endTime: new Date(subgraph.clock.now()).toISOString(),
    });
    expect(end).toMatchObject({ type: 'auditEnded' });
  });
});
