import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../bench/folders.js';
import { DEFAULT_TENANT_ID } from '../../emulator/emulator.js';
import { addAlert } from '../kit/feed/change-alerts.js';
import { playEntra } from '../kit/browser/entra-in-browser.js';
import { FRONT_END_FILES, freePort, STARTER_FILES, writeFrontEnd } from '../kit/browser/front-end-page.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { eventually } from '../kit/servers/start-console.js';
import { startSubgraph } from '../kit/servers/start-subgraph.js';

const OWN_CLIENT_ID = '3d1c7a52-4f0e-4b8b-9d55-0e6a1f2b3c4d';
const API_CLIENT_ID = '5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b';

/** Without the settings of the Vitest that runs this test. */
const BARE = { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'] };
const VITE = `${ROOT}node_modules/vite/bin/vite.js`;
/** The starter's own `build`, by the programs that it runs. */
const BUILD = [
  [`${ROOT}node_modules/@graphql-codegen/cli/cjs/bin.js`, '--config', 'codegen.ts'],
  [`${ROOT}node_modules/typescript/bin/tsc`],
  [VITE, 'build'],
];

/** Builds the starter for an API, serves it, and returns its origin. */
async function serveStarter(api: string): Promise<string> {
  const folder = writeFrontEnd(
    {
      '00000000-0000-0000-0000-000000000001': DEFAULT_TENANT_ID,
      '00000000-0000-0000-0000-000000000002': OWN_CLIENT_ID,
      '00000000-0000-0000-0000-000000000003': API_CLIENT_ID,
      'http://127.0.0.1:4000': api,
    },
    STARTER_FILES,
  );
  for (const step of BUILD) await promisify(execFile)(process.execPath, step, { cwd: folder, env: BARE });
  const port = await freePort();
  const options = ['--host', '127.0.0.1', '--port', port, '--strictPort'];
  const server = spawn(process.execPath, [VITE, 'preview', ...options], { cwd: folder, env: BARE });
  onTestFinished(() => void server.kill());
  const origin = `http://127.0.0.1:${port}`;
  const isServed = () =>
    fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isServed).toBe(true);
  return origin;
}

interface Token {
  readonly token: string;
}

/** Runs a script of the starter's package, and ends it and its processes with the test. */
function runScript(folder: string, ...script: readonly string[]): void {
  const npm = spawn('npm', ['run', ...script], { cwd: folder, env: BARE, detached: true });
  npm.stdout.resume();
  npm.stderr.resume();
  onTestFinished(async () => {
    if (npm.exitCode !== null) return;
    process.kill(-npm.pid!);
    await once(npm, 'close');
  });
}

describe('the starter for React', () => {
  it('has the code of the page about front ends, the versions that are tested, and at most 300 lines', () => {
    const shared = [...STARTER_FILES.keys()].filter((name) => FRONT_END_FILES.has(name)).sort();
    expect(shared).toEqual([
      ...['app/apollo.ts', 'app/emulator-token.ts', 'app/sign-in.ts', 'app/token.ts', 'codegen.ts'],
      ...['mock-defender.ts', 'vite.config.ts'],
    ]);
    for (const name of shared) {
      expect([name, STARTER_FILES.get(name)]).toEqual([name, FRONT_END_FILES.get(name)]);
    }
    interface Package {
      readonly version: string;
      readonly dependencies: Record<string, string>;
      readonly devDependencies: Record<string, string>;
    }
    const own = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as Package;
    const known = { ...own.dependencies, ...own.devDependencies, 'defender-subgraph': own.version };
    const starter = JSON.parse(STARTER_FILES.get('package.json')!) as Package;
    expect(known).toMatchObject({ ...starter.dependencies, ...starter.devDependencies });
    const lines = [...STARTER_FILES.values()].flatMap((text) => text.trimEnd().split('\n'));
    expect(lines.length).toBeLessThanOrEqual(300);
  });

  it('starts an emulated API and the front end by its scripts, from a fresh copy', async () => {
    const [api, emulator, own] = [await freePort(), await freePort(), await freePort()];
    const folder = writeFrontEnd({ 4000: api, 4100: emulator }, STARTER_FILES);
    runScript(folder, 'api');
    runScript(folder, 'dev', '--', '--port', own, '--strictPort');
    const origin = `http://127.0.0.1:${own}`;
    const read = async (path: string, request?: RequestInit) =>
      (await fetch(`${origin}${path}`, request)).text();
    const readAlert = async () => {
      const body = JSON.stringify({ roles: ['Defender.ViewData'] });
      const { token } = JSON.parse(await read('/emulator/caller-tokens', { method: 'POST', body })) as Token;
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const query = JSON.stringify({ query: '{ alerts(first: 1) { nodes { __typename } } }' });
      return read('/graphql', { method: 'POST', headers, body: query });
    };
    await expect.poll(() => read('/app/alerts.tsx').catch(String)).toContain('useQuery');
    await expect.poll(() => readAlert().catch(String)).toContain('[{"__typename":"Alert"}]');
  });

  it.skipIf(!hasChromium)('builds, signs in, and shows open alerts by pages and as they change', async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 20, alerts: 120 },
      env: { AUTH_CLIENTS: OWN_CLIENT_ID },
    });
    const origin = await serveStarter(subgraph.url);
    const { page, complaints, consoleErrors } = await openPage();
    await playEntra(page, subgraph, {
      clientId: OWN_CLIENT_ID,
      redirectUri: `${origin}/`,
      people: [{ name: 'Ada Analyst', roles: ['Defender.ViewData'] }],
    });
    await page.goto(origin);
    await page.getByRole('link', { name: 'Ada Analyst' }).click();
    const rows = page.getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(20);
    expect(subgraph.calls('listMachines')).toHaveLength(1);
    await page.getByRole('button', { name: 'More alerts' }).click();
    await expect.poll(() => rows.count()).toBe(40);
    addAlert(subgraph, 'da900000000000000051_1', { title: '<b>New</b>', status: 'New' });
    await eventually(subgraph, () => page.locator('main').innerText()).toContain('<b>New</b>');
    expect([complaints, consoleErrors]).toEqual([[], []]);
  });
});
