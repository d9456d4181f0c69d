import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addAlert, changeAlert } from '../kit/feed/change-alerts.js';
import { hasChromium, openPage, type OpenedPage } from '../kit/browser/open-browser.js';
import { holdTime } from '../kit/browser/page-time.js';
import { eventually, startConsole } from '../kit/servers/start-console.js';
import type { SubgraphUnderTest } from '../kit/servers/start-subgraph.js';

const ID = 'da900000000000000041_1';
const UNTOUCHED = { status: 'New', severity: 'High', classification: null, determination: null } as const;

interface Held extends OpenedPage {
  readonly subgraph: SubgraphUnderTest;
  readonly alert: ReturnType<typeof addAlert>;
}

/** The page of a new alert. */
async function openAlert(): Promise<Held> {
  const subgraph = await startConsole();
  const alert = addAlert(subgraph, ID, { title: 'Odd logon', ...UNTOUCHED });
  const opened = await openPage();
  await holdTime(opened.page);
  await opened.page.goto(`${subgraph.url}/#/alerts/${ID}`);
  return { ...opened, subgraph, alert };
}

/** Holds the change of the alert to "in progress". */
async function startWork(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start work' }).click();
  await page.getByRole('button', { name: 'Start work alert' }).click();
  await page.getByText('Not sent yet').waitFor();
}

const isSent = (route: Route) => {
  const text = route.request().postData() ?? '';
  return text.includes('mutation UpdateAlert') && !text.includes('"dryRun"');
};
const notice = (page: Page) => page.getByRole('contentinfo');
const button = (page: Page, name: string) => notice(page).getByRole('button', { name });

