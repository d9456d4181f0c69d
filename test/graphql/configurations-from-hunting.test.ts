import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';
import { configurations } from '../../emulator/tenants/recommendations.js';
import { SOURCES } from '../../src/config/source-table.js';
import { EXPORT_KINDS } from '../../src/exports/rows/export-kind.js';
import { startLimited } from '../kit/start-limited.js';
import { CONTOSO } from '../kit/start-tenants.js';
import { exportNow, EXPORT_ROLES, finishedExport, startExport } from '../kit/exports.js';
import { startSubgraph, type Asserted } from '../kit/start-subgraph.js';
import { HOUR, operationsOf, pagesOf, roles, start } from './device-inventory-pages.js';

const FIELD = 'defenderDeviceConfigurations';
/** The fields that both sources have. */
const EQUAL =
  'deviceId deviceName osPlatform configurationId configurationName configurationCategory configurationSubcategory configurationImpact isCompliant isApplicable recommendationReference machine { id }';
const HUNTED = { DEFENDER_SOURCES: 'assessments=hunting' };
const byId = (rows: readonly Asserted[]) =>
  new Map(rows.map((row) => [`${row.deviceId} ${row.configurationId}`, row]));

describe("settings of machines after the end of Defender's API", () => {
  it.each([{}, { graphHuntingRows: 'recorded' as const }, { graphHuntingRows: 'camel-case' as const }])(
    'come from one hunt, whatever the size of the pages, and equal those of Defender (%o)',
    { tags: 'slow' },
    async (switches) => {
      const subgraph = await start({ cache: true, emulator: { machines: 30, alerts: 0, switches } });
      const before = await pagesOf(subgraph, FIELD, EQUAL, ', first: 1000');
      const hunted = await startSubgraph({ beside: subgraph, cache: true, env: HUNTED });
      subgraph.forgetCalls();
      const after = await pagesOf(hunted, FIELD, EQUAL, ', first: 17');
      expect(after.rows.length).toBeGreaterThan(100);
      expect(after.pages).toBeGreaterThan(5);
      expect(after.rows).toHaveLength(before.rows.length);
      expect(byId(after.rows)).toEqual(byId(before.rows));
      const hunts = hunted
        .calls('graphRunHuntingQuery')
        .map(({ requestBody }) => JSON.stringify(requestBody));
      expect(hunts.filter((text) => text.includes('ConfigurationImpact'))).toHaveLength(1);
      expect(operationsOf(hunted)).not.toContain('exportSecureConfigurations');
    },
  );

  it('lack the group, with one entry a field, and reject cursors of a snapshot of Defender', async () => {
    const subgraph = await start();
    const selection = '{ nodes { rbacGroupId osVersion } pageInfo { endCursor } }';
    const first = await subgraph.ask(`{ ${FIELD}(first: 5) ${selection} }`, { roles });
    expect(first.data[FIELD].nodes[0].rbacGroupId).not.toBeNull();
    const token = await subgraph.mintToken({ roles });
    subgraph.emulator.control.retire({ at: 0 });
    const { data, extensions } = await subgraph.ask(`{ ${FIELD}(first: 5) ${selection} }`, { token });
    expect(data[FIELD].nodes).toEqual(Array(5).fill({ rbacGroupId: null, osVersion: null }));
    expect(extensions?.['missing']).toMatchObject([{}, {}]);
    const { endCursor } = first.data[FIELD].pageInfo;
    const stale = await subgraph.ask(`{ ${FIELD}(first: 5, after: "${endCursor}") ${selection} }`, { token });
    expect(stale.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const next = data[FIELD].pageInfo.endCursor;
    const { errors } = await subgraph.ask(`{ ${FIELD}(first: 5, after: "${next}") ${selection} }`, { token });
    expect(errors).toBeUndefined();
  });

  it(
    'are read in parts if they are more than a hunt returns',
    { tags: 'slow', timeout: 120_000 },
    async () => {
      const machines = 2_800;
      const subgraph = await start({ cache: true, emulator: { machines, alerts: 0 }, env: HUNTED });
      const { rows } = await pagesOf(subgraph, FIELD, 'deviceId configurationId', ', first: 1000');
      expect(rows.length).toBeGreaterThan(10_000);
      expect(rows.length % configurations.length).toBe(0);
      expect(byId(rows).size).toBe(rows.length);
      // The whole, the count, and the parts.
      expect(operationsOf(subgraph)).toEqual(Array(2 + 4).fill('graphRunHuntingQuery'));
    },
  );

  it('are those of the machines that the caller may see', { tags: 'slow' }, async () => {
    const { ask, isInside } = await startLimited(undefined, {
      env: { DEFENDER_SOURCES: 'assessments=hunting,machines=hunting' },
      emulator: { machines: 20 },
    });
    const { data, errors } = await ask(CONTOSO, `{ ${FIELD}(first: 1000) { nodes { deviceId } } }`, {
      roles,
    });
    expect(errors).toBeUndefined();
    expect(data[FIELD].nodes.length).toBeGreaterThan(0);
    expect(data[FIELD].nodes.filter(({ deviceId }: Asserted) => !isInside(deviceId))).toEqual([]);
  });

  it.each([
    'hunt 3 0 ',
    'hunt 4 4 ',
    'hunt 8192 0 ',
    'hunt 0 0 ',
    'hunt 4 -1 ',
    "hunt 4 1') | union (AlertInfo",
    '../../api/machines',
  ])('reject the forged position %j, or take the text for a key', async (token) => {
    const subgraph = await start({ env: HUNTED });
    const { data } = await subgraph.ask(`{ ${FIELD}(first: 1) { pageInfo { endCursor } } }`, { roles });
    const cursor = JSON.parse(Buffer.from(data[FIELD].pageInfo.endCursor, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...cursor, p: { token, isElsewhere: false, skip: 0 } }));
    subgraph.forgetCalls();
    const { errors } = await subgraph.ask(
      `{ ${FIELD}(first: 1, after: "${forged.toString('base64url')}") { nodes { deviceId } } }`,
      { roles },
    );
    if (!token.includes('union')) expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const sent = subgraph.calls().map(({ requestBody }) => JSON.stringify(requestBody));
    expect(sent.filter((text) => text.includes('AlertInfo'))).toEqual([]);
  });
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
  const kinds = EXPORT_KINDS.filter((kind) => kind !== 'SECURE_CONFIGURATIONS');

  it('of settings has the rows of hunts', { tags: 'slow' }, async () => {
    const subgraph = await start();
    const { rows } = await pagesOf(subgraph, FIELD, 'deviceId configurationId isCompliant', ', first: 1000');
    subgraph.emulator.control.retire({ at: 0 });
    subgraph.forgetCalls();
    const made = await exportNow(subgraph, { kind: 'SECURE_CONFIGURATIONS' });
    const lines = (await (await made.download()).text()).trim().split('\n');
    const sent = lines.map((line) => JSON.parse(line));
    expect(sent).toHaveLength(rows.length);
    for (const [key, row] of byId(rows)) expect(byId(sent).get(key)).toMatchObject(row);
    expect(Object.keys(sent[0])).not.toContain('source');
    // One to see that hunts work.
    expect(operationsOf(subgraph)).toEqual([
      'exportSecureConfigurationsFiles',
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
