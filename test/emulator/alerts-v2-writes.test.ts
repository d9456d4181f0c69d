import { describe, expect, it } from 'vitest';
import type { GraphAlert } from '../../emulator/tenants/graph-alert.js';
import type { Alert } from '../../emulator/tenants/model.js';
import { itemAt, startService, type RunningService } from './running-service.js';

const PATH = '/v1.0/security/alerts_v2';
const INCIDENTS = '/v1.0/security/incidents';
const COMMENT = { '@odata.type': 'microsoft.graph.security.alertComment', comment: 'seen' };
const ALL_WORDS = { prefer: 'include-unknown-enum-members' };

const firstOf = ({ tenant }: RunningService) => itemAt(tenant.alerts, 0);
const otherOf = ({ tenant }: RunningService, serviceSource: string) =>
  tenant.otherAlerts.find((alert) => alert.serviceSource === serviceSource)!;
const typesOf = ({ evidence }: GraphAlert) => evidence.map((piece) => piece['@odata.type'].split('.').at(-1));

describe('an alert that is changed at Graph', () => {
  it('is changed at Defender too', async () => {
    const service = await startService({ alerts: 3 });
    const { id } = firstOf(service);
    const change = {
      status: 'resolved',
      classification: 'falsePositive',
      determination: 'notEnoughDataToValidate',
      assignedTo: 'analyst@corp.example',
      customDetails: { ticket: 'SEC-1' },
    };
    expect(await service.patch(`${PATH}/${id}`, change)).toMatchObject({
      status: 200,
      json: { id, ...change },
    });
    const { json } = await service.get(`/api/alerts/${id}`);
    expect(json).toMatchObject({
      status: 'Resolved',
      classification: 'FalsePositive',
      determination: 'NoEnoughDataToValidate',
      assignedTo: 'analyst@corp.example',
      resolvedTime: (json as Alert).lastUpdateTime,
    });
    expect(json).not.toHaveProperty('customDetails');
    await service.patch(`/api/alerts/${id}`, { status: 'InProgress', determination: 'NotAvailable' });
    expect((await service.get(`${PATH}/${id}`)).json).toMatchObject({
      status: 'inProgress',
      determination: null,
      resolvedDateTime: null,
      customDetails: { ticket: 'SEC-1' },
    });
  });

  it.each([
    [{ status: 'Resolved' }],
    [{ status: 'unknownFutureValue' }],
    [{ classification: 'truepositive' }],
    [{ determination: 'clean' }],
    [{ assignedTo: 7 }],
    [{ customDetails: { ticket: 7 } }],
    [{ customDetails: ['a'] }],
    [{ comment: 'x' }],
    [{}],
  ])('refuses %o', async (change) => {
    const service = await startService({ alerts: 1 });
    const before = structuredClone(firstOf(service));
    expect((await service.patch(`${PATH}/${before.id}`, change)).status).toBe(400);
    expect(firstOf(service)).toEqual(before);
  });

  it('has the comments of both', async () => {
    const service = await startService({ alerts: 1 });
    const { id } = firstOf(service);
    firstOf(service).comments = [];
    await service.patch(`/api/alerts/${id}`, { comment: 'by Defender' });
    const answer = await service.post(`${PATH}/${id}/comments`, COMMENT);
    expect(answer.json).toMatchObject({
      value: [
        { comment: 'by Defender', createdByDisplayName: 'defender-subgraph' },
        { comment: 'seen', createdByDisplayName: 'API-App:defender-subgraph' },
      ],
    });
    expect((await service.get(`/api/alerts/${id}`)).json).toMatchObject({
      comments: [{ comment: 'by Defender' }, { comment: 'seen' }],
    });
    expect((await service.post(`${PATH}/${id}/comments`, { comment: 'x' })).status).toBe(400);
    expect((await service.post(`${PATH}/da1_1/comments`, COMMENT)).status).toBe(404);
    expect((await service.patch(`${PATH}/da1_1`, { status: 'new' })).status).toBe(404);
  });

  it('needs the permission to write', async () => {
    const service = await startService({ alerts: 1 });
    const [app] = service.emulator.control.apps();
    service.emulator.control.registerApp({
      ...app!,
      secret: app!.secret!,
      secretExpiresAt: undefined,
      certificatePem: undefined,
      tenants: undefined,
      graphRoles: ['SecurityAlert.Read.All'],
    });
    const { id } = firstOf(service);
    expect((await service.get(`${PATH}/${id}`)).status).toBe(200);
    expect((await service.patch(`${PATH}/${id}`, { status: 'new' })).status).toBe(403);
    expect((await service.post(`${PATH}/${id}/comments`, COMMENT)).status).toBe(403);
  });
});

