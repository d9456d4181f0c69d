import { describe, expect, it } from 'vitest';
import { findBarriers } from '../kit/browser/accessibility.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { startConsole } from '../kit/servers/start-console.js';

describe.skipIf(!hasChromium)('the sources in the console', () => {
  it.each(['light', 'dark'] as const)(
    "show where each family comes from, before and after the end of Defender's API, %s",
    async (colorScheme) => {
      const subgraph = await startConsole();
      const { page, consoleErrors } = await openPage();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${subgraph.url}/#/quota`);
      const sources = page.getByRole('region', { name: 'Sources' });
      const rowOf = (family: string) =>
        sources.getByRole('row', { name: new RegExp(`^${family}`) }).innerText();
      await sources.getByRole('rowheader', { name: 'Machines' }).waitFor();
      expect(await rowOf('Machines')).toMatch(/Machines\s+Defender for Endpoint\s+Hunts/);
      expect(await rowOf('Hunting')).toMatch(/Hunting\s+Microsoft Graph\s+Microsoft Graph/);
      subgraph.emulator.control.retire({ at: 0, operations: ['listMachines'] });
      await subgraph.ask('{ machines { nodes { id } } }', { roles: ['Defender.ViewData'] });
      await page.reload();
      await sources.getByRole('rowheader', { name: 'Machines' }).waitFor();
      expect(await rowOf('Machines')).toMatch(/Machines\s+Hunts\s+Hunts/);
      await sources
        .getByRole('row', { name: /^Machines/ })
        .getByText('without 12 fields')
        .click();
      expect(await rowOf('Machines')).toContain('riskScore');
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 });
        expect([width, await findBarriers(page)]).toEqual([width, []]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        // The card scrolls nowhere, so nothing of its table may be cut off.
        expect(await sources.evaluate((card) => card.scrollWidth - card.clientWidth)).toBe(0);
      }
      expect(consoleErrors).toEqual([]);
    },
  );
});
