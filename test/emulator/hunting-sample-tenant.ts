import type { Alert, AlertEvidence, Logon, Machine, TenantData } from '../../emulator/tenants/model.js';

export const NOW = new Date('2026-03-10T12:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;

export function daysAgo(days: number): string {
  return new Date(NOW.getTime() - days * DAY).toISOString();
}

export function createMachine(id: string, changes: Partial<Machine> = {}): Machine {
  return {
    id,
    mergedIntoMachineId: null,
    isPotentialDuplication: false,
    isExcluded: false,
    exclusionReason: null,
    computerDnsName: `${id}.contoso.com`,
    firstSeen: daysAgo(90),
    lastSeen: daysAgo(1),
    osPlatform: 'Windows11',
    osVersion: null,
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
    rbacGroupName: null,
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
    vmMetadata: null,
    ...changes,
  };
}

export function createEvidence(entityType: string, changes: Partial<AlertEvidence> = {}): AlertEvidence {
  return {
    entityType,
    evidenceCreationTime: daysAgo(2),
    sha1: null,
    sha256: null,
    fileName: null,
    filePath: null,
    processId: null,
    processCommandLine: null,
    processCreationTime: null,
    parentProcessId: null,
    parentProcessCreationTime: null,
    parentProcessFileName: null,
    parentProcessFilePath: null,
    ipAddress: null,
    url: null,
    registryKey: null,
    registryHive: null,
    registryValueType: null,
    registryValue: null,
    registryValueName: null,
    accountName: null,
    domainName: null,
    userSid: null,
    aadUserId: null,
    userPrincipalName: null,
    detectionStatus: null,
    ...changes,
  };
}

export function createAlert(id: string, changes: Partial<Alert> = {}): Alert {
  return {
    id,
    incidentId: 1,
    investigationId: null,
    assignedTo: null,
    severity: 'High',
    status: 'New',
    classification: null,
    determination: null,
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
    resolvedTime: null,
    machineId: 'm1',
    computerDnsName: 'm1.contoso.com',
    rbacGroupName: null,
    aadTenantId: 'tenant',
    threatName: null,
    mitreTechniques: ['T1059', 'T1003'],
    relatedUser: null,
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
