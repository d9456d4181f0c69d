import { describe, expect, it } from 'vitest';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { startConsole } from '../kit/servers/start-console.js';

/** A file server of the demo's incident. */
const SERVER = '00004c432dde7eeb16e40e7ad24b5bddad3dd45f';

describe.skipIf(!hasChromium)('the weaknesses of a machine in the console', () => {
  it('name each missing update by its number, and lists that have more rows than shown', async () => {
    const subgraph = await startConsole({ emulator: { story: 'phishing' } });
    const { data } = await subgraph.ask(
      `{ machine(id: "${SERVER}") { missingKbs { nodes { kbId } } vulnerabilities(first: 100) { nodes { id } } } }`,
      { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] },
    );
    const { missingKbs, vulnerabilities } = data.machine;
    expect(missingKbs.nodes).not.toEqual([]);
    expect(vulnerabilities.nodes.length).toBeGreaterThan(20);
    const { page } = await openPage();
    await page.goto(`${subgraph.url}/#/machines/${SERVER}`);
    await page.getByRole('button', { name: 'Show vulnerabilities' }).click();
    const updates = page
      .locator('div', { has: page.getByRole('heading', { name: 'Missing updates' }) })
      .last();
    await expect
      .poll(() => updates.locator('li').allInnerTexts())
      .toEqual(missingKbs.nodes.map(({ kbId }: { kbId: string }) => expect.stringContaining(`KB${kbId}`)));
    await page.getByText('Only the first 20 are shown.').waitFor();
  });
});
