import { describe, expect, it, vi } from 'vitest';
import { StoreUnavailableError } from '../../../src/store/store.js';
import { HUNTING, MACHINES } from './ledger-bench.js';
import { startReplica } from './shared-bench.js';
import { sum, useSharedReplicas } from './shared-replicas.js';
import { SteppingClock } from './stepping-clock.js';

const MINUTE = 60_000;

const bench = useSharedReplicas();

describe('a counter that recovers', () => {
  it('receives the calls that were counted alone', async () => {
    await bench.start(3);
    for (const replica of bench.replicas) replica.loseCounter();
    expect(await bench.askAll(MACHINES, 20)).toEqual([20, 20, 20]);
    for (const replica of bench.replicas) replica.findCounter();
    await bench.clock.advance(3_000);
    expect(await bench.askAll(MACHINES, 60)).toEqual([35, 0, 0]);
    expect(bench.replicas[1]?.ledger.readings('tenant-1')[0]).toMatchObject({
      used: 95,
      limit: 100,
      shared: true,
    });
    expect(bench.replicas[0]?.log().map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/fair share/),
      expect.stringMatching(/shared quota is available again/),
    ]);
  });

  it('empty is refilled by the replicas', async () => {
    await bench.start(3);
    expect(await bench.askAll(MACHINES, 25)).toEqual([25, 25, 25]);
    await bench.clock.advance(1_000);
    for (const replica of bench.replicas) replica.loseCounter();
    expect(sum(await bench.askAll(MACHINES, 60))).toBeLessThanOrEqual(20);
    bench.counter.forget();
    for (const replica of bench.replicas) replica.findCounter();
    await bench.clock.advance(3_000);
    const used = bench.replicas[0]!.ledger.readings('tenant-1')[0]!.used;
    expect(used).toBeGreaterThanOrEqual(75);
    expect(sum(await bench.askAll(MACHINES, 100))).toBe(95 - used);
    await bench.clock.advance(MINUTE + 1);
    expect(sum(await bench.askAll(MACHINES, 100))).toBe(95);
  });

  it('leaves the fair share in force until all earlier replicas are back', async () => {
    const [first, second, third] = await bench.start(3);
    for (const replica of bench.replicas) replica.loseCounter();
    bench.counter.forget();
    first!.findCounter();
    await bench.clock.advance(1_000);
    expect(await first!.ask(MACHINES, 10)).toBe(10);
    await bench.clock.advance(1_000);
    // It is used again, at the fair share.
    expect(await first!.ask(MACHINES, 60)).toBe(21);
    expect(await first!.ask(MACHINES, 60)).toBe(0);
    expect(await third!.ask(MACHINES, 60)).toBe(31);
    second!.findCounter();
    third!.findCounter();
    await bench.clock.advance(3_000);
    expect(sum(await bench.askAll(MACHINES, 60))).toBe(95 - 62);
  });

  it('waits only briefly for a replica that is gone', async () => {
    const [first] = await bench.start(3);
    for (const replica of bench.replicas) replica.loseCounter();
    bench.counter.forget();
    first!.findCounter();
    await bench.clock.advance(7_000);
    expect(await first!.ask(MACHINES, 100)).toBe(95);
  });

  it('is awaited by a replica that was paused, because it missed the calls of the others', async () => {
    const clock = new SteppingClock();
    const paused = startReplica(clock, bench.counter);
    await clock.advance(1_000);
    const [other] = await bench.start(1);
    expect(await paused.ask(MACHINES, 1)).toBe(1);
    await clock.advance(1_000);
    await bench.clock.advance(MINUTE);
    expect(await other!.ask(MACHINES, 100)).toBe(95);
    clock.jump(MINUTE);
    paused.loseCounter();
    const action = { lane: 'action', patience: 5_000 } as const;
    expect(await paused.ask(MACHINES, 3, action)).toBe(0);
    paused.findCounter();
    await clock.advance(1_000);
    // Of the five that are left for actions, it has taken three.
    expect(await other!.ask(MACHINES, 100, { lane: 'action' })).toBe(2);
    await paused.ledger.shutDown();
  });

  it('is awaited by a replica that was paused, also if its beat fails before its first call', async () => {
    const clock = new SteppingClock();
    const paused = startReplica(clock, bench.counter);
    await clock.advance(1_500);
    expect(await paused.ask(MACHINES, 1)).toBe(1);
    clock.jump(MINUTE);
    vi.spyOn(bench.counter, 'beat').mockRejectedValueOnce(new StoreUnavailableError('cut'));
    await clock.advance(500);
    expect(await paused.ask(MACHINES, 1)).toBe(0);
    await clock.advance(1_000);
    expect(await paused.ask(MACHINES, 1)).toBe(1);
    await paused.ledger.shutDown();
  });

  it('is not awaited for long by a replica that was paused', async () => {
    const clock = new SteppingClock();
    const paused = startReplica(clock, bench.counter);
    await clock.advance(1_000);
    expect(await paused.ask(MACHINES, 1)).toBe(1);
    clock.jump(MINUTE);
    paused.loseCounter();
    expect(await paused.ask(MACHINES, 1)).toBe(0);
    await clock.advance(1_000);
    expect(await paused.ask(MACHINES, 1)).toBe(1);
    await paused.ledger.shutDown();
  });

  it('is awaited before a replica that was paused uses a window for the first time', async () => {
    const clock = new SteppingClock();
    const paused = startReplica(clock, bench.counter);
    await clock.advance(1_000);
    expect(await paused.ask(MACHINES, 1)).toBe(1);
    clock.jump(MINUTE);
    paused.loseCounter();
    expect(await paused.ask(HUNTING, 1)).toBe(0);
    await clock.advance(1_000);
    expect(await paused.ask(HUNTING, 1)).toBe(1);
    await paused.ledger.shutDown();
  });

  it('is awaited by a replica that was paused while it counted alone', async () => {
    const clock = new SteppingClock();
    const paused = startReplica(clock, bench.counter);
    await clock.advance(1_000);
    expect(await paused.ask(MACHINES, 1)).toBe(1);
    paused.loseCounter();
    expect(await paused.ask(MACHINES, 1)).toBe(1);
    clock.jump(MINUTE);
    await clock.advance(1_000);
    expect(await paused.ask(MACHINES, 1)).toBe(0);
    await clock.advance(1_000);
    expect(await paused.ask(MACHINES, 1)).toBe(1);
    await paused.ledger.shutDown();
  });

  it('is awaited in a window that such a replica first uses after the pause', async () => {
    const clock = new SteppingClock();
    const paused = startReplica(clock, bench.counter);
    await clock.advance(1_000);
    expect(await paused.ask(MACHINES, 1)).toBe(1);
    paused.loseCounter();
    expect(await paused.ask(MACHINES, 1)).toBe(1);
    clock.jump(MINUTE);
    await clock.advance(1_000);
    expect(await paused.ask(HUNTING, 1)).toBe(0);
    await clock.advance(1_000);
    expect(await paused.ask(HUNTING, 1)).toBe(1);
    await paused.ledger.shutDown();
  });

  it('that loses its data without an outage is refilled on the next call', async () => {
    const [first] = await bench.start(2);
    expect(await bench.askAll(MACHINES, 40)).toEqual([40, 40]);
    await bench.clock.advance(1);
    bench.counter.forget();
    await first!.ask(MACHINES, 1);
    await bench.replicas[1]!.ask(MACHINES, 1);
    expect(sum(await bench.askAll(MACHINES, 100))).toBeLessThanOrEqual(95 - 82);
  });
});
