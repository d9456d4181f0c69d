import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';
import { graphName } from '../../kit/reads/graph-names.js';

const roles = ['Defender.SecuritySettings', 'Defender.ViewData'];
const EMULATOR = { machines: 30, alerts: 0 };
const AGENT =
  'id machineId computerDnsName lastSeen assignedApplicationId scannerSoftwareVersion lastCommandExecutionTimestamp mdeClientVersion machine { computerDnsName }';
const DEFINITION = `id scanType scanName isActive orgId intervalInHours createdBy targetType target scanAuthenticationParams { type domain username isGmsaUser packetPrivacy packetIntegrity authProtocol privProtocol } scannerAgent { ${AGENT} } latestScan { status failureReason executionDateTime } isTroubleshootMode advancedActiveConfiguration { addresses siteId scanIdentifier maxConcurrentScans portCheckTimeout singleScanTimeout disabledScanners enabledEndpoints exportHMI externalAddress enableTCPPortScan exportSuccessfullOnlyAddresses zone force safe }`;

const scansOf = (subgraph: SubgraphUnderTest) => onlyTenant(subgraph).authenticatedScans;

/** The schema's view of the agents, with spaces removed from their ids. */
const shownAgents = (subgraph: SubgraphUnderTest) =>
  scansOf(subgraph).agents.map((agent) => ({
    ...agent,
    id: agent.id.replace(' ', ''),
    machine: { computerDnsName: agent.computerDnsName },
  }));

describe('scan agents', () => {
  it(
    'are read whatever the case of their names and the spaces in their ids, with their machines, in two calls',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      expect(scansOf(subgraph).agents.some(({ id }) => id.includes(' '))).toBe(true);
      const { data, errors } = await subgraph.ask(`{ defenderScanAgents { ${AGENT} } }`, { roles });
      expect(errors).toBeUndefined();
      expect(data.defenderScanAgents).toEqual(shownAgents(subgraph));
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listScanAgents', 'listMachines']);
    },
  );

  it('are read with lower-case names too', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [agent] = scansOf(subgraph).agents;
    subgraph.emulator.control.addFault(
      { operation: 'listScanAgents' },
      { status: 200, body: { value: [{ ...agent, LastSeen: 'other', MachineName: 5 }, { machineId: 'x' }] } },
    );
    const { data, errors } = await subgraph.ask(
      '{ defenderScanAgents { id assignedApplicationId lastSeen } }',
      {
        roles,
      },
    );
    expect(errors).toBeUndefined();
    const { id, assignedApplicationId, lastSeen } = agent!;
    expect(data.defenderScanAgents).toEqual([{ id, assignedApplicationId, lastSeen }]);
  });

  it('are found by either id in the list, in one call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    for (const agent of scansOf(subgraph).agents) {
      for (const id of [
        agent.id,
        agent.id.replace(' ', ''),
        agent.machineId,
        agent.machineId.toUpperCase(),
      ]) {
        subgraph.forgetCalls();
        const { data, errors } = await subgraph.ask(
          'query ($id: ID!) { defenderScanAgent(id: $id) { machineId } }',
          {
            roles,
            variables: { id },
          },
        );
        expect(errors).toBeUndefined();
        expect(data.defenderScanAgent).toEqual({ machineId: agent.machineId });
        expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listScanAgents']);
      }
    }
  });

  it.each([
    ['in-list', 'machine'],
    ['bare', 'machine'],
    ['in-list', 'agent'],
  ] as const)(
    'are read individually if the list lacks them (%s, by %s)',
    async (scanAgentAnswer, scanAgentId) => {
      const subgraph = await startSubgraph({
        emulator: { ...EMULATOR, switches: { scanAgentAnswer, scanAgentId } },
      });
      const [agent] = scansOf(subgraph).agents;
      subgraph.emulator.control.addFault(
        { operation: 'listScanAgents' },
        { status: 200, body: { value: [] } },
      );
      const id = scanAgentId === 'machine' ? agent!.machineId : agent!.id;
      const { data, errors } = await subgraph.ask(
        `{ defenderScanAgent(id: "${id}") { id mdeClientVersion } }`,
        {
          roles,
        },
      );
      expect(errors).toBeUndefined();
      expect(data.defenderScanAgent).toEqual({ id: agent!.id, mdeClientVersion: agent!.mdeClientVersion });
      expect(subgraph.calls()).toHaveLength(2);
    },
  );

  it('are null if there is none, and rejected without a call for a malformed id', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const ask = (id: string) =>
      subgraph.ask('query ($id: ID!) { defenderScanAgent(id: $id) { id } }', { roles, variables: { id } });
    expect((await ask('../machines')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(subgraph.calls()).toEqual([]);
    expect(await ask('f'.repeat(40))).toMatchObject({ data: { defenderScanAgent: null }, errors: undefined });
    expect(subgraph.calls()).toHaveLength(2);
  });
});

