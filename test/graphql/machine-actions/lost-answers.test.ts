import { describe, expect, it } from 'vitest';
import { auditWords, posts, skipPauses, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { warned } from '../../kit/writes/warned.js';

describe('an isolation whose response is lost', () => {
  it.each(['processThenHang', 'processThenReset'] as const)(
    'is found by its comment if Defender did it (%s), and sent once',
    { tags: 'slow' },
    async (effect) => {
      const { subgraph, machine } = await startWithMachine();
      const { control } = subgraph.emulator;
      control.addFault({ operation: 'isolateMachine' }, effect);
      const { errors, receipt } = await skipPauses(
        subgraph,
        write(subgraph, 'isolateMachine', { machineId: machine.id }),
      );
      expect(errors).toBeUndefined();
      expect(receipt).toMatchObject({
        outcome: 'CREATED',
        machineAction: { id: control.actions()[0]!.id, type: 'ISOLATE', machineId: machine.id },
        warnings: [warned('RESPONSE_LOST', 'response was lost')],
      });
      expect(posts(subgraph)).toHaveLength(1);
      expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CREATED']);
    },
  );

  it('is found although Defender shows it only after 5 seconds', async () => {
    const { subgraph, machine } = await startWithMachine();
    subgraph.emulator.control.setActions({ lagMs: 5_000 });
    subgraph.emulator.control.addFault({ operation: 'isolateMachine' }, 'processThenReset');
    const { receipt } = await skipPauses(
      subgraph,
      write(subgraph, 'isolateMachine', { machineId: machine.id }),
    );
    expect(receipt).toMatchObject({ outcome: 'CREATED', machineAction: { type: 'ISOLATE' } });
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CREATED']);
  });

  it('is found although it has ended, and although some lookups fail', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { control } = subgraph.emulator;
    control.setActions({ pendingMs: 0, inProgressMs: 0, lagMs: 4_000 });
    control.addFault({ operation: 'isolateMachine' }, 'processThenReset');
    control.addFault({ operation: 'listMachineActions', skip: 1, times: 1 }, { status: 403, body: {} });
    const { receipt } = await skipPauses(
      subgraph,
      write(subgraph, 'isolateMachine', { machineId: machine.id }),
    );
    expect(receipt).toMatchObject({ outcome: 'CREATED', machineAction: { status: 'SUCCEEDED' } });
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CREATED']);
  });

  it.each([
    ['hangs', 'hang'],
    ['responds without a readable action', { status: 201, body: '<html>' }],
  ] as const)(
    'is OUTCOME_UNKNOWN after the lookup if Defender %s, and sent once',
    { tags: 'slow' },
    async (_how, effect) => {
      const { subgraph, machine } = await startWithMachine();
      subgraph.emulator.control.addFault({ operation: 'isolateMachine' }, effect);
      const started = subgraph.clock.now();
      const { status, errors, receipt } = await skipPauses(
        subgraph,
        write(subgraph, 'isolateMachine', { machineId: machine.id }),
      );
      expect([status, errors]).toEqual([200, undefined]);
      expect(receipt).toMatchObject({
        outcome: 'OUTCOME_UNKNOWN',
        machineAction: null,
        refusal: { code: 'OUTCOME_UNKNOWN', message: expect.stringContaining(receipt.auditId) },
      });
      const waited = subgraph.clock.now() - started;
      expect(waited).toBeGreaterThanOrEqual(15_000);
      expect(waited).toBeLessThanOrEqual(40_000);
      expect(posts(subgraph)).toHaveLength(1);
      expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled OUTCOME_UNKNOWN']);
    },
  );

  it("does not claim another caller's pending isolation", async () => {
    const { subgraph, machine } = await startWithMachine();
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'isolateMachine' }, 'reset');
    control.addAction({ machineId: machine.id, type: 'Isolate', lagMs: 1_000 });
    const { receipt } = await skipPauses(
      subgraph,
      write(subgraph, 'isolateMachine', { machineId: machine.id }),
    );
    expect(receipt).toMatchObject({ outcome: 'OUTCOME_UNKNOWN', machineAction: null });
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled OUTCOME_UNKNOWN']);
  });
});

