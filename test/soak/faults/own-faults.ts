import { createAttackers, type Attacker } from '../../../bench/load/attackers.js';
import { CUSTOMERS, HOME, type Arena } from '../parts/arena.js';
import type { Replica } from '../parts/replica.js';
import { openHalf } from './half-open-connections.js';
import type { FaultKinds } from './fault-kinds.js';

/** More than a window of a minute. */
const CLOCK_JUMP_MS = 90_000;

/** Faults of our own processes, their machine, and callers. */
export const OWN_FAULTS = {
  'Redis is killed and restarted': {
    begin: async ({ redis }) => {
      await redis.kill();
      return () => redis.start();
    },
  },
  'Redis is paused and resumed': {
    begin: async ({ redis }) => {
      redis.pause();
      return async () => redis.resume();
    },
  },
  'a replica gets SIGTERM': {
    begin: async (arena, choice) => {
      const replica = mortalOf(arena, choice);
      const ended = replica.terminate();
      return async () => {
        await ended;
        await replica.start();
      };
    },
  },
  'a replica gets SIGKILL': {
    begin: async (arena, choice) => {
      const replica = mortalOf(arena, choice);
      await replica.kill();
      return () => replica.start();
    },
  },
  'a replica gets SIGTERM while Entra is down': {
    begin: async (arena, choice) => {
      const id = arena.emulator.control.addFault({ operation: 'token' }, { status: 503 });
      const replica = mortalOf(arena, choice);
      await replica.terminate();
      await replica.start();
      return async () => void arena.emulator.control.removeFault(id);
    },
  },
  'a replica is paused and resumed': {
    begin: async ({ replicas }, choice) => {
      const replica = pick(replicas, choice);
      replica.pause();
      return async () => replica.resume();
    },
  },
  'the disk of an audit log is full': {
    begin: async ({ replicas }, choice) => {
      const replica = pick(replicas, choice);
      if (!replica.fillDisk()) throw new Error('prlimit is missing (util-linux): no disk can be full');
      return async () => replica.freeDisk();
    },
  },
  'the clock of a replica jumps': {
    begin: async ({ replicas }, choice) => {
      const replica = pick(replicas, choice);
      replica.moveClock(choice < 0.5 ? CLOCK_JUMP_MS : -CLOCK_JUMP_MS);
      return async () => replica.moveClock(0);
    },
  },
  'half-open connections of callers': {
    begin: async ({ replicas }) => {
      const close = openHalf(replicas.flatMap(({ url }) => (url === undefined ? [] : [url])));
      return async () => close();
    },
  },
} as const satisfies FaultKinds;

const ATTACKED = [{ query: '{ alerts(first: 100) { nodes { id title machine { id computerDnsName } } } }' }];

/** One caller, or one address without a token, who sends as fast as a replica responds. */
export const ATTACKS: FaultKinds = Object.fromEntries(
  createAttackers(ATTACKED).map((attacker) => [
    `an attacker: ${attacker.name}`,
    { begin: attackBy(attacker) },
  ]),
);

function attackBy(attacker: Attacker): FaultKinds[string]['begin'] {
  return async ({ emulator, replicas }, choice) => {
    const { url } = pick(replicas, choice);
    if (url === undefined) return async () => undefined;
    const name = 'Attacker';
    const token = await emulator.control.mintCallerToken({
      roles: ['Defender.ViewData'],
      tenantId: HOME,
      name,
    });
    const stop = new AbortController();
    const headers = { 'x-defender-tenant': CUSTOMERS[0] };
    const attacking = attacker.attack({ url, graphqlUrl: `${url}/graphql`, headers }, token, stop.signal);
    return async () => {
      stop.abort();
      await attacking;
    };
  };
}

function pick(replicas: readonly Replica[], choice: number): Replica {
  const replica = replicas[Math.floor(choice * replicas.length)];
  if (replica === undefined) throw new RangeError('No replicas');
  return replica;
}

/** The first replica lives as long as the soak, to show what grows in it. */
function mortalOf({ replicas }: Arena, choice: number): Replica {
  return pick(replicas.slice(1), choice);
}
