import { describe, expect, it } from 'vitest';
import type { RateClass } from '../../../src/defender-api/quota/quota-ledger.js';
import { ACCOUNT, HUNTING, MACHINES } from './ledger-bench.js';
import { startReplica } from './shared-bench.js';
import { sum, useSharedReplicas } from './shared-replicas.js';
import { settle } from './stepping-clock.js';

const MINUTE = 60_000;
const TEN: RateClass = { name: 'ten', perMinute: 10, per: 'application' };

const bench = useSharedReplicas();

describe('replicas that share a counter', () => {
  it('stay within one budget and reserve the same calls for actions', async () => {
    await bench.start(3);
    expect(await bench.askAll(MACHINES, 60)).toEqual([60, 35, 0]);
    expect(await bench.replicas[2]?.ask(MACHINES, 9, { lane: 'action' })).toBe(5);
    expect(bench.replicas[0]?.ledger.readings('tenant-1')[0]).toMatchObject({ used: 60, shared: true });
    expect(bench.replicas[2]?.ledger.readings('tenant-1')[0]).toMatchObject({ used: 100, remaining: 0 });
  });

  it('take permits from all windows of a call or none', async () => {
    const [first, second] = await bench.start(2);
    const both: RateClass = { name: 'both', perMinute: 9, perHour: 10, per: 'application' };
    expect(await first!.ask(both, 9)).toBe(9);
    await bench.clock.advance(MINUTE + 1);
    expect(await second!.ask(both, 9, { lane: 'action' })).toBe(1);
    expect(second!.ledger.readings('tenant-1')).toMatchObject([{ used: 1 }, { used: 10 }]);
  });

  it('take permits of both limits of a call or none, and name the limit that has none left', async () => {
    const [first, second] = await bench.start(2);
    const within: RateClass = { name: 'within', perMinute: 4, per: 'tenant', hasReserve: false };
    expect(await first!.ask(TEN, 7)).toBe(7);
    expect(await second!.ask(TEN, 4, { within })).toBe(2);
    const usedOf = (name: string) =>
      second!.ledger.readings('tenant-1').find(({ rateClass }) => rateClass === name)?.used;
    expect([usedOf('ten'), usedOf('within')]).toEqual([9, 2]);
    const deadline = bench.clock.now();
    await expect(second!.ledger.acquire(ACCOUNT, TEN, { deadline, within })).rejects.toMatchObject({
      extensions: { rateClass: 'TEN' },
    });
    await bench.clock.advance(MINUTE + 1);
    expect(await second!.ask(TEN, 6, { within })).toBe(4);
    await expect(
      first!.ledger.acquire(ACCOUNT, TEN, { deadline: bench.clock.now(), within }),
    ).rejects.toMatchObject({ extensions: { rateClass: 'WITHIN' } });
    expect(await first!.ask(TEN, 6)).toBe(5);
  });

  it('reject at once what another replica has used up, with the wait', async () => {
    const [first, second] = await bench.start(2);
    await first!.ask(TEN, 9);
    await bench.clock.advance(20_000);
    await expect(
      second!.ledger.acquire(ACCOUNT, TEN, { deadline: bench.clock.now() + 39_000 }),
    ).rejects.toMatchObject({ retryAfterSeconds: 40 });
  });

  it('wait for permits of other replicas’ expired calls, one each', async () => {
    const [first, second] = await bench.start(2);
    await first!.ask(TEN, 9);
    let granted = 0;
    for (const { ledger } of [first!, second!]) {
      for (let index = 0; index < 7; index += 1) {
        ledger.acquire(ACCOUNT, TEN, { deadline: bench.clock.now() + MINUTE + 1_000 }).then(
          () => (granted += 1),
          () => undefined,
        );
      }
    }
    await bench.clock.advance(MINUTE - 1);
    expect(granted).toBe(0);
    await bench.clock.advance(100);
    expect(granted).toBe(9);
  });

  it('refund a permit whose caller had left', async () => {
    const [first, second] = await bench.start(2);
    const gone = new AbortController();
    const asked = first!.ledger.acquire(ACCOUNT, TEN, { deadline: bench.clock.now(), signal: gone.signal });
    gone.abort(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
    await settle();
    expect(await second!.ask(TEN, 10)).toBe(9);
  });

  it('count a caller’s share across replicas, and reserve a fifth for others', async () => {
    const [first, second] = await bench.start(2);
    expect(await first!.ask(TEN, 5, { caller: 'greedy' })).toBe(5);
    for (const granted of [1, 1, 1, 0]) expect(await second!.ask(TEN, 1, { caller: 'greedy' })).toBe(granted);
    // Within a second, each learns of the other's calls.
    await bench.clock.advance(1_000);
    expect(await first!.ask(TEN, 5, { caller: 'greedy' })).toBe(0);
    expect(await second!.ask(TEN, 5, { caller: 'new' })).toBe(1);
  });

  it('honor another replica’s claim of a rejected caller', async () => {
    const [first, second, third] = await bench.start(3);
    expect(await first!.ask(TEN, 8, { caller: 'greedy' })).toBe(8);
    expect(await second!.ask(TEN, 4, { caller: 'other' })).toBe(1);
    await bench.clock.advance(MINUTE + 1_000);
    let greedy = 0;
    for (let turn = 0; turn < 9; turn += 1) greedy += await first!.ask(TEN, 1, { caller: 'greedy' });
    expect(greedy).toBe(5);
    expect(await third!.ask(TEN, 3, { caller: 'other' })).toBe(3);
  });

  it('don’t disclose callers', async () => {
    const seen: string[] = [];
    bench.replicas = [
      startReplica(bench.clock, {
        ...bench.counter,
        take: (request) => {
          seen.push(request.id);
          return bench.counter.take(request);
        },
      }),
    ];
    await bench.replicas[0]!.ask(TEN, 1, { caller: 'alice@contoso.com' });
    expect(seen).toHaveLength(1);
    expect(seen[0]).not.toMatch(/alice|contoso/);
  });

  it('probe a window that the service closed for long, while others use it', async () => {
    const [refused, busy] = await bench.start(2);
    refused!.ledger.close(ACCOUNT, MACHINES, bench.clock.now() + 60 * MINUTE);
    await bench.clock.advance(MINUTE + 1_000);
    for (let second = 0; second < 90; second += 1) {
      expect(await busy!.ask(MACHINES, 1)).toBe(1);
      await bench.clock.advance(1_000);
      const probes = await refused!.ask(MACHINES, 2);
      expect(probes).toBe(second === 0 || second === 60 ? 1 : 0);
    }
    refused!.ledger.accept(ACCOUNT, MACHINES, bench.clock.now());
    expect(await refused!.ask(MACHINES, 2)).toBe(2);
  });

  it('share a window’s closing and learned limit', async () => {
    const [first, second] = await bench.start(2);
    await first!.ask(MACHINES, 1);
    await second!.ask(MACHINES, 1);
    first!.ledger.close(ACCOUNT, MACHINES, { until: bench.clock.now() + 8_000, limit: 30, windowMs: MINUTE });
    await settle();
    await expect(
      second!.ledger.acquire(ACCOUNT, MACHINES, { deadline: bench.clock.now() }),
    ).rejects.toMatchObject({
      retryAfterSeconds: 8,
    });
    await bench.clock.advance(8_000);
    expect(await second!.ask(MACHINES, 60)).toBe(23);
    expect(second!.ledger.readings('tenant-1')[0]).toMatchObject({ limit: 30, used: 25 });
  });

  it('add up the running time of their hunting queries', async () => {
    const [first, second] = await bench.start(2);
    await first!.ask(HUNTING, 1);
    first!.ledger.report(ACCOUNT, HUNTING, { runningMs: 400_000 });
    second!.ledger.report(ACCOUNT, HUNTING, { runningMs: 200_000 });
    await settle();
    expect(await first!.ask(HUNTING, 1)).toBe(0);
  });

  it('count tenants separately', async () => {
    const [first, second] = await bench.start(2);
    await first!.ask(TEN, 9);
    await expect(
      second!.ledger.acquire({ ...ACCOUNT, tenantId: 'tenant-2' }, TEN, { deadline: bench.clock.now() }),
    ).resolves.toBeUndefined();
  });
});

describe('a replica that has lost the counter', () => {
  it('continues with its fair share and logs it once', async () => {
    await bench.start(3);
    for (const replica of bench.replicas) replica.loseCounter();
    expect(await bench.askAll(MACHINES, 60)).toEqual([31, 31, 31]);
    expect(await bench.replicas[0]?.ask(MACHINES, 9, { lane: 'action' })).toBe(2);
    expect(bench.replicas[0]?.ledger.readings('tenant-1')[0]).toMatchObject({
      limit: 33,
      used: 33,
      remaining: 0,
      shared: false,
    });
    expect(bench.replicas[0]?.log()).toMatchObject([
      { msg: expect.stringMatching(/fair share/), replicas: 3 },
    ]);
  });

  it('has at least one call of every window', async () => {
    await bench.start(3);
    for (const replica of bench.replicas) replica.loseCounter();
    expect(await bench.askAll({ name: 'two', perMinute: 2, per: 'application' }, 2)).toEqual([1, 1, 1]);
  });

  it('shares only what was left at the loss', async () => {
    const [first] = await bench.start(3);
    await bench.askAll(MACHINES, 1);
    expect(await first!.ask(MACHINES, 62)).toBe(62);
    await bench.clock.advance(1_000);
    for (const replica of bench.replicas) replica.loseCounter();
    expect(sum(await bench.askAll(MACHINES, 60))).toBeLessThanOrEqual(100 - 65);
  });

  it('counts its own calls towards its share before it knows the others’', async () => {
    await bench.start(3);
    expect(await bench.askAll(MACHINES, 31)).toEqual([31, 31, 31]);
    for (const replica of bench.replicas) replica.loseCounter();
    expect(await bench.askAll(MACHINES, 31)).toEqual([0, 0, 0]);
  });

  it('grants its share to calls in flight at the loss', async () => {
    const [first] = await bench.start(2);
    const asked = first!.ledger.acquire(ACCOUNT, MACHINES, { deadline: bench.clock.now() + 1_000 });
    first!.loseCounter();
    await expect(asked).resolves.toBeUndefined();
  });

  it('works without the counter from the start, as one of three assumed replicas', async () => {
    bench.replicas = [startReplica(bench.clock, bench.counter)];
    bench.replicas[0]!.loseCounter();
    expect(await bench.replicas[0]!.ask(MACHINES, 100)).toBe(31);
  });

  it('uses the whole window once it knows that it is alone', async () => {
    bench.replicas = [startReplica(bench.clock, bench.counter)];
    bench.replicas[0]!.loseCounter();
    bench.replicas[0]!.findCounter();
    await bench.clock.advance(10_000);
    expect(await bench.replicas[0]!.ask(MACHINES, 100)).toBe(95);
  });

  it('doesn’t affect tenants with valid keys', async () => {
    bench.replicas = [
      startReplica(bench.clock, {
        ...bench.counter,
        read: (group, ...args) =>
          group === 'tenant-1' ? Promise.reject(new Error('WRONGTYPE')) : bench.counter.read(group, ...args),
      }),
      startReplica(bench.clock, bench.counter),
    ];
    await bench.clock.advance(1_000);
    expect(await bench.replicas[0]!.ask(MACHINES, 100)).toBe(47);
    await bench.replicas[0]!.ledger.acquire({ ...ACCOUNT, tenantId: 'tenant-2' }, TEN, {
      deadline: bench.clock.now(),
    });
    await bench.clock.advance(10_000);
    expect(bench.replicas[0]!.ledger.readings('tenant-1')[0]).toMatchObject({ shared: false });
    expect(bench.replicas[0]!.ledger.readings('tenant-2')[0]).toMatchObject({ shared: true });
    expect(bench.replicas[0]!.log()).toHaveLength(1);
  });
});
