import { isOpenTo, type RoleRule } from '../../authorization/role-rule.js';
import type { Policy } from '../../config/policy.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import { effectOfActions, hasNotEnded } from '../../loaders/plan/action-effect.js';
import { evaluateWrite, type PolicyDecision } from '../../policy/evaluate-write.js';
import { directionOfMutation } from '../../config/mutations.js';
import { hasOtherScope, isOfFamily, isOfType } from './inspect-machine.js';
import {
  ISOLATION,
  kindOfMutation,
  LIVE_RESPONSE,
  RESTRICTION,
  UNRESTRICTION,
  type MachineActionKind,
} from './machine-action-kind.js';
import type { DefenderAvailableActionReason, DefenderIsolationType } from '../../generated/schema.js';

export interface MachineMutation {
  readonly name: string;
  readonly rule: RoleRule;
}

interface Remark {
  readonly reason: DefenderAvailableActionReason;
  readonly message: string;
}

/** Whether a mutation would succeed for a machine and a caller, as far as it is known without an attempt. */
export interface ActionAvailability {
  readonly action: string;
  readonly isolationType: DefenderIsolationType | null;
  readonly isAllowed: boolean;
  readonly reason: DefenderAvailableActionReason | null;
  /** The reason in words. */
  readonly message: string | null;
  readonly requiresApproval: boolean;
}

export interface MachineSituation {
  readonly machine: WireMachine;
  /** All of its actions that Defender shows. */
  readonly actions: readonly WireMachineAction[];
  readonly roles: ReadonlySet<string>;
  readonly policy: Policy;
  readonly isEmergency: boolean;
}

/** Every mutation on one machine, with its availability. Ignores caps, which change with every write. */
export function listAvailableActions(
  mutations: readonly MachineMutation[],
  situation: MachineSituation,
): readonly ActionAvailability[] {
  return mutations.flatMap((mutation) =>
    isolationTypesFor(mutation, situation.machine).map((isolationType) =>
      availabilityOf(mutation, isolationType, situation),
    ),
  );
}

/** Containing is for machines that Defender doesn't manage, the other two are for managed ones. */
function isolationTypesFor(
  { name }: MachineMutation,
  machine: WireMachine,
): readonly (DefenderIsolationType | null)[] {
  if (name !== ISOLATION.mutation) return [null];
  return isOnboarded(machine) ? ['Full', 'Selective'] : ['UnManagedDevice'];
}

function availabilityOf(
  { name, rule }: MachineMutation,
  isolationType: DefenderIsolationType | null,
  situation: MachineSituation,
): ActionAvailability {
  const { machine, roles, policy, isEmergency } = situation;
  const kind = name === LIVE_RESPONSE.mutation ? undefined : kindOfMutation(name);
  const decision = evaluateWrite(policy, {
    mutation: name,
    // Directions that depend on an input are unknown here.
    direction: directionOfMutation(name, 'neutral'),
    input: { machineId: machine.id, isolationType, acknowledge: ['PROTECTED'] },
    machines: [machine],
    breaksGlass: false,
    isEmergency,
  });
  const refusal =
    missingRole(rule, roles) ?? (kind && blockedBy(kind, isolationType, situation)) ?? refusalOf(decision);
  const remark = refusal ?? remarkOn(decision) ?? (kind && caveatOf(kind, machine));
  return {
    action: name,
    isolationType,
    isAllowed: refusal === undefined,
    reason: remark?.reason ?? null,
    message: remark?.message ?? null,
    requiresApproval: decision.kind === 'needs approval',
  };
}

function missingRole(rule: RoleRule, roles: ReadonlySet<string>): Remark | undefined {
  return isOpenTo(rule, roles)
    ? undefined
    : { reason: 'ROLE_MISSING', message: `It needs the role ${rule.anyOf.join(' or ')}.` };
}

function blockedBy(
  kind: MachineActionKind,
  isolationType: DefenderIsolationType | null,
  { machine, actions }: MachineSituation,
): Remark | undefined {
  const ofFamily = actions.filter((action) => isOfFamily(action, machine.id.toLowerCase(), kind));
  const pending = ofFamily.filter(hasNotEnded);
  const opposite = pending.find((action) => !isOfType(action, kind.type));
  if (opposite !== undefined)
    return { reason: 'CONFLICTING_PENDING', message: `The opposite is pending: ${opposite.id}.` };
  const same = pending.find((action) => !hasOtherScope(action, isolationType));
  if (same !== undefined) return { reason: 'ALREADY_PENDING', message: `It is pending: ${same.id}.` };
  if (pending[0] !== undefined)
    return { reason: 'CONFLICTING_PENDING', message: `It is pending with another scope: ${pending[0].id}.` };
  if (kind.opposite === undefined) return undefined;
  const { state, source } = effectOfActions(ofFamily, { applies: kind.type, lifts: kind.opposite });
  if (state !== 'applied') return undefined;
  const isSameScope = isolationType === null || source?.scope?.toLowerCase() === isolationType.toLowerCase();
  return isSameScope
    ? {
        reason: 'ALREADY_IN_EFFECT',
        message: 'It is already in effect according to the last finished action.',
      }
    : undefined;
}

function refusalOf(decision: PolicyDecision): Remark | undefined {
  return decision.kind === 'refused' ? { reason: decision.code, message: decision.message } : undefined;
}

function remarkOn(decision: PolicyDecision): Remark | undefined {
  if (decision.kind === 'needs approval') return { reason: 'APPROVAL_REQUIRED', message: decision.message };
  const message = decision.kind === 'allowed' ? decision.warnings[0] : undefined;
  return message === undefined ? undefined : { reason: 'PROTECTED_MACHINE', message };
}

/** Caveats from the documentation; Defender decides. */
function caveatOf({ type }: MachineActionKind, machine: WireMachine): Remark | undefined {
  if (!isOnboarded(machine) && type !== ISOLATION.type)
    return { reason: 'NOT_ONBOARDED', message: 'The machine is not onboarded.' };
  const needsWindows = type === RESTRICTION.type || type === UNRESTRICTION.type;
  const platform = machine.osPlatform ?? '';
  return needsWindows && platform !== '' && !/^windows/i.test(platform)
    ? {
        reason: 'UNSUPPORTED_PLATFORM',
        message: `Defender supports this on Windows only, and this is ${platform}.`,
      }
    : undefined;
}

function isOnboarded({ onboardingStatus }: WireMachine): boolean {
  return onboardingStatus == null || onboardingStatus.toLowerCase() === 'onboarded';
}
