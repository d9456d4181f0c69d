import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findIncident } from '../../emulator/tenants/incidents.js';
import { send as sendWrite, startForWrites } from '../kit/writes/alert-and-scan-writes.js';
import { blockOf, startWithIndicators, writeIndicators } from '../kit/writes/indicator-writes.js';
import { waitsForRedis } from '../kit/quota/redis-commands.js';
import { RESPONDER, startWithMachine, write } from '../kit/writes/response-actions.js';
import { ADA, approvalById, approve, approver, person, request } from '../kit/writes/approvals.js';
import { createPolicyFile } from '../kit/writes/policy-file.js';
import { ManualClock } from '../kit/time/manual-clock.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { warned } from '../kit/writes/warned.js';
import { startFaultyRedis } from './faulty-redis.js';
import { hasRedis, startRedis } from './redis-server.js';

describe.skipIf(!hasRedis)('a write whose record Redis loses before it is sent', () => {
  /** A scan whose checks have no response, and another replica. */
  async function startChecking() {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url };
    const limits = { operationTimeoutMs: 60_000 };
    const { subgraph: one, machine } = await startWithMachine({ env, limits });
    const two = await startSubgraph({ env, limits, beside: one });
    const scan = (replica: SubgraphUnderTest) =>
      write(replica, 'runDefenderAntiVirusScan', { machineId: machine.id, idempotencyKey: 'once' });
    for (const operation of ['getMachine', 'listMachineActions'])
      one.emulator.control.addFault({ operation, times: 1 }, 'hang');
    const first = scan(one);
    await expect.poll(() => one.calls('listMachineActions')).toHaveLength(1);
    return { redis, one, two, scan, first };
  }

  it('is not sent if another replica has sent it meanwhile', async () => {
    const { redis, one, two, scan, first } = await startChecking();
    await redis.client.flushall();
    const { receipt } = await scan(two);
    expect(receipt.outcome).toBe('CREATED');
    expect((await one.passTime(first)).receipt).toEqual(receipt);
    expect(one.calls('runAntiVirusScan')).toHaveLength(1);
  });

  it('is not sent either if it began without Redis', async () => {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url };
    const { subgraph: one, machine } = await startWithMachine({
      env,
      limits: { operationTimeoutMs: 60_000 },
    });
    const two = await startSubgraph({ env, beside: one });
    const scan = (replica: SubgraphUnderTest) =>
      write(replica, 'runDefenderAntiVirusScan', { machineId: machine.id, idempotencyKey: 'once' });
    for (const operation of ['getMachine', 'listMachineActions'])
      one.emulator.control.addFault({ operation, times: 1 }, 'hang');
    await redis.kill();
    const first = scan(one);
    await expect.poll(() => one.clock.nextDueIn).toBeLessThanOrEqual(500);
    await redis.restart();
    // A new connection and a response take real time, during which the clock stands still.
    await expect.poll(() => redis.client.client('LIST')).toContain('name=defender-subgraph');
    const isStored = async () => {
      if (!waitsForRedis()) one.clock.advance(Math.min(one.clock.nextDueIn, 100));
      return (await redis.client.keys('*:write *')).length;
    };
    await expect.poll(isStored).toBe(1);
    await expect.poll(() => one.calls('listMachineActions')).toHaveLength(1);
    await redis.client.flushall();
    const { receipt } = await scan(two);
    expect((await one.passTime(first)).receipt).toEqual(receipt);
    expect(one.calls('runAntiVirusScan')).toHaveLength(1);
  });

  it('is sent and known to other replicas if none has begun it', async () => {
    const { redis, one, two, scan, first } = await startChecking();
    await redis.client.flushall();
    const { receipt } = await one.passTime(first);
    expect(receipt.outcome).toBe('CREATED');
    expect((await scan(two)).receipt).toEqual(receipt);
    expect(one.calls('runAntiVirusScan')).toHaveLength(1);
  });
});

describe.skipIf(!hasRedis)('a write that Defender shows and whose record Redis has lost', () => {
  it('is returned though a later attempt with its key has no outcome', async () => {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url, STATE_KEY: randomBytes(32).toString('base64') };
    const limits = { operationTimeoutMs: 60_000 };
    const { subgraph: one, machine } = await startWithMachine({ env, limits });
    const two = await startSubgraph({ env, limits, beside: one });
    const scan = (replica: SubgraphUnderTest) =>
      write(replica, 'runDefenderAntiVirusScan', { machineId: machine.id, idempotencyKey: 'once' });
    const { receipt } = await scan(one);
    const { id } = receipt.machineAction as { id: string };
    const { auditId } = receipt;
    await redis.client.flushall();
    one.clock.advance(10_000);
    for (const operation of ['getMachine', 'listMachineActions'])
      one.emulator.control.addFault({ operation, times: 1 }, 'hang');
    one.forgetCalls();
    const open = scan(two);
    await expect.poll(() => one.calls('listMachineActions')).toHaveLength(1);
    const again = await one.passTime(scan(one));
    expect(again.receipt).toMatchObject({ outcome: 'CREATED', machineAction: { id }, auditId });
    expect(one.audit().findLast(({ type }) => type === 'actionSettled')).toMatchObject({ auditId });
    expect(one.calls('runAntiVirusScan')).toEqual([]);
    await one.passTime(open);
  });
});

