import type { EmulatorRequest } from '../../http/request.js';
import { findIncident } from '../../tenants/incidents.js';
import type { Incident } from '../../tenants/incident.js';
import { GraphError } from '../graph-error.js';
import type { GraphCall } from '../graph-operation.js';

export const READ_INCIDENTS = ['SecurityIncident.Read.All', 'SecurityIncident.ReadWrite.All'];
export const WRITE_INCIDENTS = ['SecurityIncident.ReadWrite.All'];

/** An incident as Graph sends it: enum values added later go only to clients that opt in. */
export function writeIncident(incident: Incident, { headers }: EmulatorRequest): object {
  const knowsNewValues = /\binclude-unknown-enum-members\b/.test(String(headers['prefer'] ?? ''));
  const isNew = incident.status === 'awaitingAction';
  return { ...incident, status: isNew && !knowsNewValues ? 'unknownFutureValue' : incident.status };
}

/** The incident that the path names. Throws the 404. */
export function requireIncident({ tenant, parameters }: GraphCall): Incident {
  const id = parameters['id'] ?? '';
  const incident = findIncident(tenant, id);
  if (incident !== undefined) return incident;
  throw new GraphError(404, 'NotFound', `Incident with id ${id} was not found.`);
}

/** Stores the changes of an incident. */
export function changeIncident({ tenant }: GraphCall, id: string, change: Partial<Incident>): void {
  tenant.incidents.set(id, { ...tenant.incidents.get(id), ...change });
}
