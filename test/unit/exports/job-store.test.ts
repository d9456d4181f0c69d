import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ExportJob } from '../../../src/exports/jobs/export-job.js';
import { ExportJobStore } from '../../../src/exports/jobs/job-store.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { createSealedStore } from '../../../src/store/sealed-store.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { createMetrics } from '../../../src/telemetry/metrics.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const TENANT = '20000000-0000-4000-8000-00000000000b';
const idOf = (nth: number) => `10000000-0000-4000-8000-00000000000${String(nth)}`;

function jobOf(nth: number, change: Partial<ExportJob> = {}): ExportJob {
  const kinds = ['CERTIFICATES', 'HARDWARE_FIRMWARE', 'SOFTWARE_INVENTORY'] as const;
  return {
    id: idOf(nth),
    tenantId: TENANT,
    kind: kinds[nth % 3]!,
    format: 'NDJSON',
    since: null,
    groups: null,
    actor: { kind: 'app', tenantId: TENANT, oid: idOf(9), name: 'reports', clientId: idOf(9) },
    requestId: 'r',
    status: 'QUEUED',
    startTime: nth,
    endTime: null,
    expirationTime: null,
    snapshotTime: null,
    counts: null,
    bytes: 0,
    digest: null,
    failure: null,
    ...change,
  };
}

/** The store is untrusted: `raw` is an attacker's view of it. */
function start() {
  const clock = new ManualClock();
  const raw = createMemoryStore(clock);
  const keys = [createSecretKey(Buffer.alloc(32, 1))];
  const logger = createLogger('silent');
  const store = createSealedStore({
    store: raw,
    keys: { current: () => keys },
    clock,
    logger,
    metrics: createMetrics(),
  });
  return { clock, raw, store, jobs: new ExportJobStore(store), plain: new ExportJobStore(raw) };
}

const HOUR_MS = 3_600_000;
const ids = (jobs: readonly ExportJob[]) => jobs.map(({ id }) => id).sort();

describe('the store of exports', () => {
  it('keeps a job unsettled until it is recorded, and forgets expired jobs', async () => {
    const { clock, jobs } = start();
    for (const nth of [0, 1]) await jobs.add(jobOf(nth));
    await jobs.update(idOf(0), { status: 'CANCELED', endTime: 1 });
    expect(ids(await jobs.unsettled())).toEqual([idOf(0), idOf(1)]);
    // Its kind is free at once.
    expect((await jobs.add(jobOf(3))).id).toBe(idOf(3));
    await jobs.settle(idOf(0));
    expect([await jobs.isUnsettled(idOf(0)), ids(await jobs.unsettled())]).toEqual([
      false,
      [idOf(1), idOf(3)],
    ]);
    clock.advance(23 * HOUR_MS);
    await jobs.update(idOf(3), { status: 'RUNNING' });
    await jobs.add(jobOf(2));
    clock.advance(2 * HOUR_MS);
    expect(ids(await jobs.unsettled())).toEqual([idOf(2), idOf(3)]);
    expect(await jobs.isUnsettled(idOf(1))).toBe(false);
  });

  it('rejects forged jobs, and still lists the others', async () => {
    const { raw, jobs } = start();
    for (const nth of [0, 1, 2]) await jobs.add(jobOf(nth));
    const forged = JSON.stringify(jobOf(1, { tenantId: idOf(8), status: 'READY' }));
    await raw.set(`export job ${idOf(1)}`, forged, HOUR_MS);
    // A genuine job under another job's key.
    const stolen = (await raw.get(`export job ${idOf(0)}`)) ?? '';
    await raw.set(`export job ${idOf(2)}`, stolen, HOUR_MS);
    expect(ids(await jobs.unsettled())).toEqual([idOf(0)]);
    await expect(jobs.find(idOf(1))).rejects.toThrow('was not written by this service');
    await expect(jobs.find(idOf(2))).rejects.toThrow('was not written by this service');
    expect(ids(await jobs.list(TENANT))).toEqual([idOf(0)]);
  });

  it.each([
    ['an id that leads elsewhere', { id: '../../etc/passwd' }],
    ['the id of another', { id: idOf(5) }],
    ['a format that is a path', { format: '../x' }],
    ['a digest that would be headers', { digest: '"\r\nset-cookie: a=b' }],
    ['bytes below none', { bytes: -1 }],
  ])('rejects a job with %s, even without a key', async (_what, change) => {
    const { raw, plain } = start();
    await plain.add(jobOf(0));
    await raw.set(`export job ${idOf(0)}`, JSON.stringify({ ...jobOf(0), ...change }), HOUR_MS);
    expect(await plain.find(idOf(0))).toBeUndefined();
    expect(await plain.unsettled()).toEqual([]);
  });
});
