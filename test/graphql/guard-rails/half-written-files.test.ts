import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { setFileAge } from '../../kit/written-file.js';
import { startWithMachine, write } from '../../kit/writes/response-actions.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import { CONTOSO, FABRIKAM, customersFor, startTenants } from '../../kit/servers/start-tenants.js';

const APPROVALS = { approvals: [{ name: 'Offboarding', mutations: ['offboard*'] }] };
const PROTECTED = { protectedMachines: [{ name: 'Tier 0', tags: ['tier-0'] }] };
const REFUSED = 'the new POLICY_FILE was rejected; the previous version stays in force';

async function startProtected() {
  const file = createPolicyFile({ ...APPROVALS, ...PROTECTED });
  const { subgraph, machine } = await startWithMachine({ env: file.env });
  machine.machineTags.push('tier-0');
  const outcome = async () => {
    subgraph.clock.advance(1_000);
    return (await write(subgraph, 'isolateMachine', { machineId: machine.id, dryRun: true })).receipt.outcome;
  };
  const refusals = () =>
    subgraph
      .log()
      .split('\n')
      .filter((line) => line.includes(REFUSED))
      .map((line) => (JSON.parse(line) as { problems: string[] }).problems.join('; '));
  return { file, subgraph, outcome, refusals };
}

describe('a half-written policy file', () => {
  const whole = { ...APPROVALS, ...PROTECTED };

  it.each([
    ['is cut before protectedMachines', stringify(APPROVALS), 'protectedMachines would be weaker'],
    ['is cut after its first mark', stringify({ version: 1, ...APPROVALS }), 'is truncated'],
    ['contains nothing', '{}\n', 'is empty'],
    ['is empty', '', 'must hold keys'],
    ['has only its first mark', 'version: 1\n', 'is truncated'],
  ])(
    'leaves its machines protected while the new one %s, with a log message',
    async (_what, content, problem) => {
      const { file, subgraph, outcome, refusals } = await startProtected();
      expect(await outcome()).toBe('APPROVAL_REQUIRED');
      file.write(content);
      for (let look = 0; look < 4; look += 1) expect(await outcome()).toBe('APPROVAL_REQUIRED');
      expect(refusals()).toEqual([expect.stringContaining(problem)]);
      const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
      expect(metrics).toContain('defender_policy_changes_total{result="refused"} 1');
      file.write(APPROVALS);
      expect(await outcome()).toBe('DRY_RUN');
    },
  );

  it('is accepted without marks after two looks if it weakens nothing', async () => {
    const { file, outcome } = await startProtected();
    await outcome();
    file.write(
      stringify({ ...whole, protectedMachines: [{ name: 'All', tags: ['tier-0'], namePatterns: ['*'] }] }),
    );
    await outcome();
    file.write(APPROVALS);
    expect(await outcome()).toBe('DRY_RUN');
    file.write(stringify(whole));
    setFileAge(file.path, -3_600_000);
    expect(await outcome()).toBe('DRY_RUN');
    expect(await outcome()).toBe('APPROVAL_REQUIRED');
  });

  it('applies to the first write after it without marks, if it was complete a second before', async () => {
    const { file, outcome } = await startProtected();
    file.write(APPROVALS);
    expect(await outcome()).toBe('DRY_RUN');
    file.write(stringify(whole));
    setFileAge(file.path, 1_000);
    expect(await outcome()).toBe('APPROVAL_REQUIRED');
  });

  it('is replaced by a stricter one within two seconds, although the clock was set back', async () => {
    const { file, subgraph, outcome } = await startProtected();
    file.write(APPROVALS);
    expect(await outcome()).toBe('DRY_RUN');
    subgraph.clock.setBack(30_000);
    file.write(whole);
    await outcome();
    expect(await outcome()).toBe('APPROVAL_REQUIRED');
  });

  it('is reported by the next scrape of the metrics, before any write', async () => {
    const { file, subgraph, refusals } = await startProtected();
    const scrape = async () => {
      subgraph.clock.advance(1_000);
      return (await fetch(`${subgraph.url}/metrics`)).text();
    };
    await scrape();
    file.write('version: 1\n');
    expect(await scrape()).toContain('defender_policy_changes_total{result="refused"} 1');
    expect(refusals()).toHaveLength(1);
  });

  it('stops the start', { tags: 'slow' }, async () => {
    const cut = (content: string) => startWithMachine({ env: createPolicyFile(content).env });
    await expect(cut(stringify({ version: 1, ...APPROVALS }))).rejects.toThrow(
      'POLICY_FILE: the file is truncated',
    );
    await expect(cut('{}\n')).rejects.toThrow('POLICY_FILE: the file is empty');
  });
});

describe('a half-written tenants file', () => {
  const client = { clients: [CONTOSO] };
  const role = { roles: ['Defender.Release'] };

  it.each([
    ['one rule', customersFor(role), customersFor({})],
    ['a rule after one with another condition', customersFor(client, role), customersFor(client, {})],
  ])('opens no tenant to callers without the roles of %s', async (_what, customers, open) => {
    const { subgraph, file, ask } = await startTenants(customers);
    const errors = async () => {
      subgraph.clock.advance(1_000);
      return (await ask(CONTOSO, '{ machines(first: 1) { nodes { id } } }')).errors;
    };
    expect(await errors()).toHaveLength(1);
    for (const content of [stringify({ tenants: open }), stringify({ version: 1, tenants: open })]) {
      file.write(content);
      for (let look = 0; look < 4; look += 1) expect(await errors()).toHaveLength(1);
    }
    expect(subgraph.log()).toMatch(
      new RegExp(`the tenant ${CONTOSO} would lose (roles|clients) of callers of`),
    );
    expect(subgraph.log()).toContain('is truncated');
    file.write({ tenants: open });
    expect(await errors()).toBeUndefined();
  });

  it.each([
    ['deviceGroups', { deviceGroups: [SERVERS] }],
    ['clients', { clients: [FABRIKAM] }],
  ])("doesn't extend a role by the rule of another that never had %s", async (condition, written) => {
    const reading = { roles: ['Defender.ViewData'] };
    const { subgraph, file, outside } = await startLimited(customersFor(reading, { ...role, ...written }));
    const releases = async () => {
      subgraph.clock.advance(1_000);
      const input = { machineId: outside[0]!.id, tenantId: CONTOSO, dryRun: true };
      const options = {
        roles: [...reading.roles, ...role.roles],
        headers: { 'x-defender-tenant': CONTOSO },
      };
      return (await write(subgraph, 'releaseMachine', input, options)).receipt?.outcome;
    };
    const before = await releases();
    expect(before).not.toBe('DRY_RUN');
    const open = customersFor(reading, role);
    file.write(stringify({ tenants: open }));
    for (let look = 0; look < 4; look += 1) expect(await releases()).toBe(before);
    expect(subgraph.log()).toContain(`the tenant ${CONTOSO} would lose ${condition} of callers of`);
    file.write({ tenants: open });
    expect(await releases()).toBe('DRY_RUN');
  });
});
