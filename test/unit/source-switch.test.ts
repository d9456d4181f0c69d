import { describe, expect, it } from 'vitest';
import type { CallContext } from '../../src/defender-api/call-context.js';
import { SourceSwitch } from '../../src/defender-api/source-switch.js';
import { RetiredError } from '../../src/errors/upstream-errors.js';
import type { Clock } from '../../src/lib/clock.js';
import { sourceChoices } from '../../src/config/sources.js';

const LIST = { family: 'machines', id: 'listMachines', kind: 'read' } as const;
const CONTEXT = { tenantId: 'contoso' } as CallContext;
const ended = () => Promise.reject(new RetiredError('listMachines', { status: 410, message: 'Gone.' }));

function startSwitch() {
  let now = 0;
  const sources = new SourceSwitch({
    choices: sourceChoices.parse('auto'),
    writesAsCaller: false,
    clock: { now: () => now } as Clock,
    logger: { info: () => undefined, warn: () => undefined } as never,
    metrics: { sourceResponses: { inc: () => undefined } } as never,
  });
  return { sources, advance: (ms: number) => void (now += ms) };
}

describe('reads that switch to the second source together', () => {
  it('all skip the first source in their own reads, until the last one ends', async () => {
    const { sources } = startSwitch();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let seen: boolean | undefined;
    const slow = sources.send(LIST, CONTEXT, ended, async () => {
      await held;
      seen = sources.usesSecond(LIST, CONTEXT);
      return 'rows';
    });
    const failing = sources.send(LIST, CONTEXT, ended, () => Promise.reject(new Error('no hunts left')));
    await expect(failing).rejects.toThrow('no hunts left');
    release();
    await slow;
    expect(seen).toBe(true);
  });
});

describe('a response that says the operation ended', () => {
  it('is doubted after a minute, then after 2, 4 and so on, up to an hour', async () => {
    const { sources, advance } = startSwitch();
    let trials = 0;
    const first = () => {
      trials += 1;
      return ended();
    };
    const read = () => sources.send(LIST, CONTEXT, first, () => Promise.resolve('rows'));
    await read();
    for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
      const before = trials;
      advance(minutes * 60_000 - 1);
      await read();
      expect(trials).toBe(before);
      advance(1);
      await read();
      expect(trials).toBe(before + 1);
    }
  });
});
