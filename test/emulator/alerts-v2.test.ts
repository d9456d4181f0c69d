import { describe, expect, it } from 'vitest';
import { NULL_FIELDS } from '../../emulator/generated/rows.js';
import type { GraphAlert } from '../../emulator/tenants/graph-alert.js';
import type { Alert } from '../../emulator/tenants/model.js';
import { errorOf, graphScope, itemAt, requestToken, startService, type Answer } from './running-service.js';

const PATH = '/v1.0/security/alerts_v2';
const ALL_WORDS = { prefer: 'include-unknown-enum-members' };

const rowsOf = (answer: Answer) => (answer.json as { value: GraphAlert[] }).value;
const query = (options: Record<string, string>) => `${PATH}?${new URLSearchParams(options).toString()}`;
const kindsOf = ({ evidence }: GraphAlert) =>
  evidence.map((piece) => piece['@odata.type'].replace('#microsoft.graph.security.', ''));
const piece = (entityType: string, fields: object): Alert['evidence'][number] => ({
  ...NULL_FIELDS.AlertEvidence,
  entityType,
  evidenceCreationTime: '2026-05-01T10:00:00Z',
  ...fields,
});

describe('alerts at Graph', () => {
  it("are Defender's alerts, the most recent first, with the same ids", async () => {
    const { get, tenant } = await startService({ alerts: 60 });
    const rows = rowsOf(await get(query({ $top: '1000' })));
    const other = new Set(tenant.otherAlerts.map(({ id }) => id));
    const own = rows.filter(({ id }) => !other.has(id)).map(({ id }) => id);
    expect(own.toSorted()).toEqual(tenant.alerts.map(({ id }) => id));
    const times = rows.map(({ createdDateTime }) => Date.parse(createdDateTime));
    expect(times).toEqual(times.toSorted((one, another) => another - one));
  });

  it("have Defender's fields with Graph's names and words", async () => {
    const { get, tenant } = await startService({ alerts: 5 });
    const alert = itemAt(tenant.alerts, 0);
    Object.assign(alert, {
      severity: 'UnSpecified',
      status: 'InProgress',
      classification: 'TruePositive',
      determination: 'NoEnoughDataToValidate',
      detectionSource: 'WindowsDefenderAv',
      investigationState: 'UnsupportedOs',
      threatName: 'EICAR',
      comments: [{ comment: 'seen', createdBy: 'a@corp.example', createdTime: '2026-05-01T10:00:00Z' }],
    });
    expect((await get(`${PATH}/${alert.id}`)).json).toMatchObject({
      id: alert.id,
      providerAlertId: alert.id.slice(2),
      incidentId: String(alert.incidentId),
      severity: 'unknown',
      status: 'inProgress',
      classification: 'truePositive',
      determination: 'notEnoughDataToValidate',
      serviceSource: 'microsoftDefenderForEndpoint',
      detectionSource: 'antivirus',
      investigationState: 'unsupportedOs',
      threatDisplayName: 'EICAR',
      tenantId: tenant.tenantId,
      createdDateTime: alert.alertCreationTime,
      firstActivityDateTime: alert.firstEventTime,
      lastActivityDateTime: alert.lastEventTime,
      lastUpdateDateTime: alert.lastUpdateTime,
      comments: [
        {
          '@odata.type': '#microsoft.graph.security.alertComment',
          comment: 'seen',
          createdByDisplayName: 'a@corp.example',
          createdDateTime: '2026-05-01T10:00:00Z',
        },
      ],
    });
  });

  it('have typed evidence', async () => {
    const { get, tenant } = await startService({ alerts: 5 });
    const alert = itemAt(tenant.alerts, 0);
    const account = { accountName: 'ann', domainName: 'corp', userSid: 'S-1', aadUserId: 'guid' };
    alert.evidence = [
      piece('File', { fileName: 'a.exe', filePath: 'C:\\', sha1: 'aa', detectionStatus: 'Detected' }),
      piece('Process', { ...account, processId: 7, fileName: 'b.exe', parentProcessFileName: 'c.exe' }),
      piece('User', account),
      piece('Ip', { ipAddress: '198.51.100.7' }),
      piece('Url', { url: 'https://bad.example' }),
      piece('RegistryKey', { registryKey: 'SOFTWARE', registryHive: 'HKLM' }),
      piece('RegistryValue', { registryKey: 'SOFTWARE', registryValueName: 'Run', registryValue: 'x' }),
    ];
    const row = (await get(`${PATH}/${alert.id}`, ALL_WORDS)).json as GraphAlert;
    const userAccount = {
      accountName: 'ann',
      domainName: 'corp',
      userSid: 'S-1',
      azureAdUserId: 'guid',
    };
    expect(row.evidence.slice(kindsOf(row).lastIndexOf('deviceEvidence') + 1)).toMatchObject([
      {
        '@odata.type': '#microsoft.graph.security.fileEvidence',
        fileDetails: { fileName: 'a.exe', filePath: 'C:\\', sha1: 'aa' },
        detectionStatus: 'detected',
        remediationStatus: 'active',
        mdeDeviceId: alert.machineId,
      },
      {
        processId: 7,
        imageFile: { fileName: 'b.exe' },
        parentProcessImageFile: { fileName: 'c.exe' },
        userAccount,
      },
      { '@odata.type': '#microsoft.graph.security.userEvidence', userAccount },
      { '@odata.type': '#microsoft.graph.security.ipEvidence', ipAddress: '198.51.100.7' },
      { '@odata.type': '#microsoft.graph.security.urlEvidence', url: 'https://bad.example' },
      { '@odata.type': '#microsoft.graph.security.registryKeyEvidence', registryHive: 'HKLM' },
      { '@odata.type': '#microsoft.graph.security.registryValueEvidence', registryValueName: 'Run' },
    ]);
  });

  it('show the machine at the time of the alert, with the main one marked', async () => {
    const { get, tenant } = await startService({ alerts: 40 });
    const alert = tenant.alerts.find(({ machineId }) => tenant.machines.some(({ id }) => id === machineId))!;
    const machine = tenant.machines.find(({ id }) => id === alert.machineId)!;
    const before = { version: machine.version, tags: machine.machineTags.filter((tag) => tag !== '') };
    machine.version = 'later';
    machine.machineTags.push('later');
    const { evidence } = (await get(`${PATH}/${alert.id}`)).json as GraphAlert;
    const main = evidence.find(({ detailedRoles }) => detailedRoles.includes('PrimaryDevice'));
    expect(main).toMatchObject({
      '@odata.type': '#microsoft.graph.security.deviceEvidence',
      mdeDeviceId: machine.id,
      deviceDnsName: alert.computerDnsName,
      rbacGroupName: alert.rbacGroupName,
      ...before,
    });
    const two = rowsOf(await get(PATH)).find((row) => kindsOf(row)[1] === 'deviceEvidence')!;
    expect(two.evidence[0]!.detailedRoles).toEqual([]);
    expect(two.evidence[1]!.detailedRoles).toEqual(['PrimaryDevice']);
  });

  it('send newer words only to clients that opt in', async () => {
    const { get, tenant } = await startService({ alerts: 5 });
    const alert = itemAt(tenant.alerts, 0);
    Object.assign(alert, { detectionSource: 'NRTAlerts' });
    alert.evidence = [piece('File', { detectionStatus: 'Detected' })];
    const words = async (headers: Record<string, string>) => {
      const row = (await get(`${PATH}/${alert.id}`, headers)).json as GraphAlert;
      return [row.detectionSource, row.evidence.at(-1)!.remediationStatus];
    };
    expect(await words({})).toEqual(['unknownFutureValue', 'unknownFutureValue']);
    expect(await words(ALL_WORDS)).toEqual(['nrtAlerts', 'active']);
  });

  it('are filtered by the documented properties, counted, sorted and selected', async () => {
    const { get } = await startService();
    const filters = [
      "status eq 'new' and severity ne 'high'",
      "serviceSource eq 'microsoftDefenderForEndpoint'",
      "not (classification eq 'falsePositive') or determination eq 'malware'",
      'createdDateTime ge 2020-01-01T00:00:00Z and lastUpdateDateTime lt 2099-01-01T00:00:00Z',
      "assignedTo eq 'analyst1@corp.example'",
    ];
    for (const $filter of filters) expect((await get(query({ $filter }))).status).toBe(200);
    const isNew = await get(query({ $filter: "status eq 'new'", $count: 'true', $top: '1000' }));
    expect(new Set(rowsOf(isNew).map(({ status }) => status))).toEqual(new Set(['new']));
    expect(isNew.json).toMatchObject({ '@odata.count': rowsOf(isNew).length });
    const oldest = rowsOf(
      await get(query({ $orderby: 'lastUpdateDateTime asc', $select: 'id,lastUpdateDateTime' })),
    );
    const times = oldest.map(({ lastUpdateDateTime }) => Date.parse(lastUpdateDateTime));
    expect(times).toEqual(times.toSorted((one, another) => one - another));
    expect(Object.keys(oldest[0]!)).toEqual(['id', 'lastUpdateDateTime']);
  });

  it.each([
    [{ $skip: '501' }],
    [{ $filter: "id eq '1'" }],
    [{ $filter: "incidentId eq '1'" }],
    [{ $filter: "investigationState eq 'queued'" }],
    [{ $filter: "status in ('new')" }],
    [{ $filter: "severity eq 'critical'" }],
    [{ $filter: 'status eq new' }],
    [{ $filter: "createdDateTime ge '2026-01-01T00:00:00Z'" }],
    [{ $filter: "evidence/any(e: e/microsoft.graph.security.deviceEvidence/deviceDnsName eq 'a')" }],
    [{ $orderby: 'severity' }],
    [{ $select: 'machineId' }],
    [{ $expand: 'evidence' }],
  ])('refuse %o', async (options) => {
    const { get } = await startService({ alerts: 1 });
    const answer = await get(query(options));
    expect(answer.status).toBe(400);
    expect(errorOf(answer).code).toBe('BadRequest');
  });

  it('are paged by nextLink, with at most 1,000 rows a page and 500 skipped', { tags: 'slow' }, async () => {
    const { get, emulator } = await startService({ alerts: 1_100 });
    const first = await get(query({ $top: '2000' }));
    expect(rowsOf(first)).toHaveLength(1_000);
    const { pathname, search } = new URL((first.json as Record<string, string>)['@odata.nextLink']!);
    expect((await get(pathname + search)).status).toBe(400);
    emulator.control.setSwitches({ skipOnAlertsV2: 'ends', topOnAlertsV2: 'refused' });
    expect((await get(query({ $top: '2000' }))).status).toBe(400);
    const end = await get(query({ $skip: '1000' }));
    expect(end.json).toEqual({ '@odata.context': expect.any(String), value: [] });
  });

  it('have other forms if switches are set', async () => {
    const { get, tenant, emulator } = await startService({ alerts: 5 });
    const alert = itemAt(tenant.alerts, 0);
    Object.assign(alert, { classification: null, determination: 'NotAvailable' });
    const read = async () => (await get(`${PATH}/${alert.id}`)).json as GraphAlert;
    const rolesOf = ({ evidence }: GraphAlert) => evidence.flatMap(({ detailedRoles }) => detailedRoles);
    expect(await read()).toMatchObject({ classification: null, determination: null });
    emulator.control.setSwitches({
      graphUnjudged: 'unknown',
      graphInvestigationState: 'missing',
      graphMainDevice: 'Main device',
      orderByOnAlertsV2: 'refused',
    });
    const row = await read();
    expect(row).toMatchObject({ classification: 'unknown', determination: 'unknown' });
    expect(row).not.toHaveProperty('investigationState');
    expect(rolesOf(row)).toEqual(['Main device']);
    expect((await get(query({ $orderby: 'createdDateTime desc' }))).status).toBe(400);
    emulator.control.setSwitches({ graphMainDevice: 'unmarked' });
    expect(rolesOf(await read())).toEqual([]);
  });

  it('require their own permission and a known id', async () => {
    const { emulator, get } = await startService({ alerts: 1 });
    expect(errorOf(await get(`${PATH}/da1_1`))).toMatchObject({ code: 'ResourceNotFound' });
    emulator.control.registerApp({
      clientId: 'incidents',
      secret: 's',
      graphRoles: ['SecurityIncident.Read.All'],
    });
    const credentials = { client_id: 'incidents', client_secret: 's', scope: graphScope };
    const { access_token: token } = (await requestToken(emulator, credentials)).json as {
      access_token: string;
    };
    const refused = await get(PATH, { authorization: `Bearer ${token}` });
    expect(refused.status).toBe(403);
    expect(errorOf(refused).message).toContain('SecurityAlert.Read.All');
  });

  it('share 150 calls a minute with incidents', { tags: 'slow' }, async () => {
    const { get } = await startService({ alerts: 2 });
    for (let call = 0; call < 75; call += 1) {
      await get(`${PATH}/1`);
      await get('/v1.0/security/incidents/1');
    }
    const full = await get(PATH);
    expect([full.status, Number(full.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
  });
});
