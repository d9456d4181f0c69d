import { canHaveDirection } from './mutations.js';

/** A rule that protects machines. A machine that meets any criterion is protected. Case-insensitive. */
export interface ProtectedMachines {
  readonly name: string;
  readonly machineIds: readonly string[];
  readonly tags: readonly string[];
  /** Patterns for computerDnsName, in full or up to its first dot; `*` is any text, `?` any character. */
  readonly namePatterns: readonly string[];
  /** Names (rbacGroupName) or numbers (rbacGroupId). */
  readonly deviceGroups: readonly string[];
  readonly deviceValues: readonly string[];
  readonly osPlatforms: readonly string[];
}

/** Properties of a write's input that approval rules can require. */
export const TRAITS = ['RunScript', 'AllowedIndicator'] as const;
export type Trait = (typeof TRAITS)[number];

export const DIRECTIONS = ['tighten', 'loosen', 'neutral'] as const;

/** A rule for approvals: a write that meets all conditions needs a second person. */
export interface ApprovalRule {
  readonly name: string;
  /** `*` is any text. */
  readonly mutations?: readonly string[] | undefined;
  readonly directions?: readonly (typeof DIRECTIONS)[number][] | undefined;
  /** Any one of these is sufficient. */
  readonly traits?: readonly Trait[] | undefined;
  /** More machines than this in one write. */
  readonly machinesAbove?: number | undefined;
  /** More machines, indicators, alerts or other objects than this in one write. */
  readonly targetsAbove?: number | undefined;
  /** At least one of the machines is protected. */
  readonly onlyProtected?: boolean | undefined;
}

/** Why no write can meet a rule; undefined if one can. */
export function whyNeverMet(
  { mutations = ['*'], directions = DIRECTIONS, onlyProtected }: ApprovalRule,
  hasProtectedMachines: boolean,
): string | undefined {
  if (onlyProtected === true && !hasProtectedMachines) return 'protectedMachines names none';
  return canHaveDirection(mutations, directions)
    ? undefined
    : 'no mutation that it names has one of its directions';
}

/** Limits on writes of one kind within an hour; undefined is no cap. */
export interface Caps {
  readonly tightenPerCaller: number | undefined;
  readonly loosenPerTenant: number | undefined;
  /** Mutation -> its own cap, which replaces the default. */
  readonly mutations: ReadonlyMap<string, number | undefined>;
}

export interface Webhook {
  readonly url: string;
  /** Signs bodies. */
  readonly secret?: string;
  /** The full value of the header. */
  readonly authorization?: string;
}

/** An allowed script, identified by its name in the library and by its content. */
export interface AllowedScript {
  readonly name: string;
  /** Hex, in either case. */
  readonly sha256: string;
}

/** Live response rules of a policy file. Undefined means the built-in default (src/policy/live-response-rules.ts). */
export interface LiveResponsePolicy {
  readonly scripts?: readonly AllowedScript[] | undefined;
  readonly denyGetFile?: readonly string[] | undefined;
}

/** Targets that no indicator may block, in addition to the built-in ones (src/policy/never-block.ts). */
export interface NeverBlock {
  /** Host names. Each covers itself, its subdomains, and its parent domains, because blocking those blocks it too. */
  readonly hosts: readonly string[];
  /** Addresses, or ranges such as 198.51.100.0/24. */
  readonly addresses: readonly string[];
  /** File hashes or certificate thumbprints, in any notation. */
  readonly hashes: readonly string[];
}

/** The guard rails of writes. */
export interface Policy {
  readonly protectedMachines: readonly ProtectedMachines[];
  readonly approvals: readonly ApprovalRule[];
  /** Lower-case GUIDs of the home tenants whose users may decide on requests. Undefined allows all. */
  readonly approverTenants?: readonly string[] | undefined;
  readonly caps: Caps;
  /** The maximum duration of an emergency. */
  readonly emergencyHours: number;
  readonly liveResponse: LiveResponsePolicy;
  readonly neverBlock: NeverBlock;
  readonly webhook?: Webhook | undefined;
}

/** The policy of a file, and the dependencies for parsing changed content. */
export interface PolicyFile {
  readonly path: string;
  readonly policy: Policy;
  /** The value of an environment variable that the file names for a secret. */
  readonly secretOf: (name: string) => string | undefined;
}

/** A cap is stored as one slot per write, which limits its size. */
export const HIGHEST_CAP = 1_000;

/** The longest emergency that a policy may allow. */
export const MAX_EMERGENCY_HOURS = 72;

/** Writes to a single target need only the role, and so do writes to up to 20 machines. */
export const BUILT_IN_POLICY: Policy = {
  protectedMachines: [],
  approvals: [
    { name: 'Offboarding', mutations: ['offboard*'] },
    { name: 'Scripts on machines', traits: ['RunScript'] },
    { name: 'Allowed indicators', traits: ['AllowedIndicator'] },
    { name: 'Loosening more than one at once', directions: ['loosen'], targetsAbove: 1 },
    { name: 'More than 20 machines at once', directions: ['tighten', 'loosen'], machinesAbove: 20 },
  ],
  caps: { tightenPerCaller: 100, loosenPerTenant: 50, mutations: new Map() },
  emergencyHours: 12,
  liveResponse: {},
  neverBlock: { hosts: [], addresses: [], hashes: [] },
};
