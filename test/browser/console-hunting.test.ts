import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers } from '../kit/browser/accessibility.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { showColumns, startConsole } from '../kit/servers/start-console.js';

const QUERY = 'Query in KQL, over up to 30 days of events';
const KEY = 'defender-subgraph hunting queries';

const hunt = async (page: Page, query = 'DeviceInfo') => {
  await page.getByLabel(QUERY).fill(query);
  await page.getByRole('button', { name: 'Hunt', exact: true }).click();
};
const column = (page: Page, number: number) => page.locator(`tbody td:nth-child(${number})`).allInnerTexts();

async function openHunting() {
  const subgraph = await startConsole();
  const opened = await openPage();
  await opened.page.goto(`${subgraph.url}/#/hunting`);
  await opened.page.getByLabel(QUERY).waitFor();
  return { subgraph, ...opened };
}

/** Responds to hunts with rows of any content, which the emulator's tables don't have. */
async function respond(page: Page, types: Readonly<Record<string, string>>, rows: readonly unknown[][]) {
  const names = Object.keys(types);
  const defenderHunt = {
    columns: names.map((name) => ({ name, valueType: types[name] })),
    rows: rows.map((row) => ({ values: Object.fromEntries(names.map((name, index) => [name, row[index]])) })),
    rowCount: rows.length,
    isTruncated: rows.length === 1_000,
    warnings: [],
  };
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('query Hunt(') === true
      ? route.fulfill({ json: { data: { defenderHunt } } })
      : route.continue(),
  );
}

describe.skipIf(!hasChromium)('the rows of a hunt in the console', () => {
  it('sort by the value of their column, missing values last, and return to the order of the query', async () => {
    const { page } = await openHunting();
    await respond(page, { Name: 'STRING', Size: 'LONG', Seen: 'DATETIME', Took: 'TIMESPAN' }, [
      ['b', 9, '2026-03-01T00:00:00.0000000Z', '1.00:00:00'],
      ['a', '9007199254740993', null, '23:00:00'],
      ['c', null, '2025-12-31T00:00:00.0000000Z', '00:00:05'],
      ['', '9007199254740992', '2026-03-01T00:00:00.5000000Z', null],
      ['b10', -1, '2026-01-01T00:00:00.0000000Z', '2.00:00:00'],
      ['b9', 10, '0999-01-01T00:00:00.0000000Z', '10.00:00:00'],
    ]);
    await hunt(page);
    await page.getByText('6 of 6 rows shown.').waitFor();
    const given = await column(page, 1);
    const sorted = async (name: string) => {
      const head = page.getByRole('columnheader', { name });
      const orders: (string | null)[] = [];
      const names: string[] = [];
      for (let click = 0; click < 3; click += 1) {
        await head.getByRole('button', { name, exact: true }).press('Enter');
        orders.push(await head.getAttribute('aria-sort'));
        names.push((await column(page, 1)).join());
      }
      expect(orders).toEqual(['ascending', 'descending', 'none']);
      expect(names.pop()).toBe(given.join());
      return names;
    };
    expect(await sorted('Size')).toEqual(['b10,b,b9,,a,c', 'a,,b9,b,b10,c']);
    expect(await sorted('Seen')).toEqual(['b9,c,b10,b,,a', ',b,b10,c,b9,a']);
    expect(await sorted('Took')).toEqual(['c,a,b,b10,b9,', 'b9,b10,b,a,c,']);
    expect(await sorted('Name')).toEqual(['a,b,b9,b10,c,', 'c,b10,b9,b,a,']);
  });

  it('say how many of how many are visible, and show more by keyboard', async () => {
    const { page } = await openHunting();
    await respond(
      page,
      { N: 'INT' },
      Array.from({ length: 1_000 }, (_, index) => [index]),
    );
    await hunt(page);
    await page.getByText('200 of the first 1,000 rows shown. The query has more').waitFor();
    await page.getByRole('button', { name: 'Show more rows' }).press('Enter');
    await page.getByText('400 of the first 1,000 rows shown.').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(400);
    // Sorting orders all rows that were read, and not only the visible ones.
    const sort = page.getByRole('button', { name: 'N', exact: true });
    await sort.press('Enter');
    await sort.press('Enter');
    expect((await column(page, 1))[0]).toBe('999');
  });

  it('are downloaded as CSV in their order, and run as a formula in no spreadsheet', async () => {
    const { page, complaints } = await openHunting();
    await respond(page, { '=Name': 'STRING', Size: 'INT', ['__proto__']: 'STRING', Data: 'DYNAMIC' }, [
      ['=HYPERLINK("//evil.example")', -2, null, { a: 'x,y' }],
      ['@SUM(1)', 1, null, null],
      ['+1-1', 3, null, ['é']],
      ['\tTab', null, null, 'two\r\nlines'],
      ['plain "quoted"', 2, null, true],
    ]);
    await hunt(page);
    await page.getByRole('button', { name: 'Size', exact: true }).click();
    const arrives = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).press('Enter');
    const file = await arrives;
    expect(file.suggestedFilename()).toMatch(/^hunting-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.csv$/);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toBe(
      [
        "\uFEFF'=Name,Size,__proto__,Data",
        `"'=HYPERLINK(""//evil.example"")",-2,,"{""a"":""x,y""}"`,
        "'@SUM(1),1,,",
        '"plain ""quoted""",2,,true',
        `'+1-1,3,,"[""é""]"`,
        `'\tTab,,,"two\r\nlines"`,
        '',
      ].join('\r\n'),
    );
    expect(complaints).toEqual([]);
  });

  it('are copied by column, one value a line', async () => {
    const { page } = await openHunting();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await respond(page, { Name: 'STRING' }, [['-enc abc'], ['two\nlines'], [null]]);
    await hunt(page);
    await page.getByRole('button', { name: 'Copy Name' }).press('Enter');
    await page.getByText('Copied 3 values of Name.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('-enc abc\ntwo lines\n');
    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("no"))');
    await page.getByRole('button', { name: 'Copy Name' }).click();
    await page.getByText('The browser doesn’t allow this page to copy.').waitFor();
  });
});

