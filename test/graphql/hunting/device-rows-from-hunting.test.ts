import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { configurations } from '../../../emulator/tenants/recommendations.js';
import { installationsOf } from '../../../emulator/tenants/software.js';
import { SOURCES } from '../../../src/config/source-table.js';
import { EXPORT_KINDS, type ExportKind } from '../../../src/exports/rows/export-kind.js';
import { startLimited } from '../../kit/servers/start-limited.js';
import { CONTOSO } from '../../kit/servers/start-tenants.js';
import { exportNow, EXPORT_ROLES, finishedExport, startExport } from '../../kit/exports/exports.js';
import { startSubgraph, type Asserted } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';
import { HOUR, operationsOf, pagesOf, roles, start } from '../../kit/reads/device-inventory-pages.js';

const HUNTED = { DEFENDER_SOURCES: 'assessments=hunting' };

/** A list of rows of machines that hunts replace. */
interface List {
  readonly key: string;
  /** The fields that both sources have. */
  readonly equal: string;
  /** A text of the list's own hunt. */
  readonly hunt: string;
  readonly operation: string;
  /** Fields without a column, of which Defender's API has each. */
  readonly lacks: readonly string[];
  readonly kind: ExportKind;
}

const LISTS: Readonly<Record<string, List>> = {
  defenderDeviceConfigurations: {
    key: 'deviceId configurationId',
    equal:
      'deviceName osPlatform configurationName configurationCategory configurationSubcategory configurationImpact isCompliant isApplicable recommendationReference',
    hunt: 'ConfigurationImpact',
    operation: 'exportSecureConfigurations',
    lacks: ['rbacGroupId', 'osVersion'],
    kind: 'SECURE_CONFIGURATIONS',
  },
  defenderDeviceSoftware: {
    key: 'deviceId softwareVendor softwareName softwareVersion',
    equal: 'deviceName osPlatform numberOfWeaknesses endOfSupportStatus',
    // Other software belongs to defenderDeviceNonCpeSoftware.
    hunt: 'ProductCodeCpe !~ \\"not available',
    operation: 'exportSoftwareInventory',
    lacks: ['rbacGroupId', 'diskPaths', 'registryPaths', 'softwareFirstSeenTimestamp'],
    kind: 'SOFTWARE_INVENTORY',
  },
  defenderDeviceVulnerabilities: {
    key: 'deviceId softwareVendor softwareName softwareVersion cveId',
    equal:
      'id deviceName osPlatform osArchitecture cvssScore vulnerabilitySeverityLevel recommendedSecurityUpdateId recommendationReference',
    hunt: 'IsExploitAvailable',
    operation: 'exportSoftwareVulnerabilities',
    lacks: [
      'rbacGroupId',
      'osVersion',
      'diskPaths',
      'registryPaths',
      'firstSeenTimestamp',
      'lastSeenTimestamp',
    ],
    kind: 'SOFTWARE_VULNERABILITIES',
  },
};
const FIELDS = Object.keys(LISTS);
const byKey = (field: string, rows: readonly Asserted[]) =>
  new Map(
    rows.map((row) => [
      LISTS[field]!.key.split(' ')
        .map((name) => row[name])
        .join(' '),
      row,
    ]),
  );

/** Snapshots lack some vulnerabilities for some hours, and have software without any. */
function comparable(field: string, before: readonly Asserted[], after: readonly Asserted[]) {
  const [first, second] = [byKey(field, before), byKey(field, after)];
  if (field !== 'defenderDeviceVulnerabilities') return [first, second];
  const common = [...second.keys()].filter((key) => first.has(key));
  expect(common.length).toBeGreaterThan(0.9 * second.size);
  return [first, second].map((rows) => new Map(common.map((key) => [key, rows.get(key)])));
}

