import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium, openPage } from '../kit/open-browser.js';
import { startConsole } from '../kit/start-console.js';

async function openOnPhone() {
  const subgraph = await startConsole();
  const { page } = await openPage();
  await page.setViewportSize({ width: 390, height: 844 });
  return { subgraph, page };
}

describe.skipIf(!hasChromium)('the console on a phone', () => {
  it('shows the answer to a hunt, be it rows or an error, without a scroll', async () => {
    const { subgraph, page } = await openOnPhone();
    await page.goto(`${subgraph.url}/#/hunting`);
    const query = page.getByLabel('Query in KQL, over up to 30 days of events');
    for (const [text, answer] of [
      ['DeviceInfo | take 3', page.getByText('3 of 3 rows shown.')],
      ['DeviceInfo | nonsense', page.getByRole('alert')],
    ] as const) {
      await query.fill(text);
      await page.getByRole('button', { name: 'Hunt', exact: true }).click();
      await answer.waitFor();
      await expect.poll(async () => (await answer.boundingBox())?.y).toBeLessThan(800);
    }
  });

  it('cuts no column of the costs at 320 pixels', async () => {
    const { subgraph, page } = await openOnPhone();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${subgraph.url}/#/exposure`);
    await page.getByRole('heading', { name: 'Riskiest machines' }).waitFor();
    await page.getByRole('link', { name: 'Quota' }).click();
    const costs = page.getByRole('table').filter({ hasText: 'From cache' });
    await costs.getByText('Top vulnerabilities').waitFor();
    const right = async (one: Locator) => {
      const box = await one.boundingBox();
      return box!.x + box!.width;
    };
    expect(await right(costs)).toBeLessThanOrEqual(await right(costs.locator('..')));
  });

  it('aligns the text of a page that is not found with its heading', async () => {
    const { subgraph, page } = await openOnPhone();
    await page.goto(`${subgraph.url}/#/elsewhere`);
    const heading = page.getByRole('heading', { name: 'Page not found' });
    await heading.waitFor();
    const edges = await page.evaluate<readonly number[]>(
      `[...document.querySelectorAll('h1, h1 + p')].map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return range.getBoundingClientRect().x;
      })`,
    );
    expect(edges).toEqual([edges[0], edges[0]]);
  });
});
