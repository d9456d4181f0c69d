import { describe, expect, it } from 'vitest';
import { machinesConcernedBy, mattersOf, mattersOfMachine } from '../../emulator/tenants/recommendations.js';
import { errorOf, itemAt, startService, type RunningService } from './running-service.js';

const LIST = '/api/recommendations';

const rowsOf = async (service: RunningService, path: string) => {
  const answer = await service.get(path);
  expect(answer.status, answer.text).toBe(200);
  return (answer.json as { value: Record<string, unknown>[] }).value;
};

describe('recommendations of the emulator', () => {
  it('have one more field in the list than by id, and fewer below a machine', async () => {
    const service = await startService();
    const { tenant } = service;
    const listed = itemAt(await rowsOf(service, LIST), 0);
    expect(Object.keys(listed)).toHaveLength(25);
    const alone = (await service.get(`${LIST}/${String(listed['id'])}`)).json as Record<string, unknown>;
    const { '@odata.context': context, ...row } = alone;
    expect(context).toBe(`${service.emulator.url}/api/$metadata#Recommendations/$entity`);
    const { hasUnpatchableCve, ...rest } = listed;
    expect(typeof hasUnpatchableCve).toBe('boolean');
    expect(row).toEqual(rest);
    const machine = tenant.machines.find((one) => mattersOfMachine(tenant, one).length > 1);
    const below = await rowsOf(service, `/api/machines/${String(machine?.id)}/recommendations`);
    expect(below.map(({ id }) => id)).toEqual(
      machine === undefined ? [] : mattersOfMachine(tenant, machine).map(({ id }) => id),
    );
    for (const one of below) {
      expect(one).toMatchObject({ totalMachineCount: 0, exposedMachinesCount: 1 });
      expect(one).not.toHaveProperty('tags');
      expect(one).not.toHaveProperty('exposedCriticalDevices');
    }
  });

  it('count the machines that they list', { tags: 'slow' }, async () => {
    const service = await startService();
    const { tenant } = service;
    for (const matter of mattersOf(tenant).slice(0, 12)) {
      const machines = await rowsOf(service, `${LIST}/${matter.id}/machineReferences`);
      expect(machines.map(({ id }) => id)).toEqual(machinesConcernedBy(tenant, matter).map(({ id }) => id));
      const alone = (await service.get(`${LIST}/${matter.id}`)).json;
      expect(alone).toMatchObject({ exposedMachinesCount: machines.length });
    }
  });

  it('lead to a product and its vulnerabilities, or to none for a configuration', async () => {
    const service = await startService();
    const software = mattersOf(service.tenant).find(({ kind }) => kind === 'software');
    const id = String(software?.id);
    const product = (await service.get(`${LIST}/${id}/software`)).json as Record<string, unknown>;
    expect(`va-_-${String(product['id'])}`).toBe(id);
    const weaknesses = await rowsOf(service, `${LIST}/${id}/vulnerabilities`);
    expect(weaknesses).toHaveLength(product['weaknesses'] as number);
    const none = await service.get(`${LIST}/sca-_-scid-12/software`);
    expect([none.status, errorOf(none).code]).toEqual([404, 'ResourceNotFound']);
    expect(await rowsOf(service, `${LIST}/sca-_-scid-12/vulnerabilities`)).toEqual([]);
  });

  it.each([
    'weaknesses gt 1',
    "tags/any(t: t eq 'x')",
    'exposureImpact gt 1',
    "recommendationName eq 'x'",
    "recommendationCategory eq 'Security controls'",
    "severityScore eq '1'",
  ])('are not filtered by %s', async (filter) => {
    const service = await startService();
    const refused = await service.get(`${LIST}?${new URLSearchParams({ $filter: filter }).toString()}`);
    expect([refused.status, errorOf(refused).code]).toEqual([400, 'ODataError']);
  });

  it('return 404 if they concern no machine, and each edge needs its own permission', async () => {
    const service = await startService();
    expect((await service.get(`${LIST}/va-_-nobody-_-nothing`)).status).toBe(404);
    expect((await service.get('/api/machines/none/recommendations')).status).toBe(404);
    const graph = await service.token('https://graph.microsoft.com/.default');
    for (const [edge, permission] of [
      ['machineReferences', 'SecurityRecommendation.Read.All'],
      ['vulnerabilities', 'Vulnerability.Read.All'],
      ['software', 'Software.Read.All'],
    ] as const) {
      const refused = await service.get(`${LIST}/sca-_-scid-12/${edge}`, {
        authorization: `Bearer ${graph}`,
      });
      expect(errorOf(refused).message).toContain(`API required roles: ${permission}`);
    }
  });
});
