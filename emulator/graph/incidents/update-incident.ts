import { toIsoTime } from '../../tenants/iso-time.js';
import type { Incident } from '../../tenants/incident.js';
import { GraphError } from '../graph-error.js';
import type { GraphOperation } from '../graph-operation.js';
import { CLASSIFICATIONS, DETERMINATIONS } from './incident-model.js';
import { readGraphBody } from './read-graph-body.js';
import {
  changeIncident,
  replyGraph,
  requireIncident,
  WRITE_INCIDENTS,
  writeIncident,
} from './write-incident.js';

const NAMES = ['status', 'assignedTo', 'classification', 'determination', 'customTags'] as const;
const WORDS: Readonly<Record<string, readonly string[]>> = {
  status: ['active', 'inProgress', 'resolved'],
  classification: CLASSIFICATIONS,
  determination: DETERMINATIONS,
};

/** PATCH /v1.0/security/incidents/{id}. Accepts values in the documented spelling only. */
export const updateIncident: GraphOperation = {
  id: 'updateIncident',
  method: 'PATCH',
  path: '/v1.0/security/incidents/{id}',
  permissions: WRITE_INCIDENTS,
  handle: (call) => {
    const body = readGraphBody(call.request, NAMES);
    for (const [name, value] of Object.entries(body)) check(name, value);
    const { id } = requireIncident(call);
    changeIncident(call, id, {
      ...(body as Partial<Incident>),
      lastUpdateDateTime: toIsoTime(call.now),
      lastModifiedBy: `API-App:${call.principal.displayName}`,
    });
    return replyGraph(200, 'security/incidents/$entity', writeIncident(requireIncident(call), call.request));
  },
};

function check(name: string, value: unknown): void {
  const isGood =
    name === 'assignedTo'
      ? value === null || typeof value === 'string'
      : name === 'customTags'
        ? Array.isArray(value) && value.every((tag) => typeof tag === 'string')
        : typeof value === 'string' && WORDS[name]?.includes(value) === true;
  if (!isGood) throw new GraphError(400, 'BadRequest', `Invalid value specified for property '${name}'.`);
}
