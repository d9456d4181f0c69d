import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator, type Emulator } from '../../../emulator/emulator.js';
import { runCommand } from '../../kit/processes/command-line.js';
import { RESPONDER, type Receipt } from '../../kit/writes/response-actions.js';
import { startServing } from '../../kit/processes/serve-process.js';
import { warned } from '../../kit/writes/warned.js';

/** Two processes are started one after the other, on a machine that may be busy. */
const PATIENCE_MS = 300_000;

describe('a process that is killed between the intent and the outcome of an isolation', () => {
  it(
    "leaves an open intent, and a retry with the same key returns Defender's state",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'killed-'));
      const emulator = await startEmulator({ machines: 20, alerts: 0, machineActions: 0 });
      onTestFinished(async () => {
        await emulator.close();
        await rm(folder, { recursive: true, force: true });
      });
      const { control } = emulator;
      const path = join(folder, 'audit.jsonl');
      const env = { AUDIT_LOG: path, DATA_DIR: join(folder, 'data') };
      const { machine, ask } = await isolateOne(emulator);
      const verify = () => runCommand(['audit', 'verify', path], env);
      const settledIn = (text: string) => text.match(/"type":"actionSettled"/g) ?? [];

      const first = await startServing(emulator, env);
      control.addFault({ operation: 'isolateMachine' }, 'processThenHang');
      const lost = ask(first.url).catch((error: unknown) => error);
      await expect.poll(() => control.actions()).toHaveLength(1);
      first.child.kill('SIGKILL');
      await first.ended;
      expect(await lost).toBeInstanceOf(Error);

      const [action] = control.actions();
      const trail = await readFile(path, 'utf8');
      const { auditId } = JSON.parse(trail.trimEnd()) as { auditId: string };
      const { exitCode, output } = await verify();
      expect([exitCode, settledIn(trail)]).toEqual([0, []]);
      expect(output).toContain('1 line of 1 process: intact');
      expect(output).toContain(`isolateMachine on ${machine.id} by Ada (`);
      expect(output).toContain(`has no outcome`);
      expect(output).toContain(auditId);

      const second = await startServing(emulator, env);
      const { data, errors } = await ask(second.url);
      expect(errors).toBeUndefined();
      expect(data.isolateMachine).toEqual({
        outcome: 'CREATED',
        auditId,
        machineAction: { id: action!.id },
        warnings: [warned('RESPONSE_LOST', 'response was lost')],
      });
      expect((await ask(second.url)).data).toEqual(data);
      expect(control.calls({ operation: 'isolateMachine' })).toHaveLength(1);

      expect(settledIn(await readFile(path, 'utf8'))).toHaveLength(1);
      const after = await verify();
      expect([after.exitCode, after.output]).toEqual([0, expect.not.stringContaining('has no outcome')]);
    },
    PATIENCE_MS,
  );
});

/** An isolation with a key, sent to the given process. */
async function isolateOne({ tenants, control }: Emulator) {
  const [tenant] = tenants.values();
  const machine = tenant!.machines.find(({ osPlatform }) => osPlatform.startsWith('Windows1'))!;
  const token = await control.mintCallerToken({ roles: RESPONDER, name: 'Ada' });
  const query = `mutation { isolateMachine(input: { machineId: "${machine.id}", comment: "contain", idempotencyKey: "night shift" }) {
    outcome auditId warnings { code message } machineAction { id }
  } }`;
  const ask = async (url: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as { data: { isolateMachine: Receipt }; errors?: unknown };
  };
  return { machine, ask };
}
