import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBarriers } from '../kit/browser/accessibility.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { holdTime } from '../kit/browser/page-time.js';
import { eventually, startConsole } from '../kit/servers/start-console.js';

describe.skipIf(!hasChromium)('exports in the console', () => {
  it('start, show their progress, and are downloaded as the caller', async () => {
    const subgraph = await startConsole();
    const { page, outsideHosts, complaints, consoleErrors } = await openPage();
    const pass = await holdTime(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${subgraph.url}/#/exports`);
    await page.getByText('No exports in the last 24 hours.').waitFor();
    await page.getByLabel('Rows').selectOption('CERTIFICATES');
    await page.getByRole('button', { name: 'Start export' }).click();
    await page.getByText('Export started.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const download = page.getByRole('button', { name: 'Download Certificates' });
    await eventually(subgraph, async () => {
      await pass(5_000);
      return download.count();
    }).toBe(1);
    const waiting = page.waitForEvent('download');
    await download.click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe('certificates.ndjson');
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\n');
    const shown = await page.locator('.exports small').innerText();
    expect(shown).toContain(`${lines.length.toLocaleString('en')} row`);
    expect(JSON.parse(lines[0]!)).toHaveProperty('deviceId');
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(subgraph.calls('exportCertificatesFiles')).toHaveLength(1);
    expect([outsideHosts, complaints, consoleErrors]).toEqual([[], [], []]);
  });

  it('are started once, although the response to the first try is lost', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    const pass = await holdTime(page);
    const keys: string[] = [];
    await page.route('**/graphql', async (route) => {
      const text = route.request().postData() ?? '';
      if (!text.includes('mutation StartExport')) return route.continue();
      const { variables } = JSON.parse(text) as { variables: { input: { idempotencyKey: string } } };
      keys.push(variables.input.idempotencyKey);
      const response = await route.fetch();
      return keys.length === 1 ? route.abort() : route.fulfill({ response });
    });
    await page.goto(`${subgraph.url}/#/exports`);
    await page.getByLabel('Rows').selectOption('CERTIFICATES');
    const start = page.getByRole('button', { name: 'Start export' });
    await start.click();
    await page.getByRole('alert').getByText('can’t be reached').waitFor();
    await expect.poll(() => start.getAttribute('aria-disabled')).toBe('false');
    await start.click();
    await page.getByText('Export started.').waitFor();
    await page.locator('.exports > li').waitFor();
    expect(await page.locator('.exports > li').count()).toBe(1);
    // While it runs, the same export isn't started again.
    const download = page.getByRole('button', { name: 'Download Certificates' });
    await eventually(subgraph, async () => {
      await pass(5_000);
      return download.count();
    }).toBe(1);
    await expect.poll(() => start.getAttribute('aria-disabled')).toBe('false');
    await start.click();
    await expect.poll(() => page.locator('.exports > li').count()).toBe(2);
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(2);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('are canceled, and a cancellation that is too late says so', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    await holdTime(page);
    subgraph.emulator.control.setSwitches({ exportRows: 3_000, exportFilePauseMs: 600_000 });
    await page.goto(`${subgraph.url}/#/exports`);
    await page.getByLabel('Rows').selectOption('SOFTWARE_INVENTORY');
    await page.getByRole('button', { name: 'Start export' }).click();
    await page.getByRole('button', { name: 'Cancel Software' }).waitFor();
    const other = (await openPage()).page;
    await holdTime(other);
    await other.goto(`${subgraph.url}/#/exports`);
    await other.getByRole('button', { name: 'Cancel Software' }).waitFor();
    await page.getByRole('button', { name: 'Cancel Software' }).click();
    await page.getByText('Export canceled.').waitFor();
    await page.locator('.exports .badge').getByText('Canceled').waitFor();
    await other.getByRole('button', { name: 'Cancel Software' }).click();
    await other.getByText('Already in effect. Nothing was sent.').waitFor();
    await expect.poll(() => other.locator('.exports .badge').allInnerTexts()).toEqual(['Canceled']);
  });

  it('say why a download is refused, and that a lost connection is one', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    const pass = await holdTime(page);
    await page.goto(`${subgraph.url}/#/exports`);
    await page.getByLabel('Rows').selectOption('CERTIFICATES');
    await page.getByRole('button', { name: 'Start export' }).click();
    const download = page.getByRole('button', { name: 'Download Certificates' });
    await eventually(subgraph, async () => {
      await pass(5_000);
      return download.count();
    }).toBe(1);
    const problem = page.locator('.exports').getByRole('alert');
    const refusal = { message: 'Too many.', extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 10 } };
    await page.route('**/exports/*', (route) => route.fulfill({ status: 429, json: { errors: [refusal] } }));
    await download.click();
    await problem.getByText('Too many requests. Try again in 10 seconds.').waitFor();
    await page.unrouteAll();
    await page.route('**/exports/*', (route) => route.abort());
    await download.click();
    await problem.getByText('The subgraph can’t be reached.').waitFor();
    await page.unrouteAll();
    subgraph.clock.advance(3_600_000);
    await download.click();
    await problem.getByText('This export has expired: exports are stored for an hour.').waitFor();
  });
});
