import { describe, expect, it } from 'vitest';
import { codeOf, hashed, sendDocument } from '../kit/http/send-document.js';
import { startSubgraph } from '../kit/servers/start-subgraph.js';
import { hasRedis, startRedis } from './redis-server.js';

const emulator = { machines: 5, alerts: 0, machineActions: 0 };
const QUERY = '{ defenderViewer { oid } }';
const extensions = hashed(QUERY);

async function startReplicas() {
  const redis = await startRedis();
  const env = { REDIS_URL: redis.url };
  const one = await startSubgraph({ emulator, env });
  const two = await startSubgraph({ beside: one, env });
  return { redis, one, two };
}

describe.skipIf(!hasRedis)('automatic persisted queries of several replicas', () => {
  it('are known to all of them once one received the text', async () => {
    const { one, two } = await startReplicas();
    await sendDocument(one, { query: QUERY, extensions });
    await expect.poll(async () => codeOf(await sendDocument(two, { extensions }))).toBeUndefined();
  });

  it('are verified by their hash, whatever the store contains', async () => {
    const { redis, one, two } = await startReplicas();
    await sendDocument(one, { query: QUERY, extensions });
    const keyOf = async () => (await redis.client.keys('*:document:*'))[0];
    await expect.poll(keyOf).toBeDefined();
    const key = (await keyOf())!;
    expect(await redis.client.get(key)).toBe(QUERY);
    for (const text of ['{ machines(first: 1) { nodes { id } } }', '', 'x'.repeat(1_000_000)]) {
      await redis.client.set(key, text);
      expect(codeOf(await sendDocument(two, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    }
  });

  it('follow the limits of documents if they were planted in the store', async () => {
    const { redis, one } = await startReplicas();
    const deep = `${'{ a'.repeat(1_100)} ${'}'.repeat(1_100)}`;
    const { sha256Hash } = hashed(deep).persistedQuery;
    const place = Number.parseInt(sha256Hash.slice(0, 8), 16) % 2_048;
    await redis.client.set(`defender-subgraph:v1:store:document:${String(place)}`, deep);
    const refused = await sendDocument(one, { extensions: hashed(deep) });
    expect([refused.status, codeOf(refused)]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });

  it('are sent again in full, and executed, while Redis is unavailable', async () => {
    const { redis, one } = await startReplicas();
    await redis.kill();
    expect(codeOf(await sendDocument(one, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    const { data } = await sendDocument(one, { query: QUERY, extensions });
    expect(data.defenderViewer.oid).toBeTypeOf('string');
    expect((await sendDocument(one, { extensions })).data).toEqual(data);
  });
});
