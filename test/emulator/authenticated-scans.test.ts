import { describe, expect, it } from 'vitest';
import { secretMarker } from '../../emulator/tenants/authenticated-scans.js';
import { errorOf, itemAt, startService } from './running-service.js';

const DEFINITIONS = '/api/DeviceAuthenticatedScanDefinitions';
const AGENTS = '/api/DeviceAuthenticatedScanAgents';
const BY_DEFINITION = `${DEFINITIONS}/GetScanHistoryByScanDefinitionId`;
const BY_SESSION = `${DEFINITIONS}/GetScanHistoryBySessionId`;

describe('authenticated scans of the emulator', () => {
  it('list definitions with every kind of secret in them', async () => {
    const service = await startService();
    const { text, json } = await service.get(DEFINITIONS);
    const { value } = json as { value: { scannerAgent: Record<string, unknown> }[] };
    expect(value).toHaveLength(5);
    for (const name of ['communityString', 'authPassword', 'privPassword', 'keyVaultSecretName']) {
      expect(text).toMatch(new RegExp(`"${name}":"${secretMarker}`));
    }
    expect(Object.keys(itemAt(value, 0).scannerAgent).sort()).toEqual([
      'AssignedApplicationId',
      'LastCommandExecutionTimestamp',
      'ScannerSoftwareVersion',
      'id',
      'lastSeen',
      'machineId',
      'machineName',
      'mdeClientVersion',
    ]);
  });

  it('list agents with names in any case, one with a space in its id', async () => {
    const service = await startService();
    const { value } = (await service.get(AGENTS)).json as { value: Record<string, unknown>[] };
    expect(value).toHaveLength(2);
    expect(value.filter(({ id }) => String(id).includes('_ '))).toHaveLength(1);
    expect(Object.keys(itemAt(value, 0))).toEqual(
      expect.arrayContaining(['computerDnsName', 'AssignedApplicationId', 'ScannerSoftwareVersion']),
    );
  });

  it('return the agent of a machine in a list, or in the form of the switches', async () => {
    const service = await startService();
    const agent = itemAt(service.tenant.authenticatedScans.agents, 0);
    const path = (id: string) => `${AGENTS}/${encodeURIComponent(id)}`;
    expect((await service.get(path(agent.machineId))).json).toMatchObject({ value: [{ id: agent.id }] });
    expect((await service.get(path(agent.id))).status).toBe(404);
    service.emulator.control.setSwitches({ scanAgentId: 'agent', scanAgentAnswer: 'bare' });
    expect((await service.get(path(agent.id))).json).toMatchObject({ id: agent.id });
    expect((await service.get(path(agent.machineId))).status).toBe(404);
  });

  it('return the runs of definitions in pages, the latest first', async () => {
    const service = await startService();
    const { sessions, definitions } = service.tenant.authenticatedScans;
    const ids = definitions.slice(0, 2).map(({ id }) => id);
    const all = sessions.filter(({ definitionId }) => ids.includes(definitionId));
    const first = await service.post(BY_DEFINITION, { ScanDefinitionIds: ids });
    expect(first.json).toEqual({
      '@odata.context': `${service.emulator.url}${BY_DEFINITION}`,
      value: all.map(({ definitionId, lastScanned, scanStatus, scannerId }) => ({
        scanDefinitionId: definitionId,
        lastScanned,
        scanStatus,
        scannerId,
      })),
    });
    const page = await service.post(`${BY_DEFINITION}?$top=2&$skip=1`, { ScanDefinitionIds: ids });
    expect((page.json as { value: unknown[] }).value).toHaveLength(2);
    expect((await service.post(`${BY_DEFINITION}?$top=4097`, { ScanDefinitionIds: ids })).status).toBe(400);
    expect((await service.post(BY_DEFINITION, { ScanDefinitionIds: ['x'] })).json).toMatchObject({
      value: [],
    });
  });

  it('return sessions with their targets', async () => {
    const service = await startService();
    const session = itemAt(service.tenant.authenticatedScans.sessions, 0);
    const answer = await service.post(BY_SESSION, { SessionIds: [session.sessionId] });
    const { value } = answer.json as { value: Record<string, unknown>[] };
    expect(value).toMatchObject([
      { sessionId: session.sessionId, orgId: expect.any(String), numberOfTargets: session.targets.length },
    ]);
    expect(Object.keys(itemAt(value, 0))).toContain('scannedTargets');
  });

  it('use the documented names if a switch is set, in rows and in bodies', async () => {
    const service = await startService();
    const { definitions, sessions } = service.tenant.authenticatedScans;
    const windows = definitions.find(({ scanType }) => scanType === 'Windows')!;
    const change = async (more: object) => {
      const scanAuthenticationParams = {
        '@odata.type': '#microsoft.windowsDefenderATP.api.WindowsAuthParams',
        type: 'Kerberos',
        username: 'u',
        ...more,
      };
      const response = await fetch(`${service.emulator.url}${DEFINITIONS}/${windows.id}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${await service.token()}`, 'content-type': 'application/json' },
        body: JSON.stringify({ scanAuthenticationParams }),
      });
      return response.status;
    };
    for (const [scanNames, own, status] of [
      ['metadata', 200, 400],
      ['learn', 400, 200],
    ] as const) {
      service.emulator.control.setSwitches({ scanNames });
      expect(await change({ isgmsaUser: true, keyVaultUri: 'https://v.example' })).toBe(own);
      expect(await change({ isGmsaUser: true, keyVaultUrl: 'https://v.example' })).toBe(status);
    }
    const listed = (await service.get(DEFINITIONS)).text;
    expect(listed).toContain('"isGmsaUser":true');
    expect(listed).not.toMatch(/isgmsaUser|keyVaultUri|isTroubleshootMode|packetPrivacy/);
    const history = await service.post(BY_SESSION, { SessionIds: [sessions[0]!.sessionId] });
    expect(history.text).toMatch(/"ScanDefinitionIds":.*"SessionIds":.*"ListScannedTargets":/);
  });

  it.each([
    ['a small letter', { scanDefinitionIds: ['x'] }, 'InvalidRequestBody'],
    ['a text for a list', { ScanDefinitionIds: 'x' }, 'InvalidRequestBody'],
    ['numbers', { ScanDefinitionIds: [1] }, 'InvalidRequestBody'],
    ['nothing', {}, 'MissingRequiredParameter'],
  ])('refuse %s in the body', async (_, body, code) => {
    const service = await startService();
    const refused = await service.post(BY_DEFINITION, body);
    expect([refused.status, errorOf(refused).code]).toEqual([400, code]);
  });

  it('accept POST for history and GET for all others', async () => {
    const service = await startService();
    expect((await service.get(BY_SESSION)).status).toBe(405);
    expect((await service.post(AGENTS, {})).status).toBe(405);
    expect((await service.get(`${DEFINITIONS}?$top=1`)).status).toBe(400);
    expect((await service.post(`${BY_SESSION}?$top=1`, { SessionIds: ['x'] })).status).toBe(400);
  });
});
