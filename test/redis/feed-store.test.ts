import { expect, it, onTestFinished } from 'vitest';
import { createRedisFeedStore } from '../../src/changes/redis-feed-store.js';
import { connectRedis } from '../../src/store/redis-link.js';
import { ManualClock } from '../kit/time/manual-clock.js';
import { hasRedis, startRedis } from './redis-server.js';

it.skipIf(!hasRedis)('reports that Redis rejects an announcement of followed subjects', async () => {
  const { url, client } = await startRedis();
  const link = connectRedis({ url, clock: new ManualClock() });
  onTestFinished(() => link.close());
  const texts = { seal: (_name: string, text: string) => text, open: (_name: string, raw: string) => raw };
  const store = createRedisFeedStore({ link, tenantId: 'tenant', texts, retentionMs: 1_000 });
  await store.want(['ALERT']);
  expect(await store.wanted()).toEqual(['ALERT']);
  // As after a failover, while the connection leads to the former primary.
  await client.replicaof('127.0.0.1', 1);
  await expect(store.want(['INVESTIGATION'])).rejects.toMatchObject({ name: 'StoreUnavailableError' });
});
