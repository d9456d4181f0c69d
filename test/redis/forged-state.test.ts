import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  approvalById,
  approve,
  approver,
  BOB,
  pending,
  request,
  requester,
} from '../kit/writes/approvals.js';
import { createPolicyFile } from '../kit/writes/policy-file.js';
import { auditWords, posts, startWithMachine, write } from '../kit/writes/response-actions.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { hasRedis, startRedis, type RedisServer } from './redis-server.js';

const newKey = () => randomBytes(32).toString('base64');
const STORE = 'defender-subgraph:v1:store:';

async function startWithRedis(env: Readonly<Record<string, string>> = { STATE_KEY: newKey() }) {
  const redis = await startRedis();
  const settings = { REDIS_URL: redis.url, ...env };
  return { redis, settings, ...(await startWithMachine({ env: settings })) };
}

async function offboard(subgraph: SubgraphUnderTest, machineId: string, approvalId: string) {
  const token = await requester(subgraph).token();
  return write(subgraph, 'offboardMachine', { machineId, approvalId, comment: 'retired' }, { token });
}

/** The decision of a second person in the stored format. */
function decisionAt(at: number) {
  const by = { kind: 'user', tenantId: 'home', oid: BOB, name: 'Bob', clientId: 'c' };
  return { verdict: 'APPROVED', by, at, comment: 'fine', redeemBy: at + 15 * 60_000 };
}

/** Writes a decision into the text of the stored entry, wherever it begins. */
async function forgeDecision(redis: RedisServer, key: string, at: number): Promise<void> {
  const raw = (await redis.client.get(key))!;
  const begin = raw.indexOf('{');
  const approval = JSON.parse(raw.slice(begin)) as object;
  const forged = JSON.stringify({ ...approval, decision: decisionAt(at) });
  await redis.client.set(key, raw.slice(0, begin) + forged, 'KEEPTTL');
}

async function keyOf(redis: RedisServer, id: string): Promise<string> {
  const keys = await redis.client.keys(`${STORE}approval *${id}`);
  expect(keys).toHaveLength(1);
  return keys[0]!;
}

describe.skipIf(!hasRedis)('an attacker with write access to Redis', () => {
  it("can't approve by forging a decision, which appears in log and trail", async () => {
    const { redis, subgraph, machine } = await startWithRedis();
    const { id } = (await request(subgraph, { machineId: machine.id })).payload.approval;
    await forgeDecision(redis, await keyOf(redis, id), subgraph.clock.now());
    const { receipt } = await offboard(subgraph, machine.id, id);
    expect(receipt).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'APPROVAL_INVALID' } });
    expect(receipt.refusal?.message).toContain('was not written by this service');
    expect(posts(subgraph)).toEqual([]);
    expect(auditWords(subgraph).slice(-2)).toEqual(['actionIntended', 'actionSettled REFUSED']);
    expect(subgraph.log()).toContain('A store entry without a valid seal of STATE_KEY was ignored');
    expect(await (await fetch(`${subgraph.url}/metrics`)).text()).toContain(
      'defender_state_refused_total{reason="forged"} 1',
    );
  });

  it("can't repeat a write by moving an approved entry or restoring a redeemed one", async () => {
    const { redis, settings, subgraph: one, machine, other } = await startWithRedis();
    const two = await startSubgraph({ env: settings, beside: one });
    const { id } = (await request(one, { machineId: machine.id })).payload.approval;
    await approve(two, id);
    const approved = (await redis.client.get(await keyOf(redis, id)))!;
    const second = (await request(one, { machineId: other.id })).payload.approval.id;
    await redis.client.set(await keyOf(redis, second), approved, 'KEEPTTL');
    expect((await offboard(one, machine.id, second)).receipt.refusal?.code).toBe('APPROVAL_INVALID');
    expect((await offboard(one, machine.id, id)).receipt.outcome).toBe('CREATED');
    // Both have seen it since it was redeemed: a replica that hasn't would accept the restored entry.
    for (const replica of [one, two]) {
      expect(await approvalById(replica, id)).toMatchObject({ state: 'REDEEMED' });
    }
    await redis.client.set(await keyOf(redis, id), approved, 'KEEPTTL');
    const { control } = one.emulator;
    for (const action of control.actions()) control.finishAction(action.id, 'Failed');
    one.clock.advance(10_000);
    for (const replica of [one, two]) {
      expect((await offboard(replica, machine.id, id)).receipt.refusal?.code).toBe('APPROVAL_INVALID');
    }
    expect(posts(one)).toHaveLength(1);
  });

  it("can't block an isolation by forging one in flight", async () => {
    const { redis, subgraph, machine } = await startWithRedis();
    const action = {
      id: randomUUID(),
      type: 'Isolate',
      status: 'Pending',
      machineId: machine.id,
      creationDateTimeUtc: new Date(subgraph.clock.now()).toISOString(),
      lastUpdateDateTimeUtc: new Date(subgraph.clock.now()).toISOString(),
    };
    const [tenantId] = subgraph.emulator.tenants.keys();
    const key = `${STORE}recent-actions:{${String(tenantId)}}:machine:${machine.id}`;
    await redis.client.set(key, JSON.stringify([action]), 'PX', 60_000);
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(receipt.outcome).toBe('CREATED');
    expect(posts(subgraph)).toHaveLength(1);
  });

  it("can't stop the approvals of others by an entry of another type", async () => {
    const { redis, subgraph, machine, other } = await startWithRedis();
    const before = (await request(subgraph, { machineId: machine.id })).payload.approval;
    const [list = ''] = await redis.client.keys(`${STORE}approvals *`);
    for (const key of [list, await keyOf(redis, before.id)]) {
      await redis.client.del(key);
      await redis.client.lpush(key, 'poison');
    }
    const { id } = (await request(subgraph, { machineId: other.id })).payload.approval;
    expect(await pending(subgraph, approver(subgraph))).toMatchObject([{ id }]);
    expect((await approve(subgraph, id)).payload.outcome).toBe('DONE');
    const { receipt } = await offboard(subgraph, machine.id, before.id);
    expect(receipt.refusal?.code).toBe('APPROVAL_INVALID');
    expect(subgraph.log()).toContain('"entry":"approvals ');
  });

  it("can't use an entry beyond its expiry", async () => {
    const { redis, subgraph, machine } = await startWithRedis();
    const { id } = (await request(subgraph, { machineId: machine.id })).payload.approval;
    for (const key of await redis.client.keys(`${STORE}*`)) await redis.client.persist(key);
    subgraph.clock.advance((49 + 24) * 3_600_000);
    expect(await approvalById(subgraph, id)).toBeNull();
    expect(await pending(subgraph, approver(subgraph))).toEqual([]);
  });
});

