import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { roleRuleOf } from '../../src/authorization/role-rule.js';
import { buildSchema } from '../../src/subgraph/build-schema.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { alertsOf } from '../kit/feed/change-alerts.js';
import { isolatableMachine, startConsole } from '../kit/servers/start-console.js';

/** The root field of each page's first read. */
const READS = {
  alerts: 'alerts',
  incidents: 'defenderIncidents',
  machines: 'machines',
  exposure: 'defenderExposureScore',
  hunting: 'defenderHunt',
  exports: 'defenderExports',
  approvals: 'defenderActionApprovals',
  audit: 'defenderAuditEvents',
  quota: 'defenderUpstreamQuota',
  access: 'defenderViewer',
};

/** The text of a page, once it has loaded. */
async function read(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.getByRole('status').filter({ hasText: 'Loading' }).count()).toBe(0);
  return page.locator('main').innerText();
}

describe.skipIf(!hasChromium)('the console of a caller with one role', () => {
  it.each([
    ['Defender.ViewData', 'Alerts'],
    ['Defender.ViewVulnerabilities', 'Exposure'],
    ['Defender.Hunting', 'Hunting'],
    ['Defender.Approver', 'Approvals'],
    ['Defender.Auditor', 'Audit'],
    ['Defender.BreakGlass', 'Quota and cost'],
  ])(
    '%s opens with %s, names the roles of other pages, and sends nothing that is refused',
    async (role, first) => {
      const subgraph = await startConsole({ roles: [role] });
      const { page, complaints } = await openPage();
      await page.goto(subgraph.url);
      await page.getByRole('heading', { level: 1, name: first }).waitFor();
      const schema = buildSchema();
      const fields = schema.getQueryType()!.getFields();
      for (const [path, field] of Object.entries(READS)) {
        const { anyOf } = roleRuleOf(fields[field]!, schema)!;
        const [, named] =
          /^[^\n]+\s+This needs the role (.+), which/.exec(await read(page, `${subgraph.url}/#/${path}`)) ??
          [];
        const isOpen = anyOf.length === 0 || anyOf.includes(role);
        expect([path, named?.split(' or ').toSorted()]).toEqual([
          path,
          isOpen ? undefined : anyOf.toSorted(),
        ]);
      }
      await read(page, `${subgraph.url}/#/alerts/${alertsOf(subgraph)[0]!.id}`);
      await read(page, `${subgraph.url}/#/machines/${isolatableMachine(subgraph).id}`);
      await read(page, `${subgraph.url}/#/constructor`);
      expect(subgraph.audit().filter(({ type }) => type === 'accessRefused')).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
