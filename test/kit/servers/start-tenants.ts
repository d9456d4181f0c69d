import type { TenantData } from '../../../emulator/tenants/model.js';
import {
  startSubgraph,
  type AskOptions,
  type StartOptions,
  type SubgraphUnderTest,
} from './start-subgraph.js';
import { createWrittenFile, type WrittenFile } from '../written-file.js';

/** The home tenant of callers and registration; no customer. */
export const HOME = '10000000-0000-4000-8000-00000000000a';
export const CONTOSO = '20000000-0000-4000-8000-00000000000b';
export const FABRIKAM = '30000000-0000-4000-8000-00000000000c';

/** A tenant in a tenants file. */
export interface WrittenTenant {
  readonly id: string;
  readonly name: string;
  readonly callers: readonly Readonly<Record<string, unknown>>[];
  readonly [key: string]: unknown;
}

export function createTenantsFile(tenants: readonly unknown[]): WrittenFile {
  return createWrittenFile('tenants', { tenants });
}

/** Two customers, both open to all callers of HOME. */
export const BOTH: readonly WrittenTenant[] = [
  { id: CONTOSO, name: 'Contoso', callers: [{ tenant: HOME }] },
  { id: FABRIKAM, name: 'Fabrikam', callers: [{ tenant: HOME }] },
];

/** The customers, with callers of HOME limited to roles or groups in both. */
export function customersFor(
  ...callers: readonly Readonly<Record<string, unknown>>[]
): readonly WrittenTenant[] {
  return BOTH.map((tenant) => ({ ...tenant, callers: callers.map((rule) => ({ tenant: HOME, ...rule })) }));
}

export interface TenantsUnderTest {
  readonly subgraph: SubgraphUnderTest;
  readonly file: WrittenFile;
  readonly contoso: TenantData;
  readonly fabrikam: TenantData;
  /** Sends an operation for a tenant. */
  readonly ask: (
    tenantId: string,
    query: string,
    options?: AskOptions,
  ) => ReturnType<SubgraphUnderTest['ask']>;
}

/** A subgraph for two customers whose objects have the same ids. */
export async function startTenants(
  tenants: readonly WrittenTenant[] = BOTH,
  options: StartOptions = {},
): Promise<TenantsUnderTest> {
  const file = createTenantsFile(tenants);
  const subgraph = await startSubgraph({
    ...options,
    emulator: {
      machines: 30,
      alerts: 30,
      machineActions: 20,
      tenants: [HOME, CONTOSO, FABRIKAM],
      ...options.emulator,
    },
    env: { TENANTS_FILE: file.path, ...options.env },
  });
  const [contoso, fabrikam] = [CONTOSO, FABRIKAM].map((id) => subgraph.emulator.tenants.get(id)!);
  giveSameIds(contoso!, fabrikam!);
  return {
    subgraph,
    file,
    contoso: contoso!,
    fabrikam: fabrikam!,
    ask: (tenantId, query, { headers, ...rest } = {}) =>
      subgraph.ask(query, { ...rest, headers: { 'x-defender-tenant': tenantId, ...headers } }),
  };
}

/** Marks that distinguish the tenants' rows, in every text that tests check. */
export const MARKS: Readonly<Record<string, string>> = { [CONTOSO]: 'contoso', [FABRIKAM]: 'fabrikam' };

function giveSameIds(one: TenantData, other: TenantData): void {
  const machineIds = new Map(other.machines.map(({ id }, index) => [id, one.machines[index]!.id]));
  const move = (machineId: string) => machineIds.get(machineId) ?? machineId;
  replace(other.machines, (machine, index) => ({ ...machine, id: one.machines[index]!.id }));
  replace(other.alerts, (alert, index) => ({
    ...alert,
    id: one.alerts[index]!.id,
    machineId: move(alert.machineId),
  }));
  replace(other.machineActions, (stored, index) => ({
    ...stored,
    action: {
      ...stored.action,
      id: one.machineActions[index]!.action.id,
      machineId: move(stored.action.machineId),
    },
  }));
  for (const { tenantId, machines, alerts, machineActions } of [one, other]) {
    const mark = MARKS[tenantId] ?? tenantId;
    for (const machine of machines) machine.computerDnsName = `${mark}.${machine.computerDnsName}`;
    for (const alert of alerts) alert.title = `${mark} ${alert.title}`;
    replace(machineActions, (stored) => ({
      ...stored,
      action: { ...stored.action, requestorComment: `${mark} ${stored.action.requestorComment}` },
    }));
  }
}

function replace<Row>(rows: Row[], change: (row: Row, index: number) => Row): void {
  rows.splice(0, rows.length, ...rows.map(change));
}
