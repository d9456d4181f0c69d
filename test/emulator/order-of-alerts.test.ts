import { describe, expect, it } from 'vitest';
import { errorOf, startService } from './running-service.js';

interface Page {
  readonly value: readonly { readonly id: string }[];
}

describe('the order of alerts', () => {
  const PATH = '/api/alerts?$orderby=lastUpdateTime';

  it('is by any of their times or by id, on request', async () => {
    const { ids, tenant } = await startService();
    const sorted = [...tenant.alerts].sort((one, other) =>
      one.lastEventTime.localeCompare(other.lastEventTime),
    );
    const times = async (direction: string) => {
      const byId = new Map(tenant.alerts.map(({ id, lastEventTime }) => [id, lastEventTime]));
      const all = await ids('/api/alerts', { $orderby: `lastEventTime ${direction}` });
      return all.map((id) => byId.get(String(id)));
    };
    expect(await times('asc')).toEqual(sorted.map(({ lastEventTime }) => lastEventTime));
    expect(await times('desc')).toEqual(sorted.map(({ lastEventTime }) => lastEventTime).reverse());
    expect(await ids('/api/alerts', { $orderby: 'id desc' })).toEqual(
      tenant.alerts.map(({ id }) => id).reverse(),
    );
  });

  it('is rejected or ignored, as the switch says', async () => {
    const { get, emulator, tenant } = await startService();
    emulator.control.setSwitches({ orderByOnAlerts: 'refused' });
    const refused = await get(PATH);
    expect(refused.status).toBe(400);
    expect(errorOf(refused)).toMatchObject({
      code: '',
      message: expect.stringMatching(/'\$orderby' is not supported/) as string,
    });
    emulator.control.setSwitches({ orderByOnAlerts: 'ignored' });
    const ignored = await get(PATH);
    expect(ignored.status).toBe(200);
    expect((ignored.json as Page).value.map(({ id }) => id)).toEqual(tenant.alerts.map(({ id }) => id));
  });
});
