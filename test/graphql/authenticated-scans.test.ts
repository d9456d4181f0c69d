import { afterEach, describe, expect, it, vi } from 'vitest';
import { secretMarker } from '../../emulator/tenants/authenticated-scans.js';
import { ResourceCache } from '../../src/defender-api/cache/resource-cache.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';
import { passWaits, signIn } from './pass-waits.js';
import { onlyTenant } from './walk-pages.js';

const roles = ['Defender.SecuritySettings', 'Defender.ViewData'];
const EMULATOR = { machines: 30, alerts: 0 };
const AGENT =
  'id machineId computerDnsName lastSeen assignedApplicationId scannerSoftwareVersion lastCommandExecutionTimestamp mdeClientVersion machine { computerDnsName }';
const DEFINITION = `id scanType scanName isActive orgId intervalInHours createdBy targetType target scanAuthenticationParams { type domain username isGmsaUser authProtocol privProtocol } scannerAgent { ${AGENT} } latestScan { status failureReason executionDateTime }`;
const HISTORY =
  'query ($ids: [ID!]!, $first: Int, $after: String) { scanHistoryByDefinition(scanDefinitionIds: $ids, first: $first, after: $after) { nodes { scanDefinitionIds lastScanned scanStatus scannerId } pageInfo { hasNextPage endCursor } } }';
const SESSIONS =
  'query ($ids: [ID!]!) { scanHistoryBySession(sessionIds: $ids) { orgId scanDefinitionIds sessionIds numberOfSuccessfullyScannedTargets numberOfTargets scanStatus lastScanned listScannedTargets { ip hostname scannedDeviceDescription errorMessage scanStatus scanDuration } } }';

const scansOf = (subgraph: SubgraphUnderTest) => onlyTenant(subgraph).authenticatedScans;

/** What the schema shows of the agents, blanks taken out of their ids. */
const shownAgents = (subgraph: SubgraphUnderTest) =>
  scansOf(subgraph).agents.map((agent) => ({
    ...agent,
    id: agent.id.replace(' ', ''),
    machine: { computerDnsName: agent.computerDnsName },
  }));

describe('scan agents', () => {
  it('are read whatever the case of their names and the blanks in their ids, with their machines, at two calls', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    expect(scansOf(subgraph).agents.some(({ id }) => id.includes(' '))).toBe(true);
    const { data, errors } = await subgraph.ask(`{ scanAgents { ${AGENT} } }`, { roles });
    expect(errors).toBeUndefined();
    expect(data.scanAgents).toEqual(shownAgents(subgraph));
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listScanAgents', 'listMachines']);
  });

  it('are read under small names too', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [agent] = scansOf(subgraph).agents;
    subgraph.emulator.control.addFault(
      { operation: 'listScanAgents' },
      { status: 200, body: { value: [{ ...agent, LastSeen: 'other', MachineName: 5 }, { machineId: 'x' }] } },
    );
    const { data, errors } = await subgraph.ask('{ scanAgents { id assignedApplicationId lastSeen } }', { roles });
    expect(errors).toBeUndefined();
    const { id, assignedApplicationId, lastSeen } = agent!;
    expect(data.scanAgents).toEqual([{ id, assignedApplicationId, lastSeen }]);
  });

  it('are found by either id in the list, at one call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    for (const agent of scansOf(subgraph).agents) {
      for (const id of [agent.id, agent.id.replace(' ', ''), agent.machineId, agent.machineId.toUpperCase()]) {
        subgraph.forgetCalls();
        const { data, errors } = await subgraph.ask('query ($id: ID!) { scanAgent(id: $id) { machineId } }', {
          roles,
          variables: { id },
        });
        expect(errors).toBeUndefined();
        expect(data.scanAgent).toEqual({ machineId: agent.machineId });
        expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listScanAgents']);
      }
    }
  });

  it.each([
    ['in-list', 'machine'],
    ['bare', 'machine'],
    ['in-list', 'agent'],
  ] as const)(
    'are asked for alone when the list lacks them (%s, by %s)',
    async (scanAgentAnswer, scanAgentId) => {
      const subgraph = await startSubgraph({
        emulator: { ...EMULATOR, switches: { scanAgentAnswer, scanAgentId } },
      });
      const [agent] = scansOf(subgraph).agents;
      subgraph.emulator.control.addFault({ operation: 'listScanAgents' }, { status: 200, body: { value: [] } });
      const id = scanAgentId === 'machine' ? agent!.machineId : agent!.id;
      const { data, errors } = await subgraph.ask(`{ scanAgent(id: "${id}") { id mdeClientVersion } }`, {
        roles,
      });
      expect(errors).toBeUndefined();
      expect(data.scanAgent).toEqual({ id: agent!.id, mdeClientVersion: agent!.mdeClientVersion });
      expect(subgraph.calls()).toHaveLength(2);
    },
  );

  it('are null when there is none, and for what is no id without a call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const ask = (id: string) =>
      subgraph.ask('query ($id: ID!) { scanAgent(id: $id) { id } }', { roles, variables: { id } });
    expect(await ask('../machines')).toMatchObject({ data: { scanAgent: null }, errors: undefined });
    expect(subgraph.calls()).toEqual([]);
    expect(await ask('f'.repeat(40))).toMatchObject({ data: { scanAgent: null }, errors: undefined });
    expect(subgraph.calls()).toHaveLength(2);
  });
});

