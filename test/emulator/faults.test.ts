import { describe, expect, it } from 'vitest';
import { errorOf, itemAt, requestToken, startService, type RunningService } from './running-service.js';

async function startWithToken(): Promise<{ service: RunningService; headers: Record<string, string> }> {
  const service = await startService({ machines: 5, alerts: 5, machineActions: 0 });
  return { service, headers: { authorization: `Bearer ${await service.token()}` } };
}

describe('a fault', () => {
  it('responds instead of the service, the given number of times', async () => {
    const { service, headers } = await startWithToken();
    service.emulator.control.addFault(
      { operation: 'listAlerts', times: 2, skip: 1 },
      { status: 503, body: { error: { code: 'x' } }, headers: { 'retry-after': '7' } },
    );
    const found: number[] = [];
    for (let index = 0; index < 5; index += 1) found.push((await service.get('/api/alerts', headers)).status);
    expect(found).toEqual([200, 503, 503, 200, 200]);
    expect((await service.get('/api/machines', headers)).status).toBe(200);
    expect(itemAt(service.emulator.control.faults(), 0).met).toBe(2);
  });

  it('sends its body: JSON, text, nothing, HTML', async () => {
    const { service, headers } = await startWithToken();
    const { control } = service.emulator;
    control.addFault({ times: 1 }, { status: 500 });
    control.addFault({ times: 1 }, { status: 500, body: 'not json' });
    control.addFault({ times: 1 }, { html: 502 });
    const bodies = [];
    for (let index = 0; index < 3; index += 1) bodies.push((await service.get('/api/alerts', headers)).text);
    expect(bodies[0]).toBe('');
    expect(bodies[1]).toBe('not json');
    expect(bodies[2]).toContain('<!DOCTYPE html>');
  });

  it('matches requests by method and path', async () => {
    const { service, headers } = await startWithToken();
    const { id } = itemAt(service.tenant.machines, 0);
    service.emulator.control.addFault({ method: 'GET', pathPattern: `/machines/${id}$` }, { status: 500 });
    expect((await service.get(`/api/machines/${id}`, headers)).status).toBe(500);
    expect((await service.get('/api/machines', headers)).status).toBe(200);
  });

  it('can cut the connection before the request is carried out', async () => {
    const { service, headers } = await startWithToken();
    service.emulator.control.addFault({ operation: 'listAlerts', times: 1 }, 'reset');
    await expect(service.get('/api/alerts', headers)).rejects.toThrow('fetch failed');
    expect(itemAt(service.emulator.control.calls({ operation: 'listAlerts' }), 0)).toMatchObject({
      status: null,
      isLost: true,
    });
    expect((await service.get('/api/alerts', headers)).status).toBe(200);
    expect(itemAt(service.emulator.control.calls({ operation: 'listAlerts' }), 1)).toMatchObject({
      status: 200,
      isLost: false,
    });
  });

  it('can leave a request without a response', async () => {
    const { service, headers } = await startWithToken();
    service.emulator.control.addFault({ operation: 'listAlerts' }, 'hang');
    const answer = fetch(`${service.emulator.url}/api/alerts`, { headers, signal: AbortSignal.timeout(150) });
    await expect(answer).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(itemAt(service.emulator.control.calls({ operation: 'listAlerts' }), 0)).toMatchObject({
      status: null,
      isLost: true,
    });
  });

  it('can send a wrong length, and a response byte by byte', { tags: 'slow' }, async () => {
    const { service, headers } = await startWithToken();
    const { control, url } = service.emulator;
    const lengthOf = async () =>
      Number((await service.get('/api/alerts?$top=1', headers)).headers.get('content-length'));
    const whole = await lengthOf();
    control.addFault({ operation: 'listAlerts', times: 1 }, 'lengthTooShort');
    expect(await lengthOf()).toBe(Math.floor(whole / 2));
    control.addFault({ operation: 'listAlerts', times: 1 }, 'lengthTooLong');
    const endless = await fetch(`${url}/api/alerts?$top=1`, { headers, signal: AbortSignal.timeout(200) });
    expect(Number(endless.headers.get('content-length'))).toBe(whole + 1_000);
    await expect(endless.text()).rejects.toMatchObject({ name: 'TimeoutError' });
    control.addFault({ operation: 'listAlerts', times: 1 }, { dripMs: 0 });
    const dripping = await fetch(`${url}/api/alerts?$top=1`, { headers });
    let chunks = 0;
    for await (const _ of dripping.body ?? []) chunks += 1;
    expect(chunks).toBeGreaterThan(1);
  });

  it('can end a response halfway', async () => {
    const { service, headers } = await startWithToken();
    service.emulator.control.addFault({ operation: 'listAlerts' }, 'cutBody');
    const response = await fetch(`${service.emulator.url}/api/alerts`, { headers });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it.each(['processThenHang', 'processThenReset'] as const)(
    '%s carries out the action without a response',
    async (effect) => {
      const { service, headers } = await startWithToken();
      const machine = itemAt(
        service.tenant.machines.filter(
          (one) => one.osPlatform.startsWith('Windows') && one.onboardingStatus === 'Onboarded',
        ),
        0,
      );
      service.emulator.control.addFault({ operation: 'isolateMachine', times: 1 }, effect);
      const answer = fetch(`${service.emulator.url}/api/machines/${machine.id}/isolate`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ Comment: 'lost', IsolationType: 'Full' }),
        signal: AbortSignal.timeout(300),
      });
      await expect(answer).rejects.toThrow();
      expect(service.emulator.control.actions().map((action) => action.requestorComment)).toEqual(['lost']);
    },
  );

  it('can delay a response', async () => {
    const { service, headers } = await startWithToken();
    service.emulator.control.addFault({ operation: 'listAlerts' }, { delayMs: 120 });
    const began = performance.now();
    expect((await service.get('/api/alerts', headers)).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(110);
  });

  it('can hold the requests of a match until they are released', async () => {
    const { service, headers } = await startWithToken();
    const { control } = service.emulator;
    const letGo = control.hold({ operation: 'listAlerts', times: 1 });
    const held = service.get('/api/alerts', headers);
    await expect.poll(() => control.calls({ operation: 'listAlerts' })).toHaveLength(1);
    expect((await service.get('/api/alerts', headers)).status).toBe(200);
    expect((await service.get('/api/machines', headers)).status).toBe(200);
    expect(control.calls({ operation: 'listAlerts' }).map(({ status }) => status)).toEqual([null, 200]);
    letGo();
    expect((await held).status).toBe(200);
  });

  it('can remove the license, also for new tokens', async () => {
    const { service, headers } = await startWithToken();
    service.emulator.control.addFault({ operation: 'listAlerts' }, 'licenseMissing');
    const answer = await service.get('/api/alerts', headers);
    expect(answer.status).toBe(401);
    expect(errorOf(answer).message).toBe(
      'Unauthorized request - reason of failure: Account mode is inactive',
    );
  });

  it('can match the token endpoint', async () => {
    const { service } = await startWithToken();
    const id = service.emulator.control.addFault(
      { operation: 'token' },
      { status: 503, body: { error: 'temporarily_unavailable' } },
    );
    expect((await requestToken(service.emulator)).status).toBe(503);
    expect(service.emulator.control.removeFault(id)).toBe(true);
    expect(service.emulator.control.removeFault(id)).toBe(false);
    expect((await requestToken(service.emulator)).status).toBe(200);
  });

  it('is named in the log of its request', async () => {
    const { service, headers } = await startWithToken();
    const id = service.emulator.control.addFault({ operation: 'listAlerts' }, { status: 500 });
    await service.get('/api/alerts', headers);
    expect(service.emulator.control.calls({ operation: 'listAlerts' })).toMatchObject([
      { fault: id, status: 500 },
    ]);
  });
});
