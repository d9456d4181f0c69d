import { describe, expect, it } from 'vitest';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const EMULATOR = { machines: 12, alerts: 40, machineActions: 0 };
const GRAPH = { DEFENDER_SOURCES: 'alerts=graph' };
const DEFENDER = { DEFENDER_SOURCES: 'alerts=defender' };
const EVIDENCE = `evidence { entityType evidenceCreationTime
  ... on DefenderFileEvidence { fileName filePath sha1 sha256 detectionStatus }
  ... on DefenderProcessEvidence { processId processCommandLine processCreationTime fileName filePath parentProcessId parentProcessFileName accountName domainName userSid aadUserId userPrincipalName }
  ... on DefenderUserEvidence { accountName domainName userSid aadUserId userPrincipalName }
  ... on DefenderIpEvidence { ipAddress } ... on DefenderUrlEvidence { url }
  ... on DefenderRegistryEvidence { registryKey registryHive registryValue registryValueType } }`;
const SAME = `id title description alertCreationTime lastEventTime firstEventTime lastUpdateTime resolvedTime incidentId
  investigationState assignedTo rbacGroupName mitreTechniques severity classification determination category
  detectionSource threatFamilyName threatName machineId computerDnsName aadTenantId detectorId
  comments { comment createdBy createdTime } loggedOnUsers { accountName domainName } ${EVIDENCE}`;

const start = (env = GRAPH, seed = 1) => startSubgraph({ emulator: { ...EMULATOR, seed }, env });
const operations = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);
const withoutDevices = (nodes: Asserted) =>
  nodes.map((node: Asserted) => ({
    ...node,
    evidence: node.evidence.filter(({ entityType }: Asserted) => entityType !== 'Device'),
  }));

describe('alerts from Microsoft Graph', () => {
  it('are listed newest first in one call, with evidence and machines', { tags: 'slow' }, async () => {
    const subgraph = await start();
    const list = `{ alerts(first: 10) { nodes { id title severity source machine { id } ${EVIDENCE} } } }`;
    const { data, errors } = await subgraph.ask(list);
    expect(errors).toBeUndefined();
    expect(operations(subgraph)).toEqual(['listAlertsV2', 'listMachines']);
    const [call] = subgraph.calls('listAlertsV2');
    expect(call?.headers['prefer']).toBe('include-unknown-enum-members');
    expect(call?.query).toMatchObject({
      $filter: "serviceSource eq 'microsoftDefenderForEndpoint'",
      $orderby: 'lastUpdateDateTime desc',
    });
    const other = await startSubgraph({ beside: subgraph, env: DEFENDER });
    const { data: wanted } = await other.ask(list);
    const shown = (nodes: Asserted) =>
      withoutDevices(nodes).map((node: Asserted) => ({ ...node, source: null }));
    expect(shown(data.alerts.nodes)).toEqual(shown(wanted.alerts.nodes));
    expect([data.alerts.nodes[0].source, wanted.alerts.nodes[0].source]).toEqual(['GRAPH', 'DEFENDER']);
  });

  it.each([1, 7, 42])(
    'equal those of the other source in the fields that both have (seed %i)',
    async (seed) => {
      const subgraph = await start(GRAPH, seed);
      const other = await startSubgraph({ beside: subgraph, env: DEFENDER });
      const list = `{ alerts(first: 100, orderBy: { field: LAST_UPDATE_TIME, direction: DESC }) { nodes { ${SAME} } } }`;
      const [fromGraph, fromDefender] = [await subgraph.ask(list), await other.ask(list)];
      expect([fromGraph.errors, fromDefender.errors]).toEqual([undefined, undefined]);
      expect(fromGraph.data.alerts.nodes).toHaveLength(EMULATOR.alerts);
      expect(withoutDevices(fromGraph.data.alerts.nodes)).toEqual(fromDefender.data.alerts.nodes);
    },
  );

  it.each(['LAST_UPDATE_TIME', 'ID'])(
    'have pages by %s whose cursors hold at both sources',
    async (field) => {
      const subgraph = await start();
      const other = await startSubgraph({ beside: subgraph, env: DEFENDER });
      const page = (after: string | null) =>
        `{ alerts(first: 15, after: ${JSON.stringify(after)}, orderBy: { field: ${field} }) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
      const first = await subgraph.ask(page(null));
      const second = await other.ask(page(first.data.alerts.pageInfo.endCursor));
      const third = await subgraph.ask(page(second.data.alerts.pageInfo.endCursor));
      const ids = [first, second, third].flatMap(({ data }) =>
        data.alerts.nodes.map(({ id }: Asserted) => id),
      );
      const all = await other.ask(`{ alerts(first: 100, orderBy: { field: ${field} }) { nodes { id } } }`);
      expect(ids).toEqual(all.data.alerts.nodes.map(({ id }: Asserted) => id));
      expect(third.data.alerts.pageInfo.hasNextPage).toBe(false);
    },
  );

  it(
    'have pages by ID with each alert once, also if those of the last page leave the list',
    { tags: 'slow' },
    async () => {
      const subgraph = await start();
      const { alerts } = onlyTenant(subgraph);
      for (const alert of alerts) alert.status = 'New';
      const shown: string[] = [];
      for (let after: string | null = null, isEnd = false; !isEnd;) {
        const { data }: Asserted = await subgraph.ask(
          `query ($after: String) { alerts(first: 5, after: $after, filter: { status: { eq: NEW } }, orderBy: { field: ID }) {
          nodes { id } pageInfo { endCursor hasNextPage } } }`,
          { variables: { after } },
        );
        const ids = data.alerts.nodes.map(({ id }: Asserted) => id as string);
        shown.push(...ids);
        for (const alert of alerts) if (ids.includes(alert.id)) alert.status = 'Resolved';
        after = data.alerts.pageInfo.endCursor;
        isEnd = !data.alerts.pageInfo.hasNextPage;
      }
      expect(shown).toEqual(alerts.map(({ id }) => id));
    },
  );

  it('by id are read alone, and share no call with an unknown one', async () => {
    const subgraph = await start();
    const { id } = onlyTenant(subgraph).alerts[0]!;
    const { data, errors } = await subgraph.ask(
      `{ known: alert(id: "${id}") { id source } unknown: alert(id: "da637551227677560813_-1") { id } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ known: { id, source: 'GRAPH' }, unknown: null });
    expect(new Set(operations(subgraph))).toEqual(new Set(['getAlertV2']));
  });

  it.each([
    ['severity: { eq: HIGH }', "severity eq 'high'"],
    ['status: { in: [NEW, IN_PROGRESS] }', "(status eq 'new' or status eq 'inProgress')"],
    ['category: { eq: "Malware" }', undefined],
    ['severity: { eq: UNKNOWN }, category: { ne: "x" }', "severity eq 'unknown'"],
    ['detectionSource: { eq: "WindowsDefenderAv" }', undefined],
    ['alertCreationTime: { gte: "2020-01-01T00:00:00Z" }', 'createdDateTime ge 2020-01-01T00:00:00Z'],
  ])('are filtered by %s', async (filter, sent) => {
    const subgraph = await start();
    const other = await startSubgraph({ beside: subgraph, env: DEFENDER });
    const list = `{ alerts(first: 100, filter: { ${filter} }) { nodes { id } } }`;
    const { data, errors } = await subgraph.ask(list);
    expect(errors).toBeUndefined();
    const own = "serviceSource eq 'microsoftDefenderForEndpoint'";
    expect(subgraph.calls('listAlertsV2').map(({ query }) => query['$filter'])).toEqual([
      sent === undefined ? own : `${own} and ${sent}`,
    ]);
    expect(data).toEqual((await other.ask(list)).data);
  });
});

