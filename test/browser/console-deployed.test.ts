import { describe, expect, it } from 'vitest';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { codeOf, createOperationsFile, sendDocument } from '../kit/http/send-document.js';
import { checkAction, openMachine, startConsole } from '../kit/servers/start-console.js';
import { FABRIKAM, HOME, startTenants } from '../kit/servers/start-tenants.js';

describe.skipIf(!hasChromium)('the console of a deployment', () => {
  it('that takes trusted documents alone sends its own by id, on the socket too, and no other way in is opened', async () => {
    const manifest = createOperationsFile({ viewer: '{ defenderViewer { oid } }' });
    const subgraph = await startConsole({ env: { ...manifest.env, PERSISTED_OPERATIONS: 'enforce' } });
    const { page, complaints, consoleErrors } = await openPage();
    const bodies: string[] = [];
    page.on('request', (request) => bodies.push(request.postData() ?? ''));
    await page.goto(subgraph.url);
    await page.locator('.rows.alerts > li').first().waitFor();
    await page.getByText('Live: new alerts appear automatically').waitFor();
    await openMachine(page, subgraph);
    const dialog = await checkAction(page, 'Isolate', 'Ransomware');
    await dialog.getByText('Every check passed').waitFor();
    expect(bodies.filter((body) => /"query":/.test(body))).toEqual([]);
    expect([complaints, consoleErrors]).toEqual([[], []]);
    const text = await sendDocument(subgraph, {
      query: 'query OpenAlertStates { alertSummary { totalCount } }',
    });
    expect(codeOf(text)).toBe('PERSISTED_QUERY_ID_REQUIRED');
    expect((await sendDocument(subgraph, { documentId: 'viewer' })).status).toBe(200);
  });

  it('of several tenants asks for the one that is chosen, and acts on that one alone', async () => {
    const roles = ['Defender.ViewData', 'Defender.ActiveRemediation'];
    const { subgraph } = await startTenants();
    const token = await subgraph.mintToken({ tenantId: HOME, roles, name: 'Ada' });
    const { page, complaints } = await openPage();
    await page.goto(subgraph.url);
    await page.getByLabel('Access token').fill(token);
    await page.getByRole('button', { name: 'Use token' }).click();
    await page.locator('.rows.alerts > li').filter({ hasText: 'contoso' }).first().waitFor();
    await page.getByLabel('Tenant').selectOption(FABRIKAM);
    await page.locator('.rows.alerts > li').filter({ hasText: 'fabrikam' }).first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain('contoso');
    await page.getByRole('link', { name: 'Machines' }).click();
    await page.locator('.rows.machines a').first().click();
    const dialog = await checkAction(page, 'Scan for malware', 'A look');
    await dialog.getByRole('button', { name: 'Scan for malware now' }).click();
    await page.getByText('Defender accepted it').waitFor();
    expect(subgraph.calls('runAntiVirusScan').map(({ tenantId }) => tenantId)).toEqual([FABRIKAM]);
    expect(complaints).toEqual([]);
  });
});
