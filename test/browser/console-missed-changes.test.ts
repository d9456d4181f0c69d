import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addAlert, changeAlert } from '../kit/feed/change-alerts.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { holdTime } from '../kit/browser/page-time.js';
import { isolatableMachine, startConsole } from '../kit/servers/start-console.js';
import type { SubgraphUnderTest } from '../kit/servers/start-subgraph.js';

const ID = 'da900000000000000010_1';

/** A page of one thing, a text that it shows after a change, and the change, which only Defender knows. */
const PAGES = {
  alert: (subgraph: SubgraphUnderTest) => {
    const alert = addAlert(subgraph, ID, { status: 'New' });
    const change = () => changeAlert(subgraph, alert, { status: 'InProgress' });
    return { path: `alerts/${ID}`, after: 'In progress', change };
  },
  machine: (subgraph: SubgraphUnderTest) => {
    const { id } = isolatableMachine(subgraph);
    const change = () =>
      subgraph.emulator.control.addAction({ machineId: id, type: 'Isolate', status: 'Succeeded' });
    return { path: `machines/${id}`, after: 'Isolated', change };
  },
};

/** Holds the socket of a page back. @returns connects it */
async function holdSocket(page: Page): Promise<() => void> {
  let release = () => undefined as void;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.routeWebSocket(/graphql$/, async (socket) => {
    await released;
    socket.connectToServer();
  });
  return release;
}

describe.skipIf(!hasChromium)('the page of one', () => {
  it.each(['alert', 'machine'] as const)('%s shows a change from before its feed began', async (kind) => {
    const subgraph = await startConsole();
    const { path, after, change } = PAGES[kind](subgraph);
    const { page, complaints } = await openPage();
    await holdTime(page);
    const release = await holdSocket(page);
    await page.goto(`${subgraph.url}/#/${path}`);
    const badges = page.locator('.head .badges');
    await badges.waitFor();
    expect(await badges.innerText()).not.toContain(after);
    change();
    release();
    await badges.getByText(after, { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(['alert', 'machine'] as const)('%s shows a change that its feed lost', async (kind) => {
    const subgraph = await startConsole();
    const { path, after, change } = PAGES[kind](subgraph);
    const { page, complaints } = await openPage();
    const passTime = await holdTime(page);
    await page.routeWebSocket(/graphql$/, async (socket) => socket.close({ code: 1013 }));
    let changes: object[] = [];
    let asked = 0;
    await page.route('**/graphql', (route) => {
      if (route.request().postData()?.includes('MissedChanges') !== true) return route.continue();
      asked += 1;
      return route.fulfill({
        json: { data: { defenderChanges: { endCursor: 'x', hasMore: false, changes } } },
      });
    });
    await page.goto(`${subgraph.url}/#/${path}`);
    const badges = page.locator('.head .badges');
    await badges.waitFor();
    await expect.poll(() => asked).toBe(1);
    await page.waitForLoadState('networkidle');
    change();
    changes = [{ __typename: 'DefenderFeedReset', cursor: 'x', reason: 'TOO_OLD' }];
    await passTime(15_000);
    await badges.getByText(after, { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(['alert', 'machine'] as const)('%s goes on after its cursor has become invalid', async (kind) => {
    const subgraph = await startConsole();
    const { path, after, change } = PAGES[kind](subgraph);
    const { page, complaints } = await openPage();
    const passTime = await holdTime(page);
    await page.routeWebSocket(/graphql$/, async (socket) => socket.close({ code: 1013 }));
    const asked: unknown[] = [];
    await page.route('**/graphql', (route) => {
      const { variables } = route.request().postDataJSON() as { variables?: { after?: unknown } };
      if (route.request().postData()?.includes('MissedChanges') !== true) return route.continue();
      asked.push(variables?.after);
      const answer = { data: { defenderChanges: { endCursor: 'x', hasMore: false, changes: [] } } };
      const error = { message: 'after is not a cursor of this API.', extensions: { code: 'BAD_USER_INPUT' } };
      return route.fulfill({ json: variables?.after === 'x' ? { data: null, errors: [error] } : answer });
    });
    await page.goto(`${subgraph.url}/#/${path}`);
    const badges = page.locator('.head .badges');
    await badges.waitFor();
    await expect.poll(() => asked).toEqual([null]);
    await page.waitForLoadState('networkidle');
    change();
    await passTime(15_000);
    await badges.getByText(after, { exact: true }).waitFor();
    await passTime(15_000);
    await expect.poll(() => asked).toEqual([null, 'x', null]);
    expect(complaints).toEqual([]);
  });
});
