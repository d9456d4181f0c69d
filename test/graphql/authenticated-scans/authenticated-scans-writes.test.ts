import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  networkScan,
  send,
  startForWrites,
  windowsMachine,
  writesOf,
} from '../../kit/writes/alert-and-scan-writes.js';
import { auditWords, skipPauses } from '../../kit/writes/response-actions.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { warned } from '../../kit/writes/warned.js';

const HIDDEN = /(first|second)-hidden-word/;

describe('createDefenderScanDefinition', () => {
  it('adds a scan in 3 calls, with the documented body', async () => {
    const { subgraph, tenant } = await startForWrites();
    const { id } = windowsMachine(tenant);
    const { payload, errors } = await send(subgraph, 'createDefenderScanDefinition', networkScan(id));
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      outcome: 'CREATED',
      scanDefinition: {
        scanName: 'Switches',
        isActive: true,
        targetType: 'Ip',
        scanAuthenticationParams: null,
      },
      warnings: [warned('ATTRIBUTION_NOT_STORED', 'only the audit trail')],
    });
    expect(payload.scanDefinition.scannerAgent.machineId).toBe(id);
    expect(subgraph.calls()).toHaveLength(3);
    expect(writesOf(subgraph)[0]?.requestBody).toEqual({
      scanType: 'Network',
      scanName: 'Switches',
      isActive: true,
      target: '10.1.0.0/24',
      targetType: 'Ip',
      intervalInHours: 4,
      scannerAgent: { machineId: id },
      scanAuthenticationParams: {
        '@odata.type': '#microsoft.windowsDefenderATP.api.SnmpAuthParams',
        type: 'AuthPriv',
        username: 'snmp-reader',
        authProtocol: 'SHA1',
        authPassword: 'first-hidden-word',
        privProtocol: '3DES',
        privPassword: 'second-hidden-word',
      },
    });
    expect(tenant.authenticatedScans.definitions).toHaveLength(6);
  });

  it('is done if the response has its agent as it was sent, without an id', async () => {
    const { subgraph, tenant } = await startForWrites();
    const { id } = windowsMachine(tenant);
    subgraph.emulator.control.addFault(
      { operation: 'createScanDefinition' },
      { status: 200, body: { id: 'scan', scanName: 'Switches', scannerAgent: { machineId: id } } },
    );
    const { payload, errors } = await send(subgraph, 'createDefenderScanDefinition', networkScan(id));
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      outcome: 'CREATED',
      scanDefinition: { scanName: 'Switches', scannerAgent: { machineId: id } },
    });
  });

  it.each<[rule: string, change: Record<string, unknown>, at: string]>([
    ['a password that is missing', { authPassword: null }, 'authPassword'],
    ['a secret without a purpose', { communityString: 'third-hidden-word' }, 'communityString'],
    ['an account of Windows', { isGmsaUser: true }, 'isGmsaUser'],
    ['an empty secret', { privPassword: '' }, 'privPassword'],
    ['a credential type of the other kind of scan', { type: 'KERBEROS' }, 'type'],
    [
      'a key vault and passwords',
      { keyVaultUri: 'https://v.example', keyVaultSecretName: 'n' },
      'authPassword',
    ],
    ['half a key vault', { keyVaultUri: 'https://v.example' }, 'keyVaultSecretName'],
  ])('is rejected before any call for %s', async (_rule, change, at) => {
    const { subgraph, tenant } = await startForWrites();
    const scan = networkScan(windowsMachine(tenant).id);
    const scanAuthenticationParams = { ...scan.scanAuthenticationParams, ...change };
    const { errors } = await send(subgraph, 'createDefenderScanDefinition', {
      ...scan,
      scanAuthenticationParams,
    });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argumentName: `input.scanAuthenticationParams.${at}`,
    });
    expect(JSON.stringify(errors)).not.toContain('hidden-word');
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });
});

