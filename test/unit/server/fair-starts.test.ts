import { describe, expect, it } from 'vitest';
import { FairStarts, type StartKind } from '../../../src/server/admission/fair-starts.js';

const MAX_WAIT_MS = 25_000;

/** Turns that a test runs by hand, with a clock that a test advances. */
function createStarts(maxRunning: number) {
  const turns: (() => void)[] = [];
  const timers = new Map<() => void, number>();
  let now = 0;
  const starts = new FairStarts(maxRunning, MAX_WAIT_MS, {
    next: (work) => turns.push(work),
    after: (ms, work) => {
      timers.set(work, now + ms);
      return () => timers.delete(work);
    },
    now: () => now,
  });
  const started: string[] = [];
  const refused: string[] = [];
  const enter = (caller: string, name = caller, kind: StartKind = 'read') =>
    starts.enter(
      caller,
      kind,
      () => started.push(name),
      () => refused.push(name),
    );
  const runTurns = (most = Infinity) => {
    let count = 0;
    for (; count < most; count += 1) {
      const turn = turns.shift();
      if (turn === undefined) break;
      turn();
    }
    return count;
  };
  /** Advances to that time, with the turns at each moment that a timer ends. */
  const passTime = (ms: number) => {
    const end = now + ms;
    for (;;) {
      const [next] = [...timers].sort(([, one], [, other]) => one - other);
      if (next === undefined || next[1] > end) break;
      now = next[1];
      timers.delete(next[0]);
      next[0]();
      runTurns();
    }
    now = end;
    runTurns();
  };
  /** Advances without a turn: the event loop is busy. */
  const passBusyTime = (ms: number) => {
    now += ms;
  };
  const flood = (count: number) =>
    Array.from({ length: count }, (_, index) => enter('flood', `flood ${index + 1}`));
  return { started, refused, enter, flood, runTurns, passTime, passBusyTime, timers };
}

describe('the turns of callers', () => {
  it('start one request each, of each caller in turn, and of one caller in the order of arrival', () => {
    const { started, enter, runTurns } = createStarts(100);
    for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) enter(name.charAt(0), name);
    expect(runTurns()).toBe(6);
    expect(started).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('reach an honest caller by the second turn, however many requests another has waiting', () => {
    const { started, enter, flood, runTurns } = createStarts(1_000);
    flood(600);
    enter('honest');
    runTurns(2);
    expect(started).toEqual(['flood 1', 'honest']);
  });

  it('prefer an honest caller if another has started one before', () => {
    const { started, enter, flood, runTurns } = createStarts(1_000);
    flood(600);
    runTurns(1);
    enter('honest');
    runTurns(1);
    expect(started).toEqual(['flood 1', 'honest']);
  });

  it('start no more of one caller than may run, and continue when one ends', () => {
    const { started, enter, runTurns } = createStarts(2);
    const [end] = [enter('a', '1'), enter('a', '2'), enter('a', '3')];
    runTurns();
    expect(started).toEqual(['1', '2']);
    end?.();
    end?.();
    runTurns();
    expect(started).toEqual(['1', '2', '3']);
  });

  it('skip a request whose caller has disconnected', () => {
    const { started, enter, runTurns } = createStarts(2);
    enter('a', '1');
    enter('a', '2')();
    enter('a', '3');
    runTurns();
    expect(started).toEqual(['1', '3']);
  });
});

describe('a write', () => {
  it("starts before its caller's waiting reads", () => {
    const { started, enter, runTurns } = createStarts(100);
    for (const name of ['read 1', 'read 2', 'read 3']) enter('a', name);
    enter('a', 'write', 'write');
    runTurns();
    expect(started).toEqual(['write', 'read 1', 'read 2', 'read 3']);
  });

  it("does not wait for its caller's running reads, and has a limit of its own", () => {
    const { started, enter, runTurns } = createStarts(2);
    for (const name of ['read 1', 'read 2', 'read 3']) enter('a', name);
    runTurns();
    const writes = ['write 1', 'write 2', 'write 3'].map((name) => enter('a', name, 'write'));
    runTurns();
    expect(started).toEqual(['read 1', 'read 2', 'write 1', 'write 2']);
    writes[0]?.();
    runTurns();
    expect(started.at(-1)).toBe('write 3');
  });
});

describe('a caller with many requests', () => {
  it('starts none while a recent request of a caller with few runs, and continues soon after it ends', () => {
    const { started, enter, flood, runTurns, passTime } = createStarts(1_000);
    const end = enter('honest');
    flood(20);
    runTurns();
    expect(started).toEqual(['honest']);
    passTime(3);
    end();
    runTurns();
    passTime(1);
    expect(started).toEqual(['honest']);
    passTime(1);
    expect(started).toHaveLength(21);
  });

  it('yields to a caller with sequential requests', () => {
    const { started, enter, flood, runTurns, passTime } = createStarts(1_000);
    let end = enter('honest');
    flood(20);
    runTurns();
    for (const _ of [1, 2]) {
      passTime(3);
      end();
      passTime(1);
      end = enter('honest');
      runTurns();
    }
    expect(started).toEqual(['honest', 'honest', 'honest']);
  });

  it('starts at least one each 10 ms, however busy callers with few are', () => {
    const { started, enter, flood, runTurns, passTime } = createStarts(1_000);
    flood(40);
    for (let ms = 0; ms < 100; ms += 1) {
      // Always another caller with its first request.
      enter(`honest ${ms}`);
      runTurns();
      passTime(1);
    }
    expect(started.filter((name) => name.startsWith('flood'))).toHaveLength(11);
  });

  it('precedes first requests of others after 10 ms, however many arrive', () => {
    const { started, enter, runTurns, passBusyTime } = createStarts(1_000);
    enter('early');
    runTurns();
    enter('early', 'again');
    for (let ms = 0; ms < 100; ms += 1) {
      // More callers with their first requests than turns.
      for (const one of ['a', 'b']) enter(`${one} ${ms}`);
      runTurns(1);
      passBusyTime(1);
    }
    expect(started.indexOf('again')).toBe(11);
  });

  it('yields to a long request for 10 ms only', () => {
    const { started, enter, flood, runTurns, passTime } = createStarts(1_000);
    enter('honest');
    runTurns();
    passTime(11);
    flood(300);
    runTurns();
    expect(started).toHaveLength(301);
  });

  it('has more than four times as many as others; below that, callers are equal', () => {
    const { started, enter, runTurns } = createStarts(1_000);
    enter('a');
    runTurns();
    for (const name of ['1', '2', '3', '4']) enter('b', name);
    runTurns();
    expect(started).toEqual(['a', '1', '2', '3', '4']);
  });

  it('refuses requests that have waited too long, and never starts them', () => {
    const { started, refused, enter, runTurns, passTime } = createStarts(1);
    const end = enter('a', 'running');
    runTurns();
    enter('a', 'late');
    passTime(MAX_WAIT_MS - 1);
    expect(refused).toEqual([]);
    enter('a', 'later');
    passTime(1);
    expect(refused).toEqual(['late']);
    end();
    runTurns();
    expect(started).toEqual(['running', 'later']);
    passTime(2 * MAX_WAIT_MS);
    expect(refused).toEqual(['late']);
  });

  it('has no timer if no request waits', () => {
    const { enter, flood, runTurns, timers } = createStarts(1_000);
    enter('honest');
    const leave = flood(20);
    runTurns();
    expect(timers.size).toBe(21);
    for (const one of leave) one();
    expect(timers.size).toBe(0);
  });
});
