import { join } from 'node:path';
import { person, request } from '../writes/approvals.js';
import { finishedExport, startExport } from '../exports/exports.js';
import { leadEverywhere, SEEN } from '../reads/one-machine.js';
import { argumentsOfPosture } from '../writes/one-remediation.js';
import { spreadOneWeakness } from '../reads/one-weakness.js';
import { openPolicy } from '../writes/policy-file.js';
import { write } from '../writes/response-actions.js';
import { startSubgraph, type StartOptions } from './start-subgraph.js';
import { newFolder } from '../new-folder.js';

const CHANGES =
  '{ defenderChanges(subjects: [ALERT, MACHINE_ACTION, INVESTIGATION, ACTION_APPROVAL]) { endCursor } }';

/** A tenant in which no path is empty, and the arguments to reach everything. */
export async function startWithEverything(options: Pick<StartOptions, 'cache' | 'env'> = {}) {
  const folder = newFolder();
  const subgraph = await startSubgraph({
    ...options,
    emulator: { machines: 500, alerts: 30, machineActions: 0 },
    // Paths through all types exceed the default depth.
    limits: { maxDepth: 60, maxSelections: 100_000, maxCallsPerOperation: 1e12 },
    env: { ...openPolicy(), AUDIT_LOG: join(folder, 'audit.jsonl'), ...options.env },
  });
  const followed = await subgraph.ask(CHANGES);
  subgraph.clock.advance(61_000);
  await subgraph.ask('mutation { declareDefenderEmergency(input: { reason: "x", hours: 12 }) { auditId } }', {
    roles: ['Defender.BreakGlass'],
  });
  const [tenant] = subgraph.emulator.tenants.values();
  const machine = leadEverywhere(tenant!, new Date(subgraph.clock.now()).toISOString());
  const alert = tenant!.alerts[0]!;
  const comments = [{ comment: 'x', createdByDisplayName: 'Ada', createdDateTime: '2026-01-01T00:00:00Z' }];
  const target = '4711';
  tenant!.incidents.set(target, { comments });
  tenant!.incidents.set(String(alert.incidentId), { redirectIncidentId: target, comments });
  const [action] = subgraph.emulator.control.actions();
  const { software, vulnerability } = spreadOneWeakness(tenant!);
  const now = new Date(subgraph.clock.now()).toISOString();
  const yesterday = new Date(subgraph.clock.now() - 86_400_000).toISOString();
  alert.lastUpdateTime = now;
  for (const { action: own } of tenant!.machineActions) own.lastUpdateDateTimeUtc = now;
  const investigation = tenant!.investigations.find(({ id }) => id === String(alert.investigationId));
  investigation!.startTime = now;
  const after = String(followed.data.defenderChanges.endCursor);
  await subgraph.ask(CHANGES);
  const exported = await startExport(subgraph, { kind: 'CERTIFICATES' });
  const exportId = String(exported.payload.export.id);
  await finishedExport(subgraph, exportId);
  // All callers below are the same person, who sees their own requests.
  const { payload } = await request(
    subgraph,
    { machineId: machine.id },
    { who: person(subgraph, { roles: ['Defender.Offboard'] }) },
  );
  const left = tenant!.machines.find(
    ({ id, onboardingStatus }) => id !== machine.id && onboardingStatus === 'Onboarded',
  );
  const roles = ['Defender.Offboard'];
  const { receipt } = await write(subgraph, 'offboardMachine', { machineId: left!.id }, { roles });
  const table: Readonly<Record<string, string>> = {
    'Query.alert': `(id: "${alert.id}")`,
    'Query.alerts': '(first: 2, orderBy: { field: ID })',
    'Query.defenderExport': `(id: "${exportId}")`,
    'Query.defenderExports': '(first: 2)',
    'Query.defenderAuditEvents': `(filter: { auditId: "${receipt.auditId}" })`,
    'Query.defenderChanges': `(after: "${after}", subjects: [ALERT, MACHINE_ACTION, INVESTIGATION, ACTION_APPROVAL])`,
    'Query.machine': `(id: "${machine.id}")`,
    'Query.machines': '(first: 1)',
    'Query.defenderIncidents': '(first: 2)',
    'Query.defenderIncident': `(id: "${String(alert.incidentId)}")`,
    'Query.investigation': `(id: "${String(alert.investigationId)}")`,
    'Query.investigations': '(first: 2)',
    'Query.indicators': '(first: 2)',
    'Query.indicator': `(id: "${tenant!.indicators[0]!.id}")`,
    'Query.findIndicators': `(value: "${tenant!.indicators[0]!.indicatorValue}")`,
    'Query.findMachines': `(by: { id: "${machine.id}" })`,
    'Query.machineAction': `(id: "${action!.id}")`,
    'Query.machineActions': '(first: 2)',
    'Query.defenderActionApproval': `(id: "${payload.approval.id}")`,
    'Query.defenderHunt': `(query: "AlertEvidence | where AlertId == '${alert.id}' | take 20")`,
    'Machine.alerts': '(first: 2)',
    'Machine.actions': '(first: 2)',
    'Machine.vulnerabilities': '(first: 1)',
    'Query.vulnerability': `(id: "${vulnerability.id}")`,
    'Query.vulnerabilities': `(first: 1, filter: { id: { eq: "${vulnerability.id}" } })`,
    'Vulnerability.machines': '(first: 1)',
    'Query.defenderSoftware': `(id: "${software.id}")`,
    'Query.defenderSoftwareInventory': `(first: 1, filter: { id: { eq: "${software.id}" } })`,
    'DefenderSoftware.machines': '(first: 1)',
    'DefenderSoftware.vulnerabilities': '(first: 1)',
    ...argumentsOfPosture(tenant!, machine.id, software.id),
    'Query.defenderAlertsOfAllProducts': '(first: 3)',
    'Query.defenderFile': `(hash: "${SEEN.sha1}")`,
    'Query.defenderDomain': '(host: "files.bad.example")',
    'Query.defenderIp': `(address: "${SEEN.ipAddress}")`,
    'Query.defenderUser': `(accountName: "${SEEN.accountName}")`,
    'Query.defenderDeviceSoftware': '(first: 2)',
    'Query.defenderDeviceNonCpeSoftware': '(first: 2)',
    'Query.defenderDeviceVulnerabilities': '(first: 2)',
    'Query.defenderDeviceConfigurations': '(first: 2)',
    'Query.defenderDeviceBrowserExtensions': '(first: 2)',
    'Query.defenderDeviceCertificates': '(first: 2)',
    'Query.defenderDeviceFirmware': '(first: 2)',
    'Query.defenderDeviceBaselines': '(first: 2)',
    'Query.defenderDeviceAntivirusHealth': '(first: 2)',
    'Query.defenderDeviceVulnerabilityChanges': `(first: 2, since: "${yesterday}")`,
    'DefenderIp.machines': `(at: "${machine.lastSeen}")`,
  };
  const byKey: Readonly<Record<string, string>> = {
    'Machine id': `{ __typename: "Machine", id: "${machine.id}" }`,
    'Machine aadDeviceId': `{ __typename: "Machine", aadDeviceId: "${machine.aadDeviceId}" }`,
    'Alert id': `{ __typename: "Alert", id: "${alert.id}" }`,
    'Investigation id': `{ __typename: "Investigation", id: "${String(alert.investigationId)}" }`,
    'DefenderIncident id': `{ __typename: "DefenderIncident", id: "${String(alert.incidentId)}" }`,
    'DefenderExport id': `{ __typename: "DefenderExport", id: "${exportId}" }`,
    'Indicator id': `{ __typename: "Indicator", id: "${tenant!.indicators[0]!.id}" }`,
    'MachineAction id': `{ __typename: "MachineAction", id: "${action!.id}" }`,
    'Vulnerability id': `{ __typename: "Vulnerability", id: "${vulnerability.id}" }`,
    'DefenderSoftware id': `{ __typename: "DefenderSoftware", id: "${software.id}" }`,
    'Recommendation id': `{ __typename: "Recommendation", id: "va-_-${software.id}" }`,
    'DefenderRemediationTask id': `{ __typename: "DefenderRemediationTask", id: "${tenant!.remediationTasks[0]!.id}" }`,
    'DefenderFile sha1': `{ __typename: "DefenderFile", sha1: "${SEEN.sha1}" }`,
    'DefenderFile sha256': `{ __typename: "DefenderFile", sha256: "${SEEN.sha256}" }`,
    'DefenderDomain host': '{ __typename: "DefenderDomain", host: "files.bad.example" }',
    'DefenderIp address': `{ __typename: "DefenderIp", address: "${SEEN.ipAddress}" }`,
    'DefenderUser accountName': '{ __typename: "DefenderUser", accountName: "ada" }',
    'DefenderUser accountName accountDomain':
      '{ __typename: "DefenderUser", accountName: "ada", accountDomain: "corp" }',
    'DefenderUser aadUserId':
      '{ __typename: "DefenderUser", aadUserId: "9a0d4e5c-2b1f-4c38-8f77-0c6f3b1d2e45" }',
    'DefenderUser userPrincipalName': '{ __typename: "DefenderUser", userPrincipalName: "ada@corp.example" }',
  };
  return {
    subgraph,
    tenant: tenant!,
    /** All of these belong together. */
    subjects: { machine, alert, action: action!, software },
    argumentsOf: (coordinate: string) => table[coordinate],
    representations: { ...byKey, ...withTenant(byKey, [...subgraph.emulator.tenants.keys()][0]!) },
  };
}

/** Replaces ids as keys with tenant and id. */
function withTenant(
  byKey: Readonly<Record<string, string>>,
  tenantId: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(byKey)
      .filter(([key]) => key.endsWith(' id'))
      .map(([key, text]) => [
        key.replace(/ id$/, ' tenantId id'),
        text.replace(/ \}$/, `, tenantId: "${tenantId}" }`),
      ]),
  );
}