describe('updateDefenderScanDefinition', () => {
  it('changes a scan in one call', async () => {
    const { subgraph, tenant } = await startForWrites();
    const { id } = tenant.authenticatedScans.definitions[0]!;
    const { payload } = await send(subgraph, 'updateDefenderScanDefinition', {
      scanDefinitionId: id,
      scanName: 'New name',
    });
    expect(payload).toMatchObject({ outcome: 'DONE', scanDefinition: { id, scanName: 'New name' } });
    expect(subgraph.calls()).toMatchObject([
      {
        method: 'PATCH',
        path: `/api/DeviceAuthenticatedScanDefinitions/${id}`,
        requestBody: { scanName: 'New name' },
      },
    ]);
    const unknown = await send(subgraph, 'updateDefenderScanDefinition', {
      scanDefinitionId: 'x',
      scanName: 'New name',
    });
    expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is looked up if its response is lost, unless it has a new credential, which is never visible', async () => {
    const { subgraph, tenant } = await startForWrites();
    const { id } = tenant.authenticatedScans.definitions[0]!;
    subgraph.emulator.control.addFault({ operation: 'updateScanDefinition' }, 'processThenReset');
    const update = async (more: object) =>
      skipPauses(
        subgraph,
        send(subgraph, 'updateDefenderScanDefinition', { scanDefinitionId: id, scanName: 'N', ...more }),
      );
    expect((await update({})).payload.outcome).toBe('DONE');
    const { scanAuthenticationParams } = networkScan(id);
    expect((await update({ scanAuthenticationParams })).payload.outcome).toBe('OUTCOME_UNKNOWN');
  });
});

describe('deleteDefenderScanDefinitions', () => {
  it.each(['empty', 'no-content'] as const)(
    'deletes the existing ones and names the others (%s)',
    async (deletedScans) => {
      const { subgraph, tenant } = await startForWrites();
      subgraph.emulator.control.setSwitches({ deletedScans });
      const [one, , three] = tenant.authenticatedScans.definitions.map(({ id }) => id);
      const scanDefinitionIds = [one, 'gone', three];
      const { payload } = await send(subgraph, 'deleteDefenderScanDefinitions', { scanDefinitionIds });
      expect(payload.outcome).toBe('PARTIALLY_DONE');
      expect(payload.results?.map(({ outcome, refusal }) => refusal?.code ?? outcome)).toEqual([
        'DONE',
        'NOT_FOUND',
        'DONE',
      ]);
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
        'listScanDefinitions',
        'deleteScanDefinitions',
      ]);
      expect(writesOf(subgraph)[0]?.requestBody).toEqual({ ScanDefinitionIds: [one, three] });
      expect(tenant.authenticatedScans.definitions).toHaveLength(3);
      subgraph.forgetCalls();
      const again = await send(subgraph, 'deleteDefenderScanDefinitions', { scanDefinitionIds: ['gone'] });
      expect(again.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(writesOf(subgraph)).toEqual([]);
    },
  );
});

