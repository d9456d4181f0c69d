import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../emulator/tenants/model.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';
import { graphName } from '../../kit/reads/graph-names.js';

const DAY = 86_400_000;
const QUERY = `query ($since: DateTime, $until: DateTime, $filter: AlertFilter) {
  alertSummary(since: $since, until: $until, filter: $filter) {
    startTime endTime totalCount bySeverity { severity count } byStatus { status count } byDay { day count }
  }
}`;

const countOf = (alerts: readonly Alert[], valueOf: (alert: Alert) => string) => {
  const counts = new Map<string, number>();
  for (const alert of alerts) counts.set(valueOf(alert), (counts.get(valueOf(alert)) ?? 0) + 1);
  return counts;
};

const asMap = (rows: readonly Record<string, unknown>[], name: string) =>
  new Map(rows.map((row) => [row[name] as string, row['count'] as number]));

describe('the summary of alerts', () => {
  it('counts the last 30 days by severity, status and day in one call', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 20, alerts: 800 } });
    const { data, errors } = await subgraph.ask(QUERY);
    expect(errors).toBeUndefined();
    const { startTime, endTime, totalCount, bySeverity, byStatus, byDay } = data.alertSummary;
    const now = subgraph.clock.now();
    expect(startTime).toBe(new Date(now - (now % DAY) - 29 * DAY).toISOString());
    expect(endTime).toBeNull();
    const inWindow = onlyTenant(subgraph).alerts.filter(
      ({ alertCreationTime }) => Date.parse(alertCreationTime) >= Date.parse(startTime as string),
    );
    expect(inWindow.length).toBeGreaterThan(600);
    expect(totalCount).toBe(inWindow.length);
    expect(asMap(bySeverity, 'severity')).toEqual(countOf(inWindow, ({ severity }) => graphName(severity)));
    expect(asMap(byStatus, 'status')).toEqual(countOf(inWindow, ({ status }) => graphName(status)));
    expect(asMap(byDay, 'day')).toEqual(countOf(inWindow, (alert) => alert.alertCreationTime.slice(0, 10)));
    expect(byDay).toEqual(
      [...byDay].sort((a: { day: string }, b: { day: string }) => (a.day < b.day ? -1 : 1)),
    );
    expect(subgraph.calls()).toHaveLength(1);
    expect(subgraph.calls()[0]?.query['$expand']).toBeUndefined();
  });

  it.each([['accepted'], ['refused']] as const)(
    "respects the window and the caller's filter if upper bounds are %s",
    { tags: 'defender-first' },
    async (lessThan) => {
      const subgraph = await startSubgraph({
        emulator: { machines: 20, alerts: 500, switches: { lessThan } },
      });
      const [since, until] = [8, 2].map((days) => new Date(subgraph.clock.now() - days * DAY).toISOString());
      const variables = { since, until, filter: { severity: { eq: 'HIGH' } } };
      const { data, errors } = await subgraph.ask(QUERY, { variables });
      expect(errors).toBeUndefined();
      const wanted = onlyTenant(subgraph).alerts.filter(
        ({ severity, alertCreationTime }) =>
          severity === 'High' && alertCreationTime >= since! && alertCreationTime < until!,
      );
      expect(wanted.length).toBeGreaterThan(0);
      expect(data.alertSummary.totalCount).toBe(wanted.length);
      expect(data.alertSummary.bySeverity).toEqual([{ severity: 'HIGH', count: wanted.length }]);
      await subgraph.ask(QUERY, { variables });
      // A rejected parameter isn't retried.
      expect(subgraph.calls().filter(({ status }) => status === 400)).toHaveLength(
        lessThan === 'refused' ? 1 : 0,
      );
    },
  );

  it(
    'makes a call for each 10,000 alerts, cached like any page',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 20 }, cache: true });
      const { alerts } = onlyTenant(subgraph);
      const [sample] = alerts;
      const alertCreationTime = new Date(subgraph.clock.now() - DAY).toISOString();
      alerts.splice(0);
      for (let index = 0; index < 10_010; index += 1) {
        alerts.push({
          ...sample!,
          id: `da${String(index).padStart(18, '0')}_1`,
          alertCreationTime,
          description: '',
          evidence: [],
        });
      }
      const { data } = await subgraph.ask(QUERY);
      expect(data.alertSummary.totalCount).toBe(10_010);
      expect(subgraph.calls()).toHaveLength(2);
    },
  );

  it('rejects more than it can count, by name', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 5, alerts: 20, switches: { deflate: 'off' } },
    });
    const alertCreationTime = new Date(subgraph.clock.now()).toISOString();
    // Each page begins with the last row of the one before.
    for (let skip = 0; skip < 100_000; skip += 9_999) {
      const row = (_: unknown, index: number) => ({ id: String(skip + index), alertCreationTime });
      const value = Array.from({ length: 10_000 }, row);
      subgraph.emulator.control.addFault(
        { operation: 'listAlerts', times: 1 },
        { status: 200, body: { value } },
      );
    }
    const { data, errors } = await subgraph.ask(QUERY);
    expect(data).toEqual({ alertSummary: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argumentName: 'since' } }]);
    expect(subgraph.calls()).toHaveLength(11);
  });

  it(
    'counts missing and undocumented values as the alerts show them, and rejects a reversed window',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 20 } });
      const now = new Date(subgraph.clock.now()).toISOString();
      const row = (id: string, severity: unknown) => ({
        id,
        severity,
        status: 'new',
        alertCreationTime: now,
      });
      const rows = [
        row('a', 'Extreme'),
        row('b', 'extreme'),
        row('c', null),
        row('d', 'HIGH'),
        row('e', undefined),
      ];
      subgraph.emulator.control.addFault({ operation: 'listAlerts' }, { status: 200, body: { value: rows } });
      const { data } = await subgraph.ask(QUERY);
      expect(data.alertSummary.bySeverity).toEqual([
        { severity: 'UNRECOGNIZED', count: 4 },
        { severity: 'HIGH', count: 1 },
      ]);
      expect(data.alertSummary.byStatus).toEqual([{ status: 'NEW', count: 5 }]);
      const { errors } = await subgraph.ask(QUERY, {
        variables: { since: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' },
      });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argumentName: 'until' } }]);
    },
  );
});
