import { describe, expect, it } from 'vitest';
import type { Machine } from '../../../emulator/tenants/model.js';
import { posts, startWithMachine, write, type ActionMutation } from '../../kit/writes/response-actions.js';
import { warned } from '../../kit/writes/warned.js';

const HOUR_MS = 3_600_000;

/** The payload of an action on a machine with these properties. */
async function actOn(
  changes: Partial<Machine>,
  mutation: ActionMutation = 'isolateMachine',
  input: Readonly<Record<string, unknown>> = {},
) {
  const { subgraph, machine } = await startWithMachine();
  Object.assign(machine, changes);
  const answer = await write(subgraph, mutation, { machineId: machine.id, ...input });
  return { ...answer, subgraph, machine };
}

const warningsOf = async (...args: Parameters<typeof actOn>) => (await actOn(...args)).receipt.warnings;

describe('the warnings of a payload', () => {
  it('are empty for an active machine with a documented system', async () => {
    expect(await warningsOf({})).toEqual([]);
  });

  it('report that an offline machine is isolated later, or not at all', async () => {
    const { receipt, subgraph } = await actOn({ healthStatus: 'Inactive' });
    expect(receipt.outcome).toBe('CREATED');
    expect(receipt.warnings).toEqual([
      warned('MACHINE_OFFLINE', /seems to be offline.* 3 days; after that, request it again\.$/),
    ]);
    expect(subgraph.calls().map(({ operation }) => operation)).toHaveLength(3);
    const { subgraph: other, machine } = await startWithMachine();
    machine.lastSeen = new Date(other.clock.now() - 49 * HOUR_MS).toISOString();
    const scan = await write(other, 'runDefenderAntiVirusScan', { machineId: machine.id });
    expect(scan.receipt.warnings).toEqual([
      warned('MACHINE_OFFLINE', /seems to be offline.*keeps the action for 3 days/),
    ]);
    machine.lastSeen = new Date(other.clock.now() - 47 * HOUR_MS).toISOString();
    const isolation = await write(other, 'isolateMachine', { machineId: machine.id });
    expect(isolation.receipt.warnings).toEqual([]);
  });

  it('report an impaired sensor', async () => {
    expect(await warningsOf({ healthStatus: 'NoSensorDataImpairedCommunication' })).toEqual([
      warned('MACHINE_OFFLINE', /sensor is unhealthy \(NoSensorDataImpairedCommunication\)/),
    ]);
  });

  it('are in a dry run too, and if nothing is sent', async () => {
    const dry = await actOn({ healthStatus: 'Inactive' }, 'isolateMachine', { dryRun: true });
    expect([dry.receipt.outcome, dry.receipt.warnings.length]).toEqual(['DRY_RUN', 1]);
    const { subgraph, machine } = await startWithMachine();
    machine.healthStatus = 'Inactive';
    subgraph.emulator.control.addAction({ machineId: machine.id, type: 'Isolate' });
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    expect([receipt.outcome, receipt.warnings.length]).toEqual(['ALREADY_PENDING', 1]);
  });

  it('report an operating system that is undocumented for the action', { tags: 'slow' }, async () => {
    const ubuntu = { osPlatform: 'Ubuntu', version: '22.4' };
    expect(await warningsOf(ubuntu)).toEqual([]);
    expect(await warningsOf(ubuntu, 'isolateMachine', { isolationType: 'SELECTIVE' })).toEqual([
      warned(
        'UNDOCUMENTED',
        /^Isolate \(Selective\) is documented for .* \(Learn: respond-machine-alerts\), and this machine runs Ubuntu 22\.4\.$/,
      ),
    ]);
    expect(await warningsOf(ubuntu, 'restrictDefenderCodeExecution')).toEqual([
      warned('UNDOCUMENTED', /^RestrictCodeExecution is documented for Windows 10 from 1709, .* runs Ubuntu/),
    ]);
    const server = { osPlatform: 'WindowsServer2012R2', version: 'Other' };
    expect(await warningsOf(server)).toEqual([]);
    expect(await warningsOf(server, 'stopAndQuarantineDefenderFile', { sha1: 'a'.repeat(40) })).toEqual([
      warned('UNDOCUMENTED', /^StopAndQuarantineFile is documented for Windows 10 from 1703 and Windows 11 /),
    ]);
  });

  it(
    'report a release of Windows 10 that is too old, but none with a new name',
    { tags: 'slow' },
    async () => {
      const windows10 = (version: string) => ({ osPlatform: 'Windows10', version });
      expect(await warningsOf(windows10('1703'), 'restrictDefenderCodeExecution')).toHaveLength(1);
      expect(await warningsOf(windows10('1709'), 'restrictDefenderCodeExecution')).toEqual([]);
      expect(await warningsOf(windows10('22H2'), 'restrictDefenderCodeExecution')).toEqual([]);
      expect(await warningsOf(windows10('1607'))).toHaveLength(1);
    },
  );

  it('report a machine without a sensor, and what contains it instead', async () => {
    const { receipt, errors } = await actOn({ onboardingStatus: 'CanBeOnboarded' }, 'isolateMachine', {
      dryRun: true,
    });
    expect(errors).toBeUndefined();
    expect(receipt.warnings).toEqual([
      {
        code: 'MACHINE_NOT_ONBOARDED',
        message:
          'The machine is not onboarded (CanBeOnboarded): it has no sensor to carry this out. isolationType UNMANAGED_DEVICE contains it instead.',
      },
    ]);
  });

  it('report, for a contained device, that no documented call releases it', async () => {
    const unmanaged = { onboardingStatus: 'CanBeOnboarded', healthStatus: 'Unknown' };
    const contain = { isolationType: 'UNMANAGED_DEVICE' };
    const { receipt, subgraph } = await actOn(unmanaged, 'isolateMachine', contain);
    expect(receipt.outcome).toBe('CREATED');
    expect(receipt.warnings).toEqual([
      warned('NOT_REVERSIBLE', /^No documented call releases a contained device/),
    ]);
    expect(posts(subgraph)[0]?.requestBody).toMatchObject({ IsolationType: 'UnManagedDevice' });
    expect(await warningsOf(unmanaged, 'releaseMachine', { dryRun: true })).toContainEqual(
      warned('NOT_REVERSIBLE', /^If the machine is contained, no documented call releases it/),
    );
    const managed = await actOn({}, 'isolateMachine', { ...contain, dryRun: true });
    expect(managed.receipt.warnings[0]).toEqual(
      warned('UNDOCUMENTED', /^The machine is onboarded, and UNMANAGED_DEVICE /),
    );
  });
});

describe('a machine that was merged into another', () => {
  it('is refused with the id of the other, from the same two reads, and nothing is sent', async () => {
    const into = 'b'.repeat(40);
    for (const mutation of ['isolateMachine', 'releaseMachine'] as const) {
      const { receipt, subgraph, machine } = await actOn({ mergedIntoMachineId: into }, mutation);
      expect(receipt).toMatchObject({
        outcome: 'REFUSED',
        machineAction: null,
        refusal: {
          code: 'TARGET_MERGED',
          message: `Machine ${machine.id} was merged into ${into}. Nothing was sent; use that id.`,
          mergedIntoMachineId: into,
        },
      });
      expect(
        subgraph
          .calls()
          .map(({ operation }) => operation)
          .sort(),
      ).toEqual(['getMachine', 'listMachineActions']);
      expect(subgraph.audit().at(-1)).toMatchObject({
        type: 'actionSettled',
        outcome: 'REFUSED',
        detail: expect.stringContaining(into),
      });
    }
  });

  it('is one with a non-empty field only', async () => {
    const { receipt } = await actOn({ mergedIntoMachineId: '' });
    expect(receipt.outcome).toBe('CREATED');
  });
});
