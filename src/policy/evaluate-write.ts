import type { ApprovalRule, Policy, ProtectedMachines, Trait } from '../config/policy.js';
import { type Direction, countedAs, metadataOfMutation, isBreakable } from '../config/mutations.js';
import { matchesAny } from '../lib/texts.js';
import { protectingTagsAmong, protectionOf, protectsByMetadata } from './protected-machines.js';
import type { MachineMetadata } from './protected-machines.js';

/** The parts of a write that guard rails depend on. */
interface WriteSubject {
  /** Lower case, without duplicates. */
  readonly machineIds: readonly string[];
  /** The number of machines, indicators, alerts or other objects that the write changes; at least 1. */
  readonly targets: number;
  readonly traits: ReadonlySet<Trait>;
  /** Tags that the write adds or removes. */
  readonly tags: readonly string[];
  readonly isSelectiveIsolation: boolean;
  readonly acknowledged: readonly string[];
}

type Input = Readonly<Record<string, unknown>>;

/** Input lists whose items are targets. Commands, device groups and acknowledgments are not. */
const TARGET_LISTS = /(?<!group)(ids|values|indicators|items|alerts|machines)$/i;

/**
 * Reads the input by the field names that all mutations share, so that rules cover new mutations without further work.
 */
export function subjectOf(mutation: string, input: Input): WriteSubject {
  const machineIds = [
    ...new Set(textsIn([input['machineId'], input['machineIds']]).map((id) => id.toLowerCase())),
  ];
  const lists = Object.entries(input).flatMap(([name, value]) =>
    Array.isArray(value) && TARGET_LISTS.test(name) ? [value.length] : [],
  );
  return {
    machineIds,
    targets: Math.max(1, machineIds.length, ...lists),
    traits: traitsOf(input),
    tags: metadataOfMutation(mutation).namesTags === true ? tagsIn(input) : [],
    isSelectiveIsolation: isWord(input['isolationType'], 'Selective'),
    acknowledged: textsIn(input['acknowledge']),
  };
}

function traitsOf(input: Input): ReadonlySet<Trait> {
  const traits = new Set<Trait>();
  visitFields(input, (name, value) => {
    const isScript =
      /^runScript$/i.test(name) || (/^(type|command)$/i.test(name) && isWord(value, 'RunScript'));
    if (isScript) traits.add('RunScript');
    if (/action$/i.test(name) && isWord(value, 'Allowed')) traits.add('AllowedIndicator');
  });
  return traits;
}

const TAG_FIELDS = ['tag', 'tags'];

function tagsIn(input: Input): readonly string[] {
  return TAG_FIELDS.flatMap((name) => textsIn(input[name]));
}

/** Visits every non-null field at any depth. Items of a list are visited under the list's name. */
function visitFields(value: unknown, visit: (name: string, value: unknown) => void, name = ''): void {
  if (value === null || value === undefined) return;
  if (name !== '') visit(name, value);
  if (Array.isArray(value)) for (const item of value) visitFields(item, visit, name);
  else if (typeof value === 'object') {
    for (const [field, inner] of Object.entries(value)) visitFields(inner, visit, field);
  }
}

function isWord(value: unknown, word: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === word.toLowerCase();
}

function textsIn(value: unknown): readonly string[] {
  return [value].flat(2).filter((item): item is string => typeof item === 'string');
}

/** A write as an input of guard rails. */
export interface WriteRequest {
  readonly mutation: string;
  readonly direction: Direction;
  /** Another mutation with the same effect, whose approval rules apply, too. */
  readonly like?: string | undefined;
  readonly input: Readonly<Record<string, unknown>>;
  /** Metadata of the machines that the write names. A machine without an entry is judged by its id alone. */
  readonly machines: readonly MachineMetadata[];
  /** A caller with the role overrides the guard rails. */
  readonly breaksGlass: boolean;
  /** The tenant has an emergency, so tightening writes have no cap. */
  readonly isEmergency: boolean;
  /** It is the whole of a bulk write whose machines are evaluated one by one, too: only what they can't meet alone counts. */
  readonly isWhole?: boolean | undefined;
}

/** The policy's decision about a write. */
export type PolicyDecision =
  | {
      readonly kind: 'allowed';
      readonly warnings: readonly string[];
      /** Messages of the denials that breaking glass overrode. */
      readonly overridden: readonly string[];
    }
  | PolicyDenial;

export type PolicyDenial = {
  readonly message: string;
  /** Protected machines among the targets. */
  readonly protectedIds: readonly string[];
} & (
  | { readonly kind: 'refused'; readonly code: 'PROTECTED_MACHINE' | 'PROTECTING_TAG' }
  | { readonly kind: 'needs approval'; readonly rule: string }
);

