import { z } from 'zod';
import { readMarks } from '../lib/file-marks.js';
import { isAddressOrRange } from '../lib/ip-address.js';
import { isHost, isSafeUrl } from '../lib/origin.js';
import { GUID } from '../lib/guid.js';
import type { Environment } from './environment.js';
import { findUnfit, printable } from './parse-environment.js';
import {
  BUILT_IN_POLICY,
  HIGHEST_CAP,
  MAX_EMERGENCY_HOURS,
  DIRECTIONS,
  TRAITS,
  whyNeverMet,
  type Caps,
  type Policy,
  type PolicyFile,
} from './policy.js';
import { describeIssue, parseYaml, quote, unique } from '../lib/read-yaml.js';
import { matchesPattern } from '../lib/texts.js';
import { GUARDED_MUTATIONS } from './mutations.js';
import { readSettledFile } from './read-settled-file.js';
import type { FileReading } from '../lib/watched-file.js';

const MAX_CHARACTERS = 1_000_000;

const text = printable(
  z.string('must be a text').trim().min(1, 'must not be empty').max(200, 'must have at most 200 characters'),
);
const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item, 'must be a list').min(1, 'is an empty list: leave it out, or name one');
const texts = listOf(text).default([]);
const count = z.int('must be a whole number').min(0, 'must not be below 0');

/** A misspelled name would guard nothing. */
const isGuarded = (pattern: string) => GUARDED_MUTATIONS.some((name) => matchesPattern(pattern, name));
const describeUnknown = (name: string) =>
  `names ${quote(name)}, which is not a mutation that writes to Defender`;
const mutations = listOf(text).superRefine((patterns, context) => {
  for (const pattern of patterns)
    if (!isGuarded(pattern)) context.addIssue({ code: 'custom', message: describeUnknown(pattern) });
});

const machineId = z
  .string('must be the id of a machine: 40 hex digits')
  .regex(/^[0-9a-f]{40}$/i, 'must be the id of a machine: 40 hex digits')
  .toLowerCase();
const groupName = z.union([z.int().nonnegative().transform(String), text], 'must be a name or a number');

const protectedMachines = z
  .strictObject(
    {
      name: text,
      machineIds: listOf(machineId).default([]),
      tags: texts,
      namePatterns: texts,
      deviceGroups: listOf(groupName).default([]),
      deviceValues: listOf(z.enum(['Low', 'Normal', 'High'], 'must be one of Low, Normal, High')).default([]),
      osPlatforms: texts,
    },
    'must be a name and what protects',
  )
  .refine(
    ({ name: _name, ...criteria }) => Object.values(criteria).some(({ length }) => length > 0),
    'protects nothing: give it machineIds, tags, namePatterns, deviceGroups, deviceValues or osPlatforms',
  );

const approvalRule = z
  .strictObject(
    {
      name: text,
      mutations: mutations.optional(),
      directions: listOf(z.enum(DIRECTIONS, `must be one of ${DIRECTIONS.join(', ')}`)).optional(),
      traits: listOf(z.enum(TRAITS, `must be one of ${TRAITS.join(', ')}`)).optional(),
      machinesAbove: count.optional(),
      targetsAbove: count.optional(),
      onlyProtected: z.literal(true, 'can only be true').optional(),
    },
    'must be a name and conditions',
  )
  .refine(
    ({ name: _name, ...conditions }) => Object.values(conditions).some((value) => value !== undefined),
    'has no condition, so every write would need a second person: name mutations, directions, traits, machinesAbove, targetsAbove or onlyProtected',
  );

const tenantId = z
  .string('must be the id of a tenant: a GUID')
  .regex(GUID, 'must be the id of a tenant: a GUID')
  .toLowerCase();

const CAP_RULE = `must be a whole number from 1 to ${HIGHEST_CAP}, or none`;
const cap = z.union(
  [z.int(CAP_RULE).min(1, CAP_RULE).max(HIGHEST_CAP, CAP_RULE), z.literal('none').transform(() => undefined)],
  CAP_RULE,
);

