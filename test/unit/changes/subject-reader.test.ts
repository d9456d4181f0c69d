import { expect, it } from 'vitest';
import { SubjectReader } from '../../../src/changes/subject-reader.js';
import type { DefenderDataSource } from '../../../src/defender-api/data-source.js';
import { pageOf } from '../../../src/defender-api/endpoints/shared/wire-page.js';
import type { UpstreamCall } from '../../../src/defender-api/upstream-call.js';
import { ListMemory } from '../../../src/loaders/paging/list-memory.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const DAY_MS = 86_400_000;
const PAGE = 10_000;
const BOUNDS = /lastUpdateTime (ge|gt|le|lt) ([\w:.-]+)/g;

/** A tenant whose alerts were updated at even intervals; oldest first, like the ids. */
function busyTenant(count: number, now: number) {
  const timeOf = (index: number) => Math.round(now - ((count - index) * 6 * DAY_MS) / count);
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `da${index}`,
    lastUpdateTime: new Date(timeOf(index)).toISOString(),
  }));
  let calls = 0;
  const fetch = async ({ query = '' }: UpstreamCall<unknown>) => {
    calls += 1;
    const params = new URLSearchParams(query);
    let [from, to] = [-Infinity, Infinity];
    for (const [, operator = '', bound = ''] of (params.get('$filter') ?? '').matchAll(BOUNDS)) {
      const at = Date.parse(bound);
      if (operator.startsWith('g')) from = Math.max(from, operator === 'ge' ? at : at + 1);
      else to = Math.min(to, operator === 'le' ? at : at - 1);
    }
    const isInside = (_row: unknown, index: number) => timeOf(index) >= from && timeOf(index) <= to;
    const skip = Number(params.get('$skip') ?? 0);
    const top = Number(params.get('$top') ?? PAGE);
    return pageOf(rows.filter(isInside).slice(skip, skip + top));
  };
  const reader = (clock: ManualClock) =>
    new SubjectReader({
      tenantId: 'a',
      dataSource: () => ({ fetch }) as unknown as DefenderDataSource,
      memory: new ListMemory(clock),
      approvals: async () => [],
      clock,
      timeoutMs: 60_000,
    });
  return { reader, calls: () => calls, rows };
}

it('reads no further back than needed', { tags: 'slow' }, async () => {
  const clock = new ManualClock(Date.UTC(2026, 0, 20));
  const whole = busyTenant(50_000, clock.now());
  const cut = busyTenant(50_000, clock.now());
  const since = clock.now() - 7 * DAY_MS;

  const all = await whole.reader(clock).readSince('ALERT', since);
  const newest = await cut.reader(clock).readSince('ALERT', since, { most: 10_001 });

  expect(all.rows).toHaveLength(50_000);
  expect(newest.rows).toEqual(cut.rows.slice(-10_001).reverse());
  expect(cut.calls()).toBeLessThan(whole.calls() / 3);
});
