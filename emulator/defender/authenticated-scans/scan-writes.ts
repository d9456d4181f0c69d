import { randomUUID } from 'node:crypto';
import type { ScanDefinition } from '../../tenants/authenticated-scan.js';
import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { findScanner, readScanBody } from './scan-body.js';
import { readIds } from './scan-model.js';

const common = { permissions: ['Machine.ReadWrite.All'] } as const;
const required = [
  'scanType',
  'scanName',
  'isActive',
  'target',
  'intervalInHours',
  'targetType',
  'scannerAgent',
  'scanAuthenticationParams',
];

/** POST /api/DeviceAuthenticatedScanDefinitions: 200, not 201. */
export const createScanDefinition: DefenderOperation = {
  ...common,
  id: 'createScanDefinition',
  method: 'POST',
  path: '/api/DeviceAuthenticatedScanDefinitions',
  handle: (call) => {
    const { agent, ...scan } = readScanBody(call, required);
    const { definitions } = call.wholeTenant.authenticatedScans;
    const definition: ScanDefinition = {
      id: randomUUID(),
      scanType: '',
      scanName: '',
      isActive: true,
      intervalInHours: 1,
      targetType: '',
      target: '',
      scanAuthenticationParams: null,
      ...scan,
      orgId: definitions[0]?.orgId ?? call.tenant.tenantId,
      createdBy: call.principal.displayName,
      agent: findScanner(call, agent),
      isTroubleshootMode: false,
      advancedActiveConfiguration: null,
      latestScan: { status: null, failureReason: null, executionDateTime: null },
    };
    definitions.push(definition);
    return replyEntity(call.request, 200, 'DeviceAuthenticatedScanDefinitions', writeAnswer(definition));
  },
};

/** PATCH /api/DeviceAuthenticatedScanDefinitions/{id}: neither what it scans nor from where is in its sample. */
export const updateScanDefinition: DefenderOperation = {
  ...common,
  id: 'updateScanDefinition',
  method: 'PATCH',
  path: '/api/DeviceAuthenticatedScanDefinitions/{id}',
  handle: (call) => {
    const { agent: _agent, ...scan } = readScanBody(call, []);
    const { id = '' } = call.parameters;
    const { definitions } = call.wholeTenant.authenticatedScans;
    const index = definitions.findIndex((one) => one.id === id);
    const known = definitions[index];
    if (known === undefined) {
      throw new DefenderError(404, 'ResourceNotFound', `Scan definition ${id} was not found`);
    }
    const changed = { ...known, ...scan };
    definitions[index] = changed;
    return replyEntity(call.request, 200, 'DeviceAuthenticatedScanDefinitions', writeAnswer(changed));
  },
};

/** POST /api/DeviceAuthenticatedScanDefinitions/BatchDelete: its response isn't documented. */
export const deleteScanDefinitions: DefenderOperation = {
  ...common,
  id: 'deleteScanDefinitions',
  method: 'POST',
  path: '/api/DeviceAuthenticatedScanDefinitions/BatchDelete',
  handle: (call) => {
    const ids = readIds(call, 'ScanDefinitionIds');
    const { definitions } = call.wholeTenant.authenticatedScans;
    definitions.splice(0, Infinity, ...definitions.filter(({ id }) => !ids.includes(id)));
    return { status: call.state.switches.deletedScans === 'no-content' ? 204 : 200, headers: {}, body: null };
  },
};

/** Answers to writes hold no way to sign in, and spell the agent's fields otherwise than lists do. */
function writeAnswer({ agent, ...definition }: ScanDefinition): object {
  const { computerDnsName, lastCommandExecutionTimestamp, ...fields } = agent;
  return {
    ...definition,
    scanAuthenticationParams: null,
    scannerAgent: {
      ...fields,
      machineName: computerDnsName,
      lastCommandExecutionTimestamp: `${lastCommandExecutionTimestamp.slice(0, 19)}Z`,
    },
  };
}
