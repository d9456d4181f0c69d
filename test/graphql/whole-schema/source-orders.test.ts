import { isLeafType, isObjectType, isRequiredArgument, getNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { offerOfOther, otherSourceOf, SOURCE_FAMILIES, sourcesOf } from '../../../src/config/sources.js';
import { buildSchema } from '../../../src/subgraph/build-schema.js';
import { ALL_ROLES } from '../../kit/reads/explain.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const FAMILIES = SOURCE_FAMILIES.filter((family) => sourcesOf(family)[0] === 'defender');
const SINCE = 25 * 86_400_000;

/** Where the rows of a type are read, what identifies them, and the fields that differ by nature. */
interface Read {
  readonly family: (typeof FAMILIES)[number];
  readonly query: (fields: string, subjects: Subjects) => string;
  readonly rowsIn: (data: Asserted) => readonly Asserted[];
  readonly key: string;
  /** Whether snapshots of Defender lack some rows for some hours, and have others. */
  readonly comesAndGoes?: boolean;
  /** Field -> why the sources differ in it, though both have it, or only the second one does. */
  readonly differs: Readonly<Record<string, string>>;
}

type Missing = readonly { readonly path: readonly (string | number)[] }[];

interface Subjects {
  readonly since: string;
  readonly machineId: string;
}

const READS: Readonly<Record<string, Read>> = {
  Machine: {
    family: 'machines',
    query: (fields, { since }) =>
      `machines(first: 1000, filter: { lastSeen: { gte: "${since}" } }) { nodes { ${fields} } }`,
    rowsIn: ({ machines }) => machines.nodes,
    key: 'id',
    differs: {
      source: 'names the source',
      healthStatus: 'is coarser',
      machineTags: 'includes those of rules and of the registry',
    },
  },
  Alert: {
    family: 'alerts',
    query: (fields) => `alerts(first: 1000) { nodes { ${fields} } }`,
    rowsIn: ({ alerts }) => alerts.nodes,
    key: 'id',
    differs: {
      source: 'names the source',
      serviceSource: 'only Graph has it',
      productName: 'only Graph has it',
      recommendedActions: 'only Graph has it',
      alertWebUrl: 'only Graph has it',
      incidentWebUrl: 'only Graph has it',
      systemTags: 'only Graph has it',
    },
  },
  Vulnerability: {
    family: 'vulnerabilities',
    query: (fields) =>
      `vulnerabilities(first: 1000, filter: { exposedMachines: { gt: 0 } }) { nodes { ${fields} } }`,
    rowsIn: ({ vulnerabilities }) => vulnerabilities.nodes,
    key: 'id',
    differs: { tags: 'is an empty list for none' },
  },
  DefenderSoftware: {
    family: 'software',
    query: (fields) => `defenderSoftwareInventory(first: 1000) { nodes { ${fields} } }`,
    rowsIn: ({ defenderSoftwareInventory }) => defenderSoftwareInventory.nodes,
    key: 'id',
    differs: {},
  },
  DefenderMissingKb: {
    family: 'software',
    query: (fields, { machineId }) =>
      `machine(id: "${machineId}") { missingKbs(first: 1000) { nodes { ${fields} } } }`,
    rowsIn: ({ machine }) => machine.missingKbs.nodes,
    key: 'kbId',
    differs: { name: 'is the name of the update in another table' },
  },
  Recommendation: {
    family: 'recommendations',
    query: (fields) => `recommendations(first: 1000) { nodes { ${fields} } }`,
    rowsIn: ({ recommendations }) => recommendations.nodes,
    key: 'id',
    differs: {},
  },
  DefenderDeviceConfiguration: {
    family: 'assessments',
    query: (fields) =>
      `defenderDeviceConfigurations(first: 1000) { nodes { row: configurationId ${fields} } }`,
    rowsIn: ({ defenderDeviceConfigurations }) => defenderDeviceConfigurations.nodes,
    key: 'deviceId configurationId',
    differs: {
      rbacGroupName: 'is null for no group',
      timestamp: 'is the time of the report',
      isExpectedUserImpact: 'is often empty in the table',
    },
  },
  DefenderDeviceSoftware: {
    family: 'assessments',
    query: (fields) => `defenderDeviceSoftware(first: 1000) { nodes { ${fields} } }`,
    rowsIn: ({ defenderDeviceSoftware }) => defenderDeviceSoftware.nodes,
    key: 'deviceId softwareName softwareVersion',
    differs: {
      rbacGroupName: 'is null for no group',
      endOfSupportDate: 'is a time in the table',
    },
  },
  DefenderDeviceVulnerability: {
    family: 'assessments',
    query: (fields) => `defenderDeviceVulnerabilities(first: 1000) { nodes { ${fields} } }`,
    rowsIn: ({ defenderDeviceVulnerabilities }) => defenderDeviceVulnerabilities.nodes,
    key: 'id',
    comesAndGoes: true,
    differs: {
      rbacGroupName: 'is null for no group',
      exploitabilityLevel: 'is coarser',
      recommendedSecurityUpdate: 'is the name of the update in another table',
      cveMitigationStatus: 'is absent in some tenants',
    },
  },
  DefenderUser: {
    family: 'users',
    query: (fields, { machineId }) => `machine(id: "${machineId}") { logonUsers { nodes { ${fields} } } }`,
    rowsIn: ({ machine }) => machine.logonUsers.nodes,
    key: 'accountName',
    differs: { accountDomain: 'is in another case' },
  },
};

/** Fields of a type without edges and calls of their own. */
function leavesOf(type: string): readonly string[] {
  const found = buildSchema().getType(type);
  if (!isObjectType(found)) throw new Error(type);
  return Object.values(found.getFields())
    .filter(({ type: of, args, astNode }) => {
      const isOwn = !(astNode?.directives ?? []).some(({ name }) => name.value === 'defender');
      return isLeafType(getNamedType(of)) && !args.some(isRequiredArgument) && isOwn;
    })
    .map(({ name }) => name);
}

/** The tenant at Defender's API, and at the second sources. */
async function startOrders() {
  const base = await startSubgraph({ emulator: { machines: 30, alerts: 40, machineActions: 0 } });
  const choose = (choice: (family: string) => string) => ({
    DEFENDER_SOURCES: FAMILIES.map((family) => `${family}=${choice(family)}`).join(','),
  });
  const orders = [
    await startSubgraph({ beside: base, env: choose(() => 'defender') }),
    await startSubgraph({ beside: base, env: choose((family) => otherSourceOf(family)!) }),
  ] as const;
  const { machines, logons } = onlyTenant(base);
  const since = new Date(base.clock.now() - SINCE).toISOString();
  const machine = machines.find(
    ({ id, lastSeen }) => lastSeen > since && logons.some(({ machineId }) => machineId === id),
  );
  return { orders, subjects: { since, machineId: machine!.id } };
}

/** Times may have another number of digits. */
function isSame(one: Asserted, other: Asserted): boolean {
  const isTime = /^\d{4}-\d\d-\d\dT.*Z$/.test(String(one));
  return isTime ? Date.parse(one) === Date.parse(other) : JSON.stringify(one) === JSON.stringify(other);
}

function keepCommon(first: Map<string, Asserted>, second: Map<string, Asserted>): void {
  const size = second.size;
  for (const key of second.keys()) if (!first.has(key)) second.delete(key);
  for (const key of first.keys()) if (!second.has(key)) first.delete(key);
  expect(second.size).toBeGreaterThan(0.9 * size);
}

describe('the two orders of sources', () => {
  it('cover each type of each family', () => {
    const types = FAMILIES.flatMap((family) => Object.keys(offerOfOther(family).lacks));
    const covered = new Set([
      ...Object.keys(READS),
      'Query',
      'Mutation',
      'AlertEvidence',
      'MachineReferenceEdge',
    ]);
    expect(types.filter((type) => !covered.has(type))).toEqual([]);
  });

  it.each(Object.keys(READS))(
    'give equal rows of %s, but for what the table and this test name',
    { tags: 'slow' },
    async (type) => {
      const { orders, subjects } = await startOrders();
      const { family, query, rowsIn, key, differs, comesAndGoes = false } = READS[type]!;
      const fields = leavesOf(type);
      let missing: Missing = [];
      const read = async (subgraph: SubgraphUnderTest) => {
        const { data, errors, extensions } = await subgraph.ask(`{ ${query(fields.join(' '), subjects)} }`, {
          roles: ALL_ROLES,
        });
        expect(errors).toBeUndefined();
        missing = (extensions?.['missing'] ?? []) as Missing;
        const keyOf = (row: Asserted) =>
          key
            .split(' ')
            .map((name) => row[name])
            .join(' ');
        return new Map(rowsIn(data).map((row) => [keyOf(row), row]));
      };
      const [first, second] = [await read(orders[0]), await read(orders[1])];
      if (comesAndGoes) keepCommon(first, second);
      expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
      expect(first.size).toBeGreaterThan(0);
      const lacks = new Set(Object.keys(offerOfOther(family).lacks[type] ?? {}));
      const different = fields.filter((name) =>
        [...first].some(([id, row]) => !isSame(row[name], second.get(id)?.[name])),
      );
      expect(different.filter((name) => !lacks.has(name)).sort()).toEqual(Object.keys(differs).sort());
      const noted = new Set(missing.map(({ path }) => String(path.at(-1))));
      const empty = fields.filter((name) => [...second.values()].some((row) => row[name] == null));
      expect([...noted].sort()).toEqual(empty.filter((name) => lacks.has(name)).sort());
    },
  );
});
