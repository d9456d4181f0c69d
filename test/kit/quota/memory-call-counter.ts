import type { Clock } from '../../../src/lib/clock.js';
import type {
  CallCounter,
  CountedCall,
  AcquireResult,
  AcquireRequest,
  WindowNote,
} from '../../../src/store/call-counter.js';

interface Window {
  readonly created: number;
  revision: number;
  closedUntil: number;
  learned: { readonly limit: number; readonly until: number } | undefined;
  calls: { readonly id: string; position: number }[];
}

const MINUTE_MS = 60_000;

/**
 * In-process counter with the semantics of the Redis scripts, for ledgers in one process. Positions are
 * microseconds.
 */
export function createMemoryCallCounter(clock: Clock): CallCounter {
  const windows = new Map<string, Window>();
  const tallies = new Map<string, Map<number, number>>();
  const posts = new Map<string, Map<string, { readonly text: string; readonly at: number }>>();
  const replicas = new Map<string, number>();
  const now = () => clock.now() * 1_000;

  function open(group: string, key: string, lengthMs: number): Window {
    const name = JSON.stringify([group, key]);
    const window = windows.get(name) ?? {
      created: now(),
      revision: now(),
      closedUntil: 0,
      learned: undefined,
      calls: [],
    };
    windows.set(name, window);
    const ahead = window.calls.filter(({ position }) => position > now() + 1_000_000);
    for (const call of ahead) call.position = now();
    if (ahead.length > 0) change(window);
    window.calls = window.calls.filter(({ position }) => position > now() - lengthMs * 1_000);
    return window;
  }

  function change(window: Window): void {
    window.revision = Math.max(now(), window.revision + 1);
    window.calls.sort((a, b) => a.position - b.position);
  }

  const latestOf = ({ calls }: Window) => calls.at(-1)?.position ?? 0;
  const toCountedCall = ({ id, position }: Window['calls'][number]) => ({
    id,
    position,
    ageMs: Math.max(0, (now() - position) / 1_000),
  });

  async function ask({ group, id, windows: asked }: AcquireRequest): Promise<AcquireResult> {
    const opened = asked.map((one) => ({ ...one, window: open(group, one.key, one.lengthMs), wait: 0 }));
    if (opened.some(({ window, revision }) => String(window.revision) !== revision)) {
      return { outcome: 'changed', windows: [] };
    }
    for (const one of opened) {
      one.wait = Math.max(0, one.window.closedUntil - now());
      const leaving = one.window.calls[one.window.calls.length - one.room];
      if (leaving !== undefined) {
        one.wait = Math.max(one.wait, leaving.position + one.lengthMs * 1_000 - now(), 1);
      }
    }
    const full = opened.some(({ wait }) => wait > 0);
    if (!full && id !== '') {
      for (const { window } of opened) {
        window.calls.push({ id, position: Math.max(now(), latestOf(window) + 1) });
      }
    }
    return {
      outcome: full ? 'full' : 'granted',
      windows: opened.map(({ window, wait, position }) => ({
        position: latestOf(window),
        waitMs: wait / 1_000,
        calls: window.calls.filter((call) => call.position > position).map(toCountedCall),
      })),
    };
  }

  return {
    take: ask,
    look: (group, asked) => ask({ group, id: '', windows: asked }),
    refund: async (group, keys, id) => {
      for (const key of keys) {
        const window = windows.get(JSON.stringify([group, key]));
        const left = window?.calls.filter((call) => call.id !== id);
        if (window === undefined || left === undefined || left.length === window.calls.length) continue;
        window.calls = left;
        change(window);
      }
    },
    read: async (group, { key, lengthMs }, calls: readonly CountedCall[]) => {
      const window = open(group, key, lengthMs);
      const known = new Set(window.calls.map(({ id }) => id));
      const added = calls.filter(({ id, ageMs }) => !known.has(id) && ageMs < lengthMs);
      window.calls.push(...added.map(({ id, ageMs }) => ({ id, position: now() - ageMs * 1_000 })));
      if (added.length > 0) change(window);
      return {
        revision: String(window.revision),
        created: String(window.created),
        position: latestOf(window),
        calls: window.calls.map(toCountedCall),
        note: noteOf(window, now()),
      };
    },
    note: async (group, { key, lengthMs }, { closedForMs, learned }) => {
      const window = open(group, key, lengthMs);
      window.closedUntil = Math.max(window.closedUntil, now() + closedForMs * 1_000);
      if (learned !== undefined) {
        window.learned = { limit: learned.limit, until: now() + learned.forMs * 1_000 };
      }
      change(window);
    },
    tally: async (group, key, amount, keepMs) => {
      const name = JSON.stringify([group, key]);
      const minute = Math.floor(clock.now() / MINUTE_MS);
      const tally = tallies.get(name) ?? new Map<number, number>();
      tallies.set(name, tally);
      tally.set(minute, (tally.get(minute) ?? 0) + amount);
      return [...tally]
        .map(([then, held]) => ({ ageMs: Math.max(0, minute - then) * MINUTE_MS, amount: held }))
        .filter(({ ageMs }) => ageMs <= keepMs);
    },
    post: async (group, replica, text, keepMs) => {
      const board = posts.get(group) ?? new Map<string, { readonly text: string; readonly at: number }>();
      posts.set(group, board);
      if (text === '') board.delete(replica);
      else board.set(replica, { text, at: clock.now() });
      return [...board]
        .filter(([other, { at }]) => other !== replica && clock.now() - at <= keepMs)
        .map(([, post]) => post.text);
    },
    beat: async (replica, keepMs, withinMs) => {
      replicas.set(replica, clock.now());
      for (const [other, at] of replicas) if (at <= clock.now() - keepMs) replicas.delete(other);
      return [...replicas.values()].filter((at) => at >= clock.now() - withinMs).length;
    },
    leave: async (replica) => {
      replicas.delete(replica);
    },
  };
}

function noteOf({ closedUntil, learned }: Window, now: number): WindowNote {
  return {
    closedForMs: Math.max(0, closedUntil - now) / 1_000,
    ...(learned !== undefined &&
      learned.until > now && { learned: { limit: learned.limit, forMs: (learned.until - now) / 1_000 } }),
  };
}
