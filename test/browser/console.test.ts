import type { Page, WebSocketRoute } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addAlert } from '../kit/feed/change-alerts.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { holdTime } from '../kit/browser/page-time.js';
import { checkAction, eventually, openMachine, startConsole } from '../kit/servers/start-console.js';

const HOSTILE = `<img src=x onerror="document.title='taken'"> & "quotes" {{7*7}} javascript:alert(1)`;

const rows = (page: Page) => page.locator('.rows.alerts > li');
const isLive = (page: Page) => page.getByText('Live: new alerts appear automatically');

describe.skipIf(!hasChromium)('the console', () => {
  it('shows open alerts with their machines in a handful of calls, and a new one as it comes, whatever its title is', async () => {
    const subgraph = await startConsole();
    const { page, outsideHosts, complaints, consoleErrors } = await openPage();
    await page.goto(subgraph.url);
    await rows(page).first().waitFor();
    expect(subgraph.calls().length).toBeLessThanOrEqual(7);
    expect(subgraph.calls('listMachines')).toHaveLength(1);
    await isLive(page).waitFor();
    const high = page.getByRole('button', { name: /High$/ });
    const before = Number((await high.innerText()).split('\n')[0]);
    addAlert(subgraph, 'da900000000000000001_1', { title: HOSTILE, severity: 'High', status: 'New' });
    await eventually(subgraph, () => rows(page).first().innerText()).toContain(HOSTILE);
    expect(await rows(page).first().innerText()).toContain('New');
    await expect.poll(() => high.innerText()).toBe(`${before + 1}\nHigh`);
    expect(await page.locator('main [aria-live=polite]').innerText()).toContain('New alert, High:');
    expect(await page.title()).toBe('Alerts · defender-subgraph');
    expect(await page.locator('.rows img').count()).toBe(0);
    expect([outsideHosts, complaints, consoleErrors]).toEqual([[], [], []]);
  });

  it('says that it is not live while the service sends nothing', async () => {
    const subgraph = await startConsole();
    const { page, complaints } = await openPage();
    const passTime = await holdTime(page);
    await page.goto(subgraph.url);
    await isLive(page).waitFor();
    await passTime(45_000);
    await page.getByText('Not live: the service sends nothing at the moment').waitFor();
    await eventually(subgraph, () => isLive(page).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('opens another socket when one stays silent, such as after a lost network', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    const passTime = await holdTime(page);
    const sockets: WebSocketRoute[] = [];
    let isLost = false;
    await page.routeWebSocket(/graphql$/, (socket) => {
      sockets.push(socket);
      const server = socket.connectToServer();
      const isFirst = sockets.length === 1;
      server.onMessage((message) => {
        if (!(isLost && isFirst)) socket.send(message);
      });
    });
    await page.goto(subgraph.url);
    await isLive(page).waitFor();
    isLost = true;
    await passTime(45_000);
    await page.getByText('Not live: the service sends nothing at the moment').waitFor();
    await passTime(45_000);
    await eventually(subgraph, async () => {
      await passTime(1_000);
      return isLive(page).count();
    }).toBe(1);
    expect(sockets).toHaveLength(2);
  });

  it("says that it is not live while Defender doesn't respond", { tags: 'defender-first' }, async () => {
    const subgraph = await startConsole();
    const { page, complaints } = await openPage();
    await page.goto(subgraph.url);
    await isLive(page).waitFor();
    const failing = subgraph.emulator.control.addFault({ operation: 'listAlerts' }, { status: 503 });
    const isDelayed = page.getByText('Not live: the service can’t read Defender at the moment');
    await eventually(subgraph, () => isDelayed.count()).toBe(1);
    subgraph.emulator.control.removeFault(failing);
    await eventually(subgraph, () => isLive(page).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('goes on from its cursor when its stream ends with an error, and says nothing of it', async () => {
    const subgraph = await startConsole({
      adjust: (config) => ({ ...config, subscriptions: { ...config.subscriptions, maxLifetimeMs: 40_000 } }),
    });
    const { page, complaints } = await openPage();
    const sent: string[] = [];
    const received: string[] = [];
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => sent.push(String(payload)));
      socket.on('framereceived', ({ payload }) => received.push(String(payload)));
    });
    await page.goto(subgraph.url);
    await isLive(page).waitFor();
    await eventually(subgraph, async () => received.join()).toContain('SUBSCRIPTION_ENDED');
    addAlert(subgraph, 'da900000000000000002_1', { title: 'Raised meanwhile', status: 'New' });
    await eventually(subgraph, () => rows(page).allInnerTexts()).toContainEqual(
      expect.stringContaining('Raised meanwhile'),
    );
    const { cursor } = /"cursor":"(?<cursor>[^"]+)"\}\}\]/.exec(received.join())!.groups!;
    expect(sent.join()).toContain(`"variables":{"after":"${cursor!}"}`);
    expect(await page.locator('.notice').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('asks for what is new where no socket gets through', async () => {
    const subgraph = await startConsole();
    const { page, complaints } = await openPage();
    await page.clock.install();
    await page.routeWebSocket(/graphql$/, async (socket) => socket.close({ code: 1013 }));
    await page.goto(subgraph.url);
    await page.getByText('Checking for new alerts every 15 seconds').waitFor();
    addAlert(subgraph, 'da900000000000000003_1', { title: 'Raised behind a proxy', status: 'New' });
    await expect
      .poll(async () => {
        subgraph.clock.advance(5_000);
        await page.clock.runFor(5_000);
        return rows(page).allInnerTexts();
      })
      .toContainEqual(expect.stringContaining('Raised behind a proxy'));
    expect(complaints).toEqual([]);
  });

  it('reads the alerts again when changes were lost, without those that were closed meanwhile', async () => {
    const subgraph = await startConsole();
    const { page, complaints } = await openPage();
    await page.clock.install();
    await page.routeWebSocket(/graphql$/, async (socket) => socket.close({ code: 1013 }));
    await page.goto(subgraph.url);
    await page.getByText('Checking for new alerts every 15 seconds').waitFor();
    const title = 'Raised and closed';
    const alert = addAlert(subgraph, 'da900000000000000004_1', { title, status: 'New' });
    const shown = async () => {
      subgraph.clock.advance(5_000);
      await page.clock.runFor(5_000);
      return (await rows(page).allInnerTexts()).join();
    };
    await expect.poll(shown).toContain(title);
    alert.status = 'Resolved';
    const changes = [{ cursor: 'x', reason: 'TOO_OLD' }];
    const lost = { data: { defenderChanges: { endCursor: 'x', hasMore: false, changes } } };
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('MissedChanges') === true
        ? route.fulfill({ json: lost })
        : route.continue(),
    );
    await expect.poll(shown).not.toContain(title);
    expect(await rows(page).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it('tries a write before it sends it, sends it once, and follows it to its end', async () => {
    const subgraph = await startConsole();
    const { page, consoleErrors } = await openPage();
    await openMachine(page, subgraph);
    const dialog = await checkAction(page, 'Isolate', 'Ransomware');
    await dialog.getByText('Every check passed').waitFor();
    expect(await dialog.locator('code').innerText()).toMatch(/^POST \/api\/machines\/[0-9a-f]{40}\/isolate$/);
    expect(subgraph.calls('isolateMachine')).toEqual([]);
    await dialog.getByRole('button', { name: 'Isolate now' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(subgraph.calls('isolateMachine')).toHaveLength(1);
    await page.getByText('Being isolated').waitFor();
    await eventually(subgraph, () => page.locator('.head .badges').innerText()).toContain('Isolated');
    await eventually(subgraph, () =>
      page.getByRole('button', { name: 'Isolate', exact: true }).isDisabled(),
    ).toBe(true);
    expect(consoleErrors).toEqual([]);
  });

  it('checks a write with an unknown outcome again, and then sends it a second time', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    await openMachine(page, subgraph);
    const dialog = await checkAction(page, 'Collect evidence', 'Ransomware');
    subgraph.emulator.control.addFault({ operation: 'collectInvestigationPackage', times: 1 }, 'reset');
    await dialog.getByRole('button', { name: 'Collect evidence now' }).click();
    await eventually(subgraph, () => dialog.innerText()).toContain('It was sent and no response arrived');
    await dialog.getByRole('button', { name: 'Check' }).click();
    await dialog.getByText('Every check passed').waitFor();
    await dialog.getByRole('button', { name: 'Collect evidence now' }).click();
    await eventually(subgraph, () => page.getByText('Defender accepted it.').count()).toBe(1);
    expect(subgraph.calls('collectInvestigationPackage')).toHaveLength(2);
  });

  it('asks for a second person in the page, who approves it, and only then sends it', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    await openMachine(page, subgraph);
    const dialog = await checkAction(page, 'Offboard', 'It leaves the company');
    await dialog.getByRole('button', { name: 'Request approval' }).click();
    await dialog.getByText('Waiting for a second person’s decision').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();

    const choose = (name: string) => page.getByLabel('Caller').selectOption(name);
    await page.getByRole('link', { name: 'Approvals' }).click();
    await page.getByText('You requested this').waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    await choose('a second person');
    await page.getByText('an analyst requested this').waitFor();
    await page.getByLabel('Reason').fill('Checked with the owner');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('No pending approvals').waitFor();
    await choose('an analyst');
    expect(subgraph.calls('offboardMachine')).toEqual([]);
    await page.getByRole('button', { name: 'Offboard now' }).click();
    await page.getByText('Defender accepted it.').waitFor();
    expect(subgraph.calls('offboardMachine')).toHaveLength(1);
  });

  it('says which role is missing, and waits by itself where too much was asked, without a number of HTTP', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    await page.goto(`${subgraph.url}/#/machines`);
    await page.getByLabel('Caller').selectOption('a guest');
    await page.getByText('This needs the role Defender.ViewData, which you don’t have.').waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    // As a gateway refuses, and as the subgraph does.
    const refusals = [
      { status: 429, headers: { 'retry-after': '2' }, body: 'Too many requests' },
      {
        status: 200,
        json: {
          data: { machines: null },
          errors: [
            {
              message: 'Status 429 of Defender',
              extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 1.5 },
            },
          ],
        },
      },
    ];
    await page.route('**/graphql', async (route) => {
      const isRefused = route.request().postData()?.includes('query Machines(') === true;
      const refusal = isRefused ? refusals.shift() : undefined;
      await (refusal === undefined ? route.continue() : route.fulfill(refusal));
    });
    await page.getByLabel('Caller').selectOption('an analyst');
    for (const left of [1, 0]) {
      await expect.poll(() => refusals.length).toBe(left);
      await page.getByText(/Too many requests\. This page retries in [12] s/).waitFor();
      expect(await page.locator('body').innerText()).not.toMatch(/429|RATE_LIMITED/);
    }
    await expect.poll(() => page.locator('.rows.machines > li').count()).toBe(30);
    expect(await page.locator('.notice').count()).toBe(0);
  });

  it('hunts, and leads from a row to its machine', async () => {
    const subgraph = await startConsole();
    const { page, consoleErrors } = await openPage();
    await page.goto(`${subgraph.url}/#/hunting`);
    await page.getByRole('button', { name: 'Hunt', exact: true }).click();
    await page.getByRole('columnheader', { name: 'Logons' }).waitFor();
    const link = page.locator('tbody a').first();
    const name = await link.innerText();
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('link', { name: 'Quota' }).click();
    await page.getByText(/^\d+ of 45$/).waitFor();
    expect(consoleErrors).toEqual([]);
  });
});
