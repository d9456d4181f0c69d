import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { auditWords, posts, RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { startWebhook } from '../../kit/feed/webhook-sink.js';

const BREAKER = [...RESPONDER, 'Defender.BreakGlass', 'Defender.Offboard'];
const SECRET = 'not-in-the-file';
const POLICY = {
  protectedMachines: [{ name: 'Tier 0', tags: ['tier-0'] }],
  caps: { tightenPerCaller: 1, loosenPerTenant: 1 },
};

async function startGuarded(env: Readonly<Record<string, string>> = {}) {
  const sink = await startWebhook();
  const webhook = { url: sink.url, secretEnv: 'WEBHOOK_SECRET', authorizationEnv: 'WEBHOOK_AUTHORIZATION' };
  const file = createPolicyFile({ ...POLICY, webhook });
  const secrets = { WEBHOOK_SECRET: SECRET, WEBHOOK_AUTHORIZATION: 'Bearer of-the-sink' };
  const started = await startWithMachine({ env: { ...file.env, ...secrets, ...env } });
  started.machine.machineTags.push('tier-0');
  const arrived = async (count: number) => {
    await expect.poll(() => sink.deliveries.length).toBe(count);
    return sink.deliveries.map(({ body }) => body);
  };
  const metrics = async () => (await fetch(`${started.subgraph.url}/metrics`)).text();
  return { ...started, sink, arrived, metrics };
}

describe('breaking glass', () => {
  it('permits writes that need an approval, and is recorded and sent to the webhook', async () => {
    const { subgraph, machine, arrived } = await startGuarded();
    const input = { machineId: machine.id, breakGlassReason: 'domain controller encrypts shares' };
    const { receipt } = await write(subgraph, 'isolateMachine', input, { roles: BREAKER });
    expect(receipt.outcome).toBe('CREATED');
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'breakGlassUsed', 'actionSettled CREATED']);
    expect(subgraph.audit()[1]).toMatchObject({
      auditId: receipt.auditId,
      action: 'isolateMachine',
      reason: 'domain controller encrypts shares',
      overridden: [expect.stringContaining('Protected machines: Tier 0')],
      actor: { name: 'analyst' },
    });
    expect(await arrived(1)).toMatchObject([
      {
        event: 'breakGlassUsed',
        action: 'isolateMachine',
        auditId: receipt.auditId,
        machineIds: [machine.id],
        message: expect.stringContaining('domain controller encrypts shares'),
        actor: { kind: 'user', name: 'analyst' },
      },
    ]);
  });

  it('permits writes beyond caps, including loosening ones', async () => {
    const { subgraph, machine, other } = await startGuarded();
    const release = (machineId: string, more: object = {}) =>
      write(subgraph, 'releaseMachine', { machineId, ...more }, { roles: BREAKER });
    expect((await release(machine.id)).receipt.outcome).toBe('CREATED');
    expect((await release(other.id)).receipt.refusal?.code).toBe('CAP_REACHED');
    const { receipt } = await release(other.id, { breakGlassReason: 'wrong group isolated' });
    expect(receipt.outcome).toBe('CREATED');
  });

  it('permits no offboarding', async () => {
    const { subgraph, machine } = await startGuarded();
    const input = { machineId: machine.id, breakGlassReason: 'now' };
    const { receipt } = await write(subgraph, 'offboardMachine', input, { roles: BREAKER });
    expect(receipt.outcome).toBe('APPROVAL_REQUIRED');
    expect(posts(subgraph)).toEqual([]);
  });

  it('is recorded and announced only if something is sent', { tags: 'slow' }, async () => {
    const { subgraph, machine, arrived } = await startGuarded();
    const refusal = { status: 429, headers: { 'retry-after': '600' }, body: {} };
    subgraph.emulator.control.addFault({ operation: 'isolateMachine' }, refusal);
    const input = { machineId: machine.id, breakGlassReason: 'now' };
    for (let time = 0; time < 3; time += 1) {
      const written = write(subgraph, 'isolateMachine', input, { roles: BREAKER });
      const { errors } = await subgraph.passTime(written, 100);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['RATE_LIMITED']);
    }
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual([
      ...['actionIntended', 'breakGlassUsed', 'actionSettled RATE_LIMITED'],
      ...['actionIntended', 'actionSettled RATE_LIMITED', 'actionIntended', 'actionSettled RATE_LIMITED'],
    ]);
    expect(await arrived(1)).toMatchObject([{ event: 'breakGlassUsed' }]);
  });

  it('is refused without its role, which is named and recorded, before any call', async () => {
    const { subgraph, machine } = await startGuarded();
    const input = { machineId: machine.id, breakGlassReason: 'now' };
    const { errors } = await write(subgraph, 'isolateMachine', input);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('Defender.BreakGlass'),
      extensions: { code: 'FORBIDDEN', requiredRoles: ['Defender.BreakGlass'] },
    });
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toMatchObject([
      {
        type: 'accessRefused',
        coordinate: 'Mutation.isolateMachine',
        requiredRoles: ['Defender.BreakGlass'],
      },
    ]);
  });

  it('is for people: an application with the role is refused and recorded, without a call', async () => {
    const { subgraph, machine, other } = await startGuarded();
    const token = await subgraph.mintToken({ roles: BREAKER, appOnly: true });
    const input = { breakGlassReason: 'now' };
    const one = await write(subgraph, 'isolateMachine', { ...input, machineId: machine.id }, { token });
    const dry = await write(
      subgraph,
      'releaseMachine',
      { ...input, machineId: other.id, dryRun: true },
      { token },
    );
    const many = await subgraph.ask(
      `mutation ($input: IsolateMachinesInput!) { isolateMachines(input: $input) { __typename } }`,
      {
        token,
        variables: { input: { ...input, machineIds: [machine.id, other.id], comment: 'contain' } },
      },
    );
    const message = 'input.breakGlassReason needs a person: applications cannot break glass.';
    for (const { errors } of [one, dry, many]) {
      expect(errors).toMatchObject([{ message, extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toMatchObject(
      ['isolateMachine', 'releaseMachine', 'isolateMachines'].map((name) => ({
        type: 'accessRefused',
        coordinate: `Mutation.${name}`,
        actor: { kind: 'app' },
      })),
    );
  });

  it.each(['', ' \u200b\n', 'x'.repeat(1_001)])('needs a reason in words (%j)', async (breakGlassReason) => {
    const { subgraph, machine } = await startGuarded();
    const input = { machineId: machine.id, breakGlassReason };
    const { errors } = await write(subgraph, 'isolateMachine', input, { roles: BREAKER });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(subgraph.calls()).toEqual([]);
  });

  it('causes no alert in a dry run', async () => {
    const { subgraph, machine, sink } = await startGuarded();
    const input = { machineId: machine.id, breakGlassReason: 'to see', dryRun: true };
    const { receipt } = await write(subgraph, 'isolateMachine', input, { roles: BREAKER });
    expect(receipt.outcome).toBe('DRY_RUN');
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled DRY_RUN']);
    await subgraph.restart();
    expect(sink.deliveries).toEqual([]);
  });

  it("permits no loosening if it can't be recorded in every sink", async () => {
    const { subgraph, machine } = await startGuarded({ AUDIT_LOG: '/dev/full' });
    const input = { machineId: machine.id, breakGlassReason: 'now' };
    const { errors } = await write(subgraph, 'releaseMachine', input, { roles: BREAKER });
    expect(errors).toHaveLength(1);
    expect(posts(subgraph)).toEqual([]);
    const isolation = await write(subgraph, 'isolateMachine', input, { roles: BREAKER });
    expect(isolation.receipt.outcome).toBe('CREATED');
  });
});

describe('the webhook', () => {
  it('receives signatures of time and body, and no token or secret', async () => {
    const { subgraph, machine, sink, arrived } = await startGuarded();
    const token = await subgraph.mintToken({ roles: BREAKER });
    await write(subgraph, 'isolateMachine', { machineId: machine.id, breakGlassReason: 'now' }, { token });
    await arrived(1);
    const [{ headers, text, body }] = sink.deliveries as [(typeof sink.deliveries)[number]];
    const { at } = body;
    const mac = createHmac('sha256', SECRET)
      .update(`${String(at)}.${text}`)
      .digest('hex');
    expect(headers['x-defender-signature']).toBe(`t=${String(at)},v1=${mac}`);
    expect(headers.authorization).toBe('Bearer of-the-sink');
    expect(at).toBe(new Date(subgraph.clock.now()).toISOString());
    for (const secret of [token, SECRET, 'of-the-sink']) expect(text).not.toContain(secret);
    expect(body['actor']).not.toHaveProperty('tokenId');
  });

  it(
    'receives caps, protected machines and emergencies; the same refusal once a minute',
    { tags: 'slow' },
    async () => {
      const { subgraph, machine, other, arrived } = await startGuarded();
      const isolate = (machineId: string) => write(subgraph, 'isolateMachine', { machineId });
      for (const _ of [1, 2, 3]) await isolate(machine.id);
      await isolate(other.id);
      const [tenant] = subgraph.emulator.tenants.values();
      const third = tenant!.machines.find(({ id }) => id !== machine.id && id !== other.id)!;
      for (const _ of [1, 2, 3]) await isolate(third.id);
      await subgraph.ask(
        'mutation { declareDefenderEmergency(input: { reason: "worm", hours: 1 }) { auditId } }',
        {
          roles: ['Defender.Approver'],
        },
      );
      const bodies = await arrived(3);
      expect(bodies.map(({ event }) => String(event)).sort()).toEqual([
        'capHit',
        'emergencyDeclared',
        'protectedMachineRefused',
      ]);
      expect(bodies[0]).toMatchObject({ event: 'protectedMachineRefused', machineIds: [machine.id] });
      subgraph.clock.advance(60_000);
      await isolate(machine.id);
      await arrived(4);
      subgraph.clock.setBack(110_000);
      await isolate(machine.id);
      await arrived(5);
    },
  );

  it('receives no refusal of a dry run, nor one that is not about a protected machine', async () => {
    const { subgraph, machine, other, sink } = await startGuarded();
    const input = { machineId: machine.id, dryRun: true };
    expect((await write(subgraph, 'isolateMachine', input)).receipt.outcome).toBe('APPROVAL_REQUIRED');
    const elsewhere = await write(subgraph, 'offboardMachine', { machineId: other.id }, { roles: BREAKER });
    expect(elsewhere.receipt.outcome).toBe('APPROVAL_REQUIRED');
    await subgraph.restart();
    expect(sink.deliveries).toEqual([]);
  });

  it('receives broken glass while refusals wait for it in great number', { tags: 'slow' }, async () => {
    const { subgraph, machine, sink } = await startGuarded();
    sink.answerWith('hang');
    const [tenant] = subgraph.emulator.tenants.values();
    const isolate = (machineId: string) =>
      write(subgraph, 'isolateMachine', { machineId, isolationType: 'SELECTIVE' });
    const others = tenant!.machines.filter(({ id }) => id !== machine.id).slice(0, 25);
    for (const { machineTags } of others) machineTags.push('tier-0');
    await Promise.all(others.map(({ id }) => isolate(id)));
    const input = { machineId: machine.id, breakGlassReason: 'now' };
    await write(subgraph, 'isolateMachine', input, { roles: BREAKER });
    await expect.poll(() => sink.deliveries.map(({ body }) => body['event'])).toContain('breakGlassUsed');
  });

  it('receives a refusal that was dropped when it is repeated', { tags: 'slow' }, async () => {
    const { subgraph, sink } = await startGuarded();
    sink.answerWith('hang');
    const [tenant] = subgraph.emulator.tenants.values();
    const guarded = tenant!.machines.slice(0, 12);
    for (const { machineTags } of guarded) machineTags.push('tier-0');
    const isolate = ({ id }: { readonly id: string }) =>
      write(subgraph, 'isolateMachine', { machineId: id, isolationType: 'SELECTIVE' });
    for (const machine of guarded) await isolate(machine);
    const told = () => new Set(sink.deliveries.map(({ body }) => body['message'])).size;
    await expect.poll(told).toBe(10);
    sink.answerWith(200);
    const again = async () => {
      await isolate(guarded[10]!);
      return told();
    };
    await expect.poll(again).toBe(11);
  });

  it.each([500, 302, 'hang'] as const)(
    'delays no write if it returns %s; the failure is logged and counted, without its URL',
    { tags: 'slow' },
    async (answer) => {
      const { subgraph, machine, sink, arrived, metrics } = await startGuarded();
      sink.answerWith(answer);
      const input = { machineId: machine.id, breakGlassReason: 'now' };
      const { receipt } = await write(subgraph, 'isolateMachine', input, { roles: BREAKER });
      expect(receipt.outcome).toBe('CREATED');
      await arrived(1);
      if (answer === 'hang') subgraph.clock.advance(5_000);
      await expect
        .poll(metrics)
        .toContain('defender_guard_alerts_total{event="breakGlassUsed",result="failed"} 1');
      expect(subgraph.log()).toContain('Failed to deliver an alert');
      expect(subgraph.log()).not.toContain('of-the-sink');
    },
  );
});
