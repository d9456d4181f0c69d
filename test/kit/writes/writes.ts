import { randomUUID } from 'node:crypto';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isInputObjectType,
  isObjectType,
  type GraphQLInputFieldMap,
  type GraphQLNamedType,
  type IntrospectionQuery,
} from 'graphql';
import type { RecordedCall } from '../../../emulator/http/request-log.js';
import type { TenantData } from '../../../emulator/tenants/model.js';
import { onlyTenant } from '../reads/walk-pages.js';
import { ALERT_TEXTS, eventOf, networkScan, windowsMachine } from './alert-and-scan-writes.js';
import { person, request } from './approvals.js';
import { ALL_ROLES } from '../reads/explain.js';
import { startExport } from '../exports/exports.js';
import { leavesOf } from '../reads/lists.js';
import { mutationDocument } from './mutation-document.js';
import { openPolicy } from './policy-file.js';
import { auditWords, skipPauses } from './response-actions.js';
import {
  startSubgraph,
  type Asserted,
  type AskOptions,
  type GraphQLAnswer,
  type StartOptions,
  type SubgraphUnderTest,
} from '../servers/start-subgraph.js';

export type Input = Readonly<Record<string, unknown>>;

/** A mutation of the schema. */
export interface Write {
  readonly name: string;
  /** With the payload's own values, and those of the objects and results in it. */
  readonly document: string;
  readonly fields: GraphQLInputFieldMap;
  /** Any of these is enough, unless the mutation is about another write. */
  readonly roles: readonly string[];
}

export type WriteAnswer = GraphQLAnswer & { readonly payload: Asserted };

/** A write that was sent alone. */
export interface Ran extends WriteAnswer {
  readonly outcome: string;
  readonly sent: readonly RecordedCall[];
  readonly events: readonly string[];
}

type Makers = Readonly<Record<string, () => Input | Promise<Input>>>;

/** Calls without the method of a write whose effect is recorded. */
const LINKS = /^get(LiveResponseResultLink|InvestigationPackageUri)$/;
/** Objects in results whose values cost calls. */
const READ_LATER = /^(alert|machine)$/;

/** Every mutation of the schema, and a tenant without earlier actions. */
export async function startWrites(options: StartOptions = {}) {
  const subgraph = await startSubgraph({
    ...options,
    emulator: { machines: 40, alerts: 60, machineActions: 0, ...options.emulator },
    env: { ...openPolicy(), CALLER_RATE: '100000', ...options.env },
  });
  const { data } = await subgraph.ask(getIntrospectionQuery());
  const schema = buildClientSchema(data as IntrospectionQuery);
  const writes = Object.values(schema.getMutationType()!.getFields()).map((field): Write => {
    const input = getNamedType(field.args.find(({ name }) => name === 'input')!.type);
    return {
      name: field.name,
      document: mutationDocument(field.name, selectionOf(getNamedType(field.type))),
      fields: isInputObjectType(input) ? input.getFields() : {},
      roles: [
        ...new Set(
          /Needs the role (Defender.+)\./.exec(field.description ?? '')?.[1]?.match(/Defender(\.\w+)+/g),
        ),
      ],
    };
  });
  const makers = inputsIn(subgraph, onlyTenant(subgraph));
  /** A valid input, with targets that no earlier one had. */
  const inputOf = async ({ name }: Pick<Write, 'name'>): Promise<Input> => {
    const maker = makers[name];
    if (maker === undefined) throw new Error(`test/kit/writes/writes.ts lacks an input of ${name}`);
    return maker();
  };
  let [token, until] = ['', 0];
  /** Sends a write, by default as a person with every role. */
  const send = async (write: Write, input: Input, options?: AskOptions): Promise<WriteAnswer> => {
    const now = subgraph.clock.now();
    if (now > until) [token, until] = [await subgraph.mintToken({ roles: [...ALL_ROLES] }), now + 1_800_000];
    const asked = { ...(options ?? { token }), variables: { input } };
    const answer = await subgraph.ask(write.document, asked);
    return { ...answer, payload: answer.data?.[write.name] };
  };
  /** Sends a write alone: its outcome or the code of its error, its calls, and its lines in the trail. */
  const run = async (write: Write, input: Input, options?: AskOptions): Promise<Ran> => {
    const before = auditWords(subgraph).length;
    subgraph.forgetCalls();
    const answer = await skipPauses(subgraph, send(write, input, options));
    const outcome = String(answer.errors?.[0]?.extensions.code ?? answer.payload.outcome);
    const events = auditWords(subgraph).slice(before);
    return { ...answer, outcome, sent: changesOf(subgraph), events };
  };
  return { subgraph, schema, writes, inputOf, send, run };
}

