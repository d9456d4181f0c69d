import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { addAlert, alertsOf, changeAlert } from '../kit/feed/change-alerts.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { runsOf } from '../kit/runs.js';
import { seededRandom } from '../kit/seeded-random.js';
import { eventually, startConsole } from '../kit/servers/start-console.js';
import type { SubgraphUnderTest } from '../kit/servers/start-subgraph.js';

const SEVERITIES = ['High', 'Medium', 'Low', 'Informational'] as const;
const STATUSES = ['New', 'InProgress', 'Resolved'] as const;
const CHANGES_A_ROUND = 25;

const isOpen = ({ status }: { readonly status: string | null }) => status !== 'Resolved';

/** Counts of open alerts by severity, as the tiles and the rows of a page show them. */
async function readCounts(page: Page): Promise<{ readonly tiles: number[]; readonly rows: number[] }> {
  const [tiles, badges] = await page.evaluate<[string[], string[]]>(`[
    [...document.querySelectorAll('.tile b')].map((element) => element.textContent),
    [...document.querySelectorAll('.rows.alerts > li .badge:first-of-type')].map((element) => element.textContent),
  ]`);
  return {
    tiles: tiles.map(Number),
    rows: SEVERITIES.map((severity) => badges.filter((badge) => badge === severity).length),
  };
}

/** Changes an alert in the portal or through the API, or raises one. */
async function changeSomething(
  subgraph: SubgraphUnderTest,
  token: string,
  random: () => number,
  nth: number,
): Promise<void> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  subgraph.clock.advance(50);
  const alert = pick(alertsOf(subgraph));
  const kind = random();
  if (kind < 0.2) {
    addAlert(subgraph, `da8${String(nth).padStart(15, '0')}_1`, {
      severity: pick(SEVERITIES),
      status: pick(STATUSES),
    });
  } else if (kind < 0.4) {
    const input = { alertId: alert.id, status: pick(['NEW', 'IN_PROGRESS', 'RESOLVED']) };
    await subgraph.ask('mutation ($input: UpdateAlertInput!) { updateAlert(input: $input) { outcome } }', {
      token,
      variables: { input },
    });
  } else if (kind < 0.6) changeAlert(subgraph, alert, { severity: pick(SEVERITIES) });
  else changeAlert(subgraph, alert, { status: pick(STATUSES) });
}

describe.skipIf(!hasChromium)('counts of alerts in the console', () => {
  it('equal the rows and what Defender has, in two sessions, after any changes', async () => {
    const subgraph = await startConsole({ emulator: { alerts: 50 } });
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData', 'Defender.AlertsInvestigation'] });
    const random = seededRandom(7);
    const [first, second] = [(await openPage()).page, (await openPage()).page];
    for (const page of [first, second]) {
      await page.goto(`${subgraph.url}/#/alerts?pages=20`);
      await page.getByText('Live: new alerts appear automatically').waitFor();
    }
    await second.getByLabel('Caller').selectOption('a second person');
    await second.getByText('Live: new alerts appear automatically').waitFor();
    let nth = 0;
    for (let round = 0; round < runsOf(20); round += 1) {
      for (let change = 0; change < CHANGES_A_ROUND; change += 1) {
        await changeSomething(subgraph, token, random, (nth += 1));
      }
      const truth = SEVERITIES.map(
        (one) => alertsOf(subgraph).filter((alert) => isOpen(alert) && alert.severity === one).length,
      );
      for (const page of [first, second]) {
        await eventually(subgraph, () => readCounts(page)).toEqual({ tiles: truth, rows: truth });
      }
    }
  });
});
