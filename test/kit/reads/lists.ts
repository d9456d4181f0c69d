import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { join } from 'node:path';
import type { Limits } from '../../../src/config/limits.js';
import { endOf, lastWindow } from '../../../emulator/tenants/exports/window.js';
import { ManualClock } from '../time/manual-clock.js';
import { onlyTenant } from './walk-pages.js';
import { ALL_ROLES } from './explain.js';
import { finishedExport, startExport } from '../exports/exports.js';
import { writeGlobalId } from './global-ids.js';
import { newFolder } from '../new-folder.js';
import {
  startSubgraph,
  type Asserted,
  type AskOptions,
  type GraphQLAnswer,
  type StartOptions,
  type SubgraphUnderTest,
} from '../servers/start-subgraph.js';

/** Settings of DEFENDER_SOURCES: Defender's API, Graph, and hunts. */
export const SOURCES = [
  '',
  'alerts=graph',
  'machines=hunting,vulnerabilities=hunting,software=hunting,recommendations=hunting,assessments=hunting,users=hunting',
];

/** Limits for documents of a whole list of reads. */
export const WIDE: Partial<Limits> = {
  maxTokens: 1e6,
  maxBrackets: 1e6,
  maxLines: 1e6,
  maxFragments: 1e6,
  maxFieldComparisons: 1e9,
  maxAliases: 1e6,
  maxDepth: 1e3,
  maxSelections: 1e6,
  maxCallsPerOperation: 1e12,
};

/** A connection of the schema. */
export interface List {
  readonly parent: string;
  readonly name: string;
  readonly row: GraphQLObjectType;
  readonly filter: GraphQLInputObjectType | undefined;
  /** Conditions of the filter on fields that the rows show. */
  readonly conditions: readonly { readonly field: string; readonly operators: GraphQLInputObjectType }[];
  readonly orderBy: GraphQLInputObjectType | undefined;
  readonly hasTotal: boolean;
}

export type Value = string | number | boolean | null;

export interface Page {
  readonly nodes: readonly Asserted[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly totalCount?: number | null;
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> & {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}

/** Fields with a value of their own. */
export function leavesOf(type: unknown): readonly string[] {
  return (isObjectType(type) ? Object.values(type.getFields()) : [])
    .filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0)
    .map(({ name }) => name);
}

function isSingle(field: GraphQLField<unknown, unknown> | undefined): boolean {
  return (
    field !== undefined && isLeafType(getNamedType(field.type)) && !isListType(getNullableType(field.type))
  );
}

export function listsIn(schema: GraphQLSchema): readonly List[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields()).flatMap((field) => listOf(type.name, field) ?? [])
      : [],
  );
}

function listOf(parent: string, { name, args, type }: GraphQLField<unknown, unknown>): List | undefined {
  const connection = getNamedType(type);
  const fields = isObjectType(connection) ? connection.getFields() : {};
  const row = fields['nodes'] && getNamedType(fields['nodes'].type);
  if (fields['edges'] === undefined || !isObjectType(row)) return undefined;
  const inputOf = (argument: string) => {
    const input = args.find((one) => one.name === argument)?.type;
    const named = input && getNamedType(input);
    return isInputObjectType(named) ? named : undefined;
  };
  // The filter of audit events has other words than their rows.
  const filter = row.name === 'DefenderAuditEvent' ? undefined : inputOf('filter');
  const conditions = Object.values(filter?.getFields() ?? {}).flatMap((condition) => {
    const operators = getNamedType(condition.type);
    return isSingle(row.getFields()[condition.name]) && isInputObjectType(operators)
      ? [{ field: condition.name, operators }]
      : [];
  });
  const hasTotal = 'totalCount' in fields;
  return { parent, name, row, filter, conditions, orderBy: inputOf('orderBy'), hasTotal };
}

/** A condition on a field. */
export function conditionOf(operators: GraphQLInputObjectType, operator: string, operand: Value): string {
  const type = operators.getFields()[operator]!.type;
  const text = isEnumType(getNamedType(type)) ? String(operand) : JSON.stringify(operand);
  return `{ ${operator}: ${isListType(getNullableType(type)) ? `[${text}]` : text} }`;
}

