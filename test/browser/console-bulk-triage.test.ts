import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers } from '../kit/browser/accessibility.js';
import { addAlert } from '../kit/feed/change-alerts.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { holdTime } from '../kit/browser/page-time.js';
import { createPolicyFile } from '../kit/writes/policy-file.js';
import { startConsole } from '../kit/servers/start-console.js';
import type { SubgraphUnderTest } from '../kit/servers/start-subgraph.js';

const HOSTILE = '<img src=x onerror="document.title=1">';
const IDS = ['da900000000000000009_1', 'da900000000000000009_2', 'da900000000000000009_3'] as const;
const UNTOUCHED = { severity: 'High', status: 'New', classification: null, determination: null } as const;

async function startWithThree(options: Parameters<typeof startConsole>[0] = {}): Promise<SubgraphUnderTest> {
  const subgraph = await startConsole(options);
  IDS.forEach((id, index) => addAlert(subgraph, id, { ...UNTOUCHED, title: `${HOSTILE} ${index + 1}` }));
  return subgraph;
}

const rows = (page: Page) => page.locator('.rows.alerts > li', { hasText: HOSTILE });

/** Selects the three alerts: one with the mouse, the others with the keyboard. */
async function selectThree(page: Page): Promise<void> {
  await rows(page).nth(0).getByRole('checkbox').check();
  for (const nth of [1, 2]) {
    await rows(page).nth(nth).getByRole('checkbox').focus();
    await page.keyboard.press('Space');
  }
  await page.getByText('3 selected').waitFor();
}