/** The published types without those of files, processes and registries, and one that no version of the types has. */
const KINDS = [
  'amazonResource',
  'analyzedMessage',
  'azureResource',
  'blob',
  'blobContainer',
  'buildAgent',
  'cloudApplication',
  'cloudLogonRequest',
  'cloudLogonSession',
  'container',
  'containerImage',
  'containerRegistry',
  'device',
  'dns',
  'fileHash',
  'gitHubOrganization',
  'gitHubRepo',
  'gitHubUser',
  'googleCloudResource',
  'hostLogonSession',
  'ioTDevice',
  'ip',
  'kubernetesCluster',
  'kubernetesController',
  'kubernetesNamespace',
  'kubernetesPod',
  'kubernetesSecret',
  'kubernetesService',
  'kubernetesServiceAccount',
  'mailCluster',
  'mailbox',
  'mailboxConfiguration',
  'malware',
  'networkConnection',
  'nic',
  'oauthApplication',
  'sasToken',
  'securityGroup',
  'servicePrincipal',
  'submissionMail',
  'teamsMessage',
  'url',
  'user',
];

describe('alerts of other products', () => {
  it('exist only at Graph, with their own evidence', async () => {
    const service = await startService({ alerts: 12 });
    const rows = ((await service.get(`${PATH}?$top=1000`)).json as { value: GraphAlert[] }).value;
    const others = rows.filter(({ id }) => !id.startsWith('da'));
    expect(new Set(others.flatMap(typesOf))).toEqual(new Set(KINDS.map((kind) => `${kind}Evidence`)));
    for (const { id } of others) expect((await service.get(`/api/alerts/${id}`)).status).toBe(404);
    const sentinel = otherOf(service, 'microsoftSentinel');
    expect((await service.get(`${PATH}/${sentinel.id}`)).json).toMatchObject({
      serviceSource: 'unknownFutureValue',
      detectionSource: 'unknownFutureValue',
    });
    expect((await service.get(`${PATH}/${sentinel.id}`, ALL_WORDS)).json).toMatchObject({
      serviceSource: 'microsoftSentinel',
      detectionSource: 'scheduledAlerts',
    });
    const $filter = "serviceSource eq 'microsoftDefenderForOffice365'";
    expect(await service.ids(PATH, { $filter })).toContain(
      otherOf(service, 'microsoftDefenderForOffice365').id,
    );
  });

  it('are changed and commented', async () => {
    const service = await startService({ alerts: 3 });
    const { id } = otherOf(service, 'microsoftDefenderForOffice365');
    const change = { status: 'resolved', classification: 'truePositive', determination: 'phishing' };
    await service.patch(`${PATH}/${id}`, change);
    await service.post(`${PATH}/${id}/comments`, COMMENT);
    expect((await service.get(`${PATH}/${id}`)).json).toMatchObject({
      ...change,
      resolvedDateTime: expect.any(String),
      comments: [{ comment: 'seen' }],
    });
  });

  it('belong to their incident', async () => {
    const service = await startService({ alerts: 6 });
    const { incidentId, id } = otherOf(service, 'microsoftDefenderForOffice365');
    const { json } = await service.get(`${INCIDENTS}/${incidentId}?$expand=alerts`);
    const { alerts } = json as { alerts: GraphAlert[] };
    const own = service.tenant.alerts.filter((alert) => String(alert.incidentId) === incidentId);
    expect(alerts.map((alert) => alert.id)).toEqual(
      expect.arrayContaining([id, ...own.map((alert) => alert.id)]),
    );
    expect(alerts.every(({ evidence }) => Array.isArray(evidence))).toBe(true);
    expect((await service.get(`${INCIDENTS}/${incidentId}`)).json).not.toHaveProperty('alerts');
    expect((await service.get(`${INCIDENTS}/${incidentId}?$expand=comments`)).status).toBe(400);
    service.emulator.control.setSwitches({ maxExpandedAlerts: alerts.length - 1 });
    expect((await service.get(`${INCIDENTS}/${incidentId}?$expand=alerts`)).status).toBe(500);
  });

  it('are in the story, before its first alert', async () => {
    const service = await startService({ alerts: 3, story: 'phishing' });
    const mail = otherOf(service, 'microsoftDefenderForOffice365');
    const own = service.tenant.alerts.filter((alert) => String(alert.incidentId) === mail.incidentId);
    const first = Math.min(...own.map(({ alertCreationTime }) => Date.parse(alertCreationTime)));
    expect(Date.parse(mail.createdDateTime)).toBeLessThan(first);
  });
});

describe('conditions on evidence', () => {
  it('find the alerts of a device or a person, if their switch is set', async () => {
    const service = await startService({ alerts: 30, switches: { evidenceFilterOnAlertsV2: 'accepted' } });
    const { machineId, severity } = firstOf(service);
    const device = `evidence/any(e: e/microsoft.graph.security.deviceEvidence/mdeDeviceId eq '${machineId}')`;
    const all = await service.ids(PATH, { $filter: device, $top: '1000' });
    const own = service.tenant.alerts.filter((alert) => alert.machineId === machineId);
    expect(all).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
    const both = `severity eq '${severity === 'UnSpecified' ? 'unknown' : severity.toLowerCase()}' and ${device}`;
    expect(await service.ids(PATH, { $filter: both })).toContain(firstOf(service).id);
    const path = 'e/microsoft.graph.security.userEvidence/userAccount/userPrincipalName';
    expect(await service.ids(PATH, { $filter: `evidence/any(e: ${path} eq 'no''body')` })).toEqual([]);
    expect((await service.get(`${PATH}?$filter=evidence/any(e: startswith(e,'a'))`)).status).toBe(400);
  });
});
