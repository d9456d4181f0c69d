import { pino } from 'pino';
import { expect, it } from 'vitest';
import { CheckFindings } from '../../../src/commands/sequence/command.js';
import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import { applyGuardRails } from '../../../src/commands/sequence/guard-write.js';
import { BUILT_IN_POLICY } from '../../../src/config/policy.js';
import { UpstreamUnavailableError } from '../../../src/errors/upstream-errors.js';
import { CapCounter, capOn } from '../../../src/policy/caps.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const POLICY = {
  ...BUILT_IN_POLICY,
  approvals: [{ name: 'Releases', mutations: ['releaseMachine'] }],
  caps: { ...BUILT_IN_POLICY.caps, loosenPerTenant: 1 },
};
const WRITE = {
  name: 'releaseMachine',
  direction: 'loosen',
  input: { machineId: 'a'.repeat(40), approvalId: 'one' },
  auditId: 'audit',
  findings: new CheckFindings(),
} as const;
const CALLER = { tenantId: 'home', oid: 'ada' };

/** A write that an approval allows, and a cap of one. */
function contextWith(redeem: () => Promise<'redeemed'>) {
  const clock = new ManualClock();
  const caps = new CapCounter({ store: createMemoryStore(clock), clock, logger: pino({ level: 'silent' }) });
  const returned: string[] = [];
  const refund = async ({ approvalId }: { readonly approvalId: string }) => {
    returned.push(approvalId);
  };
  const context = {
    caller: CALLER,
    call: { tenantId: 'tenant' },
    guardRails: { policy: async () => POLICY, caps, emergencies: { current: async () => undefined } },
    approvals: { redeem, refund },
    recordsAreSealed: true,
  } as unknown as CommandContext;
  const isCounted = async () => {
    const { name: mutation, direction } = WRITE;
    const cap = capOn(POLICY, { mutation, direction, tenantId: 'tenant', caller: CALLER });
    return (await caps.peek(cap!, 1)).kind === 'full';
  };
  return { context, isCounted, returned };
}

it('counts no write whose approval cannot be redeemed, because the store fails', async () => {
  const { context, isCounted } = contextWith(async () => {
    throw new UpstreamUnavailableError('The store of approvals is unavailable.');
  });
  await expect(applyGuardRails(WRITE, context)).rejects.toThrow(UpstreamUnavailableError);
  expect(await isCounted()).toBe(false);
});

it.each([
  ['neither counts a write nor uses its approval', 'was not done', false, ['one']],
  ['counts a write and uses its approval', 'may have been done', true, []],
])('%s if it %s', async (_state, _how, mayBeDone, ids) => {
  const { context, isCounted, returned } = contextWith(async () => 'redeemed');
  const guard = await applyGuardRails(WRITE, context);
  expect(await isCounted()).toBe(true);
  if (guard.kind === 'passed') await guard.refund(mayBeDone);
  expect(await isCounted()).toBe(mayBeDone);
  expect(returned).toEqual(ids);
});
