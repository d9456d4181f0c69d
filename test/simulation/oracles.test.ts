import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../src/audit/audit-event.js';
import { AuditBook } from './audit-book.js';
import type { AcceptedAction } from './defender/simulated-actions.js';
import { Conditions, drawFaults, type Fault } from './fault-plan.js';
import { seededRandom } from '../kit/seeded-random.js';
import { QuotaBook } from './quota-book.js';
import type { Process } from './scheduler.js';
import { WriteBook, type Attempt, type KeyedWrite } from './writes/write-book.js';

const process = (name: string, pauses: Process['pauses'] = []): Process => {
  return { name, isDead: false, pausedUntil: -Infinity, startedAt: 0, diedAt: Infinity, pauses };
};
const ONE = process('one');
const OTHER = process('other');
const MACHINE = 'a'.repeat(40);
const AUDIT_ID = '00000000-0000-4000-8000-000000000000';

function accepted(at: number, more: Partial<AcceptedAction> = {}): AcceptedAction {
  const comment = `${AUDIT_ID} user: key k1`;
  const times = { acceptedAt: at, shownAt: at + 2_000, endsAt: at + 9_000 };
  return {
    id: 'id',
    type: 'Isolate',
    machineId: MACHINE,
    comment,
    externalId: undefined,
    sender: ONE,
    ...times,
    ...more,
  };
}

function attempt(at: number, more: Partial<Attempt> = {}): Attempt {
  return { at, replica: ONE, resend: false, answeredAt: undefined, answer: undefined, ...more };
}

/** The violations of a write with these attempts. */
function watch(
  faults: readonly Fault[],
  attempts: Attempt[],
  play: (book: WriteBook, write: KeyedWrite) => void,
) {
  const found: string[] = [];
  const book = new WriteBook(new Conditions(faults), (kind) => found.push(kind), 2);
  const write: KeyedWrite = { key: 'k1', mutation: 'isolate', targets: [MACHINE], attempts };
  book.writes.set('k1', write);
  play(book, write);
  return found;
}

const away = (at: number, forMs: number): Fault => ({
  kind: 'redis refuses',
  at,
  forMs,
  amount: 0,
  replica: 0,
});
const twice = (at: number) => (book: WriteBook) => {
  book.accept(accepted(10_000), 0);
  book.accept(accepted(at, { sender: OTHER }), 0);
};

describe('the oracle of writes', () => {
  it('reports a write that Redis knew', () => {
    expect(watch([], [attempt(9_000)], twice(10_500))).toEqual(['written twice']);
  });

  it('reports a write that Defender showed while Redis was away', () => {
    expect(watch([away(1_000, 60_000)], [attempt(9_000)], twice(30_000))).toEqual(['written twice']);
  });

  it.each([
    ['reports', [], ['written twice']],
    ['excuses', ['CHECK_SKIPPED'], []],
  ])('%s one whose answer has the warnings %j, while Redis was away', (_what, warnings, found) => {
    const answer = { kind: 'result', code: 'CREATED', message: '', warnings } as const;
    const second = attempt(29_000, { replica: OTHER });
    const play = (book: WriteBook, write: KeyedWrite) => {
      twice(30_000)(book);
      book.answered(write, Object.assign(second, { answer, answeredAt: 31_000 }));
    };
    expect(watch([away(1_000, 60_000)], [attempt(9_000), second], play)).toEqual(found);
  });

  it('excuses a write that nobody could see, and one that the caller sends again', () => {
    expect(watch([away(1_000, 60_000)], [attempt(9_000)], twice(11_500))).toEqual([]);
    expect(watch([], [attempt(9_000), attempt(20_000, { resend: true })], twice(21_000))).toEqual([]);
  });

  const releases = (times: readonly number[]) => (book: WriteBook) => {
    for (const [index, at] of times.entries()) {
      book.accept(accepted(at, { type: 'Unisolate', machineId: `${index}` }), 0);
    }
  };

  it('reports more releases in an hour than the cap', () => {
    expect(watch([], [], releases([0, 1_000, 2_000, 3_700_000]))).toEqual(['cap exceeded']);
  });

  it('counts releases since Redis last lost data', () => {
    const emptied: Fault = { ...away(2_500, 0), kind: 'redis is emptied' };
    const before = [0, 1_000, 3_000];
    expect(watch([emptied], [], releases([...before, 50_000, 51_000]))).toEqual([]);
    expect(watch([emptied], [], releases([...before, 50_000, 51_000, 52_000]))).toEqual(['cap exceeded']);
  });

  it('reports an item that is refused though it was done, unless Redis lost its key and Defender was not asked', () => {
    const watchRefusal = (code: string, faults: readonly Fault[] = []) => {
      const items = new Map([[MACHINE, `REFUSED ${code}`]]);
      const answer = { kind: 'result', code: 'PARTIALLY_DONE', message: '', warnings: [], items } as const;
      const refused = attempt(20_000, { replica: OTHER, answeredAt: 21_000, answer });
      return watch([...faults], [attempt(9_000), refused], (book, write) => {
        book.accept(accepted(10_000), 0);
        book.answered(write, refused);
      });
    };
    const emptied: Fault = { ...away(15_000, 0), kind: 'redis is emptied' };
    expect(watchRefusal('UPSTREAM_TIMEOUT')).toEqual(['done but refused']);
    expect(watchRefusal('UPSTREAM_TIMEOUT', [emptied])).toEqual([]);
    expect(watchRefusal('CAP_REACHED', [emptied])).toEqual(['done but refused']);
  });

  describe('an error instead of a result that Defender shows', () => {
    const DEAD = { ...ONE, isDead: true, diedAt: 11_000 };
    const watchRetry = (at: number, wokeAt: number) => {
      const answer = { kind: 'error', code: 'UPSTREAM_UNAVAILABLE', message: '', warnings: [] } as const;
      const replica = process('woken', [{ from: 15_000, until: wokeAt }]);
      const retry = attempt(at, { replica, answeredAt: at + 16_000, answer });
      return watch([], [attempt(9_000, { replica: DEAD }), retry], (book, write) => {
        book.accept(accepted(10_000, { sender: DEAD }), 0);
        book.answered(write, retry);
      });
    };

    it('is reported, unless the process has just woken', () => {
      expect(watchRetry(72_000, 73_000)).toEqual(['result withheld']);
      expect(watchRetry(72_000, 85_000)).toEqual([]);
    });

    it('is allowed for a minute after a process died during a write to the machine', () => {
      expect(watchRetry(70_000, 71_000)).toEqual([]);
      expect(watchRetry(72_000, 73_000)).toEqual(['result withheld']);
    });
  });
});