/** The mutations that call Defender or Graph. */
export function callingWrites(writes: readonly Write[]): readonly Write[] {
  return writes.filter(({ fields }) => 'dryRun' in fields);
}

/** The calls that a dry run shows. */
export function plannedBy({ payload }: WriteAnswer): readonly Asserted[] {
  const ofResults = () => (payload.results ?? []).map((result: Asserted) => result.plannedCalls ?? []);
  return payload.plannedCalls === null ? [] : (payload.plannedCalls ?? ofResults().flat());
}

/** The codes of the warnings of a write and of its parts. */
export function warningsIn({ payload }: WriteAnswer): readonly string[] {
  const { results } = payload;
  return [payload, ...(results ?? [])]
    .flatMap((part) => part.warnings ?? [])
    .map(({ code }) => code as string);
}

/** Calls that change data at Defender or Graph, or return a link. */
export function changesOf(subgraph: SubgraphUnderTest): RecordedCall[] {
  return subgraph
    .calls()
    .filter(({ method, operation }) =>
      method === 'GET' ? LINKS.test(operation ?? '') : !/^listScanHistory|hunting/i.test(operation ?? ''),
    );
}

function selectionOf(type: GraphQLNamedType, within?: string): string {
  const leaves = leavesOf(type);
  // The other values of a tenant's objects may cost calls or other roles.
  const isObject = within !== undefined && !/^(results|plannedCalls|refusal|warnings)$/.test(within);
  if (isObject && leaves.includes('id')) return '{ id }';
  const objects = Object.values(isObjectType(type) ? type.getFields() : {}).filter(
    ({ name, type, args }) =>
      isObjectType(getNamedType(type)) &&
      args.length === 0 &&
      (within === undefined || (within === 'results' && !READ_LATER.test(name))),
  );
  return `{ ${[...leaves, ...objects.map(({ name, type }) => `${name} ${selectionOf(getNamedType(type), name)}`)].join(' ')} }`;
}

