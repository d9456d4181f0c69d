import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBarriers } from '../kit/accessibility.js';
import { hasChromium, openPage } from '../kit/open-browser.js';
import { eventually, startConsole } from '../kit/start-console.js';

describe.skipIf(!hasChromium)('exports in the console', () => {
  it('start, show their progress, and are downloaded as the caller', async () => {
    const subgraph = await startConsole();
    const { page, outsideHosts, complaints, consoleErrors } = await openPage();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${subgraph.url}/#/exports`);
    await page.getByText('No exports in the last 24 hours.').waitFor();
    await page.getByLabel('Rows').selectOption('CERTIFICATES');
    await page.getByRole('button', { name: 'Start export' }).click();
    await page.getByText('Export started.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const download = page.getByRole('button', { name: 'Download Certificates' });
    await eventually(subgraph, () => download.count()).toBe(1);
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
    expect(subgraph.calls('exportCertificatesFiles').length).toBeLessThanOrEqual(2);
    expect([outsideHosts, complaints, consoleErrors]).toEqual([[], [], []]);
  });
});