/** Evaluates a write without lookups. Caps are counted separately, in `CapCounter`. */
export function evaluateWrite(policy: Policy, request: WriteRequest): PolicyDecision {
  const { mutation, input, breaksGlass, isWhole } = request;
  const subject = subjectOf(mutation, input);
  const guarded = guardedAmong(policy, subject, request.machines);
  // Refusals come first, because an approval doesn't lift them.
  const denials = [
    ...denialsOfTags(policy, subject),
    ...(isWhole === true ? [] : denialsOfIsolation(mutation, subject, guarded)),
    ...policy.approvals
      .filter((rule) => meets(rule, request, subject, guarded))
      .map((rule) => requiresApproval(mutation, rule.name, guarded)),
  ];
  const [first] = breaksGlass && isBreakable(mutation) ? [] : denials;
  return (
    first ?? {
      kind: 'allowed',
      warnings: guarded.map(({ id, by }) => `${id} is a protected machine: ${by.name}.`),
      overridden: denials.map(({ message }) => message),
    }
  );
}

/** Whether the decision depends on machine metadata other than the ids. */
export function needsMetadata(policy: Policy, request: Omit<WriteRequest, 'machines'>): boolean {
  const { mutation, input, isWhole } = request;
  if (!protectsByMetadata(policy)) return false;
  if (isIsolation(mutation) && isWhole !== true) return true;
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
  machines: readonly MachineMetadata[],
): Guarded[] {
  const known = new Map(machines.map((machine) => [machine.id.toLowerCase(), machine]));
  return machineIds.flatMap((id) => {
    const by = protectionOf(policy, known.get(id) ?? { id });
    return by === undefined ? [] : [{ id, by }];
  });
}

function denialsOfTags(policy: Policy, { tags }: WriteSubject): PolicyDenial[] {
  const protecting = protectingTagsAmong(policy, tags);
  if (protecting.length === 0) return [];
  const names = protecting.map((tag) => `"${tag}"`).join(', ');
  return [
    {
      kind: 'refused',
      code: 'PROTECTING_TAG',
      message: `The policy protects machines by the tag ${names}. This mutation can't change it, unless a caller with Defender.BreakGlass sends a breakGlassReason.`,
      protectedIds: [],
    },
  ];
}

/**
 * Isolating a protected machine can cut off others: full isolation needs an approval, selective isolation an
 * acknowledgment.
 */
function denialsOfIsolation(
  mutation: string,
  subject: WriteSubject,
  guarded: readonly Guarded[],
): PolicyDenial[] {
  const [first] = guarded;
  if (first === undefined || !isIsolation(mutation)) return [];
  if (!subject.isSelectiveIsolation)
    return [requiresApproval(mutation, `Protected machines: ${first.by.name}`, guarded)];
  if (subject.acknowledged.includes('PROTECTED')) return [];
  return [
    {
      kind: 'refused',
      code: 'PROTECTED_MACHINE',
      message: `${first.id} is a protected machine: ${first.by.name}. To isolate it anyway, send acknowledge: [PROTECTED].`,
      protectedIds: guarded.map(({ id }) => id),
    },
  ];
}

function requiresApproval(mutation: string, rule: string, guarded: readonly Guarded[]): PolicyDenial {
  const way =
    metadataOfMutation(mutation).holdsSecrets === true
      ? `There is no approval of ${mutation}, because approvers would see its secrets. Only a caller with Defender.BreakGlass can send it, with a breakGlassReason.`
      : 'Ask with requestDefenderActionApproval, and send this again with the approvalId.';
  return {
    kind: 'needs approval',
    rule,
    message: `"${rule}" needs a second person. ${way}`,
    protectedIds: guarded.map(({ id }) => id),
  };
}

function meets(
  rule: ApprovalRule,
  { mutation, direction, like, isEmergency, isWhole }: Omit<WriteRequest, 'machines'>,
  { machineIds, targets, traits }: WriteSubject,
  guarded: readonly { readonly id: string }[],
): boolean {
  const { mutations, directions, machinesAbove, targetsAbove, onlyProtected } = rule;
  const limitsNumber = machinesAbove !== undefined || targetsAbove !== undefined;
  if (limitsNumber && direction === 'tighten' && isEmergency) return false;
  if (isWhole === true && onlyProtected === true && isMetByOne(rule, mutation)) return false;
  return (
    (mutations === undefined ||
      [mutation, countedAs(mutation), like].some((name) => matchesAny(mutations, name))) &&
    (directions === undefined || directions.includes(direction)) &&
    (rule.traits === undefined || rule.traits.some((trait) => traits.has(trait))) &&
    (machinesAbove === undefined || machineIds.length > machinesAbove) &&
    (targetsAbove === undefined || targets > targetsAbove) &&
    (onlyProtected !== true || guarded.length > 0)
  );
}

/** Whether each protected machine of a bulk write meets the rule by itself, so that it blocks no other machine. */
function isMetByOne({ mutations, machinesAbove = 0, targetsAbove = 0 }: ApprovalRule, mutation: string) {
  const isNamed = mutations === undefined || matchesAny(mutations, countedAs(mutation));
  return isNamed && machinesAbove === 0 && targetsAbove === 0;
}

function isIsolation(mutation: string): boolean {
  return metadataOfMutation(mutation).isolates === true;
}
