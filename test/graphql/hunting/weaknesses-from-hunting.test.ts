import { describe, expect, it } from 'vitest';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const EMULATOR = { machines: 12, alerts: 0, machineActions: 0 };
const HUNTED = {
  DEFENDER_SOURCES:
    'machines=hunting,vulnerabilities=hunting,software=hunting,users=hunting,recommendations=hunting',
};
const DEFENDER = {
  DEFENDER_SOURCES:
    'machines=defender,vulnerabilities=defender,software=defender,users=defender,recommendations=defender',
};
const READER = { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] };
const operations = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);
const DAY_MS = 86_400_000;

/** A machine that reported lately and has vulnerabilities and logons. */
function busyMachine(subgraph: SubgraphUnderTest): string {
  const { machines, logons } = onlyTenant(subgraph);
  const isSeen = ({ lastSeen }: { lastSeen: string }) =>
    Date.parse(lastSeen) > subgraph.clock.now() - 25 * DAY_MS;
  return machines.find(
    (machine) => isSeen(machine) && logons.some(({ machineId }) => machineId === machine.id),
  )!.id;
}

const SELECTIONS: Readonly<Record<string, (id: string) => string>> = {
  'vulnerabilities of the tenant': () =>
    'vulnerabilities(first: 1000, filter: { exposedMachines: { gt: 0 } }, orderBy: { field: CVSS_V3, direction: DESC }) { nodes { id name severity cvssV3 exposedMachines publicExploit } }',
  'filtered vulnerabilities': () =>
    'vulnerabilities(first: 1000, filter: { severity: { eq: HIGH }, exposedMachines: { gt: 0 } }) { nodes { id severity } }',
  'software of the tenant': () =>
    'defenderSoftwareInventory(first: 1000, orderBy: { field: WEAKNESSES, direction: DESC }) { nodes { id name vendor weaknesses exposedMachines installedMachines } }',
  'vulnerabilities of a machine': (id) =>
    `machine(id: "${id}") { vulnerabilities(first: 1000) { edges { node { id severity cvssV3 } products { productName productVendor productVersion fixingKbId severity } } } }`,
  'software of a machine': (id) =>
    `machine(id: "${id}") { software(first: 1000) { nodes { id name weaknesses } } }`,
  'machines of a product': () =>
    'defenderSoftwareInventory(first: 3, orderBy: { field: WEAKNESSES, direction: DESC }) { nodes { machines(first: 100) { nodes { id } } } }',
  'machines of a vulnerability': () =>
    'vulnerabilities(first: 3, orderBy: { field: EXPOSED_MACHINES, direction: DESC }) { nodes { machines(first: 100) { nodes { id } } } }',
  'versions of a product': () =>
    'defenderSoftwareInventory(first: 3, orderBy: { field: WEAKNESSES, direction: DESC }) { nodes { versions(first: 100) { nodes { version installations vulnerabilities } } } }',
  'vulnerabilities of a product': () =>
    'defenderSoftwareInventory(first: 3, orderBy: { field: WEAKNESSES, direction: DESC }) { nodes { vulnerabilities(first: 100) { nodes { id severity } } } }',
  'missing updates of a product': () =>
    'defenderSoftwareInventory(first: 3, orderBy: { field: WEAKNESSES, direction: DESC }) { nodes { missingKbs(first: 100) { nodes { kbId productsNames machineMissedOn cveAddressed } } } }',
  'missing updates of machines': () =>
    'defenderSoftwareInventory(first: 2, orderBy: { field: WEAKNESSES, direction: DESC }) { nodes { machines(first: 12) { nodes { id missingKbs(first: 100) { nodes { kbId machineMissedOn cveAddressed } } } } } }',
  'recommendations of the tenant': () =>
    `recommendations(first: 1000, orderBy: { field: EXPOSED_MACHINES, direction: DESC }) { nodes { id recommendationName recommendationCategory subCategory exposedMachinesCount } }`,
  'recommendations of a machine': (id) =>
    `machine(id: "${id}") { recommendations(first: 1000) { nodes { id recommendationName exposedMachinesCount } } recommendationRows(first: 1000) { nodes { exposedMachinesCount recommendation { id } } } }`,
  'recommendations of a product, and what they concern': () =>
    'defenderSoftwareInventory(first: 2, orderBy: { field: WEAKNESSES, direction: DESC }) { nodes { recommendations(first: 5) { nodes { id vendor productName weaknesses machines(first: 50) { nodes { id } } vulnerabilities(first: 50) { nodes { id } } software { id } } } } }',
  'machines that lack a setting': () =>
    'recommendation(id: "sca-_-scid-3010") { id machines(first: 100) { nodes { id } } vulnerabilities { nodes { id } } software { id } }',
  'accounts of a machine': (id) => `machine(id: "${id}") { logonUsers { nodes { accountName } } }`,
};

