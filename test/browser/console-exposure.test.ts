import { describe, expect, it } from 'vitest';
import { findBarriers } from '../kit/browser/accessibility.js';
import { addAlert } from '../kit/feed/change-alerts.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { holdTime } from '../kit/browser/page-time.js';
import { isolatableMachine, openMachine, startConsole } from '../kit/servers/start-console.js';

const HOSTILE = '<img src=x onerror="document.title=1">';

describe.skipIf(!hasChromium)('the timeline of a machine in the console', () => {
  it('has its alerts, actions and logons by time, in the calls of the page', async () => {
    const subgraph = await startConsole({ cache: true, emulator: { machineActions: 0 } });
    const { page, complaints, consoleErrors } = await openPage();
    const { id: machineId } = isolatableMachine(subgraph);
    addAlert(subgraph, 'da900000000000000031_1', { machineId, title: HOSTILE, severity: 'Low' });
    const action = { machineId, type: 'Isolate', scope: 'Full', status: 'Succeeded' } as const;
    subgraph.emulator.control.addAction(action);
    // So that the feed, which begins with the page, has nothing to tell.
    subgraph.clock.advance(3_600_000);
    await openMachine(page, subgraph);
    const timeline = page.locator('section', { has: page.getByRole('heading', { name: 'Timeline' }) });
    const rows = timeline.locator('.rows > li');
    await rows.first().waitFor();
    await timeline.getByText(HOSTILE).waitFor();
    await timeline.getByText('Isolate, full').waitFor();
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

/** Entries that the browser stored on earlier visits: valid readings and malformed ones. */
const STORED = `localStorage.getItem('defender-subgraph scores') ?? localStorage.setItem('defender-subgraph scores',
  JSON.stringify(Object.fromEntries(['Exposure score', 'Secure score for devices'].map((name) => [
    TENANT + ' ' + name, [[1.79e12, 40], [1.791e12, 44.25], 'x', [1], [1e300, 5], null, { a: 1 }]]))))`;

describe.skipIf(!hasChromium)('the exposure page of the console', () => {
  it('plots the readings of this browser, and lists the top vulnerabilities and the riskiest machines', async () => {
    const subgraph = await startConsole({ cache: true });
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
      const texts = await exposed.allInnerTexts();
      expect(texts.filter((text) => !/^[\d,]+ machines?$/.test(text))).toEqual([]);
      const counts = texts.map((text) => Number(text.replace(/\D/g, '')));
      expect(counts).toEqual([...counts].sort((one, other) => other - one));
      expect(Math.max(...counts)).toBeGreaterThan(0);
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
    // The second visit reads the cache.
    const operations = ['getExposureScore', 'getDeviceSecureScore', 'listExposureScoresByMachineGroup'];
    for (const operation of [...operations, 'listVulnerabilities', 'listMachines']) {
      expect([operation, subgraph.calls(operation).length]).toEqual([operation, 1]);
    }
  });

  it('adds a reading each hour while it is open, for the calls of one visit', async () => {
    const subgraph = await startConsole({ cache: true });
    const { page } = await openPage();
    const pass = await holdTime(page);
    await page.goto(`${subgraph.url}/#/exposure`);
    await page.getByText('The plot begins with the second reading').first().waitFor();
    for (const hours of [2, 3]) {
      subgraph.clock.advance(3_600_000);
      await pass(3_600_000);
      await page.getByRole('img', { name: new RegExp(`^Exposure score: .* in ${hours} readings`) }).waitFor();
    }
    expect(subgraph.calls('getExposureScore')).toHaveLength(3);
    await page.reload();
    // The page's clock is back at the first hour, which has its reading.
    await page.getByRole('img', { name: /^Exposure score: .* in 3 readings/ }).waitFor();
  });

  it('shows the scores also if the browser stores nothing', async () => {
    const subgraph = await startConsole();
    const { page, complaints } = await openPage();
    await page.addInitScript(
      `Object.defineProperty(window, 'localStorage', { get() { throw new Error('not allowed'); } })`,
    );
    await page.goto(`${subgraph.url}/#/exposure`);
    await page.getByText('The plot begins with the second reading').first().waitFor();
    await page.locator('.score b').first().waitFor();
    await page.keyboard.press('?');
    await page.getByLabel('Use shortcuts in this browser').uncheck();
    await page.keyboard.press('Escape');
    await page.goto(`${subgraph.url}/#/hunting`);
    await page.getByLabel('Name for the query above').fill('Mine');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The browser doesn’t allow this page to store queries.').waitFor();
    expect(complaints).toEqual([]);
  });
});