describe('the oracle of the quota', () => {
  const emptied: Fault = { ...away(50_000, 0), kind: 'redis is emptied' };
  /** The other process has filled a window with two calls. Counts how many of three further calls are reported. */
  const watchQuota = (faults: readonly Fault[], at: number, sender: Process, other: Process) => {
    const found: string[] = [];
    const book = new QuotaBook(new Conditions(faults), [sender, other], (kind) => found.push(kind));
    const calls = [40_000, 41_000].map((time) => ({ at: time, sender: other }));
    for (const later of [0, 1, 2])
      book.add({ operation: 'listMachines', windowMs: 60_000, at: at + later, sender, calls }, 0);
    return found.length;
  };
  const asleep = [{ from: 30_000, until: 55_000 }];

  it('reports calls beyond the limit, unless Redis was away', () => {
    expect(watchQuota([], 56_000, process('sender'), process('other'))).toBe(3);
    expect(watchQuota([away(10_000, 1_000)], 56_000, process('sender'), process('other'))).toBe(0);
  });

  it('excuses as many calls as Redis lost, if all that knew them were paused', () => {
    const paused = process('other', [{ from: 45_000, until: 90_000 }]);
    expect(watchQuota([emptied], 56_000, process('sender', asleep), paused)).toBe(1);
    const killed = { ...process('other'), diedAt: 49_000 };
    expect(watchQuota([emptied], 56_000, process('sender', asleep), killed)).toBe(1);
  });

  it('excuses calls that one of several losses took', () => {
    const killed = { ...process('other'), diedAt: 49_000 };
    const again: Fault = { ...emptied, at: 58_000 };
    expect(watchQuota([emptied, again], 60_000, process('sender', asleep), killed)).toBe(1);
  });

  it('excuses no calls that a process knew, and could write back', () => {
    const paused = process('other', [{ from: 45_000, until: 90_000 }]);
    expect(watchQuota([emptied], 56_000, process('sender'), paused)).toBe(3);
    const awake = process('sender', [{ from: 30_000, until: 50_050 }]);
    expect(watchQuota([emptied], 50_100, awake, process('other'))).toBe(3);
    expect(watchQuota([emptied], 93_000, process('sender', asleep), paused)).toBe(3);
    expect(watchQuota([emptied], 91_000, process('sender', asleep), paused)).toBe(1);
    expect(watchQuota([], 56_000, process('sender', asleep), paused)).toBe(3);
  });
});

describe('the oracle of the audit trail', () => {
  const event = (type: 'actionIntended' | 'actionSettled') =>
    ({ type, auditId: AUDIT_ID, action: 'isolateMachine', outcome: 'CREATED' }) as unknown as AuditEvent;

  it('reports a write without an intent, and an intent without one outcome', () => {
    const found: string[] = [];
    const book = new AuditBook((kind) => found.push(kind));
    book.accept(accepted(0));
    book.record(event('actionIntended'), ONE);
    book.accept(accepted(0));
    book.close();
    expect(found).toEqual(['sent without an intent', 'no outcome recorded']);
    book.record(event('actionSettled'), ONE);
    book.record(event('actionSettled'), ONE);
    book.close();
    expect(found.slice(2)).toEqual(['two outcomes recorded']);
  });
});

it('draws the same faults for the same seed', () => {
  const draw = (seed: number) => drawFaults(seededRandom(seed), 3_600_000);
  expect(draw(5)).toEqual(draw(5));
  expect(draw(5)).not.toEqual(draw(6));
});