describe.skipIf(!hasChromium)('the query of a hunt in the console', () => {
  it('with a misspelled operator gets a suggestion that hunts, and costs a call only then', async () => {
    const { subgraph, page } = await openHunting();
    await hunt(page, 'DeviceInfo | take 3\n| wehre DeviceId != "| wehre"');
    await page.getByText('query uses the operator wehre, which is not allowed here.').waitFor();
    expect(subgraph.calls('graphRunHuntingQuery')).toEqual([]);
    await page.getByRole('button', { name: 'Hunt with where' }).press('Enter');
    await page.getByText('3 of 3 rows shown.').waitFor();
    expect(await page.getByLabel(QUERY).inputValue()).toBe(
      'DeviceInfo | take 3\n| where DeviceId != "| wehre"',
    );
    expect(subgraph.calls('graphRunHuntingQuery')).toHaveLength(1);
    await hunt(page, 'DeviceInfo | hasOwnProperty x');
    await page.getByText('query uses the operator hasOwnProperty').waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    expect(await page.getByText('Did you mean').count()).toBe(0);
  });

  it('is saved by name, loaded in another visit, and deleted, by keyboard alone', async () => {
    const { subgraph, page } = await openHunting();
    const name = page.getByLabel('Name for the query above');
    await page.getByLabel(QUERY).fill('DeviceInfo | count');
    await name.fill('__proto__');
    await name.press('Enter');
    await page.getByText('Saved __proto__ in this browser.').waitFor();
    expect(subgraph.calls('graphRunHuntingQuery')).toEqual([]);
    await page.reload();
    await page.getByLabel('Saved queries').last().selectOption('__proto__');
    await page.getByRole('button', { name: 'Load' }).press('Enter');
    await page.getByText('Loaded __proto__.').waitFor();
    expect(await page.getByLabel(QUERY).inputValue()).toBe('DeviceInfo | count');
    await page.getByLabel(QUERY).fill('x'.repeat(10_001));
    await name.fill('Long');
    await name.press('Enter');
    await page.getByText('A saved query has at most 10,000 characters.').waitFor();
    await page.getByRole('button', { name: 'Delete' }).press('Enter');
    await page.getByText('Deleted __proto__.').waitFor();
    expect(await page.evaluate(`localStorage.getItem('${KEY}')`)).toBe('[]');
  });

  it('survives any text where its saved queries are, and saves at most 50', async () => {
    const { page, complaints } = await openHunting();
    const options = async (stored: string) => {
      await page.evaluate(`localStorage.setItem('${KEY}', ${JSON.stringify(stored)})`);
      await page.reload();
      await page.getByLabel(QUERY).waitFor();
      return page.getByRole('form', { name: 'Saved queries' }).getByRole('option').allInnerTexts();
    };
    const none = ['None in this browser'];
    for (const hostile of ['', '{', 'null', '{"length":9}', '[null,1,[]]', '[{"name":{},"query":"x"}]'])
      expect([hostile, await options(hostile)]).toEqual([hostile, none]);
    const valid = (name: string, query = 'DeviceInfo') => ({ name, query });
    const mixed = [
      valid('a'),
      valid('a'),
      valid(' '),
      valid('x'.repeat(101)),
      valid('b', 'x'.repeat(10_001)),
    ];
    expect(await options(JSON.stringify([...mixed, valid('<b>')]))).toEqual(['a', '<b>']);
    const many = Array.from({ length: 60 }, (_, index) => valid(`q${index}`));
    expect(await options(JSON.stringify(many))).toHaveLength(50);
    await page.getByLabel('Name for the query above').fill('One more');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('This browser stores at most 50 queries. Delete one first.').waitFor();
    await page.evaluate('Storage.prototype.setItem = () => { throw new Error("full") }');
    await page.getByLabel('Name for the query above').fill('q1');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The browser doesn’t allow this page to store queries.').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'has no barrier with its rows, in the %s theme',
    async (colorScheme) => {
      const { page } = await openHunting();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 390, height: 844 });
      await hunt(page, 'DeviceInfo | tak 3');
      await page.getByText('Did you mean').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await hunt(page, 'DeviceInfo | take 3');
      await page.getByText('3 of 3 rows shown.').waitFor();
      await showColumns(page, 'DeviceInfo');
      await page.getByRole('list', { name: 'Columns of DeviceInfo' }).waitFor();
      await page.locator('th').getByRole('button', { name: 'DeviceName', exact: true }).click();
      expect(await findBarriers(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    },
  );
});