describe.skipIf(!hasRedis)('a write of several calls whose record Redis loses', () => {
  it('sends no more of them if another replica has sent it meanwhile', async () => {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url };
    const limits = { operationTimeoutMs: 60_000 };
    const { subgraph: one } = await startWithIndicators(0, { env, limits });
    const two = await startSubgraph({ env, limits, beside: one });
    const indicators = Array.from({ length: 1_100 }, (_, index) => blockOf(index));
    const send = (replica: SubgraphUnderTest) =>
      writeIndicators(replica, 'importIndicators', {
        indicators,
        replaceExisting: true,
        idempotencyKey: 'k',
      });
    const letGo = one.emulator.control.hold({ operation: 'importIndicators', times: 2 });
    const first = send(one);
    await expect.poll(() => one.calls('importIndicators')).toHaveLength(2);
    await redis.client.flushall();
    const { receipt } = await send(two);
    expect(receipt.outcome).toBe('DONE');
    letGo();
    const { results } = (await one.passTime(first)).receipt as { results: { outcome: string }[] };
    expect(results.filter(({ outcome }) => outcome === 'DONE')).toHaveLength(1_000);
    expect(one.calls('importIndicators')).toHaveLength(2 + 3);
  });

  it('sends all that tighten protection if Redis fails after the first', async () => {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url };
    const { subgraph } = await startWithIndicators(0, { env, limits: { operationTimeoutMs: 60_000 } });
    const indicators = Array.from({ length: 1_100 }, (_, index) => blockOf(index));
    const letGo = subgraph.emulator.control.hold({ operation: 'importIndicators', times: 2 });
    const input = { indicators, replaceExisting: true, idempotencyKey: 'k' };
    const importing = writeIndicators(subgraph, 'importIndicators', input);
    await expect.poll(() => subgraph.calls('importIndicators')).toHaveLength(2);
    await redis.kill();
    letGo();
    const { receipt } = await subgraph.passTime(importing);
    expect(receipt.outcome).toBe('DONE');
    expect(subgraph.calls('importIndicators')).toHaveLength(3);
  });

  it('sends no comment after the change of an incident if another replica sends both', async () => {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url };
    const limits = { operationTimeoutMs: 60_000 };
    const { subgraph: one, tenant } = await startForWrites({ env, limits });
    const two = await startSubgraph({ env, limits, beside: one });
    const incidentId = String(tenant.alerts[0]!.incidentId);
    const update = (replica: SubgraphUnderTest) =>
      sendWrite(replica, 'updateDefenderIncident', {
        ...{ incidentId, status: 'RESOLVED', comment: 'a known tool', idempotencyKey: 'k' },
      });
    const letGo = one.emulator.control.hold({ operation: 'updateIncident', times: 1 });
    const first = update(one);
    await expect.poll(() => one.calls('updateIncident')).toHaveLength(1);
    await redis.client.flushall();
    expect((await update(two)).payload).toMatchObject({ outcome: 'DONE', warnings: [] });
    letGo();
    expect((await one.passTime(first)).payload).toMatchObject({
      outcome: 'DONE',
      warnings: [warned('COMMENT_NOT_ADDED', "If the incident doesn't have the comment, send it by itself.")],
    });
    expect(one.calls('createIncidentComment')).toHaveLength(1);
    expect(findIncident(tenant, incidentId)?.comments).toHaveLength(1);
  });
});