const NOTHING = {
  type: null,
  domain: null,
  username: null,
  isGmsaUser: null,
  packetPrivacy: null,
  packetIntegrity: null,
  authProtocol: null,
  privProtocol: null,
};
/** The credentials of the sample's definitions, by the type that is sent. */
const SIGN_INS: Readonly<Record<string, object | null>> = {
  AuthPriv: {
    ...NOTHING,
    type: 'AUTH_PRIV',
    username: 'snmp-reader',
    authProtocol: 'SHA1',
    privProtocol: 'TRIPLE_DES',
  },
  CommunityString: { ...NOTHING, type: 'COMMUNITY_STRING' },
  Kerberos: {
    ...NOTHING,
    type: 'KERBEROS',
    domain: 'corp.example',
    username: 'gmsa-scanner$',
    isGmsaUser: true,
    packetPrivacy: true,
    packetIntegrity: false,
  },
  AuthNoPriv: {
    ...NOTHING,
    type: 'AUTH_NO_PRIV',
    username: 'snmp-reader-2',
    authProtocol: 'UNRECOGNIZED',
    privProtocol: 'UNRECOGNIZED',
  },
  undefined: null,
};

describe('scan definitions', () => {
  it(
    'are returned with their credential type and without its secrets, in two calls with machines',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({
        emulator: { ...EMULATOR, switches: { scanNames: 'metadata' } },
      });
      const { definitions } = scansOf(subgraph);
      const { data, errors } = await subgraph.ask(`{ defenderScanDefinitions { ${DEFINITION} } }`, { roles });
      expect(errors).toBeUndefined();
      const agents = new Map(shownAgents(subgraph).map((agent) => [agent.machineId, agent]));
      expect(data.defenderScanDefinitions).toEqual(
        definitions.map(({ agent, scanAuthenticationParams, ...definition }) => ({
          ...definition,
          scanType: graphName(definition.scanType),
          scanAuthenticationParams: SIGN_INS[String(scanAuthenticationParams?.['type'])],
          scannerAgent: agents.get(agent.machineId),
        })),
      );
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
        'listScanDefinitions',
        'listMachines',
      ]);
    },
  );
});

describe('a scan definition whose agent has no id', () => {
  const machineId = 'c'.repeat(40);

  it.each<[string, unknown, unknown]>([
    ['is null', { id: null, machineId }, { id: machineId, machineId }],
    ['is absent', { MachineId: machineId }, { id: machineId, machineId }],
    ['is empty', { id: ' ', machineId }, { id: machineId, machineId }],
    ['can neither be read nor replaced', { id: 5, machineId: null }, null],
    ['is absent like everything else', {}, null],
  ])('is returned if it %s', async (_, scannerAgent, shown) => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const sent = { id: 'scan', scanName: 'Switches', scannerAgent };
    subgraph.emulator.control.addFault(
      { operation: 'listScanDefinitions' },
      { status: 200, body: { value: [sent] } },
    );
    const { data, errors } = await subgraph.ask(
      '{ defenderScanDefinitions { id scanName scannerAgent { id machineId } } }',
      { roles },
    );
    expect(errors).toBeUndefined();
    expect(data.defenderScanDefinitions).toEqual([{ id: 'scan', scanName: 'Switches', scannerAgent: shown }]);
  });
});

describe('scan definitions in the documented names', () => {
  it('are the same, without fields that the documents lack', async () => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches: { scanNames: 'learn' } } });
    const { data, errors } = await subgraph.ask(
      '{ defenderScanDefinitions { isTroubleshootMode scanAuthenticationParams { type isGmsaUser packetPrivacy } } }',
      { roles },
    );
    expect(errors).toBeUndefined();
    expect(data.defenderScanDefinitions).toHaveLength(5);
    expect(data.defenderScanDefinitions).toContainEqual({
      isTroubleshootMode: null,
      scanAuthenticationParams: { type: 'KERBEROS', isGmsaUser: true, packetPrivacy: null },
    });
  });
});

describe('roles', () => {
  it('for scans are that of security settings only, and that of machines for the machine', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const query = `{ defenderScanDefinitions { id } defenderScanAgents { id machine { id } } defenderScanAgent(id: "a") { id } defenderScanHistoryByDefinition(scanDefinitionIds: ["a"]) { nodes { scanStatus } } defenderScanHistoryBySession(sessionIds: ["a"]) { orgId } }`;
    const refused = await subgraph.ask(query, {
      roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'],
    });
    expect(refused.errors?.map(({ path, extensions }) => [path, extensions['requiredRoles']])).toEqual(
      [
        'defenderScanDefinitions',
        'defenderScanAgents',
        'defenderScanAgent',
        'defenderScanHistoryByDefinition',
        'defenderScanHistoryBySession',
      ].map((field) => [[field], ['Defender.SecuritySettings']]),
    );
    expect(subgraph.calls()).toEqual([]);
    const { data, errors } = await subgraph.ask('{ defenderScanAgents { id machine { id } } }', {
      roles: ['Defender.SecuritySettings'],
    });
    expect(data.defenderScanAgents.length).toBeGreaterThan(0);
    expect(errors?.every(({ extensions }) => extensions.code === 'FORBIDDEN')).toBe(true);
    expect(subgraph.calls('listMachines')).toEqual([]);
  });
});
