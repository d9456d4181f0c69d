import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ADA,
  approvalById,
  approve,
  approver,
  pending,
  person,
  request,
  requester,
} from '../kit/writes/approvals.js';
import { change } from '../kit/writes/machine-writes.js';
import { outcomesOf, startWithMachines, type Result } from '../kit/writes/many-machines.js';
import { createPolicyFile } from '../kit/writes/policy-file.js';
import { CHANGES, changesOf, untilResults } from '../kit/feed/follow.js';
import { openSocketStream } from '../kit/feed/open-stream.js';
import { posts, RESPONDER, startWithMachine, write } from '../kit/writes/response-actions.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { hasRedis, startRedis } from './redis-server.js';

async function startReplicas() {
  const redis = await startRedis();
  const env = { REDIS_URL: redis.url, STATE_KEY: randomBytes(32).toString('base64') };
  const { subgraph: one, machine, other } = await startWithMachine({ env });
  const two = await startSubgraph({ env, beside: one });
  return { redis, one, two, machine, other };
}

async function offboard(subgraph: SubgraphUnderTest, machineId: string, approvalId: string) {
  const token = await requester(subgraph).token();
  return write(subgraph, 'offboardMachine', { machineId, approvalId, comment: 'retired' }, { token });
}

describe.skipIf(!hasRedis)('approvals of two replicas', () => {
  it('are requested at one, approved at the other, and redeemed at either, once', async () => {
    const { one, two, machine } = await startReplicas();
    const { payload } = await request(one, { machineId: machine.id });
    const { id } = payload.approval;
    expect(await pending(two, approver(two))).toEqual([payload.approval]);
    expect((await request(two, { machineId: machine.id })).payload.outcome).toBe('ALREADY_PENDING');
    expect((await approve(two, id)).payload.outcome).toBe('DONE');
    const answers = await one.passTime(
      Promise.all([one, two, one, two].map((replica) => offboard(replica, machine.id, id))),
      // Redis responds in real time: deadlines must not expire meanwhile.
      20,
    );
    expect(answers.filter(({ receipt }) => receipt?.outcome === 'CREATED')).toHaveLength(1);
    expect(posts(one)).toHaveLength(1);
    expect(await approvalById(one, id)).toMatchObject({ state: 'REDEEMED' });
    const redeemed = [one, two].flatMap((replica) =>
      replica.audit().filter(({ type }) => type === 'approvalRedeemed'),
    );
    expect(redeemed).toHaveLength(1);
  });

  it('reach a requester who follows changes at one, when they are decided at the other', async () => {
    const { one, two, machine } = await startReplicas();
    const ada = requester(one, { roles: ['Defender.ViewData', 'Defender.Offboard'] });
    const pass = <T>(work: Promise<T>) => one.passTime(work, 20);
    const variables = { subjects: ['ACTION_APPROVAL'] };
    const stream = await openSocketStream(one, CHANGES, { token: await ada.token(), variables });
    await untilResults({ passTime: pass }, stream, 1);
    const { payload } = await request(two, { machineId: machine.id });
    const states = () => changesOf(stream).map(({ approval }) => approval.state as string);
    await pass(expect.poll(states).toEqual(['PENDING']));
    await approve(two, payload.approval.id);
    await pass(expect.poll(states).toEqual(['PENDING', 'APPROVED']));
    expect([...one.calls(), ...two.calls()]).toEqual([]);
  });

  it('survive both replicas, and expire in Redis', async () => {
    const { redis, one, two, machine } = await startReplicas();
    const { payload } = await request(one, { machineId: machine.id });
    await Promise.all([one.restart(), two.restart()]);
    expect(await pending(two, approver(two))).toEqual([payload.approval]);
    const keys = (await redis.client.keys('*approval*')).sort();
    expect(keys).toHaveLength(2);
    const lives = await Promise.all(keys.map((key) => redis.client.pttl(key)));
    for (const life of lives) {
      expect(life).toBeGreaterThan(24 * 3_600_000);
      // The list keeps those that were approved at the last moment.
      expect(life).toBeLessThanOrEqual(48 * 3_600_000 + 15 * 60_000);
    }
  });

  it("can't be requested, granted or redeemed while Redis is unavailable", async () => {
    const { redis, one, two, machine, other } = await startReplicas();
    const { payload } = await request(one, { machineId: machine.id });
    await approve(two, payload.approval.id);
    await redis.kill();
    const answers = await one.passTime(
      Promise.all([
        request(one, { machineId: other.id }),
        approve(two, payload.approval.id),
        offboard(one, machine.id, payload.approval.id),
      ]),
    );
    for (const { errors } of answers) expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect(posts(one)).toEqual([]);
  });
});

describe.skipIf(!hasRedis)('an approved write to many machines', () => {
  it('has the same results at another replica, which is asked again meanwhile', async () => {
    const redis = await startRedis();
    const policy = createPolicyFile({ approvals: [{ name: 'Many', machinesAbove: 8 }] });
    const env = { REDIS_URL: redis.url, STATE_KEY: randomBytes(32).toString('base64'), ...policy.env };
    const { subgraph: one, ids } = await startWithMachines(12, { env });
    const two = await startSubgraph({ env, beside: one });
    const who = person(one, { oid: ADA, roles: RESPONDER });
    const input = { machineIds: ids, isolationType: 'FULL', comment: 'why' };
    const { payload } = await request(one, input, { mutation: 'isolateMachines', who });
    const approvalId = payload.approval.id;
    await approve(two, approvalId, approver(one, { roles: ['Defender.Approver', ...RESPONDER] }));
    const options = { token: await who.token() };
    const send = async (replica: SubgraphUnderTest) => {
      const sent = { ...input, approvalId, idempotencyKey: 'worm' };
      const answer = await change(replica, 'isolateMachines', sent, options);
      return outcomesOf(answer.payload?.results as readonly Result[]);
    };
    // Defender shows the first eight to the other replica before the responses that the first waits for are given up.
    one.emulator.control.addFault({ operation: 'isolateMachine', times: 8 }, 'processThenHang');
    const first = send(one);
    await expect.poll(() => one.emulator.control.actions().length).toBe(8);
    const results = await one.passTime(Promise.all([first, send(two)]));
    expect(results).toEqual(Array(2).fill(Array(12).fill('CREATED')));
    expect(posts(one)).toHaveLength(12);
  });
});