describe('scan definitions', () => {
  it('are shown with how they sign in and without what is secret in it, at two calls with machines', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { definitions } = scansOf(subgraph);
    const { data, errors } = await subgraph.ask(`{ scanDefinitions { ${DEFINITION} } }`, { roles });
    expect(errors).toBeUndefined();
    const agents = new Map(shownAgents(subgraph).map((agent) => [agent.machineId, agent]));
    const nothing = {
      type: null,
      domain: null,
      username: null,
      isGmsaUser: null,
      authProtocol: null,
      privProtocol: null,
    };
    const signIns: Readonly<Record<string, object | null>> = {
      AuthPriv: { ...nothing, type: 'AuthPriv', username: 'snmp-reader', authProtocol: 'SHA1', privProtocol: 'TripleDES' },
      CommunityString: { ...nothing, type: 'CommunityString' },
      Kerberos: { ...nothing, type: 'Kerberos', domain: 'corp.example', username: 'gmsa-scanner$', isGmsaUser: true },
      AuthNoPriv: {
        ...nothing,
        type: 'AuthNoPriv',
        username: 'snmp-reader-2',
        authProtocol: 'UNRECOGNIZED',
        privProtocol: 'UNRECOGNIZED',
      },
      undefined: null,
    };
    expect(data.scanDefinitions).toEqual(
      definitions.map(({ agent, scanAuthenticationParams, ...definition }) => ({
        ...definition,
        scanAuthenticationParams: signIns[String(scanAuthenticationParams?.['type'])],
        scannerAgent: agents.get(agent.machineId),
      })),
    );
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listScanDefinitions', 'listMachines']);
  });
});

