import { createHash } from 'node:crypto';
import { NULL_FIELDS } from '../../generated/rows.js';
import { toIsoTime } from '../iso-time.js';
import type { Alert } from '../model.js';
import { INCIDENT_ID, INVESTIGATION_ID } from './cast.js';
import type { Scene } from './scenes.js';

/** The alert of a scene, at a time in epoch milliseconds. */
export function alertOf(scene: Scene, tenantId: string, at: number, rbacGroupName: string | null): Alert {
  const { account, machine, assignedTo = null, isInvestigated = false } = scene;
  const began = at - 70_000;
  return {
    ...NULL_FIELDS.Alert,
    id: alertId(scene),
    incidentId: INCIDENT_ID,
    investigationId: isInvestigated ? INVESTIGATION_ID : null,
    assignedTo,
    severity: scene.severity,
    status: assignedTo === null ? 'New' : 'InProgress',
    investigationState: isInvestigated ? 'Running' : 'Queued',
    detectionSource: 'WindowsDefenderAtp',
    detectorId: detectorId(scene),
    category: scene.category,
    threatFamilyName: scene.threatFamilyName ?? null,
    title: scene.title,
    description: scene.description,
    alertCreationTime: toIsoTime(at),
    firstEventTime: toIsoTime(began),
    lastEventTime: toIsoTime(at - 10_000),
    lastUpdateTime: toIsoTime(at),
    machineId: machine.id,
    computerDnsName: machine.name,
    rbacGroupName,
    aadTenantId: tenantId,
    mitreTechniques: [...scene.mitreTechniques],
    relatedUser: { userName: account.name, domainName: account.domain.toLowerCase() },
    loggedOnUsers: [{ accountName: account.name, domainName: account.domain }],
    comments:
      assignedTo === null
        ? []
        : [
            {
              comment: 'Taken: the mail went to four people.',
              createdBy: assignedTo,
              createdTime: toIsoTime(at),
            },
          ],
    evidence: scene.clues.map((clue) => clue(began)),
    domains: [],
  };
}

/** Sorts before seeded ids, in the order of the story. */
function alertId({ title, minutesAgo }: Scene): string {
  const place = String(Math.round(1_000 - minutesAgo * 2)).padStart(6, '0');
  return `da637000000000${place.slice(-4)}_${createHash('sha1').update(title).digest().readInt32BE(0)}`;
}

function detectorId({ title }: Scene): string {
  const digits = createHash('sha1').update(title).digest('hex');
  return [8, 12, 16, 20, 32].map((end, nth, ends) => digits.slice(ends[nth - 1] ?? 0, end)).join('-');
}
