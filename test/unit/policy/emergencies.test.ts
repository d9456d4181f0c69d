import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { Emergencies, type Emergency } from '../../../src/policy/emergencies.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { StoreUnavailableError, type Store } from '../../../src/store/store.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const TENANT = 'tenant';

/** Two replicas with one store, which each of them can lose. */
function startTwo() {
  const clock = new ManualClock();
  const shared = createMemoryStore(clock);
  const start = () => {
    const link = { isUp: true };
    const store = new Proxy(shared, {
      get:
        (target, name: keyof Store) =>
        (...args: never[]) => {
          if (!link.isUp) throw new StoreUnavailableError('away');
          return (target[name] as (...args: never[]) => unknown)(...args);
        },
    });
    const emergencies = new Emergencies({ store, clock, logger: pino({ enabled: false }) });
    return {
      link,
      emergencies,
      reason: async () => (await emergencies.current(TENANT))?.reason,
    };
  };
  const emergency = (reason: string): Emergency => ({
    reason,
    declarationTime: new Date(clock.now()).toISOString(),
    endTime: new Date(clock.now() + 3_600_000).toISOString(),
    declaredBy: 'Ada',
    auditId: reason,
  });
  return { clock, shared, one: start(), two: start(), emergency };
}

describe('a change of an emergency while the store is away', () => {
  it('is stored when the store is back', async () => {
    const { one, two, emergency } = startTwo();
    one.link.isUp = false;
    expect(await one.emergencies.declare(TENANT, emergency('fire'))).toBe(false);
    expect([await one.reason(), await two.reason()]).toEqual(['fire', undefined]);
    await one.emergencies.saveAll();
    one.link.isUp = true;
    await one.emergencies.saveAll();
    expect(await two.reason()).toBe('fire');
  });

  it('is stored by the next read, too, which returns it before and after', async () => {
    const { one, two, emergency } = startTwo();
    one.link.isUp = false;
    await one.emergencies.declare(TENANT, emergency('fire'));
    one.link.isUp = true;
    expect([await one.reason(), await two.reason()]).toEqual(['fire', 'fire']);
  });

  it('ends an emergency that the store still has', async () => {
    const { clock, one, two, emergency } = startTwo();
    await one.emergencies.declare(TENANT, emergency('fire'));
    one.link.isUp = false;
    clock.advance(1_000);
    await one.emergencies.end(TENANT);
    one.link.isUp = true;
    expect([await one.reason(), await two.reason()]).toEqual([undefined, undefined]);
  });

  it('is replaced by a later change of another replica', async () => {
    const { clock, one, two, emergency } = startTwo();
    one.link.isUp = false;
    await one.emergencies.declare(TENANT, emergency('old'));
    clock.advance(1_000);
    await two.emergencies.declare(TENANT, emergency('new'));
    await two.emergencies.end(TENANT);
    one.link.isUp = true;
    await one.emergencies.saveAll();
    expect([await one.reason(), await two.reason()]).toEqual([undefined, undefined]);

    one.link.isUp = false;
    await one.emergencies.end(TENANT);
    clock.advance(1_000);
    await two.emergencies.declare(TENANT, emergency('newest'));
    one.link.isUp = true;
    expect([await one.reason(), await two.reason()]).toEqual(['newest', 'newest']);
  });

  it.each([true, false])(
    'is an end if another replica changes it at the same time (away: %j)',
    async (isEnd) => {
      const { one, two, emergency } = startTwo();
      await two.emergencies.declare(TENANT, emergency('before'));
      const change = ({ emergencies }: typeof one, ends: boolean) =>
        ends ? emergencies.end(TENANT) : emergencies.declare(TENANT, emergency('at once'));
      one.link.isUp = false;
      await change(one, isEnd);
      await change(two, !isEnd);
      one.link.isUp = true;
      expect([await one.reason(), await two.reason()]).toEqual([undefined, undefined]);
    },
  );
});

describe('an emergency', () => {
  it('has ended at its end, even if its entry is put back', async () => {
    const { clock, shared, one, emergency } = startTwo();
    await one.emergencies.declare(TENANT, emergency('fire'));
    const name = `emergency ${TENANT}`;
    const entry = (await shared.get(name))!;
    clock.advance(3_599_999);
    expect(await one.reason()).toBe('fire');
    clock.advance(1);
    await shared.set(name, entry, 3_600_000);
    expect(await one.reason()).toBeUndefined();
  });
});
