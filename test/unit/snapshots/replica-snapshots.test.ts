import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { CACHE } from '../../../src/config/cache-times.js';
import { ResourceCache } from '../../../src/defender-api/cache/resource-cache.js';
import { SharedCache } from '../../../src/defender-api/cache/shared-cache.js';
import type { WireMachine } from '../../../src/defender-api/models/machines.js';
import { MACHINES as COLLECTION } from '../../../src/defender-api/snapshots/collections.js';
import { ColumnTableBuilder } from '../../../src/defender-api/snapshots/column-table.js';
import { ReplicaSnapshots } from '../../../src/defender-api/snapshots/replica-snapshots.js';
import { SnapshotMemory } from '../../../src/defender-api/snapshots/snapshot-memory.js';
import { GatheredReads } from '../../../src/store/gathered-reads.js';
import { createMetrics } from '../../../src/telemetry/metrics.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { MACHINES, createStoreUnderTest, settle, type StoreUnderTest } from '../cache/cache-replica.js';

const TENANT = MACHINES.tenantId;
const MINUTE = 60_000;

let clock: ManualClock;
let store: StoreUnderTest;

beforeEach(() => {
  clock = new ManualClock();
  store = createStoreUnderTest(clock);
});

function openReplica(keys?: readonly KeyObject[]) {
  const metrics = createMetrics();
  const shared = new SharedCache({
    store,
    reads: new GatheredReads(store, clock, CACHE.patienceMs),
    keys,
    logger: pino({ level: 'silent' }),
    metrics,
  });
  const config = CACHE.snapshots;
  const snapshots = new ReplicaSnapshots({
    shared,
    cache: new ResourceCache(CACHE, clock, shared),
    memory: new SnapshotMemory(config, clock),
    config,
    clock,
  });
  const ignored = async () => (await metrics.cacheIgnored.get()).values.map(({ labels }) => labels.reason);
  const publish = async (machines: readonly WireMachine[], asOfTime = clock.now()) => {
    const builder = new ColumnTableBuilder<WireMachine>();
    for (const machine of machines) builder.add(machine);
    const { generation } = await shared.lookUp({ partition: MACHINES, name: '' }, false);
    await snapshots.publish(
      COLLECTION,
      { tenantId: TENANT },
      { table: builder.build(), asOfTime, generation, isHunted: false },
    );
    await settle();
  };
  const find = async (tenantId = TENANT, since?: number) => {
    const found = await snapshots.take(COLLECTION, { tenantId }, since);
    return found && Array.from({ length: found.length }, (_, index) => found.rowAt(index));
  };
  return { shared, snapshots, ignored, publish, find };
}

type Replica = ReturnType<typeof openReplica>;

const machine = (index: number): WireMachine => ({
  id: index.toString(16).padStart(40, '0'),
  computerDnsName: `gerät-${String(index % 7)}.corp.example`,
  lastIpAddress: null,
  machineTags: index % 2 === 0 ? ['a', 'ü'] : [],
  ipAddresses: [{ ipAddress: '10.0.0.1', macAddress: null, type: 'Wi-Fi', operationalStatus: 'Up' }],
});
const machines = (count: number) => Array.from({ length: count }, (_, index) => machine(index));

const keysOf = (pattern: RegExp) =>
  [...store.contents.keys()].filter((key) => pattern.test(store.contents.get(key) ?? ''));
const headKey = () => keysOf(/"name":"all machines"/)[0] ?? '';
const partKeys = () => keysOf(/"name":"all machines [\w-]+ \d+"/);
const stored = (key: string) => store.contents.get(key) ?? '';
const put = (key: string, text: string) => store.set(key, text, MINUTE);

/** Replaces the text of an entry, with a valid length, like an attacker with write access to the store. */
function forge(key: string, text: string): string {
  const [line = ''] = stored(key)
    .replace(/^sealed1 \S+ \S+ /, '')
    .split('\n');
  return `${JSON.stringify({ ...(JSON.parse(line) as object), characters: text.length })}\n${text}`;
}
const pack = (text: string) => gzipSync(text).toString('base64');

