import { spawn } from 'node:child_process';
import { settingsForSubgraph, startEmulator } from 'defender-subgraph/emulator';

const api = 'http://127.0.0.1:4000';
const emulator = 'http://127.0.0.1:4100';

/** Starts the API. Vitest, Playwright and Storybook call it; the result stops it. */
export default async function setup(): Promise<() => Promise<void>> {
  const tenant = await startEmulator({ port: 4100, machines: 40, alerts: 120 });
  const server = spawn(process.execPath, ['node_modules/defender-subgraph/dist/src/main.js', 'serve'], {
    env: { ...process.env, ...settingsForSubgraph(tenant), PORT: '4000', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const isReady = () =>
    fetch(`${api}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (server.exitCode === null && !(await isReady())) await new Promise((done) => setTimeout(done, 50));
  return async () => {
    server.kill();
    await tenant.close();
  };
}

/** Changes the emulator: its quota, faults, licenses or clock. */
export async function control(path: string, body?: object): Promise<void> {
  const method = body === undefined ? 'DELETE' : 'POST';
  await fetch(`${emulator}/emulator/${path}`, { method, body: JSON.stringify(body) });
}

/** A caller with these roles. */
export async function tokenFor(...roles: string[]): Promise<string> {
  const response = await fetch(`${emulator}/emulator/caller-tokens`, {
    method: 'POST',
    body: JSON.stringify({ roles }),
  });
  const { token } = (await response.json()) as { token: string };
  return token;
}
