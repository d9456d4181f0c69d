import type {
  AllowedScript,
  ApprovalRule,
  LiveResponsePolicy,
  NeverBlock,
  Policy,
  ProtectedMachines,
  Webhook,
  Caps,
} from '../config/policy.js';
import { liveResponseRulesOf } from './live-response-rules.js';
import { countedAs, metadataOfMutation, MUTATIONS } from '../config/mutations.js';

/** For each key, whether `next` permits a write, or omits an alert, that `inForce` doesn't. */
type Comparisons<Whole> = {
  readonly [Key in keyof Required<Whole>]: (inForce: Whole[Key], next: Whole[Key]) => boolean;
};

/** The type forces a comparison for every key of a policy. */
const WEAKER: Comparisons<Omit<Policy, 'caps'>> = {
  protectedMachines: protectsLess,
  approvals: (inForce, next) => inForce.some((rule) => !next.some((other) => covers(other, rule))),
  // Without a list, people of every tenant decide.
  approverTenants: (inForce, next) => inForce !== undefined && (next === undefined || lacks(inForce, next)),
  emergencyHours: (inForce, next) => next > inForce,
  liveResponse: (inForce, next) => anyWeaker(LIVE_RESPONSE, inForce, next),
  neverBlock: (inForce, next) => anyWeaker(NEVER_BLOCK, inForce, next),
  webhook: (inForce, next) => inForce !== undefined && (next === undefined || alertsLess(inForce, next)),
};

const LIVE_RESPONSE: Comparisons<LiveResponsePolicy> = {
  // Without a list, every script is allowed.
  scripts: (inForce, next) =>
    inForce !== undefined &&
    (next === undefined || next.some((script) => !inForce.some((known) => isSameScript(known, script)))),
  // Without a list, the built-in one applies.
  denyGetFile: (inForce, next) =>
    lacks(
      liveResponseRulesOf({ denyGetFile: next }).denyGetFile,
      liveResponseRulesOf({ denyGetFile: inForce }).denyGetFile,
    ),
};

const NEVER_BLOCK: Comparisons<NeverBlock> = {
  hosts: (inForce, next) => lacks(next, inForce),
  addresses: (inForce, next) => lacks(next, inForce),
  hashes: (inForce, next) => lacks(next, inForce),
};

/**
 * The criteria that protect machines. They are compared across rules, because the rule matters for its name in messages
 * only.
 */
const CRITERIA: { readonly [Key in Exclude<keyof ProtectedMachines, 'name'>]: true } = {
  machineIds: true,
  tags: true,
  namePatterns: true,
  deviceGroups: true,
  deviceValues: true,
  osPlatforms: true,
};

/** A rule without a condition applies to more writes than one with it. */
const CONDITIONS: Comparisons<Omit<ApprovalRule, 'name'>> = {
  mutations: isNarrower,
  directions: isNarrower,
  traits: isNarrower,
  machinesAbove: isHigher,
  targetsAbove: isHigher,
  onlyProtected: (inForce, next) => next === true && inForce !== true,
};

/**
 * Lists the keys under which `next` is weaker than the policy in force; empty if `next` permits nothing new. Values
 * that can't be compared, such as a pattern that replaces another, count as weaker.
 */
export function findWeakenings(inForce: Policy, next: Policy): readonly string[] {
  const keys = (Object.keys(WEAKER) as (keyof typeof WEAKER)[]).filter((key) =>
    isWeaker(WEAKER, key, inForce, next),
  );
  return [...keys, ...findWeakerCaps(inForce.caps, next.caps)].map(
    (key) => `${key} would be weaker than what is in force`,
  );
}

function isWeaker<Whole, Key extends keyof Whole>(
  comparisons: Comparisons<Whole>,
  key: Key,
  inForce: Whole,
  next: Whole,
): boolean {
  return comparisons[key](inForce[key], next[key]);
}

