import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers } from '../kit/browser/accessibility.js';
import { addAlert } from '../kit/feed/change-alerts.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { startConsole } from '../kit/servers/start-console.js';
import type { SubgraphUnderTest } from '../kit/servers/start-subgraph.js';

const SCRIPT = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>{{7*7}}`;
/** Shown as invoiceexe.jpg by programs that believe it. */
const TURNED = 'invoice\u202egpj.exe';
const LONG = 'x'.repeat(10_000);
const ID = '0000000000000000000000000000000000000001';
const ALERTS = ['da900000000000000011_1', 'da900000000000000012_1', 'da900000000000000013_1'] as const;

/** A machine of which nothing is known but its id, and alerts that say too much or nothing. */
async function startOdd(): Promise<SubgraphUnderTest> {
  const subgraph = await startConsole();
  const [tenant] = subgraph.emulator.tenants.values();
  const { machines } = tenant!;
  const nothing = Object.fromEntries(Object.keys(machines[0]!).map((name) => [name, null]));
  machines.unshift({ ...nothing, id: ID } as unknown as (typeof machines)[number]);
  const base = { severity: 'High', status: 'New' } as const;
  Object.assign(machines[1]!, { computerDnsName: LONG, machineTags: [LONG] });
  addAlert(subgraph, ALERTS[0], {
    ...base,
    title: SCRIPT,
    description: SCRIPT,
    category: TURNED,
    machineId: ID,
  });
  addAlert(subgraph, ALERTS[1], {
    ...base,
    title: LONG,
    description: LONG,
    category: LONG,
    threatName: LONG,
    machineId: machines[1]!.id,
  });
  addAlert(subgraph, ALERTS[2], {
    ...base,
    title: ' ',
    description: null,
    category: null,
    evidence: [],
    assignedTo: `${TURNED}@corp.example`,
  } as unknown as Parameters<typeof addAlert>[2]);
  return subgraph;
}

const WIDTH = 360;
/** Cards hide what doesn't fit. */
const CUT_CARDS =
  '[...document.querySelectorAll(".card")].filter((card) => card.scrollWidth > card.clientWidth).map((card) => card.innerText.slice(0, 60))';

const isWhole = async (page: Page, where: string) => {
  await page.getByRole('status').filter({ hasText: 'Loading' }).waitFor({ state: 'detached' });
  expect([where, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([where, WIDTH]);
  expect([where, await page.evaluate(CUT_CARDS)]).toEqual([where, []]);
  expect([where, await findBarriers(page)]).toEqual([where, []]);
};

describe.skipIf(!hasChromium)('the console, shown what nobody expects', () => {
  it('shows hostile, endless and missing texts as what they are, at the width of a phone', async () => {
    const subgraph = await startOdd();
    const { page, complaints, consoleErrors } = await openPage();
    await page.setViewportSize({ width: WIDTH, height: 844 });
    await page.goto(subgraph.url);
    await page.getByRole('link', { name: 'Untitled alert' }).waitFor();
    await page.getByText('invoice[U+202E]gpj.exe').first().waitFor();
    await isWhole(page, 'alerts');
    for (const [id, heading] of [
      [ALERTS[0], SCRIPT],
      [ALERTS[1], LONG],
      [ALERTS[2], 'Untitled alert'],
    ] as const) {
      await page.goto(`${subgraph.url}/#/alerts/${id}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await isWhole(page, id);
    }
    await page.getByText('invoice[U+202E]gpj.exe@corp.example').waitFor();
    await page.goto(`${subgraph.url}/#/machines/${ID}`);
    await page.getByRole('heading', { level: 1, name: ID.slice(0, 12) }).waitFor();
    await isWhole(page, 'a machine without anything');
    const [tenant] = subgraph.emulator.tenants.values();
    await page.goto(`${subgraph.url}/#/machines/${tenant!.machines[1]!.id}`);
    await page.getByRole('heading', { level: 1, name: LONG }).waitFor();
    await isWhole(page, 'a machine with a long name');
    for (const odd of [
      'machines/%',
      `machines/${SCRIPT}`,
      `alerts/${LONG}`,
      '%E0%A4%A',
      'constructor',
      '__proto__/x',
    ]) {
      await page.goto(`${subgraph.url}/#/${odd}`);
      // The page rejects an invalid id and says so.
      await page.locator('main h1, main [role=alert]').first().waitFor();
    }
    expect(await page.title()).toBe('Page not found · defender-subgraph');
    expect([complaints, consoleErrors]).toEqual([[], []]);
  });

  it('says of an empty tenant what it lacks', async () => {
    const subgraph = await startConsole({ emulator: { machines: 0, alerts: 0, machineActions: 0 } });
    const { page, complaints } = await openPage();
    for (const [path, text] of [
      ['alerts', 'No open alerts.'],
      ['incidents', 'No open incidents.'],
      ['machines', 'No machines.'],
      ['exposure', 'No machines.'],
    ] as const) {
      await page.goto(`${subgraph.url}/#/${path}`);
      await page.locator('.card', { hasText: text }).waitFor();
    }
    expect(complaints).toEqual([]);
  });

  it('finds nothing under ids that are unknown or impossible', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    for (const [path, heading] of [
      [`machines/${'0'.repeat(40)}`, 'Machine not found'],
      ['machines/my-laptop', 'Machine not found'],
      ['alerts/a%2Fb', 'Alert not found'],
      ['incidents/seven', 'Incident not found'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${subgraph.url}/#/${path}`);
      await page.getByRole('heading', { name: heading }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    }
  });

  it('says what is wrong on every page whose question fails, and is whole again when it is answered', async () => {
    const subgraph = await startConsole();
    const { page, complaints } = await openPage();
    await page.routeWebSocket(/graphql$/, (socket) => socket.close({ code: 1013 }));
    const [machine] = [...subgraph.emulator.tenants.values()][0]!.machines;
    const failing = { body: {} as object };
    await page.route('**/graphql', (route) => route.fulfill({ json: failing.body }));
    const pages = ['alerts', 'alerts/x', 'machines', `machines/${machine!.id}`, 'approvals', 'quota'];
    const errors = [
      { message: 'Broken', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      { message: SCRIPT },
    ];
    for (const error of errors) {
      failing.body = { data: null, errors: [error] };
      for (const path of pages) {
        await page.goto(`${subgraph.url}/?${errors.indexOf(error)}${path}#/${path}`);
        await page.getByRole('alert').first().waitFor();
        expect([path, await page.getByRole('alert').first().innerText()]).toEqual([
          path,
          expect.stringContaining(error.message.slice(0, 8)),
        ]);
      }
    }
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page
      .getByText(/Left this minute/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('without a network says so, and goes on by itself when there is one', async () => {
    const subgraph = await startConsole();
    const { page, complaints } = await openPage();
    await page.goto(subgraph.url);
    await page.locator('.rows.alerts > li').first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Machines' }).click();
    await page.getByText(/The subgraph is busy or unavailable\. This page retries in \d s/).waitFor();
    await page.context().setOffline(false);
    await page.locator('.rows.machines > li').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
