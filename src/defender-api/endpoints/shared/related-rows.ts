import { withoutEvidence } from '../alerts.js';
import { alertModel, type WireAlert } from '../../models/alerts.js';
import { machineModel, machineReferenceModel } from '../../models/machines.js';
import { readRows } from '../../models/shared/read-rows.js';
import type { UnrecognizedListener } from '../../upstream-call.js';

const readAlerts = readRows(alertModel, 'Alert');

/** Parses machines related to another object. */
export const readRelatedMachines = readRows(machineModel, 'Machine');

/** Parses machines by id and name only. */
export const readMachineReferences = readRows(machineReferenceModel, 'MachineReference');

/**
 * Parses alerts related to a file, domain, address, or user. The relation is evidence, so a row without evidence is
 * treated as incomplete: it is undocumented whether these lists include evidence, and the list of all alerts doesn't.
 */
export function readRelatedAlerts(body: unknown, onUnrecognized: UnrecognizedListener): readonly WireAlert[] {
  return readAlerts(body, onUnrecognized).map((alert) => (isBare(alert) ? withoutEvidence(alert) : alert));
}

function isBare({ evidence, relatedUser }: WireAlert): boolean {
  const hasNone = evidence == null || (Array.isArray(evidence) && evidence.length === 0);
  return hasNone && relatedUser == null;
}
