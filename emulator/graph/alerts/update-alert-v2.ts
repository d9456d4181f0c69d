import { GraphError } from '../graph-error.js';
import type { GraphOperation } from '../graph-operation.js';
import { CLASSIFICATIONS, DETERMINATIONS } from '../incidents/incident-model.js';
import { readGraphBody } from '../incidents/read-graph-body.js';
import { replyGraph } from '../incidents/write-incident.js';
import { changeAlert } from './change-alert.js';
import { requireAlert, WRITE_ALERTS, writeAlert } from './write-alert.js';

const NAMES = ['status', 'assignedTo', 'classification', 'determination', 'customDetails'];
const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['status', ['unknown', 'new', 'inProgress', 'resolved']],
  ['classification', CLASSIFICATIONS],
  ['determination', DETERMINATIONS],
]);

/** PATCH /v1.0/security/alerts_v2/{id}. Accepts values in the documented spelling only. */
export const updateAlertV2: GraphOperation = {
  id: 'updateAlertV2',
  method: 'PATCH',
  path: '/v1.0/security/alerts_v2/{id}',
  permissions: WRITE_ALERTS,
  handle: (call) => {
    const body = readGraphBody(call.request, NAMES);
    for (const [name, value] of Object.entries(body)) check(name, value);
    changeAlert(call, body);
    return replyGraph(200, 'security/alerts_v2/$entity', writeAlert(requireAlert(call), call.request));
  },
};

function check(name: string, value: unknown): void {
  const isGood =
    name === 'assignedTo'
      ? value === null || typeof value === 'string'
      : name === 'customDetails'
        ? isDictionary(value)
        : typeof value === 'string' && WORDS.get(name)?.includes(value) === true;
  if (!isGood) throw new GraphError(400, 'BadRequest', `Invalid value specified for property '${name}'.`);
}

function isDictionary(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === 'string');
}
