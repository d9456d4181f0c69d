import { describe, expect, it } from 'vitest';
import {
  approve,
  approver,
  askForApproval,
  BOB,
  pending,
  request,
  requester,
  APPROVAL,
} from '../../kit/writes/approvals.js';
import { EXPORT_ROLES, finishedExport, startExport } from '../../kit/exports/exports.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { auditWords, posts, RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { createStateFiles } from '../../kit/processes/state-files.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { warned } from '../../kit/writes/warned.js';

const HOUR = 3_600_000;
const PERSON = { kind: 'user', tenantId: 'home', oid: BOB, name: 'Bob', clientId: 'c' };

async function start(env: Readonly<Record<string, string>> = {}) {
  const files = createStateFiles();
  return { files, ...(await startWithMachine({ env: { ...files.env, ...env } })) };
}

async function startRequested() {
  const started = await start();
  const { payload } = await request(started.subgraph, { machineId: started.machine.id });
  return { ...started, id: payload.approval.id };
}

async function offboard(subgraph: SubgraphUnderTest, machineId: string, approvalId: string) {
  const token = await requester(subgraph).token();
  return write(subgraph, 'offboardMachine', { machineId, approvalId, comment: 'retired' }, { token });
}

const refusedTotal = async ({ url }: SubgraphUnderTest) =>
  /^defender_state_refused_total\{reason="\w+"\} (?<count>[1-9]\d*)$/m.exec(
    await (await fetch(`${url}/metrics`)).text(),
  )?.groups?.['count'];

describe('an approval in the files of DATA_DIR', () => {
  it('with a forged decision approves nothing, and is invisible', async () => {
    const { files, subgraph, machine, id } = await startRequested();
    const at = subgraph.clock.now();
    const decision = { verdict: 'APPROVED', by: PERSON, at, comment: 'fine', redeemBy: at + 15 * 60_000 };
    files.edit(`approval `, (approval) => ({ ...approval, decision }));
    const { receipt } = await offboard(subgraph, machine.id, id);
    expect(receipt.refusal).toEqual({
      code: 'APPROVAL_INVALID',
      message:
        'The approval does not allow this: its stored record was not written by this service, or is an older revision. Nothing was sent.',
      mergedIntoMachineId: null,
    });
    expect(posts(subgraph)).toEqual([]);
    expect(auditWords(subgraph).slice(-2)).toEqual(['actionIntended', 'actionSettled REFUSED']);
    expect(await refusedTotal(subgraph)).toBe('1');
    const token = await approver(subgraph).token();
    expect(await pending(subgraph, approver(subgraph))).toEqual([]);
    const answers = [
      await subgraph.ask(`{ defenderActionApproval(id: "${id}") ${APPROVAL} }`, { token }),
      await approve(subgraph, id),
      await askForApproval(
        subgraph,
        'rejectDefenderAction',
        { approvalId: id, comment: 'no' },
        approver(subgraph),
      ),
    ];
    for (const { errors } of answers) {
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('was not written by this service, so nothing was done'),
        extensions: { code: 'UPSTREAM_UNAVAILABLE' },
      });
    }
  });

  it.each(['approval ', 'approvals '])(
    'whose entry "%s" was forged, truncated or replaced by a folder affects no other request',
    { tags: 'slow' },
    async (prefix) => {
      for (const how of ['forged', 'cut', 'folder'] as const) {
        const { files, subgraph, machine, other } = await startRequested();
        const entry = files.find(prefix);
        if (how === 'forged') files.put({ ...entry, value: '["x"]' });
        else files.spoil(entry.key, how);
        const second = await request(subgraph, { machineId: other.id });
        const isReplaced = prefix === 'approvals ' && how === 'folder';
        if (isReplaced) {
          // The file can't be written until the folder is removed.
          expect(second.errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
          continue;
        }
        expect(second.errors).toBeUndefined();
        const { id } = second.payload.approval;
        const shown = await pending(subgraph, approver(subgraph));
        expect(shown.map((approval) => approval.id)).toEqual([id]);
        expect((await approve(subgraph, id)).payload.outcome).toBe('DONE');
        expect((await offboard(subgraph, other.id, id)).receipt.outcome).toBe('CREATED');
        // The lost one can be requested again.
        const again = await request(subgraph, { machineId: machine.id });
        expect(again.payload.outcome).toBe('CREATED');
        expect(subgraph.log()).toContain('unverified approval entry is ignored');
      }
    },
  );

  it('that was written before there was a key, or without one, is rejected and logged as such', async () => {
    const { files, subgraph, machine, id } = await startRequested();
    const entry = files.find('approval ');
    files.put({ ...entry, value: entry.value.slice(entry.value.indexOf('{')) });
    expect((await offboard(subgraph, machine.id, id)).receipt.refusal?.code).toBe('APPROVAL_INVALID');
    expect(subgraph.log()).toContain('"reason":"unsealed"');
  });

  it('that was approved is valid in its own place only', async () => {
    const { files, subgraph, machine, other, id } = await startRequested();
    await approve(subgraph, id);
    const approved = files.find('approval ');
    const second = (await request(subgraph, { machineId: other.id })).payload.approval.id;
    files.put({ ...approved, key: approved.key.replace(id, second) });
    for (const machineId of [machine.id, other.id]) {
      const { receipt } = await offboard(subgraph, machineId, second);
      expect(receipt.refusal?.code).toBe('APPROVAL_INVALID');
    }
    expect(posts(subgraph)).toEqual([]);
  });

  it.each(['was redeemed', 'was withdrawn'])(
    'that %s and is restored to its earlier state is invalid',
    async (how) => {
      const { files, subgraph, machine, id } = await startRequested();
      await approve(subgraph, id);
      const approved = files.find('approval ');
      if (how === 'was redeemed') await offboard(subgraph, machine.id, id);
      else
        await askForApproval(
          subgraph,
          'rejectDefenderAction',
          { approvalId: id, comment: 'no' },
          approver(subgraph),
        );
      for (const action of subgraph.emulator.control.actions()) {
        subgraph.emulator.control.finishAction(action.id, 'Failed');
      }
      subgraph.clock.advance(10_000);
      const sent = posts(subgraph).length;
      files.put(approved);
      const { receipt } = await offboard(subgraph, machine.id, id);
      expect(receipt.refusal?.code).toBe('APPROVAL_INVALID');
      expect(posts(subgraph)).toHaveLength(sent);
    },
  );
});