/** Asks as a person with every role, and again after waits for quota. */
export function askAsAll(subgraph: SubgraphUnderTest, beforeEach: () => void) {
  let token = { text: '', until: 0 };
  return async (query: string, options: AskOptions): Promise<GraphQLAnswer> => {
    for (;;) {
      beforeEach();
      const now = subgraph.clock.now();
      if (now > token.until)
        token = { text: await subgraph.mintToken({ roles: [...ALL_ROLES] }), until: now + 1_800_000 };
      const answer = await subgraph.passTime(subgraph.ask(query, { ...options, token: token.text }));
      const limited = answer.errors?.find(({ extensions }) => extensions.code === 'RATE_LIMITED');
      if (limited === undefined) return answer;
      subgraph.clock.advance(1_000 * (Number(limited.extensions['retryAfterSeconds']) + 1));
    }
  };
}

/** A small tenant, whose lists are read with all their rows. */
export async function startLists(
  sources: string,
  { env, ...options }: Pick<StartOptions, 'cache' | 'env' | 'clock'> = {},
) {
  const subgraph = await startSubgraph({
    cache: true,
    // The inventories change with each window, and the tests advance the clock by up to an hour.
    clock: new ManualClock(endOf(lastWindow(Date.now()))),
    ...options,
    emulator: { machines: 12, alerts: 16, machineActions: 8 },
    env: {
      AUDIT_LOG: join(newFolder(), 'audit.jsonl'),
      CALLER_RATE: '100000',
      DEFENDER_SOURCES: sources,
      SCHEMA_NODE: 'true',
      ...env,
    },
    limits: WIDE,
  });
  const { tenantId } = onlyTenant(subgraph);
  const { required, address } = await fillTenant(subgraph);
  // So that there is mostly quota.
  const asAll = askAsAll(subgraph, () => subgraph.clock.advance(700));
  const ask = (query: string, isFresh = false): Promise<GraphQLAnswer> =>
    asAll(query, { headers: isFresh ? { 'cache-control': 'no-cache' } : {} });
  const { data } = await ask(getIntrospectionQuery());
  const schema = buildClientSchema(data as IntrospectionQuery);
  const lists = listsIn(schema);

  const fieldOf = ({ parent, name, row, hasTotal }: List, args: readonly string[], select?: string) => {
    const given = [required[`${parent}.${name}`] ?? [], args].flat().join(', ');
    const info = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
    const nodes = `__typename ${select ?? leavesOf(row).join(' ')}`;
    return `rows: ${name}(${given}) { ${hasTotal ? 'totalCount' : ''} ${info} edges { cursor } nodes { ${nodes} } }`;
  };
  const within = ({ parent }: List, id: string, field: string) =>
    parent === 'Query' ? field : `node(id: "${id}") { ... on ${parent} { ${field} } }`;
  const read = async (list: List, id: string, args: readonly string[]) => {
    const answer = await ask(`{ ${within(list, id, fieldOf(list, args))} }`);
    const data = answer.data ?? {};
    return { errors: answer.errors, page: (list.parent === 'Query' ? data : (data.node ?? {})).rows as Page };
  };
  const readAll = async (list: List, id: string, args: readonly string[] = []) => {
    const { page, errors } = await read(list, id, [`first: ${mostRows(list)}`, ...args]);
    return { rows: (page as Page | null | undefined)?.nodes ?? [], page, errors };
  };

  /** Global ids of rows, by type. */
  const ids = new Map<string, string[]>();
  const known = new Set<string>();
  const note = (rows: readonly Asserted[]) => {
    for (const { __typename: type, globalId } of rows) {
      if (globalId === undefined || known.has(keyOf(globalId))) continue;
      known.add(keyOf(globalId));
      ids.set(type, [...(ids.get(type) ?? []), globalId]);
    }
  };
  note([{ __typename: 'DefenderIp', globalId: writeGlobalId('DefenderIp', tenantId, { address }) }]);
  for (const list of lists) if (list.parent === 'Query') note((await readAll(list, '')).rows);
  const seen = '{ __typename globalId }';
  const { data: named } = await ask(`{ alerts { nodes { files ${seen} domains ${seen} user ${seen} } }
    machines { nodes { logonUsers { nodes ${seen} } } } }`);
  note(named.machines.nodes.flatMap(({ logonUsers }: Asserted) => logonUsers.nodes));
  for (const { files, domains, user } of named.alerts.nodes)
    note([files, domains, user].flat().filter((row) => row !== null));

  /** The two parents with the longest lists. */
  const parentsOf = async (list: List): Promise<readonly string[]> => {
    if (list.parent === 'Query') return [''];
    const parents = (ids.get(list.parent) ?? []).slice(0, 30);
    const first = [`first: ${mostRows(list)}`];
    const { data: longest } = await ask(
      `{ ${parents.map((id, index) => `n${String(index)}: ${within(list, id, fieldOf(list, first, ''))}`).join(' ')} }`,
    );
    const lengthOf = (index: number) => Number(longest[`n${String(index)}`]?.rows?.nodes.length ?? 0);
    return parents
      .map((id, index) => ({ id, length: lengthOf(index) }))
      .sort((a, b) => b.length - a.length)
      .slice(0, 2)
      .map(({ id }) => id);
  };
  return { subgraph, schema, lists, ids, required, ask, read, readAll, parentsOf };
}

