import { readQueryOptions, refuseOptions } from '../../odata/query-options.js';
import { DefenderError } from '../defender-error.js';
import { contextOf, replyEntity, replyOData } from '../defender-reply.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { replyWhole } from '../tvm-list.js';
import { readIds, scanModel, writeAgent, writeDefinition, writeRun, writeSession } from './scan-model.js';
import { createScanDefinition, deleteScanDefinitions, updateScanDefinition } from './scan-writes.js';

const common = { permissions: ['Machine.Read.All'] } as const;

export const authenticatedScanOperations: readonly DefenderOperation[] = [
  // With their secrets.
  {
    ...common,
    id: 'listScanDefinitions',
    method: 'GET',
    path: '/api/DeviceAuthenticatedScanDefinitions',
    handle: (call) => {
      const rows = call.tenant.authenticatedScans.definitions.map((one) =>
        writeDefinition(one, call.state.switches),
      );
      return replyWhole(call, 'DeviceAuthenticatedScanDefinitions', rows);
    },
  },
  {
    ...common,
    id: 'listScanAgents',
    method: 'GET',
    path: '/api/DeviceAuthenticatedScanAgents',
    handle: (call) => {
      const rows = call.tenant.authenticatedScans.agents.map(writeAgent);
      return replyWhole(call, 'DeviceAuthenticatedScanAgents', rows);
    },
  },
  // By switch, in a list or not, by the machine's id or the agent's.
  {
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
      refuseOptions(call.request.query);
      if (scanAgentAnswer === 'bare')
        return replyEntity(call.request, 200, 'DeviceAuthenticatedScanAgents', writeAgent(agent));
      return replyOData(200, {
        '@odata.context': `${contextOf(call.request)}#DeviceAuthenticatedScanAgents/$entity`,
        value: [writeAgent(agent)],
      });
    },
  },
  // A read that takes `$top` and `$skip`.
  {
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
  },
  // A read.
  {
    ...common,
    id: 'listScanHistoryBySession',
    method: 'POST',
    path: '/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryBySessionId',
    handle: (call) => {
      refuseOptions(call.request.query);
      const ids = readIds(call, 'SessionIds');
      const { sessions, definitions } = call.tenant.authenticatedScans;
      const found = sessions.filter(({ sessionId }) => ids.includes(sessionId));
      return replyOData(200, {
        '@odata.context': ownAddress(call),
        value: found.map((session) =>
          writeSession(session, definitions[0]?.orgId ?? '', call.state.switches),
        ),
      });
    },
  },
  createScanDefinition,
  updateScanDefinition,
  deleteScanDefinitions,
];

/** These answers name the address of the call, not of the metadata. */
function ownAddress({ request }: DefenderCall): string {
  return `http://${request.headers.host ?? '127.0.0.1'}${request.path}`;
}
