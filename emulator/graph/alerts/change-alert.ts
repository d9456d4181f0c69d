import { toIsoTime } from '../../tenants/iso-time.js';
import type { GraphAlert } from '../../tenants/graph-alert.js';
import type { GraphCall } from '../graph-operation.js';
import { toDefenderDetermination, toDefenderWord } from './alert-words.js';
import { graphComment, requireAlert } from './write-alert.js';

/** The properties that an update of an alert may change. */
export type AlertUpdate = Partial<
  Pick<GraphAlert, 'status' | 'assignedTo' | 'classification' | 'determination' | 'customDetails'>
>;

/** Changes an alert of Defender for Endpoint in the row of Defender's own API, others in Graph's. Throws the 404. */
export function changeAlert(call: GraphCall, update: AlertUpdate): void {
  const { tenant, now } = call;
  const found = requireAlert(call);
  const at = toIsoTime(now);
  const own = tenant.alerts.find(({ id }) => id === found.id);
  const { status, assignedTo, classification, determination, customDetails } = update;
  const resolved = status === 'resolved' ? at : null;
  if (own === undefined) {
    Object.assign(found, update, { lastUpdateDateTime: at });
    if (status !== undefined) found.resolvedDateTime = resolved;
    return;
  }
  if (status !== undefined) {
    own.status = toDefenderWord(status);
    own.resolvedTime = resolved;
  }
  if (assignedTo !== undefined) own.assignedTo = assignedTo;
  if (classification) own.classification = toDefenderWord(classification);
  if (determination) own.determination = toDefenderDetermination(determination);
  if (customDetails) tenant.customDetails.set(own.id, customDetails);
  own.lastUpdateTime = at;
}

/** Adds a comment of the calling app to an alert. Throws the 404. */
export function commentAlert(call: GraphCall, comment: string): void {
  const { tenant, now, principal } = call;
  const found = requireAlert(call);
  const at = toIsoTime(now);
  const author = `API-App:${principal.displayName}`;
  const own = tenant.alerts.find(({ id }) => id === found.id);
  if (own === undefined) {
    found.comments = [...found.comments, graphComment(comment, author, at)];
    found.lastUpdateDateTime = at;
    return;
  }
  own.comments.push({ comment, createdBy: author, createdTime: at });
  own.lastUpdateTime = at;
}
