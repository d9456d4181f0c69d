import { describe, expect, it } from 'vitest';
import { findBarriers, walkByTab } from '../kit/browser/accessibility.js';
import { alertsOf } from '../kit/feed/change-alerts.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { checkAction, openMachine, startConsole } from '../kit/servers/start-console.js';

/** A page that has each barrier once. */
const BARRED = `<!doctype html><html lang="en"><body style="background:#fff;color:#000">
<main><h1>One</h1><h3>Three</h3>
<p style="color:#999">Faint</p>
<p style="color:#333">Also <a href="#" style="color:#404;text-decoration:none">there</a></p>
<div id="twice"></div><div id="twice"></div>
<button aria-describedby="nowhere" tabindex="3" style="width:200px;height:40px">Lost</button>
<div style="display:flex"><button style="all:unset;width:9px;height:9px">a</button><button style="all:unset;width:9px;height:9px">b</button></div>
<input style="width:200px;height:40px">
<i style="display:block;animation:turn 9s infinite;width:9px;height:9px"></i>
<style>@keyframes turn { to { opacity: 0 } }</style></main>
<b>Outside</b></body></html>`;

describe.skipIf(!hasChromium)('the checks of accessibility', () => {
  it('find each barrier of a page that has them', async () => {
    const { page } = await openPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setContent(BARRED);
    expect((await findBarriers(page)).toSorted()).toEqual([
      'a textbox without a name',
      'an id twice',
      'aria-describedby leads to no nowhere',
      'contrast 2.85: Faint',
      'h3 after h1',
      'link by color only: there',
      'moves: turn',
      'outside of all landmarks: Outside',
      'tabindex 3',
      'target of 9 x 9: a',
      'target of 9 x 9: b',
    ]);
  });
});

describe.skipIf(!hasChromium)('the console, for everybody', () => {
  it.each(['light', 'dark'] as const)(
    'has no barrier on any page in the %s theme, and fits a phone',
    async (colorScheme) => {
      const subgraph = await startConsole();
      const { page } = await openPage();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const alert = alertsOf(subgraph)[0]!;
      const ofAlerts = ['alerts', `alerts/${alert.id}`, 'incidents', `incidents/${String(alert.incidentId)}`];
      const pages = [
        ...ofAlerts,
        'machines',
        'exposure',
        'exports',
        'hunting',
        'approvals',
        'audit',
        'quota',
        'nowhere',
      ];
      const look = async (where: string) => {
        const loading = page.getByRole('status').filter({ hasText: 'Loading' });
        await expect.poll(() => loading.count()).toBe(0);
        expect([where, await findBarriers(page)]).toEqual([where, []]);
        expect([where, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([where, 390]);
      };
      await page.setViewportSize({ width: 390, height: 844 });
      for (const path of pages) {
        await page.goto(`${subgraph.url}/#/${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await look(path);
      }
      await openMachine(page, subgraph);
      await page.getByRole('button', { name: 'Offboard' }).waitFor();
      await look('a machine');
      await checkAction(page, 'Isolate', 'To see the dialog');
      await page.getByRole('button', { name: 'Isolate now' }).waitFor();
      await look('a dialog');
    },
  );

  it('is used by keyboard alone, in the order in which it is read, and shows where one is', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    await openMachine(page, subgraph);
    await page.getByRole('button', { name: 'Offboard' }).waitFor();
    const reached = await walkByTab(page);
    const names = reached.map(({ name }) => name);
    expect(names[0]).toBe('Skip to content');
    const pages = [
      ...['Alerts', 'Incidents', 'Machines', 'Exposure', 'Hunting', 'Exports'],
      ...['Approvals', 'Audit', 'Quota', 'Explorer'],
    ];
    expect(names.slice(2, 2 + pages.length)).toEqual(pages);
    expect(names.indexOf('Isolate')).toBeGreaterThan(names.indexOf('Explorer'));
    expect(reached.filter(({ isSeen }) => !isSeen)).toEqual([]);
  });

  it('isolates a machine by keyboard alone, from the list of machines, and keeps the place at each step', async () => {
    const subgraph = await startConsole();
    const { page } = await openPage();
    const press = (key: string) => page.keyboard.press(key);
    const focused = () => page.evaluate<string>('document.activeElement.innerText ?? ""');
    const tabTo = async (name: string) => {
      for (let step = 0; step < 20 && (await focused()) !== name; step += 1) await press('Tab');
      expect(await focused()).toBe(name);
    };
    const id = await openMachine(page, subgraph);
    const name = await page.getByRole('heading', { level: 1 }).innerText();
    // Loaded again, so that nothing has the focus.
    await page.goto(`${subgraph.url}/?anew#/machines`);
    await page.locator('.rows.machines > li').first().waitFor();
    await press('Tab');
    await tabTo('Skip to content');
    await press('Enter');
    // The first thing of the page is where a name is typed.
    await press('Tab');
    await page.keyboard.type(name);
    await page.getByText('1 machine, highest risk first').waitFor();
    await tabTo(name);
    await press('Enter');
    await page.getByRole('button', { name: 'Isolate', exact: true }).waitFor();
    expect(await page.title()).toBe('Machines · defender-subgraph');
    // The page is begun at its top, behind the line of links.
    await press('Tab');
    expect(await focused()).toBe('Machines');
    await tabTo('Isolate');
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    // The element itself: its role ends earlier, when the dialog is closed and its page doesn't know that yet.
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe('Isolate');
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('By keyboard');
    await tabTo('Check');
    await press('Enter');
    await page.getByRole('button', { name: 'Isolate now' }).waitFor();
    expect(subgraph.calls('isolateMachine')).toEqual([]);
    expect(await focused()).toBe('Isolate now');
    await press('Enter');
    await page.getByText('Isolate: Defender accepted it.').waitFor();
    expect(subgraph.calls('isolateMachine').map(({ path }) => path)).toEqual([expect.stringContaining(id)]);
  });
});
