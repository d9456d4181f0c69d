import { describe, expect, it } from 'vitest';
import { addAlert } from '../kit/feed/change-alerts.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { eventually, startConsole } from '../kit/servers/start-console.js';

describe.skipIf(!hasChromium)('a subscription in GraphiQL', () => {
  it('shows an alert as it is raised, as the caller who was chosen in the console, without an error', async () => {
    const subgraph = await startConsole({ env: { EXPLORER: 'graphiql' } });
    const { page, complaints, consoleErrors } = await openPage();
    await page.goto(subgraph.url);
    await page.getByLabel('Caller').selectOption('a second person');
    await page.getByRole('link', { name: 'Explorer' }).click();
    await page.locator('.graphiql-query-editor .view-lines').click();
    expect(await page.getByLabel('Caller').locator('option:checked').innerText()).toBe('a second person');
    await page.keyboard.press('ControlOrMeta+A');
    // Brackets are closed by the editor.
    await page.keyboard.insertText('subscription { alertChanged { alert { id } } }');
    // GraphiQL reads what it is given a moment later; until then it would run the operation of the old name.
    await page.getByRole('tab', { name: '<untitled>' }).waitFor();
    await page.getByRole('button', { name: /^Execute query/ }).click();
    let raised = 0;
    const answer = page.locator('.graphiql-response .view-lines');
    await eventually(subgraph, async () => {
      raised += 1;
      addAlert(subgraph, `da90000000000000${String(raised).padStart(4, '0')}_1`);
      return (await answer.allInnerTexts()).join();
    }).toContain('da90000000000000');
    // The clock may pass faster than a busy machine answers pings. Then the server closes the socket.
    const others = consoleErrors.filter((text) => !text.includes('CLOSING or CLOSED'));
    expect([complaints, others]).toEqual([[], []]);
  });
});
