import { describe, expect, it } from 'vitest';
import { addAlert } from '../kit/feed/change-alerts.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { holdTime } from '../kit/browser/page-time.js';
import { createPolicyFile } from '../kit/writes/policy-file.js';
import { startConsole } from '../kit/servers/start-console.js';

const ID = 'da900000000000000009_1';
const UNTOUCHED = { status: 'New', classification: null, determination: null } as const;

describe.skipIf(!hasChromium)('an alert in the console', () => {
  it('is resolved with classification, determination and comment, in one call, and not by one click', async () => {
    const subgraph = await startConsole();
    addAlert(subgraph, ID, { title: 'Odd logon', ...UNTOUCHED });
    const { page, consoleErrors } = await openPage();
    await holdTime(page);
    await page.goto(`${subgraph.url}/#/alerts/${ID}`);
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Resolve: Odd logon' });
    const resolve = dialog.getByRole('button', { name: 'Resolve alert' });
    await dialog.getByLabel('Comment').fill('A test of the owner');
    await resolve.click();
    await dialog.getByLabel('Classification').selectOption('FALSE_POSITIVE');
    const options = await dialog.getByLabel('Determination').locator('option').allInnerTexts();
    expect(options).toEqual(['Choose one', 'Not malicious', 'Not enough data to validate', 'Other']);
    await resolve.click();
    await dialog.getByLabel('Determination').selectOption('NOT_MALICIOUS');
    await resolve.click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Not sent yet').waitFor();
    expect(subgraph.calls('updateAlert')).toEqual([]);
    await page.getByRole('button', { name: 'Send now' }).click();
    await page.getByText('Alert resolved.').waitFor();
    expect(subgraph.calls('updateAlert')).toMatchObject([
      {
        requestBody: {
          status: 'Resolved',
          classification: 'FalsePositive',
          determination: 'NotMalicious',
          comment: expect.stringContaining('A test of the owner'),
        },
      },
    ]);
    await page.getByText('False positive', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Comments' }).waitFor();
    await page.locator('li', { hasText: 'A test of the owner' }).waitFor();
    expect(await page.getByRole('button', { name: 'Resolve', exact: true }).count()).toBe(0);
    expect(consoleErrors).toEqual([]);
  });

  it('shows its new classification, even if the change is reported before the write has its response', async () => {
    const subgraph = await startConsole();
    addAlert(subgraph, ID, { title: 'Odd logon', ...UNTOUCHED });
    const { page } = await openPage();
    await holdTime(page);
    const classification = page.getByText('False positive', { exact: true });
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      if (route.request().postData()?.includes('"idempotencyKey"') === true) await classification.waitFor();
      await route.fulfill({ response });
    });
    await page.goto(`${subgraph.url}/#/alerts/${ID}`);
    await page.getByRole('button', { name: 'Classify' }).click();
    await page.getByLabel('Classification').selectOption('FALSE_POSITIVE');
    await page.getByLabel('Determination').selectOption('NOT_MALICIOUS');
    await page.getByRole('button', { name: 'Classify alert' }).click();
    await page.getByRole('button', { name: 'Send now' }).click();
    await page.getByText('Alert classified.').waitFor();
    expect(await classification.count()).toBe(1);
  });

  it('that needs a second person asks for one, and is resolved with what was approved', async () => {
    const { env } = createPolicyFile({ approvals: [{ name: 'Alerts', mutations: ['updateAlert'] }] });
    const subgraph = await startConsole({ env });
    addAlert(subgraph, ID, { title: 'Odd logon', ...UNTOUCHED });
    const { page } = await openPage();
    await holdTime(page);
    await page.goto(`${subgraph.url}/#/alerts/${ID}`);
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Classification').selectOption('TRUE_POSITIVE');
    await dialog.getByLabel('Determination').selectOption('PHISHING');
    await dialog.getByLabel('Comment').fill('The owner clicked a link');
    await dialog.getByRole('button', { name: 'Resolve alert' }).click();
    await dialog.getByRole('button', { name: 'Request approval' }).click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('link', { name: 'Approvals' }).click();
    await page.getByLabel('Caller').selectOption('a second person');
    await page.getByText('an analyst requested this').waitFor();
    await page.getByLabel('Reason').fill('Seen the mail');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('No pending approvals').waitFor();
    expect(subgraph.calls('updateAlert')).toEqual([]);
    await page.getByLabel('Caller').selectOption('an analyst');
    await page.getByRole('button', { name: 'Update alert now' }).click();
    await page.getByText('Defender accepted it.').waitFor();
    expect(subgraph.calls('updateAlert')).toMatchObject([{ requestBody: { determination: 'Phishing' } }]);
  });
});
