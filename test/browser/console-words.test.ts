import { describe, expect, it } from 'vitest';
import { hasChromium, openPage } from '../kit/open-browser.js';
import { startConsole } from '../kit/start-console.js';

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
    expect(await page.locator('body').innerText()).not.toMatch(/^Ip$/m);
  });
});