describe.skipIf(!hasChromium)('a held change of the console', () => {
  it('with an unknown outcome stays, after a reload too, and is sent a second time only by a decision', async () => {
    const { page, subgraph } = await openAlert();
    subgraph.emulator.control.addFault({ operation: 'updateAlert', times: 1 }, 'reset');
    await startWork(page);
    await notice(page).getByText('only the audit trail of this API names you').waitFor();
    await button(page, 'Send now').click();
    const unknown = 'It was sent and no response arrived';
    await eventually(subgraph, () => notice(page).innerText()).toContain(unknown);
    await page.reload();
    await notice(page).getByText('The page ended before a response arrived').waitFor();
    await button(page, 'Send again').click();
    await eventually(subgraph, () => notice(page).innerText()).toContain(unknown);
    expect(subgraph.calls('updateAlert')).toHaveLength(1);
    await button(page, 'Send again').click();
    await eventually(subgraph, () => notice(page).innerText()).toContain('Alert in progress.');
    expect(subgraph.calls('updateAlert')).toHaveLength(2);
    await page.reload();
    await page.getByRole('heading', { name: 'Odd logon' }).waitFor();
    expect(await notice(page).innerText()).toBe('');
  });

  it('that Defender rejects stays until somebody sends it again or discards it', async () => {
    const { page } = await openAlert();
    const message = 'The hourly cap of this write is reached.';
    const refused = { outcome: 'REFUSED', refusal: { code: 'X', message }, warnings: [], auditId: null };
    await page.route('**/graphql', (route) =>
      isSent(route)
        ? route.fulfill({ json: { data: { write: { ...refused, plannedCalls: null } } } })
        : route.continue(),
    );
    await startWork(page);
    await button(page, 'Send now').click();
    await notice(page).getByText(message).waitFor();
    await page.reload();
    await button(page, 'Send again').waitFor();
    await button(page, 'Discard').click();
    await page.reload();
    await page.getByRole('heading', { name: 'Odd logon' }).waitFor();
    expect(await notice(page).innerText()).toBe('');
  });

  it('belongs to its caller: another one neither sees it nor replaces it', async () => {
    const { page, subgraph } = await openAlert();
    const offline = (route: Route) => (isSent(route) ? route.abort() : route.continue());
    await page.route('**/graphql', offline);
    await startWork(page);
    await button(page, 'Send now').click();
    await notice(page).getByText('can’t be reached').waitFor();
    await page.unroute('**/graphql', offline);
    await page.getByLabel('Caller').selectOption('a second person');
    await button(page, 'Send again').waitFor({ state: 'detached' });
    await startWork(page);
    await button(page, 'Send now').click();
    await notice(page).getByText('Alert in progress.').waitFor();
    await page.getByLabel('Caller').selectOption('an analyst');
    await notice(page).getByText('The page ended before a response arrived').waitFor();
    expect(subgraph.calls('updateAlert')).toHaveLength(1);
  });

  it('is offered to its caller also if the first read of the caller fails', async () => {
    const { page, subgraph } = await openAlert();
    await startWork(page);
    await page.goto('about:blank');
    await expect.poll(() => subgraph.calls('updateAlert').length).toBe(1);
    const failing = (route: Route) =>
      route.request().postData()?.includes('query Viewer') === true
        ? route.fulfill({ json: { data: null, errors: [{ message: 'Broken' }] } })
        : route.continue();
    await page.route('**/graphql', failing);
    await page.goto(`${subgraph.url}/#/alerts/${ID}`);
    await page.getByText('Your roles aren’t known yet.').waitFor();
    expect(await page.getByRole('button', { name: 'Assign' }).getAttribute('aria-disabled')).toBe('true');
    expect(await notice(page).innerText()).toBe('');
    await page.unroute('**/graphql', failing);
    await page.reload();
    await notice(page).getByText('The page ended before a response arrived').waitFor();
  });

  it('is ignored if the browser stored anything else', async () => {
    const { page, subgraph, complaints } = await openAlert();
    await page.route('**/graphql', (route) => (isSent(route) ? route.abort() : route.continue()));
    await startWork(page);
    await button(page, 'Send now').click();
    await notice(page).getByText('can’t be reached').waitFor();
    const [place, text] = await page.evaluate<[string, string]>(
      `Object.entries(sessionStorage).find(([key]) => key.includes('unsent change'))`,
    );
    const good = JSON.parse(text) as Record<string, unknown>;
    const bad = [
      '{',
      'null',
      '[]',
      'x'.repeat(2_000_000),
      ...[
        { ...good, step: '__proto__' },
        { ...good, step: 'resolve', values: { status: 'NEW' } },
        { ...good, values: { comment: 'x'.repeat(5_000) } },
        { ...good, values: { comment: { toString: null } } },
        { ...good, alerts: [] },
        { ...good, alerts: Array(201).fill({ id: ID, title: null }) },
        { ...good, alerts: [{ id: 1, title: {} }] },
        { ...good, warnings: 'x' },
        { ...good, key: 'x'.repeat(32) },
      ].map((value) => JSON.stringify(value)),
    ];
    for (const stored of [...bad, text]) {
      await page.evaluate(`sessionStorage.setItem(${JSON.stringify(place)}, ${JSON.stringify(stored)})`);
      await page.reload();
      await page
        .getByText('Live')
        .or(page.getByRole('heading', { name: 'Odd logon' }))
        .first()
        .waitFor();
      await page.locator('.triage button:not([aria-disabled=true])').first().waitFor();
      const isOffered = (await notice(page).innerText()).includes('Send again');
      expect([stored.slice(0, 200), isOffered]).toEqual([stored.slice(0, 200), stored === text]);
    }
    expect(complaints).toEqual([]);
    expect(subgraph.calls('updateAlert')).toEqual([]);
  });

  it.each([`#/alerts/${ID}`, '#/alerts'])(
    'doesn’t replace a later version of its alert, on %s',
    async (address) => {
      const { page, subgraph, alert } = await openAlert();
      await startWork(page);
      await page.goto(`${subgraph.url}/${address}`);
      const shown = () =>
        address === '#/alerts'
          ? page.locator('.rows.alerts > li', { hasText: 'Odd logon' }).count()
          : page.locator('.head .badges').getByText('Resolved').count();
      let answer: () => void = () => undefined;
      const isLate = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await page.route('**/graphql', async (route) => {
        if (!isSent(route)) return route.continue();
        const response = await route.fetch();
        await isLate;
        await route.fulfill({ response });
      });
      await expect.poll(shown).toBe(address === '#/alerts' ? 1 : 0);
      await button(page, 'Send now').click();
      await expect.poll(() => subgraph.calls('updateAlert').length).toBe(1);
      subgraph.clock.advance(1_000);
      changeAlert(subgraph, alert, { status: 'Resolved' });
      const resolved = address === '#/alerts' ? 0 : 1;
      await eventually(subgraph, shown).toBe(resolved);
      answer();
      await notice(page).getByText('Alert in progress.').waitFor();
      expect(await shown()).toBe(resolved);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    },
  );
});
