import { describe, expect, it } from 'vitest';
import { ManualClock } from '../kit/time/manual-clock.js';
import { startExport } from '../kit/exports/exports.js';
import { forgetRedisCommands } from '../kit/quota/redis-commands.js';
import { startSubgraph } from '../kit/servers/start-subgraph.js';
import { startFaultyRedis } from './faulty-redis.js';

describe('an export that exists and can not be listed', () => {
  it.each([
    ['GET', 'export list'],
    ['SET', 'export list'],
    ['SET', 'export open'],
  ])('is the result of its start, and runs once Redis is back (from %s %s on)', async (name, list) => {
    const clock = new ManualClock(Date.now());
    const redis = await startFaultyRedis(clock);
    const subgraph = await startSubgraph({
      clock,
      env: { REDIS_URL: redis.url },
      emulator: { machines: 5, alerts: 0, machineActions: 0 },
    });
    let hasFailed = false;
    redis.fail((command) => {
      hasFailed ||= command[0]?.toUpperCase() === name && command.some((part) => part.includes(list));
      return hasFailed ? { error: 'OOM' } : undefined;
    });
    const { answer, payload } = await subgraph.passTime(startExport(subgraph, { kind: 'CERTIFICATES' }));
    expect([answer.errors, payload?.outcome]).toEqual([undefined, 'CREATED']);
    redis.fail(() => undefined);
    forgetRedisCommands();
    const isReady = expect.poll(async () => {
      const { data } = await subgraph.ask('{ defenderExports(first: 1) { nodes { id status } } }', {
        roles: ['Defender.ViewVulnerabilities'],
      });
      return data.defenderExports.nodes;
    });
    await subgraph.passTime(isReady.toEqual([{ id: payload.export.id, status: 'READY' }]), 1_000);
  });
});