/** Accounts whose names differ in case are one. */
export const keyOf = (globalId: string): string =>
  Buffer.from(globalId, 'base64url').toString().toLowerCase();

function mostRows({ name }: List): string {
  return name === 'defenderIncidents' ? '49' : '1000';
}

/** Fills what a small tenant lacks, with missing values in each form, and names that differ in case. */
async function fillTenant(subgraph: SubgraphUnderTest) {
  const { machines, alerts, authenticatedScans } = onlyTenant(subgraph);
  const address = '10.9.8.7';
  const now = subgraph.clock.now();
  const lastSeen = new Date(now - 3_600_000).toISOString();
  // Hunts know no machine that was silent for 30 days.
  for (const machine of machines)
    if (machine.lastSeen < new Date(now - 25 * 86_400_000).toISOString())
      Object.assign(machine, { lastSeen });
  const ipAddresses = [{ ipAddress: address, macAddress: null, type: null, operationalStatus: 'Up' }];
  for (const machine of machines.slice(0, 4))
    Object.assign(machine, { ipAddresses, lastIpAddress: address, lastSeen });
  Object.assign(machines[1]!, { computerDnsName: '' });
  Object.assign(machines[2]!, { computerDnsName: machines[3]!.computerDnsName.toUpperCase() });
  Object.assign(machines[4]!, { aadDeviceId: '00000000-0000-0000-0000-000000000000' });
  Object.assign(alerts[4]!, { category: 'null' });
  for (const alert of alerts.slice(0, 4))
    alert.evidence.push({
      ...alert.evidence[0]!,
      entityType: 'Ip',
      ipAddress: address,
      sha1: null,
      sha256: null,
    });
  for (const { id } of machines.slice(0, 4))
    await subgraph.ask(
      `mutation { isolateMachine(input: { machineId: "${id}", comment: "x" }) { outcome } }`,
      {
        roles: ALL_ROLES,
      },
    );
  for (const kind of ['CERTIFICATES', 'HARDWARE_FIRMWARE']) {
    const { payload } = await startExport(subgraph, { kind });
    await finishedExport(subgraph, String(payload.export.id));
  }
  // Redis has responded before each step.
  await subgraph.passTime(subgraph.clock.sleep(600_000), 200_000);
  const required: Readonly<Record<string, string>> = {
    'Query.defenderScanHistoryByDefinition': `scanDefinitionIds: ["${authenticatedScans.sessions[0]!.definitionId}"]`,
    'Query.defenderDeviceVulnerabilityChanges': `since: "${new Date(now - 86_400_000).toISOString()}"`,
    'DefenderIp.machines': `at: "${lastSeen}"`,
  };
  return { required, address };
}

/** Sorts rows by their text, to compare them without regard to order. */
export function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
