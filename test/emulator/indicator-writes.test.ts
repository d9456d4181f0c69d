import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';
import { errorOf, startService, type Answer, type RunningService } from './running-service.js';

const PATH = '/api/indicators';
const IMPORT = `${PATH}/import`;
const BATCH = `${PATH}/BatchDelete`;
const sha1 = (number: number) => number.toString(16).padStart(40, '0');
const indicator = (change: Readonly<Record<string, unknown>> = {}) => ({
  indicatorValue: sha1(1),
  indicatorType: 'FileSha1',
  action: 'Block',
  title: 'Feed',
  description: 'From the feed',
  ...change,
});
const results = ({ json }: Answer) =>
  (
    json as {
      value: { id: string | null; indicator: string; isFailed: boolean; failureReason: string | null }[];
    }
  ).value;
const codeOf = (answer: Answer) => [answer.status, errorOf(answer).code];

async function remove(service: RunningService, id: string): Promise<Response> {
  return fetch(`${service.emulator.url}${PATH}/${id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${await service.token()}` },
  });
}

function grant({ emulator }: RunningService, roles: readonly string[]): void {
  emulator.control.registerApp({ clientId: DEFAULT_CLIENT_ID, secret: DEFAULT_CLIENT_SECRET, roles });
}

describe('a submitted indicator', () => {
  it('is created with 200, and updated by the next one with its value and type', async () => {
    const service = await startService();
    const before = service.tenant.indicators.length;
    const made = await service.post(PATH, indicator({ application: 'Mail' }));
    expect([made.status, made.json]).toMatchObject([
      200,
      { '@odata.context': expect.stringMatching(/#Indicators\/\$entity$/), createdBy: DEFAULT_CLIENT_ID },
    ]);
    const changed = await service.post(PATH, indicator({ action: 'Warn', application: 'Other' }));
    const { id } = made.json as { id: string };
    expect(changed.json).toMatchObject({ id, action: 'Warn', application: 'Mail' });
    expect(service.tenant.indicators).toHaveLength(before + 1);
  });

  it.each(['value-type-and-action', 'none'] as const)(
    'can exist beside another (%s)',
    async (indicatorIdentity) => {
      const service = await startService();
      service.emulator.control.setSwitches({ indicatorIdentity });
      const before = service.tenant.indicators.length;
      await service.post(PATH, indicator());
      await service.post(PATH, indicator({ action: 'Warn' }));
      await service.post(PATH, indicator());
      expect(service.tenant.indicators).toHaveLength(before + (indicatorIdentity === 'none' ? 3 : 2));
    },
  );

  it.each([
    ['InvalidHashValue', { indicatorValue: 'abc' }],
    ['InvalidIpAddress', { indicatorType: 'IpAddress', indicatorValue: '198.51.100.0/24' }],
    ['InvalidIpAddress', { indicatorType: 'IpAddress', indicatorValue: '192.168.1.1' }],
    ['InvalidIpAddress', { indicatorType: 'IpAddress', indicatorValue: '2001:db8::1' }],
    ['InvalidDomainName', { indicatorType: 'DomainName', indicatorValue: 'https://bad.example' }],
    ['InvalidUrl', { indicatorType: 'Url', indicatorValue: 'bad example' }],
    [
      'InvalidInput',
      { indicatorType: 'IpAddress', indicatorValue: '198.51.100.1', action: 'BlockAndRemediate' },
    ],
    ['InvalidInput', { indicatorType: 'CertificateThumbprint' }],
    ['InvalidInput', { action: 'Audit' }],
    ['InvalidInput', { action: 'block' }],
    ['InvalidInput', { expirationTime: '2020-01-01T00:00:00Z' }],
    ['InvalidInput', { generateAlert: 'True' }],
    ['InvalidInput', { rbacGroupNames: 'Servers' }],
    ['InvalidInput', { rbacGroupIds: ['141'] }],
    ['InvalidInput', { rbacGroupIds: [1.5] }],
    ['InvalidInput', { rbacGroupIds: [2 ** 31] }],
    ['InvalidRequestBody', { externalId: 7 }],
    ['MissingRequiredParameter', { title: '' }],
    ['InvalidRequestBody', { externalID: 'x' }],
  ])('is refused with %s for %o', async (code, change) => {
    const service = await startService();
    expect(codeOf(await service.post(PATH, indicator(change)))).toEqual([400, code]);
  });

  it('is rejected at the cap, and with an older action if the switch is set', async () => {
    const service = await startService();
    service.emulator.control.setSwitches({ maxIndicators: 1, legacyIndicatorActions: 'refused' });
    expect(errorOf(await service.post(PATH, indicator())).message).toBe('Max capacity exceeded');
    expect(codeOf(await service.post(PATH, indicator({ action: 'Alert' })))).toEqual([400, 'InvalidInput']);
  });
});

describe('the external id of an indicator', () => {
  it.each([
    ['kept', 200, 'CASE-7'],
    ['ignored', 200, null],
    ['refused', 400, undefined],
  ] as const)('is %s', async (externalId, status, shown) => {
    const service = await startService();
    service.emulator.control.setSwitches({ externalId });
    const answer = await service.post(PATH, indicator({ externalId: 'CASE-7', rbacGroupIds: [141] }));
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.json).toMatchObject({ externalId: shown, rbacGroupIds: [141] });
    else expect(errorOf(answer).message).toContain("unexpected property 'externalId'");
  });
});

describe('an import of indicators', () => {
  it('returns one result each, without a context', async () => {
    const service = await startService();
    const answer = await service.post(IMPORT, {
      Indicators: [indicator(), indicator({ indicatorValue: 'abc' })],
    });
    expect(Object.keys(answer.json as object)).toEqual(['value']);
    expect(results(answer)).toEqual([
      { id: expect.any(String), indicator: sha1(1), isFailed: false, failureReason: null },
      { id: null, indicator: 'abc', isFailed: true, failureReason: expect.stringContaining('hash') },
    ]);
  });

  it('accepts up to 500, and is rejected as a whole if the switches are set', async () => {
    const service = await startService();
    const Indicators = Array.from({ length: 501 }, (_, index) => indicator({ indicatorValue: sha1(index) }));
    const tooMany = await service.post(IMPORT, { Indicators });
    expect(codeOf(tooMany)).toEqual([400, 'MaximumBatchSizeExceeded']);
    expect((await service.post(IMPORT, { Indicators: Indicators.slice(1) })).status).toBe(200);
    expect(codeOf(await service.post(IMPORT, { indicators: [] }))).toEqual([400, 'InvalidRequestBody']);
    service.emulator.control.setSwitches({
      invalidIndicatorInImport: 'refuses-call',
      importBeyondCap: 'refuses-call',
    });
    const wrong = { Indicators: [indicator(), indicator({ indicatorValue: 'abc' })] };
    expect(codeOf(await service.post(IMPORT, wrong))).toEqual([400, 'InvalidHashValue']);
    service.emulator.control.setSwitches({ maxIndicators: service.tenant.indicators.length });
    const beyond = { Indicators: [indicator({ indicatorValue: sha1(900) })] };
    expect(codeOf(await service.post(IMPORT, beyond))).toEqual([400, 'BadRequest']);
  });

  it('is allowed 30 times a minute', async () => {
    const service = await startService();
    for (let time = 0; time < 30; time += 1) await service.post(IMPORT, { Indicators: [indicator()] });
    expect((await service.post(IMPORT, { Indicators: [indicator()] })).status).toBe(429);
  });
});

describe('the deletion of indicators', () => {
  it('returns 204 without a body, and 404 for an unknown id', async () => {
    const service = await startService();
    const [first, second, third] = service.tenant.indicators.map(({ id }) => id);
    const gone = await remove(service, first ?? '');
    expect([gone.status, await gone.text()]).toEqual([204, '']);
    expect((await remove(service, first ?? '')).status).toBe(404);
    const batch = await service.post(BATCH, { IndicatorIds: [second] });
    expect([batch.status, batch.text]).toEqual([204, '']);
    const mixed = await service.post(BATCH, { IndicatorIds: [third, '1'] });
    expect(codeOf(mixed)).toEqual([404, 'ResourceNotFound']);
    expect(service.tenant.indicators.some(({ id }) => id === third)).toBe(true);
    service.emulator.control.setSwitches({ unknownIdInBatchDelete: 'deletes-others' });
    expect((await service.post(BATCH, { IndicatorIds: [third, '1'] })).status).toBe(404);
    expect(service.tenant.indicators.some(({ id }) => id === third)).toBe(false);
  });

  it.each([
    ['MissingRequiredParameter', []],
    ['InvalidInput', ['x']],
    ['MaximumBatchSizeExceeded', Array.from({ length: 501 }, (_, index) => String(index))],
  ])('refuses a batch with %s', async (code, IndicatorIds) => {
    const service = await startService();
    expect(codeOf(await service.post(BATCH, { IndicatorIds }))).toEqual([400, code]);
  });

  it("deletes only the app's own indicators, with Ti.ReadWrite only", async () => {
    const service = await startService();
    grant(service, ['Ti.ReadWrite']);
    const theirs = service.tenant.indicators[0]?.id ?? '';
    expect((await remove(service, theirs)).status).toBe(404);
    const own = (await service.post(PATH, indicator())).json as { id: string };
    expect((await remove(service, own.id)).status).toBe(204);
    service.emulator.control.setSwitches({ tiReadWriteOnWrites: 'refused' });
    const refused = await service.post(PATH, indicator());
    expect(codeOf(refused)).toEqual([403, 'Forbidden']);
    expect(errorOf(refused).message).toMatch(/API required roles: Ti\.ReadWrite\.All,/);
  });
});