describe('the secrets of a scan', () => {
  /** All texts that are visible or readable later. */
  const textsOf = (subgraph: SubgraphUnderTest, answers: readonly unknown[]) =>
    [JSON.stringify(answers), JSON.stringify(subgraph.audit()), subgraph.log()].join('\n');

  it('are in no response, plan, audit line, log line or file', async () => {
    const directory = join(tmpdir(), `scan-secrets-${String(process.pid)}`);
    const { subgraph, tenant } = await startForWrites({ cache: true, env: { DATA_DIR: directory } });
    const input = networkScan(windowsMachine(tenant).id);
    const plan = await send(subgraph, 'createDefenderScanDefinition', { ...input, dryRun: true });
    expect(plan.payload.plannedCalls?.[0]?.body.scanAuthenticationParams).toMatchObject({
      username: 'snmp-reader',
      authPassword: '***',
      privPassword: '***',
    });
    const done = await send(subgraph, 'createDefenderScanDefinition', { ...input, idempotencyKey: 'k' });
    const read = await subgraph.ask('{ defenderScanDefinitions { scanName } }', {
      roles: ['Defender.SecuritySettings'],
    });
    expect(subgraph.audit()[0]).toMatchObject({
      input: {
        scanAuthenticationParams: { username: 'snmp-reader', authPassword: '***', privPassword: '***' },
      },
    });
    expect(textsOf(subgraph, [plan, done, read])).not.toMatch(HIDDEN);
    const names = await readdir(directory, { recursive: true });
    const files = await Promise.all(
      names.map((name) => readFile(join(directory, name), 'utf8').catch(() => '')),
    );
    expect(files.join('\n')).toContain('Switches');
    expect(files.join('\n')).not.toMatch(HIDDEN);
  });

  it('distinguish inputs under one key, over a restart too', { tags: 'slow' }, async () => {
    const { subgraph, tenant } = await startForWrites();
    const input = { ...networkScan(windowsMachine(tenant).id), idempotencyKey: 'k' };
    const first = await send(subgraph, 'createDefenderScanDefinition', input);
    await subgraph.restart();
    const same = await send(subgraph, 'createDefenderScanDefinition', input);
    expect(same.payload.auditId).toBe(first.payload.auditId);
    const scanAuthenticationParams = { ...input.scanAuthenticationParams, privPassword: 'other-hidden-word' };
    const other = await send(subgraph, 'createDefenderScanDefinition', {
      ...input,
      scanAuthenticationParams,
    });
    expect(other.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(writesOf(subgraph)).toHaveLength(1);
  });

  it('may contain half a character, and still a rejection is one', async () => {
    const { subgraph, tenant } = await startForWrites();
    const body = { error: { code: 'InvalidInput', message: 'The target is invalid.' } };
    subgraph.emulator.control.addFault({ operation: 'createScanDefinition' }, { status: 400, body });
    const { scanAuthenticationParams, ...scan } = networkScan(windowsMachine(tenant).id);
    const { errors } = await send(subgraph, 'createDefenderScanDefinition', {
      ...scan,
      scanAuthenticationParams: { ...scanAuthenticationParams, authPassword: 'hidden-\ud83d-word' },
    });
    expect(errors?.[0]).toMatchObject({
      message: 'The target is invalid.',
      extensions: { code: 'UPSTREAM_REJECTED' },
    });
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled UPSTREAM_REJECTED']);
  });

  it.each([
    'the password first-hidden-word is too weak',
    'the password FIRST-HIDD... is too weak',
    'the password "second%2Dhidden-wo is not allowed',
  ])('are withheld with their sentence if Defender repeats them: %s', async (message) => {
    const { subgraph, tenant } = await startForWrites();
    subgraph.emulator.control.addFault(
      { operation: 'createScanDefinition' },
      { status: 400, body: { error: { code: 'InvalidInput', message } } },
    );
    const answer = await send(
      subgraph,
      'createDefenderScanDefinition',
      networkScan(windowsMachine(tenant).id),
    );
    expect(answer.errors?.[0]).toMatchObject({
      message: 'Defender rejected createScanDefinition (HTTP 400).',
      extensions: { code: 'UPSTREAM_REJECTED', upstreamCode: 'InvalidInput' },
    });
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled UPSTREAM_REJECTED']);
    expect(textsOf(subgraph, [answer])).not.toMatch(/hidd/i);
  });

  it('leave the words of other rejections unchanged', async () => {
    const { subgraph, tenant } = await startForWrites();
    subgraph.emulator.control.addFault(
      { operation: 'createScanDefinition' },
      { status: 400, body: { error: { code: 'InvalidInput', message: 'The machine was not seen lately' } } },
    );
    const { errors } = await send(
      subgraph,
      'createDefenderScanDefinition',
      networkScan(windowsMachine(tenant).id),
    );
    expect(errors?.[0]?.message).toBe('The machine was not seen lately');
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'a field is missing',
      { type: undefined },
      'Field "type" of required type "DefenderScanAuthenticationTypeInput!" was not provided.',
    ],
    [
      'a field is unknown',
      { passwort: 'third-hidden-word' },
      'Field "passwort" is not defined by type "DefenderScanAuthenticationParamsInput".',
    ],
    ['a value has another type', { authPassword: { x: 'third-hidden-word' } }, 'It is not a valid String.'],
    [
      'a value is no word of its set',
      { authProtocol: 'third-hidden-word' },
      'It is not a value of "DefenderScanAuthProtocolInput".',
    ],
  ])('are not repeated if %s', async (_what, change, reason) => {
    const { subgraph, tenant } = await startForWrites();
    const scan = networkScan(windowsMachine(tenant).id);
    const scanAuthenticationParams = { ...scan.scanAuthenticationParams, ...change };
    const answer = await send(subgraph, 'createDefenderScanDefinition', {
      ...scan,
      scanAuthenticationParams,
    });
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.message).toContain('Variable "$input" got an invalid value at "input.scan');
    expect(answer.errors?.[0]?.message).toContain(reason);
    expect(textsOf(subgraph, [answer])).not.toMatch(/hidden-word/);
  });
});
