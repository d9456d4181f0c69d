import type { MachineAction, StoredMachineAction, TenantData } from '../../tenants/model.js';
import { toIsoTime } from '../../tenants/iso-time.js';
import { commandsAt } from './command-life.js';

/** The final statuses that an action can be made to end in. */
export type ActionOutcome = 'Succeeded' | 'Failed' | 'TimeOut';

/** How new actions proceed, in milliseconds of the emulator's clock. */
export interface ActionBehaviour {
  /** From creation to InProgress. */
  readonly pendingMs: number;
  /** From InProgress to the outcome. */
  readonly inProgressMs: number;
  /** How long reads don't show a new action. */
  readonly lagMs: number;
  readonly outcome: ActionOutcome;
}

/** Five seconds Pending, twenty InProgress, then Succeeded; visible at once. */
export const defaultActionBehaviour: ActionBehaviour = {
  pendingMs: 5_000,
  inProgressMs: 20_000,
  lagMs: 0,
  outcome: 'Succeeded',
};

/** An action that never started times out after three days (Learn: respond-machine-alerts.md). */
export const givenUpAfterMs = 72 * 3_600_000;

/** The service's `errorHResult` of an action that timed out. */
export const timeOutHResult = -2_145_844_840;

const failedHResult = -2_147_467_259;

/** The action as it is at `now`, epoch milliseconds. */
export function actionAt(stored: StoredMachineAction, now: number): MachineAction {
  const { action } = stored;
  if (isFinal(action.status)) return action;
  const givenUpAt = stored.givenUpAt ?? Date.parse(action.creationDateTimeUtc) + givenUpAfterMs;
  if (now < stored.startsAt) {
    return now < givenUpAt ? { ...action, status: 'Pending' } : end(action, 'TimeOut', givenUpAt);
  }
  if (now < stored.endsAt) {
    return {
      ...action,
      status: 'InProgress',
      lastUpdateDateTimeUtc: toIsoTime(stored.startsAt),
      commands: commandsAt(stored, now),
    };
  }
  const ended = end(action, stored.outcome ?? 'Succeeded', stored.endsAt);
  return { ...ended, commands: commandsAt(stored, stored.endsAt, ended.status) };
}

function end(action: MachineAction, status: string, at: number): MachineAction {
  const errorHResult = status === 'TimeOut' ? timeOutHResult : status === 'Failed' ? failedHResult : 0;
  return { ...action, status, lastUpdateDateTimeUtc: toIsoTime(at), errorHResult };
}

/** Whether an action with this status will change no more. */
export function isFinal(status: string): boolean {
  return status !== 'Pending' && status !== 'InProgress';
}

/** The actions that reads show at `now`, sorted by id. */
export function visibleActions(tenant: TenantData, now: number): MachineAction[] {
  return tenant.machineActions
    .filter((stored) => stored.visibleAt <= now)
    .map((stored) => actionAt(stored, now))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The actions of a machine that are pending or running at `now`, seen by reads or not. */
export function openActions(tenant: TenantData, machineId: string, now: number): StoredMachineAction[] {
  return tenant.machineActions.filter(
    (stored) => stored.action.machineId === machineId && !isFinal(actionAt(stored, now).status),
  );
}

/** Whether a machine is isolated at `now`, by its last successful Isolate or Unisolate. */
export function isIsolated(tenant: TenantData, machineId: string, now: number): boolean {
  let last: { readonly type: string; readonly at: number } | null = null;
  for (const stored of tenant.machineActions) {
    const action = actionAt(stored, now);
    if (action.machineId !== machineId || action.status !== 'Succeeded') continue;
    if (action.type !== 'Isolate' && action.type !== 'Unisolate') continue;
    const at = Date.parse(action.lastUpdateDateTimeUtc);
    if (last === null || at >= last.at) last = { type: action.type, at };
  }
  return last?.type === 'Isolate';
}