const mutationCaps = z.record(text, cap, 'must be mutations and their caps').superRefine((caps, context) => {
  for (const name of Object.keys(caps))
    if (!GUARDED_MUTATIONS.includes(name))
      context.addIssue({ code: 'custom', message: describeUnknown(name) });
});

const variable = z
  .string('must be the name of an environment variable')
  .regex(
    /^WEBHOOK_[A-Z0-9_]{1,100}$/,
    'must be the name of an environment variable that begins with WEBHOOK_',
  );

const webhook = z.strictObject(
  {
    url: z
      .string('must be a URL')
      .refine(isSafeUrl, 'must be an https URL (plain http is for loopback only)'),
    secretEnv: variable.optional(),
    authorizationEnv: variable.optional(),
  },
  'must hold url, and may hold secretEnv and authorizationEnv',
);

const liveResponse = z.strictObject(
  {
    scripts: listOf(
      z.strictObject(
        {
          name: text,
          sha256: z
            .string('must be a SHA-256: 64 hex digits')
            .regex(/^[0-9a-f]{64}$/i, 'must be a SHA-256: 64 hex digits'),
        },
        'must hold name and sha256',
      ),
    ).optional(),
    denyGetFile: listOf(text).optional(),
  },
  'must hold scripts, denyGetFile or both',
);

const neverBlock = z.strictObject(
  {
    hosts: listOf(
      text.refine(isHost, 'must be a host name such as contoso.example: addresses are under addresses'),
    ).default([]),
    addresses: listOf(
      text.refine(isAddressOrRange, 'must be an IP address or a range such as 198.51.100.0/24'),
    ).default([]),
    hashes: listOf(
      text.regex(/^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i, 'must be a hash of 32, 40 or 64 hex digits'),
    ).default([]),
  },
  'must hold hosts, addresses or hashes',
);

/** The keys of a policy file, without the marks of its beginning and end. */
export const policyFile = z.strictObject(
  {
    protectedMachines: z.array(protectedMachines, 'must be a list').optional(),
    approvals: z.array(approvalRule, 'must be a list').optional(),
    approverTenants: listOf(tenantId).optional(),
    caps: z
      .strictObject(
        {
          tightenPerCaller: cap.optional(),
          loosenPerTenant: cap.optional(),
          mutations: mutationCaps.optional(),
        },
        'must hold tightenPerCaller, loosenPerTenant, mutations',
      )
      .optional(),
    emergency: z
      .strictObject(
        {
          maxHours: z
            .int('must be a whole number')
            .min(1, 'must be at least 1')
            .max(MAX_EMERGENCY_HOURS, `must be at most ${String(MAX_EMERGENCY_HOURS)}`),
        },
        'must hold maxHours',
      )
      .optional(),
    liveResponse: liveResponse.optional(),
    indicators: z.strictObject({ neverBlock }, 'must hold neverBlock').optional(),
    webhook: webhook.optional(),
  },
  'must hold keys such as protectedMachines, approvals, approverTenants, caps, emergency, liveResponse, indicators and webhook',
);

type WrittenPolicy = z.infer<typeof policyFile>;

/** The parts that are compared with each other or with the environment, as far as they are valid. */
const validParts = z
  .object({
    protectedMachines: z.array(protectedMachines.optional().catch(undefined)).catch([]),
    approvals: z.array(approvalRule.optional().catch(undefined)).catch([]),
    webhook: webhook.optional().catch(undefined),
  })
  .catch({ protectedMachines: [], approvals: [], webhook: undefined });
type ValidParts = z.infer<typeof validParts>;

/**
 * Parses the text of a policy file (YAML; docs/guard-rails.md). Missing keys have the defaults of the built-in policy.
 * An empty file is rejected, unless its marks show that it is complete.
 */
export function readPolicy(content: string, secretOf: PolicyFile['secretOf']): FileReading<Policy> {
  const written = parseYaml(content, 'policy file', MAX_CHARACTERS);
  if ('problems' in written) return written;
  const marks = readMarks(written.value);
  if ('problems' in marks) return marks;
  const { isMarked } = marks;
  if (!isMarked && isEmpty(marks.value)) return { problems: [SAYS_NOTHING] };
  const parsed = policyFile.safeParse(marks.value);
  const issues = parsed.error?.issues.flatMap(describeIssue) ?? [];
  const problems = [...unique(issues), ...findProblems(validParts.parse(marks.value), secretOf)];
  if (parsed.data === undefined || problems.length > 0) return { problems };
  return { value: toPolicy(parsed.data, secretOf), isMarked };
}

