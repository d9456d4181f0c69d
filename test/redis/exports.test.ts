import { readdirSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Emulator } from '../../emulator/emulator.js';
import {
  askForExport,
  download,
  EXPORT_ROLES,
  finishedExport,
  startExport,
  withExportsIn,
} from '../kit/exports/exports.js';
import { startServing } from '../kit/processes/serve-process.js';
import { startSubgraph } from '../kit/servers/start-subgraph.js';
import { hasRedis, startRedis, type RedisServer } from './redis-server.js';
import { PATIENT } from '../kit/time/patience.js';
import { newFolder } from '../kit/new-folder.js';

const KIND = 'SOFTWARE_VULNERABILITIES';

/** Two replicas with a Redis and a clock, with one shared export folder or two. */
async function startTwo(where: 'shared' | 'apart') {
  const { one, env, shared } = await startOne({ exportRows: 3_000 });
  const apart = where === 'shared' ? {} : withExportsIn(newFolder());
  return {
    one,
    shared,
    two: await startSubgraph({ env: { ...env(), ...apart }, limits: UNHURRIED, beside: one }),
  };
}

const listings = ({ emulator }: { readonly emulator: Emulator }) =>
  emulator.control.calls({ operation: 'exportSoftwareVulnerabilitiesFiles' }).length;

