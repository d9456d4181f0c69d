import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { holdTime } from '../kit/browser/page-time.js';
import { startConsole } from '../kit/servers/start-console.js';

const BROKEN = { data: null, errors: [{ message: 'Broken', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] };

interface Asked {
  readonly operation: string;
  readonly filter: string;
  readonly after: string | undefined;
}

function read(route: Route): Asked {
  const { query, variables } = route.request().postDataJSON() as {
    query: string;
    variables: { filter?: object; after?: string };
  };
  const operation = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
  return { operation, filter: JSON.stringify(variables.filter), after: variables.after };
}

const machines = (page: Page) => page.locator('.rows.machines > li');

describe.skipIf(!hasChromium)('a list of the console', () => {
  it('leaves most of the width to its titles, also on a large screen at 200 %', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    for (const width of [720, 960]) {
      await page.setViewportSize({ width, height: 600 });
      for (const list of ['alerts', 'incidents', 'machines']) {
        await page.goto(`${subgraph.url}/#/${list}`);
        await page.locator('.rows > li').nth(2).waitFor();
        const title = await page.locator('.rows > li .title').nth(2).boundingBox();
        expect(title!.width / width).toBeGreaterThan(0.4);
      }
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  });

  it('whose next page fails says so, and reads it when somebody asks again', async () => {
    const subgraph = await startConsole({ emulator: { machines: 120, alerts: 5 } });
    const { page, complaints } = await openPage();
    const failing = (route: Route) =>
      read(route).after === undefined ? route.continue() : route.fulfill({ json: BROKEN });
    await page.goto(`${subgraph.url}/#/machines`);
    await expect.poll(() => machines(page).count()).toBe(50);
    await page.route('**/graphql', failing);
    await page.getByRole('button', { name: 'More machines' }).click();
    await page.getByRole('alert').getByText('Broken').waitFor();
    expect(await machines(page).count()).toBe(50);
    await page.unroute('**/graphql', failing);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => machines(page).count()).toBe(100);
    await page.getByRole('button', { name: 'More machines' }).click();
    await expect.poll(() => machines(page).count()).toBe(120);
    expect(complaints).toEqual([]);
  });

  it('never reads a page of one filter by the cursor of another', async () => {
    const subgraph = await startConsole({ emulator: { machines: 220, alerts: 5 } });
    const { page } = await openPage();
    const ofCursor = new Map<string, string>();
    const mixed: Asked[] = [];
    const opened = { next: () => undefined as void, other: () => undefined as void };
    const mayEnd = new Promise<void>((resolve) => (opened.next = resolve));
    const mayBegin = new Promise<void>((resolve) => (opened.other = resolve));
    const asked: Asked[] = [];
    await page.route('**/graphql', async (route) => {
      const one = read(route);
      if (one.operation !== 'Machines') return route.continue();
      if (one.after !== undefined && ofCursor.get(one.after) !== one.filter) mixed.push(one);
      asked.push(one);
      const nth = asked.length;
      const response = await route.fetch();
      const { data } = (await response.json()) as {
        data: { machines: { pageInfo: { endCursor: string } } };
      };
      ofCursor.set(data.machines.pageInfo.endCursor, one.filter);
      if (nth === 2) await mayEnd;
      if (one.filter.includes('srv') && one.after === undefined) await mayBegin;
      await route.fulfill({ response });
    });
    await page.goto(`${subgraph.url}/#/machines?pages=4`);
    await expect.poll(() => asked.length).toBe(2);
    await page.goto(`${subgraph.url}/#/machines?name=srv&pages=4`);
    await expect.poll(() => asked.length).toBe(3);
    opened.next();
    // The list goes on with its old filter until the new one is answered.
    await expect.poll(() => asked.length).toBeGreaterThan(3);
    opened.other();
    await expect
      .poll(async () =>
        (await machines(page).locator('a').allInnerTexts()).every((name) => name.includes('srv')),
      )
      .toBe(true);
    expect(await machines(page).count()).toBeGreaterThan(0);
    expect(mixed).toEqual([]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('returns to its place after Back and after a reload, and a new page begins at its top', async () => {
    const subgraph = await startConsole({ emulator: { machines: 120, alerts: 5 } });
    const { page } = await openPage();
    const top = () => page.evaluate<number>('scrollY');
    await page.goto(`${subgraph.url}/#/machines?pages=2`);
    await expect.poll(() => machines(page).count()).toBe(100);
    await page.evaluate('scrollTo(0, 3_000)');
    await expect.poll(() => page.evaluate('history.state?.top')).toBe(3_000);
    await page.reload();
    await expect.poll(top).toBe(3_000);
    const row = machines(page).nth(60).locator('a');
    await row.click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    const before = await top();
    expect(before).toBe(0);
    await page.goBack();
    await expect.poll(() => machines(page).count()).toBe(100);
    await expect.poll(top).toBeGreaterThan(2_000);
    // Somebody who moves by themselves isn't moved.
    await page.reload();
    await page.mouse.wheel(0, -10_000);
    await expect.poll(() => machines(page).count()).toBe(100);
    await page.goto(`${subgraph.url}/#/incidents`);
    await page.getByRole('heading', { name: 'Incidents' }).waitFor();
    expect(await top()).toBe(0);
  });
});

describe.skipIf(!hasChromium)('the counts of open alerts', () => {
  it('say that they are incomplete if a read fails, and not that there are too many alerts', async () => {
    const subgraph = await startConsole();
    const { page, complaints } = await openPage();
    await holdTime(page);
    const state = { id: 'a', severity: 'HIGH', status: 'NEW', alertCreationTime: null, assignedTo: null };
    const first = {
      nodes: [{ ...state, lastUpdateTime: '2020-01-01T00:00:00Z' }],
      pageInfo: { hasNextPage: true, endCursor: 'next' },
    };
    const failing = (route: Route) => {
      const { operation, after } = read(route);
      if (operation !== 'OpenAlertStates') return route.continue();
      return route.fulfill({ json: after === undefined ? { data: { alerts: first } } : BROKEN });
    };
    await page.route('**/graphql', failing);
    await page.goto(subgraph.url);
    await page.getByText('The counts lack some alerts. Broken').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Counts cover');
    await page.unroute('**/graphql', failing);
    const whole = { ...first, pageInfo: { hasNextPage: false, endCursor: null } };
    await page.route('**/graphql', (route) =>
      read(route).after === 'next' ? route.fulfill({ json: { data: { alerts: whole } } }) : route.continue(),
    );
    await page.getByRole('button', { name: 'Count again' }).click();
    await page.getByText('The counts lack some alerts').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('say what they cover if there are more alerts than they count', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    await holdTime(page);
    const endless = { nodes: [], pageInfo: { hasNextPage: true, endCursor: 'next' } };
    let reads = 0;
    await page.route('**/graphql', (route) => {
      if (read(route).operation !== 'OpenAlertStates') return route.continue();
      reads += 1;
      return route.fulfill({ json: { data: { alerts: endless } } });
    });
    await page.goto(subgraph.url);
    await page.getByText('Counts cover the 10,000 open alerts that changed last.').waitFor();
    expect(reads).toBe(10);
  });
});