describe('a receipt of an idempotency key', () => {
  const kept = {
    outcome: 'ALREADY_IN_EFFECT',
    result: null,
    refusal: null,
    plannedCalls: null,
    warnings: [],
  };

  it('that was forged is not returned: loosening is refused, tightening works with a warning', async () => {
    for (const mutation of ['releaseMachine', 'isolateMachine'] as const) {
      const { files, subgraph, machine } = await start();
      const input = { machineId: machine.id, idempotencyKey: 'k' };
      const first = await write(subgraph, mutation, input);
      files.edit('write ', (record) => ({ ...record, receipt: { ...kept, auditId: 'forged' } }));
      subgraph.forgetCalls();
      const { receipt, errors } = await write(subgraph, mutation, input);
      if (mutation === 'releaseMachine') {
        expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
        expect(subgraph.calls()).toEqual([]);
      } else {
        expect(first.receipt.outcome).toBe('CREATED');
        expect(receipt).toMatchObject({
          outcome: 'ALREADY_PENDING',
          warnings: [warned('IDEMPOTENCY_KEY_NOT_STORED', 'idempotency key could not be stored')],
        });
      }
      expect(await refusedTotal(subgraph)).toBe('1');
    }
  });

  it('is not valid for another key', async () => {
    const { files, subgraph, machine } = await start();
    const isolate = (idempotencyKey: string) =>
      write(subgraph, 'isolateMachine', { machineId: machine.id, idempotencyKey });
    expect((await isolate('one')).receipt.outcome).toBe('CREATED');
    const one = files.find('write ');
    expect((await isolate('two')).receipt.outcome).toBe('ALREADY_PENDING');
    const [two] = files.all('write ').filter(({ key }) => key !== one.key);
    files.put({ ...one, key: two!.key });
    expect((await isolate('two')).receipt.outcome).toBe('ALREADY_PENDING');
    expect(await refusedTotal(subgraph)).toBe('1');
  });
});

