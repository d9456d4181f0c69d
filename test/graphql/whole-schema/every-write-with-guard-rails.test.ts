import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { approve, askForApproval, person } from '../../kit/writes/approvals.js';
import { ALL_ROLES } from '../../kit/reads/explain.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { callingWrites, startWrites, warningsIn, type Input, type Ran } from '../../kit/writes/writes.js';
import type { StartOptions } from '../../kit/servers/start-subgraph.js';

const TAGS = { tags: ['slow', 'defender-first'] };
const DONE = /^(CREATED|DONE)$/;
const NO_CAPS = { tightenPerCaller: 'none', loosenPerTenant: 'none' };
const FOR_ALL = { approvals: [{ name: 'All', mutations: ['*'] }], caps: NO_CAPS };
/** Approvals would store their secrets. */
const SECRET = /^(create|update)DefenderScanDefinition$/;

const refusalOf = ({ payload, outcome, sent }: Ran) => [outcome, payload?.refusal?.code, sent.length];
const machinesOf = (input: Input) => (input['machineIds'] as readonly string[] | undefined)?.length ?? 1;

/** The direction of each mutation in the documentation. */
function documentedDirections(): ReadonlyMap<string, string> {
  const [table = ''] = readFileSync('docs/response-actions.md', 'utf8').split('## Outcomes');
  const rows = table.matchAll(/^\| (`.+`) +\|.+\| (\w.+?) +\|$/gm);
  return new Map(
    [...rows].flatMap(([, names = '', direction = '']) =>
      [...names.matchAll(/\w+/g)].map(([name]) => [name, direction] as const),
    ),
  );
}

describe('every write', () => {
  it('has the cap of its name, which a dry run shows', TAGS, async () => {
    const policy = createPolicyFile({});
    const { subgraph, writes, inputOf, run } = await startWrites({ env: policy.env });
    const calling = callingWrites(writes);
    const inputs = await Promise.all(calling.map(inputOf));
    const mutations = Object.fromEntries(calling.map(({ name }, at) => [name, machinesOf(inputs[at]!)]));
    policy.write({ approvals: [], caps: { ...NO_CAPS, mutations } });
    for (const [index, write] of calling.entries()) {
      subgraph.clock.advance(3_700_000);
      const { outcome } = await run(write, inputs[index]!);
      expect([write.name, outcome]).toEqual([write.name, expect.stringMatching(DONE)]);
      const next = await inputOf(write);
      for (const dryRun of [true, false]) {
        const refused = await run(write, { ...next, dryRun });
        expect([write.name, dryRun, ...refusalOf(refused)]).toEqual([
          write.name,
          dryRun,
          'REFUSED',
          'CAP_REACHED',
          0,
        ]);
        expect(refused.events.at(-1)).toBe('actionSettled REFUSED');
      }
    }
  });

  it('waits for a second person if the policy says so, and is then sent once', TAGS, async () => {
    const { subgraph, writes, inputOf, run } = await startWrites({ env: createPolicyFile(FOR_ALL).env });
    const who = person(subgraph, { roles: ALL_ROLES });
    for (const write of callingWrites(writes).filter(({ name }) => !SECRET.test(name))) {
      const input = { ...(await inputOf(write)), idempotencyKey: 'k' };
      subgraph.clock.advance(400_000);
      const alone = await run(write, input);
      const needed = ['APPROVAL_REQUIRED', 'APPROVAL_REQUIRED', 0];
      expect([write.name, ...refusalOf(alone)]).toEqual([write.name, ...needed]);
      const wanted = { mutation: write.name, input, reason: 'Ticket' };
      const { payload } = await askForApproval(subgraph, 'requestDefenderActionApproval', wanted, who);
      const approved = { ...input, approvalId: payload.approval.id };
      const invalid = ['REFUSED', 'APPROVAL_INVALID', 0];
      expect([write.name, ...refusalOf(await run(write, approved))]).toEqual([write.name, ...invalid]);
      const bob = person(subgraph, { oid: randomUUID(), name: 'Bob', roles: ALL_ROLES });
      expect((await approve(subgraph, payload.approval.id, bob)).payload.outcome).toBe('DONE');
      const other = { ...(await inputOf(write)), approvalId: payload.approval.id };
      expect([write.name, ...refusalOf(await run(write, other))]).toEqual([write.name, ...invalid]);
      expect([write.name, (await run(write, { ...approved, dryRun: true })).outcome]).toContain('DRY_RUN');
      const { outcome, sent, events } = await run(write, approved);
      expect([write.name, outcome]).toEqual([write.name, expect.stringMatching(DONE)]);
      expect(sent.length).toBeGreaterThan(0);
      expect(events.filter((event) => event === 'approvalRedeemed')).toHaveLength(1);
      const again = await run(write, { ...approved, idempotencyKey: 'other' });
      expect([write.name, again.sent, again.events.includes('approvalRedeemed')]).toEqual([
        write.name,
        [],
        false,
      ]);
    }
  });

  it('is sent without a second person by breaking glass, except for offboarding', TAGS, async () => {
    const { subgraph, writes, inputOf, run } = await startWrites({ env: createPolicyFile(FOR_ALL).env });
    for (const write of callingWrites(writes)) {
      const input = { ...(await inputOf(write)), breakGlassReason: 'Fire' };
      subgraph.clock.advance(10_000);
      const roles = ALL_ROLES.filter((role) => role !== 'Defender.BreakGlass');
      const refused = await run(write, input, { roles });
      expect([write.name, refused.outcome, refused.events]).toEqual([
        write.name,
        'FORBIDDEN',
        ['accessRefused'],
      ]);
      const { outcome, events } = await run(write, input);
      const isUnbreakable = write.name === 'offboardMachine';
      expect([write.name, outcome]).toEqual([
        write.name,
        isUnbreakable ? 'APPROVAL_REQUIRED' : expect.stringMatching(DONE),
      ]);
      expect([write.name, events.includes('breakGlassUsed')]).toEqual([write.name, !isUnbreakable]);
    }
  });
});

