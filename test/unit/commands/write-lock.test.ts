import { describe, expect, it } from 'vitest';
import { WriteLocks } from '../../../src/commands/sequence/write-lock.js';
import { UpstreamUnavailableError } from '../../../src/errors/upstream-errors.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { ManualClock } from '../../kit/manual-clock.js';

const DEADLINE_MS = 25_000;

function createGate() {
  let letGo = () => undefined as void;
  const signal = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { signal, letGo: () => letGo() };
}

/** Locks, and writes to one machine that each go on until they are let go. */
function startWrites() {
  const clock = new ManualClock();
  const locks = new WriteLocks({ store: createMemoryStore(clock), clock });
  const begun: string[] = [];
  const write = (name: string, deadlineMs = DEADLINE_MS) => {
    const { signal, letGo } = createGate();
    const request = { name: 'a machine', deadline: clock.now() + deadlineMs, failOpen: true };
    const done = locks.hold(request, async () => {
      begun.push(name);
      await signal;
      return name;
    });
    return { done, letGo };
  };
  return { clock, begun, write };
}

describe('writes to one target', () => {
  it('go one after the other, in the order in which they came', async () => {
    const { begun, write } = startWrites();
    const [first, second] = [write('first'), write('second')];
    await expect.poll(() => begun).toEqual(['first']);
    second.letGo();
    first.letGo();
    expect(await Promise.all([first.done, second.done])).toEqual(['first', 'second']);
  });

  it('are refused at their deadline while another goes on, and never begin then', async () => {
    const { clock, begun, write } = startWrites();
    const [first, second, patient] = [write('first'), write('second'), write('patient', 2 * DEADLINE_MS)];
    await expect.poll(() => begun).toEqual(['first']);
    const refused = expect(second.done).rejects.toThrow(UpstreamUnavailableError);
    clock.advance(DEADLINE_MS);
    await refused;
    first.letGo();
    patient.letGo();
    expect(await patient.done).toBe('patient');
    expect(begun).toEqual(['first', 'patient']);
    expect(clock.sleeping).toBe(0);
  });
});
