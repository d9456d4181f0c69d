import { describe, expect, it } from 'vitest';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { openMachine, startConsole } from '../kit/servers/start-console.js';

describe.skipIf(!hasChromium)('words of Defender in the console', () => {
  it('are spelled as people write them', async () => {
    const subgraph = await startConsole();
    const [tenant] = subgraph.emulator.tenants.values();
    for (const machine of tenant!.machines) machine.osPlatform = 'WindowsServer2022';
    const { page } = await openPage();
    await page.goto(`${subgraph.url}/#/machines`);
    await page.getByText('Windows Server 2022').first().waitFor();
    await page.goto(`${subgraph.url}/#/machines/${tenant!.machines[0]!.id}`);
    await page.getByRole('heading', { name: 'Details' }).waitFor();
    await page.getByText('Windows Server 2022').first().waitFor();
    expect(await page.locator('body').innerText()).not.toContain('WindowsServer');

    const alert = tenant!.alerts.find(({ evidence }) =>
      evidence.some(({ entityType }) => entityType === 'Ip'),
    );
    await page.goto(`${subgraph.url}/#/alerts/${alert!.id}`);
    await page.getByText('IP address', { exact: true }).first().waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/^Ip$|WindowsDefender/m);
  });

  it('stay in their column: no note of a missing role reaches the next one, on a phone', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    await page.setViewportSize({ width: 390, height: 844 });
    await openMachine(page, subgraph);
    const notes = page.locator('.actions small', { hasText: 'Defender.SecuritySettings' });
    await notes.first().waitFor();
    expect(await notes.count()).toBeGreaterThan(1);
    const overflows = notes.evaluateAll(
      (all) => all.filter((one) => one.scrollWidth > one.clientWidth).length,
    );
    expect(await overflows).toBe(0);
    const edges = await page
      .locator('.actions li')
      .evaluateAll((all) => all.map((one) => [one.scrollWidth, one.clientWidth]));
    expect(edges.filter(([inside = 0, own = 0]) => inside > own)).toEqual([]);
    // All pages are visible without scrolling sideways.
    const right = await page.getByRole('link', { name: 'Quota' }).boundingBox();
    expect(right!.x + right!.width).toBeLessThanOrEqual(390);
  });
});