describe('weaknesses, software and accounts from hunts', () => {
  it.each(
    Object.keys(SELECTIONS).flatMap((name) => [
      [name, {}] as const,
      [name, { graphHuntingRows: 'recorded' }] as const,
      [name, { graphHuntingRows: 'camel-case' }] as const,
    ]),
  )('equal those of Defender (%s, %o)', { tags: 'slow' }, async (name, switches) => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches }, env: HUNTED });
    const other = await startSubgraph({ beside: subgraph, env: DEFENDER });
    const query = `{ found: ${SELECTIONS[name]!(busyMachine(subgraph))} }`;
    const [hunted, wanted] = [await subgraph.ask(query, READER), await other.ask(query, READER)];
    expect([hunted.errors, wanted.errors]).toEqual([undefined, undefined]);
    expect(JSON.stringify(wanted.data).length).toBeGreaterThan(100);
    expect(hunted.data).toEqual(wanted.data);
    expect(new Set(operations(subgraph))).toContain('graphRunHuntingQuery');
  });

  it('include the machines of an account', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: HUNTED });
    const id = busyMachine(subgraph);
    const { accountName } = onlyTenant(subgraph).logons.find(({ machineId }) => machineId === id)!;
    const { data, errors } = await subgraph.ask(
      `{ defenderUser(accountName: "${accountName}") { machines(first: 50) { nodes { id source } } } }`,
      READER,
    );
    expect(errors).toBeUndefined();
    expect(data.defenderUser.machines.nodes).toContainEqual({ id, source: 'HUNTING' });
    expect(operations(subgraph)).toEqual(['graphRunHuntingQuery', 'graphRunHuntingQuery']);
  });

  it('have recommendations with notes for what the tables lack, and for orders by it', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: HUNTED });
    const { data, errors, extensions } = await subgraph.ask(
      '{ recommendations(first: 1000, orderBy: { field: EXPOSURE_IMPACT, direction: DESC }) { nodes { id remediationType totalMachineCount recommendedVersion } } }',
      READER,
    );
    expect(errors).toBeUndefined();
    const [setting, update] = ['sca', 'va'].map((kind) =>
      data.recommendations.nodes.find(({ id }: Asserted) => id.startsWith(kind)),
    );
    expect(setting).toMatchObject({ remediationType: 'CONFIGURATION_CHANGE', recommendedVersion: null });
    expect(Number(setting.totalMachineCount)).toBeGreaterThan(0);
    expect(update).toMatchObject({ remediationType: null, totalMachineCount: null });
    expect((extensions?.['missing'] as Asserted).map(({ path }: Asserted) => path.at(-1)).sort()).toEqual([
      'orderBy',
      'recommendedVersion',
      'remediationType',
      'totalMachineCount',
    ]);
  });

  it.each([
    '{ subCategory: { ne: "" } }',
    '{ subCategory: { eq: "" } }',
    '{ subCategory: { eq: "Firewall" } }',
  ])('match the filter %s of recommendations as rows of Defender do', async (filter) => {
    const query = `{ recommendations(first: 1000, filter: ${filter}) { nodes { id subCategory } } }`;
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: DEFENDER });
    const hunted = await startSubgraph({ beside: subgraph, env: HUNTED });
    const wanted = await subgraph.ask(query, READER);
    expect(wanted.data.recommendations.nodes.length).toBeGreaterThan(0);
    expect((await hunted.ask(query, READER)).data).toEqual(wanted.data);
  });

  it('have no settings in filters of recommendations by product', async () => {
    const filter = 'filter: { productName: { eq: "windows" } }';
    const query = `{ recommendations(first: 1000, ${filter}) { nodes { id } } all: recommendations(first: 1000) { nodes { id } } }`;
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: DEFENDER });
    const hunted = await startSubgraph({ beside: subgraph, env: HUNTED });
    const settingsIn = async (server: SubgraphUnderTest) => {
      const { data, errors } = await server.ask(query, READER);
      expect(errors).toBeUndefined();
      return [data.recommendations, data.all].map(
        ({ nodes }: Asserted) => nodes.filter(({ id }: Asserted) => id.startsWith('sca')).length as number,
      );
    };
    const [filtered, all] = await settingsIn(subgraph);
    expect(filtered).toBe(all);
    expect(await settingsIn(hunted)).toEqual([0, all]);
  });

  it.each(['") | union AlertInfo // \\"', "x' | union AlertInfo", '-_-"\u2028| union AlertInfo'])(
    'put no text of callers into a query (%j)',
    async (text) => {
      const subgraph = await startSubgraph({ emulator: EMULATOR, env: HUNTED });
      const hostile = `query Hostile($text: ID!, $name: String!, $update: ID!) {
        vulnerability(id: $text) { id machines { nodes { id } } }
        defenderSoftware(id: $text) { id }
        recommendation(id: $text) { id }
        update: recommendation(id: $update) { id machines { nodes { id } } }
        defenderUser(accountName: $name) { machines { nodes { id } } }
        machine(id: $text) { id }
      }`;
      await subgraph.ask(hostile, {
        ...READER,
        variables: { text, name: text, update: `va-_-microsoft-_-${text}` },
      });
      const sent = subgraph.calls().map(({ requestBody }) => (requestBody as { Query: string }).Query);
      expect(sent.length).toBeGreaterThan(0);
      // Outside of texts, which no quote ends.
      const code = sent.map((query) => query.replaceAll(/"[^"\\\n]*(?:\\.[^"\\\n]*)*"/g, '""'));
      expect(code.filter((query) => query.includes('AlertInfo'))).toEqual([]);
    },
  );

  it.each([
    'software { nodes { id } }',
    'missingKbs { nodes { kbId } }',
    'recommendationRows { nodes { exposedMachinesCount } }',
    'logonUsers { nodes { accountName } }',
  ])('share a hunt for many machines (%s)', { tags: 'slow' }, async (list) => {
    const subgraph = await startSubgraph({ emulator: { ...EMULATOR, machines: 80 }, env: HUNTED });
    const { data, errors } = await subgraph.ask(`{ machines(first: 60) { nodes { ${list} } } }`, READER);
    expect(errors).toBeUndefined();
    expect(data.machines.nodes.length).toBeGreaterThan(50);
    // The list of machines, and up to 50 machines in a hunt.
    const batches = Math.ceil(data.machines.nodes.length / 50);
    expect(operations(subgraph)).toEqual(Array(1 + batches).fill('graphRunHuntingQuery'));
  });

  it('have missing updates with notes for what the table lacks', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: HUNTED });
    const { data, errors, extensions } = await subgraph.ask(
      '{ machines(first: 10) { nodes { missingKbs { nodes { kbId name url } } } } }',
      READER,
    );
    expect(errors).toBeUndefined();
    const kbs = data.machines.nodes.flatMap(({ missingKbs }: Asserted) => missingKbs.nodes);
    expect(kbs[0]).toMatchObject({ name: expect.stringContaining('Security Updates'), url: null });
    expect(extensions?.['missing']).toEqual([
      { path: ['machines', 'nodes', 'missingKbs', 'nodes', 'url'], reason: expect.any(String) },
    ]);
  });

  it('have one entry for each field that they lack', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: HUNTED });
    const { data, errors, extensions } = await subgraph.ask(
      '{ vulnerabilities(first: 5, orderBy: { field: EPSS, direction: DESC }) { nodes { id exploitInKit } } defenderSoftwareInventory(first: 5) { nodes { id impactScore } } }',
      READER,
    );
    expect(errors).toBeUndefined();
    expect(data.vulnerabilities.nodes).toHaveLength(5);
    expect((extensions?.['missing'] as Asserted).map(({ path }: Asserted) => path.join('.')).sort()).toEqual([
      'defenderSoftwareInventory.nodes.impactScore',
      'vulnerabilities.nodes.exploitInKit',
      'vulnerabilities.orderBy',
    ]);
    expect(operations(subgraph)).toEqual(['graphRunHuntingQuery', 'graphRunHuntingQuery']);
  });

  it('are cached for hours, and shared by the joins to machines', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, env: HUNTED, cache: true });
    const [one] = onlyTenant(subgraph).vulnerabilities;
    const query = `{ vulnerabilities(first: 5) { nodes { id } } vulnerability(id: "${one!.id}") { machines(first: 5) { nodes { id computerDnsName } } } }`;
    expect((await subgraph.ask(query, READER)).errors).toBeUndefined();
    const calls = subgraph.calls().length;
    // After three hours, they would be refreshed in the background.
    subgraph.clock.advance(2 * 3_600_000);
    const token = await subgraph.mintToken({ roles: READER.roles });
    subgraph.forgetCalls();
    expect(
      (await subgraph.ask('{ vulnerabilities(first: 5) { nodes { id } } }', { token })).errors,
    ).toBeUndefined();
    expect([subgraph.calls(), calls > 0]).toEqual([[], true]);
  });
});
