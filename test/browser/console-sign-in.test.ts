import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';
import { findBarriers } from '../kit/browser/accessibility.js';
import { playEntra } from '../kit/browser/entra-in-browser.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { LEAST_GRAPH_ROLES, LEAST_ROLES } from '../kit/processes/run-doctor.js';
import { openMachine } from '../kit/servers/start-console.js';
import { startSubgraph, type StartOptions } from '../kit/servers/start-subgraph.js';

const CLIENT_ID = '3d1c7a52-4f0e-4b8b-9d55-0e6a1f2b3c4d';
const ADA = { name: 'Ada Analyst', roles: ['Defender.ViewData', 'Defender.ActiveRemediation'] };
const GIL = { name: 'Gil Guest', roles: ['Defender.ViewData'] };
const NIA = { name: 'Nia Newcomer', roles: [] };

/** A console of a real tenant: nobody to choose from, and Entra's own address. */
async function openConsole({ env = {}, host, ...options }: StartOptions & { readonly host?: string } = {}) {
  const subgraph = await startSubgraph({
    emulator: { machines: 20, alerts: 20 },
    env: { CONSOLE_CLIENT_ID: CLIENT_ID, ...env },
    ...options,
  });
  const opened = await openPage();
  const entra = await playEntra(opened.page, subgraph, {
    clientId: CLIENT_ID,
    redirectUri: `${subgraph.url}/`,
    people: [ADA, GIL, NIA],
    ...(host !== undefined && { host }),
  });
  const { page } = opened;
  const signIn = async (name: string) => {
    await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
    await page.getByRole('link', { name, exact: true }).click();
  };
  return { subgraph, entra, signIn, ...opened };
}

/** As Entra says it, and what is made of it. */
const REFUSALS = [
  [
    'access_denied',
    'AADSTS50105: The signed in user is not assigned to a role.',
    /Ask its administrator for a role/,
  ],
  ['consent_required', 'AADSTS65001: Nobody has consented.', /administrator has to grant consent/],
  ['access_denied', 'The user went away.', /You canceled the sign-in/],
  // Its own words are not shown: people who can make a link can have it say anything.
  ['server_error', 'AADSTS99999: Call <b>+1 555 0100</b> now', /rejected the sign-in \(AADSTS99999\)/],
] as const;

const rows = '.rows.alerts > li';

