import { describe, expect, it } from 'vitest';
import { errorOf, startService } from './running-service.js';

describe('writes of alerts and scans', () => {
  it('accept the documented names and values, and no others', async () => {
    const service = await startService({ machines: 30, alerts: 5 });
    const { id } = service.tenant.alerts[0]!;
    const batch = async (body: object) =>
      service.post('/api/alerts/batchUpdate', { alertIds: [id], ...body });
    expect(errorOf(await batch({ Status: 'New' })).code).toBe('InvalidRequestBody');
    expect(errorOf(await batch({})).code).toBe('InvalidRequestBody');
    expect(errorOf(await service.post('/api/alerts/batchUpdate', { status: 'New' })).code).toBe(
      'MissingRequiredParameter',
    );
    const done = await batch({
      determination: 'NotMalicious',
      classification: 'TruePositive',
      status: 'Resolved',
    });
    expect([done.status, done.text]).toEqual([200, '']);
    expect(service.tenant.alerts[0]).toMatchObject({ status: 'Resolved', determination: 'NotMalicious' });
  });

  it.each(['CompromisedUser', 'InsufficientData', 'ConfirmedUserActivity', 'Clean'])(
    "refuse %s, which Learn's pages have and the service doesn't",
    async (determination) => {
      const service = await startService({ machines: 3, alerts: 1 });
      const { id } = service.tenant.alerts[0]!;
      const single = await service.patch(`/api/alerts/${id}`, { determination });
      const batch = await service.post('/api/alerts/batchUpdate', { alertIds: [id], determination });
      expect([errorOf(single).code, errorOf(batch).code]).toEqual(['InvalidInput', 'InvalidInput']);
    },
  );

  it.each([
    ['CompromisedAccount', 'TruePositive'],
    ['NoEnoughDataToValidate', 'FalsePositive'],
    ['ConfirmedActivity', 'InformationalExpectedActivity'],
    ['NotMalicious', 'FalsePositive'],
    ['NotAvailable', 'Unknown'],
  ])('take %s with %s', async (determination, classification) => {
    const service = await startService({ machines: 3, alerts: 1 });
    const { id } = service.tenant.alerts[0]!;
    const body = { determination, classification };
    expect((await service.patch(`/api/alerts/${id}`, body)).status).toBe(200);
    expect((await service.post('/api/alerts/batchUpdate', { alertIds: [id], ...body })).status).toBe(200);
    expect(service.tenant.alerts[0]).toMatchObject(body);
  });

  it('name the maximum number of alerts in one request', async () => {
    const service = await startService({ machines: 3, alerts: 5 });
    service.emulator.control.setSwitches({ maxAlertsInBatch: 4 });
    const alertIds = service.tenant.alerts.map(({ id }) => id);
    const error = errorOf(await service.post('/api/alerts/batchUpdate', { alertIds, status: 'New' }));
    expect(error).toMatchObject({
      code: 'MaximumBatchSizeExceeded',
      message: 'Maximum batch size exceeded. Received: 5, allowed: 4.',
    });
  });

  it('reject an investigation of a machine that cannot be investigated, and a second one', async () => {
    const service = await startService({ machines: 60, alerts: 0 });
    const { machines } = service.tenant;
    const start = async (machineId: string) =>
      service.post(`/api/machines/${machineId}/startInvestigation`, { Comment: 'why' });
    const mac = machines.find(({ osPlatform }) => !osPlatform.startsWith('Windows'))!;
    expect(errorOf(await start(mac.id)).code).toBe('OsPlatformNotSupported');
    const machine = machines.find(({ osPlatform }) => osPlatform.startsWith('Windows'))!;
    const first = await start(machine.id);
    expect(first.status).toBe(201);
    expect(first.json).toMatchObject({ state: 'Running', machineId: machine.id });
    expect(errorOf(await start(machine.id)).code).toBe('ActiveRequestAlreadyExists');
    expect(errorOf(await service.post(`/api/machines/${machine.id}/startInvestigation`, {})).code).toBe(
      'MissingRequiredParameter',
    );
  });

  it('reject a scan without a required value, and never return its credentials', async () => {
    const service = await startService({ machines: 30, alerts: 0 });
    const path = '/api/DeviceAuthenticatedScanDefinitions';
    const scan = {
      scanType: 'Windows',
      scanName: 'x',
      isActive: true,
      target: '10.0.0.1',
      targetType: 'Ip',
      intervalInHours: 1,
      scannerAgent: { machineId: service.tenant.machines[0]!.id },
      scanAuthenticationParams: {
        '@odata.type': '#microsoft.windowsDefenderATP.api.WindowsAuthParams',
        type: 'Kerberos',
        username: 'u',
        isgmsaUser: true,
      },
    };
    expect(errorOf(await service.post(path, { ...scan, target: undefined })).code).toBe(
      'MissingRequiredParameter',
    );
    expect(errorOf(await service.post(path, { ...scan, scanType: 'Network' })).code).toBe('InvalidInput');
    const done = await service.post(path, scan);
    expect([
      done.status,
      (done.json as { scanAuthenticationParams: unknown }).scanAuthenticationParams,
    ]).toEqual([200, null]);
    const deletion = await service.post(`${path}/BatchDelete`, {
      ScanDefinitionIds: [(done.json as { id: string }).id],
    });
    expect([deletion.status, deletion.text]).toEqual([200, '']);
    expect(service.tenant.authenticatedScans.definitions).toHaveLength(5);
  });
});