describe.skipIf(!hasRedis)('an approved isolation whose key Redis does not return before it is sent', () => {
  it('is sent with its approval, which is used up', async () => {
    const clock = new ManualClock();
    const redis = await startFaultyRedis(clock);
    const { env } = createPolicyFile({ approvals: [{ name: 'All', mutations: ['isolateMachine'] }] });
    const { subgraph, machine } = await startWithMachine({
      ...{ clock, env: { ...env, REDIS_URL: redis.url }, limits: { operationTimeoutMs: 60_000 } },
    });
    const who = person(subgraph, { oid: ADA, roles: RESPONDER });
    const input = { machineId: machine.id, isolationType: 'FULL', comment: 'contain' };
    const asked = await request(subgraph, input, { mutation: 'isolateMachine', who });
    const approvalId = asked.payload.approval.id;
    await approve(subgraph, approvalId, approver(subgraph, { roles: ['Defender.Approver', ...RESPONDER] }));
    const types = () => subgraph.audit().map(({ type }) => type);
    let failedAt: number | undefined;
    redis.fail(() => {
      if (types().includes('approvalRedeemed')) failedAt ??= clock.now();
      const isFailing = failedAt !== undefined && clock.now() < failedAt + 3_000;
      return isFailing ? { error: 'LOADING Redis is loading the dataset in memory' } : undefined;
    });
    const token = await who.token();
    const isolating = write(
      subgraph,
      'isolateMachine',
      { ...input, approvalId, idempotencyKey: 'k' },
      { token },
    );
    const { receipt } = await subgraph.passTime(isolating);
    expect(receipt).toMatchObject({ outcome: 'CREATED', refusal: null });
    expect(subgraph.calls('isolateMachine')).toHaveLength(1);
    const ofApproval = types().filter((type) => /^approval(?:Redeemed|Returned)$/.test(type));
    expect(ofApproval).toEqual(['approvalRedeemed']);
  });
});

describe.skipIf(!hasRedis)(
  'an isolation that breaks glass and whose key Redis does not return before it is sent',
  () => {
    it('has one record of broken glass, that of the attempt that was sent', async () => {
      const clock = new ManualClock();
      const redis = await startFaultyRedis(clock);
      const { env } = createPolicyFile({ approvals: [{ name: 'All', mutations: ['isolateMachine'] }] });
      const { subgraph, machine } = await startWithMachine({
        ...{ clock, env: { ...env, REDIS_URL: redis.url }, limits: { operationTimeoutMs: 60_000 } },
      });
      const ofType = (type: string) => subgraph.audit().filter((event) => event.type === type);
      let failedAt: number | undefined;
      redis.fail(() => {
        if (ofType('actionIntended').length > 0) failedAt ??= clock.now();
        const isFailing = failedAt !== undefined && clock.now() < failedAt + 3_000;
        return isFailing ? { error: 'LOADING Redis is loading the dataset in memory' } : undefined;
      });
      const isolating = write(
        subgraph,
        'isolateMachine',
        {
          ...{ machineId: machine.id, isolationType: 'FULL', comment: 'contain', idempotencyKey: 'k' },
          breakGlassReason: 'nobody can approve',
        },
        { roles: [...RESPONDER, 'Defender.BreakGlass'] },
      );
      const { receipt } = await subgraph.passTime(isolating);
      expect(receipt).toMatchObject({ outcome: 'CREATED', refusal: null });
      expect(subgraph.calls('isolateMachine')).toHaveLength(1);
      expect(ofType('actionIntended')).toHaveLength(2);
      expect(ofType('breakGlassUsed')).toMatchObject([{ auditId: receipt.auditId }]);
    });
  },
);

describe.skipIf(!hasRedis)('an approved release whose key another replica has before it is sent', () => {
  it('redeems its approval again if the other fails', async () => {
    const redis = await startRedis();
    const { env } = createPolicyFile({ approvals: [{ name: 'Loosening', directions: ['loosen'] }] });
    const options = {
      env: { ...env, REDIS_URL: redis.url, STATE_KEY: randomBytes(32).toString('base64') },
      limits: { operationTimeoutMs: 60_000 },
    };
    const { subgraph: one, machine } = await startWithMachine(options);
    const two = await startSubgraph({ ...options, beside: one });
    const who = person(one, { oid: ADA, roles: RESPONDER });
    const input = { machineId: machine.id, cancelPending: true, comment: 'clean', idempotencyKey: 'k' };
    const asked = await request(one, input, { mutation: 'releaseMachine', who });
    const approvalId = asked.payload.approval.id;
    await approve(one, approvalId, approver(one, { roles: ['Defender.Approver', ...RESPONDER] }));
    const token = await who.token();
    const release = (replica: SubgraphUnderTest) =>
      write(replica, 'releaseMachine', { ...input, approvalId }, { token });
    const letGo = one.emulator.control.hold({ operation: 'listMachineActions', times: 1 });
    const first = release(one);
    await expect.poll(() => one.calls('listMachineActions')).toHaveLength(1);
    await redis.client.del(...(await redis.client.keys('*:write *')));
    one.emulator.control.addFault({ operation: 'unisolateMachine', times: 1 }, { status: 403, body: {} });
    const second = release(two);
    await expect.poll(async () => redis.client.keys('*:write *')).toHaveLength(1);
    letGo();
    const [sent, failed] = await one.passTime(Promise.all([first, second]));
    expect(failed.errors?.[0]?.extensions.code).toBe('UPSTREAM_FORBIDDEN');
    expect(sent.receipt.outcome).toBe('CREATED');
    expect((await approvalById(one, approvalId))?.state).toBe('REDEEMED');
  });
});
