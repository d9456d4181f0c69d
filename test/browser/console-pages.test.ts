import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { approve, request } from '../kit/writes/approvals.js';
import { mutationDocument } from '../kit/writes/mutation-document.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { write } from '../kit/writes/response-actions.js';
import {
  checkAction,
  CONSOLE_ROLES,
  isolatableMachine,
  openMachine,
  startConsole,
} from '../kit/servers/start-console.js';

describe.skipIf(!hasChromium)('pages of the console', () => {
  it('lead from an alert to its incident, which shows the story, the alerts and who is involved', async () => {
    const subgraph = await startConsole({ cache: true });
    const [tenant] = subgraph.emulator.tenants.values();
    const alertsOf = (incident: number | null) =>
      tenant!.alerts.filter(({ incidentId }) => incidentId === incident);
    const sizes = tenant!.alerts.map(({ incidentId }) => [incidentId, alertsOf(incidentId)] as const);
    const [incidentId, ofIncident] = sizes.sort(([, one], [, other]) => other.length - one.length)[0]!;
    const { page, complaints, consoleErrors } = await openPage();
    await page.goto(`${subgraph.url}/#/alerts/${ofIncident[0]!.id}`);
    const link = page.getByRole('link', { name: String(incidentId), exact: true });
    await link.waitFor();
    subgraph.forgetCalls();
    await link.click();
    await page.getByRole('heading', { name: 'Story' }).waitFor();
    expect(await page.locator('.story circle').count()).toBe(ofIncident.length);
    await page.setViewportSize({ width: 390, height: 800 });
    const [line, end] = await Promise.all(
      ['.story svg >> nth=0', '.story figcaption > :last-child'].map((one) =>
        page.locator(one).boundingBox(),
      ),
    );
    expect(end!.x + end!.width).toBeCloseTo(line!.x + line!.width, 0);
    expect(await page.locator('.rows.alerts > li').count()).toBe(ofIncident.length);
    const onMachines = new Set(ofIncident.map(({ machineId }) => machineId).filter(Boolean));
    expect(await page.locator('.facts a').count()).toBe(onMachines.size);
    expect(subgraph.calls().length).toBeLessThanOrEqual(4);
    expect([complaints, consoleErrors]).toEqual([[], []]);
  });

  it('list incidents by status, each with its number of open alerts', async () => {
    const subgraph = await startConsole();
    const { page, complaints } = await openPage();
    await page.goto(`${subgraph.url}/#/incidents`);
    const rows = page.locator('.rows > li');
    await rows.first().waitFor();
    expect(await rows.first().innerText()).toMatch(/\d+ open alerts?/);
    const open = (await rows.locator('.title small').allInnerTexts()).map((text) => text.split(' · ')[1]);
    expect(new Set(open)).toEqual(new Set(['Active', 'In progress']));
    await page.getByRole('button', { name: 'Open' }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(open.length);
    await page.getByRole('button', { name: 'Resolved' }).click();
    await expect.poll(() => rows.count()).toBeLessThan(open.length);
    expect(complaints).toEqual([]);
  });

  it('list machines beyond the first page, and those that are isolated', async () => {
    const subgraph = await startConsole({ emulator: { machines: 120, alerts: 5, machineActions: 0 } });
    const { page, complaints } = await openPage();
    const id = await openMachine(page, subgraph);
    subgraph.emulator.control.addAction({
      machineId: id,
      type: 'Isolate',
      scope: 'Full',
      status: 'Succeeded',
    });
    await page.getByRole('link', { name: 'Machines' }).first().click();
    const rows = page.locator('.rows > li');
    await expect.poll(() => rows.count()).toBe(50);
    await page.getByRole('button', { name: 'More machines' }).click();
    await expect.poll(() => rows.count()).toBe(100);
    await page.getByRole('button', { name: 'More machines' }).click();
    await expect.poll(() => rows.count()).toBe(120);
    expect(await page.getByRole('button', { name: 'More machines' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Isolated', exact: true }).click();
    await page.getByText('1 machine, the last change first').waitFor();
    expect(await rows.locator('a').getAttribute('href')).toBe(`#/machines/${id}`);
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('the audit page', () => {
  const auditLog = () => {
    const path = join(mkdtempSync(join(tmpdir(), 'audit-')), 'audit.jsonl');
    onTestFinished(() => rmSync(dirname(path), { recursive: true }));
    return { AUDIT_LOG: path };
  };

  it('names the setting of a server without a trail file, and does not retry', async () => {
    const { url } = await startConsole({ roles: ['Defender.Auditor'] });
    const { page, complaints } = await openPage();
    await page.goto(`${url}/#/audit`);
    await page.getByText('because AUDIT_LOG is not set').waitFor();
    expect(await page.getByText(/retries in|Try again/).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('shows auditors who did what and why, and the whole of one write', async () => {
    const subgraph = await startConsole({ env: auditLog() });
    const { page, complaints } = await openPage();
    const id = await openMachine(page, subgraph);
    const dialog = await checkAction(page, 'Isolate', 'Contain <b>it</b>');
    await dialog.getByRole('button', { name: 'Isolate now' }).click();
    await page.getByText('Being isolated').waitFor();
    await subgraph.ask('{ defenderHunt(query: "DeviceInfo | take 1") { rows { values } } }', {
      roles: ['Defender.Hunting'],
    });
    await page.getByRole('link', { name: 'Audit' }).click();
    await page.getByText('This needs the role Defender.Auditor, which you don’t have.').waitFor();
    await subgraph.ask('{ defenderAuditEvents { nodes { type } } }', { roles: ['Defender.Hunting'] });
    await page.getByLabel('Caller').selectOption('a guest');
    const sent = page.locator('.rows > li', { hasText: 'Created' });
    await sent.waitFor();
    expect(await sent.innerText()).toContain('an analyst');
    const rows = await page.locator('.rows > li').allInnerTexts();
    expect(rows.find((row) => row.startsWith('Access refused'))).toContain(
      'Query.defenderAuditEvents needs Defender.Auditor',
    );
    expect(rows.find((row) => row.includes('Hunt finished'))).toContain('DeviceInfo | take 1');
    await sent.getByRole('link', { name: 'Isolate machine' }).click();
    await page.getByRole('heading', { level: 1, name: 'One write' }).waitFor();
    const intent = page.locator('.rows > li', { hasText: 'Intended' });
    expect(await intent.innerText()).toContain('Contain <b>it</b>');
    await intent.getByText('Input').click();
    expect(JSON.parse(await intent.locator('pre').innerText())).toMatchObject({ machineId: id });
    expect(await intent.locator('a').last().getAttribute('href')).toBe(`#/machines/${id}`);
    expect(await page.locator('.rows > li').count()).toBe(2);
    expect(subgraph.calls('isolateMachine')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('marks failures, whatever their code', async () => {
    const subgraph = await startConsole({ env: auditLog(), roles: [...CONSOLE_ROLES, 'Defender.Auditor'] });
    await subgraph.ask(mutationDocument('updateAlert', '{ outcome }'), {
      roles: ['Defender.AlertsInvestigation'],
      variables: { input: { alertId: 'da1', status: 'RESOLVED' } },
    });
    const { page, complaints } = await openPage();
    await page.goto(`${subgraph.url}/#/audit`);
    const failed = page.locator('.rows > li', { hasText: 'There is no alert da1.' }).locator('.badge');
    expect(await failed.getAttribute('class')).toContain('severity-HIGH');
    expect(complaints).toEqual([]);
  });

  it('links a write and its approval, and compares writes with Defender in one call', async () => {
    const roles = [...CONSOLE_ROLES, 'Defender.Auditor', 'Defender.SecuritySettings'];
    const subgraph = await startConsole({ env: auditLog(), roles });
    const { page, complaints } = await openPage();
    const { id: machineId } = isolatableMachine(subgraph);
    const [ada, bob] = await Promise.all(
      ['Ada', 'Bob'].map((name) => subgraph.mintToken({ roles, name, oid: randomUUID() })),
    );
    const asAda = { token: async () => ada! };
    const comment = 'replaced last week';
    const { payload } = await request(subgraph, { machineId, comment }, { who: asAda });
    await approve(subgraph, payload.approval.id, { token: async () => bob! });
    const input = { machineId, comment, approvalId: payload.approval.id };
    await write(subgraph, 'runDefenderAntiVirusScan', { machineId, comment: 'x' }, { token: ada! });
    await write(subgraph, 'offboardMachine', input, { token: ada! });
    const tag = { machineId, tag: 'seen', comment: 'x' };
    await subgraph.ask(mutationDocument('addMachineTag', '{ outcome }'), {
      token: ada!,
      variables: { input: tag },
    });
    subgraph.forgetCalls();
    await page.goto(`${subgraph.url}/#/audit?kind=Writes&compare=defender`);
    const settled = page.locator('.rows > li', { hasText: /Created.*Offboard machine/s });
    await settled.getByText('In Defender: pending').waitFor();
    await page.getByText('Not comparable').waitFor();
    // The stream of changes reads, too: by time.
    const byId = subgraph
      .calls()
      .filter(({ path, query }) => /actions\/|\bid in/i.test(`${path} ${query['$filter']}`));
    expect(byId.map(({ operation }) => operation)).toEqual(['listMachineActions']);
    await settled.getByRole('link', { name: 'Approved by Bob' }).click();
    await page.getByRole('heading', { level: 1, name: 'One approval' }).waitFor();
    await page.locator('.rows > li', { hasText: /^Approved.*seen the ticket/s }).waitFor();
    const requested = await page.locator('.rows > li', { hasText: 'Approval requested' }).innerText();
    expect(requested.match(/replaced last week/g)).toHaveLength(1);
    await page.getByRole('link', { name: 'Offboard machine' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'One write' }).waitFor();
    await page.getByRole('link', { name: 'Approved by Bob' }).first().waitFor();
    const [tenant] = subgraph.emulator.tenants.values();
    tenant!.machineActions.splice(0);
    // Until then, the service has the new action in memory, because Defender lists it late.
    subgraph.clock.advance(61_000);
    await page.getByRole('button', { name: 'Compare with Defender' }).click();
    await page.getByText('Missing in Defender').waitFor();
    expect(complaints).toEqual([]);
  });
});
