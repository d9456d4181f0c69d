import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { startEmulator } from '../../../emulator/emulator.js';
import { systemClock } from '../../../src/lib/clock.js';
import { startServer } from '../../../src/server/create-server.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { runCommand } from '../../kit/processes/command-line.js';
import { auditWords, posts, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { configFor } from '../../kit/servers/start-subgraph.js';
import { newFolder } from '../../kit/new-folder.js';

describe('the audit trail of an action', () => {
  it('has the intent before the POST arrives, and the outcome after its response', async () => {
    const { subgraph, machine } = await startWithMachine();
    const letGo = subgraph.emulator.control.hold({ operation: 'isolateMachine' });
    const answer = write(subgraph, 'isolateMachine', { machineId: machine.id, comment: 'why' });
    await expect.poll(() => posts(subgraph).length, { interval: 5 }).toBe(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended']);
    letGo();
    const { receipt } = await answer;
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CREATED']);
    const [intent, outcome] = subgraph.audit();
    expect(intent).toMatchObject({
      action: 'isolateMachine',
      auditId: receipt.auditId,
      input: { machineId: machine.id, comment: 'why', isolationType: 'Full' },
    });
    expect(outcome).toMatchObject({ auditId: receipt.auditId, machineActionId: receipt.machineAction!.id });
  });

  it('is a line of text that a terminal shows as it is, whatever the comment contains', async () => {
    const folder = newFolder();
    const path = join(folder, 'audit.jsonl');
    const { subgraph, machine } = await startWithMachine({ env: { AUDIT_LOG: path } });
    const comment = 'a\u009B2Jb\u202Ec\u2028d';
    await write(subgraph, 'isolateMachine', { machineId: machine.id, comment });
    const trail = await readFile(path, 'utf8');
    expect(trail).toContain(String.raw`"comment":"a\u009b2Jb\u202ec\u2028d"`);
    expect(subgraph.audit()[0]).toMatchObject({ input: { comment } });
    const { output } = await runCommand(['audit', 'verify', path], { DATA_DIR: folder });
    expect(output).toContain('2 lines of 1 process: intact');
  });

  it('names the caller, the app and token, the tenant and the request', async () => {
    const { subgraph, machine } = await startWithMachine();
    const token = await subgraph.mintToken({
      roles: ['Defender.ActiveRemediation'],
      name: 'Ada',
      oid: '0a0a0a0a-1111-4222-8333-444444444444',
      clientId: '0b0b0b0b-1111-4222-8333-444444444444',
      extraClaims: { uti: 'sign-in-7' },
    });
    const headers = { 'x-request-id': 'request-42' };
    await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token, headers });
    const [tenantId] = subgraph.emulator.tenants.keys();
    for (const event of subgraph.audit()) {
      expect(event).toMatchObject({
        at: new Date(subgraph.clock.now()).toISOString(),
        requestId: 'request-42',
        tenantId,
        actor: {
          kind: 'user',
          tenantId,
          name: 'Ada',
          oid: '0a0a0a0a-1111-4222-8333-444444444444',
          clientId: '0b0b0b0b-1111-4222-8333-444444444444',
          tokenId: 'sign-in-7',
        },
      });
    }
    expect(subgraph.calls().map((call) => call.headers['client-request-id'])).toEqual(
      Array.from({ length: 3 }, () => 'request-42'),
    );
  });

  it('contains neither token nor secret', async () => {
    const { subgraph, machine } = await startWithMachine();
    await write(subgraph, 'isolateMachine', { machineId: machine.id });
    await write(subgraph, 'isolateMachine', { machineId: machine.id }, { roles: [] });
    const text = JSON.stringify(subgraph.audit());
    expect(subgraph.audit()).toHaveLength(3);
    expect(text).not.toContain(DEFAULT_CLIENT_SECRET);
    expect(text).not.toMatch(/eyJ|bearer/i);
  });
});

describe('the audit trail of refusals', () => {
  it('has one line a field, however many positions it has', async () => {
    const { subgraph, machine } = await startWithMachine();
    const isolate = `isolateMachine(input: { machineId: "${machine.id}", comment: "x" }) { outcome }`;
    const { errors } = await subgraph.ask(`mutation { a: ${isolate} b: ${isolate} c: ${isolate} }`);
    expect(errors).toHaveLength(3);
    const { errors: reads } = await subgraph.ask('{ a: machines { nodes { id } } alerts { nodes { id } } }', {
      roles: ['Defender.Offboard'],
    });
    expect(reads).toHaveLength(2);
    expect(subgraph.audit().map((event) => [event.type, 'coordinate' in event && event.coordinate])).toEqual([
      ['accessRefused', 'Mutation.isolateMachine'],
      ['accessRefused', 'Query.machines'],
      ['accessRefused', 'Query.alerts'],
    ]);
    expect(subgraph.audit()[0]).toMatchObject({ requiredRoles: ['Defender.ActiveRemediation'] });
    expect(subgraph.calls()).toEqual([]);
  });

  it('has one line for the machine of a hundred hunting rows', async () => {
    const { subgraph } = await startWithMachine();
    const { data, errors } = await subgraph.ask(
      '{ defenderHunt(query: "DeviceInfo | take 100") { rows { machine { id } } } }',
      {
        roles: ['Defender.Hunting'],
      },
    );
    expect(errors!.length).toBeGreaterThan(20);
    expect(errors).toHaveLength(data.defenderHunt.rows.length);
    expect(subgraph.audit()).toEqual([
      expect.objectContaining({ type: 'huntFinished' }),
      expect.objectContaining({ coordinate: 'DefenderHuntingRow.machine' }),
    ]);
  });

  it('has no line for an unauthenticated caller', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { status } = await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token: null });
    expect(status).toBe(401);
    expect([subgraph.audit(), subgraph.calls()]).toEqual([[], []]);
  });
});

