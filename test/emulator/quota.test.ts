import { describe, expect, it } from 'vitest';
import type { Switches } from '../../emulator/switches.js';
import { errorOf, requestToken, startService, type RunningService } from './running-service.js';

/** A service whose lists may be called three times a minute and five times an hour. */
async function startNarrow(switches: Partial<Switches> = {}): Promise<RunningService> {
  const service = await startService({ machines: 3, alerts: 3, switches });
  service.emulator.control.setQuota('*', { perMinute: 3, perHour: 5 });
  return service;
}

async function statuses(service: RunningService, path: string, count: number): Promise<number[]> {
  const answers: number[] = [];
  for (let index = 0; index < count; index += 1) answers.push((await service.get(path)).status);
  return answers;
}

describe('the quota', () => {
  it('allows 100 calls a minute of one operation', async () => {
    const service = await startService({ machines: 1, alerts: 1 });
    const authorization = `Bearer ${await service.token()}`;
    for (let index = 0; index < 100; index += 1) {
      expect((await service.get('/api/alerts', { authorization })).status).toBe(200);
    }
    expect((await service.get('/api/alerts', { authorization })).status).toBe(429);
  });

  it('rejects in the words of the service', async () => {
    const service = await startNarrow();
    await statuses(service, '/api/alerts', 3);
    service.emulator.control.advance(51_500);
    const answer = await service.get('/api/alerts');
    expect(answer.status).toBe(429);
    const wait = Number(answer.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThan(10);
    expect(errorOf(answer)).toEqual({
      code: '429',
      message:
        'API calls quota exceeded! Maximum allowed 3 per 00:01:00 for the key Destination+TenantID+AppID. ' +
        `You can send requests again in ${wait} seconds.`,
      target: service.tenant.tenantId,
    });
    service.emulator.control.advance(wait * 1000);
    expect((await service.get('/api/alerts')).status).toBe(200);
  });

  it('counts an hour too', async () => {
    const service = await startNarrow();
    expect(await statuses(service, '/api/alerts', 3)).toEqual([200, 200, 200]);
    service.emulator.control.advance(60_001);
    expect(await statuses(service, '/api/alerts', 3)).toEqual([200, 200, 429]);
    const answer = await service.get('/api/alerts');
    expect(errorOf(answer).message).toContain('Maximum allowed 5 per 01:00:00');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3500);
    service.emulator.control.advance(3_540_000);
    expect((await service.get('/api/alerts')).status).toBe(200);
  });

  it('does not count rejected calls', async () => {
    const service = await startNarrow();
    await statuses(service, '/api/alerts', 10);
    expect(Object.values(service.emulator.control.quotaUsage())).toEqual([{ minute: 3, hour: 3 }]);
  });

  it('is counted separately for each operation, app and tenant', { tags: 'slow' }, async () => {
    const other = '11111111-2222-4333-8444-555555555555';
    const service = await startService({
      machines: 3,
      alerts: 3,
      tenants: ['7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6', other],
    });
    const { control } = service.emulator;
    control.setQuota('*', { perMinute: 1 });
    control.registerApp({ clientId: 'second', secret: 's', roles: ['Alert.Read.All'] });
    expect(await statuses(service, '/api/alerts', 2)).toEqual([200, 429]);
    expect(await statuses(service, '/api/machines', 2)).toEqual([200, 429]);
    const bearer = async (fields: Record<string, string>, tenantId?: string): Promise<string> => {
      const answer = await requestToken(service.emulator, fields, tenantId);
      return `Bearer ${(answer.json as { access_token: string }).access_token}`;
    };
    const secondApp = await bearer({ client_id: 'second', client_secret: 's' });
    expect((await service.get('/api/alerts', { authorization: secondApp })).status).toBe(200);
    const otherTenant = await bearer({}, other);
    expect((await service.get('/api/alerts', { authorization: otherTenant })).status).toBe(200);
  });

  it('is one window for all operations of an app if the switch is set', async () => {
    const service = await startNarrow({ quotaScope: 'app' });
    expect(await statuses(service, '/api/alerts', 2)).toEqual([200, 200]);
    expect(await statuses(service, '/api/machines', 2)).toEqual([200, 429]);
  });

  it('of hunting belongs to the tenant, 45 calls a minute', async () => {
    const service = await startService({ machines: 1, alerts: 1 });
    const { control } = service.emulator;
    control.registerApp({ clientId: 'second', secret: 's', roles: ['AdvancedQuery.Read.All'] });
    const second = await requestToken(service.emulator, { client_id: 'second', client_secret: 's' });
    const first = `Bearer ${await service.token()}`;
    const authorizations = [first, `Bearer ${(second.json as { access_token: string }).access_token}`];
    const found: number[] = [];
    for (let index = 0; index < 46; index += 1) {
      const authorization = authorizations[index % 2] ?? first;
      found.push(
        (await service.post('/api/advancedqueries/run', { Query: 'DeviceInfo | take 1' }, { authorization }))
          .status,
      );
    }
    expect(found.filter((status) => status === 200)).toHaveLength(45);
    expect(found.at(-1)).toBe(429);
  });

  it.each<[Switches['retryAfter'], RegExp | null]>([
    ['seconds', /^\d+$/],
    ['http-date', /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/],
    ['missing', null],
    ['rubbish', /^soon$/],
  ])('can send Retry-After as %s', async (retryAfter, shape) => {
    const service = await startNarrow({ retryAfter });
    await statuses(service, '/api/alerts', 3);
    const sent = (await service.get('/api/alerts')).headers.get('retry-after');
    if (shape === null) expect(sent).toBeNull();
    else expect(sent).toMatch(shape);
  });

  it('accepts other limits for one operation, and restores its own on reset', async () => {
    const service = await startService({ machines: 3, alerts: 3 });
    service.emulator.control.setQuota('listAlerts', { perMinute: 1 });
    expect(await statuses(service, '/api/alerts', 2)).toEqual([200, 429]);
    expect(await statuses(service, '/api/machines', 2)).toEqual([200, 200]);
    service.emulator.control.resetQuota();
    expect(await statuses(service, '/api/alerts', 2)).toEqual([200, 200]);
  });

  it('is charged for rejected queries, but not for callers without a token', async () => {
    const service = await startNarrow();
    await fetch(`${service.emulator.url}/api/alerts`);
    expect(await statuses(service, '/api/alerts?$filter=nonsense', 4)).toEqual([400, 400, 400, 429]);
  });
});