it('the details that a rule adds to its alerts are a list of names and texts', async () => {
  const subgraph = await start();
  const [alert, other] = onlyTenant(subgraph).alerts;
  const details = { 'n@odata.type': '#Int64', n: '5', 'q"\n': 'DROP', list: [1], none: null };
  onlyTenant(subgraph).customDetails.set(alert!.id, details as unknown as Readonly<Record<string, string>>);
  const query = (id: string) => `{ alert(id: "${id}") { customDetails { name value } } }`;
  const { data, errors } = await subgraph.ask(query(alert!.id));
  expect(errors).toBeUndefined();
  expect(data.alert.customDetails).toEqual([
    { name: 'n', value: '5' },
    { name: 'q"\n', value: 'DROP' },
    { name: 'list', value: '[1]' },
    { name: 'none', value: null },
  ]);
  const first = await subgraph.ask(query(other!.id));
  expect([first.data.alert.customDetails, first.extensions]).toEqual([null, undefined]);
});

describe('a field that a source lacks', () => {
  const FIELDS = 'investigationId investigation { id } productName recommendedActions systemTags';

  it('is null from Graph, with one entry in extensions.missing for the whole list', async () => {
    const subgraph = await start();
    const { data, extensions } = await subgraph.ask(`{ alerts(first: 3) { nodes { ${FIELDS} } } }`);
    const reason = 'Microsoft Graph does not say which automated investigation an alert belongs to.';
    expect(extensions?.['missing']).toEqual([
      { path: ['alerts', 'nodes', 'investigationId'], reason },
      { path: ['alerts', 'nodes', 'investigation'], reason },
    ]);
    expect(data.alerts.nodes[2]).toMatchObject({
      investigationId: null,
      investigation: null,
      productName: 'Microsoft Defender for Endpoint',
      systemTags: [],
    });
  });

  it('is no condition, and leads to no alerts of an investigation, with an entry', async () => {
    const subgraph = await start();
    const filtered = await subgraph.ask(
      '{ alerts(first: 3, filter: { or: [{ investigationId: { isNull: true } }, { severity: { eq: HIGH } }] }) { nodes { id } } }',
    );
    expect(filtered.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argumentName: 'filter.investigationId' } },
    ]);
    const { data, errors, extensions } = await subgraph.ask(
      '{ investigations(first: 3) { nodes { id alerts { nodes { id } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.investigations.nodes.map(({ alerts }: Asserted) => alerts.nodes)).toEqual([[], [], []]);
    expect(extensions?.['missing']).toMatchObject([{ path: ['investigations', 'nodes', 'alerts'] }]);
    expect(operations(subgraph)).toEqual(['listInvestigations']);
  });

  it("is null from Defender's API likewise", async () => {
    const subgraph = await start(DEFENDER);
    const { data, extensions } = await subgraph.ask(
      `{ alerts(first: 3) { nodes { id shortName: productName } } }`,
    );
    expect(data.alerts.nodes[0].shortName).toBeNull();
    expect(extensions?.['missing']).toEqual([
      { path: ['alerts', 'nodes', 'shortName'], reason: expect.stringContaining('Only Microsoft Graph') },
    ]);
  });

  it('is not mentioned if nobody selects it', async () => {
    const subgraph = await start();
    expect((await subgraph.ask('{ alerts(first: 3) { nodes { id } } }')).extensions).toBeUndefined();
  });
});
