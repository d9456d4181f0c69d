import { describe, expect, it } from 'vitest';
import { hasChromium, openPage } from '../kit/open-browser.js';
import { holdTime } from '../kit/page-time.js';
import { checkAction, openMachine, startConsole } from '../kit/start-console.js';

describe.skipIf(!hasChromium)('approvals in the console', () => {
  it('outlive the browser: requested in one, decided in another, sent from a third', async () => {
    const subgraph = await startConsole();
    const asking = await openPage();
    await openMachine(asking.page, subgraph);
    const dialog = await checkAction(asking.page, 'Offboard', 'It leaves the company');
    await dialog.getByRole('button', { name: 'Request approval' }).click();
    await dialog.getByText('Waiting for a second person’s decision').waitFor();
    await asking.page.context().close();

    const deciding = (await openPage()).page;
    await deciding.goto(`${subgraph.url}/#/approvals`);
    await deciding.getByText('You requested this').waitFor();
    expect(await deciding.locator('nav .waiting').count()).toBe(0);
    await deciding.getByLabel('Caller').selectOption('a second person');
    await deciding.getByRole('link', { name: /^Approvals 1\s+waiting for you$/ }).waitFor();
    const card = deciding.locator('.approval');
    expect(await card.locator('.badges').innerText()).toMatch(/risk/);
    await card.getByText('Planned call to Defender').click();
    await card.getByText(/^POST \/api\/machines\/[0-9a-f]{40}\/offboard$/).waitFor();
    expect(await card.locator('.notice').innerText()).toMatch(
      /The policy's rule "[^"]+" needs a second person/,
    );
    await card.getByText('Open alerts of the machine').click();
    await card.locator('details li, details .empty').first().waitFor();
    await card.getByLabel('Reason').fill('Checked with the owner');
    await card.getByRole('button', { name: 'Approve' }).click();
    await deciding.getByText('No pending approvals').waitFor();
    await deciding.context().close();

    expect(subgraph.calls('offboardMachine')).toEqual([]);
    const { page, consoleErrors } = await openPage();
    const pass = await holdTime(page);
    await page.goto(subgraph.url);
    await page.getByRole('link', { name: /^Approvals 1\s+waiting for you$/ }).click();
    await page.getByRole('heading', { name: 'Ready to send' }).waitFor();
    await page.getByText(/a second person approved it: “Checked with the owner”, valid until \w+/).waitFor();
    await page.getByRole('button', { name: 'Offboard now' }).click();
    await page.getByText('Defender accepted it.').waitFor();
    await page.getByRole('heading', { name: 'Your ended requests' }).waitFor();
    await pass(10_000);
    await page.locator('nav .waiting').waitFor({ state: 'detached' });
    expect(subgraph.calls('offboardMachine')).toHaveLength(1);
    expect(consoleErrors).toEqual([]);
  });
});
