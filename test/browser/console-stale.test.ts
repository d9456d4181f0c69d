import { describe, expect, it } from 'vitest';
import { findBarriers } from '../kit/browser/accessibility.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { startConsole } from '../kit/servers/start-console.js';

describe.skipIf(!hasChromium)('a console while the quota is used up', () => {
  it('shows the data that it had, with its age', { tags: 'defender-first' }, async () => {
    const subgraph = await startConsole({ cache: true });
    const { page, consoleErrors } = await openPage();
    await page.goto(`${subgraph.url}/#/machines`);
    const rows = page.locator('.rows > li');
    await rows.first().waitFor();
    const before = await rows.count();
    const notice = page.getByText('Defender is busy or unavailable. The data on this page was read ');
    expect(await notice.count()).toBe(0);
    subgraph.emulator.control.addFault(
      { pathPattern: '^/api/' },
      { status: 429, headers: { 'retry-after': '3000' } },
    );
    subgraph.clock.advance(61_000);
    await page.reload();
    await notice.waitFor();
    expect(await rows.count()).toBe(before);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect([width, await findBarriers(page)]).toEqual([width, []]);
    }
    expect(consoleErrors).toEqual([]);
  });
});
