import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers } from '../kit/browser/accessibility.js';
import { suiteWatch } from '../kit/setup/leak-watch.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { startSubgraph } from '../kit/servers/start-subgraph.js';

const APOLLO = /^https:\/\/[\w.-]+\.apollographql\.com\//;
const SANDBOX_SCRIPT_HOST = 'embeddable-sandbox.cdn.apollographql.com';
/** A replacement for Apollo's script: it leaves its options where a test finds them. */
const SANDBOX_SCRIPT = 'window.EmbeddedSandbox = class { constructor(options) { window.given = options; } };';

interface SandboxOptions {
  readonly initialEndpoint: string;
  readonly initialState: { readonly document: string; readonly variables: object };
  readonly handleRequest: typeof fetch;
}

/** A subgraph whose explorer has callers to choose from, and ids for its examples, as in the demo. */
async function startDemo(explorer: 'sandbox' | 'graphiql') {
  const first = await startSubgraph({ emulator: { machines: 40, alerts: 60 } });
  const [tenant] = first.emulator.tenants.values();
  const callers = ['Defender.ViewData', 'Defender.Hunting'].map(async (role) => {
    const token = await first.mintToken({ roles: [role] });
    suiteWatch.expectInAnswers(token);
    return { name: role, token };
  });
  const demo = {
    callers: await Promise.all(callers),
    variables: { 'triage-alert': { id: tenant!.alerts.find(({ evidence }) => evidence.length > 2)!.id } },
  };
  return startSubgraph({
    beside: first,
    env: { EXPLORER: explorer },
    adjust: (config) => ({ ...config, server: { ...config.server, explorerDemo: demo } }),
  });
}

const run = (page: Page) => page.getByRole('button', { name: /^Execute query/ }).click();
const cost = (page: Page) => page.locator('#cost').textContent();
const answer = async (page: Page) =>
  (await page.locator('.graphiql-response .view-lines').innerText()).replaceAll('\u00a0', ' ');
/** By how many pixels lines of the operation are longer than its editor shows. */
const sideways = (page: Page) =>
  page
    .locator('.graphiql-query-editor .view-line > span')
    .evaluateAll((lines) =>
      Math.max(
        ...lines.map(
          (line) =>
            line.getBoundingClientRect().right -
            line.closest('.monaco-scrollable-element')!.getBoundingClientRect().right,
        ),
      ),
    );
const query = (page: Page) => page.locator('.graphiql-query-editor .view-lines');

