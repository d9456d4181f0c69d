import { entity, property } from '../../odata/entity-model.js';
import type { ScanAgent, ScanDefinition, ScanSession } from '../../tenants/authenticated-scan.js';
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
export function writeDefinition({ agent, ...definition }: ScanDefinition): object {
  const { computerDnsName: machineName, ...rest } = agent;
  const { assignedApplicationId: AssignedApplicationId, scannerSoftwareVersion, ...others } = rest;
  const { lastCommandExecutionTimestamp, ...plain } = others;
  return {
    ...definition,
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
export function writeRun({ definitionId, lastScanned, scanStatus, scannerId }: ScanSession): object {
  return {
    ScanDefinitionIds: definitionId,
    LastScanned: lastScanned,
    ScanStatus: scanStatus,
    ScannerId: scannerId,
  };
}

/** A session as it is sent, with its targets. */
export function writeSession(session: ScanSession, orgId: string): object {
  const { sessionId, definitionId, scanStatus, lastScanned, targets } = session;
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