describe('the history of scans', () => {
  it('of definitions is paged through, each run once, at a call a page', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { definitions, sessions } = scansOf(subgraph);
    const ids = definitions.slice(0, 3).map(({ id }) => id);
    const expected = sessions.filter(({ definitionId }) => ids.includes(definitionId));
    expect(expected.length).toBeGreaterThan(4);
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await subgraph.ask(HISTORY, { roles, variables: { ids, first: 4, after } });
      expect(errors).toBeUndefined();
      const { nodes, pageInfo } = data.scanHistoryByDefinition;
      seen.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(
      expected.map(({ definitionId, lastScanned, scanStatus, scannerId }) => ({
        scanDefinitionIds: definitionId,
        lastScanned,
        scanStatus,
        scannerId,
      })),
    );
    expect(subgraph.calls()).toHaveLength(Math.ceil(expected.length / 4));
    expect(subgraph.calls()[0]).toMatchObject({ method: 'POST', requestBody: { ScanDefinitionIds: ids } });
  });

  it('of sessions comes with the targets, at one call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { definitions, sessions } = scansOf(subgraph);
    const wanted = sessions.slice(0, 3);
    const ids = [...wanted, ...wanted].map(({ sessionId }) => sessionId);
    const { data, errors } = await subgraph.ask(SESSIONS, { roles, variables: { ids } });
    expect(errors).toBeUndefined();
    expect(data.scanHistoryBySession).toEqual(
      wanted.map(({ sessionId, definitionId, scanStatus, lastScanned, targets }) => ({
        orgId: definitions[0]!.orgId,
        scanDefinitionIds: definitionId,
        sessionIds: sessionId,
        numberOfSuccessfullyScannedTargets: targets.filter(({ error }) => error === '').length,
        numberOfTargets: targets.length,
        scanStatus,
        lastScanned,
        listScannedTargets: targets.map(({ ip, hostname, error }) => ({
          ip,
          hostname,
          scannedDeviceDescription: 'Switch',
          errorMessage: error === '' ? null : error,
          scanStatus: error === '' ? 'Success' : 'Fail',
          scanDuration: '00:00:12',
        })),
      })),
    );
    expect(subgraph.calls()).toHaveLength(1);
    expect(subgraph.calls()[0]!.requestBody).toEqual({ SessionIds: ids.slice(0, 3) });
  });

  it('is a read: it is asked for again after a failure, though it is a POST', async () => {
    const subgraph = await signIn(await startSubgraph({ emulator: EMULATOR }));
    const [session] = scansOf(subgraph).sessions;
    subgraph.emulator.control.addFault(
      { operation: 'listScanHistoryBySession', times: 2 },
      { status: 503 },
    );
    const { data, errors } = await passWaits(
      subgraph,
      subgraph.ask(SESSIONS, { roles, variables: { ids: [session!.sessionId] } }),
    );
    expect(errors).toBeUndefined();
    expect(data.scanHistoryBySession).toHaveLength(1);
    expect(subgraph.calls().map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  it.each<[string, readonly string[]]>([
    ['no ids', []],
    ['an empty id', ['']],
    ['too many ids', Array.from({ length: 201 }, (_, index) => `id-${String(index)}`)],
  ])('refuses %s without a call', async (_, ids) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const answers = [
      await subgraph.ask(SESSIONS, { roles, variables: { ids } }),
      await subgraph.ask(HISTORY, { roles, variables: { ids } }),
    ];
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('is empty for ids that Defender does not know', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const variables = { ids: ["o'nobody & # %"] };
    expect((await subgraph.ask(SESSIONS, { roles, variables })).data.scanHistoryBySession).toEqual([]);
    expect((await subgraph.ask(HISTORY, { roles, variables })).data.scanHistoryByDefinition.nodes).toEqual([]);
  });

  it.each(['UPPER', 'lower'] as const)('is read under names that begin with either case: %s', async (names) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const row =
      names === 'UPPER'
        ? { ScanStatus: 'Success', ListScannedTargets: [{ Ip: '10.0.0.1', ScanDuration: 5 }], NumberOfTargets: 1 }
        : { scanStatus: 'Success', listScannedTargets: [{ ip: '10.0.0.1', scanDuration: 5 }], numberOfTargets: 1 };
    subgraph.emulator.control.addFault(
      { operation: 'listScanHistoryBySession' },
      { status: 200, body: { value: [row] } },
    );
    const { data, errors } = await subgraph.ask(
      '{ scanHistoryBySession(sessionIds: ["a"]) { scanStatus numberOfTargets listScannedTargets { ip scanDuration } } }',
      { roles },
    );
    expect(errors).toBeUndefined();
    expect(data.scanHistoryBySession).toEqual([
      { scanStatus: 'Success', numberOfTargets: 1, listScannedTargets: [{ ip: '10.0.0.1', scanDuration: null }] },
    ]);
  });
});

