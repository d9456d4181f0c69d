import { alertModel, type WireAlert } from '../../models/alerts.js';
import { machineModel, type WireMachine } from '../../models/machines.js';
import { readRows } from '../../models/shared/read-rows.js';
import type { UnrecognizedListener } from '../../upstream-call.js';

const readAlerts = readRows<WireAlert>(alertModel, 'Alert');

/** Machines that something was seen on. */
export const readRelatedMachines = readRows<WireMachine>(machineModel, 'Machine');

/**
 * Alerts that name a file, a domain, an address or a user. What they name is evidence, so a row without any is not
 * known to have none: no page shows whether these lists come with evidence, and the list of all alerts does not.
 */
export function readRelatedAlerts(body: unknown, onUnrecognized: UnrecognizedListener): readonly WireAlert[] {
  return readAlerts(body, onUnrecognized).map((alert) => (isBare(alert) ? withoutEvidence(alert) : alert));
}

function isBare({ evidence, relatedUser }: WireAlert): boolean {
  const hasNone = evidence == null || (Array.isArray(evidence) && evidence.length === 0);
  return hasNone && relatedUser == null;
}

function withoutEvidence({ evidence: _evidence, relatedUser: _relatedUser, ...alert }: WireAlert): WireAlert {
  return alert;
}