describe('a published collection', () => {
  it.each([0, 1, 999, 1_000, 2_501])('has all %i rows in order', async (count) => {
    await openReplica().publish(machines(count));
    expect(await openReplica().find()).toEqual(machines(count));
    expect(partKeys()).toHaveLength(Math.ceil(count / 1_000));
  });

  it('is not found by another tenant, after a write, or after it expires', async () => {
    const [writer, reader] = [openReplica(), openReplica()];
    await writer.publish(machines(3));
    expect(await reader.find('another')).toBeUndefined();
    clock.advance(MINUTE - 1);
    expect(await reader.find()).toHaveLength(3);
    clock.advance(1);
    expect(await reader.find()).toBeUndefined();
    await writer.publish(machines(3));
    await writer.shared.drop(MACHINES);
    expect(await reader.find()).toBeUndefined();
  });

  it.each([
    ['a write', (writer: Replica) => writer.shared.drop(MACHINES)],
    ['the rows expired', () => clock.advance(MINUTE)],
  ])('is not found by who joins a lookup that began before %s', async (_, change) => {
    const [writer, reader] = [openReplica(), openReplica()];
    await writer.publish(machines(3));
    store.reads.length = 0;
    const before = reader.find();
    // Of the head and of the rows, which a thread unpacks.
    while (store.reads.length < 2) await Promise.resolve();
    await change(writer);
    const after = reader.find();
    expect(await before).toHaveLength(3);
    expect(await after).toBeUndefined();
  });

  it('is adopted only if it is newer', async () => {
    const [writer, reader] = [openReplica(), openReplica()];
    const asOfTime = clock.now();
    await writer.publish(machines(3), asOfTime);
    expect(await reader.find(TENANT, asOfTime)).toBeUndefined();
    expect(await reader.find(TENANT, asOfTime - 1)).toHaveLength(3);
  });

  it('is compact: 10,000 machines take less than 2 MB', { tags: 'slow' }, async () => {
    await openReplica().publish(
      Array.from({ length: 10_000 }, (_, index) => ({
        ...machine(index),
        id: randomBytes(20).toString('hex'),
        aadDeviceId: randomBytes(16).toString('hex'),
      })),
    );
    const characters = partKeys().reduce((sum, key) => sum + stored(key).length, 0);
    expect(characters).toBeLessThan(2_000_000);
    expect(Math.max(...partKeys().map((key) => stored(key).length))).toBeLessThan(250_000);
  });

  it('is neither written nor read while the store is unavailable', async () => {
    const [writer, reader] = [openReplica(), openReplica()];
    store.state = 'lost';
    await writer.publish(machines(3));
    expect(await reader.find()).toBeUndefined();
  });
});

describe('an invalid publication', () => {
  it.each<[string, () => Promise<void>]>([
    ['no text of ours', () => put(partKeys()[0] ?? '', forge(partKeys()[0] ?? '', 'poison'))],
    ['no list', () => put(partKeys()[0] ?? '', forge(partKeys()[0] ?? '', pack('{"id":"1"}')))],
    [
      'a row that is no machine',
      () => put(partKeys()[0] ?? '', forge(partKeys()[0] ?? '', pack('[{"id":1}]'))),
    ],
    ['a row that comes twice', () => putRows([machine(1), machine(1), machine(2)])],
    ['a row too many', () => putRows(machines(4))],
    [
      'more than fits in memory',
      () => put(partKeys()[0] ?? '', forge(partKeys()[0] ?? '', pack(' '.repeat(20_000_000)))),
    ],
    ['a head that is none', () => put(headKey(), forge(headKey(), '{"rows":3}'))],
    [
      'a head with too many rows',
      () =>
        put(
          headKey(),
          forge(
            headKey(),
            stored(headKey())
              .split('\n')[1]!
              .replace(/"rows":3/, '"rows":100001'),
          ),
        ),
    ],
    ['a part in place of the head', () => put(headKey(), stored(partKeys()[0] ?? ''))],
  ])('is ignored: %s', async (_, poison) => {
    const [writer, reader] = [openReplica(), openReplica()];
    await writer.publish(machines(3));
    expect(await reader.find()).toHaveLength(3);
    await poison();
    expect(await reader.find()).toBeUndefined();
    expect(await reader.ignored()).toHaveLength(1);
  });

  const putRows = (rows: readonly WireMachine[]) =>
    put(partKeys()[0] ?? '', forge(partKeys()[0] ?? '', pack(JSON.stringify(rows))));

  it('is ignored if a part is missing, or belongs to another publication', async () => {
    const [writer, reader] = [openReplica(), openReplica()];
    await writer.publish(machines(3));
    const [first = ''] = partKeys();
    await store.delete(first);
    expect(await reader.find()).toBeUndefined();
    clock.advance(1);
    await writer.publish(machines(2));
    const second = partKeys().find((key) => key !== first) ?? '';
    await put(second, stored(first));
    expect(await reader.find()).toBeUndefined();
  });

  it('is ignored without a valid seal, however well-formed', async () => {
    const keys = [createSecretKey(randomBytes(32))];
    const [writer, reader] = [openReplica(keys), openReplica(keys)];
    await writer.publish(machines(3));
    expect(await reader.find()).toHaveLength(3);
    await putRows([...machines(2), { ...machine(2), rbacGroupId: '1' }]);
    expect(await reader.find()).toBeUndefined();
    expect(await reader.ignored()).toEqual(['seal']);
  });
});
