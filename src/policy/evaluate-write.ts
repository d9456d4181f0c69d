import type { ApprovalRule, Policy, ProtectedMachines } from '../config/policy.js';
import type { Direction } from './direction.js';
import { matchesAny } from './match-pattern.js';
import { factsOfMutation, isBreakable } from './mutations.js';
import {
  protectingTagsAmong,
  protectionOf,
  protectsByFacts,
  type MachineFacts,
} from './protected-machines.js';
import { subjectOf, type WriteSubject } from './write-subject.js';

/** A write as guard rails see it. */
export interface WriteRequest {
  readonly mutation: string;
  readonly direction: Direction;
  readonly input: Readonly<Record<string, unknown>>;
  /** What is known of the machines that it names; of those left out, only the id is. */
  readonly machines: readonly MachineFacts[];
  /** Guard rails are overridden, by somebody who may. */
  readonly breaksGlass: boolean;
  /** The tenant has an emergency: what tightens isn't limited in number. */
  readonly isEmergency: boolean;
}

/** What the policy says of a write. */
export type PolicyDecision =
  | {
      readonly kind: 'allowed';
      readonly warnings: readonly string[];
      /** What would have stood in the way without breaking glass, in words. */
      readonly overridden: readonly string[];
    }
  | PolicyDenial;

export type PolicyDenial = {
  readonly message: string;
  /** Protected machines that it is about. */
  readonly protectedIds: readonly string[];
} & (
  | { readonly kind: 'refused'; readonly code: 'PROTECTED_MACHINE' | 'PROTECTING_TAG' }
  | { readonly kind: 'needs approval'; readonly rule: string }
);

/** Judges a write by the policy, without looking anything up: caps, which count, are judged apart. */
export function evaluateWrite(policy: Policy, request: WriteRequest): PolicyDecision {
  const { mutation, input, breaksGlass } = request;
  const subject = subjectOf(mutation, input);
  const guarded = guardedAmong(policy, subject, request.machines);
  const denials = [
    ...judgeTags(policy, subject),
    ...judgeIsolation(mutation, subject, guarded),
    ...policy.approvals
      .filter((rule) => meets(rule, request, subject, guarded))
      .map((rule) => needsApproval(rule.name, guarded)),
  ];
  const left = breaksGlass && isBreakable(mutation) ? [] : denials;
  // A refusal first: no second person helps against it.
  const first = left.find(({ kind }) => kind === 'refused') ?? left[0];
  return (
    first ?? {
      kind: 'allowed',
      warnings: guarded.map(({ id, by }) => `${id} is a protected machine: ${by.name}.`),
      overridden: denials.map(({ message }) => message),
    }
  );
}

/** Whether judging a write takes more of its machines than their ids. */
export function needsFacts(policy: Policy, request: Omit<WriteRequest, 'machines'>): boolean {
  const { mutation, input } = request;
  if (!protectsByFacts(policy)) return false;
  if (isIsolation(mutation)) return true;
  const subject = subjectOf(mutation, input);
  const asIfGuarded = subject.machineIds.map((id) => ({ id, by: undefined }));
  return policy.approvals.some(
    (rule) => rule.onlyProtected === true && meets(rule, request, subject, asIfGuarded),
  );
}

interface Guarded {
  readonly id: string;
  readonly by: ProtectedMachines;
}

function guardedAmong(
  policy: Policy,
  { machineIds }: WriteSubject,
  machines: readonly MachineFacts[],
): Guarded[] {
  return machineIds.flatMap((id) => {
    const by = protectionOf(policy, machines.find((machine) => machine.id.toLowerCase() === id) ?? { id });
    return by === undefined ? [] : [{ id, by }];
  });
}

function judgeTags(policy: Policy, { tags }: WriteSubject): PolicyDenial[] {
  const protecting = protectingTagsAmong(policy, tags);
  if (protecting.length === 0) return [];
  const names = protecting.map((tag) => `"${tag}"`).join(', ');
  return [
    {
      kind: 'refused',
      code: 'PROTECTING_TAG',
      message: `The policy protects machines by the tag ${names}. It can't be changed here; breakGlassReason does, with Defender.BreakGlass.`,
      protectedIds: [],
    },
  ];
}

/** Cutting off what everything else hangs on is a matter for two, or at least for somebody who knows. */
function judgeIsolation(
  mutation: string,
  subject: WriteSubject,
  guarded: readonly Guarded[],
): PolicyDenial[] {
  const [first] = guarded;
  if (first === undefined || !isIsolation(mutation)) return [];
  if (!subject.isSelectiveIsolation) return [needsApproval(`Protected machines: ${first.by.name}`, guarded)];
  if (subject.acknowledged.includes('PROTECTED')) return [];
  return [
    {
      kind: 'refused',
      code: 'PROTECTED_MACHINE',
      message: `${first.id} is a protected machine: ${first.by.name}. Send acknowledge: [PROTECTED] to isolate it all the same.`,
      protectedIds: guarded.map(({ id }) => id),
    },
  ];
}

function needsApproval(rule: string, guarded: readonly Guarded[]): PolicyDenial {
  return {
    kind: 'needs approval',
    rule,
    message: `"${rule}" needs a second person. Ask with requestActionApproval, and send this again with the approvalId.`,
    protectedIds: guarded.map(({ id }) => id),
  };
}

function meets(
  rule: ApprovalRule,
  { mutation, direction, isEmergency }: Omit<WriteRequest, 'machines'>,
  { machineIds, targets, traits }: WriteSubject,
  guarded: readonly { readonly id: string }[],
): boolean {
  const { mutations, directions, machinesAbove, targetsAbove, onlyProtected } = rule;
  const limitsNumber = machinesAbove !== undefined || targetsAbove !== undefined;
  if (limitsNumber && direction === 'tighten' && isEmergency) return false;
  return (
    (mutations === undefined || matchesAny(mutations, mutation)) &&
    (directions === undefined || directions.includes(direction)) &&
    (rule.traits === undefined || rule.traits.some((trait) => traits.has(trait))) &&
    (machinesAbove === undefined || machineIds.length > machinesAbove) &&
    (targetsAbove === undefined || targets > targetsAbove) &&
    (onlyProtected !== true || guarded.length > 0)
  );
}

function isIsolation(mutation: string): boolean {
  return factsOfMutation(mutation).isolates === true;
}