/** For each mutation, a function that makes a valid input. */
function inputsIn(subgraph: SubgraphUnderTest, tenant: TenantData): Makers {
  const { control } = subgraph.emulator;
  const sample = structuredClone(windowsMachine(tenant));
  const lastSeen = new Date(subgraph.clock.now()).toISOString();
  let count = 0;
  const number = () => (count += 1);
  const copy = <Row extends { readonly id: string }>(rows: Row[], row: Row, change: Partial<Row> = {}) => {
    const id = (BigInt(`0x${'a'.repeat(40)}`) + BigInt(number())).toString(16).slice(-row.id.length);
    rows.push({ ...structuredClone(row), id, ...change });
    return rows.at(-1)!.id;
  };
  const machine = () =>
    copy(tenant.machines, sample, {
      computerDnsName: `host-${String(count)}.corp.example`,
      healthStatus: 'Active',
      osPlatform: 'Windows11',
      machineTags: [],
      deviceValue: 'Normal',
      lastSeen,
    });
  const alert = () => copy(tenant.alerts, tenant.alerts[0]!, { status: 'New', assignedTo: null });
  const scan = () => {
    const { definitions } = tenant.authenticatedScans;
    const id = `00000000-0000-4000-8000-${String(number()).padStart(12, '0')}`;
    return copy(definitions, definitions[0]!, { id, scanName: `Scan ${String(count)}`, isActive: true });
  };
  const indicator = (): string => {
    const indicatorValue = `known${String(number())}.example`;
    const change = { id: String(50_000 + count), indicatorValue, indicatorType: 'DomainName' };
    return copy(tenant.indicators, tenant.indicators[0]!, {
      ...change,
      rbacGroupIds: [],
      rbacGroupNames: [],
    });
  };
  const block = () => ({
    indicatorValue: `bad${String(number())}.example`,
    indicatorType: 'DOMAIN_NAME',
    action: 'BLOCK',
    title: 'Feed',
    description: 'From the feed',
  });
  const placed = (type: string, change: object = {}) => {
    const machineId = machine();
    return { machineId, action: control.addAction({ machineId, type, ageMs: 3_600_000, ...change }) };
  };
  const done = (type: string) => placed(type, { status: 'Succeeded' }).machineId;
  const fileName = () => `script-${String(number())}.ps1`;
  const comment = 'Why';
  const onMachine = (more: Input = {}) => ({ machineId: machine(), comment, ...more });
  const onMachines = (more: Input = {}) => ({
    machineIds: [machine(), machine(), machine()],
    comment,
    ...more,
  });
  const command = { type: 'RunScript', params: [{ key: 'ScriptName', value: 'collect.ps1' }] };
  const wanted = async () => {
    const who = person(subgraph, { oid: randomUUID(), name: 'Bob', roles: ALL_ROLES });
    const { payload } = await request(subgraph, { machineId: machine() }, { who });
    return payload.approval.id;
  };
  return {
    isolateMachine: onMachine,
    releaseMachine: () => ({ machineId: done('Isolate'), comment }),
    restrictDefenderCodeExecution: onMachine,
    unrestrictDefenderCodeExecution: () => ({ machineId: done('RestrictCodeExecution'), comment }),
    runDefenderAntiVirusScan: onMachine,
    stopAndQuarantineDefenderFile: () => onMachine({ sha1: 'a'.repeat(40) }),
    collectInvestigationPackage: onMachine,
    offboardMachine: onMachine,
    isolateMachines: onMachines,
    runDefenderAntiVirusScans: onMachines,
    cancelMachineAction: () => ({ machineActionId: placed('Isolate').action.id, comment }),
    addMachineTag: () => onMachine({ tag: 'seen' }),
    removeMachineTag: () => {
      const input = onMachine({ tag: 'seen' });
      tenant.machines.at(-1)!.machineTags = ['seen', 'kept'];
      return input;
    },
    addTagToMachines: () => onMachines({ tag: 'seen' }),
    removeTagFromMachines: () => {
      const input = onMachines({ tag: 'seen' });
      for (const each of tenant.machines.slice(-3)) each.machineTags = ['seen', 'kept'];
      return input;
    },
    setDefenderDeviceValue: () => onMachine({ deviceValue: 'HIGH' }),
    updateMachine: () => onMachine({ deviceValue: 'HIGH', machineTags: ['one', 'other'] }),
    runDefenderLiveResponse: () => onMachine({ commands: [{ runScript: { scriptName: 'collect.ps1' } }] }),
    createDefenderLiveResponseResultLink: () => ({
      machineActionId: placed('LiveResponse', { status: 'Succeeded', commands: [command] }).action.id,
      index: 0,
    }),
    createDefenderPackageLink: () => ({
      machineActionId: placed('CollectInvestigationPackage', { status: 'Succeeded' }).action.id,
    }),
    uploadDefenderLibraryFile: () => ({ fileName: fileName(), content: 'YWJj', description: 'Collects' }),
    deleteDefenderLibraryFile: () => {
      const file = { ...tenant.libraryFiles[0]!, fileName: fileName() };
      tenant.libraryFiles.push(file);
      return { fileName: file.fileName };
    },
    submitIndicator: () => ({ ...block(), comment }),
    importIndicators: () => ({ indicators: [block(), block(), block()], replaceExisting: true, comment }),
    deleteIndicator: () => ({ indicatorId: indicator(), comment }),
    deleteIndicators: () => ({ indicatorIds: [indicator(), indicator(), indicator()], comment }),
    updateAlert: () => ({ alertId: alert(), status: 'RESOLVED', comment }),
    batchUpdateAlerts: () => ({ alertIds: [alert(), alert(), alert()], status: 'IN_PROGRESS', comment }),
    createAlertByReference: () => ({
      ...eventOf(tenant, subgraph.clock.now()),
      ...ALERT_TEXTS,
      title: `Odd process ${String(number())}`,
    }),
    startInvestigation: onMachine,
    createDefenderScanDefinition: () => ({
      ...networkScan(machine()),
      scanName: `Switches ${String(count)}`,
    }),
    updateDefenderScanDefinition: () => ({ scanDefinitionId: scan(), isActive: false }),
    deleteDefenderScanDefinitions: () => ({ scanDefinitionIds: [scan(), scan(), scan()] }),
    updateDefenderIncident: () => {
      const incidentId = String(9_000_000 + number());
      const [, incident] =
        [...tenant.incidents].find(([, { redirectIncidentId }]) => redirectIncidentId == null) ?? [];
      tenant.incidents.set(incidentId, structuredClone(incident ?? {}));
      return { incidentId, status: 'RESOLVED', tags: ['seen'] };
    },
    startDefenderExport: () => ({ kind: 'CERTIFICATES' }),
    cancelDefenderExport: async () => {
      const { payload } = await startExport(subgraph, { kind: 'HARDWARE_FIRMWARE' }, { roles: ALL_ROLES });
      return { exportId: payload.export.id as string };
    },
    requestDefenderActionApproval: () => ({
      mutation: 'offboardMachine',
      input: onMachine(),
      reason: comment,
    }),
    approveDefenderAction: async () => ({ approvalId: await wanted(), comment }),
    rejectDefenderAction: async () => ({ approvalId: await wanted(), comment }),
    declareDefenderEmergency: () => ({ reason: comment, hours: 1 }),
    endDefenderEmergency: () => ({}),
  };
}
