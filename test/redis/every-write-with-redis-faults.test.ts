import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../kit/time/manual-clock.js';
import { ALL_ROLES } from '../kit/reads/explain.js';
import { openPolicy } from '../kit/writes/policy-file.js';
import { forgetRedisCommands } from '../kit/quota/redis-commands.js';
import { runsOf } from '../kit/runs.js';
import { startSubgraph } from '../kit/servers/start-subgraph.js';
import { callingWrites, changesOf, plannedBy, startWrites, type Write } from '../kit/writes/writes.js';
import { startFaultyRedis, type Command, type RedisFault } from './faulty-redis.js';

const DONE = /^(CREATED|DONE)$/;
/** Links are read again, and change nothing. */
const LINKS = /Link$/;
const WRITING = /^(SET|EVAL|EVALSHA)$/i;
/** Commands of the background, which come at any time. */
const BACKGROUND = /:(replicas|posts|\{rates\})|:export (open|lease)/;

interface Mode {
  readonly effect: RedisFault;
  readonly isHit: (command: Command) => boolean;
  /** Whether only one command fails. */
  readonly isOnce?: boolean;
}

const ofWrite = ([name = '', ...args]: Command) =>
  /^(GET|MGET|SET|DEL|EVAL|EVALSHA)$/i.test(name) && !BACKGROUND.test(args.join(' '));
const MODES: Readonly<Record<string, Mode>> = {
  'is full': {
    effect: { error: "OOM command not allowed when used memory > 'maxmemory'." },
    isHit: (command) => WRITING.test(command[0] ?? '') && ofWrite(command),
  },
  'is lost': { effect: 'reset before', isHit: ofWrite },
  'loses its responses': { effect: 'reset after', isHit: ofWrite },
  'loses a response': { effect: 'reset after', isHit: ofWrite, isOnce: true },
};

async function startReplicas() {
  const clock = new ManualClock(Date.now());
  const redis = await startFaultyRedis(clock);
  const secrets = { STATE_KEY: randomBytes(32).toString('base64'), ...openPolicy() };
  const env = { REDIS_URL: redis.url, CALLER_RATE: '100000', ...secrets };
  const one = await startWrites({ clock, env });
  const two = await startSubgraph({ env, beside: one.subgraph });
  /** Lets time pass, in which Redis is connected again and records are stored. */
  const pass = async (ms: number) => {
    for (let step = 0; step < 5; step += 1) await one.subgraph.passTime(clock.sleep(ms / 5), ms / 5);
  };
  /** Redis is back, and what waited for it is done. */
  const recover = async () => {
    redis.fail(() => undefined);
    await expect.poll(() => redis.connections()).toBe(2);
    forgetRedisCommands();
    await pass(5_000);
  };
  /** The same request at the other replica. */
  const askTwo = async (write: Write, input: object) => {
    one.subgraph.forgetCalls();
    const token = await two.mintToken({ roles: [...ALL_ROLES] });
    const asked = two.ask(write.document, { token, variables: { input } });
    const { data, errors } = await two.passTime(asked);
    return {
      outcome: String(errors?.[0]?.extensions.code ?? data[write.name].outcome),
      sent: changesOf(two),
    };
  };
  return { ...one, redis, pass, recover, askTwo };
}

/** Without `TEST_RUNS=all`, each mode has a part of the writes. */
const isRun = (index: number, mode: string) =>
  runsOf(10) === 10 || index % 4 === Object.keys(MODES).indexOf(mode);

type Replicas = Awaited<ReturnType<typeof startReplicas>>;

/** Sends a write while Redis fails from this command on, and again from two replicas once Redis is back. */
async function checkWrite(replicas: Replicas, write: Write, mode: Mode, from: number) {
  const { inputOf, run, redis, pass, recover, askTwo } = replicas;
  await recover();
  await pass(400_000);
  const input = { ...(await inputOf(write)), idempotencyKey: `from ${String(from)}` };
  const planned = plannedBy(await run(write, { ...input, dryRun: true })).length;
  let count = 0;
  redis.fail((command) => {
    if (mode.isHit(command)) count += 1;
    const isFailing = mode.isOnce === true ? count === from + 1 : count > from;
    return isFailing && mode.isHit(command) ? mode.effect : undefined;
  });
  const first = await run(write, input);
  await recover();
  const at = `${write.name}, from command ${String(from)} on: ${first.outcome}`;
  const [other, again] = [await askTwo(write, input), await run(write, input)];
  const isDone = DONE.test(first.outcome);
  if (!isDone) expect([at, first.outcome]).toEqual([at, 'UPSTREAM_UNAVAILABLE']);
  expect([at, other.outcome]).toEqual([at, isDone ? first.outcome : expect.stringMatching(DONE)]);
  expect([at, again.outcome]).toEqual([at, other.outcome]);
  const sent = [first.sent, other.sent, again.sent].map((calls) => calls.length);
  expect([at, ...sent]).toEqual([at, ...(isDone ? [planned, 0, 0] : [0, planned, 0])]);
  const intents = first.events.filter((event) => event === 'actionIntended');
  expect([at, first.events.length]).toEqual([at, 2 * intents.length]);
}

describe.each(Object.entries(MODES))('every write, if Redis %s in the middle of it', (name, mode) => {
  it('is sent once, and its key has its result once Redis is back', { tags: ['slow'] }, async () => {
    const replicas = await startReplicas();
    const { writes, inputOf, run, redis, pass } = replicas;
    const sending = callingWrites(writes).filter((write) => !LINKS.test(write.name));
    let cases = 0;
    for (const write of sending.filter((_write, index) => isRun(index, name))) {
      await pass(400_000);
      let commands = 0;
      redis.fail((command) => {
        if (mode.isHit(command)) commands += 1;
        return undefined;
      });
      await run(write, { ...(await inputOf(write)), idempotencyKey: 'whole' });
      const numbers = [...Array(commands).keys()];
      const chosen = runsOf(10) === 10 ? numbers : [(3 * cases) % commands];
      for (const from of chosen) await checkWrite(replicas, write, mode, from);
      cases += chosen.length;
    }
    expect(cases).toBeGreaterThan(5);
  });
});

const ofKey = ([, key = '']: Command) => key.includes(':store:write ');
const KEY_UNHEARD: Mode = { effect: 'reset after', isHit: ofKey, isOnce: true };

describe('a write', () => {
  it.each<[string, string, Mode, number]>([
    ['isolateMachines', 'the key of a machine was stored without a response', KEY_UNHEARD, 1],
    ['updateAlert', 'its key was stored without a response', KEY_UNHEARD, 0],
    ['updateAlert', 'its lock could not be released', MODES['is lost']!, 3],
    ['updateAlert', 'its result could not be stored', MODES['is lost']!, 7],
  ])('%s is sent once, and repeated once Redis is back, if %s', async (name, _why, mode, from) => {
    const replicas = await startReplicas();
    await checkWrite(
      replicas,
      replicas.writes.find((write) => write.name === name)!,
      mode,
      from,
    );
  });
});
