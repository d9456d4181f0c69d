import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../kit/servers/start-subgraph.js';
import { hasRedis, startRedis, type RedisServer } from './redis-server.js';

const ENTRIES = 'defender-subgraph:v1:store:cache:*';
const PAGE = `query ($after: String) {
  alerts(first: 5, after: $after, orderBy: { field: ID }) {
    nodes { id title serviceSource loggedOnUsers { accountName } evidence { entityType verdict roles } comments { comment } }
    pageInfo { endCursor }
  }
}`;

/** Two replicas, of which the first has read the whole list. */
const pack = (text: string) => gzipSync(text).toString('base64');
const LONG = pack(`[${' '.repeat(10_000_000)}]`);

async function startReplicas() {
  const redis = await startRedis();
  const options = {
    cache: true,
    env: { REDIS_URL: redis.url, DEFENDER_SOURCES: 'alerts=graph' },
    emulator: { machines: 4, alerts: 60, machineActions: 0 },
  };
  const one = await startSubgraph(options);
  const two = await startSubgraph({ ...options, beside: one });
  const first = await one.ask(PAGE);
  expect(first.errors).toBeUndefined();
  await expect.poll(() => entriesIn(redis)).toHaveLength(1);
  one.forgetCalls();
  return { redis, one, two, after: first.data.alerts.pageInfo.endCursor as string };
}

async function entriesIn({ client }: RedisServer): Promise<string[]> {
  return (await client.keys(ENTRIES)).filter((name) => !name.endsWith(':generation'));
}

describe.skipIf(!hasRedis)('a whole list of alerts that a replica read at Graph', () => {
  it('serves the others its next page without a call', async () => {
    const { one, two, after } = await startReplicas();
    const next = await two.ask(PAGE, { variables: { after } });
    expect(next.data.alerts.nodes).toHaveLength(5);
    expect(one.calls()).toEqual([]);
    expect(next.data).toEqual((await one.ask(PAGE, { variables: { after } })).data);
  });

  it.each([
    ['no compressed text', ['x']],
    ['rows of another shape', [pack('[{"id":{}}]')]],
    ['text that grows to 30 MB', [LONG, LONG, LONG]],
  ])('is read again if Redis has %s in its place', async (_, parts) => {
    const { redis, one, two, after } = await startReplicas();
    const [key = ''] = await entriesIn(redis);
    const [line = ''] = ((await redis.client.get(key)) ?? '').split('\n');
    const text = `200 ${JSON.stringify({ parts })}`;
    const entry = `${line.replace(/"characters":\d+/, `"characters":${String(text.length)}`)}\n${text}`;
    await redis.client.set(key, entry, 'PX', 60_000);
    const next = await two.ask(PAGE, { variables: { after } });
    expect(next.errors).toBeUndefined();
    expect(one.calls()).toHaveLength(1);
    expect(next.data).toEqual((await one.ask(PAGE, { variables: { after } })).data);
  });
});
