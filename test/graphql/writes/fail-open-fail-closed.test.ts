import { describe, expect, it } from 'vitest';
import {
  posts,
  RESPONDER,
  startWithMachine,
  write,
  type ActionMutation,
} from '../../kit/writes/response-actions.js';
import { warned } from '../../kit/writes/warned.js';

/** A device that is always full, and a directory that can't be created below a file. */
const FULL_DISK = { AUDIT_LOG: '/dev/full', DATA_DIR: '/dev/null/data' };
/** The same, and an unreachable Redis. */
const FULL_DISK_NO_REDIS = { AUDIT_LOG: '/dev/full', REDIS_URL: 'redis://127.0.0.1:1' };
const ROLES = [...RESPONDER, 'Defender.Offboard'];

describe('a full disk', () => {
  it.each(['isolateMachine', 'restrictDefenderCodeExecution', 'runDefenderAntiVirusScan'] as const)(
    'allows %s: tightening writes need one audit sink and no files',
    async (mutation) => {
      const { subgraph, machine } = await startWithMachine({ env: FULL_DISK });
      const input = { machineId: machine.id, idempotencyKey: 'once' };
      const { errors, receipt } = await write(subgraph, mutation, input, { roles: ROLES });
      expect(errors).toBeUndefined();
      expect(receipt).toMatchObject({
        outcome: 'CREATED',
        warnings: [warned('IDEMPOTENCY_KEY_NOT_STORED', 'idempotency key could not be stored')],
      });
      expect(posts(subgraph)).toHaveLength(1);
    },
  );

  it.each<[ActionMutation, Readonly<Record<string, string>>]>([
    ['releaseMachine', { AUDIT_LOG: '/dev/full' }],
    ['unrestrictDefenderCodeExecution', { AUDIT_LOG: '/dev/full' }],
    ['offboardMachine', { AUDIT_LOG: '/dev/full' }],
    ['releaseMachine', { DATA_DIR: '/dev/null/data' }],
  ])('refuses %s before any call: loosening writes need every sink (%o)', async (mutation, env) => {
    const { subgraph, machine } = await startWithMachine({ env });
    const input = { machineId: machine.id, idempotencyKey: 'once' };
    const { errors } = await write(subgraph, mutation, input, { roles: ROLES });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/nothing was (done|sent)/),
      extensions: { code: 'UPSTREAM_UNAVAILABLE' },
    });
    expect(subgraph.calls()).toEqual([]);
  });

  it.each(['isolateMachine', 'restrictDefenderCodeExecution', 'stopAndQuarantineDefenderFile'] as const)(
    'without Redis allows %s, once, with a warning about the key',
    { tags: 'slow' },
    async (mutation) => {
      const { subgraph, machine } = await startWithMachine({ env: FULL_DISK_NO_REDIS });
      const input = {
        machineId: machine.id,
        idempotencyKey: 'once',
        ...(mutation === 'stopAndQuarantineDefenderFile' && { sha1: 'a'.repeat(40) }),
      };
      const act = () => subgraph.passTime(write(subgraph, mutation, input, { roles: ROLES }));
      const { errors, receipt } = await act();
      expect(errors).toBeUndefined();
      expect(receipt).toMatchObject({
        outcome: 'CREATED',
        warnings: expect.arrayContaining([
          warned('IDEMPOTENCY_KEY_NOT_STORED', 'idempotency key could not be stored'),
          warned('LOCK_UNAVAILABLE', 'Replicas could not be kept from'),
        ]),
      });
      expect((await act()).receipt).toMatchObject({ outcome: 'CREATED', auditId: receipt.auditId });
      expect(posts(subgraph)).toHaveLength(1);
    },
  );

  it('leaves it open whether machines are isolated, if their keys are unknown and Defender is too busy', async () => {
    const { subgraph, machine } = await startWithMachine({ env: FULL_DISK });
    const BUSY = { status: 429, headers: { 'retry-after': '3600' }, body: {} };
    subgraph.emulator.control.addFault({ operation: 'isolateMachine' }, BUSY);
    const isolate = async (input: object) => {
      const variables = { input: { comment: 'contain', machineIds: [machine.id], ...input } };
      const { data } = await subgraph.ask(
        'mutation ($input: IsolateMachinesInput!) { isolateMachines(input: $input) { outcome refusal { message } } }',
        { roles: ROLES, variables },
      );
      return data?.['isolateMachines'];
    };
    expect(await isolate({})).toMatchObject({ outcome: 'REFUSED' });
    expect(await isolate({ idempotencyKey: 'once' })).toMatchObject({
      outcome: 'OUTCOME_UNKNOWN',
      refusal: { message: expect.stringContaining('An earlier request with this key may have been done') },
    });
  });

  it.each(['releaseMachine', 'unrestrictDefenderCodeExecution', 'offboardMachine'] as const)(
    'without Redis refuses %s before any call, and a missing Redis does so alone',
    async (mutation) => {
      const { REDIS_URL } = FULL_DISK_NO_REDIS;
      for (const env of [FULL_DISK_NO_REDIS, { REDIS_URL }]) {
        const { subgraph, machine } = await startWithMachine({ env });
        const { errors } = await write(subgraph, mutation, { machineId: machine.id }, { roles: ROLES });
        expect(errors?.[0]).toMatchObject({
          message: expect.stringContaining('nothing was'),
          extensions: { code: 'UPSTREAM_UNAVAILABLE' },
        });
        expect(subgraph.calls()).toEqual([]);
      }
    },
  );

  it('leaves it open whether a release is done, if Redis does not know its key', async () => {
    const { REDIS_URL } = FULL_DISK_NO_REDIS;
    const { subgraph, machine } = await startWithMachine({ env: { REDIS_URL } });
    const input = { machineId: machine.id, idempotencyKey: 'once' };
    const { errors } = await write(subgraph, 'releaseMachine', input);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(
        /nothing was sent\. An earlier request with this key may have been done\.$/,
      ),
      extensions: { code: 'UPSTREAM_UNAVAILABLE' },
    });
  });

  it('treats a canceled release as tightening, a canceled isolation as loosening', async () => {
    const { subgraph, machine } = await startWithMachine({ env: { AUDIT_LOG: '/dev/full' } });
    const { control } = subgraph.emulator;
    const release = control.addAction({ machineId: machine.id, type: 'Unisolate' });
    const isolation = control.addAction({ machineId: machine.id, type: 'Isolate' });
    const cancel = (machineActionId: string) => write(subgraph, 'cancelMachineAction', { machineActionId });
    expect((await cancel(release.id)).receipt.outcome).toBe('DONE');
    expect((await cancel(isolation.id)).errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect(posts(subgraph)).toHaveLength(1);
  });
});
