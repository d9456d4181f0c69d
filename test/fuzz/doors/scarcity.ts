import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as realTime } from 'node:timers/promises';
import { Writable } from 'node:stream';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { fetch } from 'undici';
import { stringify } from 'yaml';
import { isRedisInstalled, startRedis } from '../../../bench/processes/redis-process.js';
import { startEmulator, type Emulator } from '../../../emulator/emulator.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { systemClock, type Clock } from '../../../src/lib/clock.js';
import { startServer } from '../../../src/server/create-server.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

interface World {
  readonly emulator: Emulator;
  readonly restart: () => Promise<void>;
  readonly ask: (token: string, query: string, variables?: object) => Promise<Answer>;
}

const nowhere = () =>
  new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });

/** Runs a check against a server and an emulator of its own. The server shares this process. */
async function withServer<T>(
  { clock, policy, env = {} }: { clock: Clock; policy: object; env?: Readonly<Record<string, string>> },
  check: (world: World) => Promise<T>,
): Promise<T> {
  const emulator = await startEmulator({
    machines: 40,
    alerts: 5,
    machineActions: 0,
    now: () => clock.now(),
  });
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-scarcity-'));
  const policyFile = join(folder, 'policy.yaml');
  writeFileSync(policyFile, stringify({ version: 1, ...policy, end: true }));
  const loaded = loadConfig({
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    POLICY_FILE: policyFile,
    CALLER_RATE: '100000',
    ...settingsForSubgraph(emulator),
    ...env,
  });
  const config = { ...loaded, callers: { ...loaded.callers, refusalsPerMinute: 100_000 } };
  const serve = () =>
    startServer({ config, clock, logger: createLogger('silent', nowhere()), auditStream: nowhere() });
  let server = await serve();
  try {
    return await check({
      emulator,
      restart: async () => {
        await server.close();
        server = await serve();
      },
      ask: async (token, query, variables = {}) => {
        const response = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query, variables }),
        });
        return (await response.json()) as Answer;
      },
    });
  } finally {
    await moveWhile(clock, Promise.all([server.close(), emulator.close()]));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Moves a clock that stands still until the work is done; sockets get real time between. */
async function moveWhile<T>(clock: Clock, work: Promise<T>): Promise<T> {
  let isDone = false;
  const finish = () => {
    isDone = true;
  };
  work.then(finish, finish);
  while (!isDone) {
    await realTime(5);
    if (clock instanceof ManualClock && !isDone) clock.advance(250);
  }
  return work;
}

interface EvictionCase {
  readonly policy: string;
  readonly roomBytes: number;
  readonly cap: number;
  readonly steps: readonly {
    readonly machine: number;
    readonly key: number;
    readonly isRestarted: boolean;
  }[];
}

/** Writes, and a Redis for caches that evicts between them. */
export const evictions: fc.Arbitrary<EvictionCase> = fc.record({
  policy: fc.constantFrom('allkeys-lru', 'allkeys-random', 'volatile-ttl', 'volatile-lru'),
  roomBytes: fc.constantFrom(0, 20_000, 500_000),
  cap: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(
    fc.record({
      machine: fc.nat(3),
      key: fc.nat(3),
      isRestarted: fc.oneof(
        { weight: 4, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
    }),
    { minLength: 4, maxLength: 8 },
  ),
});

const WRITER = ['Defender.ViewData', 'Defender.ActiveRemediation', 'Defender.Release'];
const PAYLOAD = '{ outcome auditId refusal { code } }';
const REQUEST_APPROVAL =
  'mutation ($input: RequestDefenderActionApprovalInput!) { requestDefenderActionApproval(input: $input) { approval { id } } }';
const FIND_APPROVAL = 'query ($id: ID!) { defenderActionApproval(id: $id) { id } }';
const writeOf = (name: 'isolateMachine' | 'releaseMachine') =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) ${PAYLOAD} }`;

interface Receipt {
  readonly outcome: string;
  readonly auditId: string;
  readonly refusal: { readonly code: string } | null;
}

/** @returns which record was lost, if one was: a receipt, a cap or an approval */
export async function checkEvictions({
  policy,
  roomBytes,
  cap,
  steps,
}: EvictionCase): Promise<string | undefined> {
  if (!isRedisInstalled()) return undefined;
  const [records, caches] = [await startRedis(), await startRedis()];
  const client = new Redis(caches.url);
  const used = Number(/^used_memory:(\d+)/m.exec(await client.info('memory'))?.[1]);
  await client.config('SET', 'maxmemory', used + roomBytes);
  await client.config('SET', 'maxmemory-policy', policy);
  const env = {
    REDIS_URL: records.url,
    REDIS_CACHE_URL: caches.url,
    STATE_KEY: randomBytes(32).toString('base64'),
  };
  const guarded = {
    approvals: [{ name: 'Releases', mutations: ['releaseMachine'] }],
    caps: { mutations: { isolateMachine: cap } },
  };
  try {
    return await withServer({ clock: systemClock, policy: guarded, env }, async (world) => {
      const token = await world.emulator.control.mintCallerToken({ roles: WRITER });
      const [tenant] = world.emulator.tenants.values();
      const machines = (tenant?.machines ?? []).filter(
        ({ onboardingStatus, osPlatform, healthStatus }) =>
          onboardingStatus === 'Onboarded' && osPlatform.startsWith('Windows1') && healthStatus === 'Active',
      );
      const asked = await world.ask(token, REQUEST_APPROVAL, {
        input: {
          mutation: 'releaseMachine',
          input: { machineId: machines[0]?.id, comment: 'x' },
          reason: 'x',
        },
      });
      const { approval } = (asked.data?.['requestDefenderActionApproval'] ?? {}) as {
        readonly approval?: { readonly id: string } | null;
      };
      if (approval == null) return `no approval was requested: ${JSON.stringify(asked)}`;
      const receipts = new Map<string, string>();
      for (const { machine, key, isRestarted } of steps) {
        const machineId = machines[machine]?.id;
        for (const name of ['isolateMachine', 'releaseMachine'] as const) {
          const mark = `${name} ${machine} ${key} end`;
          const input = { machineId, comment: mark, idempotencyKey: mark };
          const { data, errors } = await world.ask(token, writeOf(name), { input });
          const receipt = data?.[name] as Receipt | null | undefined;
          if (receipt == null) return `${mark} has no receipt: ${JSON.stringify(errors)}`;
          const before = receipts.get(mark);
          const { outcome, refusal, auditId } = receipt;
          const seen = outcome === 'CONFLICTING_PENDING' ? outcome : (refusal?.code ?? auditId);
          // Receipts of writes that were sent stay; one that wasn't is checked again.
          if (before?.includes('-') === true && before !== seen)
            return `${mark} was ${before} and is ${seen}`;
          receipts.set(mark, before ?? seen);
        }
        const reads = await world.ask(token, `{ machines(first: ${machine + 1}) { nodes { id } } }`);
        if (reads.errors !== undefined) return `a read failed: ${JSON.stringify(reads.errors)}`;
        for (let entry = 0; entry < 20; entry += 1) {
          // A full Redis that may drop nothing refuses to store: that is its policy.
          await client.set(`filler ${entry}`, 'x'.repeat(10_000), 'EX', 60).catch(() => undefined);
        }
        if (isRestarted) await world.restart();
      }
      const found = await world.ask(token, FIND_APPROVAL, approval);
      if (found.data?.['defenderActionApproval'] == null)
        return `the approval was lost: ${JSON.stringify(found)}`;
      const sent = world.emulator.control
        .calls({ method: 'POST' })
        .filter(({ path }) => /\/(?:isolate|unisolate)$/.test(path))
        .map(({ requestBody }) => (requestBody as { readonly Comment?: string }).Comment ?? '');
      for (const mark of receipts.keys()) {
        const times = sent.filter((comment) => comment.includes(mark)).length;
        if (times > 1) return `${mark} was sent ${times} times`;
      }
      const isolated = sent.filter((comment) => comment.includes('isolateMachine')).length;
      if (isolated > cap) return `${isolated} machines were isolated with a cap of ${cap}`;
      if (sent.some((comment) => comment.includes('releaseMachine'))) return 'a release needed no approval';
      return undefined;
    });
  } finally {
    client.disconnect();
    caches.stop();
    records.stop();
  }
}

interface StarvationCase {
  /** Reads of the caller who floods, each second. */
  readonly flood: number;
  /** Milliseconds between the reads of the other. */
  readonly everyMs: number;
}

/** One caller who reads more than the quota allows, and one who reads little. */
export const starvations: fc.Arbitrary<StarvationCase> = fc.record({
  flood: fc.integer({ min: 8, max: 12 }),
  everyMs: fc.integer({ min: 4_000, max: 12_000 }),
});

const FLOOD_SECONDS = 65;
const STEP_MS = 500;

/** @returns how the caller who reads little was starved, if they were */
export async function checkStarvation({ flood, everyMs }: StarvationCase): Promise<string | undefined> {
  const clock = new ManualClock(Date.now());
  return withServer({ clock, policy: {} }, async ({ emulator, ask }) => {
    const mint = (name: string) =>
      emulator.control.mintCallerToken({ roles: ['Defender.ViewData'], name, expiresInSeconds: 86_400 });
    const [flooder, modest] = [await mint('flooder'), await mint('modest')];
    const read = (token: string, id: string) =>
      ask(token, 'query ($filter: AlertFilter) { alerts(first: 1, filter: $filter) { nodes { id } } }', {
        filter: { category: { eq: id } },
      });
    const floods: Promise<Answer>[] = [];
    const reads: Promise<Answer>[] = [];
    for (let step = 0; step * STEP_MS < FLOOD_SECONDS * 1_000; step += 1) {
      const at = step * STEP_MS;
      if (at % 1_000 === 0)
        for (let index = 0; index < flood; index += 1)
          floods.push(read(flooder, `flood ${floods.length} end`));
      if (Math.floor(at / everyMs) > Math.floor((at - STEP_MS) / everyMs))
        reads.push(read(modest, `modest ${reads.length} end`));
      await realTime(5);
      clock.advance(STEP_MS);
    }
    const [answers, flooded] = await moveWhile(clock, Promise.all([Promise.all(reads), Promise.all(floods)]));
    const succeeded = answers.filter(({ errors }) => errors === undefined).length;
    const codes = [...answers, ...flooded].flatMap(({ errors = [] }) =>
      errors.map(({ extensions }) => extensions?.code ?? 'none'),
    );
    const odd = codes.find((code) => !['RATE_LIMITED', 'UPSTREAM_TIMEOUT'].includes(code));
    if (odd !== undefined) return `an answer with ${odd}: ${JSON.stringify(answers[0])}`;
    if (emulator.control.calls({ status: 429 }).length > 0) return 'a call was above the quota';
    if (succeeded * 3 < answers.length) return `${succeeded} of ${answers.length} reads were answered`;
    return undefined;
  });
}
