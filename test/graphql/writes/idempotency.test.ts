import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { posts, RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { createStateFiles } from '../../kit/processes/state-files.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { newFolder } from '../../kit/new-folder.js';

const KEY = 'ticket 4711';

describe('a write with an idempotency key', () => {
  it('is sent once for twenty concurrent requests', async () => {
    const { subgraph, machine } = await startWithMachine();
    const input = { machineId: machine.id, idempotencyKey: KEY };
    const answers = await subgraph.passTime(
      Promise.all(Array.from({ length: 20 }, () => write(subgraph, 'isolateMachine', input))),
    );
    expect(new Set(answers.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect(answers[0]?.receipt.outcome).toBe('CREATED');
    expect(posts(subgraph)).toHaveLength(1);
  });

  it('is the same whatever the order of the fields and the white space around nothing', async () => {
    const { subgraph, machine } = await startWithMachine();
    const first = await write(subgraph, 'isolateMachine', { machineId: machine.id, idempotencyKey: KEY });
    const second = await write(subgraph, 'isolateMachine', {
      idempotencyKey: KEY,
      machineId: machine.id,
      isolationType: 'FULL',
      force: null,
    });
    expect(second.receipt).toEqual(first.receipt);
  });

  it.each([
    ['another machine', (other: string) => ({ machineId: other })],
    ['another comment', () => ({ comment: 'something else' })],
    ['another type', () => ({ isolationType: 'SELECTIVE' })],
  ])('rejects its key for %s', async (_what, change) => {
    const { subgraph, machine, other } = await startWithMachine();
    const input = { machineId: machine.id, idempotencyKey: KEY };
    await write(subgraph, 'isolateMachine', input);
    subgraph.forgetCalls();
    const { errors } = await write(subgraph, 'isolateMachine', { ...input, ...change(other.id) });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('input.idempotencyKey was used for another isolateMachine'),
      extensions: { code: 'BAD_USER_INPUT', argumentName: 'input.idempotencyKey' },
    });
    expect(subgraph.calls()).toEqual([]);
  });

  it('has a key of its own: another caller, mutation or day is another write', async () => {
    const { subgraph, machine } = await startWithMachine();
    const input = { machineId: machine.id, idempotencyKey: KEY };
    const first = await write(subgraph, 'isolateMachine', input);
    const stranger = await subgraph.mintToken({ roles: RESPONDER, oid: randomUUID() });
    const theirs = await write(subgraph, 'isolateMachine', input, { token: stranger });
    expect(theirs.receipt).toMatchObject({ outcome: 'ALREADY_PENDING' });
    expect(theirs.receipt.auditId).not.toBe(first.receipt.auditId);
    const release = await write(subgraph, 'releaseMachine', input);
    expect(release.receipt.outcome).toBe('CONFLICTING_PENDING');
    subgraph.clock.advance(25 * 3_600_000);
    const fresh = await subgraph.mintToken({ roles: RESPONDER });
    const later = await write(subgraph, 'isolateMachine', input, { token: fresh });
    expect(later.receipt).toMatchObject({ outcome: 'ALREADY_IN_EFFECT' });
  });

  it('releases its key if it was certainly not done', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'isolateMachine', times: 1 }, { status: 403, body: {} });
    const input = { machineId: machine.id, idempotencyKey: KEY };
    const refused = await write(subgraph, 'isolateMachine', input);
    expect(refused.errors?.[0]?.extensions.code).toBe('UPSTREAM_FORBIDDEN');
    expect((await write(subgraph, 'isolateMachine', input)).receipt.outcome).toBe('CREATED');
  });

  it('releases its key if the opposite was pending', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { control } = subgraph.emulator;
    const { id } = control.addAction({ machineId: machine.id, type: 'Isolate' });
    const input = { machineId: machine.id, idempotencyKey: KEY };
    expect((await write(subgraph, 'releaseMachine', input)).receipt.outcome).toBe('CONFLICTING_PENDING');
    control.finishAction(id);
    subgraph.clock.advance(10_000);
    expect((await write(subgraph, 'releaseMachine', input)).receipt.outcome).toBe('CREATED');
  });

  it('stores nothing of a refused write or a dry run, and checks again in a retry', async () => {
    const files = createStateFiles();
    const policy = createPolicyFile({ liveResponse: { denyGetFile: ['**/secret/**'] } });
    const { subgraph, machine } = await startWithMachine({ env: { ...files.env, ...policy.env } });
    const options = { roles: ['Defender.LiveResponse.Run', 'Defender.LiveResponse.Collect'] };
    const input = {
      machineId: machine.id,
      idempotencyKey: KEY,
      commands: [{ getFile: { path: 'C:\\Secret\\a.txt' } }],
    };
    const ask = (more: object = {}, replica = subgraph) =>
      write(replica, 'runDefenderLiveResponse', { ...input, ...more }, options);
    const refused = await ask();
    expect(refused.receipt.refusal?.code).toBe('DENIED_BY_POLICY');
    const again = await ask();
    expect(again.receipt.refusal?.code).toBe('DENIED_BY_POLICY');
    expect(again.receipt.auditId).not.toBe(refused.receipt.auditId);
    await ask({ dryRun: true, idempotencyKey: 'ticket 4712' });
    for (const prefix of ['write ', 'lease of write ']) expect(files.all(prefix)).toEqual([]);
    expect(subgraph.calls()).toEqual([]);
    // Under another policy, the same key sends it, once.
    const next = await startSubgraph({ env: files.env, beside: subgraph });
    const sent = await ask({}, next);
    expect(sent.receipt.outcome).toBe('CREATED');
    expect((await ask({}, next)).receipt).toEqual(sent.receipt);
    expect(posts(subgraph)).toHaveLength(1);
    expect(files.all('write ')).toHaveLength(1);
  });

  it.each(['', '   ', 'k'.repeat(201)])('rejects the key %j', async (idempotencyKey) => {
    const { subgraph, machine } = await startWithMachine();
    const { errors } = await write(subgraph, 'isolateMachine', { machineId: machine.id, idempotencyKey });
    expect(errors?.[0]).toMatchObject({
      message: 'input.idempotencyKey must have 1 to 200 characters.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(subgraph.calls()).toEqual([]);
  });

  it(
    'is not sent by a second process with the same files while the first may still send it',
    { tags: 'slow' },
    async () => {
      const folder = newFolder();
      const env = { DATA_DIR: folder };
      const { subgraph, machine } = await startWithMachine({ env });
      const next = await startSubgraph({ beside: subgraph, env });
      const letGo = subgraph.emulator.control.hold({ operation: 'isolateMachine' });
      const input = { machineId: machine.id, idempotencyKey: KEY };
      const first = write(subgraph, 'isolateMachine', input);
      await expect.poll(() => posts(subgraph).length, { interval: 5 }).toBe(1);
      const second = write(next, 'isolateMachine', input);
      await expect.poll(() => subgraph.calls('listMachineActions').length, { interval: 5 }).toBe(2);
      letGo();
      const { receipt } = await first;
      expect(receipt.outcome).toBe('CREATED');
      const answer = await subgraph.passTime(second);
      expect(answer.errors).toBeUndefined();
      expect(answer.receipt.auditId).toBe(receipt.auditId);
      expect(answer.receipt.machineAction?.id).toBe(receipt.machineAction?.id);
      expect(posts(subgraph)).toHaveLength(1);
    },
  );

  it('survives a restart', async () => {
    const { subgraph, machine } = await startWithMachine();
    const input = { machineId: machine.id, idempotencyKey: KEY };
    const first = await write(subgraph, 'isolateMachine', input);
    await subgraph.restart();
    const again = await write(subgraph, 'isolateMachine', input);
    expect(again.receipt).toEqual(first.receipt);
    expect(posts(subgraph)).toHaveLength(1);
  });
});

