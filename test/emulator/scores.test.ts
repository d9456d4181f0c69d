import { describe, expect, it } from 'vitest';
import { errorOf, startService } from './running-service.js';

const PATHS = [
  '/api/exposureScore',
  '/api/exposureScore/ByMachineGroups',
  '/api/configurationScore',
] as const;

describe('the scores of the emulator', () => {
  it('have the form of the documented responses, and the time of the call', async () => {
    const service = await startService();
    const [exposure, byGroup, secure] = await Promise.all(PATHS.map((path) => service.get(path)));
    const { scores } = service.tenant;
    expect(exposure?.json).toEqual({
      '@odata.context': `${service.emulator.url}/api/$metadata#ExposureScore/$entity`,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      score: scores.exposure,
    });
    expect(secure?.json).toMatchObject({
      '@odata.context': `${service.emulator.url}/api/$metadata#ConfigurationScore/$entity`,
      score: scores.secure,
    });
    const { value } = byGroup?.json as { value: Record<string, unknown>[] };
    expect(value.map(({ rbacGroupName, score }) => [rbacGroupName, score])).toEqual(
      scores.byGroup.map((group) => [group.rbacGroupName, group.exposure]),
    );
    expect(value.every((row) => !('rbacGroupId' in row))).toBe(true);
    expect(new Set(value.map(({ time }) => time)).size).toBe(value.length);
  });

  it.each(PATHS)('accept no option and no other method (%s)', async (path) => {
    const service = await startService();
    const refused = await service.get(`${path}?$top=1`);
    expect(refused.status).toBe(400);
    expect(errorOf(refused)).toMatchObject({ code: '', details: [] });
    const posted = await service.post(path, {});
    expect([posted.status, posted.headers.get('allow'), posted.text]).toEqual([405, 'GET', '']);
  });

  it('need the permission for scores, and the license', async () => {
    const service = await startService();
    const graph = await service.token('https://graph.microsoft.com/.default');
    const refused = await service.get('/api/configurationScore', { authorization: `Bearer ${graph}` });
    expect(errorOf(refused).message).toContain('API required roles: Score.Read.All');
    service.emulator.control.addFault({ operation: 'getExposureScore' }, 'licenseMissing');
    const answer = await service.get('/api/exposureScore');
    expect(answer.status).toBe(401);
    expect(errorOf(answer).message).toBe('Unauthorized request - reason of failure: No Tvm license');
  });
});
