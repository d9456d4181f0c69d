import { describe, expect, it } from 'vitest';
import { findBarriers } from '../kit/accessibility.js';
import { addAlert } from '../kit/change-alerts.js';
import { hasChromium, openPage } from '../kit/open-browser.js';
import { openMachine, startConsole } from '../kit/start-console.js';

const HOSTILE = '<img src=x onerror="document.title=1">';

describe.skipIf(!hasChromium)('the timeline of a machine in the console', () => {
  it('has its alerts, actions and logons by time, in the calls of the page', async () => {
    const subgraph = await startConsole();
    const { page, complaints, consoleErrors } = await openPage();
    const machineId = await openMachine(page, subgraph);
    addAlert(subgraph, 'da900000000000000031_1', { machineId, title: HOSTILE, severity: 'Low' });
    await page.goto(`${subgraph.url}/#/alerts`);
    await page.locator('.rows.alerts > li').first().waitFor();
    subgraph.clock.advance(60_000);
    subgraph.forgetCalls();
    await openMachine(page, subgraph);
    const timeline = page.locator('section', { has: page.getByRole('heading', { name: 'Timeline' }) });
    const rows = timeline.locator('.rows > li');
    await rows.first().waitFor();
    await timeline.getByText(HOSTILE).waitFor();
    // Besides those of the feed's poller, which reads alerts and actions.
    const own = subgraph
      .calls()
      .filter(({ operation }) => !['listAlerts', 'listMachineActions'].includes(operation!));
    expect(own.map(({ operation }) => operation).sort()).toEqual([
      ...['getMachine', 'listInvestigations', 'listMachineAlerts', 'listMachineLogonUsers'],
    ]);
    const times = await rows
      .locator('time')
      .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')!));
    const moments = times.map((time) => Date.parse(time));
    expect(moments.length).toBeGreaterThan(1);
    expect(moments).toEqual([...moments].sort((one, other) => other - one));
    await timeline.getByRole('button', { name: 'Logons' }).click();
    await expect
      .poll(async () => new Set(await rows.locator('.what').allInnerTexts()))
      .toEqual(new Set(['Logon']));
    expect(page.url()).toContain('show=Logons');
    expect(await findBarriers(page)).toEqual([]);
    expect([complaints, consoleErrors]).toEqual([[], []]);
  });
});

/** What the browser stored on earlier visits: valid readings and malformed ones. */
const STORED = `localStorage.getItem('defender-subgraph scores') ?? localStorage.setItem('defender-subgraph scores',
  JSON.stringify(Object.fromEntries(['Exposure score', 'Secure score for devices'].map((name) => [
    TENANT + ' ' + name, [[1.79e12, 40], [1.791e12, 44.25], 'x', [1], [1e300, 5], null, { a: 1 }]]))))`;

describe.skipIf(!hasChromium)('the exposure page of the console', () => {
  it('plots the readings of this browser, and lists the top vulnerabilities and the riskiest machines', async () => {
    const subgraph = await startConsole();
    const [tenantId] = subgraph.emulator.tenants.keys();
    for (const [width, scheme] of [
      [1280, 'light'],
      [390, 'dark'],
    ] as const) {
      const { page, complaints, consoleErrors } = await openPage();
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.addInitScript(STORED.replace('TENANT', JSON.stringify(tenantId)));
      await page.goto(`${subgraph.url}/#/exposure`);
      const plot = page.getByRole('img', {
        name: /^Exposure score: from 40 to [\d.]+ in 3 readings, lowest/,
      });
      await plot.waitFor();
      const vulnerabilities = page.locator('section', {
        has: page.getByRole('heading', { name: 'Top vulnerabilities' }),
      });
      const exposed = vulnerabilities.locator('.when');
      await exposed.first().waitFor();
      const counts = (await exposed.allInnerTexts()).map((text) =>
        Number(/[\d,]+/.exec(text)?.[0].replace(',', '')),
      );
      expect(counts).toEqual([...counts].sort((one, other) => other - one));
      await page.getByRole('button', { name: 'Highest CVSS' }).click();
      await expect.poll(() => page.url()).toContain('order=CVSS_V3');
      const machines = page.locator('section', {
        has: page.getByRole('heading', { name: 'Riskiest machines' }),
      });
      expect(await machines.locator('a').first().getAttribute('href')).toMatch(/^#\/machines\/[0-9a-f]{40}$/);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await findBarriers(page)).toEqual([]);
      expect([complaints, consoleErrors]).toEqual([[], []]);
    }
    // One visit each.
    for (const operation of [
      'getExposureScore',
      'getDeviceSecureScore',
      'listExposureScoresByMachineGroup',
    ]) {
      expect(subgraph.calls(operation).length).toBeLessThanOrEqual(2);
    }
  });
});