describe('an isolation that Defender certainly did not do', () => {
  it('waits after a 429 and is sent once more', async () => {
    const { subgraph, machine } = await startWithMachine();
    const tooMany = {
      status: 429,
      body: { error: { code: '429', message: 'You can send requests again in 3 seconds.' } },
    };
    subgraph.emulator.control.addFault({ operation: 'isolateMachine', times: 1 }, tooMany);
    const { receipt } = await skipPauses(
      subgraph,
      write(subgraph, 'isolateMachine', { machineId: machine.id }),
    );
    expect(receipt).toMatchObject({ outcome: 'CREATED', warnings: [] });
    const [first, second, ...more] = posts(subgraph);
    expect([first?.status, second?.status, more]).toEqual([429, 201, []]);
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(3_000);
    expect(first?.requestBody).toEqual(second?.requestBody);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CREATED']);
  });

  it("is RATE_LIMITED if Defender's wait exceeds the deadline", async () => {
    const { subgraph, machine } = await startWithMachine();
    const tooMany = { status: 429, headers: { 'retry-after': '300' } };
    subgraph.emulator.control.addFault({ operation: 'isolateMachine' }, tooMany);
    const { status, errors } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect([status, errors?.[0]?.extensions]).toMatchObject([
      200,
      { code: 'RATE_LIMITED', retryAfterSeconds: 60 },
    ]);
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled RATE_LIMITED']);
  });

  it('is resent once with a new token if Defender rejects the first', async () => {
    const { subgraph, machine } = await startWithMachine();
    const refused = { status: 401, body: { error: { code: 'Unauthorized', message: 'bad token' } } };
    subgraph.emulator.control.addFault({ operation: 'isolateMachine', times: 1 }, refused);
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect(receipt.outcome).toBe('CREATED');
    expect(posts(subgraph).map(({ status }) => status)).toEqual([401, 201]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CREATED']);
  });

  it('is no unknown outcome if the new token for the second try is unavailable', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'isolateMachine' }, { status: 401, body: {} });
    control.addFault({ operation: 'token', skip: 1 }, { status: 503, body: {} });
    const { errors } = await skipPauses(
      subgraph,
      write(subgraph, 'isolateMachine', { machineId: machine.id }),
    );
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect(posts(subgraph)).toHaveLength(1);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled UPSTREAM_UNAVAILABLE']);
  });

  it('is UPSTREAM_UNAVAILABLE if Defender is unreachable', async () => {
    const { subgraph, machine } = await startWithMachine();
    await subgraph.ask('{ machines(first: 1) { nodes { id } } }');
    await subgraph.emulator.close();
    const { status, errors } = await skipPauses(
      subgraph,
      write(subgraph, 'isolateMachine', { machineId: machine.id }),
    );
    expect([status, errors?.[0]?.extensions.code]).toEqual([200, 'UPSTREAM_UNAVAILABLE']);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled UPSTREAM_UNAVAILABLE']);
  });
});

describe('a failing read before the write', () => {
  const DOWN = ['getMachine', 'listMachineActions'] as const;

  it.each(DOWN)('(%s) does not block an isolation, which has a warning', async (operation) => {
    const { subgraph, machine } = await startWithMachine();
    subgraph.emulator.control.addFault({ operation }, { status: 503 });
    const { receipt } = await skipPauses(
      subgraph,
      write(subgraph, 'isolateMachine', { machineId: machine.id }),
    );
    expect(receipt).toMatchObject({
      outcome: 'CREATED',
      warnings: [warned('CHECK_SKIPPED', /could not be read/)],
    });
    expect(posts(subgraph)).toHaveLength(1);
  });

  it.each(DOWN)('(%s) leaves an isolation enough time if it hangs', async (operation) => {
    const { subgraph, machine } = await startWithMachine();
    subgraph.emulator.control.addFault({ operation }, 'hang');
    const { receipt } = await subgraph.passTime(
      write(subgraph, 'isolateMachine', { machineId: machine.id }),
      1_000,
    );
    expect(receipt.outcome).toBe('CREATED');
  });

  it.each(DOWN)('(%s) prevents a release', async (operation) => {
    const { subgraph, machine } = await startWithMachine();
    subgraph.emulator.control.addFault({ operation }, { status: 503 });
    const { errors } = await skipPauses(
      subgraph,
      write(subgraph, 'releaseMachine', { machineId: machine.id }),
    );
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect(posts(subgraph)).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled UPSTREAM_UNAVAILABLE']);
  });
});