function anyWeaker<Whole extends object>(
  comparisons: Comparisons<Whole>,
  inForce: Whole,
  next: Whole,
): boolean {
  return (Object.keys(comparisons) as (keyof Whole)[]).some((key) =>
    isWeaker(comparisons, key, inForce, next),
  );
}

function protectsLess(inForce: Policy['protectedMachines'], next: Policy['protectedMachines']): boolean {
  return (Object.keys(CRITERIA) as (keyof typeof CRITERIA)[]).some((criterion) => {
    const allOf = (rules: readonly ProtectedMachines[]) => rules.flatMap((rule) => rule[criterion]);
    return lacks(allOf(next), allOf(inForce));
  });
}

/** Whether every write that matches `rule` matches `other` too. */
function covers(other: ApprovalRule, rule: ApprovalRule): boolean {
  return !anyWeaker(CONDITIONS, rule, other);
}

function isNarrower(inForce: readonly string[] | undefined, next: readonly string[] | undefined): boolean {
  return next !== undefined && (inForce === undefined || lacks(next, inForce));
}

function isHigher(inForce: number | undefined, next: number | undefined): boolean {
  return next !== undefined && (inForce === undefined || next > inForce);
}

function alertsLess(inForce: Webhook, next: Webhook): boolean {
  return anyWeaker<Webhook>(
    {
      url: (one, other) => one !== other,
      secret: (one, other) => one !== undefined && other === undefined,
      authorization: (one, other) => one !== undefined && other === undefined,
    },
    inForce,
    next,
  );
}

/** Script names are case-sensitive, hashes are not. */
function isSameScript(one: AllowedScript, other: AllowedScript): boolean {
  return one.name === other.name && one.sha256.toLowerCase() === other.sha256.toLowerCase();
}

/** Whether `list` lacks one of `wanted`. The comparison ignores case. */
function lacks(list: readonly string[], wanted: readonly string[]): boolean {
  const known = new Set(list.map(plain));
  return wanted.some((text) => !known.has(plain(text)));
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

type Limit = number | undefined;

const KEYS: { readonly [Key in keyof Required<Caps>]: true } = {
  tightenPerCaller: true,
  loosenPerTenant: true,
  mutations: true,
};

/** The keys of caps under which `next` permits more writes. */
function findWeakerCaps(inForce: Caps, next: Caps): readonly string[] {
  const isWeaker = (key: keyof Caps) =>
    key === 'mutations'
      ? [...namesIn(inForce), ...namesIn(next)].some((name) =>
          isAbove(highest(name, next), lowest(name, inForce)),
        )
      : isAbove(next[key], inForce[key]);
  return (Object.keys(KEYS) as (keyof Caps)[]).filter(isWeaker).map((key) => `caps.${key}`);
}

/** The mutations with a cap of their own. A bulk mutation shares the cap of its single form (src/policy/caps.ts). */
function namesIn({ mutations }: Caps): readonly string[] {
  const others = Object.keys(MUTATIONS).filter((name) => mutations.has(countedAs(name)));
  return [...mutations.keys(), ...others];
}

/** The direction of a mutation and its effect are unknown here, so without its own cap the lowest that may apply does. */
function lowest(name: string, caps: Caps): Limit {
  return limitsOf(name, caps).reduce((one, other) => (isAbove(one, other) ? other : one));
}

function highest(name: string, caps: Caps): Limit {
  return limitsOf(name, caps).reduce((one, other) => (isAbove(one, other) ? one : other));
}

function limitsOf(name: string, { mutations, tightenPerCaller, loosenPerTenant }: Caps): readonly Limit[] {
  const own = [name, countedAs(name)].find((known) => mutations.has(known));
  if (own !== undefined) return [mutations.get(own)];
  const others = (metadataOfMutation(name).mayCountAs ?? []).filter((known) => mutations.has(known));
  return [tightenPerCaller, loosenPerTenant, ...others.map((known) => mutations.get(known))];
}

/** Undefined is no cap. */
function isAbove(limit: Limit, other: Limit): boolean {
  return (limit ?? Infinity) > (other ?? Infinity);
}
