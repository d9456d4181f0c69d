import fc from 'fast-check';
import { stringify } from 'yaml';
import { buildSchema } from '../../src/subgraph/build-schema.js';
import { readPolicy } from '../../src/config/read-policy.js';
import { readTenants } from '../../src/config/read-tenants.js';
import { ADVERSARIAL_DOCUMENTS } from '../kit/adversarial/documents.js';
import { ADVERSARIAL_FILES } from '../kit/adversarial/files.js';
import { ADVERSARIAL_HEADERS } from '../kit/adversarial/headers.js';
import { ADVERSARIAL_HUNTS } from '../kit/adversarial/queries.js';
import { LARGE_REQUESTS } from '../kit/adversarial/large-requests.js';
import { ADVERSARIAL_VARIABLES } from '../kit/adversarial/variables.js';
import { describeFrames, socketFrames, type SocketFrames } from './doors/frames.js';
import { checkEvictions, checkStarvation, evictions, starvations } from './doors/scarcity.js';
import { requestsOf, type RawRequest } from './doors/requests.js';
import { CALLERS, OWN_TENANT, TENANTS, WORDS, type FuzzCaller } from './callers.js';
import { checkFiles, damage, type Damage } from './kept-entries.js';
import { oddAnswer, checkOddRedis } from './odd-redis.js';
import { oddText, oddQuery, oddValue } from './odd-values.js';
import { operationsOf, type FuzzOperation } from './operations.js';

/** One input: a request, or something that is tried here. */
export type FuzzCase =
  | {
      /** Words of the truth in it stand for ids and names. */
      readonly body: string;
      /** Default: one who may see everything. */
      readonly caller?: FuzzCaller;
      readonly headers?: Readonly<Record<string, string>>;
      readonly isAnonymous?: boolean;
      /** The damage to a file of the server meanwhile. */
      readonly damage?: { readonly number: number; readonly change: Damage };
    }
  /** Written byte for byte. */
  | { readonly raw: RawRequest }
  | { readonly socket: SocketFrames; readonly text: string }
  | {
      /** @returns what is wrong with what came of it; throws what nobody expects */
      readonly check: () => Promise<string | undefined>;
      readonly text: string;
    };

const schema = buildSchema();
const operation = operationsOf(schema);
const mutation = operationsOf(schema, 'mutation');
const caller = fc.constantFrom(...CALLERS);
const asked = (operations: fc.Arbitrary<FuzzOperation>) =>
  fc.tuple(operations, caller).map(([request, who]) => ({ body: JSON.stringify(request), caller: who }));

/** Objects of the schema as a gateway names them, and nearly so. */
const entities = fc
  .array(
    fc.oneof(
      fc.record({
        __typename: fc.constantFrom(
          'Machine',
          'Alert',
          'MachineAction',
          'Investigation',
          'DefenderUser',
          'Nothing',
        ),
        tenantId: fc.constantFrom(OWN_TENANT, OWN_TENANT, '@outside tenant@'),
        id: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, oddValue),
      }),
      fc.record({
        __typename: fc.constantFrom('Machine', 'DefenderFile', 'Alert'),
        sha1: oddValue,
        aadDeviceId: oddValue,
      }),
      oddValue,
    ),
    { maxLength: 5 },
  )
  .map((representations) => ({
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      __typename
      ... on Machine { id computerDnsName mergedIntoMachineId machineTags }
      ... on Alert { id title computerDnsName machine { id computerDnsName } }
      ... on MachineAction { id computerDnsName }
      ... on Investigation { id computerDnsName triggeringAlertId }
      ... on DefenderUser { mostPrevalentMachineId leastPrevalentMachineId } } }`,
    variables: { representations },
  }));

/** A write that is kept under a key and asked for again, while something happens to what is kept. */
const storedWrites = fc
  .tuple(
    fc.nat(1_000),
    damage,
    fc.constantFrom('isolateMachine', 'releaseMachine', 'runDefenderAntiVirusScan'),
    fc.nat(3),
  )
  .map(([number, change, name, key]) => ({
    body: JSON.stringify({
      query: `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { outcome auditId } }`,
      variables: {
        input: {
          machineId: '@inside machine@',
          tenantId: OWN_TENANT,
          comment: 'x',
          idempotencyKey: `key ${key}`,
        },
      },
    }),
    damage: { number, change },
  }));

const toCase = ({
  query,
  variables,
  headers,
  isAnonymous,
}: (typeof ADVERSARIAL_HEADERS)[number]): FuzzCase => ({
  body: JSON.stringify({ query, variables }),
  ...(headers !== undefined && { headers }),
  ...(isAnonymous !== undefined && { isAnonymous }),
});

/** A text with a few of its characters replaced, removed or doubled. */
const changes = fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.nat(0x7f)), { minLength: 1, maxLength: 4 });
const changed = (whole: string, made: readonly (readonly [number, number, number])[]) =>
  made.reduce((text, [place, kind, code]) => {
    const at = place % (text.length + 1);
    const put =
      kind === 0
        ? ''
        : kind === 1
          ? String.fromCharCode(code)
          : text.slice(at, at + 1 + (code % 20)).repeat(2);
    return text.slice(0, at) + put + text.slice(at + 1);
  }, whole);
/** A good request, of which its JSON, or the document or the variables in it, were changed. */
const mutated = fc
  .tuple(fc.oneof(operation, mutation, entities), changes, fc.nat(2))
  .map(([{ query, variables }, made, where]) => {
    if (where === 0) return changed(JSON.stringify({ query, variables }), made);
    if (where === 1) return JSON.stringify({ query: changed(query, made), variables });
    const given = inText(() => JSON.stringify(JSON.parse(changed(JSON.stringify(variables), made))), '{}');
    return `{"query":${JSON.stringify(query)},"variables":${given}}`;
  });

const cursor = fc.oneof(
  oddText,
  fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
  fc
    .tuple(oddText, fc.jsonValue())
    .map(([q, p]) => Buffer.from(JSON.stringify({ v: 1, q, p })).toString('base64url')),
);
const token = fc
  .tuple(fc.jsonValue(), fc.jsonValue(), fc.string({ maxLength: 20 }))
  .map((parts) => parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.'));
const POLICY = `version: 1
protectedMachines:
  - name: dc*
