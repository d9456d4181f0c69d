import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator } from '../../emulator/emulator.js';
import { RESPONDER, startWithMachine, write } from '../kit/writes/response-actions.js';
import { startServing } from '../kit/processes/serve-process.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { hasRedis, startRedis } from './redis-server.js';
import { warned, type ShownWarnings } from '../kit/writes/warned.js';

const REPLICAS = 3;
const ASKERS = 100;

const ISOLATE = `mutation ($input: IsolateMachineInput!) {
  isolateMachine(input: $input) { outcome auditId warnings { code message } machineAction { id } }
}`;

interface Answer {
  readonly outcome: string;
  readonly auditId: string;
  readonly warnings: ShownWarnings;
  readonly machineAction: { readonly id: string } | null;
}

/** Three processes with one Redis, each with its own trail, and one emulator. */
async function startReplicas() {
  const folder = await mkdtemp(join(tmpdir(), 'writes-once-'));
  const emulator = await startEmulator({ machines: 20, alerts: 0, machineActions: 0 });
  onTestFinished(async () => {
    await emulator.close();
    await rm(folder, { recursive: true, force: true });
  });
  const redis = await startRedis();
  const trails = Array.from({ length: REPLICAS }, (_, index) => join(folder, `audit-${String(index)}.jsonl`));
  const replicas = await Promise.all(
    trails.map((path) =>
      startServing(
        emulator,
        { REDIS_URL: redis.url, AUDIT_LOG: path, LOG_LEVEL: 'info' },
        { program: 'test/kit/processes/patient-server.js' },
      ),
    ),
  );
  const [tenant] = emulator.tenants.values();
  const machine = tenant!.machines.find(({ osPlatform }) => osPlatform.startsWith('Windows1'))!;
  const token = await emulator.control.mintCallerToken({ roles: RESPONDER });
  const ask = async (url: string, input: object): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: ISOLATE, variables: { input } }),
    });
    const { data, errors } = (await response.json()) as {
      data?: { isolateMachine: Answer | null };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    return data!.isolateMachine!;
  };
  // Keys, tokens and connections exist before the race begins.
  await Promise.all(
    replicas.map(({ url }) => ask(url, { machineId: machine.id, comment: 'warm up', dryRun: true })),
  );
  // All three receive requests while the first POST is in flight.
  emulator.control.addFault({ operation: 'isolateMachine' }, { delayMs: 1_500 });
  return {
    posts: () => emulator.control.calls({ operation: 'isolateMachine' }),
    actions: () => emulator.control.actions(),
    race: (inputOf: (index: number) => object) =>
      Promise.all(
        Array.from({ length: ASKERS }, (_, index) =>
          ask(replicas[index % REPLICAS]!.url, {
            machineId: machine.id,
            comment: 'contain',
            ...inputOf(index),
          }),
        ),
      ),
    trail: async () => {
      const texts = await Promise.all(trails.map((path) => readFile(path, 'utf8')));
      const lines = texts.flatMap((text) => text.trimEnd().split('\n'));
      return lines
        .map((line) => JSON.parse(line) as { type: string; outcome?: string; input?: { dryRun?: boolean } })
        .filter(({ outcome, input }) => outcome !== 'DRY_RUN' && input?.dryRun !== true);
    },
  };
}

describe.skipIf(!hasRedis)('a hundred isolations of one machine at once, over three processes', () => {
  it('are one POST and a hundred equal responses with one key', async () => {
    const { race, posts, actions, trail } = await startReplicas();
    const idempotencyKey = `incident ${randomUUID()}`;
    const answers = await race(() => ({ idempotencyKey }));
    const [first] = answers;
    expect(first).toMatchObject({
      outcome: 'CREATED',
      warnings: [],
      machineAction: { id: actions()[0]!.id },
    });
    for (const answer of answers) expect(answer).toEqual(first);
    expect(posts()).toHaveLength(1);
    expect((await trail()).map(({ type, outcome }) => [type, outcome])).toEqual([
      ['actionIntended', undefined],
      ['actionSettled', 'CREATED'],
    ]);
  });

  it('are one POST, one CREATED and ninety-nine ALREADY_PENDING without keys', async () => {
    const { race, posts, actions, trail } = await startReplicas();
    const answers = await race(() => ({}));
    const outcomes = answers.map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual([...Array.from({ length: ASKERS - 1 }, () => 'ALREADY_PENDING'), 'CREATED']);
    const id = actions()[0]!.id;
    for (const answer of answers) expect(answer).toMatchObject({ warnings: [], machineAction: { id } });
    expect(new Set(answers.map(({ auditId }) => auditId)).size).toBe(ASKERS);
    expect(posts()).toHaveLength(1);
    const settled = (await trail()).filter(({ type }) => type === 'actionSettled');
    expect(settled.map(({ outcome }) => outcome).sort()).toEqual(outcomes);
  });
});

