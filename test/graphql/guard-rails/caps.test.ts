import { describe, expect, it } from 'vitest';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { auditWords, posts, RESPONDER, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { startSubgraph, type AskOptions, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { warned } from '../../kit/writes/warned.js';

const HOUR = 3_600_000;
const COMMANDER = ['Defender.Approver'];
const CAPS = { caps: { tightenPerCaller: 2, loosenPerTenant: 2 } };
const BOB = '0b0b0b0b-1111-4222-8333-444444444444';

async function startCapped(policy: object = CAPS, env: Readonly<Record<string, string>> = {}) {
  const file = createPolicyFile(policy);
  const { subgraph } = await startWithMachine({ env: { ...file.env, ...env } });
  const [tenant] = subgraph.emulator.tenants.values();
  const machines = tenant!.machines.filter(
    ({ onboardingStatus, osPlatform }) =>
      onboardingStatus === 'Onboarded' && osPlatform.startsWith('Windows'),
  );
  let next = 0;
  const act = async (
    mutation: 'isolateMachine' | 'releaseMachine' | 'runDefenderAntiVirusScan',
    options: AskOptions = {},
  ) => {
    const { id } = machines[next++]!;
    return write(subgraph, mutation, { machineId: id }, options);
  };
  return { subgraph, act, file, machines };
}

const declareEmergency = (subgraph: SubgraphUnderTest, hours: number, options: AskOptions = {}) =>
  subgraph.ask(
    `mutation { declareDefenderEmergency(input: { reason: "ransomware", hours: ${hours} }) { outcome emergency { reason declaredBy declarationTime endTime } warnings { code message } auditId } }`,
    { roles: COMMANDER, ...options },
  );

describe('a cap on tightening writes', () => {
  it('is separate for each caller and kind, and frees after an hour', { tags: 'slow' }, async () => {
    const { subgraph, act } = await startCapped();
    const at = subgraph.clock.now();
    for (const _ of [1, 2]) expect((await act('isolateMachine')).receipt.outcome).toBe('CREATED');
    expect((await act('isolateMachine')).receipt).toMatchObject({
      outcome: 'REFUSED',
      refusal: {
        code: 'CAP_REACHED',
        message: expect.stringContaining(
          `The policy allows isolateMachine 2 times an hour for each caller. There is room again at ${new Date(at + HOUR).toISOString()}`,
        ),
      },
    });
    expect(posts(subgraph)).toHaveLength(2);
    expect(auditWords(subgraph).slice(-2)).toEqual(['actionIntended', 'actionSettled REFUSED']);
    expect((await act('runDefenderAntiVirusScan')).receipt.outcome).toBe('CREATED');
    const token = await subgraph.mintToken({ roles: RESPONDER, oid: BOB });
    expect((await act('isolateMachine', { token })).receipt.outcome).toBe('CREATED');
    subgraph.clock.advance(HOUR);
    expect((await act('isolateMachine')).receipt.outcome).toBe('CREATED');
  });

  it('counts sent writes only', { tags: 'slow' }, async () => {
    const { subgraph, machines } = await startCapped();
    const [first, second, third] = machines;
    const isolate = (machineId: string, more: object = {}) =>
      write(subgraph, 'isolateMachine', { machineId, ...more });
    for (const _ of [1, 2, 3]) await isolate(first!.id, { dryRun: true });
    await isolate(first!.id);
    for (const _ of [1, 2, 3]) expect((await isolate(first!.id)).receipt.outcome).toBe('ALREADY_PENDING');
    subgraph.emulator.control.addFault({ operation: 'isolateMachine', times: 1 }, { status: 400 });
    expect((await isolate(second!.id)).errors).toHaveLength(1);
    expect((await isolate(second!.id)).receipt.outcome).toBe('CREATED');
    const dry = await isolate(third!.id, { dryRun: true });
    expect(dry.receipt).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'CAP_REACHED' },
      plannedCalls: [{ operation: 'isolateMachine' }],
    });
  });

  it('is exact for concurrent writes, and survives a restart', { tags: 'slow' }, async () => {
    const { subgraph, act } = await startCapped(CAPS, {
      DATA_DIR: `/tmp/caps-${String(process.pid)}-${String(Date.now())}`,
    });
    const answers = await Promise.all(Array.from({ length: 6 }, () => act('isolateMachine')));
    expect(answers.filter(({ receipt }) => receipt.outcome === 'CREATED')).toHaveLength(2);
    await subgraph.restart();
    expect((await act('isolateMachine')).receipt.outcome).toBe('REFUSED');
  });

  it('applies within the process, and blocks nothing, if the store is unavailable', async () => {
    const { act } = await startCapped(CAPS, { DATA_DIR: '/dev/null/data' });
    for (const _ of [1, 2]) expect((await act('isolateMachine')).receipt.outcome).toBe('CREATED');
    expect((await act('isolateMachine')).receipt.refusal?.code).toBe('CAP_REACHED');
  });
});

