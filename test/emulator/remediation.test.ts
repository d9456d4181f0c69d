import { describe, expect, it } from 'vitest';
import { machinesOfTask } from '../../emulator/tenants/remediation.js';
import { errorOf, itemAt, startService } from './running-service.js';

const LIST = '/api/remediationTasks';

describe('remediation tasks of the emulator', () => {
  it('have the 28 documented fields and one of the metadata, some null, and always a count of the page', async () => {
    const service = await startService();
    const answer = await service.get('/api/remediationtasks');
    const { value, ...rest } = answer.json as { value: Record<string, unknown>[] };
    expect(rest).toEqual({
      '@odata.context': `${service.emulator.url}/api/$metadata#RemediationTasks`,
      '@odata.count': value.length,
    });
    expect(new Set(value.map((row) => Object.keys(row).length))).toEqual(new Set([29]));
    expect(value.map(({ id }) => id)).toEqual(service.tenant.remediationTasks.map(({ id }) => id));
    for (const row of value) {
      expect(row['createdOn']).toMatch(/\.\d{7}Z$/);
      expect(row['dueOn']).toMatch(/T00:00:00Z$/);
      expect(Array.isArray(row['rbacGroupNames'])).toBe(true);
    }
    expect(value.some(({ requesterNotes }) => requesterNotes === null)).toBe(true);
  });

  it('are filtered by creation and status only', async () => {
    const service = await startService();
    const { remediationTasks } = service.tenant;
    const { createdOn } = itemAt(remediationTasks, 4);
    expect(await service.ids(LIST, { $filter: `createdOn gt ${createdOn} and status eq 'Active'` })).toEqual(
      remediationTasks
        .filter((task) => task.createdOn > createdOn && task.status === 'Active')
        .map(({ id }) => id),
    );
    for (const filter of [
      `id eq '${itemAt(remediationTasks, 0).id}'`,
      "title eq 'x'",
      'createdon gt 2020-01-01T00:00:00Z',
      `createdOn gt '${createdOn}'`,
      "status eq 'Dropped'",
    ]) {
      const refused = await service.get(`${LIST}?${new URLSearchParams({ $filter: filter }).toString()}`);
      expect([filter, refused.status, errorOf(refused).code]).toEqual([filter, 400, 'ODataError']);
    }
    expect((await service.get(`${LIST}?$orderby=createdOn`)).status).toBe(400);
    expect((await service.get(`${LIST}?$top=10001`)).status).toBe(400);
  });

  it('are read by id in any case, or return 404', async () => {
    const service = await startService();
    const task = itemAt(service.tenant.remediationTasks, 1);
    expect((await service.get(`${LIST}/${task.id.toUpperCase()}`)).json).toMatchObject(task);
    const missing = await service.get(`${LIST}/00000000-0000-4000-8000-000000000000`);
    expect([missing.status, errorOf(missing).code]).toEqual([404, 'ResourceNotFound']);
    expect((await service.get(`${LIST}/none/machineReferences`)).status).toBe(404);
  });

  it('list the machines that are still exposed, none once they are completed', { tags: 'slow' }, async () => {
    const service = await startService({ machines: 200 });
    const counts = { Active: 0, Completed: 0 };
    for (const task of service.tenant.remediationTasks) {
      const answer = await service.get(`${LIST}/${task.id}/machineReferences`);
      const { value } = answer.json as { value: { id: string }[] };
      expect(value.map(({ id }) => id)).toEqual(machinesOfTask(service.tenant, task).map(({ id }) => id));
      counts[task.status as 'Active' | 'Completed'] += value.length;
      for (const row of value) expect(Object.keys(row)).toHaveLength(7);
    }
    expect(counts.Active).toBeGreaterThan(0);
    expect(counts.Completed).toBe(0);
  });
});
