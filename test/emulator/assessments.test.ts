import { describe, expect, it } from 'vitest';
import { browserExtensionPermissions } from '../../emulator/tenants/assessments.js';
import { errorOf, itemAt, startService, type RunningService } from './running-service.js';

const PROFILES = '/api/baselineProfiles';
const CONFIGURATIONS = '/api/baselineConfigurations';
const PERMISSIONS = '/api/browserextensions/permissionsinfo';

const rowsOf = async (service: RunningService, path: string, query: Record<string, string> = {}) => {
  const answer = await service.get(`${path}?${new URLSearchParams(query).toString()}`);
  expect(answer.status, answer.text).toBe(200);
  return (answer.json as { value: Record<string, unknown>[] }).value;
};

describe('assessments of the emulator', () => {
  it('list profiles and configurations as documented', async () => {
    const service = await startService();
    expect(await rowsOf(service, PROFILES)).toEqual(service.tenant.baselineProfiles);
    const configurations = await rowsOf(service, CONFIGURATIONS);
    expect(configurations).toEqual(service.tenant.baselineConfigurations);
    expect(new Set(configurations.map(({ id }) => id)).size).toBeLessThan(configurations.length);
    expect(new Set(configurations.map(({ uniqueId }) => uniqueId)).size).toBe(configurations.length);
  });

  it('page by $top and $skip', async () => {
    const service = await startService();
    const all = service.tenant.baselineConfigurations;
    expect(await rowsOf(service, CONFIGURATIONS, { $top: '3', $skip: '2' })).toEqual(all.slice(2, 5));
    expect(await rowsOf(service, CONFIGURATIONS, { $skip: '999' })).toEqual([]);
  });

  it('filter by the documented properties', async () => {
    const service = await startService();
    const { baselineProfiles } = service.tenant;
    expect(await service.ids(PROFILES, { $filter: 'status eq true and settingsNumber ge 100' })).toEqual(
      baselineProfiles.filter((one) => one.status && one.settingsNumber >= 100).map(({ id }) => id),
    );
    const { cce, uniqueId } = itemAt(service.tenant.baselineConfigurations, 3);
    const found = await rowsOf(service, CONFIGURATIONS, { $filter: `cce eq '${cce}'` });
    expect(found.map((row) => row['uniqueId'])).toContain(uniqueId);
  });

  it.each([
    [PROFILES, "benchmark eq 'CIS'"],
    [PROFILES, 'createdOnTimeOffset gt 2020-01-01T00:00:00Z'],
    [PROFILES, "status eq 'true'"],
    [CONFIGURATIONS, "uniqueId eq 'x'"],
    [CONFIGURATIONS, "CCE eq 'x'"],
    [PERMISSIONS, "key eq 'cookies'"],
    [PERMISSIONS, "name eq 'x'"],
    [PERMISSIONS, "severity eq 'High'"],
  ])('reject other properties: %s by %s', async (path, filter) => {
    const service = await startService();
    const refused = await service.get(`${path}?${new URLSearchParams({ $filter: filter }).toString()}`);
    expect([refused.status, errorOf(refused).code]).toEqual([400, 'ODataError']);
  });

  it.each([
    ['flat', browserExtensionPermissions],
    ['nested', { value: browserExtensionPermissions }],
    ['nested-item', [{ value: browserExtensionPermissions }]],
  ] as const)('return permissions of browser extensions %s', async (permissionsInfoList, value) => {
    const service = await startService({ switches: { permissionsInfoList } });
    expect((await service.get(PERMISSIONS)).json).toMatchObject({ value });
  });

  it('need their own permissions', async () => {
    const service = await startService();
    for (const [path, permission] of [
      [PROFILES, 'SecurityBaselinesAssessment.Read.All'],
      [CONFIGURATIONS, 'SecurityBaselinesAssessment.Read.All'],
      [PERMISSIONS, 'Software.Read.All'],
    ] as const) {
      const graph = await service.token('https://graph.microsoft.com/.default');
      const refused = await service.get(path, { authorization: `Bearer ${graph}` });
      expect([refused.status, errorOf(refused).message]).toEqual([
        403,
        expect.stringContaining(`API required roles: ${permission}`),
      ]);
    }
  });
});