describe.skipIf(!hasRedis)('a write that began while Redis was unavailable', () => {
  it("is known to the other replicas once Redis is back, though Defender doesn't show it", async () => {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url, STATE_KEY: randomBytes(32).toString('base64') };
    const {
      subgraph: one,
      machine,
      other,
    } = await startWithMachine({ env, limits: { operationTimeoutMs: 600_000 } });
    const two = await startSubgraph({ env, beside: one });
    const { control } = one.emulator;
    const scan = (replica: SubgraphUnderTest) =>
      write(replica, 'runDefenderAntiVirusScan', { machineId: machine.id, idempotencyKey: 'at night' });
    const scans = () => control.calls({ operation: 'runAntiVirusScan' });
    // Get tokens before the emulator stops responding.
    await one.passTime(write(one, 'runDefenderAntiVirusScan', { machineId: other.id }), 20);
    control.clearCalls();
    for (const operation of ['getMachine', 'listMachines', 'listMachineActions'])
      control.addFault({ operation }, { status: 503 });
    // The preceding checks time out, and the scan has no response before Redis is back.
    const release = control.hold();

    await redis.kill();
    const first = one.passTime(scan(one));
    await expect.poll(() => scans().length).toBe(1);
    await redis.restart();
    const recordOfWrite = async () => (await redis.client.keys('*:write *')).length;
    await expect.poll(recordOfWrite).toBe(1);
    release();
    const { receipt } = await first;
    expect(receipt).toMatchObject({
      outcome: 'CREATED',
      warnings: expect.not.arrayContaining([warned('IDEMPOTENCY_KEY_NOT_STORED', 'could not be stored')]),
    });
    expect((await one.passTime(scan(two), 20)).receipt).toMatchObject({
      outcome: 'CREATED',
      auditId: receipt.auditId,
    });
    expect(scans()).toHaveLength(1);
  });

  it('is not sent by a replica that has just started, if Redis answers within ten seconds and knows it', async () => {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url };
    const limits = { operationTimeoutMs: 60_000 };
    const { subgraph: one, machine } = await startWithMachine({ env, limits });
    const { control } = one.emulator;
    const scan = (replica: SubgraphUnderTest) =>
      write(replica, 'runDefenderAntiVirusScan', { machineId: machine.id, idempotencyKey: 'at night' });
    const { receipt } = await one.passTime(scan(one), 20);
    for (const operation of ['getMachine', 'listMachineActions'])
      control.addFault({ operation }, { status: 503 });
    redis.freeze();
    const two = await one.passTime(startSubgraph({ env, limits, beside: one }));
    const startTime = one.clock.now();
    const again = two.passTime(scan(two));
    await expect.poll(() => one.clock.now() - startTime).toBeGreaterThan(3_000);
    redis.thaw();
    expect((await again).receipt).toEqual(receipt);
    expect(control.calls({ operation: 'runAntiVirusScan' })).toHaveLength(1);
  });

  it('is not sent if another replica has sent the same while it waited for Redis', async () => {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url };
    const limits = { operationTimeoutMs: 60_000 };
    const { subgraph: one, machine, other } = await startWithMachine({ env, limits });
    const two = await startSubgraph({ env, limits, beside: one });
    const earlier = { machineId: other.id, idempotencyKey: 'with Redis' };
    await one.passTime(write(one, 'runDefenderAntiVirusScan', earlier), 20);
    await redis.kill();
    const startTime = one.clock.now();
    const input = { machineId: machine.id, isolationType: 'FULL' };
    const waiting = one.passTime(write(one, 'isolateMachine', { ...input, idempotencyKey: 'once' }));
    await expect.poll(() => one.clock.now() - startTime).toBeGreaterThan(2_000);
    const sent = await write(two, 'isolateMachine', input);
    expect(sent.receipt.outcome).toBe('CREATED');
    expect((await waiting).receipt).toMatchObject({
      outcome: 'ALREADY_PENDING',
      machineAction: { id: sent.receipt.machineAction!.id },
    });
    expect(one.calls('isolateMachine')).toHaveLength(1);
  });
});

describe.skipIf(!hasRedis)('a bulk write whose replica never responds', () => {
  it('is returned by another replica as soon as Defender shows it', async () => {
    const redis = await startRedis();
    const env = { REDIS_URL: redis.url };
    const { subgraph: one, machine, other } = await startWithMachine({ env });
    const two = await startSubgraph({ env, beside: one });
    const input = { machineIds: [machine.id, other.id], comment: 'contain', idempotencyKey: 'worm' };
    const isolate = (replica: SubgraphUnderTest) =>
      replica.ask(
        `mutation ($input: IsolateMachinesInput!) { isolateMachines(input: $input) { outcome results { outcome } } }`,
        { roles: RESPONDER, variables: { input } },
      );
    one.emulator.control.addFault({ operation: 'isolateMachine' }, 'processThenHang');
    const first = isolate(one);
    await expect.poll(() => one.emulator.control.actions().length).toBe(2);
    const startTime = one.clock.now();
    const { data } = await two.passTime(isolate(two));
    expect(data.isolateMachines).toEqual({
      outcome: 'CREATED',
      results: [{ outcome: 'CREATED' }, { outcome: 'CREATED' }],
    });
    expect(one.calls('isolateMachine')).toHaveLength(2);
    // By its own deadline of 25 seconds, the first replica would find them itself.
    expect(one.clock.now() - startTime).toBeLessThan(20_000);
    void first.catch(() => undefined);
  });
});
