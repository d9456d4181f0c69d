import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EmulatorControl } from '../../../emulator/control/control.js';
import { posts, skipPauses, startWithMachine, write } from '../../kit/writes/response-actions.js';
import type { StartOptions } from '../../kit/servers/start-subgraph.js';

/**
 * The result of a write with a fault: its outcome or its error's code, the number of calls, and the line in the trail.
 */
interface Expected {
  readonly outcome: string;
  readonly sent: 0 | 1;
  /** Of the settlement; undefined if the trail has none. */
  readonly recorded: string | undefined;
  readonly warning?: string;
}

/** A fault at one step of a write, with the results for an isolation and for a release. */
interface FaultAtStep {
  readonly options?: StartOptions;
  readonly arrange?: (control: EmulatorControl, mutation: Mutation) => void;
  /** Runs after the POST arrived at Defender, and before its response. */
  readonly whileSent?: (dataDirectory: string) => Promise<void>;
  readonly isolate: Expected;
  readonly release: Expected;
}

type Mutation = 'isolateMachine' | 'releaseMachine';

const DEFENDER_NAMES: Readonly<Record<Mutation, string>> = {
  isolateMachine: 'isolateMachine',
  releaseMachine: 'unisolateMachine',
};

const DOWN = { status: 503, body: { error: { code: 'ServiceUnavailable', message: 'later' } } };
const isIntent = (line: string) => line.includes('"type":"actionIntended"');

const nothing = (outcome: string, recorded?: string): Expected => ({ outcome, sent: 0, recorded });
const created = (warning?: string): Expected => ({
  outcome: 'CREATED',
  sent: 1,
  recorded: 'CREATED',
  ...(warning !== undefined && { warning }),
});
const UNKNOWN = { outcome: 'OUTCOME_UNKNOWN', sent: 1, recorded: 'OUTCOME_UNKNOWN' } as const;
const both = (expected: Expected) => ({ isolate: expected, release: expected });
const onSend = (effect: Parameters<EmulatorControl['addFault']>[1]) => ({
  arrange: (control: EmulatorControl, mutation: Mutation) => {
    control.addFault({ operation: DEFENDER_NAMES[mutation] }, effect);
  },
});
const onRead = (operation: string) => ({
  arrange: (control: EmulatorControl) => {
    control.addFault({ operation }, DOWN);
  },
});

const FAULTS: Readonly<Record<string, FaultAtStep>> = {
  'the machine can not be read': {
    ...onRead('getMachine'),
    isolate: created('machine could not be read'),
    release: nothing('UPSTREAM_UNAVAILABLE', 'UPSTREAM_UNAVAILABLE'),
  },
  'its actions can not be read': {
    ...onRead('listMachineActions'),
    isolate: created('actions could not be read'),
    release: nothing('UPSTREAM_UNAVAILABLE', 'UPSTREAM_UNAVAILABLE'),
  },
  'the request hangs': { ...onSend('hang'), ...both(UNKNOWN) },
  'it is done, and the answer hangs': { ...onSend('processThenHang'), ...both(created('response was lost')) },
  'no sink takes the outcome': {
    options: { losesAuditLine: (line) => !isIntent(line) },
    ...both({ ...created('outcome could not be written'), recorded: undefined }),
  },
  'the answer can not be kept under its key': {
    whileSent: async (dataDirectory) => {
      await rename(dataDirectory, `${dataDirectory}-gone`);
      await writeFile(dataDirectory, 'no directory');
    },
    ...both(created('idempotency key could not be stored')),
  },
};

const CASES = Object.entries(FAULTS).flatMap(([what, { isolate, release, ...fault }]) => [
  { what, mutation: 'isolateMachine' as const, fault, expected: isolate },
  { what, mutation: 'releaseMachine' as const, fault, expected: release },
]);

