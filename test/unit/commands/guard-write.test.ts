import { pino } from 'pino';
import { expect, it } from 'vitest';
import { CheckFindings } from '../../../src/commands/sequence/command.js';
import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import { applyGuardRails } from '../../../src/commands/sequence/guard-write.js';
import { BUILT_IN_POLICY } from '../../../src/config/policy.js';
import { UpstreamUnavailableError } from '../../../src/errors/upstream-errors.js';
import { CapCounter, capOn } from '../../../src/policy/caps.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { ManualClock } from '../../kit/manual-clock.js';

it('counts no write whose approval cannot be redeemed, because the store fails', async () => {
  const clock = new ManualClock();
  const policy = {
    ...BUILT_IN_POLICY,
    approvals: [{ name: 'Releases', mutations: ['releaseMachine'] }],
    caps: { ...BUILT_IN_POLICY.caps, loosenPerTenant: 1 },
  };
  const caps = new CapCounter({ store: createMemoryStore(clock), clock, logger: pino({ level: 'silent' }) });
  const caller = { tenantId: 'home', oid: 'ada' };
  const redeem = async () => {
    throw new UpstreamUnavailableError('The store of approvals is unavailable.');
  };
  const context = {
    caller,
    call: { tenantId: 'tenant' },
    guardRails: { policy: async () => policy, caps, emergencies: { current: async () => undefined } },
    approvals: { redeem },
    recordsAreSealed: true,
  } as unknown as CommandContext;
  const write = {
    name: 'releaseMachine',
    direction: 'loosen',
    input: { machineId: 'a'.repeat(40), approvalId: 'one' },
    auditId: 'audit',
    findings: new CheckFindings(),
  } as const;
  await expect(applyGuardRails(write, context)).rejects.toThrow(UpstreamUnavailableError);
  const cap = capOn(policy, { mutation: write.name, direction: write.direction, tenantId: 'tenant', caller });
  expect((await caps.peek(cap!, 1)).kind).toBe('taken');
});
