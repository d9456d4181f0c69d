import { entity, property } from '../../odata/entity-model.js';
import type { ScanAgent, ScanDefinition, ScanSession } from '../../tenants/authenticated-scan.js';
import type { Switches } from '../../switches.js';
import { writeSignIn } from './scan-names.js';
import { readTexts } from '../text-list.js';
import { readBody } from '../request-body.js';
import type { DefenderCall } from '../operation.js';

/** No option is taken on definitions, agents and sessions; runs take `$top` and `$skip`. */
export const scanModel = entity('DeviceAuthenticatedScan', [property('id', 'string')]);

/** An agent as the agent operations send it: names begin now with a capital, now not. */
export function writeAgent(agent: ScanAgent): object {
  const { id, machineId, computerDnsName, lastSeen, mdeClientVersion } = agent;
  return {
    id,
    machineId,
    lastSeen,
    computerDnsName,
    AssignedApplicationId: agent.assignedApplicationId,
    ScannerSoftwareVersion: agent.scannerSoftwareVersion,
    LastCommandExecutionTimestamp: agent.lastCommandExecutionTimestamp,
    mdeClientVersion,
  };
}

/** A definition as it is sent, secrets included; its agent has another name for its machine's name. */
export function writeDefinition(
  { agent, isTroubleshootMode, advancedActiveConfiguration, ...definition }: ScanDefinition,
  switches: Switches,
): object {
  const { computerDnsName: machineName, ...rest } = agent;
  const { assignedApplicationId: AssignedApplicationId, scannerSoftwareVersion, ...others } = rest;
  const { lastCommandExecutionTimestamp, ...plain } = others;
  return {
    ...definition,
    ...(switches.scanNames === 'metadata' && { isTroubleshootMode, advancedActiveConfiguration }),
    scanAuthenticationParams: writeSignIn(definition.scanAuthenticationParams, switches),
    scannerAgent: {
      ...plain,
      machineName,
      AssignedApplicationId,
      ScannerSoftwareVersion: scannerSoftwareVersion,
      LastCommandExecutionTimestamp: lastCommandExecutionTimestamp,
    },
  };
}

/** A run as it is sent: it has no id. */
export function writeRun(
  { definitionId, lastScanned, scanStatus, scannerId }: ScanSession,
  { scanNames }: Switches,
): object {
  if (scanNames === 'metadata') return { scanDefinitionId: definitionId, lastScanned, scanStatus, scannerId };
  return {
    ScanDefinitionIds: definitionId,
    LastScanned: lastScanned,
    ScanStatus: scanStatus,
    ScannerId: scannerId,
  };
}

/** A session as it is sent, with its targets. */
export function writeSession(session: ScanSession, orgId: string, { scanNames }: Switches): object {
  const { sessionId, definitionId, scanStatus, scannerId, lastScanned, targets } = session;
  if (scanNames === 'metadata') {
    return {
      orgId,
      scanDefinitionId: definitionId,
      sessionId,
      scannerId,
      numberOfSuccessfullyScannedTargets: targets.filter(({ error }) => error === '').length,
      numberOfTargets: targets.length,
      scanStatus,
      generalErrorMessage: '',
      lastScanned,
      scannedTargets: targets.map(({ ip, hostname, error }) => ({
        ip,
        hostname,
        scannedDeviceDescription: 'Switch',
        errorMessage: error,
        scanStatus: error === '' ? 'Success' : 'Failure',
        scanDuration: '00:00:12',
      })),
    };
  }
  return {
    orgId,
    ScanDefinitionIds: definitionId,
    SessionIds: sessionId,
    NumberOfSuccessfullyScannedTargets: targets.filter(({ error }) => error === '').length,
    NumberOfTargets: targets.length,
    ScanStatus: scanStatus,
    LastScanned: lastScanned,
    ListScannedTargets: targets.map(({ ip, hostname, error }) => ({
      Ip: ip,
      Hostname: hostname,
      ScannedDeviceDescription: 'Switch',
      ErrorMessage: error,
      ScanStatus: error === '' ? 'Success' : 'Fail',
      ScanDuration: '00:00:12',
    })),
  };
}

/** The list of ids that a body holds under this name. Throws the service's 400. */
export function readIds({ request }: DefenderCall, name: string): readonly string[] {
  return readTexts(readBody(request, [name]), name);
}