/** Reads the policy file once, at startup. Problems name the setting and are described for the operator. */
export function readPolicyFile(env: Environment): FileReading<PolicyFile | undefined> {
  const path = env['POLICY_FILE'];
  if (path === undefined) return { value: undefined };
  const secretOf = (name: string) => env[name];
  const reading = readSettledFile('POLICY_FILE', path, (content) => readPolicy(content, secretOf));
  return reading.problems === undefined ? { value: { path, policy: reading.value, secretOf } } : reading;
}

const SAYS_NOTHING =
  'the file is empty: write what differs from the built-in policy, or version: 1 and end: true if nothing does';

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function findProblems(written: ValidParts, secretOf: PolicyFile['secretOf']): string[] {
  const { secretEnv, authorizationEnv } = written.webhook ?? {};
  const variables = { secretEnv, authorizationEnv };
  return [
    ...findRepeated('protectedMachines', written.protectedMachines),
    ...findRepeated('approvals', written.approvals),
    ...written.approvals.flatMap((rule, index) => {
      const reason = rule && whyNeverMet(rule, written.protectedMachines.length > 0);
      return reason === undefined ? [] : [`approvals[${index}] never applies, because ${reason}`];
    }),
    ...Object.entries(variables).flatMap(([key, name]) => {
      if (name === undefined) return [];
      const value = secretOf(name);
      const problem = value === undefined ? "the environment doesn't hold" : findUnfit(value);
      return problem === undefined ? [] : [`webhook.${key} names ${name}, which ${problem}`];
    }),
  ];
}

function findRepeated(key: string, items: readonly ({ readonly name: string } | undefined)[]): string[] {
  return items.flatMap((item, index) => {
    if (item === undefined) return [];
    const first = items.findIndex((other) => other?.name === item.name);
    return first === index
      ? []
      : [`${key}[${index}].name ${quote(item.name)} is that of ${key}[${first}] already`];
  });
}

function toPolicy(written: WrittenPolicy, secretOf: PolicyFile['secretOf']): Policy {
  const { protectedMachines: machines, approvals, caps, emergency, webhook: sink } = written;
  return {
    protectedMachines: machines ?? BUILT_IN_POLICY.protectedMachines,
    approvals: approvals ?? BUILT_IN_POLICY.approvals,
    ...(written.approverTenants !== undefined && { approverTenants: written.approverTenants }),
    caps: toCaps(caps),
    emergencyHours: emergency?.maxHours ?? BUILT_IN_POLICY.emergencyHours,
    liveResponse: written.liveResponse ?? BUILT_IN_POLICY.liveResponse,
    neverBlock: written.indicators?.neverBlock ?? BUILT_IN_POLICY.neverBlock,
    ...(sink !== undefined && { webhook: toWebhook(sink, secretOf) }),
  };
}

/** `none` is parsed as undefined, so the key distinguishes it from a missing cap. */
function toCaps(written: WrittenPolicy['caps']): Caps {
  const builtIn = BUILT_IN_POLICY.caps;
  if (written === undefined) return builtIn;
  return {
    tightenPerCaller: 'tightenPerCaller' in written ? written.tightenPerCaller : builtIn.tightenPerCaller,
    loosenPerTenant: 'loosenPerTenant' in written ? written.loosenPerTenant : builtIn.loosenPerTenant,
    mutations: new Map(Object.entries(written.mutations ?? {})),
  };
}

function toWebhook(
  { url, secretEnv, authorizationEnv }: NonNullable<WrittenPolicy['webhook']>,
  secretOf: PolicyFile['secretOf'],
): NonNullable<Policy['webhook']> {
  const secret = secretEnv === undefined ? undefined : secretOf(secretEnv);
  const authorization = authorizationEnv === undefined ? undefined : secretOf(authorizationEnv);
  return {
    url,
    ...(secret !== undefined && { secret }),
    ...(authorization !== undefined && { authorization }),
  };
}
