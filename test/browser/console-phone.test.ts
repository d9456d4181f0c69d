import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { openMachine, startConsole } from '../kit/servers/start-console.js';

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

  it('keeps the next button of a dialog in view and in focus, on a small screen', async () => {
    const { subgraph, page } = await openOnPhone();
    await page.setViewportSize({ width: 390, height: 560 });
    await openMachine(page, subgraph);
    const dialog = page.getByRole('dialog');
    for (const [action, next] of [
      ['Isolate', 'Isolate now'],
      ['Offboard', 'Request approval'],
    ] as const) {
      await page.getByRole('button', { name: action, exact: true }).press('Enter');
      await page.keyboard.type('retired');
      await dialog.getByRole('button', { name: 'Check' }).press('Enter');
      const button = dialog.getByRole('button', { name: next });
      await button.waitFor();
      await expect.poll(() => button.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
      const { y, height } = (await button.boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(560);
      if (next === 'Isolate now') await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Enter');
    await dialog.getByText('Waiting for a second person').waitFor();
    const isInDialog = () => page.evaluate('document.activeElement.closest("dialog") !== null');
    await expect.poll(isInDialog).toBe(true);
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