it('a machine that an earlier request may have isolated is not refused, although Defender is down', async () => {
  const { subgraph, machine } = await startWithMachine();
  const { control } = subgraph.emulator;
  control.addFault({ operation: 'isolateMachine' }, 'processThenReset');
  control.addFault({ operation: 'listMachineActions' }, { status: 503, body: {} });
  const isolate = async () => {
    const asked = subgraph.ask(
      'mutation ($input: IsolateMachinesInput!) { isolateMachines(input: $input) { results { outcome refusal { message } } } }',
      {
        roles: RESPONDER,
        variables: { input: { comment: 'contain', machineIds: [machine.id], idempotencyKey: KEY } },
      },
    );
    return (await subgraph.passTime(asked, 2_500)).data.isolateMachines.results[0];
  };
  expect((await isolate()).outcome).toBe('OUTCOME_UNKNOWN');
  expect(await isolate()).toMatchObject({
    outcome: 'OUTCOME_UNKNOWN',
    refusal: { message: expect.stringContaining('An earlier request with this key may have been done.') },
  });
  expect(posts(subgraph)).toHaveLength(1);
});

it('an outcome that is found later, and that no sink takes, has the warning of any other', async () => {
  const losesAuditLine = (line: string) => line.includes('idempotency key was used again');
  const { subgraph, machine } = await startWithMachine({ losesAuditLine });
  const { control } = subgraph.emulator;
  control.addFault({ operation: 'isolateMachine' }, 'processThenReset');
  const input = { machineId: machine.id, idempotencyKey: KEY };
  const isolate = () => subgraph.passTime(write(subgraph, 'isolateMachine', input), 2_500);
  control.addFault({ operation: 'listMachineActions', skip: 1 }, { status: 503, body: {} });
  expect((await isolate()).receipt.outcome).toBe('OUTCOME_UNKNOWN');
  control.clearFaults();
  const found = await isolate();
  expect(found.receipt).toMatchObject({
    outcome: 'CREATED',
    warnings: [{ code: 'RESPONSE_LOST' }, { code: 'OUTCOME_NOT_RECORDED' }],
  });
  expect((await isolate()).receipt).toEqual(found.receipt);
});

describe('a write with an idempotency key that could not be stored', () => {
  it('is recognized by its comment, and not done twice', async () => {
    const folder = newFolder();
    const env = { STATE_KEY: Buffer.alloc(32, 7).toString('base64') };
    const { subgraph, machine } = await startWithMachine({ env: { ...env, DATA_DIR: join(folder, 'one') } });
    // It knows nothing of the first one's records, as if its store were unavailable.
    const other = await startSubgraph({ beside: subgraph, env: { ...env, DATA_DIR: join(folder, 'other') } });
    const input = { machineId: machine.id, idempotencyKey: KEY };
    const first = await write(subgraph, 'runDefenderAntiVirusScan', input);
    expect(first.receipt).toMatchObject({ outcome: 'CREATED', warnings: [] });
    subgraph.clock.advance(60_000);
    const again = await write(other, 'runDefenderAntiVirusScan', input);
    expect(again.receipt).toMatchObject({
      outcome: 'CREATED',
      machineAction: { id: first.receipt.machineAction!.id, status: 'SUCCEEDED' },
      warnings: [{ code: 'RESPONSE_LOST' }],
    });
    expect(posts(subgraph)).toHaveLength(1);
    const meant = { ...input, idempotencyKey: 'another scan' };
    expect((await write(other, 'runDefenderAntiVirusScan', meant)).receipt.warnings).toEqual([]);
    expect(posts(subgraph)).toHaveLength(2);
  });
});
