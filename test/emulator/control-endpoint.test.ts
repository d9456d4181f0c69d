import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID } from '../../emulator/entra/app-registrations.js';
import { createSelfSignedCertificate } from '../kit/identity/self-signed-certificate.js';
import {
  itemAt,
  readAnswer,
  requestToken,
  startService,
  type Answer,
  type RunningService,
} from './running-service.js';

async function control(
  service: RunningService,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  return readAnswer(await fetch(`${service.emulator.url}/emulator${path}`, init));
}

describe('the request log', () => {
  it('lists every request to the services, and none to itself', async () => {
    const service = await startService();
    const { tenantId } = service.tenant;
    const machine = itemAt(service.tenant.machines, 0);
    await service.get("/api/alerts?$filter=title+eq+'a%26b'&$top=1");
    await service.post(`/api/machines/${machine.id}/isolate`, { Comment: 'x' });
    await service.get('/nowhere');
    const calls = (await control(service, 'GET', '/calls')).json as Record<string, unknown>[];
    expect(calls.filter(({ operation }) => operation !== 'token')).toMatchObject([
      {
        method: 'GET',
        path: '/api/alerts',
        query: { $filter: "title eq 'a&b'", $top: '1' },
        operation: 'listAlerts',
        tenantId,
        appId: DEFAULT_CLIENT_ID,
        status: 400,
        requestBody: null,
      },
      { operation: 'isolateMachine', requestBody: { Comment: 'x' } },
      { operation: null, path: '/nowhere', status: 404 },
    ]);
  });

  it('contains no secret and no token', async () => {
    const service = await startService();
    await service.get('/api/alerts');
    const calls = JSON.stringify(service.emulator.control.calls());
    expect(calls).not.toContain('emulator-secret');
    expect(calls).not.toContain('eyJ');
    expect(service.emulator.control.calls({ operation: 'token' })).toMatchObject([
      {
        requestBody: { client_secret: '[hidden]', client_id: DEFAULT_CLIENT_ID },
        appId: DEFAULT_CLIENT_ID,
        status: 200,
      },
    ]);
  });

  it('can be filtered and cleared', async () => {
    const service = await startService();
    await service.get('/api/alerts');
    await service.get('/api/machines/none');
    expect((await control(service, 'GET', '/calls?status=404')).json).toMatchObject([
      { operation: 'getMachine' },
    ]);
    expect(service.emulator.control.calls({ operation: 'listAlerts', method: 'GET' })).toHaveLength(1);
    expect((await control(service, 'DELETE', '/calls')).status).toBe(204);
    expect(service.emulator.control.calls()).toEqual([]);
  });
});

