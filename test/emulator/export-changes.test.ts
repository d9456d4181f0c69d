import { describe, expect, it } from 'vitest';
import { readAllPages, type ExportPage, type ExportRow } from './export-reads.js';
import { errorOf, itemAt, startService, type RunningService } from './running-service.js';

const FULL = '/api/machines/SoftwareVulnerabilitiesByMachine';
const DELTA = '/api/machines/SoftwareVulnerabilityChangesByMachine';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const isoNow = (service: RunningService, back: number) =>
  encodeURIComponent(new Date(service.emulator.control.clock().now - back).toISOString());

/** The identity of each row, with the columns that deltas have. */
function keyed(rows: readonly ExportRow[]): Map<string, ExportRow> {
  return new Map(rows.map((row) => [`${String(row['id'])} ${String(row['rbacGroupId'])}`, told(row)]));
}

function told(row: ExportRow): ExportRow {
  const { lastSeenTimestamp: _, securityUpdateAvailable: __, ...others } = row;
  return others;
}

/** A full export with changes applied, oldest first. */
function apply(base: readonly ExportRow[], changes: readonly ExportRow[]): Map<string, ExportRow> {
  const rows = keyed(base);
  const byTime = [...changes].sort((one, other) =>
    String(one['eventTimestamp']) < String(other['eventTimestamp']) ? -1 : 1,
  );
  for (const { status, eventTimestamp: _, isOnboarded: __, ...row } of byTime) {
    const [[key = '', columns] = []] = keyed([row]);
    if (status === 'Fixed') rows.delete(key);
    else if (columns !== undefined) rows.set(key, columns);
  }
  return rows;
}

const sorted = (rows: ReadonlyMap<string, ExportRow>) =>
  [...rows].sort(([one], [other]) => (one < other ? -1 : 1));

describe('the changes of vulnerabilities', () => {
  it.each([0, 6_000])(
    'turn a full export into that of 13 days later, machines that change their group included (%s rows)',
    { tags: 'slow' },
    async (exportRows) => {
      const service = await startService({ machines: 40 });
      service.emulator.control.setSwitches({ exportRows });
      const base = await readAllPages(service, FULL);
      const started = service.emulator.control.clock().now;
      service.emulator.control.advance(5 * DAY);
      const { id: machineId } = itemAt(
        service.tenant.machines.filter(({ id }) => base.some((row) => row['deviceId'] === id)),
        2,
      );
      service.emulator.control.moveMachine({ machineId, rbacGroupId: 999, rbacGroupName: 'New' });
      service.emulator.control.advance(8 * DAY);
      const since = isoNow(service, service.emulator.control.clock().now - started);
      const changes = await readAllPages(service, `${DELTA}?sinceTime=${since}&pageSize=900`);
      const full = await readAllPages(service, FULL);
      expect(new Set(changes.map((row) => row['status']))).toEqual(new Set(['New', 'Fixed', 'Updated']));
      expect(changes.filter((row) => row['deviceId'] === machineId).length).toBeGreaterThan(5);
      expect(sorted(keyed(base))).not.toEqual(sorted(keyed(full)));
      expect(sorted(apply(base, changes))).toEqual(sorted(keyed(full)));
    },
  );

  it('are in whole windows of six hours, beginning with the one that contains the time', async () => {
    const service = await startService({ machines: 200 });
    const now = service.emulator.control.clock().now;
    service.emulator.control.setClock(Math.floor(now / (6 * HOUR)) * 6 * HOUR + HOUR);
    const clock = service.emulator.control.clock().now;
    const rowsSince = (back: number) => readAllPages(service, `${DELTA}?sinceTime=${isoNow(service, back)}`);
    const all = await rowsSince(13.1 * HOUR);
    expect(await rowsSince(18.9 * HOUR)).toEqual(all);
    expect((await rowsSince(19.1 * HOUR)).length).toBeGreaterThan(all.length);
    const times = all.map((row) =>
      Date.parse(`${String(row['eventTimestamp']).replace(' ', 'T').slice(0, 23)}Z`),
    );
    expect(Math.min(...times)).toBeGreaterThan(clock - 19 * HOUR);
    expect(Math.min(...times)).toBeLessThan(clock - 13.1 * HOUR);
    expect(Math.max(...times)).toBeLessThanOrEqual(clock - HOUR);
    expect(await rowsSince(HOUR / 2)).toEqual([]);
  });

  it('link to the next page at the documented address, or at their own', async () => {
    const service = await startService({ machines: 80 });
    const path = `${DELTA}?sinceTime=${isoNow(service, 13 * DAY)}&pageSize=10`;
    const linkOf = async () => ((await service.get(path)).json as ExportPage)['@odata.nextLink'] ?? '';
    expect(await linkOf()).toContain('/api/machines/SoftwareVulnerabilitiesTimeline?');
    service.emulator.control.setSwitches({ deltaNextLink: 'same-path' });
    expect(await linkOf()).toContain(`${DELTA}?`);
  });

  it('are late, repeated or in any order if the switch is set', { tags: 'slow' }, async () => {
    const service = await startService({ machines: 200 });
    const path = `${DELTA}?sinceTime=${isoNow(service, 9 * DAY)}`;
    let rows = await readAllPages(service, path);
    const having = async (deltaRows: 'out-of-order' | 'repeated' | 'late') => {
      service.emulator.control.setSwitches({ deltaRows });
      return readAllPages(service, path);
    };
    const mixed = await having('out-of-order');
    expect(mixed).not.toEqual(rows);
    expect(mixed).toHaveLength(rows.length);
    const repeated = await having('repeated');
    expect(repeated.length).toBeGreaterThan(rows.length);
    expect(new Set(repeated.map((row) => JSON.stringify(row))).size).toBe(rows.length);
    // Of the window that was made last, some: the fewer it has, the likelier none.
    let late = await having('late');
    for (let windows = 0; late.length === rows.length && windows < 8; windows += 1) {
      service.emulator.control.advance(6 * HOUR);
      service.emulator.control.setSwitches({ deltaRows: 'in-order' });
      rows = await readAllPages(service, path);
      late = await having('late');
    }
    expect(late.length).toBeLessThan(rows.length);
    service.emulator.control.advance(6 * HOUR);
    const after = await readAllPages(service, path);
    const told = new Set(after.map((row) => JSON.stringify(row)));
    expect(rows.filter((row) => !told.has(JSON.stringify(row)))).toEqual([]);
  });

  it.each([
    ['', 'InvalidInput'],
    ['sinceTime=yesterday', 'InvalidInput'],
    ['sinceTime=2999-01-01T00:00:00Z', 'InvalidInput'],
    ['sinceTime=2020-01-01T00:00:00Z', 'InvalidInput'],
  ])('are refused for the query "%s"', async (query, code) => {
    const service = await startService();
    const answer = await service.get(`${DELTA}?${query}`);
    expect([answer.status, errorOf(answer).code]).toEqual([400, code]);
  });
});
