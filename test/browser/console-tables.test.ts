import { describe, expect, it } from 'vitest';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { showColumns, startConsole } from '../kit/servers/start-console.js';

describe.skipIf(!hasChromium)('the tables beside a hunt in the console', () => {
  it('have their columns for one call each, and write them into the query', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    await page.goto(`${subgraph.url}/#/hunting`);
    const columns = page.getByRole('list', { name: 'Columns of DeviceInfo' });
    await showColumns(page, 'DeviceInfo');
    await columns.waitFor();
    expect((await columns.getByRole('listitem').allInnerTexts()).slice(0, 2)).toEqual([
      'Timestamp Datetime',
      'DeviceId String',
    ]);
    await showColumns(page, 'AlertInfo');
    await page.getByRole('list', { name: 'Columns of AlertInfo' }).getByText('Title').waitFor();
    await showColumns(page, 'DeviceInfo');
    const field = page.getByLabel('Query in KQL, over up to 30 days of events');
    await field.fill('DeviceInfo | summarize count() by ');
    await field.press('Home');
    await field.press('End');
    await columns.getByRole('button', { name: 'OSPlatform', exact: true }).press('Enter');
    expect(await field.inputValue()).toBe('DeviceInfo | summarize count() by OSPlatform');
    await page.keyboard.type(', JoinType');
    expect(await field.inputValue()).toBe('DeviceInfo | summarize count() by OSPlatform, JoinType');
    expect(subgraph.calls('graphRunHuntingQuery').map(({ requestBody }) => requestBody)).toMatchObject([
      { Query: 'DeviceInfo | take 0' },
      { Query: 'AlertInfo | take 0' },
    ]);
  });

  it('cost nothing while somebody looks for one by keyboard', async () => {
    const subgraph = await startConsole({
      env: { HUNTING_TABLES: 'AlertInfo, DeviceInfo, DeviceLogonEvents' },
    });
    const { page } = await openPage();
    await page.goto(`${subgraph.url}/#/hunting`);
    const table = page.getByRole('combobox', { name: 'Table', exact: true });
    await table.focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    expect(await table.inputValue()).toBe('DeviceLogonEvents');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Columns of DeviceLogonEvents' }).waitFor();
    expect(subgraph.calls('graphRunHuntingQuery').map(({ requestBody }) => requestBody)).toMatchObject([
      { Query: 'DeviceLogonEvents | take 0' },
    ]);
  });

  it('show the columns of the last choice, also if those of an earlier one come late', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    const held: (() => Promise<void>)[] = [];
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('| take 0') === true) held.push(() => route.continue());
      else await route.continue();
    });
    await page.goto(`${subgraph.url}/#/hunting`);
    await showColumns(page, 'DeviceInfo');
    await expect.poll(() => held.length).toBe(1);
    await showColumns(page, 'AlertInfo');
    await expect.poll(() => held.length).toBe(2);
    for (const release of held) {
      const answered = page.waitForResponse('**/graphql');
      await release();
      await (await answered).finished();
    }
    await page.getByRole('list', { name: 'Columns of AlertInfo' }).getByText('Title').waitFor();
    await showColumns(page, 'DeviceInfo');
    await page.getByRole('list', { name: 'Columns of DeviceInfo' }).waitFor();
    expect(held).toHaveLength(2);
  });

  it('are those that queries may read', async () => {
    const subgraph = await startConsole({ env: { HUNTING_TABLES: 'AlertInfo, Own_CL, DeviceTvmSoftware*' } });
    const { page } = await openPage();
    await page.goto(`${subgraph.url}/#/hunting`);
    const options = page.getByRole('combobox', { name: 'Table', exact: true }).getByRole('option');
    await options.nth(1).waitFor({ state: 'attached' });
    expect(await options.allInnerTexts()).toEqual([
      ...['Choose one', 'AlertInfo', 'DeviceTvmSoftwareEvidenceBeta', 'DeviceTvmSoftwareInventory'],
      ...['DeviceTvmSoftwareVulnerabilities', 'DeviceTvmSoftwareVulnerabilitiesKB', 'Own_CL'],
    ]);
    // A table that the tenant doesn't have.
    await showColumns(page, 'Own_CL');
    await page.getByRole('alert').waitFor();
  });
});
