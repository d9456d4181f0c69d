import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createProfile, hasChromium, openPage } from '../kit/browser/open-browser.js';
import { holdTime } from '../kit/browser/page-time.js';
import { checkAction, openMachine, startConsole } from '../kit/servers/start-console.js';
import type { SubgraphUnderTest } from '../kit/servers/start-subgraph.js';

async function askForOffboarding(page: Page, subgraph: SubgraphUnderTest) {
  await openMachine(page, subgraph);
  const dialog = await checkAction(page, 'Offboard', 'It leaves the company');
  await dialog.getByRole('button', { name: 'Request approval' }).click();
  await dialog.getByText('Waiting for a second person’s decision').waitFor();
  return dialog;
}

/** The list of the second person, who may decide, in a browser of their own. */
async function openAsSecondPerson({ url }: SubgraphUnderTest) {
  const { page } = await openPage();
  await page.goto(`${url}/#/approvals`);
  await page.getByText('You requested this').waitFor();
  expect(await page.locator('nav .waiting').count()).toBe(0);
  await page.getByLabel('Caller').selectOption('a second person');
  await page.getByRole('link', { name: /^Approvals 1\s+waiting for you$/ }).waitFor();
  return page;
}

describe.skipIf(!hasChromium)('approvals in the console', () => {
  it('outlive the browser: requested, decided in another, and sent after a restart', async () => {
    const subgraph = await startConsole();
    const startBrowser = await createProfile();
    const asking = await startBrowser();
    await askForOffboarding(asking.page, subgraph);
    await asking.page.evaluate(`localStorage.setItem('profile', 'the same')`);
    await asking.page.context().close();

    const deciding = await openAsSecondPerson(subgraph);
    const card = deciding.locator('.approval');
    expect(await card.locator('.badges').innerText()).toMatch(/risk/);
    await card.getByText('Open alerts of the machine').click();
    await card.locator('details li, details .empty').first().waitFor();
    await card.getByLabel('Reason').fill('Checked with the owner');
    await card.getByRole('button', { name: 'Approve' }).click();
    await deciding.getByText('No pending approvals').waitFor();
    await deciding.context().close();

    expect(subgraph.calls('offboardMachine')).toEqual([]);
    const { page, consoleErrors } = await startBrowser();
    await page.goto(subgraph.url);
    expect(await page.evaluate(`localStorage.getItem('profile')`)).toBe('the same');
    await page.getByRole('link', { name: /^Approvals 1\s+waiting for you$/ }).click();
    await page.getByRole('heading', { name: 'Ready to send' }).waitFor();
    await page.getByText(/a second person approved it: “Checked with the owner”, valid until \w+/).waitFor();
    await page.getByRole('button', { name: 'Offboard now' }).click();
    await page.getByText('Defender accepted it.').waitFor();
    await page.getByRole('heading', { name: 'Your ended requests' }).waitFor();
    await page.locator('nav .waiting').waitFor({ state: 'detached' });
    expect(subgraph.calls('offboardMachine')).toHaveLength(1);
    expect(consoleErrors).toEqual([]);
  });

  it('tell requester and approver of each change by the stream, without another look', async () => {
    const subgraph = await startConsole();
    const asking = (await openPage()).page;
    // Nothing that waits for a timer happens.
    await holdTime(asking);
    const dialog = await askForOffboarding(asking, subgraph);
    const deciding = await openAsSecondPerson(subgraph);
    const card = deciding.locator('.approval');
    await card.getByLabel('Reason').fill('Not that one');
    await card.getByRole('button', { name: 'Reject' }).click();
    await dialog.getByText('a second person rejected it: “Not that one”').waitFor();
    await deciding.getByText('No pending approvals').waitFor();
    await asking.keyboard.press('Escape');
    await askForOffboarding(asking, subgraph);
    await deciding.locator('.approval').getByText('an analyst requested this').waitFor();
    expect(subgraph.calls('offboardMachine')).toEqual([]);
  });

  it('show approvers the planned call with its body, and the rule', async () => {
    const subgraph = await startConsole();
    await askForOffboarding((await openPage()).page, subgraph);
    const card = (await openAsSecondPerson(subgraph)).locator('.approval');
    await card.getByText('Planned call to Defender').click();
    await card.getByText(/^POST \/api\/machines\/[0-9a-f]{40}\/offboard$/).waitFor();
    const body = card.getByRole('figure', { name: 'The texts are from an analyst' }).locator('pre');
    expect(JSON.parse(await body.innerText())).toEqual({
      Comment: expect.stringMatching(/a second person .*: It leaves the company$/),
      ExternalId: expect.any(String),
    });
    expect(await card.locator('.notice').innerText()).toMatch(
      /The policy's rule "[^"]+" needs a second person/,
    );
  });

  it('warn an approver whose name resembles the requester’s, before the decision', async () => {
    const subgraph = await startConsole({
      claims: {
        'an analyst': { preferred_username: 'ada.lovelace@contoso.example' },
        'a second person': { preferred_username: 'ada.1ovelace@contoso.example' },
      },
    });
    await askForOffboarding((await openPage()).page, subgraph);
    const card = (await openAsSecondPerson(subgraph)).locator('.approval');
    await card.getByText('resembles that of the requester').waitFor();
    await card.getByRole('button', { name: 'Approve' }).waitFor();
  });
});
