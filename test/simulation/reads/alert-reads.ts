import type { AlertVersion, SimulatedAlerts } from '../defender/simulated-alerts.js';
import type { SimulatedMachines } from '../defender/simulated-machines.js';
import type { Scheduler } from '../scheduler.js';
import {
  idsShown,
  mustShow,
  oldestTime,
  type Read,
  type ReadKind,
  type ReadRules,
  type VisibleWrite,
} from './read.js';

const LIFETIME = { freshMs: 15_000, staleMs: 600_000 };
/** Device groups are those of the alerts' machines. */
const MACHINE_LIFETIME = { freshMs: 60_000, staleMs: 600_000 };
/** How long ids stay unknown. */
const UNKNOWN_MS = 60_000;
/** How many of the newest alerts clients read. */
const CURRENT = 12;

const FIELDS = 'id title assignedTo machineId';
const ONE = `query One($id: ID!) { alert(id: $id) { ${FIELDS} } }`;
const PAIR = `query Pair($id: ID!, $other: ID!) { one: alert(id: $id) { ${FIELDS} } two: alert(id: $other) { ${FIELDS} } }`;
const OF_MACHINE = `query OfMachine($id: ID!) { machine(id: $id) { alerts(first: 1000) { nodes { ${FIELDS} } } } }`;
const LIST = `{ alerts(first: 1000) { nodes { ${FIELDS} } } }`;
const COMPLETE = `{ alerts(first: 1000) { nodes { ${FIELDS} evidence { __typename } machine { id } } } }`;
const NEWEST = `{ alerts(first: 10) { nodes { ${FIELDS} } } }`;

interface Page {
  readonly nodes: readonly Row[];
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly assignedTo: string | null;
  readonly machineId: string;
  readonly machine?: { readonly id: string } | null;
}

/** Reads of alerts that are raised, updated and assigned. */
export class AlertReads implements ReadKind {
  readonly #alerts: SimulatedAlerts;
  readonly #machines: SimulatedMachines;
  readonly #rules: ReadRules;
  /** By alert. */
  readonly #assignments = new Map<string, (VisibleWrite & { readonly version: AlertVersion })[]>();

  constructor(alerts: SimulatedAlerts, machines: SimulatedMachines, rules: ReadRules) {
    this.#alerts = alerts;
    this.#machines = machines;
    this.#rules = rules;
  }

  draw(scheduler: Scheduler): Pick<Read, 'query' | 'ids'> | undefined {
    const newest = this.#alerts.ids.slice(-CURRENT);
    if (newest.length === 0) return undefined;
    const query = scheduler.pick([ONE, ONE, ONE, PAIR, OF_MACHINE, OF_MACHINE, LIST, COMPLETE, NEWEST]);
    const ids = [scheduler.pick(newest), scheduler.pick(newest)];
    if (query === OF_MACHINE) return { query, ids: [this.#alerts.machineOf(ids[0] ?? '') ?? ''] };
    return { query, ids: query === ONE ? ids.slice(0, 1) : query === PAIR ? ids : [] };
  }

  /** A write has responded. If Defender has the assignment, responses have to show it. */
  noteAssignment(alertId: string, assignedTo: string, visible: VisibleWrite): void {
    const version = this.#alerts.versionsOf(alertId).find((one) => one.assignedTo === assignedTo);
    if (version === undefined) return;
    this.#assignments.set(alertId, [...(this.#assignments.get(alertId) ?? []), { ...visible, version }]);
  }

  check(read: Read, data: Readonly<Record<string, unknown>>, isStale: boolean): void {
    const { report, conditions } = this.#rules;
    const rows = rowsIn(data);
    const oldest = oldestTime(read, LIFETIME, isStale, conditions);
    for (const row of rows) this.#checkRow(read, row, oldest);
    const shown = idsShown(read, rows, report);
    if (read.query === NEWEST) return;
    const since = oldest - (read.query === ONE || read.query === PAIR ? UNKNOWN_MS : 0);
    for (const id of this.#alerts.ids) {
      if (!shown.has(id) && this.#isWanted(read, id) && this.#wasShown(id, since))
        report('row withheld', `${read.label} lacks ${id}`);
    }
  }

  #checkRow(read: Read, row: Row, oldest: number): void {
    const { report, conditions, startTime } = this.#rules;
    const about = `${read.label}: ${row.id} in ${row.title}`;
    const versions = this.#alerts.versionsOf(row.id);
    const index = versions.findIndex(({ number }) => row.title === `version ${number}`);
    const later = versions.slice(index + 1);
    if (index < 0 || later.some(({ shownAt }) => shownAt - startTime < oldest)) report('row too old', about);
    if ((versions[index]?.assignedTo ?? null) !== row.assignedTo || !this.#mayRead(read, row.id, true))
      report('row leaked', about);
    for (const visible of this.#assignments.get(row.id) ?? []) {
      if (later.includes(visible.version) && mustShow(visible, read, conditions))
        report('write not visible', `${about}, after the one that ${visible.replica.name} answered`);
    }
  }

  /** Whether an alert belongs to the response. */
  #isWanted(read: Read, id: string): boolean {
    const { query, ids } = read;
    const isNamed = query === OF_MACHINE ? ids.includes(this.#alerts.machineOf(id) ?? '') : ids.includes(id);
    return (isNamed || query === LIST || query === COMPLETE) && this.#mayRead(read, id, false);
  }

  /** Whether the caller may read an alert, or must be able to: its machine may have moved. */
  #mayRead(read: Read, id: string, isDoubtEnough: boolean): boolean {
    const { startTime, conditions } = this.#rules;
    const since = startTime + oldestTime(read, MACHINE_LIFETIME, false, conditions);
    const groups = this.#machines.statesSince(this.#alerts.machineOf(id) ?? '', since);
    const isReadable = ({ groupId }: { readonly groupId: string }) =>
      read.limitedTo === undefined || groupId === read.limitedTo;
    return isDoubtEnough ? groups.some(isReadable) : groups.every(isReadable);
  }

  #wasShown(id: string, time: number): boolean {
    return this.#alerts.versionsOf(id).some(({ shownAt }) => shownAt - this.#rules.startTime < time);
  }
}

function rowsIn(data: Readonly<Record<string, unknown>>): readonly Row[] {
  const { alerts, machine, ...single } = data as {
    readonly alerts?: Page;
    readonly machine?: { readonly alerts: Page } | null;
  };
  const page = alerts ?? machine?.alerts;
  if (page !== undefined || machine === null) return page?.nodes ?? [];
  return Object.values(single as Readonly<Record<string, Row | null>>).filter((row) => row !== null);
}
