import { toShortIsoTime } from './iso-time.js';
import type { Alert } from './model.js';
import type { SeedContext } from './seed-context.js';
import type { Investigation } from './investigation.js';

const minute = 60_000;

/**
 * The investigations that alerts name, each begun by the earliest of its alerts, sorted by number. One in fifty is past
 * retention: its alerts name an investigation that the service no longer knows.
 */
export function seedInvestigations({ random, now }: SeedContext, alerts: readonly Alert[]): Investigation[] {
  const triggers = new Map<number, Alert>();
  for (const alert of alerts) {
    if (alert.investigationId === null) continue;
    const known = triggers.get(alert.investigationId);
    if (known === undefined || alert.alertCreationTime < known.alertCreationTime) {
      triggers.set(alert.investigationId, alert);
    }
  }
  return [...triggers]
    .sort(([one], [other]) => one - other)
    .filter(() => !random.chance(0.02))
    .map(([id, alert]) => {
      const began = Math.min(now, Date.parse(alert.alertCreationTime) + random.int(1_000, 2 * minute));
      const isOver = !['Running', 'PendingApproval', 'Queued'].includes(alert.investigationState);
      const cancelled = random.chance(0.03);
      return {
        id: String(id),
        startTime: toShortIsoTime(began, 0),
        endTime: isOver ? toShortIsoTime(Math.min(now, began + random.int(minute, 90 * minute)), 0) : null,
        state: cancelled ? 'TerminatedByUser' : alert.investigationState,
        cancelledBy: cancelled ? `analyst${random.int(1, 5)}@corp.example` : null,
        statusDetails: null,
        machineId: alert.machineId,
        computerDnsName: alert.computerDnsName,
        triggeringAlertId: alert.id,
      };
    });
}