describe('a cap on loosening writes', () => {
  it('is shared by the whole tenant, and no emergency lifts it', async () => {
    const { subgraph, act } = await startCapped();
    const token = await subgraph.mintToken({ roles: RESPONDER, oid: BOB });
    await declareEmergency(subgraph, 1);
    expect((await act('releaseMachine')).receipt.outcome).toBe('CREATED');
    expect((await act('releaseMachine', { token })).receipt.outcome).toBe('CREATED');
    const { receipt } = await act('releaseMachine');
    expect(receipt.refusal?.code).toBe('CAP_REACHED');
    expect(receipt.refusal?.message).not.toContain('declareDefenderEmergency');
    expect(posts(subgraph)).toHaveLength(2);
  });

  it("fails closed if it can't be counted", async () => {
    const { subgraph, act } = await startCapped(CAPS, { DATA_DIR: '/dev/null/data' });
    const { errors } = await act('releaseMachine');
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('nothing was sent'),
      extensions: { code: 'UPSTREAM_UNAVAILABLE' },
    });
    expect(posts(subgraph)).toEqual([]);
  });
});

describe('an emergency', () => {
  it('is declared and ended at most 20 times an hour by one person in a tenant', async () => {
    const { subgraph } = await startCapped();
    const end = () =>
      subgraph.ask(
        'mutation { endDefenderEmergency(input: {}) { outcome refusal { code message } emergency { reason } } }',
        { roles: COMMANDER },
      );
    for (let count = 0; count < 10; count += 1) {
      await declareEmergency(subgraph, 1);
      await end();
    }
    const refused = await declareEmergency(subgraph, 1);
    expect(refused.data.declareDefenderEmergency).toMatchObject({ outcome: 'REFUSED', emergency: null });
    expect((await end()).data.endDefenderEmergency).toMatchObject({
      outcome: 'REFUSED',
      refusal: {
        code: 'TOO_MANY_REQUESTS',
        message: expect.stringContaining('at most 20 changes of the emergency an hour'),
      },
    });
    const lines = subgraph.audit().filter(({ type }) => type.startsWith('emergency'));
    expect(lines).toHaveLength(20);
    expect(auditWords(subgraph).slice(-2)).toEqual(['actionSettled REFUSED', 'actionSettled REFUSED']);
    const token = await subgraph.mintToken({ roles: COMMANDER, oid: BOB });
    const { data } = await declareEmergency(subgraph, 1, { token });
    expect(data.declareDefenderEmergency).toMatchObject({ outcome: 'CREATED' });
    subgraph.clock.advance(HOUR);
    const again = await declareEmergency(subgraph, 1);
    expect(again.data.declareDefenderEmergency).toMatchObject({ outcome: 'CREATED' });
  });

  it(
    'is declared and ended by people: an application with the roles is refused and recorded',
    { tags: 'slow' },
    async () => {
      const { subgraph, act } = await startCapped();
      await declareEmergency(subgraph, 1);
      const token = await subgraph.mintToken({
        roles: ['Defender.Approver', 'Defender.BreakGlass'],
        appOnly: true,
      });
      const answers = [
        await declareEmergency(subgraph, 12, { token }),
        await subgraph.ask('mutation { endDefenderEmergency(input: {}) { auditId } }', { token }),
      ];
      expect(answers.map(({ errors }) => errors?.map(({ message }) => message))).toEqual([
        ['declareDefenderEmergency needs a person: applications cannot lift caps.'],
        ['endDefenderEmergency needs a person: applications cannot put caps back.'],
      ]);
      expect(subgraph.audit().slice(1)).toMatchObject([
        { type: 'accessRefused', coordinate: 'Mutation.declareDefenderEmergency', actor: { kind: 'app' } },
        { type: 'accessRefused', coordinate: 'Mutation.endDefenderEmergency', actor: { kind: 'app' } },
      ]);
      for (const _ of [1, 2, 3]) expect((await act('isolateMachine')).receipt.outcome).toBe('CREATED');
      subgraph.clock.advance(HOUR);
      const { data } = await subgraph.ask('{ defenderEmergency { reason } }');
      expect(data.defenderEmergency).toBeNull();
    },
  );

  it('needs the sign-in of AUTH_STEP_UP, to declare and to end', async () => {
    const { subgraph } = await startCapped(CAPS, {
      AUTH_STEP_UP: 'c1:declareDefenderEmergency,endDefenderEmergency',
    });
    const close = (token: string) =>
      subgraph.ask('mutation { endDefenderEmergency(input: {}) { auditId } }', { token });
    const weak = await subgraph.mintToken({ roles: COMMANDER });
    for (const { errors } of [await declareEmergency(subgraph, 1, { token: weak }), await close(weak)]) {
      expect(errors?.[0]?.message).toContain('authentication context c1');
    }
    const strong = await subgraph.mintToken({ roles: COMMANDER, extraClaims: { acrs: ['c1'] } });
    for (const { errors } of [await declareEmergency(subgraph, 1, { token: strong }), await close(strong)]) {
      expect(errors).toBeUndefined();
    }
  });

  it('lifts caps on tightening writes for its hours, and survives a restart', { tags: 'slow' }, async () => {
    const directory = `/tmp/incident-${String(process.pid)}-${String(Date.now())}`;
    const { subgraph, act } = await startCapped(CAPS, { DATA_DIR: directory });
    for (const _ of [1, 2]) await act('isolateMachine');
    expect((await act('isolateMachine')).receipt.refusal?.message).toContain('declareDefenderEmergency');
    const now = subgraph.clock.now();
    const { data, errors } = await declareEmergency(subgraph, 2);
    expect(errors).toBeUndefined();
    expect(data.declareDefenderEmergency).toMatchObject({
      emergency: {
        reason: 'ransomware',
        declaredBy: 'analyst',
        declarationTime: new Date(now).toISOString(),
        endTime: new Date(now + 2 * HOUR).toISOString(),
      },
      warnings: [],
    });
    await subgraph.restart();
    for (const _ of [1, 2, 3]) expect((await act('isolateMachine')).receipt.outcome).toBe('CREATED');
    const shown = await subgraph.ask('{ defenderEmergency { reason endTime } }');
    expect(shown.data.defenderEmergency.reason).toBe('ransomware');
    subgraph.clock.advance(2 * HOUR - 1_000);
    const token = await subgraph.mintToken({ roles: [...RESPONDER, 'Defender.ViewData'] });
    for (const _ of [1, 2, 3])
      expect((await act('isolateMachine', { token })).receipt.outcome).toBe('CREATED');
    subgraph.clock.advance(1_000);
    const after = await subgraph.ask('{ defenderEmergency { reason } }', { token });
    expect(after.data.defenderEmergency).toBeNull();
    expect((await act('isolateMachine', { token })).receipt.refusal?.code).toBe('CAP_REACHED');
    expect(subgraph.audit().filter(({ type }) => type === 'emergencyDeclared')).toMatchObject([
      { auditId: data.declareDefenderEmergency.auditId, reason: 'ransomware', actor: { name: 'analyst' } },
    ]);
  });

  it('can be ended early', async () => {
    const { subgraph } = await startCapped();
    const declared = [await declareEmergency(subgraph, 2), await declareEmergency(subgraph, 2)];
    expect(declared.map(({ data }) => data.declareDefenderEmergency.outcome)).toEqual(['CREATED', 'DONE']);
    const { data } = await subgraph.ask(
      'mutation { endDefenderEmergency(input: {}) { emergency { reason } outcome refusal { code } warnings { code message } } }',
      { roles: ['Defender.BreakGlass'] },
    );
    expect(data.endDefenderEmergency).toEqual({
      emergency: null,
      outcome: 'DONE',
      refusal: null,
      warnings: [],
    });
    expect((await subgraph.ask('{ defenderEmergency { reason } }')).data.defenderEmergency).toBeNull();
    expect(auditWords(subgraph)).toEqual(['emergencyDeclared', 'emergencyDeclared', 'emergencyEnded']);
    const again = await subgraph.ask('mutation { endDefenderEmergency(input: {}) { outcome } }', {
      roles: ['Defender.BreakGlass'],
    });
    expect(again.data.endDefenderEmergency.outcome).toBe('ALREADY_IN_EFFECT');
  });

  it("can be declared with a warning if it can't be stored, so that outages don't block responders", async () => {
    const { subgraph, act } = await startCapped(CAPS, { DATA_DIR: '/dev/null/data', AUDIT_LOG: '/dev/full' });
    const { data } = await declareEmergency(subgraph, 1);
    expect(data.declareDefenderEmergency.warnings).toEqual([
      warned('STORE_UNAVAILABLE', 'store is unavailable'),
    ]);
    for (const _ of [1, 2, 3]) expect((await act('isolateMachine')).receipt.outcome).toBe('CREATED');
  });

  it("can't be declared by the callers that it would free", async () => {
    const { subgraph } = await startCapped();
    const { errors } = await declareEmergency(subgraph, 1, { roles: RESPONDER });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
      requiredRoles: ['Defender.Approver', 'Defender.BreakGlass'],
    });
  });

  it('is limited to its tenant', async () => {
    const { subgraph } = await startCapped();
    await declareEmergency(subgraph, 1);
    const other = await startSubgraph();
    expect((await other.ask('{ defenderEmergency { reason } }')).data.defenderEmergency).toBeNull();
    expect((await subgraph.ask('{ defenderEmergency { reason } }')).data.defenderEmergency).not.toBeNull();
  });
});