describe.each(FIELDS)("%s after the end of Defender's API", (field) => {
  const { key, equal, hunt, operation, lacks } = LISTS[field]!;

  it.each([{}, { graphHuntingRows: 'recorded' as const }, { graphHuntingRows: 'camel-case' as const }])(
    'come from one hunt, whatever the size of the pages, and equal those of Defender (%o)',
    { tags: 'slow' },
    async (switches) => {
      const subgraph = await start({ cache: true, emulator: { machines: 30, alerts: 0, switches } });
      const selection = `${key} ${equal} machine { id }`;
      const before = await pagesOf(subgraph, field, selection, ', first: 1000');
      const hunted = await startSubgraph({ beside: subgraph, cache: true, env: HUNTED });
      subgraph.forgetCalls();
      const after = await pagesOf(hunted, field, selection, ', first: 17');
      expect(after.rows.length).toBeGreaterThan(100);
      expect(after.pages).toBeGreaterThan(5);
      expect(byKey(field, after.rows).size).toBe(after.rows.length);
      const [first, second] = comparable(field, before.rows, after.rows);
      expect(second).toEqual(first);
      const hunts = hunted
        .calls('graphRunHuntingQuery')
        .map(({ requestBody }) => JSON.stringify(requestBody));
      expect(hunts.filter((text) => text.includes(hunt))).toHaveLength(1);
      expect(operationsOf(hunted)).not.toContain(operation);
    },
  );

  it(
    'lack some fields, with one entry a field, and reject cursors of a snapshot of Defender',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start();
      const selection = `{ nodes { ${lacks.join(' ')} } pageInfo { endCursor } }`;
      const first = await subgraph.ask(`{ ${field}(first: 5) ${selection} }`, { roles });
      expect(Object.values(first.data[field].nodes[0])).not.toContain(null);
      const token = await subgraph.mintToken({ roles });
      subgraph.emulator.control.retire({ at: 0 });
      const { data, extensions } = await subgraph.ask(`{ ${field}(first: 5) ${selection} }`, { token });
      const none = Object.fromEntries(lacks.map((name) => [name, null]));
      expect(data[field].nodes).toEqual(Array(5).fill(none));
      expect(extensions?.['missing']).toHaveLength(lacks.length);
      const { endCursor } = first.data[field].pageInfo;
      const stale = await subgraph.ask(`{ ${field}(first: 5, after: "${endCursor}") ${selection} }`, {
        token,
      });
      expect(stale.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      const next = data[field].pageInfo.endCursor;
      const { errors } = await subgraph.ask(`{ ${field}(first: 5, after: "${next}") ${selection} }`, {
        token,
      });
      expect(errors).toBeUndefined();
    },
  );

  it('are those of the machines that the caller may see', { tags: 'slow' }, async () => {
    const { ask, isInside } = await startLimited(undefined, {
      env: { DEFENDER_SOURCES: 'assessments=hunting,machines=hunting' },
      emulator: { machines: 20 },
    });
    const { data, errors } = await ask(CONTOSO, `{ ${field}(first: 1000) { nodes { deviceId } } }`, {
      roles,
    });
    expect(errors).toBeUndefined();
    expect(data[field].nodes.length).toBeGreaterThan(0);
    expect(data[field].nodes.filter(({ deviceId }: Asserted) => !isInside(deviceId))).toEqual([]);
  });

  it.each([
    'hunt 3 0 1 0 ',
    'hunt 4 4 1 0 ',
    'hunt 8192 0 1 0 ',
    'hunt 0 0 1 0 ',
    'hunt 4 -1 1 0 ',
    'hunt 4 1 2 0 ',
    'hunt 4 1 8 8 ',
    "hunt 4 1 1 0') | union (AlertInfo",
    '../../api/machines',
  ])('reject the forged position %j, or take the text for a key', async (token) => {
    const subgraph = await start({ env: HUNTED });
    const { data } = await subgraph.ask(`{ ${field}(first: 1) { pageInfo { endCursor } } }`, { roles });
    const cursor = JSON.parse(Buffer.from(data[field].pageInfo.endCursor, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...cursor, p: { token, isElsewhere: false, skip: 0 } }));
    subgraph.forgetCalls();
    const { errors } = await subgraph.ask(
      `{ ${field}(first: 1, after: "${forged.toString('base64url')}") { nodes { deviceId } } }`,
      { roles },
    );
    if (!token.includes('union')) expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const sent = subgraph.calls().map(({ requestBody }) => JSON.stringify(requestBody));
    expect(sent.filter((text) => text.includes('AlertInfo'))).toEqual([]);
  });
});

describe('hunted rows of machines', () => {
  const field = 'defenderDeviceConfigurations';

  it('are read in parts if they are more than a hunt returns', { tags: 'slow' }, async () => {
    const machines = 2_800;
    const subgraph = await start({ cache: true, emulator: { machines, alerts: 0 }, env: HUNTED });
    const { rows } = await pagesOf(subgraph, field, 'deviceId configurationId', ', first: 1000');
    expect(rows.length).toBeGreaterThan(10_000);
    expect(rows.length % configurations.length).toBe(0);
    expect(byKey(field, rows).size).toBe(rows.length);
    // The whole, the count, and the parts.
    expect(operationsOf(subgraph)).toEqual(Array(2 + 4).fill('graphRunHuntingQuery'));
  });
});

