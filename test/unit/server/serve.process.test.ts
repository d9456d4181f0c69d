import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LIMITS } from '../../../src/config/limits.js';
import { longestWriteOf } from '../../../src/server/create-server.js';
import { startEmulator, DEFAULT_TENANT_ID, type Emulator } from '../../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { BUILT } from '../../kit/processes/build-processes.js';
import { CHANGES } from '../../kit/feed/follow.js';
import { openEventStream, openSocketStream } from '../../kit/feed/open-stream.js';
import { run, startServing } from '../../kit/processes/serve-process.js';
import { newFolder } from '../../kit/new-folder.js';

const NEW_PID_NAMESPACE = ['--user', '--map-root-user', '--pid', '--fork', '--kill-child'];
const canUnshare = spawnSync('unshare', [...NEW_PID_NAMESPACE, 'true']).status === 0;

async function startSmallEmulator({ alerts = 0 } = {}): Promise<Emulator> {
  const emulator = await startEmulator({ machines: 40, alerts, machineActions: 0 });
  onTestFinished(() => emulator.close());
  return emulator;
}

describe('serve', () => {
  it('lists every problem of the environment and ends with 1, without a stack', async () => {
    const { code, out, err } = await run(['serve'], {
      PORT: '99999',
      DEFENDER_CLOUD: 'mars',
      AZURE_TENANT_ID: 'x',
    }).ended;
    expect([code, out]).toEqual([1, '']);
    const [title, ...problems] = err.trimEnd().split('\n');
    expect(title).toMatch(/^The environment has \d problem/);
    for (const name of ['PORT', 'DEFENDER_CLOUD', 'AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'A credential']) {
      expect(problems.filter((problem) => problem.startsWith(`- ${name} `))).toHaveLength(1);
    }
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('reports that its port is in use and ends with 1, without a stack', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    onTestFinished(() => void blocker.close());
    const { port } = blocker.address() as AddressInfo;
    const { code, err } = await run(['serve'], {
      PORT: String(port),
      AZURE_TENANT_ID: DEFAULT_TENANT_ID,
      AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
      AZURE_CLIENT_SECRET: 'x',
    }).ended;
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(`PORT is ${port}, but another process listens on 127.0.0.1:${port}`),
    ]);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('warns of another server on its folder, and not of one that has ended', async () => {
    const emulator = await startSmallEmulator();
    const folder = newFolder();
    const env = { DATA_DIR: folder };
    const warned = ({ output }: { readonly output: { readonly err: string } }) =>
      output.err
        .split('\n')
        .filter((line) => line.includes('Another server uses the same DATA_DIR'))
        .map((line) => JSON.parse(line) as { level: number; process: number; directory: string });
    const first = await startServing(emulator, env);
    expect(warned(first)).toEqual([]);
    const second = await startServing(emulator, env);
    expect(warned(second)).toMatchObject([{ level: 40, process: first.child.pid, directory: folder }]);
    for (const { child, ended } of [second, first]) {
      child.kill('SIGKILL');
      await ended;
    }
    expect(warned(await startServing(emulator, env))).toEqual([]);
  });

  it("logs one line at startup with the application's permissions, and the missing ones", async () => {
    const emulator = await startSmallEmulator();
    emulator.control.registerApp({
      clientId: DEFAULT_CLIENT_ID,
      secret: DEFAULT_CLIENT_SECRET,
      roles: ['Alert.Read.All', 'Machine.Read.All'],
    });
    const { output } = await startServing(emulator);
    const linesAbout = () => output.err.split('\n').filter((text) => text.includes('permissions of the'));
    await expect.poll(linesAbout).toHaveLength(1);
    expect(JSON.parse(linesAbout()[0]!)).toMatchObject({
      level: 40,
      msg: 'permissions of the application: some are missing, doctor says what to do',
      tenantId: DEFAULT_TENANT_ID,
      granted: expect.arrayContaining([expect.stringMatching(/^alerts/), expect.stringMatching(/^machines/)]),
      missing: { hunting: 'ThreatHunting.Read.All or AdvancedQuery.Read.All' },
      unknown: [],
    });
    expect(emulator.control.calls().filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
  });

  it('completes a slow query and a write on SIGTERM, then ends with 0', async () => {
    const emulator = await startSmallEmulator();
    const { child, ended, url, output } = await startServing(emulator);
    const letGo = emulator.control.hold({ pathPattern: '^/api/machines$|/isolate$' });
    const [tenant] = emulator.tenants.values();
    const machine = tenant!.machines.find(({ osPlatform }) => osPlatform.startsWith('Windows'));
    const ask = askAt(
      url,
      await emulator.control.mintCallerToken({ roles: ['Defender.ViewData', 'Defender.ActiveRemediation'] }),
    );
    const read = ask('{ machines(first: 1) { nodes { id } } }');
    const written = ask(
      `mutation { isolateMachine(input: { machineId: "${machine!.id}", comment: "x" }) { outcome } }`,
    );
    const calls = () => emulator.control.calls().map(({ operation }) => operation);
    await expect
      .poll(calls, { interval: 5 })
      .toEqual(expect.arrayContaining(['listMachines', 'isolateMachine']));
    child.kill('SIGTERM');
    await expect.poll(async () => (await fetch(`${url}/health/ready`)).status, { interval: 5 }).toBe(503);
    // Container runtimes repeat the signal.
    child.kill('SIGTERM');
    await expect
      .poll(() =>
        fetch(`${url}/health/live`).then(
          () => 'up',
          () => 'down',
        ),
      )
      .toBe('down');
    letGo();
    expect(await read).toMatchObject({ data: { machines: { nodes: [{ id: expect.any(String) }] } } });
    expect(await written).toMatchObject({ data: { isolateMachine: { outcome: 'CREATED' } } });
    expect((await ended).code).toBe(0);
    const trail = output.out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(trail).toEqual(['actionIntended', 'actionSettled', 'auditEnded']);
  });

  it('sends open streams a cursor on SIGTERM, from which the next process resumes', async () => {
    const emulator = await startSmallEmulator({ alerts: 1 });
    const folder = newFolder();
    const env = { DATA_DIR: folder };
    const mintToken = () => emulator.control.mintCallerToken({ roles: ['Defender.ViewData'] });
    const first = await startServing(emulator, env);
    const streams = [
      await openSocketStream({ url: first.url, mintToken }, CHANGES),
      await openEventStream({ url: first.url, mintToken }, CHANGES),
    ];
    for (const { results } of streams) await expect.poll(() => results.length).toBeGreaterThan(0);
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    const after = streams.map(({ results, isOver }) => {
      expect(isOver()).toBe(true);
      const { extensions } = results.at(-1).errors[0];
      expect(extensions).toMatchObject({ code: 'SUBSCRIPTION_ENDED', cursor: expect.any(String) });
      return extensions.cursor as string;
    });
    const [tenant] = emulator.tenants.values();
    const now = new Date().toISOString();
    const alert = {
      ...tenant!.alerts[0]!,
      id: 'da000000000000000001_1',
      alertCreationTime: now,
      lastUpdateTime: now,
    };
    tenant!.alerts.push(alert);
    const second = await startServing(emulator, env);
    for (const cursor of after) {
      const next = await openSocketStream({ url: second.url, mintToken }, CHANGES, {
        variables: { after: cursor },
      });
      const receivedIds = () =>
        next.results.map(({ data }) => data.defenderChanges.alert?.id as string | undefined);
      await expect.poll(receivedIds).toContain(alert.id);
    }
  });

  it.skipIf(!canUnshare)('handles SIGTERM as process 1 of a container, even during startup', async () => {
    const store = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void store.close());
    await once(store, 'listening');
    const { port } = store.address() as AddressInfo;
    const child = spawn('unshare', [...NEW_PID_NAMESPACE, process.execPath, `${BUILT}src/main.js`, 'serve'], {
      env: {
        ...{
          PORT: '0',
          REDIS_URL: `redis://127.0.0.1:${port}`,
          STATE_KEY: randomBytes(32).toString('base64'),
        },
        ...{
          AZURE_TENANT_ID: DEFAULT_TENANT_ID,
          AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
          AZURE_CLIENT_SECRET: 'x',
        },
      },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    // It waits for a response that doesn't come.
    await once(store, 'connection');
    const [first] = readFileSync(`/proc/${child.pid!}/task/${child.pid!}/children`, 'utf8').split(' ');
    process.kill(Number(first), 'SIGTERM');
    const [code] = (await once(child, 'close')) as [number];
    // A slow test may miss the period in which the starting server waits for Redis.
    expect(code).toBe(log.includes('"msg":"listening"') ? 0 : 143);
  });

  it('closes connections on SIGTERM only after the lookup of a write whose response was lost', () => {
    expect(longestWriteOf(LIMITS)).toBe(LIMITS.operationTimeoutMs + LIMITS.outcomeLookupMs);
  });
});

function askAt(url: string, token: string) {
  return async (query: string): Promise<unknown> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
}
