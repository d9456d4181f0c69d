import { spawnSync } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator } from '../../emulator/emulator.js';
import { runCommand } from '../kit/processes/command-line.js';
import { run } from '../kit/processes/serve-process.js';

describe('an emulator', () => {
  it('listens on loopback only', async () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.org']) {
      await expect(startEmulator({ host })).rejects.toThrow('loopback only');
    }
  });

  it('adds its own offset to the given clock', async () => {
    const emulator = await startEmulator({ machines: 1, alerts: 1, now: () => 1_000_000_000_000 });
    onTestFinished(() => emulator.close());
    emulator.control.advance(5);
    expect(emulator.control.clock()).toEqual({ now: 1_000_000_000_005, unmoved: 1_000_000_000_000 });
    emulator.control.setClock(7);
    expect(emulator.clock.now()).toBe(7);
  });

  it('closes also if requests hang', async () => {
    const emulator = await startEmulator({ machines: 1, alerts: 1 });
    emulator.control.addFault({}, 'hang');
    const answer = fetch(`${emulator.url}/api/alerts`).catch(() => 'cut');
    await expect.poll(() => emulator.control.calls()).toHaveLength(1);
    await emulator.close();
    expect(await answer).toBe('cut');
  });
});

/** The command, until it has printed all it prints at the start. */
async function startCommand(...args: string[]) {
  const running = run(['emulator', '--port', '0', '--machines', '5', '--alerts', '7', ...args]);
  await expect.poll(() => running.output.out).toContain('curl');
  return { ...running, url: /http:\/\/127\.0\.0\.1:\d+/.exec(running.output.out)?.[0] ?? '' };
}

describe('the command emulator', () => {
  it('starts with its options, and ends on SIGTERM with 0', async () => {
    const tenant = '0a1b2c3d-4e5f-4a6b-8c7d-8e9f0a1b2c3d';
    const { child, ended, url, output } = await startCommand(
      ...['--switch', 'deflate=off', '--lenient-text', '--plan', 'p1', '--tenant', tenant.toUpperCase()],
      ...['--retire-at', '2027-02-01T00:00:00Z'],
    );
    const switches = (await (await fetch(`${url}/emulator/switches`)).json()) as Record<string, unknown>;
    expect(switches).toMatchObject({ deflate: 'off', textComparison: 'lenient', plan: 'p1' });
    const faults: unknown = await (await fetch(`${url}/emulator/faults`)).json();
    expect(faults).toMatchObject([{ match: { from: Date.UTC(2027, 1, 1) }, effect: { status: 410 } }]);
    expect(output.out).toContain(`AZURE_TENANT_ID='${tenant}'`);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('prints settings that a shell accepts, and with which the command line works', async () => {
    const { output, url } = await startCommand();
    const exports = output.out.split('\n').filter((line) => line.startsWith('export '));
    const shell = spawnSync('sh', ['-c', `${exports.join('\n')}\nenv`], { encoding: 'utf8', env: {} });
    const env = Object.fromEntries(
      shell.stdout
        .split('\n')
        .filter((line) => /^(AZURE|ENTRA|DEFENDER|GRAPH)_/.test(line))
        .map((line): [string, string] => [
          line.slice(0, line.indexOf('=')),
          line.slice(line.indexOf('=') + 1),
        ]),
    );
    expect(env).toMatchObject({ ENTRA_EMULATOR_URL: url, DEFENDER_API_URL: url });
    const { exitCode, output: diagnosis } = await runCommand(['doctor'], env);
    expect(diagnosis).toContain('Works:');
    expect(exitCode).toBe(0);
  });

  it('names the option for another port if its port is taken', async () => {
    const other = await startEmulator({ machines: 1, alerts: 1 });
    onTestFinished(() => other.close());
    const { code, err } = await run(['emulator', '--port', String(other.port)]).ended;
    expect([code, err]).toEqual([
      1,
      `Another process listens on port ${other.port}. Choose another with --port, or 0 for a free port.\n`,
    ]);
  });

  it.each([
    [
      ['--port', 'x'],
      "option '--port <number>' argument 'x' is invalid. It must be a whole number up to 65535.",
    ],
    [['--port', '65536'], 'It must be a whole number up to 65535.'],
    [['--machines', '-1'], 'It must be a whole number up to 1000000.'],
    [['--retire-at', '2027-02-30T00:00:00Z'], 'It must be an ISO 8601 time in UTC'],
    [['--tenant', 'contoso'], 'It must be a directory (tenant) ID, which is a GUID.'],
    [['--switch', 'deflate'], '--switch must be name=value'],
    [['--switch', 'deflate=half'], 'deflate takes one of: on, off'],
    [['--plan', 'e5'], 'plan takes one of: p2+tvm, p2, p1, business'],
    [['--nonsense'], '--nonsense'],
    [['--machine', '5'], '(Did you mean --machines?)'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, output, complaint } = await runCommand(['emulator', ...args]);
    expect([exitCode, output]).toEqual([2, undefined]);
    expect(complaint).toContain(message);
    expect(complaint).not.toMatch(/^\s+at /m);
  });
});