it('a machine with more rows than a hunt returns is read in parts of its own', { tags: 'slow' }, async () => {
  const more = 10_100;
  const subgraph = await startSubgraph({
    emulator: { machines: 1, alerts: 0, machineActions: 0 },
    env: HUNTED,
    cache: true,
  });
  const tenant = onlyTenant(subgraph);
  const [installation] = installationsOf(tenant, tenant.machines[0]!);
  const flaws = [{ productId: installation!.product.id, fixedIn: 99 }];
  const [example] = tenant.vulnerabilities;
  const added = Array.from({ length: more }, (_, index) => ({
    ...example!,
    ...{ id: `CVE-2030-${String(100_000 + index)}`, flaws },
  }));
  Object.assign(tenant, { vulnerabilities: [...tenant.vulnerabilities, ...added] });
  const field = 'defenderDeviceVulnerabilities';
  // Hunts that replace lists are few a minute.
  const { rows } = await pagesOf(subgraph, field, LISTS[field]!.key, ', first: 1000', 10_000);
  expect(rows.filter(({ cveId }) => cveId.startsWith('CVE-2030-'))).toHaveLength(more);
  expect(byKey(field, rows).size).toBe(rows.length);
  // The whole, the count, the parts, and the halves and slices of one of them.
  expect(operationsOf(subgraph)).toEqual(Array(2 + 4 + 2 + 8).fill('graphRunHuntingQuery'));
});

describe("the other lists of machine rows after the end of Defender's API", () => {
  it.each(Object.keys(SOURCES.assessments.hunting.lacks.Query))('%s is refused', async (field) => {
    const subgraph = await start();
    subgraph.emulator.control.retire({ at: 0 });
    const since = new Date(subgraph.clock.now() - HOUR).toISOString();
    const args = field.endsWith('Changes') ? `(since: "${since}")` : '';
    const { data, errors } = await subgraph.ask(`{ ${field}${args} { nodes { __typename } } }`, { roles });
    expect(data[field]).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'SOURCE_RETIRED' } }]);
    expect(subgraph.calls('graphRunHuntingQuery')).toEqual([]);
  });
});

describe("an export after the end of Defender's API", () => {
  const kinds = EXPORT_KINDS.filter((kind) => !Object.values(LISTS).some((list) => list.kind === kind));

  it.each(FIELDS)('of %s has the rows of hunts', { tags: ['slow', 'defender-first'] }, async (field) => {
    const { key, kind, operation } = LISTS[field]!;
    const subgraph = await start();
    subgraph.emulator.control.retire({ at: 0 });
    const { rows } = await pagesOf(subgraph, field, `${key} deviceName`, ', first: 1000');
    subgraph.forgetCalls();
    const made = await exportNow(subgraph, { kind });
    const lines = (await (await made.download()).text()).trim().split('\n');
    const sent = lines.map((line) => JSON.parse(line));
    expect(sent).toHaveLength(rows.length);
    expect(rows.length).toBeGreaterThan(100);
    for (const [one, row] of byKey(field, rows)) expect(byKey(field, sent).get(one)).toMatchObject(row);
    expect(Object.keys(sent[0])).not.toContain('source');
    // One to see that hunts work.
    expect(operationsOf(subgraph)).toEqual([
      `${operation}Files`,
      'graphRunHuntingQuery',
      'graphRunHuntingQuery',
    ]);
  });

  it('of settings names the permission if the application may not hunt', async () => {
    const subgraph = await start();
    const app = { clientId: DEFAULT_CLIENT_ID, secret: DEFAULT_CLIENT_SECRET };
    subgraph.emulator.control.registerApp({ ...app, roles: ['Vulnerability.Read.All'], graphRoles: [] });
    subgraph.emulator.control.retire({ at: 0 });
    const { payload } = await startExport(subgraph, { kind: 'SECURE_CONFIGURATIONS' });
    const { status, failure } = await finishedExport(subgraph, payload.export.id as string);
    expect([status, failure?.code]).toEqual(['FAILED', 'UPSTREAM_FORBIDDEN']);
  });

  it.each(kinds)('of %s fails with SOURCE_RETIRED and the reason, after one call', async (kind) => {
    const subgraph = await start();
    subgraph.emulator.control.retire({ at: 0 });
    const since = new Date(subgraph.clock.now() - HOUR).toISOString();
    const input = kind === 'SOFTWARE_VULNERABILITY_CHANGES' ? { kind, since } : { kind };
    const { payload, answer } = await startExport(subgraph, input, {
      roles: [...EXPORT_ROLES, 'Defender.ViewData'],
    });
    expect(answer.errors).toBeUndefined();
    const made = await finishedExport(subgraph, payload.export.id as string, {
      roles: [...EXPORT_ROLES, 'Defender.ViewData'],
    });
    expect(made).toMatchObject({ status: 'FAILED', failure: { code: 'SOURCE_RETIRED' } });
    expect(made.failure?.message).toMatch(/^Microsoft has ended export\w+, and no other permitted source/);
    expect(subgraph.calls()).toHaveLength(1);
  });
});
