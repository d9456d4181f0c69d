import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator } from '../../../emulator/emulator.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import { LineWriter } from '../../../src/telemetry/line-writer.js';
import { BUILT } from '../../kit/processes/build-processes.js';
import { hasSmallDisks, mountSmallDisk } from '../../kit/processes/small-disk.js';

/** Serves with standard error in a file. @returns the child and its URL, from the log */
async function serveWithLogIn(path: string) {
  const emulator = await startEmulator({ machines: 1, alerts: 0, machineActions: 0 });
  onTestFinished(() => emulator.close());
  const log = openSync(path, 'a');
  const { control } = emulator;
  control.addFault({ operation: 'getExposureScore' }, { status: 400 });
  const token = await control.mintCallerToken({ roles: ['Defender.ViewVulnerabilities'] });
  const env = { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'debug', ...settingsForSubgraph(emulator) };
  const child = spawn(process.execPath, [`${BUILT}src/main.js`, 'serve'], {
    env,
    stdio: ['ignore', 'ignore', log],
  });
  closeSync(log);
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = () => readFileSync(path, 'utf8').split('\n').filter(Boolean);
  await expect.poll(lines).toContainEqual(expect.stringContaining('"msg":"listening"'));
  const { url } = JSON.parse(lines().find((line) => line.includes('listening'))!) as { url: string };
  /** Logs a line of the call to Defender. */
  const ask = async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query: '{ defenderExposureScore { score } }' });
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    return (await response.json()) as { readonly errors: readonly { extensions: { code: string } }[] };
  };
  return { child, url, lines, ask };
}

function fill(path: string): void {
  expect(() => {
    for (;;) appendFileSync(path, Buffer.alloc(64));
  }).toThrow('ENOSPC');
}

describe('a full disk under standard error', () => {
  it.runIf(hasSmallDisks)('stops neither the server nor its end, and lost lines are counted', async () => {
    const disk = mountSmallDisk(64 * 1_024);
    const filling = join(disk.path, 'filling');
    const { child, url, lines, ask } = await serveWithLogIn(join(disk.path, 'log'));
    fill(filling);
    for (let count = 0; count < 20; count += 1)
      expect((await ask()).errors).toMatchObject([{ extensions: { code: 'UPSTREAM_REJECTED' } }]);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    rmSync(filling);
    await expect
      .poll(async () => {
        await ask();
        return lines();
      })
      .toContainEqual(expect.stringMatching(/"lostLines":\d+,"msg":"Log lines could not be written"/));
    fill(filling);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('lets a flush end', () => {
    const full = openSync('/dev/full', 'w');
    onTestFinished(() => {
      closeSync(full);
    });
    const writer = new LineWriter(full);
    writer.write('line\n');
    expect(() => {
      writer.flushSync();
    }).not.toThrow();
  });
});
