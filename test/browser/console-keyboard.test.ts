import { describe, expect, it } from 'vitest';
import { findBarriers } from '../kit/browser/accessibility.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { openMachine, showColumns, startConsole } from '../kit/servers/start-console.js';

const FOCUSED = `document.activeElement.closest('.rows > li')?.querySelector('.title a')?.textContent ?? ''`;

describe.skipIf(!hasChromium)('the keyboard in the console', () => {
  it('moves through rows, selects, opens, and shows its keys, and leaves fields and dialogs alone', async () => {
    const subgraph = await startConsole();
    const { page, complaints, consoleErrors } = await openPage();
    await page.goto(subgraph.url);
    const titles = page.locator('.rows.alerts > li .title a');
    await titles.nth(2).waitFor();
    const focused = () => page.evaluate<string>(FOCUSED);
    for (const [key, nth] of [
      ['j', 0],
      ['j', 1],
      ['j', 2],
      ['k', 1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toBe(await titles.nth(nth).textContent());
    }
    await page.keyboard.press('x');
    await page.getByText('1 selected').waitFor();
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await list.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    // Behind the dialog, these would go to Machines and select the row.
    await page.keyboard.press('/');
    await page.keyboard.press('x');
    expect(new URL(page.url()).hash).toBe('#/alerts');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    expect(await focused()).toBe(await titles.nth(1).textContent());
    await page.getByText('1 selected').waitFor();
    const title = await titles.nth(1).innerText();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    // The page has the focus, without a frame around all of it.
    const outline =
      '(({ id }) => [id, getComputedStyle(document.activeElement).outlineStyle])(document.activeElement)';
    expect(await page.evaluate(outline)).toEqual(['content', 'none']);

    await page.keyboard.press('/');
    const search = page.getByRole('searchbox', { name: 'Name' });
    await search.waitFor();
    await page.keyboard.press('/');
    expect(await search.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.type('jk/?x');
    expect(await search.inputValue()).toBe('jk/?x');
    expect([complaints, consoleErrors]).toEqual([[], []]);
  });

  it('keeps its place on a button while that works', async () => {
    const subgraph = await startConsole({ emulator: { machines: 120, alerts: 5, machineActions: 0 } });
    const { page } = await openPage();
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    const rows = page.locator('.rows > li');
    await page.goto(`${subgraph.url}/#/machines`);
    await page.getByRole('button', { name: 'More machines' }).press('Enter');
    await expect.poll(() => rows.count()).toBe(100);
    expect(await focused()).toBe('More machines');
    await page.goto(`${subgraph.url}/#/hunting`);
    await page.getByRole('button', { name: 'Hunt', exact: true }).press('Enter');
    await page.getByText(/rows shown/).waitFor();
    expect(await focused()).toBe('Hunt');
    await showColumns(page, 'DeviceInfo');
    await page.getByRole('list', { name: 'Columns of DeviceInfo' }).waitFor();
    expect(subgraph.calls('graphRunHuntingQuery')).toHaveLength(2);
  });

  it('stays near a button that is gone once it was pressed', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    const next = async () => {
      await page.keyboard.press('Tab');
      return page.evaluate<string>('document.activeElement.innerText');
    };
    await page.goto(`${subgraph.url}/#/hunting`);
    await page.getByLabel('Name for the query above').fill('mine');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Delete' }).press('Enter');
    await page.getByText('Deleted mine.').waitFor();
    const place = () => page.evaluate('document.activeElement.getAttribute("aria-label")');
    await expect.poll(place).toBe('Saved queries');
    await openMachine(page, subgraph);
    await page
      .getByRole('button', { name: 'Show vulnerabilities, missing updates and software' })
      .press('Enter');
    await page.getByRole('heading', { name: 'Missing updates' }).waitFor();
    const heading = () => page.evaluate('document.activeElement.querySelector("h2")?.innerText');
    await expect.poll(heading).toBe('Weaknesses');
    await page.goto(`${subgraph.url}/#/alerts`);
    await page.locator('.rows.alerts [type=checkbox]').first().check();
    await page.getByRole('button', { name: 'Start work' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Start work' }).press('Enter');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByText('Undone: nothing was sent.').waitFor();
    expect(await next()).toBe('Dismiss');
  });

  it('has no shortcuts after they are turned off', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    await page.goto(subgraph.url);
    await page.locator('.rows.alerts > li').first().waitFor();
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByLabel('Use shortcuts in this browser').uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.reload();
    await page.locator('.rows.alerts > li').first().waitFor();
    await page.keyboard.press('j');
    expect(await page.evaluate<string>(FOCUSED)).toBe('');
  });
});

describe.skipIf(!hasChromium)('an address of the console', () => {
  it('restores the filter and pages of a list, after Back and in another browser', async () => {
    const subgraph = await startConsole({ emulator: { machines: 120, alerts: 200 } });
    const { page } = await openPage();
    await page.goto(`${subgraph.url}/#/machines`);
    const rows = page.locator('.rows.machines > li');
    await expect.poll(() => rows.count()).toBe(50);
    await page.getByRole('button', { name: 'More machines' }).click();
    await expect.poll(() => rows.count()).toBe(100);
    const other = (await openPage()).page;
    await other.goto(page.url());
    await expect.poll(() => other.locator('.rows.machines > li').count()).toBe(100);
    await page.goBack();
    await expect.poll(() => rows.count()).toBe(50);
    // Keyboards of phones begin with a capital letter.
    await page.getByLabel('Name').fill('Srv');
    await expect.poll(() => page.url()).toContain('name=Srv');
    const kinds = async () => new Set((await rows.allInnerTexts()).map((text) => /-srv-/.test(text)));
    await expect.poll(kinds).toEqual(new Set([true]));

    await page.goto(`${subgraph.url}/#/alerts`);
    const low = page.getByRole('button', { name: /Low$/ });
    await low.click();
    expect(page.url()).toContain('severity=LOW');
    const badges = page.locator('.rows.alerts > li .badge:first-of-type');
    await expect.poll(async () => new Set(await badges.allInnerTexts())).toEqual(new Set(['Low']));
    await page.locator('.rows.alerts .title a').first().click();
    await page.getByRole('heading', { name: 'Evidence' }).waitFor();
    await page.goBack();
    await expect.poll(() => low.getAttribute('aria-pressed')).toBe('true');
    await page.goBack();
    await expect.poll(() => low.getAttribute('aria-pressed')).toBe('false');
    await page.goto(`${subgraph.url}/#/alerts?severity=__proto__&pages=9e9`);
    await badges.first().waitFor();
  });
});
