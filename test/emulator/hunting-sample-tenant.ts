import { NULL_FIELDS } from '../../emulator/generated/rows.js';
import type { Alert, AlertEvidence, Logon, Machine, TenantData } from '../../emulator/tenants/model.js';

export const NOW = new Date('2026-03-10T12:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;

export function daysAgo(days: number): string {
  return new Date(NOW.getTime() - days * DAY).toISOString();
}

export function createMachine(id: string, changes: Partial<Machine> = {}): Machine {
  return {
    ...NULL_FIELDS.Machine,
    id,
    isPotentialDuplication: false,
    isExcluded: false,
    computerDnsName: `${id}.contoso.com`,
    firstSeen: daysAgo(90),
    lastSeen: daysAgo(1),
    osPlatform: 'Windows11',
    osProcessor: 'x64',
    osArchitecture: '64-bit',
    version: '23H2',
    osBuild: 22631,
    lastIpAddress: '10.0.0.1',
    lastExternalIpAddress: '203.0.113.7',
    agentVersion: '10.8760.22621.1',
    healthStatus: 'Active',
    deviceValue: 'Normal',
    rbacGroupId: 0,
    riskScore: 'Low',
    exposureLevel: 'Medium',
    isAadJoined: true,
    aadDeviceId: '11111111-2222-3333-4444-555555555555',
    machineTags: ['', 'Tag "one"'],
    defenderAvStatus: 'Updated',
    onboardingStatus: 'Onboarded',
    managedBy: 'Intune',
    managedByStatus: 'Unknown',
    ipAddresses: [],
    ...changes,
  };
}

export function createEvidence(entityType: string, changes: Partial<AlertEvidence> = {}): AlertEvidence {
  return {
    ...NULL_FIELDS.AlertEvidence,
    entityType,
    evidenceCreationTime: daysAgo(2),
    ...changes,
  };
}

export function createAlert(id: string, changes: Partial<Alert> = {}): Alert {
  return {
    ...NULL_FIELDS.Alert,
    id,
    incidentId: 1,
    severity: 'High',
    status: 'New',
    investigationState: 'Queued',
    detectionSource: 'WindowsDefenderAtp',
    detectorId: 'detector',
    category: 'Execution',
    threatFamilyName: 'Mimikatz',
    title: `Alert ${id}`,
    description: '',
    alertCreationTime: '2026-03-08T12:00:00.12345Z',
    firstEventTime: daysAgo(2),
    lastEventTime: daysAgo(2),
    lastUpdateTime: daysAgo(2),
    machineId: 'm1',
    computerDnsName: 'm1.contoso.com',
    aadTenantId: 'tenant',
    mitreTechniques: ['T1059', 'T1003'],
    loggedOnUsers: [],
    comments: [],
    evidence: [],
    domains: [],
    ...changes,
  };
}

export function createLogon(timestamp: string, accountName: string, reportId: number): Logon {
  return {
    machineId: 'm1',
    computerDnsName: 'm1.contoso.com',
    timestamp,
    accountName,
    accountDomain: 'CONTOSO',
    accountSid: 'S-1-5-21-1',
    logonType: 'Interactive',
    reportId,
  };
}

export function createTenant(data: Partial<TenantData>): TenantData {
  return {
    tenantId: 'tenant',
    machines: [],
    alerts: [],
    otherAlerts: [],
    customDetails: new Map(),
    atStart: { time: 0, machines: new Map() },
    machineActions: [],
    logons: [],
    investigations: [],
    incidents: new Map(),
    indicators: [],
    libraryFiles: [],
    products: [],
    vulnerabilities: [],
    scores: { exposure: 0, secure: 0, byGroup: [] },
    remediationTasks: [],
    baselineProfiles: [],
    baselineConfigurations: [],
    authenticatedScans: { agents: [], definitions: [], sessions: [] },
    groupMoves: [],
    ...data,
  };
}