describe('roles', () => {
  it('for scans are those of security settings alone, and of machines for the machine', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const query = `{ scanDefinitions { id } scanAgents { id machine { id } } scanAgent(id: "a") { id } scanHistoryByDefinition(scanDefinitionIds: ["a"]) { nodes { scanStatus } } scanHistoryBySession(sessionIds: ["a"]) { orgId } }`;
    const refused = await subgraph.ask(query, { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] });
    expect(refused.errors?.map(({ path, extensions }) => [path, extensions['requiredRoles']])).toEqual(
      ['scanDefinitions', 'scanAgents', 'scanAgent', 'scanHistoryByDefinition', 'scanHistoryBySession'].map(
        (field) => [[field], ['Defender.SecuritySettings']],
      ),
    );
    expect(subgraph.calls()).toEqual([]);
    const { data, errors } = await subgraph.ask('{ scanAgents { id machine { id } } }', {
      roles: ['Defender.SecuritySettings'],
    });
    expect(data.scanAgents.length).toBeGreaterThan(0);
    expect(errors?.every(({ extensions }) => extensions.code === 'FORBIDDEN')).toBe(true);
    expect(subgraph.calls('listMachines')).toEqual([]);
  });
});

describe('the secrets of scan definitions', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const everything = `{ scanDefinitions { __typename ${DEFINITION} } scanAgents { ${AGENT} } }`;

  it('are in no answer, no log line, no audit event, no metric and not in what is kept', async () => {
    const keep = vi.spyOn(ResourceCache.prototype, 'keep');
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const answers = [await subgraph.ask(everything, { roles }), await subgraph.ask(everything, { roles })];
    expect(answers.map(({ data }) => data.scanDefinitions.length)).toEqual([5, 5]);
    expect(subgraph.calls('listScanDefinitions')).toHaveLength(1);
    const kept = keep.mock.calls.map(([slot, value]) => [slot.key, value] as const);
    expect(kept.some(([key]) => key.includes('listScanDefinitions'))).toBe(true);
    const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
    const sdl = await subgraph.ask('{ _service { sdl } }', { roles });
    for (const text of [answers, kept, subgraph.audit(), sdl.data].map((one) => JSON.stringify(one))) {
      expect(text).not.toContain(secretMarker);
      expect(text).not.toMatch(/"(communityString|\w*password|keyVault\w*)":/i);
    }
    expect(subgraph.log()).not.toContain(secretMarker);
    expect(metrics).not.toContain(secretMarker);
    expect(JSON.stringify(sdl.data)).not.toMatch(/(communityString|authPassword|privPassword|keyVaultSecretName)\s*:/i);
  });

  it.each<[string, (body: { value: Record<string, unknown>[] }) => unknown]>([
    ['rows of other forms', ({ value }) => ({ value: value.map((row) => ({ ...row, scanName: {}, isActive: 'x' })) })],
    ['rows without an id', ({ value }) => ({ value: value.map(({ id: _id, ...row }) => row) })],
    ['no list', ({ value }) => ({ value: value[0] })],
    ['no JSON', ({ value }) => `{"value":[{"id":"a","communityString":${secretMarker}}, ${JSON.stringify(value)}`],
    ['a broken string', ({ value }) => `${JSON.stringify({ value }).slice(0, -40)}`],
  ])('are not even in what is said of %s', async (_, change) => {
    const keep = vi.spyOn(ResourceCache.prototype, 'keep');
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const value = scansOf(subgraph).definitions.map(({ agent: _agent, ...row }) => row);
    const body = change({ value: value as unknown as Record<string, unknown>[] });
    subgraph.emulator.control.addFault({ operation: 'listScanDefinitions' }, { status: 200, body });
    const answer = await subgraph.ask(everything, { roles });
    for (const text of [JSON.stringify(answer), subgraph.log(), JSON.stringify(keep.mock.calls)]) {
      expect(text).not.toContain(secretMarker);
    }
  });
});
