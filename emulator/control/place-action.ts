import { randomUUID } from 'node:crypto';
import { actionAt, isFinal } from '../defender/machine-actions/life-cycle.js';
import { NULL_FIELDS } from '../generated/rows.js';
import { toIsoTime } from '../tenants/iso-time.js';
import { commandsAt, newCommands } from '../defender/machine-actions/command-life.js';
import type {
  LiveResponseCommandResult,
  MachineAction,
  StoredMachineAction,
  TenantData,
} from '../tenants/model.js';

/** An action that somebody else requested. */
export interface PlacedAction {
  /** The emulator's first tenant if omitted. */
  readonly tenantId?: string | undefined;
  readonly machineId: string;
  readonly type: string;
  /** Pending or InProgress, until the action ends, is canceled or times out, or a final status. Pending if omitted. */
  readonly status?: string | undefined;
  readonly scope?: string | null | undefined;
  readonly requestor?: string | undefined;
  readonly comment?: string | undefined;
  /** The commands of a live response session; the emulator sets their progress. */
  readonly commands?: readonly LiveResponseCommandResult['command'][] | undefined;
  /** How long ago it was created. */
  readonly ageMs?: number | undefined;
  /** How long reads hide it. */
  readonly lagMs?: number | undefined;
}

/** Adds an action to a tenant. `now` is epoch milliseconds. */
export function addAction(tenant: TenantData, placed: PlacedAction, now: number): MachineAction {
  const { status = 'Pending', ageMs = 0, lagMs = 0 } = placed;
  const machine = tenant.machines.find((one) => one.id === placed.machineId);
  const created = now - ageMs;
  const stored: StoredMachineAction = {
    action: {
      ...NULL_FIELDS.MachineAction,
      id: randomUUID(),
      type: placed.type,
      requestor: placed.requestor ?? 'analyst1@corp.example',
      requestorComment: placed.comment ?? 'Asked for in the portal',
      status,
      machineId: placed.machineId,
      computerDnsName: machine?.computerDnsName ?? null,
      creationDateTimeUtc: toIsoTime(created),
      lastUpdateDateTimeUtc: toIsoTime(created),
      errorHResult: 0,
      scope: placed.scope ?? null,
      requestSource: 'Portal',
      commands: newCommands(placed.commands ?? []),
    },
    visibleAt: now + lagMs,
    startsAt: status === 'InProgress' ? created : Number.POSITIVE_INFINITY,
    endsAt: Number.POSITIVE_INFINITY,
  };
  if (isFinal(status)) conclude(stored, status, now);
  tenant.machineActions.push(stored);
  return actionAt(stored, now);
}

/** Ends an action at `now`. Throws RangeError when no tenant has it. */
export function finishAction(
  tenants: readonly TenantData[],
  id: string,
  status: string,
  now: number,
): MachineAction {
  const stored = tenants.flatMap((tenant) => tenant.machineActions).find((one) => one.action.id === id);
  if (stored === undefined) throw new RangeError(`There is no machine action '${id}'`);
  stored.action.lastUpdateDateTimeUtc = toIsoTime(now);
  conclude(stored, status, now);
  return stored.action;
}

/** Its commands end with it, at the same time. */
function conclude(stored: StoredMachineAction, status: string, now: number): void {
  stored.action.status = status;
  stored.endsAt = now;
  const begun = { ...stored, startsAt: Math.min(stored.startsAt, now) };
  if (status === 'Succeeded' || status === 'Failed') stored.action.commands = commandsAt(begun, now, status);
}