describe('AUDIT_LOG', () => {
  it('receives the same lines as standard output, in a file for its owner only', async () => {
    const path = join(newFolder(), 'audit.jsonl');
    const { subgraph, machine } = await startWithMachine({ env: { AUDIT_LOG: path } });
    await write(subgraph, 'isolateMachine', { machineId: machine.id });
    await subgraph.ask('{ defenderHunt(query: "x") { rowCount } }');
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(subgraph.audit());
    expect(lines).toHaveLength(3);
    expect(((await stat(path)).mode & 0o777).toString(8)).toBe('600');
  });

  it("stops no action if it can't be written while standard output works, and logs the failure", async () => {
    const path = join(newFolder(), 'missing', 'audit.jsonl');
    const { subgraph, machine } = await startWithMachine({ env: { AUDIT_LOG: path } });
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(receipt).toMatchObject({ outcome: 'CREATED', warnings: [] });
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CREATED']);
    expect(subgraph.log()).toContain('An audit sink failed');
  });

  it('is created again if it is moved or deleted while the service runs', async () => {
    const path = join(newFolder(), 'audit.jsonl');
    const { subgraph, machine, other } = await startWithMachine({ env: { AUDIT_LOG: path } });
    await write(subgraph, 'isolateMachine', { machineId: machine.id });
    const before = await readFile(path, 'utf8');
    await rename(path, `${path}.1`);
    await write(subgraph, 'isolateMachine', { machineId: other.id });
    expect(await readFile(`${path}.1`, 'utf8')).toBe(before);
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(subgraph.audit().slice(2));
    await rm(path);
    await write(subgraph, 'isolateMachine', { machineId: other.id });
    expect((await readFile(path, 'utf8')).trimEnd().split('\n')).toHaveLength(2);
  });

  it('that is replaced by a pipe or a folder delays no action, and prevents those that loosen', async () => {
    const path = join(newFolder(), 'audit.jsonl');
    const { subgraph, machine, other } = await startWithMachine({ env: { AUDIT_LOG: path } });
    await write(subgraph, 'isolateMachine', { machineId: machine.id });
    for (const replace of [() => mkdir(path), () => execFileSync('mkfifo', [path])]) {
      await rm(path, { recursive: true });
      await replace();
      const isolated = await write(subgraph, 'isolateMachine', { machineId: other.id, force: true });
      expect(isolated.receipt.outcome).toMatch(/CREATED|ALREADY_PENDING/);
      const released = await write(subgraph, 'releaseMachine', { machineId: machine.id });
      expect(released.errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    }
    expect(posts(subgraph)).toHaveLength(2);
  });

  it('suffices for an action if standard output is gone', async () => {
    const path = join(newFolder(), 'audit.jsonl');
    const { ask, emulator } = await startWithBrokenOutput({ AUDIT_LOG: path });
    expect(await ask()).toMatchObject({ data: { isolateMachine: { outcome: 'CREATED', warnings: [] } } });
    expect((await readFile(path, 'utf8')).trimEnd().split('\n')).toHaveLength(2);
    expect(emulator.control.calls({ operation: 'isolateMachine' })).toHaveLength(1);
  });

  it('prevents any call if it is missing and standard output is gone', async () => {
    const { ask, emulator } = await startWithBrokenOutput({});
    expect(await ask()).toMatchObject({
      data: { isolateMachine: null },
      errors: [
        {
          message: expect.stringContaining('nothing was done'),
          extensions: { code: 'UPSTREAM_UNAVAILABLE' },
        },
      ],
    });
    expect(emulator.control.calls({ operation: 'isolateMachine' })).toEqual([]);
    expect(emulator.control.calls({ operation: 'getMachine' })).toEqual([]);
  });
});

async function startWithBrokenOutput(env: Readonly<Record<string, string>>) {
  const emulator = await startEmulator({ machines: 40, alerts: 0, machineActions: 0 });
  const auditStream = new Writable({
    write: (_chunk, _encoding, done) => {
      done(new Error('EPIPE'));
    },
  });
  const config = configFor(emulator, env);
  const server = await startServer({
    config,
    clock: systemClock,
    logger: createLogger('silent'),
    auditStream,
  });
  onTestFinished(async () => {
    await Promise.all([server.close(), emulator.close()]);
  });
  const token = await emulator.control.mintCallerToken({ roles: ['Defender.ActiveRemediation'] });
  const [tenant] = emulator.tenants.values();
  const machine = tenant!.machines.find(({ osPlatform }) => osPlatform.startsWith('Windows'));
  const query = `mutation { isolateMachine(input: { machineId: "${machine!.id}", comment: "x" }) { outcome warnings { code message } } }`;
  return {
    emulator,
    ask: async (): Promise<unknown> => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      });
      return response.json();
    },
  };
}