describe.skipIf(!hasChromium)('GraphiQL in a browser', () => {
  it('runs its first operation, and shows what it cost and what is left, without asking anybody else', async () => {
    const subgraph = await startDemo('graphiql');
    // A service that doesn't sort costs more than was estimated.
    subgraph.emulator.control.setSwitches({ orderByOnAlerts: 'refused' });
    const { page, outsideHosts, complaints } = await openPage();
    await page.goto(`${subgraph.url}/explorer`);
    await run(page);
    await expect.poll(() => answer(page)).toContain('"computerDnsName"');
    const calls = subgraph.calls().length;
    expect(calls).toBeGreaterThan(2);
    await expect.poll(() => cost(page)).toBe(`${calls} upstream calls, 2 estimated`);
    await page.locator('.cost summary').click();
    await expect.poll(() => page.locator('#compared').innerText()).toMatch(/listAlerts\s+1\s+\d/);
    expect(await page.locator('#difference').textContent()).toMatch(
      /^The operation needed more calls than estimated/,
    );
    await expect
      .poll(() => page.locator('#least').textContent())
      .toMatch(/^LIST_(ALERTS|MACHINES): 9\d of 100 left this minute$/);
    await page.locator('#quota summary').click();
    await expect
      .poll(() => page.locator('#windows').innerText())
      .toMatch(/LIST_MACHINES\s+99 \/ 100\s+1,499 \/ 1,500/);
    expect(outsideHosts).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('fits a phone: nothing lies beside the page, and the answer stands below', async () => {
    const subgraph = await startDemo('graphiql');
    const { page } = await openPage();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${subgraph.url}/explorer`);
    await run(page);
    await expect.poll(() => answer(page)).toContain('"computerDnsName"');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const [editor, response] = [page.locator('.graphiql-query-editor'), page.locator('.graphiql-response')];
    const [above, below] = [(await editor.boundingBox())!, (await response.boundingBox())!];
    expect(Math.min(above.width, below.width)).toBeGreaterThan(300);
    expect(below.y).toBeGreaterThan(above.y + above.height);
  });

  it.each(['light', 'dark'] as const)(
    'has text that people can read in the %s theme',
    async (colorScheme) => {
      const subgraph = await startDemo('graphiql');
      const { page } = await openPage();
      await page.emulateMedia({ colorScheme });
      await page.goto(`${subgraph.url}/explorer`);
      await run(page);
      await expect.poll(() => answer(page)).toContain('"computerDnsName"');
      const faint = (await findBarriers(page)).filter((barrier) => barrier.startsWith('contrast'));
      expect(faint).toEqual([]);
    },
  );

  it('has lines of one height at every width, before and after an operation, and cuts no comment', async () => {
    const subgraph = await startDemo('graphiql');
    const { page } = await openPage();
    await page.goto(`${subgraph.url}/explorer`);
    await query(page).waitFor();
    const look = async () => {
      const seen = [];
      for (const width of [1280, 1000, 768, 390]) {
        await page.setViewportSize({ width, height: 800 });
        // The editor computes its layout again in a frame of its own.
        await expect.poll(() => sideways(page)).toBeLessThan(1);
        const heights = await page.locator('.bar').evaluateAll((bars) => bars.map((bar) => bar.clientHeight));
        seen.push([...heights, await page.evaluate('document.documentElement.scrollWidth')]);
      }
      return seen;
    };
    const wanted = [1280, 1000, 768, 390].map((width) => [48, 40, width]);
    expect(await look()).toEqual(wanted);
    await run(page);
    await expect.poll(() => page.locator('#least').textContent()).toContain('left this minute');
    expect(await look()).toEqual(wanted);
  });

  it('shows in its documentation which role a field needs and what it costs', async () => {
    const subgraph = await startDemo('graphiql');
    const { page } = await openPage();
    await page.goto(`${subgraph.url}/explorer`);
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const docs = page.locator('.graphiql-doc-explorer');
    await docs.getByRole('link', { name: 'Query', exact: true }).click();
    await docs.getByRole('link', { name: 'alerts', exact: true }).click();
    await expect
      .poll(() => docs.innerText())
      .toMatch(/Needs the role Defender\.ViewData\. Estimated cost: 1 upstream call/);
  });

  it('names the missing role to callers without it, and completes field names from the schema', async () => {
    const subgraph = await startDemo('graphiql');
    const { page } = await openPage();
    await page.goto(`${subgraph.url}/explorer`);
    await page.getByLabel('Caller').selectOption('Defender.Hunting');
    await run(page);
    await expect.poll(() => answer(page)).toContain('"FORBIDDEN"');
    expect(await answer(page)).toContain('Defender.ViewData');
    await expect.poll(() => cost(page)).toBe('0 upstream calls');
    await query(page).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('{ machi');
    const suggestions = page.locator('.suggest-widget .monaco-list-row');
    await expect.poll(() => suggestions.allInnerTexts()).toContainEqual(expect.stringMatching(/^machines/));
    expect(subgraph.calls()).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('the switch "Explain only"', () => {
  it('shows what an operation would cost, and calls nobody', async () => {
    const subgraph = await startDemo('graphiql');
    const { page, complaints } = await openPage();
    await page.goto(`${subgraph.url}/explorer`);
    await page.getByLabel('Explain only').check();
    await run(page);
    await expect.poll(() => cost(page)).toBe('Estimated: 2 upstream calls');
    await expect.poll(() => answer(page)).toContain('"estimatedCalls": 2');
    expect(subgraph.calls()).toEqual([]);
    await page.getByLabel('Explain only').uncheck();
    await run(page);
    await expect.poll(() => answer(page)).toContain('"computerDnsName"');
    expect(subgraph.calls().length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('Apollo Sandbox in a browser', () => {
  it('is replaced by GraphiQL, with the example that was asked for, where its host cannot be reached', async () => {
    const subgraph = await startDemo('sandbox');
    const { page, outsideHosts, complaints } = await openPage();
    await page.route(APOLLO, (route) => route.abort());
    // At once, and not when the limit ends: the page's clock stands.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.goto(`${subgraph.url}/explorer`);
    await page.waitForURL('**/graphiql#sandbox-unreachable', { waitUntil: 'commit' });
    await page.clock.resume();
    await expect.poll(() => page.locator('#notice').textContent()).toMatch(/^Apollo Sandbox is unreachable/);
    await page.getByText('Examples').click();
    await page.getByRole('link', { name: /^Triage alert/ }).click();
    await expect.poll(() => query(page).innerText()).toContain('TriageAlert');
    await run(page);
    await expect.poll(() => answer(page)).toContain('"title"');
    await expect.poll(() => cost(page)).toMatch(/^\d upstream calls?/);
    expect(new Set(outsideHosts)).toEqual(new Set([SANDBOX_SCRIPT_HOST]));
    expect(complaints).toEqual([]);
  });

  it('is replaced when its frame stays silent', async () => {
    const subgraph = await startDemo('sandbox');
    const { page } = await openPage();
    await page.clock.install();
    await page.route(APOLLO, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: SANDBOX_SCRIPT }),
    );
    await page.goto(`${subgraph.url}/explorer?example=alert-feed`);
    await page.waitForFunction('window.given');
    await page.clock.fastForward(15_000);
    await page.waitForURL('**/graphiql?example=alert-feed#sandbox-unreachable', { waitUntil: 'commit' });
    expect(page.url()).toContain('/graphiql');
  });

  it('gets the endpoint and the example, and its requests carry the caller and come back with their cost', async () => {
    const subgraph = await startDemo('sandbox');
    const { page, complaints } = await openPage();
    await page.route(APOLLO, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: SANDBOX_SCRIPT }),
    );
    await page.goto(`${subgraph.url}/explorer?example=triage-alert`);
    await page.waitForFunction('window.given');
    const { endpoint, body } = await page.evaluate(async () => {
      const { initialEndpoint, initialState, handleRequest } = (
        globalThis as unknown as { given: SandboxOptions }
      ).given;
      const { document, variables } = initialState;
      const sent = { query: document, variables };
      const headers = { 'content-type': 'application/json' };
      const response = await handleRequest(initialEndpoint, {
        method: 'POST',
        headers,
        body: JSON.stringify(sent),
      });
      return { endpoint: initialEndpoint, body: (await response.json()) as { data: unknown } };
    });
    expect(endpoint).toBe(`${subgraph.url}/graphql`);
    expect(body).toMatchObject({ data: { alert: { title: expect.any(String) } } });
    const calls = subgraph.calls().length;
    await expect.poll(() => cost(page)).toMatch(new RegExp(`^${calls} upstream calls`));
    expect(complaints).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const [header, explorer] = [page.locator('header.bar'), page.locator('#explorer')];
    expect((await header.boundingBox())!.height).toBe(48);
    expect(await explorer.boundingBox()).toEqual({ x: 0, y: 48, width: 390, height: 712 });
  });
});
