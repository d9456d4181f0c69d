import { randomUUID } from 'node:crypto';
import { NULL_FIELDS } from '../../generated/rows.js';
import { toIsoTime } from '../../tenants/iso-time.js';
import type {
  LiveResponseCommandResult,
  Machine,
  MachineAction,
  StoredMachineAction,
} from '../../tenants/model.js';
import { DefenderError } from '../defender-error.js';
import type { DefenderCall } from '../operation.js';
import type { ActionLabels } from './action-labels.js';
import { newCommands } from './command-life.js';
import { actionAt, isIsolated, openActions } from './life-cycle.js';

/** The input of a response action. */
export interface NewAction extends ActionLabels {
  readonly type:
    | 'Isolate'
    | 'Unisolate'
    | 'RestrictCodeExecution'
    | 'UnrestrictCodeExecution'
    | 'RunAntiVirusScan'
    | 'StopAndQuarantineFile'
    | 'CollectInvestigationPackage'
    | 'LiveResponse'
    | 'Offboard';
  readonly machine: Machine;
  /** Null for a live response session without one, where it is optional. */
  readonly comment: string | null;
  readonly scope: string | null;
  /** Of the file that the action is about. */
  readonly sha1?: string;
  /** Of a live response session. */
  readonly commands?: LiveResponseCommandResult['command'][];
  /** The time until which it waits for its machine; it doesn't wait if omitted. */
  readonly waitsUntil?: number;
}

/**
 * Creates a response action and returns it as the response has it. While one of its type is pending or running on the machine, the
 * switch `repeatedAction` decides: the service's 400 is thrown, or another action returned.
 */
export function createAction(call: DefenderCall, wanted: NewAction): MachineAction {
  const { state, tenant, now } = call;
  const { machine, type } = wanted;
  const open = openActions(tenant, machine.id, now).find((stored) => stored.action.type === type);
  if (open !== undefined) return repeatAction(call, open);
  const { pendingMs, inProgressMs, lagMs, outcome } = state.actionBehaviour;
  const waits =
    type === 'Isolate' &&
    state.switches.isolateWhenIsolated === 'waits' &&
    isIsolated(tenant, machine.id, now);
  const isSilent = wanted.waitsUntil !== undefined;
  const startsAt = waits || isSilent ? Number.POSITIVE_INFINITY : now + pendingMs;
  const endsAt = startsAt + inProgressMs;
  if (type === 'Unisolate') releaseWaiting(call, machine.id, endsAt);
  const stored: StoredMachineAction = {
    action: newAction(call, wanted),
    visibleAt: now + lagMs,
    startsAt,
    endsAt,
    outcome,
    ...(wanted.waitsUntil !== undefined && { givenUpAt: wanted.waitsUntil }),
  };
  call.wholeTenant.machineActions.push(stored);
  return actionAt(stored, now);
}

function repeatAction({ state, tenant, now }: DefenderCall, open: StoredMachineAction): MachineAction {
  const { repeatedAction } = state.switches;
  if (repeatedAction === 'reject') {
    throw new DefenderError(400, 'ActiveRequestAlreadyExists', 'Action is already in progress');
  }
  const others = tenant.machineActions.filter((stored) => stored.action.machineId !== open.action.machineId);
  return actionAt((repeatedAction === 'somebody-else' ? others.at(-1) : undefined) ?? open, now);
}

/** An Isolate that waits on an isolated machine runs once the machine is released. */
function releaseWaiting({ state, tenant, now }: DefenderCall, machineId: string, releasedAt: number): void {
  for (const stored of openActions(tenant, machineId, now)) {
    if (stored.action.type !== 'Isolate' || stored.startsAt !== Number.POSITIVE_INFINITY) continue;
    stored.startsAt = releasedAt + state.actionBehaviour.pendingMs;
    stored.endsAt = stored.startsAt + state.actionBehaviour.inProgressMs;
  }
}

function newAction(
  { principal, now }: DefenderCall,
  { type, machine, comment, scope, sha1, externalId, title, commands = [] }: NewAction,
): MachineAction {
  const created = toIsoTime(now);
  return {
    ...NULL_FIELDS.MachineAction,
    id: randomUUID(),
    type,
    title,
    requestor: principal.displayName,
    requestorComment: comment,
    status: 'Pending',
    machineId: machine.id,
    computerDnsName: machine.computerDnsName,
    creationDateTimeUtc: created,
    lastUpdateDateTimeUtc: created,
    errorHResult: 0,
    scope,
    externalId,
    requestSource: 'PublicApi',
    relatedFileInfo: sha1 === undefined ? null : { fileIdentifier: sha1, fileIdentifierType: 'Sha1' },
    commands: newCommands(commands),
  };
}
