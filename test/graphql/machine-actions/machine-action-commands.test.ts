import { describe, expect, it } from 'vitest';
import { openPolicy } from '../../kit/writes/policy-file.js';
import {
  auditWords,
  posts,
  sentComment,
  startWithMachine,
  write,
  type ActionMutation,
} from '../../kit/writes/response-actions.js';

interface Kind {
  readonly mutation: ActionMutation;
  readonly role: string;
  readonly type: string;
  readonly operation: string;
  readonly path: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

const SHA1 = '00112233445566778899aabbccddeeff00112233';
const KINDS: readonly Kind[] = [
  {
    mutation: 'isolateMachine',
    role: 'Defender.ActiveRemediation',
    type: 'ISOLATE',
    operation: 'isolateMachine',
    path: 'isolate',
    body: { IsolationType: 'Full' },
  },
  {
    mutation: 'releaseMachine',
    role: 'Defender.Release',
    type: 'UNISOLATE',
    operation: 'unisolateMachine',
    path: 'unisolate',
  },
  {
    mutation: 'restrictDefenderCodeExecution',
    role: 'Defender.ActiveRemediation',
    type: 'RESTRICT_CODE_EXECUTION',
    operation: 'restrictCodeExecution',
    path: 'restrictCodeExecution',
  },
  {
    mutation: 'unrestrictDefenderCodeExecution',
    role: 'Defender.Release',
    type: 'UNRESTRICT_CODE_EXECUTION',
    operation: 'unrestrictCodeExecution',
    path: 'unrestrictCodeExecution',
  },
  {
    mutation: 'runDefenderAntiVirusScan',
    role: 'Defender.ActiveRemediation',
    type: 'RUN_ANTI_VIRUS_SCAN',
    operation: 'runAntiVirusScan',
    path: 'runAntiVirusScan',
    input: { scanType: 'FULL' },
    body: { ScanType: 'Full' },
  },
  {
    mutation: 'stopAndQuarantineDefenderFile',
    role: 'Defender.ActiveRemediation',
    type: 'STOP_AND_QUARANTINE_FILE',
    operation: 'stopAndQuarantineFile',
    path: 'StopAndQuarantineFile',
    input: { sha1: SHA1.toUpperCase() },
    body: { Sha1: SHA1 },
  },
  {
    mutation: 'collectInvestigationPackage',
    role: 'Defender.AlertsInvestigation',
    type: 'COLLECT_INVESTIGATION_PACKAGE',
    operation: 'collectInvestigationPackage',
    path: 'collectInvestigationPackage',
  },
  {
    mutation: 'offboardMachine',
    role: 'Defender.Offboard',
    type: 'OFFBOARD',
    operation: 'offboardMachine',
    path: 'offboard',
  },
];

describe.each(KINDS)('$mutation', ({ mutation, role, type, operation, path, input, body }) => {
  it('makes two reads, sends the documented request once, and returns the new action', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const options = { roles: [role] };
    const { errors, receipt } = await write(subgraph, mutation, { machineId: machine.id, ...input }, options);
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({
      outcome: 'CREATED',
      machineAction: { type, status: 'PENDING', machineId: machine.id },
      refusal: null,
      plannedCalls: null,
      warnings: [],
    });
    const [sent] = posts(subgraph);
    expect(sent).toMatchObject({ operation, path: `/api/machines/${machine.id}/${path}` });
    const ExternalId = receipt.auditId;
    expect(sent?.requestBody).toEqual({ Comment: expect.stringMatching(/: contain$/), ExternalId, ...body });
    expect(sentComment(sent).startsWith(receipt.auditId)).toBe(true);
    expect(subgraph.calls()).toHaveLength(3);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CREATED']);
  });

  it('is refused to callers without its role, before anything is sent', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const others = KINDS.map((kind) => kind.role).filter((other) => other !== role);
    const { errors } = await write(
      subgraph,
      mutation,
      { machineId: machine.id, ...input },
      { roles: ['Defender.ViewData', ...others] },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', requiredRoles: [role] });
    expect(subgraph.calls()).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['accessRefused']);
  });

  it.each([0, 5_000])(
    'is not sent again while the first is pending, %d ms before it appears',
    async (lagMs) => {
      const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
      subgraph.emulator.control.setActions({ lagMs });
      const ask = () => write(subgraph, mutation, { machineId: machine.id, ...input }, { roles: [role] });
      const first = await ask();
      const second = await ask();
      expect(second.receipt).toMatchObject({
        outcome: 'ALREADY_PENDING',
        machineAction: { id: first.receipt.machineAction?.id },
      });
      expect(posts(subgraph)).toHaveLength(1);
    },
  );

  it('names a machine that does not exist, and sends nothing', async () => {
    const { subgraph } = await startWithMachine({ env: openPolicy() });
    const { errors } = await write(
      subgraph,
      mutation,
      { machineId: '0'.repeat(40), ...input },
      { roles: [role] },
    );
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(posts(subgraph)).toEqual([]);
  });

  it('returns its call in a dry run, and sends nothing', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const { receipt } = await write(
      subgraph,
      mutation,
      { machineId: machine.id, dryRun: true, ...input },
      { roles: [role] },
    );
    expect(receipt).toMatchObject({ outcome: 'DRY_RUN', machineAction: null, refusal: null });
    expect(receipt.plannedCalls?.[0]).toEqual({
      operation,
      method: 'POST',
      path: `/api/machines/${machine.id}/${path}`,
      body: { Comment: expect.stringContaining(receipt.auditId), ExternalId: receipt.auditId, ...body },
    });
    expect(posts(subgraph)).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled DRY_RUN']);
  });
});

describe('stopAndQuarantineDefenderFile', () => {
  it('creates an action whose file has its kind of hash', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    await write(subgraph, 'stopAndQuarantineDefenderFile', { machineId: machine.id, sha1: SHA1 });
    const { data } = await subgraph.ask(
      '{ machineActions(first: 1) { nodes { relatedFileInfo { fileIdentifier fileIdentifierType file { sha1 sha256 } } } } }',
    );
    const file = { sha1: SHA1, sha256: null };
    const relatedFileInfo = { fileIdentifier: SHA1, fileIdentifierType: 'SHA1', file };
    expect(data.machineActions.nodes).toEqual([{ relatedFileInfo }]);
  });

  it.each([
    ['a SHA-256', 'a'.repeat(64)],
    ['an MD5', 'a'.repeat(32)],
    ['no hash', 'calc.exe'],
  ])('rejects %s before any call', async (_what, sha1) => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const { errors } = await write(subgraph, 'stopAndQuarantineDefenderFile', {
      machineId: machine.id,
      sha1,
    });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('input.sha1 must be a SHA-1'),
      extensions: { code: 'BAD_USER_INPUT', argumentName: 'input.sha1' },
    });
    expect(subgraph.calls()).toEqual([]);
  });
});
