import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hasChromium, openPage } from '../kit/open-browser.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';

const CLIENT = fileURLToPath(new URL('../../examples/client/', import.meta.url));
const VITE = `${CLIENT}node_modules/vite/dist/node/index.js`;
const BUILD_MS = 180_000;
const BROWSER_TEST_MS = 60_000;
const ANALYST = ['Defender.ViewData', 'Defender.ActiveRemediation'];

interface Vite {
  readonly preview: (
    options: object,
  ) => Promise<{ resolvedUrls: { local: string[] } | null; close: () => Promise<void> }>;
}

/** Runs a script of the page's own package. */
function npm(...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: CLIENT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}:\n${stdout}\n${stderr}`);
}

/** The built page on an origin of its own, which passes operations on to the subgraph, as in a deployment. */
async function servePage(subgraph: SubgraphUnderTest): Promise<string> {
  const { preview } = (await import(pathToFileURL(VITE).href)) as Vite;
  const server = await preview({
    root: CLIENT,
    configFile: false,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0, proxy: { '/graphql': subgraph.url } },
  });
  onTestFinished(() => server.close());
  return server.resolvedUrls!.local[0]!;
}

async function openClient(roles: readonly string[]) {
  const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 60 } });
  const url = await servePage(subgraph);
  const opened = await openPage();
  // Its timers move with the test, and then so does the emulator's clock.
  await opened.page.clock.install();
  await opened.page.goto(url);
  await opened.page.getByLabel('Access token').fill(await subgraph.mintToken({ roles: [...roles] }));
  await opened.page.getByRole('button', { name: 'Sign in' }).click();
  return { subgraph, ...opened };
}

/** A browser takes its time. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });
const rows = (page: Page) => page.locator('tbody tr');
const alertLinks = (page: Page) =>
  rows(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
const problems = (page: Page) => page.getByRole('alert').allInnerTexts();

async function confirmIsolation(page: Page, machine: string, why: string): Promise<void> {
  await page
    .getByRole('button', { name: `Isolate ${machine}` })
    .first()
    .click();
  await page.getByRole('dialog').getByLabel('Why').fill(why);
  await page.getByRole('dialog').getByRole('button', { name: 'Isolate', exact: true }).click();
}

/** The name of a machine on the page that Defender can isolate. */
async function nameOfWindowsMachine(page: Page): Promise<string> {
  const button = rows(page)
    .filter({ hasText: /Windows1[01]/ })
    .getByRole('button')
    .first();
  return (await button.getAttribute('aria-label'))!.replace('Isolate ', '');
}

describe.skipIf(!hasChromium)('the example client', () => {
  beforeAll(() => {
    if (!existsSync(VITE)) npm('ci', '--no-audit', '--no-fund');
    npm('run', 'build');
  }, BUILD_MS);

  it(
    'lists the newest alerts with their machines in a handful of calls, and pages to the last',
    async () => {
      const { subgraph, page, outsideHosts, complaints } = await openClient(ANALYST);
      await eventually(() => rows(page).count()).toBe(20);
      expect(subgraph.calls().length).toBeLessThanOrEqual(4);
      const named = [...subgraph.emulator.tenants.values()][0]!.machines.map(
        ({ computerDnsName }) => computerDnsName,
      );
      const texts = await rows(page).allInnerTexts();
      const withMachine = texts.filter((text) => named.some((name) => name !== null && text.includes(name)));
      expect(withMachine.length).toBeGreaterThan(10);
      for (const count of [40, 60]) {
        await page.getByRole('button', { name: 'Older alerts' }).click();
        await eventually(() => rows(page).count()).toBe(count);
      }
      expect(new Set(await alertLinks(page)).size).toBe(60);
      await eventually(() => page.getByRole('button', { name: 'Older alerts' }).count()).toBe(0);
      expect(outsideHosts).toEqual([]);
      expect(complaints).toEqual([]);
    },
    BROWSER_TEST_MS,
  );

  it(
    'isolates a machine once somebody has confirmed and said why, and follows the action to its end',
    async () => {
      const { subgraph, page } = await openClient(ANALYST);
      await eventually(() => rows(page).count()).toBe(20);
      const name = await nameOfWindowsMachine(page);
      await page
        .getByRole('button', { name: `Isolate ${name}` })
        .first()
        .click();
      await page.keyboard.press('Escape');
      await eventually(() => page.getByRole('dialog').count()).toBe(0);
      expect(subgraph.calls('isolateMachine')).toEqual([]);

      await confirmIsolation(page, name, 'Ransomware on this machine');
      const followed = page.getByRole('complementary', { name: 'Isolations' });
      await eventually(() => followed.innerText()).toMatch(`The isolation of ${name} waits for the machine`);
      expect(subgraph.calls('isolateMachine')).toHaveLength(1);
      const row = rows(page).filter({ hasText: name }).first();
      await eventually(() => row.innerText()).toContain('Being isolated');

      await eventually(async () => {
        subgraph.clock.advance(5_000);
        await page.clock.runFor(5_000);
        return followed.innerText();
      }).toContain(`The isolation of ${name} has succeeded`);
      await eventually(() => row.innerText()).toContain('Isolated');

      // An action that has ended isn't asked for again; what is asked later shows that there was time for it.
      subgraph.forgetCalls();
      await page.clock.runFor(60_000);
      await page.getByRole('button', { name: 'Refresh' }).click();
      await eventually(() => subgraph.calls('listAlerts').length).toBeGreaterThan(0);
      expect(subgraph.calls('getMachineAction')).toEqual([]);
    },
    BROWSER_TEST_MS,
  );

  it(
    'says which role is missing, for the list and for the isolation',
    async () => {
      const { page } = await openClient(['Defender.Hunting']);
      await eventually(() => problems(page)).toEqual([
        'This needs the role Defender.ViewData, which you don’t have.',
      ]);

      const viewer = await openClient(['Defender.ViewData']);
      await eventually(() => rows(viewer.page).count()).toBe(20);
      await confirmIsolation(viewer.page, await nameOfWindowsMachine(viewer.page), 'Trying it');
      await eventually(() => problems(viewer.page)).toEqual([
        'This needs the role Defender.ActiveRemediation, which you don’t have.',
      ]);
      expect(viewer.subgraph.calls('isolateMachine')).toEqual([]);
    },
    BROWSER_TEST_MS,
  );

  it(
    'says why a machine was not isolated, and asks for another token when the old one has ended',
    async () => {
      const { subgraph, page } = await openClient(ANALYST);
      await eventually(() => rows(page).count()).toBe(20);
      const name = await nameOfWindowsMachine(page);
      const machine = [...subgraph.emulator.tenants.values()][0]!.machines.find(
        ({ computerDnsName }) => computerDnsName === name,
      )!;
      // Somebody else isolates it meanwhile, and it is done before the page's own try.
      await subgraph.ask(
        `mutation { isolateMachine(input: { machineId: "${machine.id}", comment: "First" }) { outcome } }`,
        { roles: ANALYST },
      );
      subgraph.clock.advance(600_000);
      await confirmIsolation(page, name, 'Second');
      await eventually(() => problems(page)).toEqual([expect.stringMatching(/isolated already/)]);
      expect(subgraph.calls('isolateMachine')).toHaveLength(1);
      await page.getByRole('button', { name: 'Close' }).click();

      subgraph.clock.advance(2 * 3_600_000);
      await page.getByRole('button', { name: 'Refresh' }).click();
      await eventually(() => problems(page)).toEqual([expect.stringMatching(/^Your access token/)]);
      await page.getByRole('button', { name: 'Sign in again' }).click();
      await eventually(() => page.getByLabel('Access token').count()).toBe(1);
    },
    BROWSER_TEST_MS,
  );
});