describe.skipIf(!hasChromium)('signing in to the console with Microsoft', () => {
  it('comes back to the page that was wanted, sends the token, and shows by its roles what may be done', async () => {
    const { subgraph, entra, signIn, page, outsideHosts, complaints, consoleErrors } = await openConsole();
    await page.goto(subgraph.url);
    await signIn('Ada Analyst');
    await page.locator(rows).first().waitFor();
    // Nothing of Entra's response stays in the address.
    expect(new URL(page.url()).hash).toBe('#/alerts');
    await openMachine(page, subgraph);
    const isolate = page.getByRole('button', { name: 'Isolate', exact: true });
    expect([
      await isolate.isDisabled(),
      await page.getByRole('button', { name: 'Offboard' }).isDisabled(),
    ]).toEqual([false, true]);
    const asked = entra.authorizations[0]!;
    expect([asked.get('response_mode'), asked.get('code_challenge_method')]).toEqual(['fragment', 'S256']);
    expect(await page.evaluate('Object.keys(localStorage).filter((key) => /token/i.test(key))')).toEqual([]);
    // After a reload, the tab knows who signed in.
    await page.reload();
    await isolate.waitFor();
    expect([entra.authorizations.length, entra.exchanges.length]).toEqual([1, 1]);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await expect.poll(() => page.evaluate('JSON.stringify(sessionStorage)')).not.toMatch(/eyJ/);
    await page.reload();
    await signIn('Gil Guest');
    await page.getByText('role Defender.ActiveRemediation').first().waitFor();
    expect(await isolate.isDisabled()).toBe(true);
    expect(entra.authorizations[1]!.get('prompt')).toBe('select_account');
    expect(new Set(outsideHosts)).toEqual(new Set(['login.microsoftonline.com']));
    expect([complaints, consoleErrors]).toEqual([[], []]);
  });

  it('that is canceled or refused says what to do, and can be tried again', async () => {
    const { subgraph, entra, signIn, page, consoleErrors } = await openConsole();
    await page.goto(`${subgraph.url}/#/machines`);
    await signIn('Cancel');
    await page.getByText('You declined the console’s permission request').waitFor();
    for (const [error, description, told] of REFUSALS) {
      entra.refusal = { error, description };
      await signIn('Ada Analyst');
      await page.getByRole('alert').filter({ hasText: told }).waitFor();
      expect(await page.locator('body').innerText()).not.toContain('555');
    }
    entra.refusal = undefined;
    await signIn('Ada Analyst');
    await page.locator('.rows.machines > li').first().waitFor();
    expect(consoleErrors).toEqual([]);
  });

  it('renews its token by itself, waits where Entra is away, and asks for a sign-in where that is over', async () => {
    const { subgraph, entra, signIn, page } = await openConsole();
    entra.lifetimeSeconds = 299;
    await page.goto(`${subgraph.url}/#/machines`);
    await signIn('Ada Analyst');
    await page.locator('.rows.machines > li').first().waitFor();
    expect(
      entra.exchanges.filter((form) => form.get('grant_type') === 'refresh_token').length,
    ).toBeGreaterThan(0);
    entra.isAway = true;
    await page.getByRole('link', { name: 'Quota' }).click();
    await page.getByText('Microsoft’s sign-in is busy or unavailable').first().waitFor();
    entra.isAway = false;
    await page
      .getByText(/Left this minute/)
      .first()
      .waitFor();

    // A day later: what a single-page application can renew is over.
    entra.refusal = {
      error: 'invalid_grant',
      description: 'AADSTS700084: The refresh token was issued to a single page app (SPA).',
    };
    await page.getByRole('link', { name: 'Approvals' }).click();
    await page.getByText('Your sign-in expired. Sign in again.').first().waitFor();
    expect(new URL(page.url()).origin).toBe(subgraph.url);
    entra.refusal = undefined;
    await page.getByRole('button', { name: 'Sign in again' }).first().click();
    await page.getByRole('link', { name: 'Ada Analyst', exact: true }).click();
    await page.getByText('No pending approvals').waitFor();
    expect(new URL(page.url()).hash).toBe('#/approvals');
  });

  it('whose token the API does not take names the rule that it breaks, and one that is over says so', async () => {
    const { subgraph, entra, signIn, page } = await openConsole();
    entra.audience = '00000003-0000-0000-c000-000000000000';
    await page.goto(subgraph.url);
    await signIn('Ada Analyst');
    const refused = page.getByText('Your sign-in was rejected. The access token is for another API (aud).');
    await refused.first().waitFor();
    entra.audience = undefined;
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn('Ada Analyst');
    await page.locator(rows).first().waitFor();
    expect(await refused.count()).toBe(0);
    // The clock of the API is ahead of the browser's: the page takes for good what is over.
    subgraph.clock.advance(7_200_000);
    await page.getByRole('link', { name: 'Machines' }).click();
    await page.getByText('Your sign-in expired. Sign in again.').first().waitFor();
    expect(subgraph.calls('listMachines')).toHaveLength(1);
  });

  it('asks Entra for the stronger sign-in that an action needs, and then goes on', async () => {
    const { subgraph, entra, signIn, page } = await openConsole({
      env: { AUTH_STEP_UP: 'c1:isolateMachine' },
    });
    await page.goto(subgraph.url);
    await signIn('Ada Analyst');
    await page.locator(rows).first().waitFor();
    await openMachine(page, subgraph);
    const dialog = page.getByRole('dialog');
    const check = async () => {
      await page.getByRole('button', { name: 'Isolate', exact: true }).click();
      await dialog.getByLabel('Reason').fill('Ransomware');
      await dialog.getByRole('button', { name: 'Check' }).click();
    };
    await check();
    await dialog.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByRole('link', { name: 'Ada Analyst', exact: true }).click();
    await check();
    await dialog.getByText('Every check passed').waitFor();
    expect(entra.authorizations.at(-1)!.get('claims')).toContain('"acrs"');
    expect(subgraph.calls('isolateMachine')).toEqual([]);
  });

  it('goes to the authority of the cloud, that of the US government', async () => {
    const { subgraph, signIn, page, complaints, outsideHosts } = await openConsole({
      host: 'login.microsoftonline.us',
      env: { DEFENDER_CLOUD: 'gcc-high' },
    });
    await page.goto(subgraph.url);
    await signIn('Ada Analyst');
    await page.locator(rows).first().waitFor();
    expect(new Set(outsideHosts)).toEqual(new Set(['login.microsoftonline.us']));
    expect(complaints).toEqual([]);
  });

  it('without any role explains which roles there are and whom to ask, and sends nothing that is refused', async () => {
    const { subgraph, signIn, page, complaints, consoleErrors } = await openConsole();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${subgraph.url}/#/machines`);
    await signIn('Nia Newcomer');
    await page.getByRole('heading', { level: 1, name: 'You have no role yet' }).waitFor();
    const text = await page.locator('main').innerText();
    const { data } = await subgraph.ask('{ defenderViewer { oid } }', { roles: [] });
    expect(data.defenderViewer.oid).toMatch(/^[0-9a-f-]{36}$/);
    expect(text).toMatch(/Object id\s+[0-9a-f]{8}-/);
    for (const part of ['Ask an administrator', 'Users and groups', 'Nia Newcomer', 'Defender.Auditor'])
      expect(text).toContain(part);
    expect(text).toContain('Isolate machines, restrict and scan them');
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect([subgraph.calls(), subgraph.audit().filter(({ type }) => type === 'accessRefused')]).toEqual([
      [],
      [],
    ]);
    expect([complaints, consoleErrors]).toEqual([[], []]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn('Gil Guest');
    await page.locator('.rows.machines > li').first().waitFor();
  });

  it.each(['light', 'dark'] as const)('shows who one is and what the roles open, %s', async (colorScheme) => {
    const { subgraph, signIn, page, consoleErrors } = await openConsole();
    subgraph.emulator.control.registerApp({
      clientId: DEFAULT_CLIENT_ID,
      secret: DEFAULT_CLIENT_SECRET,
      roles: LEAST_ROLES.filter((role) => role !== 'Machine.Isolate'),
      graphRoles: LEAST_GRAPH_ROLES,
    });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(subgraph.url);
    await signIn('Ada Analyst');
    await page.getByRole('link', { name: 'Your access: Ada Analyst' }).press('Enter');
    const part = (name: string) => page.getByRole('region', { name, exact: true }).innerText();
    expect(await part('You')).toMatch(/Ada Analyst[^]*Person/);
    expect(await part('Your roles')).toMatch(
      /Defender.ActiveRemediation\s+Isolate machines[^]*Defender.ViewData\s+Read alerts/,
    );
    expect(await part('Your roles')).not.toContain('Defender.Offboard');
    expect(await part('Roles you don’t have')).toMatch(/Defender.Offboard\s+Offboard machines/);
    const unavailable = await part('Unavailable to everybody');
    expect(unavailable).toMatch(/Machine.Isolate\s+isolateMachine/);
    expect(unavailable).not.toContain('Alert.Read.All');
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect([width, await findBarriers(page)]).toEqual([width, []]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    expect(consoleErrors).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('signing in to the console with a pasted token', () => {
  it('that the API rejects names the violated rule at once, and stores nothing', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 20 } });
    const { page, complaints } = await openPage();
    await page.goto(subgraph.url);
    const paste = async (token: string) => {
      await page.getByLabel('Access token').fill(token);
      await page.getByLabel('Access token').press('Enter');
    };
    const roles = ['Defender.ViewData'];
    const expired = await subgraph.mintToken({ roles, expiresInSeconds: -600 });
    const foreign = await subgraph.mintToken({ roles, audience: '00000003-0000-0000-c000-000000000000' });
    for (const [token, told] of [
      ['tökén\u0000', 'A token has only letters, digits and the characters'],
      ['a.b.c', 'This API rejected the token. The access token is not a JWT.'],
      [expired, /rejected the token. .*expired/],
      [foreign, 'This API rejected the token. The access token is for another API (aud).'],
    ] as const) {
      await paste(token);
      await page.getByRole('alert').filter({ hasText: told }).waitFor();
      expect(await page.evaluate('sessionStorage.length')).toBe(0);
    }
    await page.route('**/graphql', (route) => route.abort());
    const good = await subgraph.mintToken({ roles });
    await paste(good);
    await page.getByRole('alert').filter({ hasText: 'The subgraph can’t be reached.' }).waitFor();
    await page.unroute('**/graphql');
    await paste(`Bearer ${good}\n`);
    await page.locator(rows).first().waitFor();
    await page.reload();
    await page.locator(rows).first().waitFor();
    expect(complaints).toEqual([]);
  });
});