async function startWork(page: Page, comment: string): Promise<void> {
  await page.getByRole('button', { name: 'Start work' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start work: 3 alerts' });
  await dialog.getByLabel('Comment (optional)').fill(comment);
  await dialog.getByRole('button', { name: 'Start work alerts' }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe.skipIf(!hasChromium)('several alerts in the console', () => {
  it('are resolved in one call after ten seconds, and not at all if somebody undoes it', async () => {
    const subgraph = await startWithThree();
    const { page, complaints, consoleErrors } = await openPage();
    const pass = await holdTime(page);
    await page.goto(subgraph.url);
    await selectThree(page);
    await startWork(page, 'Looking');
    await page.getByText('Not sent yet').waitFor();
    expect(await rows(page).getByText('Changing').count()).toBe(3);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone: nothing was sent.').waitFor();
    await pass(15_000);
    expect(subgraph.calls('batchUpdateAlerts')).toEqual([]);

    await selectThree(page);
    await page.getByRole('button', { name: 'Resolve' }).click();
    const dialog = page.getByRole('dialog', { name: 'Resolve: 3 alerts' });
    await dialog.getByLabel('Classification').selectOption('TRUE_POSITIVE');
    await dialog.getByLabel('Determination').selectOption('MALWARE');
    await dialog.getByLabel('Comment').fill('Cleaned');
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Resolve alerts' }).click();
    await page.getByText('Not sent yet').waitFor();
    await pass(9_000);
    expect(subgraph.calls('batchUpdateAlerts')).toEqual([]);
    await pass(2_000);
    await page.getByText('3 alerts resolved.').waitFor();
    expect(subgraph.calls('batchUpdateAlerts')).toMatchObject([
      {
        requestBody: {
          alertIds: expect.arrayContaining([...IDS]),
          status: 'Resolved',
          determination: 'Malware',
          comment: expect.stringContaining('Cleaned'),
        },
      },
    ]);
    await expect.poll(() => rows(page).count()).toBe(0);
    expect([complaints, consoleErrors]).toEqual([[], []]);
  });

  it('are sent at once when the page is closed before the ten seconds are over, and never twice', async () => {
    const subgraph = await startWithThree();
    const { page } = await openPage();
    await holdTime(page);
    await page.goto(subgraph.url);
    await selectThree(page);
    await startWork(page, 'Before the train leaves');
    await page.getByText('If you close the page, the change is sent at once').waitFor();
    await page.goto('about:blank');
    await expect.poll(() => subgraph.calls('batchUpdateAlerts').length).toBe(1);
    await page.goto(subgraph.url);
    await page.getByText('The page ended before a response arrived').waitFor();
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('3 alerts in progress.').waitFor();
    expect(subgraph.calls('batchUpdateAlerts')).toHaveLength(1);
    await page.reload();
    await rows(page).first().waitFor();
    expect(await page.locator('.held .notice').count()).toBe(0);
  });

  it('are assigned to the caller by their user name', async () => {
    const subgraph = await startWithThree();
    const { page } = await openPage();
    await holdTime(page);
    await page.goto(`${subgraph.url}/#/alerts/${IDS[0]}`);
    await page.getByRole('button', { name: 'Assign' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Assign to me' }).click();
    const me = await dialog.getByLabel('Owner').inputValue();
    expect(me).toMatch(/@/);
    await dialog.getByRole('button', { name: 'Assign alert' }).click();
    await page.getByRole('button', { name: 'Send now' }).click();
    await page.getByText('Alert assigned.').waitFor();
    await page.locator('.facts').getByText(me).waitFor();
    expect(subgraph.calls('updateAlert')).toMatchObject([{ requestBody: { assignedTo: me } }]);
  });

  it('are not offered to callers without the role, whatever is selected', async () => {
    const subgraph = await startWithThree({ roles: ['Defender.ViewData'] });
    const { page } = await openPage();
    await holdTime(page);
    await page.goto(subgraph.url);
    await selectThree(page);
    const button = page.getByRole('button', { name: 'Resolve' });
    await page.getByText('This needs the role Defender.AlertsInvestigation, which you don’t have.').waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await button.click({ force: true });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('that Defender changed only in part are named with the reason', async () => {
    const subgraph = await startWithThree({ emulator: { switches: { unknownIdInBatchUpdate: 'refused' } } });
    const { page } = await openPage();
    await holdTime(page);
    await page.goto(subgraph.url);
    await selectThree(page);
    const [tenant] = subgraph.emulator.tenants.values();
    tenant!.alerts.splice(
      tenant!.alerts.findIndex(({ id }) => id === IDS[1]),
      1,
    );
    await startWork(page, 'One of them is gone');
    await page.getByRole('button', { name: 'Send now' }).click();
    await page.getByText('2 alerts in progress. Not changed:').waitFor();
    const list = page.getByRole('contentinfo').getByRole('listitem');
    expect(await list.allInnerTexts()).toEqual([`${HOSTILE} 2: There is no alert ${IDS[1]}.`]);
  });

  it('that need a second person are sent from Approvals once they are approved', async () => {
    const { env } = createPolicyFile({ approvals: [{ name: 'Alerts', mutations: ['batchUpdateAlerts'] }] });
    const subgraph = await startWithThree({ env });
    const { page } = await openPage();
    await holdTime(page);
    await page.goto(subgraph.url);
    await selectThree(page);
    await page.getByRole('button', { name: 'Start work' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Start work alerts' }).click();
    await dialog.getByText('A second person must approve this first.').waitFor();
    await dialog.getByRole('button', { name: 'Request approval' }).click();
    await dialog.getByText('Waiting for a second person’s decision').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('link', { name: 'Approvals' }).click();
    await page.getByLabel('Caller').selectOption('a second person');
    await page.getByLabel('Reason').fill('Three of a kind');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('No pending approvals').waitFor();
    expect(subgraph.calls('batchUpdateAlerts')).toEqual([]);
    await page.getByLabel('Caller').selectOption('an analyst');
    await page.getByRole('button', { name: 'Update alerts now' }).click();
    await page.getByText('Defender accepted it.').waitFor();
    expect(subgraph.calls('batchUpdateAlerts')).toMatchObject([{ requestBody: { status: 'InProgress' } }]);
  });
});
