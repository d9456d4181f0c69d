import { describe, expect, it } from 'vitest';
import { antivirusHealthOfAll } from '../../emulator/tenants/device-health.js';
import { errorOf, itemAt, startService } from './running-service.js';

const LIST = '/api/deviceavinfo';

interface Page {
  readonly value: readonly { readonly id: string }[];
  readonly '@odata.nextLink'?: string;
}

describe('antivirus health of the emulator', () => {
  it('has pages of 20 with a link to the next one, and no link with $top', async () => {
    const service = await startService({ machines: 60 });
    const rows = antivirusHealthOfAll(service.tenant.machines);
    expect(rows.length).toBeGreaterThan(40);
    const seen: string[] = [];
    let path: string | undefined = LIST;
    let pages = 0;
    while (path !== undefined) {
      const page = (await service.get(path)).json as Page;
      seen.push(...page.value.map(({ id }) => id));
      path = page['@odata.nextLink']?.slice(service.emulator.url.length);
      pages += 1;
    }
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect(pages).toBe(Math.ceil(rows.length / 20));
    const capped = (await service.get(`${LIST}?$top=30`)).json as Page;
    expect([capped.value.length, capped['@odata.nextLink']]).toEqual([30, undefined]);
  });

  it('has the 27 documented fields and three of the metadata as texts, empty without a value', async () => {
    const service = await startService({ machines: 200 });
    const { value } = (await service.get(`${LIST}?$top=1000`)).json as { value: Record<string, unknown>[] };
    expect(new Set(value.map((row) => Object.keys(row).length))).toEqual(new Set([30]));
    const of = (name: string) => new Set(value.map((row) => row[name]));
    expect(of('avMode')).toEqual(new Set(['', '0', '1', '2', '3', '4', '5']));
    expect(of('avIsEngineUpToDate')).toEqual(new Set(['True', 'False', 'Unknown']));
    expect(of('osKind')).toEqual(new Set(['windows', 'mac', 'linux']));
    expect(of('fullScanResult')).toEqual(new Set(['', 'Completed']));
    expect(of('quickScanError')).toEqual(new Set(['', '0x80508023']));
    for (const { quickScanTime, lastSeenTime } of value) {
      expect(quickScanTime).toMatch(/\.\d{3}Z$/);
      expect(lastSeenTime).toMatch(/:\d\dZ$/);
    }
  });

  it('is filtered by the documented properties, of one machine and of many', async () => {
    const service = await startService({ machines: 60 });
    const rows = antivirusHealthOfAll(service.tenant.machines);
    const ids = rows.slice(3, 33).map(({ machineId }) => machineId);
    const list = ids.map((id) => `'${id}'`).join(',');
    expect(await service.ids(LIST, { $filter: `machineId in (${list})`, $top: '100' })).toEqual(ids);
    expect(await service.ids(LIST, { $filter: `machineId eq '${itemAt(ids, 0)}'` })).toEqual([ids[0]]);
    expect(
      await service.ids(LIST, {
        $filter: `machineId in (${list}) and (avMode eq '0' or avIsSignatureUpToDate eq 'False')`,
        $top: '100',
      }),
    ).toEqual(
      rows
        .slice(3, 33)
        .filter((row) => row.avMode === '0' || row.avIsSignatureUpToDate === 'False')
        .map(({ id }) => id),
    );
  });

  it.each([
    "id eq 'x'",
    "rbacGroupName eq 'x'",
    'lastSeenTime gt 2020-01-01T00:00:00Z',
    "quickScanTime eq 'x'",
    "rbacGroupId eq 'x'",
    'avMode eq 0',
    'machineId eq',
  ])('is not filtered by %s', async (filter) => {
    const service = await startService();
    const refused = await service.get(`${LIST}?${new URLSearchParams({ $filter: filter }).toString()}`);
    expect([refused.status, errorOf(refused).code]).toEqual([400, 'ODataError']);
  });

  it('can be read 30 times a minute and 1,000 times an hour', { tags: 'slow' }, async () => {
    const service = await startService();
    for (let nth = 0; nth < 30; nth += 1) expect((await service.get(`${LIST}?$top=1`)).status).toBe(200);
    const refused = await service.get(`${LIST}?$top=1`);
    expect(refused.status).toBe(429);
    expect(errorOf(refused).message).toContain('Maximum allowed 30 per 00:01:00');
  });
});