describe('the control endpoint', () => {
  it('moves the clock', async () => {
    const service = await startService();
    const before = service.emulator.clock.now();
    await control(service, 'POST', '/clock', { advanceMs: 3_600_000 });
    expect(service.emulator.clock.now()).toBeGreaterThanOrEqual(before + 3_600_000);
    const answer = await control(service, 'POST', '/clock', { now: 1_700_000_000_000 });
    expect((answer.json as { now: number }).now).toBeLessThan(1_700_000_010_000);
  });

  it('sets switches, and rejects unknown ones', async () => {
    const service = await startService();
    expect((await control(service, 'POST', '/switches', { deflate: 'off' })).json).toMatchObject({
      deflate: 'off',
    });
    expect((await control(service, 'POST', '/switches', { deflate: 'maybe' })).json).toEqual({
      error: 'deflate takes one of: on, off',
    });
    for (const wrong of [{ nothing: 'x' }, { constructor: 'x' }, { maxInValues: 0 }]) {
      expect((await control(service, 'POST', '/switches', wrong)).status).toBe(400);
    }
    expect((await control(service, 'GET', '/switches')).json).toEqual(service.emulator.control.switches());
  });

  it('adds and removes faults', async () => {
    const service = await startService();
    const added = await control(service, 'POST', '/faults', {
      match: { operation: 'listAlerts' },
      effect: { status: 500 },
    });
    const { id } = added.json as { id: string };
    expect((await service.get('/api/alerts')).status).toBe(500);
    expect((await control(service, 'GET', '/faults')).json).toMatchObject([{ id, met: 1 }]);
    expect((await control(service, 'DELETE', `/faults/${id}`)).json).toEqual({ removed: true });
    expect((await service.get('/api/alerts')).status).toBe(200);
    for (const wrong of [
      { match: { operatoin: 'x' }, effect: 'hang' },
      { match: {}, effect: 'explode' },
      { match: { pathPattern: '(' }, effect: 'hang' },
    ]) {
      expect((await control(service, 'POST', '/faults', wrong)).status).toBe(400);
    }
  });

  it('registers apps, by secret and by certificate', async () => {
    const service = await startService();
    const { certificatePem } = createSelfSignedCertificate({
      notBefore: new Date(0),
      notAfter: new Date(4e12),
    });
    const app = { clientId: 'new', secret: 'very', certificatePem, roles: ['Alert.Read.All'] };
    const answer = await control(service, 'POST', '/apps', app);
    expect(answer.json).toMatchObject({ clientId: 'new', secret: true, roles: ['Alert.Read.All'] });
    expect(answer.text).not.toContain('very');
    expect((await requestToken(service.emulator, { client_id: 'new', client_secret: 'very' })).status).toBe(
      200,
    );
    expect((await control(service, 'GET', '/apps')).json).toHaveLength(2);
    expect((await control(service, 'POST', '/apps', { clientId: 'x', certificatePem: 'none' })).status).toBe(
      400,
    );
  });

  it('mints caller tokens', { tags: 'slow' }, async () => {
    const service = await startService();
    const answer = await control(service, 'POST', '/caller-tokens', { roles: ['Defender.ViewData'] });
    expect((answer.json as { token: string }).token).toMatch(/^eyJ/);
    expect((await control(service, 'POST', '/caller-tokens', { roles: [], tenantId: 'x' })).status).toBe(400);
    expect((await control(service, 'POST', '/signing-keys', {})).status).toBe(204);
  });

  it('sets quotas and returns their usage', async () => {
    const service = await startService();
    await control(service, 'POST', '/quota', { operation: 'listAlerts', perMinute: 1 });
    await service.get('/api/alerts');
    expect((await service.get('/api/alerts')).status).toBe(429);
    expect(Object.values((await control(service, 'GET', '/quota')).json as object)).toEqual([
      { minute: 1, hour: 1 },
    ]);
    await control(service, 'DELETE', '/quota');
    expect((await service.get('/api/alerts')).status).toBe(200);
  });

  it('places and finishes actions', async () => {
    const service = await startService({ machineActions: 0 });
    const { id: machineId } = itemAt(service.tenant.machines, 0);
    await control(service, 'POST', '/action-behaviour', { lagMs: 5000, outcome: 'Failed' });
    expect(service.emulator.control.actionBehaviour()).toMatchObject({
      lagMs: 5000,
      outcome: 'Failed',
      pendingMs: 5000,
    });
    const placed = (await control(service, 'POST', '/actions', { machineId, type: 'Isolate' })).json as {
      id: string;
    };
    const finished = await control(service, 'POST', `/actions/${placed.id}`, { status: 'Succeeded' });
    expect(finished.json).toMatchObject({ status: 'Succeeded' });
    expect((await control(service, 'GET', '/actions')).json).toMatchObject([{ id: placed.id }]);
    expect((await control(service, 'POST', '/actions/none', {})).status).toBe(400);
  });

  it('sets the latency of all responses', async () => {
    const service = await startService();
    await control(service, 'POST', '/latency', { milliseconds: 100 });
    const began = performance.now();
    await requestToken(service.emulator);
    expect(performance.now() - began).toBeGreaterThan(90);
  });

  it.each([
    ['GET', '/nothing', undefined, 404],
    ['PUT', '/clock', {}, 404],
    ['POST', '/clock', {}, 400],
    ['POST', '/latency', { ms: 5 }, 400],
    ['GET', '/toString', undefined, 404],
  ])('refuses %s %s', async (method, path, body, status) => {
    const service = await startService();
    expect((await control(service, method, path, body)).status).toBe(status);
  });
});
