import { describe, expect, it } from 'vitest';
import type { ExportJob } from '../../../src/exports/jobs/export-job.js';
import { FairOrder } from '../../../src/exports/jobs/export-jobs.js';
import { JobLeases, type JobLease } from '../../../src/exports/jobs/job-leases.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

/** `a1` belongs to tenant a. */
const job = (id: string, startTime: number) => ({ id, tenantId: id[0]!, startTime }) as ExportJob;

function orderOf(waiting: readonly ExportJob[], running: readonly string[], begins = true): string[] {
  const order = new FairOrder(
    waiting,
    running.map((tenantId) => ({ tenantId })),
  );
  const ids: string[] = [];
  for (let next = order.next(); next !== undefined; next = order.next()) {
    ids.push(next.id);
    if (begins) order.noteBegun(next);
  }
  return ids;
}

describe('the order of exports', () => {
  it('is the order of requests within a tenant', () => {
    expect(orderOf([job('a2', 2), job('a1', 1), job('a3', 3)], ['a'])).toEqual(['a1', 'a2', 'a3']);
  });

  it('alternates between tenants, however many one of them requested first', () => {
    const many = [job('a1', 1), job('a2', 2), job('a3', 3), job('b1', 4), job('b2', 5), job('c1', 6)];
    expect(orderOf(many, [])).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
    expect(orderOf(many, ['b', 'b', 'c'])).toEqual(['a1', 'a2', 'c1', 'a3', 'b1', 'b2']);
    // If none can start, all have been tried.
    expect(orderOf(many, ['a'], false).sort()).toEqual(many.map(({ id }) => id));
  });
});

describe('the slots of exports', () => {
  it('are four, of which one tenant may take a limited number', async () => {
    const leases = new JobLeases(createMemoryStore(new ManualClock()), false);
    const take = (id: string) => leases.acquire({ id, tenantId: id[0]! }, 3);
    const first = (await take('a1')) as JobLease;
    for (const id of ['a2', 'a3']) expect([id, await take(id)]).toEqual([id, expect.anything()]);
    expect(await take('a4')).toBeUndefined();
    expect(await take('b1')).toBeDefined();
    expect(await take('b2')).toBe('full');
    await first.release();
    // A partial acquisition leaves nothing locked.
    expect(await take('b2')).toBeDefined();
    expect(await take('a4')).toBe('full');
  });

  it('are exclusive while held, and expire', async () => {
    const clock = new ManualClock();
    const leases = new JobLeases(createMemoryStore(clock), false);
    const lease = (await leases.acquire({ id: 'a1', tenantId: 'a' }, 3)) as JobLease;
    expect(await leases.acquire({ id: 'a1', tenantId: 'a' }, 3)).toBeUndefined();
    clock.advance(29_000);
    expect(await lease.renew()).toBe(true);
    clock.advance(29_000);
    expect([await lease.isHeld(), await leases.acquire({ id: 'a1', tenantId: 'a' }, 3)]).toEqual([
      true,
      undefined,
    ]);
    clock.advance(1_000);
    expect(await lease.isHeld()).toBe(false);
    expect(await leases.acquire({ id: 'a1', tenantId: 'a' }, 3)).toBeDefined();
    expect(await lease.renew()).toBe(false);
  });
});