describe('a cap', () => {
  it('with forged slots blocks loosening, and is counted in the process for tightening', async () => {
    const policy = createPolicyFile({ caps: { tightenPerCaller: 1, loosenPerTenant: 1 } });
    for (const [mutation, code] of [
      ['releaseMachine', 'UPSTREAM_UNAVAILABLE'],
      ['isolateMachine', undefined],
    ] as const) {
      const { files, subgraph, machine, other } = await start(policy.env);
      await write(subgraph, mutation, { machineId: machine.id });
      const place = files.find('cap ');
      files.put({ ...place, value: `${String(subgraph.clock.now())} free` });
      const { receipt, errors } = await write(subgraph, mutation, { machineId: other.id });
      expect(errors?.[0]?.extensions.code).toBe(code);
      if (code !== undefined) continue;
      expect(receipt.outcome).toBe('CREATED');
      const third = await write(subgraph, mutation, { machineId: other.id, force: true });
      expect(third.receipt.outcome).not.toBe('CREATED');
    }
  });
});

describe('a stored emergency', () => {
  it('that is forged lifts nothing, and one with an extended end is over', async () => {
    const policy = createPolicyFile({ caps: { tightenPerCaller: 1 } });
    const { files, subgraph, machine, other } = await start(policy.env);
    await write(subgraph, 'isolateMachine', { machineId: machine.id });
    const [tenantId] = subgraph.emulator.tenants.keys();
    const key = `emergency ${String(tenantId)}`;
    const now = subgraph.clock.now();
    const times = {
      declarationTime: new Date(now).toISOString(),
      endTime: new Date(now + 9 * HOUR).toISOString(),
    };
    const forged = { reason: 'x', ...times, declaredBy: 'nobody', auditId: 'a' };
    files.put({ key, value: JSON.stringify(forged), endTime: now + 9 * HOUR });
    const isolate = () => write(subgraph, 'isolateMachine', { machineId: other.id });
    expect((await isolate()).receipt.refusal?.code).toBe('CAP_REACHED');
    const shown = () => subgraph.ask('{ defenderEmergency { reason } }');
    expect((await shown()).data.defenderEmergency).toBeNull();
    await subgraph.ask(
      'mutation { declareDefenderEmergency(input: { reason: "real", hours: 1 }) { emergency { reason } } }',
      { roles: ['Defender.Approver'] },
    );
    expect((await shown()).data.defenderEmergency.reason).toBe('real');
    files.put({ ...files.find('emergency'), endTime: now + 9 * HOUR });
    subgraph.clock.advance(HOUR);
    const token = await subgraph.mintToken({ roles: [...RESPONDER, 'Defender.ViewData'] });
    const { data } = await subgraph.ask('{ defenderEmergency { reason } }', { token });
    expect(data.defenderEmergency).toBeNull();
  });
});

describe('the list of exports in the files of DATA_DIR', () => {
  it('is ignored if it is forged, and replaced by ours', async () => {
    const { files, subgraph } = await start();
    const options = { roles: EXPORT_ROLES };
    const first = await startExport(subgraph, { kind: 'CERTIFICATES' });
    await finishedExport(subgraph, first.payload.export.id as string);
    const forged = files.find('export list ');
    files.put({ ...forged, value: JSON.stringify([first.payload.export.id]) });
    const list = () => subgraph.ask('{ defenderExports { nodes { id } } }', options);
    expect(await list()).toMatchObject({ errors: undefined, data: { defenderExports: { nodes: [] } } });
    const next = await startExport(subgraph, { kind: 'CERTIFICATES' });
    expect((await list()).data.defenderExports.nodes).toEqual([{ id: next.payload.export.id }]);
  });
});
