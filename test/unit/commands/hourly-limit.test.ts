import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import { runLimited } from '../../../src/commands/sequence/hourly-limit.js';
import { CapCounter } from '../../../src/policy/caps.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

it('counts no change that fails, and rejects with its error', async () => {
  const clock = new ManualClock();
  const caps = new CapCounter({ store: createMemoryStore(clock), clock, logger: pino({ level: 'silent' }) });
  const context = {
    guardRails: { caps },
    call: { tenantId: 'tenant', requestId: 'r' },
    caller: { tenantId: 'home', oid: 'ada' },
    audit: { recordWithinBudget: async () => undefined },
  } as unknown as CommandContext;
  const limit = { name: 'changes', limit: 2, changes: 'changes' };
  const run = (work: () => Promise<string>) =>
    runLimited(limit, { action: 'change', auditId: 'a', work, refuse: ({ code }) => code }, context);
  for (let count = 0; count < 3; count += 1)
    await expect(run(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
  const outcomes = [];
  for (let count = 0; count < 3; count += 1) outcomes.push(await run(async () => 'done'));
  expect(outcomes).toEqual(['done', 'done', 'TOO_MANY_REQUESTS']);
});
