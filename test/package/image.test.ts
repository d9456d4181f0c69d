import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../bench/folders.js';
import { findFreePort } from '../../bench/processes/free-port.js';
import { startEmulator, type Emulator } from '../../emulator/emulator.js';
import { settingsForSubgraph } from '../../emulator/settings-for-subgraph.js';
import { provideBase } from './base-image.js';
import { createPodman, ownLimits, whyNoPodman, type Podman } from './podman.js';

const missing = whyNoPodman();
if (missing !== undefined) process.stderr.write(`The image is not built: ${missing}.\n`);

const IMAGE = 'defender-subgraph:tested';
const EMULATOR_IMAGE = 'defender-emulator:tested';
/** The options of the Kubernetes manifests and compose.yaml, on this machine's network. */
const CONFINED = [
  '--read-only',
  '--read-only-tmpfs=false',
  '--cap-drop=ALL',
  '--security-opt=no-new-privileges',
];

const asSettings = (settings: Readonly<Record<string, string>>) =>
  Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${value}`]);

describe.skipIf(missing !== undefined)('the image, built by the Dockerfile', () => {
  let podman: Podman;
  let emulator: Emulator;

  async function build(...options: readonly string[]) {
    const cache = execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim();
    await podman.run(
      ...[
        'build',
        '--pull=never',
        '--format=docker',
        '--layers=false',
        '--isolation=chroot',
        '--network=host',
      ],
      ...[...ownLimits(), '--volume', `${cache}:/root/.npm`, ...options, ROOT],
    );
  }

  beforeAll(async () => {
    podman = createPodman();
    emulator = await startEmulator({ machines: 3, alerts: 3 });
    const [, base = ''] = /^FROM (\S+)/m.exec(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')) ?? [];
    process.stderr.write(`The base ${base} was ${await provideBase(podman, base)}.\n`);
    await build('--tag', IMAGE);
  });

  afterAll(async () => {
    podman.remove();
    await emulator.close();
  });

  /** Starts a container of the image with the emulator's settings, and waits until it listens. */
  async function start(name: string, settings: Readonly<Record<string, string>>, ...more: readonly string[]) {
    const ports = { PORT: '0', MANAGEMENT_PORT: String(await findFreePort()), HOST: '127.0.0.1' };
    await podman.run(
      ...['run', '--detach', '--name', name, '--network=host', ...CONFINED, ...ownLimits(), ...more],
      ...[...asSettings({ ...settingsForSubgraph(emulator), ...settings, ...ports }), IMAGE],
    );
    await expect.poll(() => podman.log(name)).toContain('"msg":"listening"');
    const url = /"url":"([^"]+)"/.exec(await podman.log(name))![1]!;
    return {
      url,
      isHealthy: () =>
        podman.run('healthcheck', 'run', name).then(
          () => true,
          () => false,
        ),
    };
  }

  it('runs in production as an unprivileged user with a read-only root, is healthy, and writes to its volume only', async () => {
    const production = { ENTRA_EMULATOR_URL: '', DEFENDER_API_URL: '' };
    const container = await start('production', production, '--volume', 'state:/data');
    expect(await container.isHealthy()).toBe(true);
    const inside = (script: string) => podman.run('exec', 'production', 'sh', '-c', script);
    expect(await inside('stat -c %u:%g /proc/1; echo $NODE_ENV')).toBe('1000:1000\nproduction\n');
    expect((await inside('find /data -mindepth 1')).split('\n').sort()).toEqual([
      '',
      '/data/server.lock',
      '/data/state.key',
    ]);
    expect(
      await inside('find / -xdev -writable ! -type l ! -path "/data*" ! -path "/proc*" 2>&1 | head; true'),
    ).toBe('');
    await expect(inside(': > /tmp/x')).rejects.toThrow('Read-only');
    expect(await podman.stop('production')).toBe('0');
    expect(await container.isHealthy()).toBe(false);
  });

  it(
    'has the emulator as a target, which runs as an unprivileged user with a read-only root',
    { timeout: 600_000 },
    async () => {
      await build('--target=emulator', '--tag', EMULATOR_IMAGE);
      const options = [
        'run',
        '--detach',
        '--name',
        'emulator',
        '--network=host',
        ...CONFINED,
        ...ownLimits(),
      ];
      await podman.run(...options, EMULATOR_IMAGE, '--port', '0', '--machines', '3', '--alerts', '3');
      await expect.poll(() => podman.log('emulator')).toContain('Emulator of Entra');
      const [url = ''] = /http:\/\/\S+/.exec(await podman.log('emulator')) ?? [];
      expect((await fetch(`${url}/emulator/clock`)).status).toBe(200);
      expect(await podman.run('exec', 'emulator', 'stat', '-c', '%u:%g', '/proc/1')).toBe('1000:1000\n');
      expect(await podman.stop('emulator')).toBe('0');
    },
  );

  it('responds, and completes a write when it is stopped', async () => {
    const container = await start('development', { NODE_ENV: 'development' }, '--volume', 'state:/data');
    const roles = ['Defender.ViewData', 'Defender.ActiveRemediation'];
    const token = await emulator.control.mintCallerToken({ roles });
    const ask = async (query: string) => {
      const response = await fetch(`${container.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      });
      return response.json();
    };
    const { data } = (await ask('{ machines(first: 3) { nodes { id } } }')) as {
      data: { machines: { nodes: { id: string }[] } };
    };
    expect(data.machines.nodes).toHaveLength(3);
    emulator.control.addFault({ operation: 'isolateMachine' }, { delayMs: 2_000 });
    const input = `{ machineId: "${data.machines.nodes[0]!.id}", comment: "x" }`;
    const written = ask(`mutation { isolateMachine(input: ${input}) { outcome } }`);
    await expect
      .poll(() => emulator.control.calls().map(({ operation }) => operation))
      .toContain('isolateMachine');
    expect(await podman.stop('development')).toBe('0');
    expect(await written).toMatchObject({ data: { isolateMachine: { outcome: 'CREATED' } } });
    expect(await podman.log('development')).toContain('"actionSettled"');
  });

  it('ends when it is stopped before it has started', async () => {
    const settings = asSettings({ ...settingsForSubgraph(emulator), NODE_ENV: 'development', PORT: '0' });
    const early = ['--detach', '--name', 'early', '--network=host', ...CONFINED, ...ownLimits()];
    await podman.run('run', ...early, ...settings, IMAGE);
    // Process 1 ignores signals until Node runs, so the test repeats them.
    const stopped = async () => {
      await podman.run('kill', '--signal', 'TERM', 'early').catch(() => undefined);
      return (
        await podman.run('inspect', '--format', '{{.State.Status}} {{.State.ExitCode}}', 'early')
      ).trim();
    };
    await expect.poll(stopped).toMatch(/^exited (143|0)$/);
    expect(await podman.log('early')).not.toContain('"msg":"listening"');
  });
});
