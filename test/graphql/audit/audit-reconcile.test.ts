import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AuditChain } from '../../../src/audit/audit-chain.js';
import { runCommand } from '../../kit/processes/command-line.js';
import { startWithMachine, write } from '../../kit/writes/response-actions.js';
import { emulatorEnvironment } from '../../kit/processes/run-doctor.js';
import { newFolder } from '../../kit/new-folder.js';

const DAY_MS = 24 * 3_600_000;
const commentOf = (auditId: string) =>
  `${auditId} user Eve (${randomUUID()}) via app ${randomUUID()}: quietly`;

async function startWithTrail() {
  const folder = newFolder();
  const path = join(folder, 'audit.jsonl');
  const { subgraph, machine, other } = await startWithMachine({ env: { AUDIT_LOG: path } });
  const env = { ...emulatorEnvironment(subgraph.emulator), AUDIT_LOG: path };
  const reconcile = (...args: string[]) => runCommand(['audit', 'reconcile', ...args], env, subgraph.clock);
  return { path, folder, subgraph, machine, other, env, reconcile };
}

describe('audit reconcile', () => {
  it('finds nothing if every action of the service has its line, in one call', async () => {
    const { subgraph, machine, other, reconcile } = await startWithTrail();
    const { control } = subgraph.emulator;
    await write(subgraph, 'isolateMachine', { machineId: machine.id });
    await write(subgraph, 'runDefenderAntiVirusScan', { machineId: other.id });
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(receipt.outcome).toBe('ALREADY_PENDING');
    control.addAction({ machineId: other.id, type: 'CollectInvestigationPackage' });
    control.addAction({ machineId: other.id, type: 'Isolate', comment: `${randomUUID()} is our ticket` });
    subgraph.forgetCalls();
    const { exitCode, output } = await reconcile();
    expect(output).toMatch(/^tenant \S+: 4 actions since .*: trail and Defender agree/);
    expect([exitCode, output?.trimEnd().split('\n').length]).toEqual([0, 1]);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listMachineActions']);
  });

  it('finds nothing wrong with a write that is made meanwhile', async () => {
    const { subgraph, machine, other, reconcile } = await startWithTrail();
    await write(subgraph, 'isolateMachine', { machineId: other.id });
    subgraph.forgetCalls();
    const letGo = subgraph.emulator.control.hold({ operation: 'listMachineActions', times: 1 });
    const reconciling = reconcile();
    await expect.poll(() => subgraph.calls('listMachineActions')).toHaveLength(1);
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(receipt.outcome).toBe('CREATED');
    letGo();
    const { exitCode, output } = await reconciling;
    expect([exitCode, output]).toEqual([0, expect.stringContaining('2 actions since')]);
  });

  it("finds actions with the service's comment or of its application that no trail has", async () => {
    const { subgraph, machine, other, reconcile } = await startWithTrail();
    const { control } = subgraph.emulator;
    await write(subgraph, 'isolateMachine', { machineId: machine.id });
    const [ours] = control.actions();
    const auditId = randomUUID();
    const forged = control.addAction({ machineId: other.id, type: 'Unisolate', comment: commentOf(auditId) });
    const bare = control.addAction({
      machineId: other.id,
      type: 'Offboard',
      requestor: ours!.requestor,
      comment: 'a script with our secret\nNOT IN DEFENDER: nothing',
    });
    const { exitCode, output = '' } = await reconcile();
    expect(exitCode).toBe(1);
    const lines = output.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('3 actions');
    expect(lines[0]).toContain('NOT reconciled');
    const told = lines.slice(1).join('\n');
    expect(told).toMatch(
      new RegExp(`NOT IN THE TRAIL: Unisolate of machine ${other.id}.*${forged.id}: ${auditId}`),
    );
    expect(told).toMatch(new RegExp(`NOT IN THE TRAIL: Offboard .*${bare.id}: a script with our secret`));
  });

  it.each([
    ['after its outcome', (text: string) => text],
    ['before its outcome', (text: string) => `${text.split('\n')[0] ?? ''}\n`],
  ])('finds an action that has the comment of a recorded one, %s', async (_when, cut) => {
    const { subgraph, machine, other, path, reconcile } = await startWithTrail();
    const { control } = subgraph.emulator;
    await write(subgraph, 'isolateMachine', { machineId: machine.id });
    const [ours] = control.actions();
    await writeFile(path, cut(await readFile(path, 'utf8')));
    subgraph.clock.advance(60_000);
    const copy = { requestor: ours!.requestor, comment: ours!.requestorComment! };
    const forged = control.addAction({ machineId: other.id, type: 'Unisolate', ...copy });
    const { exitCode, output } = await reconcile();
    expect(output).toMatch(new RegExp(`NOT IN THE TRAIL: Unisolate of machine ${other.id}.*${forged.id}`));
    expect(output?.match(/NOT IN THE TRAIL/g)).toHaveLength(1);
    expect(exitCode).toBe(1);
  });

  it('finds lines whose action Defender does not have, except for old actions', async () => {
    const { subgraph, machine, path, reconcile } = await startWithTrail();
    const { control } = subgraph.emulator;
    const old = control.addAction({ machineId: machine.id, type: 'Isolate', ageMs: 2 * DAY_MS });
    await write(subgraph, 'cancelMachineAction', { machineActionId: old.id });
    const made = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(made.receipt.outcome).toBe('CREATED');
    subgraph.forgetCalls();
    expect((await reconcile('--since', '36h')).exitCode).toBe(0);
    expect(subgraph.calls()).toHaveLength(2);
    const gone = randomUUID();
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replaceAll(made.receipt.machineAction!.id, gone));
    const { exitCode, output } = await reconcile('--since', '36h');
    expect(exitCode).toBe(1);
    expect(output).toContain(`NOT IN DEFENDER: isolateMachine of `);
    expect(output).toContain(`created action ${gone}; audit id ${made.receipt.auditId}`);
  });

  it('looks up old actions also after it read the trail for minutes', async () => {
    const { subgraph, machine, path, env } = await startWithTrail();
    const old = subgraph.emulator.control.addAction({
      machineId: machine.id,
      type: 'Isolate',
      ageMs: 2 * DAY_MS,
    });
    await write(subgraph, 'cancelMachineAction', { machineActionId: old.id });
    await appendFile(path, '{"unfinished');
    const slow = {
      now: () => subgraph.clock.now(),
      sleep: async (ms: number, signal?: AbortSignal) => {
        if (ms === 500) subgraph.clock.advance(130_000);
        else await subgraph.clock.sleep(ms, signal);
      },
    };
    const { exitCode, complaint } = await runCommand(['audit', 'reconcile', '--since', '36h'], env, slow);
    expect([exitCode, complaint]).toEqual([0, undefined]);
  });

  it('lists completed actions without an outcome, which is no error', async () => {
    const { subgraph, machine, path, reconcile } = await startWithTrail();
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    const [intent = ''] = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, `${intent}\n`);
    const { exitCode, output } = await reconcile();
    expect(exitCode).toBe(0);
    expect(output).toContain(`done, outcome not recorded: Isolate of machine ${machine.id}`);
    expect(output).toContain(receipt.auditId);
  });

  it('finds an approval that two replicas redeemed', async () => {
    const { subgraph, path, folder, reconcile } = await startWithTrail();
    const [ours] = subgraph.emulator.tenants.keys();
    const approvalId = randomUUID();
    const redeemed = (auditId: string, tenantId = ours) =>
      new AuditChain(auditId).link({
        type: 'approvalRedeemed',
        tenantId,
        approvalId,
        auditId,
        action: 'releaseMachine',
      });
    const second = join(folder, 'second.jsonl');
    await writeFile(path, `${redeemed('first')}\n`);
    await writeFile(second, `${redeemed('first')}\n${redeemed('second', randomUUID())}\n`);
    expect((await reconcile(path, second)).exitCode).toBe(0);
    await writeFile(second, `${redeemed('second')}\n`);
    const { exitCode, output } = await reconcile(path, second);
    expect(exitCode).toBe(1);
    expect(output).toContain(
      `USED TWICE: approval ${approvalId} of releaseMachine was redeemed for 2 writes: first, second`,
    );
  });

  it('combines the trails of several replicas, and only actions since then', async () => {
    const { subgraph, machine, other, path, folder, reconcile } = await startWithTrail();
    const second = join(folder, 'second.jsonl');
    await write(subgraph, 'isolateMachine', { machineId: machine.id });
    await writeFile(second, await readFile(path, 'utf8'));
    await writeFile(path, '');
    const old = { machineId: other.id, type: 'Isolate', comment: commentOf(randomUUID()), ageMs: 3 * DAY_MS };
    subgraph.emulator.control.addAction(old);
    expect((await reconcile(path, '--since', '2d')).exitCode).toBe(1);
    expect((await reconcile(path, second, '--since', '2d')).exitCode).toBe(0);
    const dated = new Date(subgraph.clock.now() - 2 * DAY_MS).toISOString();
    expect((await reconcile(path, second, '--since', dated)).exitCode).toBe(0);
    expect((await reconcile(path, second)).exitCode).toBe(1);
  });

  it.each([
    [['--since', 'yesterday'], '--since must be'],
    [['--since', '7'], '--since must be'],
    [['--since', '0h'], '--since must be'],
    [['--since', '2100-01-01'], '--since must be'],
    [['--since', '2025-02-30'], '--since must be'],
    [['--tenant', 'contoso'], 'It must be a directory (tenant) ID'],
    [['/nowhere/audit.jsonl'], '/nowhere/audit.jsonl cannot be read (ENOENT).'],
    [['--wat'], 'wat'],
  ])('fails with %j', async (args, complaint) => {
    const { subgraph, reconcile } = await startWithTrail();
    const found = await reconcile(...args);
    expect([found.exitCode, found.output]).toEqual([2, undefined]);
    expect(found.complaint).toContain(complaint);
    expect(subgraph.calls()).toEqual([]);
  });

  it('fails with another file, without a call', async () => {
    const { subgraph, folder, path, reconcile } = await startWithTrail();
    await writeFile(path, '');
    const log = join(folder, 'service.log');
    await writeFile(log, '{"level":30,"msg":"listening"}\n\n');
    const found = await reconcile(path, log);
    expect([found.exitCode, found.output]).toEqual([2, undefined]);
    expect(found.complaint).toContain(`${log} is not an audit trail.`);
    expect(subgraph.calls()).toEqual([]);
  });

  it('fails with a pipe, which can be read once', async () => {
    const { subgraph, folder, reconcile } = await startWithTrail();
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const found = await reconcile(pipe);
    expect([found.exitCode, found.output]).toEqual([2, undefined]);
    expect(found.complaint).toContain(`${pipe} is not a file, and cannot be read more than once.`);
    expect(subgraph.calls()).toEqual([]);
  });

  it('fails without a trail, without settings, or if Defender does not respond', async () => {
    const { subgraph, env, path, reconcile } = await startWithTrail();
    const { AUDIT_LOG: _path, ...without } = env;
    const unnamed = await runCommand(['audit', 'reconcile'], without, subgraph.clock);
    expect([unnamed.exitCode, unnamed.complaint]).toEqual([2, expect.stringContaining('or set AUDIT_LOG')]);
    const unset = await runCommand(['audit', 'reconcile', path], {}, subgraph.clock);
    expect([unset.exitCode, unset.complaint]).toEqual([2, expect.stringContaining('AZURE_TENANT_ID')]);
    await writeFile(path, '');
    subgraph.emulator.control.addFault({ operation: 'listMachineActions' }, { status: 403, body: {} });
    const refused = await reconcile();
    expect([refused.exitCode, refused.output]).toEqual([2, undefined]);
  });
});