approvals: [offboardMachine]
caps: { tightenPerCaller: { machines: 5, perHours: 1 }, loosenPerTenant: none }
end: true
`;
const fileText = fc.oneof(
  fc
    .tuple(fc.constantFrom(POLICY, stringify(TENANTS)), damage)
    .map(([text, change]) => inText(() => change(Buffer.from(text), Buffer.from(POLICY)).toString(), text)),
  fc.constantFrom(...ADVERSARIAL_FILES),
  fc
    .array(
      fc.constantFrom(
        'version: 1\n',
        'tenants:\n',
        '- id: ',
        'callers:\n',
        'caps:\n',
        '  ',
        '&a ',
        '*a',
        '{',
        '}',
        '[',
        ']',
        '"',
        '|\n',
        ': ',
        'true',
        '1e999',
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);
/** Some changes leave no JSON, or are of JSON where there is none. */
function inText(change: () => string, otherwise: string): string {
  try {
    return change();
  } catch {
    return otherwise;
  }
}

async function readIn(read: () => unknown): Promise<string | undefined> {
  const before = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1_000;
  return milliseconds > MAX_READ_MS ? `read in ${Math.round(milliseconds)} ms` : undefined;
}

const MAX_READ_MS = 1_000;
const BOUNDS: Parameters<typeof readTenants>[1] = { actsAsUser: false };

/** Kinds whose cases each start a server of their own. */
export const SCARCE_KINDS: Readonly<Record<string, fc.Arbitrary<FuzzCase>>> = {
  evictions: evictions.map((made) => ({ text: JSON.stringify(made), check: () => checkEvictions(made) })),
  starvation: starvations.map((made) => ({ text: JSON.stringify(made), check: () => checkStarvation(made) })),
};

/** The generators, by kind. */
export const KINDS: Readonly<Record<string, fc.Arbitrary<FuzzCase>>> = {
  frames: socketFrames.map((socket) => ({ socket, text: describeFrames(socket) })),
  ...Object.fromEntries(
    Object.entries(requestsOf(schema)).map(([kind, requests]) => [kind, requests.map((raw) => ({ raw }))]),
  ),
  operations: asked(operation),
  entities: asked(entities),
  mutations: asked(mutation),
  state: storedWrites,
  files: fc
    .tuple(damage, fc.nat())
    .map(([change, number]) => ({ text: `damage ${number}`, check: () => checkFiles(change) })),
  redis: fc
    .array(oddAnswer, { minLength: 1, maxLength: 4 })
    .map((answers) => ({ text: JSON.stringify(answers), check: () => checkOddRedis(answers) })),
  bytes: fc.tuple(mutated, caller).map(([body, who]) => ({ body, caller: who })),
  documents: fc.constantFrom(...ADVERSARIAL_DOCUMENTS, ...LARGE_REQUESTS).map(toCase),
  variables: fc.constantFrom(...ADVERSARIAL_VARIABLES).map(toCase),
  headers: fc.constantFrom(...ADVERSARIAL_HEADERS).map(toCase),
  tokens: token.map((text) => ({
    body: '{"query":"{ defenderViewer { oid } }"}',
    headers: { authorization: `Bearer ${text}` },
  })),
  cursors: cursor.map((after) => ({
    body: JSON.stringify({
      query: 'query ($after: String) { alerts(first: 1, after: $after) { nodes { id } } }',
      variables: { after },
    }),
  })),
  queries: fc.oneof(
    fc.constantFrom(...ADVERSARIAL_HUNTS).map(toCase),
    oddQuery.map((query) => toCase({ ...ADVERSARIAL_HUNTS[0]!, variables: { query } })),
  ),
  policies: fileText.map((text) => ({ text, check: () => readIn(() => readPolicy(text, () => undefined)) })),
  tenants: fileText.map((text) => ({ text, check: () => readIn(() => readTenants(text, BOUNDS)) })),
  ...SCARCE_KINDS,
};
