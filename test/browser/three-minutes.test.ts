import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../bench/folders.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { run } from '../kit/processes/serve-process.js';
import { PATIENT } from '../kit/time/patience.js';
import { checkAction } from '../kit/servers/start-console.js';

const THREE_MINUTES_MS = 180_000;

/** SCREENSHOTS=true takes the pictures of docs/get-started.md and the README again. */
async function take(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] !== 'true') return;
  await page.screenshot({ path: join(ROOT, 'docs/images', `${name}.png`), animations: 'disabled' });
}

/** The steps of a newcomer: the command of the README, and then those that it prints. */
async function startDemo(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'three-minutes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const demo = run(['demo'], { PORT: '0', TMPDIR: folder });
  onTestFinished(async () => {
    demo.child.kill('SIGTERM');
    await demo.ended;
  });
  await expect.poll(() => demo.output.out).toContain('Ctrl+C');
  return /^Console +(\S+)/m.exec(demo.output.out)?.[1] ?? '';
}

async function isolate(page: Page): Promise<void> {
  const dialog = await checkAction(page, 'Isolate', 'Somebody is at its keyboard');
  await dialog.getByText('Every check passed').waitFor();
  await take(page, 'console-isolate');
  await dialog.getByRole('button', { name: 'Isolate now' }).click();
}

describe.skipIf(!hasChromium)('a stranger, with the demo alone', () => {
  it(
    'reaches a joined answer, a live alert and an isolated machine in three minutes',
    async () => {
      const url = await startDemo();
      const { page, outsideHosts, complaints, consoleErrors } = await openPage();
      await page.setViewportSize({ width: 1120, height: 720 });
      const begun = Date.now();
      await page.goto(url);
      const row = page.locator('.rows.alerts > li').filter({ hasText: 'adm-ws-0007.corp.example' }).first();
      expect(await row.innerText()).toMatch(/Low|Medium|High[^]*adm-ws-0007\.corp\.example[^]*High risk/);

      const fresh = page.locator('.rows .fresh').first();
      await fresh.waitFor(PATIENT);
      expect(await fresh.locator('.badge.new').count()).toBe(1);
      await take(page, 'console-alerts');

      await row.getByRole('link', { name: 'adm-ws-0007.corp.example' }).click();
      await isolate(page);
      await page.locator('.head').getByText('Isolated', { exact: true }).waitFor(PATIENT);
      await take(page, 'console-machine');
      expect(Date.now() - begun).toBeLessThan(THREE_MINUTES_MS);
      expect([outsideHosts, complaints, consoleErrors]).toEqual([[], [], []]);
    },
    THREE_MINUTES_MS * 2,
  );
});