describe.runIf(hasRedis)('exports of several replicas', () => {
  it('are UPSTREAM_UNAVAILABLE while Redis is unavailable', async () => {
    const { one, redis } = await startOne({});
    await redis.kill();
    const list = await one.ask('{ defenderExports { nodes { id } } }', { roles: EXPORT_ROLES });
    const single = await askForExport(one, '11111111-0000-4000-8000-000000000001');
    for (const { errors } of [list, single])
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'UPSTREAM_UNAVAILABLE' } });
  });

  it('run once per kind and tenant, and are visible and can be canceled at each', async () => {
    const { one, two, shared } = await startTwo('shared');
    one.emulator.control.setSwitches({ exportFilePauseMs: 600_000 });
    const both = await Promise.all([one, two].map((replica) => startExport(replica, { kind: KIND })));
    expect(both.map(({ payload }) => payload.outcome as string).sort()).toEqual([
      'ALREADY_PENDING',
      'CREATED',
    ]);
    const { id } = both[0]?.payload.export as { id: string };
    expect(both[1]?.payload.export.id).toBe(id);
    await vi.waitFor(() => {
      expect(one.calls('downloadExportFile')).toHaveLength(1);
    }, PATIENT);
    // Canceled at the replica that doesn't run the export; either order works.
    const cancelled = await two.ask(
      `mutation { cancelDefenderExport(input: { exportId: "${id}" }) { outcome } }`,
      {
        roles: EXPORT_ROLES,
      },
    );
    expect(cancelled.data.cancelDefenderExport.outcome).toBe('DONE');
    expect(await finishedExport(one, id)).toMatchObject({ status: 'CANCELED' });
    expect(await finishedExport(two, id)).toMatchObject({ status: 'CANCELED' });
    // The running replica checks every five seconds, stops, and deletes its files.
    await vi.waitFor(() => {
      one.clock.advance(1_000);
      expect(one.log() + two.log()).toContain(LET_GO);
      expect(readdirSync(shared)).toEqual([]);
    }, PATIENT);
    expect([one.calls('downloadExportFile').length, listings(one)]).toEqual([1, 1]);
    const ends = [...one.audit(), ...two.audit()].filter(({ type }) => type === 'exportFinished');
    expect(ends).toMatchObject([{ exportId: id, outcome: 'CANCELED' }]);
    one.emulator.control.setSwitches({ exportFilePauseMs: 0 });
    const next = await startExport(two, { kind: KIND });
    expect(await finishedExport(one, next.payload.export.id as string)).toMatchObject({
      rowCount: 3_000,
    });
  });

  it('can be downloaded from each replica that has the file; others return its location', async () => {
    const { one, two } = await startTwo('apart');
    const { payload } = await startExport(one, { kind: KIND });
    const made = await finishedExport(two, payload.export.id as string);
    const path = made.downloadPath ?? '';
    const answers = await Promise.all([one, two].map((replica) => download(replica, path)));
    const statuses = answers.map(({ status }) => status);
    expect([...statuses].sort()).toEqual([200, 503]);
    const elsewhere = answers[statuses.indexOf(503)];
    expect(elsewhere?.headers.get('retry-after')).toBe('1');
    expect(await elsewhere?.json()).toMatchObject({
      errors: [
        { message: expect.stringContaining('another replica'), extensions: { code: 'EXPORT_ELSEWHERE' } },
      ],
    });
    expect((await answers[statuses.indexOf(200)]?.text())?.split('\n')).toHaveLength(3_001);
  });

  it('continue after a short outage of Redis', async () => {
    const { one, redis, shared } = await startOne({ exportRows: 40_000, exportFilePauseMs: 1 });
    const { payload } = await startExport(one, { kind: KIND });
    const { id } = payload.export as { id: string };
    await hasCheckpoint(shared);
    redis.freeze();
    // Neither progress nor failure can be stored.
    await vi.waitFor(() => {
      one.clock.advance(10_000);
      expect(one.log()).toContain(LET_GO);
    }, PATIENT);
    redis.thaw();
    one.emulator.control.setSwitches({ exportFilePauseMs: 0 });
    await endLeases(redis);
    const looking = setInterval(() => one.clock.advance(5_000), 200);
    onTestFinished(() => {
      clearInterval(looking);
    });
    expect(await finishedExport(one, id)).toMatchObject({ status: 'READY', rowCount: 40_000, failure: null });
    expect(listings(one)).toBe(1);
  });

  it('start again if Redis loses them while they run', async () => {
    const { one, redis, shared } = await startOne({ exportRows: 40_000, exportFilePauseMs: 1 });
    const { payload } = await startExport(one, { kind: KIND });
    await hasCheckpoint(shared);
    await redis.client.flushall();
    one.emulator.control.setSwitches({ exportFilePauseMs: 0 });
    const looking = setInterval(() => one.clock.advance(5_000), 200);
    onTestFinished(() => {
      clearInterval(looking);
    });
    const made = await finishedExport(one, payload.export.id as string);
    expect(made).toMatchObject({ status: 'READY', rowCount: 40_000 });
  });

  it('resume at another replica when their process is killed: the same bytes, without repeated calls', async () => {
    const { one: watcher, redis, shared, env } = await startOne({ exportRows: 40_000, exportFilePauseMs: 1 });
    const { emulator } = watcher;
    const served = await startServing(emulator, env());
    const token = await emulator.control.mintCallerToken({ roles: EXPORT_ROLES });
    const started = await fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `mutation { startDefenderExport(input: { kind: ${KIND} }) { export { id } } }`,
      }),
    });
    const { data } = (await started.json()) as { data: { startDefenderExport: { export: { id: string } } } };
    await hasCheckpoint(shared);
    served.child.kill('SIGKILL');
    await served.ended;
    emulator.control.setSwitches({ exportFilePauseMs: 0 });
    const { id } = data.startDefenderExport.export;
    expect((await askForExport(watcher, id)).data.defenderExport).toMatchObject({ status: 'RUNNING' });
    await endLeases(redis);
    watcher.clock.advance(15_000);
    const made = await finishedExport(watcher, id);
    expect(made).toMatchObject({ status: 'READY', rowCount: 40_000 });
    expect(listings(watcher)).toBe(1);
    const again = await startExport(watcher, { kind: KIND });
    const whole = await finishedExport(watcher, again.payload.export.id as string);
    const [resumed, once] = await Promise.all(
      [made, whole].map(({ downloadPath }) => download(watcher, downloadPath ?? '')),
    );
    expect(resumed?.headers.get('etag')).toBe(once?.headers.get('etag'));
    expect((await resumed?.text()) === (await once?.text())).toBe(true);
  });
});

const LET_GO = 'An export run ended';

/**
 * Advancing the clock leaves Redis no time to respond: with the default limit of 250 ms, every command in flight would
 * fail, and the replica would treat Redis as down while the clock stands still.
 */
const UNHURRIED = { redisTimeoutMs: 20_000 } as const;

async function startOne(switches: Parameters<Emulator['control']['setSwitches']>[0]) {
  const redis = await startRedis();
  const shared = newFolder();
  const STATE_KEY = Buffer.alloc(32, 7).toString('base64');
  const env = () => ({ REDIS_URL: redis.url, STATE_KEY, ...withExportsIn(shared) });
  const one = await startSubgraph({ env: env(), limits: UNHURRIED });
  one.emulator.control.setSwitches(switches);
  return { one, redis, shared, env };
}

async function hasCheckpoint(folder: string): Promise<void> {
  await expect
    .poll(() => readdirSync(folder).some((name) => name.endsWith('.checkpoint')), {
      interval: 5,
    })
    .toBe(true);
}

/** Simulates 30 seconds. */
async function endLeases({ client }: RedisServer): Promise<void> {
  const names = await client.keys('*export *');
  const leases = names.filter((name) => /export (?:lease|place) /.test(name));
  if (leases.length > 0) await client.del(...leases);
}
