import { describe, expect, it } from 'vitest';
import {
  browserExtensionPermissions,
  type BaselineConfiguration,
} from '../../emulator/tenants/assessments.js';
import { inDigits } from '../kit/digits.js';
import { startSubgraph } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';

const roles = ['Defender.ViewVulnerabilities'];
const EMULATOR = { machines: 5, alerts: 0 };
const UNSET = '0001-01-01T00:00:00Z';

const PROFILE =
  'id name description benchmark version operatingSystem operatingSystemVersion status complianceLevel settingsNumber createdBy lastUpdatedBy createdOnTimeOffset lastUpdateTimeOffset passedDevices totalDevices rbacGroupIdsProfileScope rbacGroupNamesProfileScope deviceTagsProfileScope';
const CONFIGURATION =
  'uniqueId configurationId benchmarkName benchmarkVersion name description category complianceLevels cce rationale remediation source recommendedValue isCustom assessmentMethod';

describe('baseline profiles', () => {
  it('are returned as they were sent, with unset times as null, in one call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { baselineProfiles } = onlyTenant(subgraph);
    const { data, errors } = await subgraph.ask(`{ defenderBaselineProfiles { nodes { ${PROFILE} } } }`, {
      roles,
    });
    expect(errors).toBeUndefined();
    const orNull = (time: string) => (time === UNSET ? null : time);
    expect(data.defenderBaselineProfiles.nodes).toEqual(
      baselineProfiles.map((profile) => ({
        ...inDigits(profile, 'settingsNumber', 'passedDevices', 'totalDevices'),
        rbacGroupIdsProfileScope: profile.rbacGroupIdsProfileScope.map(String),
        createdOnTimeOffset: orNull(profile.createdOnTimeOffset),
        lastUpdateTimeOffset: orNull(profile.lastUpdateTimeOffset),
      })),
    );
    expect(baselineProfiles.some((profile) => profile.createdOnTimeOffset === UNSET)).toBe(true);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listBaselineProfiles']);
  });

  it('are read under the names of the sample too', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const time = '2026-01-01T00:00:00.1234567Z';
    const row = { id: 'a', createdOnTimestampUTC: time, lastUpdateTimestampUTC: time, settingsNumber: '12' };
    subgraph.emulator.control.addFault(
      { operation: 'listBaselineProfiles' },
      { status: 200, body: { value: [row] } },
    );
    const { data } = await subgraph.ask(
      '{ defenderBaselineProfiles { nodes { id createdOnTimeOffset lastUpdateTimeOffset settingsNumber } } }',
      { roles },
    );
    expect(data.defenderBaselineProfiles.nodes).toEqual([
      { id: 'a', createdOnTimeOffset: time, lastUpdateTimeOffset: time, settingsNumber: '12' },
    ]);
  });
});

describe('baseline configurations', () => {
  it('are distinct by their unique id over pages', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { baselineConfigurations } = onlyTenant(subgraph);
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await subgraph.ask(
        `query ($after: String) { defenderBaselineConfigurations(first: 5, after: $after) { nodes { ${CONFIGURATION} } edges { cursor node { uniqueId } } pageInfo { hasNextPage endCursor } } }`,
        { roles, variables: { after } },
      );
      expect(errors).toBeUndefined();
      const { nodes, edges, pageInfo } = data.defenderBaselineConfigurations;
      expect(edges.map(({ node }: { node: { uniqueId: string } }) => node.uniqueId)).toEqual(
        nodes.map(({ uniqueId }: BaselineConfiguration) => uniqueId),
      );
      expect(edges.at(-1).cursor).toBe(pageInfo.endCursor);
      seen.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(
      baselineConfigurations.map(({ id, ...others }) => ({ ...others, configurationId: id })),
    );
    expect(subgraph.calls()).toHaveLength(Math.ceil(baselineConfigurations.length / 5));
  });

  it('are read if a list is one text', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const row = { uniqueId: 'a', source: 'hklm', recommendedValue: null, complianceLevels: ['L1', 'L2'] };
    subgraph.emulator.control.addFault(
      { operation: 'listBaselineConfigurations' },
      { status: 200, body: { value: [row] } },
    );
    const { data, errors } = await subgraph.ask(
      '{ defenderBaselineConfigurations { nodes { source recommendedValue complianceLevels configurationId } } }',
      { roles },
    );
    expect(errors).toBeUndefined();
    expect(data.defenderBaselineConfigurations.nodes).toEqual([
      { source: ['hklm'], recommendedValue: null, complianceLevels: ['L1', 'L2'], configurationId: null },
    ]);
  });
});

describe('permissions of browser extensions', () => {
  it.each(['flat', 'nested', 'nested-item'] as const)(
    'are read from a list %s in the response',
    async (permissionsInfoList) => {
      const subgraph = await startSubgraph({ emulator: { ...EMULATOR, switches: { permissionsInfoList } } });
      const { data, errors } = await subgraph.ask(
        '{ defenderBrowserExtensionPermissions { nodes { key permissionName description } } }',
        { roles },
      );
      expect(errors).toBeUndefined();
      expect(data.defenderBrowserExtensionPermissions.nodes).toEqual(browserExtensionPermissions);
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listBrowserExtensionPermissions']);
    },
  );

  it('can be filtered by their description, including quotes and ampersands', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const wanted = browserExtensionPermissions.find(({ description }) => description.includes('&'))!;
    const { data } = await subgraph.ask(
      'query ($text: String) { defenderBrowserExtensionPermissions(filter: { description: { eq: $text } }) { nodes { key } } }',
      { roles, variables: { text: wanted.description } },
    );
    expect(data.defenderBrowserExtensionPermissions.nodes).toEqual([{ key: wanted.key }]);
  });

  it('are cached for ten minutes', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const query = '{ defenderBrowserExtensionPermissions { nodes { key } } }';
    await subgraph.ask(query, { roles });
    subgraph.clock.advance(590_000);
    await subgraph.ask(query, { roles });
    expect(subgraph.calls()).toHaveLength(1);
  });
});

describe('assessments', () => {
  const ALL =
    '{ defenderBaselineProfiles { nodes { id } } defenderBaselineConfigurations { nodes { uniqueId } } defenderBrowserExtensionPermissions { nodes { key } } }';

  it('need the role for vulnerabilities', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { errors } = await subgraph.ask(ALL);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(subgraph.calls()).toEqual([]);
  });

  it('report a missing license, each separately', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.addFault({ operation: 'listBaselineProfiles' }, 'licenseMissing');
    const { data, errors } = await subgraph.ask(ALL, { roles });
    expect(errors).toMatchObject([
      { path: ['defenderBaselineProfiles'], extensions: { code: 'LICENSE_REQUIRED' } },
    ]);
    expect(data.defenderBaselineConfigurations.nodes.length).toBeGreaterThan(0);
  });
});
