import { readQueryOptions } from '../../odata/query-options.js';
import { DefenderError } from '../defender-error.js';
import { contextOf, replyEntity, replyOData } from '../defender-reply.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { replyWhole } from '../tvm-list.js';
import { createScanDefinition, deleteScanDefinitions, updateScanDefinition } from './scan-writes.js';
import { readIds, scanModel, writeAgent, writeDefinition, writeRun, writeSession } from './scan-model.js';

const common = { permissions: ['Machine.Read.All'] } as const;

/** GET /api/DeviceAuthenticatedScanDefinitions: with their secrets. */
export const listScanDefinitions: DefenderOperation = {
  ...common,
  id: 'listScanDefinitions',
  method: 'GET',
  path: '/api/DeviceAuthenticatedScanDefinitions',
  handle: (call) => {
    const rows = call.tenant.authenticatedScans.definitions.map((one) =>
      writeDefinition(one, call.state.switches),
    );
    return replyWhole(call, 'DeviceAuthenticatedScanDefinitions', scanModel, rows);
  },
};

/** GET /api/DeviceAuthenticatedScanAgents */
export const listScanAgents: DefenderOperation = {
  ...common,
  id: 'listScanAgents',
  method: 'GET',
  path: '/api/DeviceAuthenticatedScanAgents',
  handle: (call) => {
    const rows = call.tenant.authenticatedScans.agents.map(writeAgent);
    return replyWhole(call, 'DeviceAuthenticatedScanAgents', scanModel, rows);
  },
};

/** GET /api/DeviceAuthenticatedScanAgents/{id}: by switch, in a list or not, by the machine's id or the agent's. */
export const getScanAgent: DefenderOperation = {
  ...common,
  id: 'getScanAgent',
  method: 'GET',
  path: '/api/DeviceAuthenticatedScanAgents/{id}',
  handle: (call) => {
    const { scanAgentId, scanAgentAnswer } = call.state.switches;
    const { id = '' } = call.parameters;
    const agent = call.tenant.authenticatedScans.agents.find((one) =>
      scanAgentId === 'machine' ? one.machineId === id : one.id === id,
    );
    if (agent === undefined)
      throw new DefenderError(404, 'ResourceNotFound', `Scan agent ${id} was not found`);
    checkOptions(call);
    if (scanAgentAnswer === 'bare')
      return replyEntity(call.request, 200, 'DeviceAuthenticatedScanAgents', writeAgent(agent));
    return replyOData(200, {
      '@odata.context': `${contextOf(call.request)}#DeviceAuthenticatedScanAgents/$entity`,
      value: [writeAgent(agent)],
    });
  },
};

/** POST /api/DeviceAuthenticatedScanDefinitions/GetScanHistoryByScanDefinitionId: a read that takes `$top` and `$skip`. */
export const listScanHistoryByDefinition: DefenderOperation = {
  ...common,
  id: 'listScanHistoryByDefinition',
  method: 'POST',
  path: '/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryByScanDefinitionId',
  handle: (call) => {
    const { top, skip } = readQueryOptions(call.request.query, {
      options: ['$top', '$skip'],
      model: scanModel,
      maxTop: 4096,
    });
    const ids = readIds(call, 'ScanDefinitionIds');
    const runs = call.tenant.authenticatedScans.sessions.filter(({ definitionId }) =>
      ids.includes(definitionId),
    );
    return replyOData(200, {
      '@odata.context': ownAddress(call),
      value: runs.slice(skip, skip + (top ?? 4096)).map((run) => writeRun(run, call.state.switches)),
    });
  },
};

/** POST /api/DeviceAuthenticatedScanDefinitions/GetScanHistoryBySessionId: a read. */
export const listScanHistoryBySession: DefenderOperation = {
  ...common,
  id: 'listScanHistoryBySession',
  method: 'POST',
  path: '/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryBySessionId',
  handle: (call) => {
    checkOptions(call);
    const ids = readIds(call, 'SessionIds');
    const { sessions, definitions } = call.tenant.authenticatedScans;
    const found = sessions.filter(({ sessionId }) => ids.includes(sessionId));
    return replyOData(200, {
      '@odata.context': ownAddress(call),
      value: found.map((session) => writeSession(session, definitions[0]?.orgId ?? '', call.state.switches)),
    });
  },
};

export const authenticatedScanOperations: readonly DefenderOperation[] = [
  listScanDefinitions,
  listScanAgents,
  getScanAgent,
  listScanHistoryByDefinition,
  listScanHistoryBySession,
  createScanDefinition,
  updateScanDefinition,
  deleteScanDefinitions,
];

function checkOptions(call: DefenderCall): void {
  readQueryOptions(call.request.query, { options: [], model: scanModel, maxTop: 0 });
}

/** These answers name the address of the call, not of the metadata. */
function ownAddress({ request }: DefenderCall): string {
  return `http://${request.headers.host ?? '127.0.0.1'}${request.path}`;
}
