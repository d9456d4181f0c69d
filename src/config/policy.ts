/** Machines that need care. One that meets any of these criteria is protected. Texts are compared without case. */
export interface ProtectedMachines {
  readonly name: string;
  readonly machineIds: readonly string[];
  readonly tags: readonly string[];
  /** Of computerDnsName, whole or up to its first dot; `*` is any text, `?` any character. */
  readonly namePatterns: readonly string[];
  /** Names (rbacGroupName) or numbers (rbacGroupId). */
  readonly deviceGroups: readonly string[];
  readonly deviceValues: readonly string[];
  readonly osPlatforms: readonly string[];
}

/** What of a write's input makes it a matter for two. */
export const TRAITS = ['RunScript', 'AllowedIndicator'] as const;
export type Trait = (typeof TRAITS)[number];

export const DIRECTIONS = ['tighten', 'loosen', 'neutral'] as const;

/** What needs a second person: a write that meets all of these conditions. */
export interface ApprovalRule {
  readonly name: string;
  /** `*` is any text. */
  readonly mutations?: readonly string[] | undefined;
  readonly directions?: readonly (typeof DIRECTIONS)[number][] | undefined;
  /** One of these is enough. */
  readonly traits?: readonly Trait[] | undefined;
  /** More machines than this in one write. */
  readonly machinesAbove?: number | undefined;
  /** More machines, indicators, alerts or other things than this in one write. */
  readonly targetsAbove?: number | undefined;
  /** At least one of the machines is protected. */
  readonly onlyProtected?: boolean | undefined;
}

/** Writes of one kind within an hour; undefined is without a cap. */
export interface Caps {
  readonly tightenPerCaller: number | undefined;
  readonly loosenPerTenant: number | undefined;
  /** Mutation -> its own cap instead. */
  readonly mutations: ReadonlyMap<string, number | undefined>;
}

export interface Webhook {
  readonly url: string;
  /** Signs bodies. */
  readonly secret?: string;
  /** The whole value of the header. */
  readonly authorization?: string;
}

/** A script that may be run: by its name in the library, and by the content that it had when it was allowed. */
export interface AllowedScript {
  readonly name: string;
  /** Hex, in either case. */
  readonly sha256: string;
}

/** What a policy file says of live response. Undefined is as built in (src/policy/live-response-rules.ts). */
export interface LiveResponsePolicy {
  readonly scripts?: readonly AllowedScript[] | undefined;
  readonly denyGetFile?: readonly string[] | undefined;
}

/** What no indicator may block, beside what is built in (src/policy/never-block.ts). */
export interface NeverBlock {
  /** Host names. Each stands for itself, for all below it and, as blocking those blocks it too, for all above it. */
  readonly hosts: readonly string[];
  /** Addresses, or ranges such as 198.51.100.0/24. */
  readonly addresses: readonly string[];
  /** File hashes or certificate thumbprints, in any spelling. */
  readonly hashes: readonly string[];
}

/** The guard rails of writes. */
export interface Policy {
  readonly protectedMachines: readonly ProtectedMachines[];
  readonly approvals: readonly ApprovalRule[];
  /** Lower-case GUIDs: only people who are at home in one of these decide on what others ask for. Undefined is everywhere. */
  readonly approverTenants?: readonly string[] | undefined;
  readonly caps: Caps;
  /** For how long an emergency may be declared at most. */
  readonly emergencyHours: number;
  readonly liveResponse: LiveResponsePolicy;
  readonly neverBlock: NeverBlock;
  readonly webhook?: Webhook | undefined;
}

/** A policy that a file holds, and what its text is read with when it changes. */
export interface PolicyFile {
  readonly path: string;
  readonly policy: Policy;
  /** The value of an environment variable that the file names for a secret. */
  readonly secretOf: (name: string) => string | undefined;
}

/** Single targets are open to their role, and so are up to 20 machines at once. */
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
