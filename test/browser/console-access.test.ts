import { describe, expect, it } from 'vitest';
import { findBarriers, walkByTab } from '../kit/accessibility.js';
import { alertsOf } from '../kit/change-alerts.js';
import { BROWSER_TEST_MS, hasChromium, openPage } from '../kit/open-browser.js';
import { openMachine, startConsole } from '../kit/start-console.js';

describe.skipIf(!hasChromium)('the console, for everybody', () => {
  it.each(['light', 'dark'] as const)(
    'has no barrier on any page in the %s theme, and fits a phone',
    async (colorScheme) => {
      const subgraph = await startConsole();
      const { page } = await openPage();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const alert = alertsOf(subgraph)[0]!;
      const pages = ['alerts', `alerts/${alert.id}`, 'machines', 'hunting', 'approvals', 'quota', 'nowhere'];
      const look = async (where: string) => {
        await page.getByRole('status').filter({ hasText: 'Loading' }).waitFor({ state: 'detached' });
        expect([where, await findBarriers(page)]).toEqual([where, []]);
        expect([where, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([where, 390]);
      };
      await page.setViewportSize({ width: 390, height: 844 });
      for (const path of pages) {
        await page.goto(`${subgraph.url}/#/${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await look(path);
      }
      await openMachine(page, subgraph);
      await page.getByRole('button', { name: 'Offboard' }).waitFor();
      await look('a machine');
      await page.getByRole('button', { name: 'Isolate', exact: true }).click();
      await page.getByRole('dialog').getByLabel('Why').fill('To see the dialog');
      await page.getByRole('button', { name: 'Check' }).click();
      await page.getByRole('button', { name: 'Isolate now' }).waitFor();
      await look('a dialog');
    },
    BROWSER_TEST_MS,
  );

  it(
    'is used by keyboard alone, in the order in which it is read, and shows where one is',
    async () => {
      const subgraph = await startConsole();
      const { page } = await openPage();
      await openMachine(page, subgraph);
      await page.getByRole('button', { name: 'Offboard' }).waitFor();
      const reached = await walkByTab(page);
      const names = reached.map(({ name }) => name);
      expect(names.slice(1, 7)).toEqual(['Alerts', 'Machines', 'Hunting', 'Approvals', 'Quota', 'Explorer']);
      expect(names.indexOf('Isolate')).toBeGreaterThan(names.indexOf('Explorer'));
      expect(reached.filter(({ isSeen }) => !isSeen)).toEqual([]);
      await page.getByRole('button', { name: 'Isolate', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('By keyboard');
      expect(await page.getByLabel('Why').inputValue()).toBe('By keyboard');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(subgraph.calls('isolateMachine')).toEqual([]);
    },
    BROWSER_TEST_MS,
  );
});
