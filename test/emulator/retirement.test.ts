import { describe, expect, it } from 'vitest';
import type { Retirement } from '../../emulator/control/retire.js';
import { errorOf, startService, type Answer, type RunningService } from './running-service.js';

const END = Date.UTC(2027, 1, 1);
const startBeforeEnd = async (retireAt?: number) =>
  startService({ machines: 3, alerts: 3, now: () => END - 1_000, retireAt });

const isLost = async (request: Promise<Answer>) => request.then(() => false).catch(() => true);
const lostCalls = ({ emulator }: RunningService) =>
  emulator.control.calls({ operation: 'listAlerts' }).map((call) => [call.isLost, call.status]);

describe('a retired API', () => {
  it('works until its end, and not after it', async () => {
    const { get, emulator } = await startBeforeEnd(END);
    expect((await get('/api/alerts')).status).toBe(200);
    emulator.control.advance(1_000);
    const retired = await get('/API/alerts', { authorization: 'Bearer x' });
    expect([retired.status, errorOf(retired).code]).toEqual([410, 'Gone']);
    expect((await get('/api/v1.0/unknown')).status).toBe(410);
    expect((await get('/v1.0/security/alerts_v2')).status).toBe(200);
  });

  it.each([
    ['gone', 410, 'has been retired'],
    ['not-found', 404, ''],
    ['forbidden', 403, 'has been retired'],
  ] as const)('responds as %s', async (ending, status, words) => {
    const { get, emulator } = await startBeforeEnd(END - 1_000);
    emulator.control.clearFaults();
    expect((await get('/api/alerts')).status).toBe(200);
    emulator.control.setSwitches({ retirement: ending });
    emulator.control.retire({ at: END - 1_000 });
    const answer = await get('/api/alerts');
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
    expect(answer.text === '').toBe(words === '');
  });

  it.each(['refused', 'tls-refused'] as const)('gives no response as %s', async (ending) => {
    const service = await startBeforeEnd();
    const { emulator, get } = service;
    emulator.control.retire({ at: END - 1_000, ending });
    expect(await isLost(get('/api/alerts'))).toBe(true);
    expect(lostCalls(service)[0]).toEqual([true, null]);
    expect((await get('/v1.0/security/incidents')).status).toBe(200);
  });

  it('can be Graph, or single operations', async () => {
    const { get, post, emulator } = await startBeforeEnd();
    emulator.control.retire({ at: 0, host: 'graph' });
    expect((await get('/v1.0/security/incidents')).status).toBe(410);
    expect((await post('/v1.0/security/runHuntingQuery', {})).status).toBe(410);
    expect((await get('/api/alerts')).status).toBe(200);
    emulator.control.clearFaults();
    emulator.control.retire({ at: 0, operations: ['listAlerts', 'listMachines'], ending: 'not-found' });
    expect((await get('/api/alerts')).status).toBe(404);
    expect((await get('/api/machines')).status).toBe(404);
    expect((await get('/api/investigations')).status).toBe(200);
  });

  it('is set through the control endpoint too', async () => {
    const { emulator, get } = await startBeforeEnd();
    const send = async (body: object) => {
      const request = { method: 'POST', body: JSON.stringify(body) };
      return fetch(`${emulator.url}/emulator/retirements`, request);
    };
    const retirement: Retirement = { at: END, host: 'graph', ending: 'forbidden' };
    const { ids } = (await (await send(retirement)).json()) as { ids: string[] };
    expect(emulator.control.faults()).toMatchObject([{ id: ids[0], match: { from: END } }]);
    emulator.control.advance(1_000);
    expect((await get('/v1.0/security/incidents')).status).toBe(403);
    for (const wrong of [{}, { at: 'soon' }, { at: 0, ending: 'x' }, { at: 0, operations: [] }])
      expect((await send(wrong)).status).toBe(400);
  });
});
