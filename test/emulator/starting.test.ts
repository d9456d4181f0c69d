import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator } from '../../emulator/emulator.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

function runMain(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/main.ts', ...args], { cwd: root });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  return child.exitCode ?? new Promise((resolve) => child.once('exit', resolve));
}

describe('an emulator', () => {
  it('listens on loopback and nowhere else', async () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.org']) {
      await expect(startEmulator({ host })).rejects.toThrow('loopback only');
    }
  });

  it('has a clock over the one it is given', async () => {
    const emulator = await startEmulator({ machines: 1, alerts: 1, now: () => 1_000_000_000_000 });
    onTestFinished(() => emulator.close());
    emulator.control.advance(5);
    expect(emulator.control.clock()).toEqual({ now: 1_000_000_000_005, unmoved: 1_000_000_000_000 });
    emulator.control.setClock(7);
    expect(emulator.clock.now()).toBe(7);
  });

  it('closes while requests hang', async () => {
    const emulator = await startEmulator({ machines: 1, alerts: 1 });
    emulator.control.addFault({}, 'hang');
    const answer = fetch(`${emulator.url}/api/alerts`).catch(() => 'cut');
    await expect.poll(() => emulator.control.calls()).toHaveLength(1);
    await emulator.close();
    expect(await answer).toBe('cut');
  });
});

describe('npm run emulator', () => {
  it('prints where it is and how to point a client at it, and ends on SIGTERM', async () => {
    const child = runMain(['--port', '0', '--machines', '5', '--alerts', '7', '--switch', 'deflate=off']);
    const lines: string[] = [];
    if (child.stdout === null) throw new Error('No output');
    for await (const line of createInterface(child.stdout)) {
      lines.push(line);
      if (line.includes('curl')) break;
    }
    const text = lines.join('\n');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '';
    for (const name of ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'])
      expect(text).toContain(`${name}=`);
    for (const name of ['ENTRA_EMULATOR_URL', 'DEFENDER_API_URL', 'GRAPH_API_URL'])
      expect(text).toContain(`${name}=${url}`);
    const switches = (await (await fetch(`${url}/emulator/switches`)).json()) as Record<string, unknown>;
    expect(switches['deflate']).toBe('off');
    child.kill('SIGTERM');
    expect(await exitCode(child)).toBe(0);
  });

  it.each([
    [['--port', 'x'], '--port takes a whole number'],
    [['--tenant', 'contoso'], '--tenant takes a GUID'],
    [['--switch', 'deflate'], '--switch takes name=value'],
    [['--switch', 'deflate=half'], 'deflate takes one of: on, off'],
    [['--nonsense'], '--nonsense'],
  ])('refuses %j', async (args, message) => {
    const child = runMain(args);
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    expect(await exitCode(child)).toBe(1);
    expect(errors).toContain(message);
    expect(errors).not.toMatch(/^\s+at /m);
  });
});