describe('a write with a fault at one of its steps', () => {
  it.each(CASES)(
    '$mutation is sent at most once and reported correctly: $what',
    { tags: 'slow' },
    async ({ mutation, fault, expected }) => {
      const dataDirectory = join(tmpdir(), `faults-${randomUUID()}`);
      onTestFinished(async () => {
        for (const path of [dataDirectory, `${dataDirectory}-gone`])
          await rm(path, { recursive: true, force: true });
      });
      const { options, arrange, whileSent } = fault;
      const { subgraph, machine } = await startWithMachine({
        ...options,
        env: { DATA_DIR: dataDirectory, ...options?.env },
      });
      // Signed in before: the clock, which skips pauses, must not time out a sign-in that takes real time.
      await subgraph.ask('{ machines(first: 1) { nodes { id } } }');
      const { control } = subgraph.emulator;
      if (mutation === 'releaseMachine')
        control.addAction({ machineId: machine.id, type: 'Isolate', status: 'Succeeded', ageMs: 3_600_000 });
      arrange?.(control, mutation);
      const before = control.actions().length;

      const letGo = whileSent && control.hold({ operation: DEFENDER_NAMES[mutation] });
      const asked = write(subgraph, mutation, { machineId: machine.id, idempotencyKey: 'once' });
      if (letGo !== undefined) {
        await expect.poll(() => posts(subgraph).length, { interval: 5 }).toBe(1);
        await whileSent?.(dataDirectory);
        letGo();
      }
      const { errors, receipt } = await skipPauses(subgraph, asked);

      expect(errors?.[0]?.extensions.code ?? receipt.outcome).toBe(expected.outcome);
      expect(posts(subgraph)).toHaveLength(expected.sent);
      const actionId = errors === undefined ? receipt.machineAction?.id : undefined;
      const made = control.actions().filter(({ id }) => id === actionId);
      expect(control.actions().length - before).toBe(expected.outcome === 'CREATED' ? 1 : 0);
      expect(made).toHaveLength(expected.outcome === 'CREATED' ? 1 : 0);
      const warning = expected.warning;
      if (expected.outcome === 'CREATED' && warning === undefined) expect(receipt.warnings).toEqual([]);
      if (warning !== undefined)
        expect(receipt.warnings.map(({ message }) => message).join(' ')).toContain(warning);

      const settled = subgraph.audit().filter((event) => event.type === 'actionSettled');
      expect(settled.map(({ outcome }) => outcome)).toEqual(
        expected.recorded === undefined ? [] : [expected.recorded],
      );
      for (const event of settled) {
        expect(event.machineActionId).toBe(actionId);
        expect(subgraph.audit()[0]).toMatchObject({ type: 'actionIntended', auditId: event.auditId });
      }
    },
  );
});

describe('writes to one machine while the clock is set back', () => {
  it('are not sent once their time is over, and end as early as otherwise', { tags: 'slow' }, async () => {
    const { subgraph, machine } = await startWithMachine({ limits: { attemptTimeoutMs: 25_000 } });
    const { clock, emulator } = subgraph;
    emulator.control.addFault({ operation: 'isolateMachine', times: 1 }, 'hang');
    const start = clock.now();
    const hanging = write(subgraph, 'isolateMachine', { machineId: machine.id });
    await expect.poll(() => posts(subgraph).length, { interval: 5 }).toBe(1);
    await subgraph.passTime(clock.sleep(1_000));
    // A write that waits for its turn sleeps until its deadline, which counts from its arrival.
    const turns = clock.sleeping;
    // Both wait for the first one, which is sent for 25 s and looked up for 15 s, and may be sent for 25 s themselves.
    const input = { machineId: machine.id, idempotencyKey: 'once' };
    const waiting = write(subgraph, 'isolateMachine', input);
    await clock.untilSleeping(turns + 1);
    await subgraph.passTime(clock.sleep(11_000));
    const again = write(subgraph, 'isolateMachine', input);
    await clock.untilSleeping(turns + 2);
    await subgraph.passTime(clock.sleep(6_000));
    clock.setBack(90_000);
    await subgraph.passTime(clock.sleep(12_000));
    clock.setBack(90_000);
    const [{ receipt }, ...late] = await subgraph.passTime(Promise.all([hanging, waiting, again]));
    expect(receipt.outcome).toBe('OUTCOME_UNKNOWN');
    // The first write ends at about their deadline: just before it, they begin their checks without time to send.
    for (const { errors } of late) {
      expect(errors?.[0]?.extensions.code).toMatch(/^UPSTREAM_(?:TIMEOUT|UNAVAILABLE)$/);
      expect(errors?.[0]?.message).toMatch(/nothing was sent|still in progress/);
    }
    expect(posts(subgraph)).toHaveLength(1);
    // Steps of the clock count while the work takes real time. Set back once more, they would last 90 s longer.
    expect(clock.now() + 180_000 - start).toBeLessThan(60_000);
  });

  it(
    'are not sent again after a 429 that came once their time was over',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, machine } = await startWithMachine({ limits: { attemptTimeoutMs: 3_600_000 } });
      const { clock, emulator } = subgraph;
      const { control } = emulator;
      await subgraph.ask('{ machines(first: 1) { nodes { id } } }');
      subgraph.forgetCalls();
      control.addFault(
        { operation: 'isolateMachine', times: 1 },
        { status: 429, headers: { 'retry-after': '30' } },
      );
      const answerReads = control.hold();
      const asked = write(subgraph, 'isolateMachine', { machineId: machine.id });
      await expect.poll(() => control.calls().length, { interval: 5 }).toBe(2);
      answerReads();
      const refuse = control.hold();
      await expect.poll(() => posts(subgraph).length, { interval: 5 }).toBe(1);
      clock.setBack(90_000);
      // It may be sent for 25 s.
      await subgraph.passTime(clock.sleep(27_000), 3_000);
      refuse();
      const { receipt } = await subgraph.passTime(asked);
      expect(receipt.outcome).toBe('OUTCOME_UNKNOWN');
      await subgraph.passTime(clock.sleep(60_000), 3_000);
      expect(posts(subgraph)).toHaveLength(1);
    },
  );
});