describe.skipIf(!hasRedis)('replicas with a new STATE_KEY', () => {
  it('accept entries sealed with the old one while they have it, and not afterwards', async () => {
    const [old, next] = [newKey(), newKey()];
    const { redis, settings, subgraph: one, machine } = await startWithRedis({ STATE_KEY: old });
    const { id } = (await request(one, { machineId: machine.id })).payload.approval;
    const beside = (STATE_KEY: string) => startSubgraph({ env: { ...settings, STATE_KEY }, beside: one });
    const both = await beside(`${next},${old}`);
    expect((await approve(both, id)).payload.outcome).toBe('DONE');
    // The newest key sealed the decision, which a replica with only the old key can't open.
    expect((await offboard(one, machine.id, id)).receipt.refusal?.code).toBe('APPROVAL_INVALID');
    const after = await beside(next);
    expect((await offboard(after, machine.id, id)).receipt.outcome).toBe('CREATED');
    const second = (await request(both, { machineId: machine.id, comment: 'again' })).payload.approval;
    expect((await pending(after, approver(after))).map((approval) => approval.id)).toEqual([second.id]);
    expect(await redis.client.keys(`${STORE}approval *`)).toHaveLength(2);
  });
});

describe.skipIf(!hasRedis)('replicas with Redis and no STATE_KEY', () => {
  it('warn at startup, and accept no approval of a loosening write', async () => {
    const { subgraph, machine } = await startWithRedis({});
    expect(subgraph.log()).toContain('REDIS_URL is set and STATE_KEY is not');
    const { id } = (await request(subgraph, { machineId: machine.id })).payload.approval;
    await approve(subgraph, id);
    const token = await requester(subgraph).token();
    for (const dryRun of [true, false]) {
      const input = { machineId: machine.id, approvalId: id, comment: 'retired', dryRun };
      const { receipt } = await write(subgraph, 'offboardMachine', input, { token });
      expect(receipt).toMatchObject({
        outcome: 'REFUSED',
        refusal: { code: 'STATE_KEY_MISSING', message: expect.stringContaining('set STATE_KEY') },
      });
    }
    expect(posts(subgraph)).toEqual([]);
    expect(await approvalById(subgraph, id)).toMatchObject({ state: 'APPROVED' });
    // Writes that need no approval work as before.
    expect((await write(subgraph, 'releaseMachine', { machineId: machine.id })).receipt.outcome).toBe(
      'CREATED',
    );
  });

  it('accept an approval of a tightening write, unless no request and decision of theirs can have made it', async () => {
    const policy = createPolicyFile({ approvals: [{ name: 'All', mutations: ['isolateMachine'] }] });
    const { redis, subgraph, machine, other } = await startWithRedis(policy.env);
    const roles = ['Defender.ActiveRemediation'];
    const who = requester(subgraph, { roles });
    const isolate = async (machineId: string, approvalId: string) =>
      write(subgraph, 'isolateMachine', { machineId, approvalId }, { token: await who.token() });
    const ask = async (machineId: string) => {
      const options = { mutation: 'isolateMachine', who };
      const input = { machineId, comment: 'contain' };
      return (await request(subgraph, input, options)).payload.approval.id;
    };
    const id = await ask(machine.id);
    await approve(subgraph, id, approver(subgraph, { roles: ['Defender.Approver', ...roles] }));
    expect((await isolate(machine.id, id)).receipt.outcome).toBe('CREATED');
    const forged = await ask(other.id);
    await redis.client.set(
      await keyOf(redis, forged),
      await edited(redis, forged, ({ decision: _none, ...approval }) => ({
        ...approval,
        decision: { ...decisionAt(subgraph.clock.now()), redeemBy: subgraph.clock.now() + 10 * 3_600_000 },
      })),
      'KEEPTTL',
    );
    expect((await isolate(other.id, forged)).receipt.refusal?.code).toBe('APPROVAL_INVALID');
  });
});

/** Edits an unsealed entry of an approval. */
async function edited(
  redis: RedisServer,
  id: string,
  change: (approval: Readonly<Record<string, unknown>>) => object,
): Promise<string> {
  const raw = (await redis.client.get(await keyOf(redis, id)))!;
  return JSON.stringify(change(JSON.parse(raw) as Readonly<Record<string, unknown>>));
}