/** The directions that continue without a part, and the warning that they have then. */
const PARTS: Readonly<Record<string, readonly [StartOptions, readonly string[], string?]>> = {
  'all audit sinks': [{ losesAuditLine: () => true }, []],
  'the audit file': [{ env: { AUDIT_LOG: '/dev/full' } }, ['tighten', 'neutral']],
  'the files of DATA_DIR': [
    { env: { DATA_DIR: '/dev/null/data' } },
    ['tighten'],
    'IDEMPOTENCY_KEY_NOT_STORED',
  ],
  Redis: [{ env: { REDIS_URL: 'redis://127.0.0.1:1' } }, ['tighten'], 'LOCK_UNAVAILABLE'],
};

describe.each(Object.entries(PARTS))('every write, while %s fails', (_, [options, continuing, warning]) => {
  it('continues or is rejected by its direction, and recorded', TAGS, async () => {
    const { subgraph, writes, inputOf, run } = await startWrites(options);
    const documented = documentedDirections();
    for (const write of callingWrites(writes)) {
      subgraph.clock.advance(60_000);
      const ran = await run(write, { ...(await inputOf(write)), idempotencyKey: 'k' });
      const { outcome, sent, events } = ran;
      // The input blocks; the action is an isolation; no tag protects machines.
      const byInput = write.name === 'cancelMachineAction' ? 'loosen' : 'tighten';
      const direction = documented
        .get(write.name)!
        .replace(/^by action.*/, byInput)
        .replace(/;.*/, '');
      const isDone = continuing.includes(direction);
      const expected = isDone ? expect.stringMatching(DONE) : 'UPSTREAM_UNAVAILABLE';
      expect([write.name, outcome, sent.length > 0]).toEqual([write.name, expected, isDone]);
      if (isDone && warning !== undefined) expect([write.name, ...warningsIn(ran)]).toContain(warning);
      if (events.length > 0) expect([write.name, events.at(-1)]).toContain(`actionSettled ${outcome}`);
    }
  });
});
