import { describe, expect, it } from 'vitest';
import { errorOf, itemAt, requestToken, startService } from './running-service.js';

const defender = '/api/advancedqueries/run';
const graph = '/v1.0/security/runHuntingQuery';

describe('hunting at Defender', () => {
  it('returns schema and rows of the tenant with capital names', async () => {
    const { post, tenant } = await startService();
    const machine = itemAt(
      tenant.machines.filter(({ onboardingStatus }) => onboardingStatus === 'Onboarded'),
      0,
    );
    const answer = await post(defender, {
      Query: `DeviceInfo | where DeviceId == '${machine.id}' | project DeviceId, DeviceName | take 1`,
    });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      Stats: expect.any(Object) as object,
      Schema: [
        { Name: 'DeviceId', Type: 'String' },
        { Name: 'DeviceName', Type: 'String' },
      ],
      Results: [{ DeviceId: machine.id, DeviceName: machine.computerDnsName }],
    });
  });

  it.each([
    [{ Query: 'DeviceInfo | nonsense' }, 'BadRequest'],
    [{ Query: 'NoSuchTable' }, 'BadRequest'],
    [{ Query: '' }, 'MissingRequiredParameter'],
    [{}, 'MissingRequiredParameter'],
    [{ query: 'DeviceInfo' }, 'InvalidRequestBody'],
  ])('refuses %o', async (body, code) => {
    const { post } = await startService();
    const answer = await post(defender, body);
    expect(answer.status).toBe(400);
    expect(errorOf(answer).code).toBe(code);
  });

  it('needs its own permission', async () => {
    const { emulator, post } = await startService();
    emulator.control.registerApp({ clientId: 'reader', secret: 's', roles: ['Machine.Read.All'] });
    const token = await requestToken(emulator, { client_id: 'reader', client_secret: 's' });
    const authorization = `Bearer ${(token.json as { access_token: string }).access_token}`;
    const answer = await post(defender, { Query: 'DeviceInfo' }, { authorization });
    expect(answer.status).toBe(403);
    expect(errorOf(answer).message).toContain('AdvancedQuery.Read.All');
  });

  it('counts time on the emulator clock', async () => {
    const { emulator, post } = await startService();
    const count = async (): Promise<unknown> => {
      const answer = await post(defender, {
        Query: 'AlertInfo | where Timestamp > ago(2d) | summarize n = count()',
      });
      return itemAt((answer.json as { Results: { n: number }[] }).Results, 0).n;
    };
    expect(await count()).toBeGreaterThan(0);
    emulator.control.advance(4 * 86_400_000);
    expect(await count()).toBe(0);
  });
});

describe('hunting at Graph', () => {
  it('returns schema and rows with lower-case names', async () => {
    const { post } = await startService();
    const answer = await post(graph, { Query: 'DeviceInfo | project DeviceName | take 2' });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ schema: [{ name: 'DeviceName', type: 'String' }] });
    expect((answer.json as { results: unknown[] }).results).toHaveLength(2);
  });

  it('reads no rows before its timespan', async () => {
    const { post, emulator } = await startService({ alerts: 300 });
    const now = emulator.clock.now();
    const at = (hoursAgo: number): string => new Date(now - hoursAgo * 3_600_000).toISOString();
    const count = async (Timespan?: string): Promise<number> => {
      const answer = await post(graph, {
        Query: 'AlertInfo | summarize n = count()',
        ...(Timespan && { Timespan }),
      });
      expect(answer.status).toBe(200);
      return itemAt((answer.json as { results: { n: number }[] }).results, 0).n;
    };
    const [all, week, day] = [await count(), await count('P7D'), await count('PT24H')];
    expect(all).toBeGreaterThan(week);
    expect(week).toBeGreaterThan(day);
    expect(day).toBeGreaterThan(0);
    expect(await count(`${at(24)}/${at(-1)}`)).toBe(day);
    expect(await count(`${at(24)}/P2D`)).toBe(day);
    expect(await count(`P6D/${at(24)}`)).toBe(week - day);
  });

  it.each([
    [{ Query: 'DeviceInfo | nonsense' }],
    [{ Query: '' }],
    [{ Query: 'DeviceInfo', Timespan: 'a week' }],
    [{ Query: 'DeviceInfo', Timespan: 7 }],
    [{ Query: 'DeviceInfo', Other: 1 }],
    [[]],
  ])('refuses %o in the shape of Graph', async (body) => {
    const { post } = await startService();
    const answer = await post(graph, body);
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
      error: {
        code: 'BadRequest',
        message: expect.any(String) as string,
        innerError: {
          date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) as string,
          'request-id': answer.headers.get('request-id'),
          'client-request-id': answer.headers.get('request-id'),
        },
      },
    });
  });

  it('refuses tokens of other APIs, and apps without its role', async () => {
    const { emulator, post, token } = await startService();
    const body = { Query: 'DeviceInfo' };
    const foreign = await post(graph, body, { authorization: `Bearer ${await token()}` });
    expect(foreign.status).toBe(401);
    expect(errorOf(foreign).code).toBe('InvalidAuthenticationToken');
    emulator.control.registerApp({ clientId: 'reader', secret: 's', roles: ['AdvancedQuery.Read.All'] });
    const roleless = await requestToken(emulator, {
      client_id: 'reader',
      client_secret: 's',
      scope: 'https://graph.microsoft.com/.default',
    });
    const authorization = `Bearer ${(roleless.json as { access_token: string }).access_token}`;
    const refused = await post(graph, body, { authorization });
    expect(refused.status).toBe(403);
    expect(errorOf(refused).message).toContain('ThreatHunting.Read.All');
    const anonymous = await fetch(`${emulator.url}${graph}`, { method: 'POST' });
    expect(anonymous.status).toBe(401);
  });

  it('has a quota of its own', async () => {
    const { emulator, post } = await startService({ machines: 2, alerts: 2 });
    emulator.control.setQuota('graphRunHuntingQuery', { perMinute: 1 });
    const body = { Query: 'DeviceInfo | take 1' };
    expect((await post(graph, body)).status).toBe(200);
    const refused = await post(graph, body);
    expect(refused.status).toBe(429);
    expect(errorOf(refused).code).toBe('TooManyRequests');
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await post(defender, body)).status).toBe(200);
  });

  it('accepts only POST', async () => {
    const { get } = await startService();
    expect((await get(graph)).status).toBe(405);
  });
});
