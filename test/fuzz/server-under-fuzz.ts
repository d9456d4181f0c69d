import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../bench/folders.js';
import { startEmulator } from '../../emulator/emulator.js';
import { settingsForSubgraph } from '../../emulator/settings-for-subgraph.js';
import { LIMITS } from '../../src/config/limits.js';
import { BUILT } from '../kit/build-processes.js';

export interface FuzzAnswer {
  readonly status: number;
  readonly text: string;
  /** Processor time of the longest turn of the event loop, in milliseconds. */
  readonly longestTurn: number;
  /** What the server logged of an error that nobody expected. */
  readonly unexpected: string | undefined;
}

export interface ServerUnderFuzz {
  readonly token: string;
  send(body: string, headers: Readonly<Record<string, string>>): Promise<FuzzAnswer>;
  close(): Promise<void>;
}

const ROLES = ['ViewData', 'ViewVulnerabilities', 'Hunting', 'AlertsInvestigation', 'Indicators', 'Auditor'];

/** The subgraph as a process of its own, before an emulator in this one. */
export async function startServerUnderFuzz(): Promise<ServerUnderFuzz> {
  const emulator = await startEmulator({ machines: 5, alerts: 5, machineActions: 5 });
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const env = { PORT: '0', DATA_DIR: folder, ...settingsForSubgraph(emulator), PATH: process.env['PATH'] };
  const program = ['--import', `${BUILT}test/kit/turn-meter.js`, `${BUILT}src/main.js`, 'serve'];
  const child = spawn(process.execPath, program, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let log = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)}: ${log.slice(-2_000)}`));
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      const found = /"url":"(?<url>http:[^"]+)"/.exec(log)?.groups?.['url'];
      if (found !== undefined) resolve(found);
    });
  });
  const token = await emulator.control.mintCallerToken({ roles: ROLES.map((role) => `Defender.${role}`) });

  return {
    token,
    send: async (body, headers) => {
      if (child.exitCode !== null) throw new Error(`The server has ended: ${log.slice(-2_000)}`);
      log = '';
      child.send('measure turns');
      const init = {
        method: 'POST',
        body,
        headers,
        signal: AbortSignal.timeout(2 * LIMITS.operationTimeoutMs),
      };
      const response = await fetch(`${url}/graphql`, init);
      const text = await response.text();
      const told = once(child, 'message');
      child.send('tell turns');
      const [{ longest }] = (await told) as [{ longest: number }];
      const unexpected = log.split('\n').find((line) => line.includes('An unexpected error'));
      return { status: response.status, text, longestTurn: longest, unexpected };
    },
    close: async () => {
      child.removeAllListeners('exit');
      if (child.exitCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      await emulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
