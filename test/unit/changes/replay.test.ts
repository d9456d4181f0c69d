import { describe, expect, it } from 'vitest';
import { decodeFeedCursor, encodeFeedCursor, type FeedPosition } from '../../../src/changes/change-cursor.js';
import { Replay } from '../../../src/changes/replay.js';
import { noCost } from '../../../src/defender-api/call-budget.js';
import { RateLimitedError } from '../../../src/errors/upstream-errors.js';
import { MemoryLedger } from '../../../src/lib/memory-ledger.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const SUBJECTS = ['ALERT'] as const;
const ALERT = { id: 'a', lastUpdateTime: '2026-01-01T00:00:00Z', alertCreationTime: '2026-01-01T00:00:00Z' };

function startReplay(capacity = Infinity, rows = [ALERT]) {
  const clock = new ManualClock();
  const inFlight = new MemoryLedger({ capacity });
  let readings = 0;
  const replay = new Replay({
    reader: {
      readSince: async (_subject, _since, options) => {
        readings += 1;
        if (options?.asker?.caller === 'flooding') throw new RateLimitedError('listAlerts', 30);
        return { rows };
      },
    },
    clock,
    inFlight,
    settings: { overlapMs: 0 },
  });
  const end = (seq: number, generation = 'g'): FeedPosition => ({
    generation,
    seq,
    tag: 't',
    marks: { ALERT: clock.now() - 1_000 },
  });
  const lost = end(0);
  return {
    clock,
    inFlight,
    readings: () => readings,
    after: (seq: number, generation?: string, caller = 'other') =>
      replay.after(lost, SUBJECTS, end(seq, generation), 100, { caller, cost: noCost() }),
  };
}

describe('a replay that listeners share', () => {
  it('joins the log where the reading began, so that later changes are not skipped', async () => {
    const { after, clock, readings } = startReplay();
    const first = await after(5);
    clock.advance(2_000);
    const second = await after(8);
    expect([first.position.seq, second.position.seq]).toEqual([5, 5]);
    expect(readings()).toBe(1);
  });

  it('joins the log that is there, after another one was lost meanwhile', async () => {
    const { after, inFlight, readings } = startReplay();
    await after(5);
    const { position } = await after(2, 'next');
    expect([position.generation, position.seq, readings()]).toEqual(['next', 2, 2]);
    expect(inFlight.bytes).toBe(JSON.stringify(ALERT).length);
  });

  it('is read again for callers with quota left, once, if it began for one without', async () => {
    const { after, readings } = startReplay();
    const callers = ['flooding', 'flooding', 'one', 'two'];
    const looks = await Promise.allSettled(callers.map((caller) => after(5, 'g', caller)));
    expect(looks.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
    expect(readings()).toBe(2);
  });

  it('accounts for its rows until it is no longer shared', async () => {
    const { after, clock, inFlight, readings } = startReplay();
    await after(5);
    expect(inFlight.bytes).toBe(JSON.stringify(ALERT).length);
    await clock.untilSleeping();
    clock.advance(10_000);
    await expect.poll(() => inFlight.bytes).toBe(0);
    const later = await after(9);
    expect([later.position.seq, readings()]).toEqual([9, 2]);
  });

  it('measures its rows in several turns of the event loop', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({ ...ALERT, id: `a${index}` }));
    const { after, inFlight } = startReplay(Infinity, rows);
    let turns = 0;
    const count = () => {
      turns += 1;
      counting = setImmediate(count);
    };
    let counting = setImmediate(count);
    await after(5);
    clearImmediate(counting);
    expect(turns).toBeGreaterThanOrEqual(4);
    expect(inFlight.bytes).toBe(rows.reduce((sum, row) => sum + JSON.stringify(row).length, 0));
  });

  it('fails where there is no memory for its rows, and leaves none reserved', async () => {
    const { after, inFlight } = startReplay(10);
    await expect(after(5)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(inFlight.bytes).toBe(0);
  });
});

it('has cursors that can be read, also after a row without a time', () => {
  const scope = { tenantId: 'tenant', subjects: ['MACHINE_ACTION'] as const };
  const log = { generation: 'g', seq: 1, tag: 't', marks: { MACHINE_ACTION: 1 } };
  const position = { ...log, replayed: { time: '', id: 'MACHINE_ACTION a' } };
  expect(decodeFeedCursor(encodeFeedCursor(scope, position), scope)).toEqual(position);
});
