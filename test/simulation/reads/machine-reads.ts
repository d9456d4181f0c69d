import type { MachineState, SimulatedMachines } from '../defender/simulated-machines.js';
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

const LIFETIME = { freshMs: 60_000, staleMs: 600_000 };

const FIELDS = 'id version machineTags rbacGroupId';
const ONE = `query One($id: ID!) { machine(id: $id) { ${FIELDS} } }`;
const PAIR = `query Pair($id: ID!, $other: ID!) { one: machine(id: $id) { ${FIELDS} } two: machine(id: $other) { ${FIELDS} } }`;
export const LIST = `{ machines(first: 100) { nodes { ${FIELDS} } } }`;
const SORTED = `{ machines(first: 100, orderBy: { field: COMPUTER_DNS_NAME }) { nodes { ${FIELDS} } } }`;
const FILTERED_GROUP = '1';
const FILTERED = `{ machines(first: 100, filter: { rbacGroupId: { eq: "${FILTERED_GROUP}" } }) { nodes { ${FIELDS} } } }`;

interface Row {
  readonly id: string;
  readonly version: string;
  readonly machineTags: readonly string[];
  readonly rbacGroupId: string;
}

interface VisibleTag extends VisibleWrite {
  readonly tag: string;
}

/** Reads of machines that others tag and move. */
export class MachineReads implements ReadKind {
  readonly #machines: SimulatedMachines;
  readonly #rules: ReadRules;
  /** By machine. */
  readonly #tags = new Map<string, VisibleTag[]>();

  constructor(machines: SimulatedMachines, rules: ReadRules) {
    this.#machines = machines;
    this.#rules = rules;
  }

  draw(scheduler: Scheduler): Pick<Read, 'query' | 'ids'> {
    const query = scheduler.pick([ONE, ONE, PAIR, LIST, SORTED, FILTERED]);
    const count = query === ONE ? 1 : query === PAIR ? 2 : 0;
    return { query, ids: Array.from({ length: count }, () => scheduler.pick(this.#machines.ids)) };
  }

  /** A write has responded. If Defender has the tag, responses have to show it. */
  noteTag(machineId: string, visible: VisibleTag): void {
    if (this.#machines.historyOf(machineId).at(-1)?.tags.includes(visible.tag) !== true) return;
    this.#tags.set(machineId, [...(this.#tags.get(machineId) ?? []), visible]);
  }

  check(read: Read, data: Readonly<Record<string, unknown>>, isStale: boolean): void {
    const { report, conditions, startTime } = this.#rules;
    const { machines: page, ...single } = data as { readonly machines?: { readonly nodes: readonly Row[] } };
    const rows =
      page?.nodes ?? Object.values(single as Record<string, Row | null>).filter((row) => row !== null);
    const oldest = oldestTime(read, LIFETIME, isStale, conditions);
    for (const row of rows) this.#checkRow(read, row, oldest);
    const shown = idsShown(read, rows, report);
    for (const id of page === undefined ? read.ids : this.#machines.ids) {
      if (
        !shown.has(id) &&
        this.#machines.statesSince(id, startTime + oldest).every((state) => isWanted(read, state))
      )
        report('row withheld', `${read.label} lacks ${id}`);
    }
  }

  #checkRow(read: Read, row: Row, oldest: number): void {
    const { report, conditions, startTime } = this.#rules;
    const { label } = read;
    const about = `${label}: ${row.id} in ${row.version}`;
    if (!isWanted(read, { groupId: row.rbacGroupId }))
      report('row leaked', `${about}, of group ${row.rbacGroupId}`);
    if (
      !this.#machines
        .statesSince(row.id, startTime + oldest)
        .some(({ version }) => row.version === `version ${version}`)
    )
      report('row too old', about);
    for (const visible of this.#tags.get(row.id) ?? []) {
      if (!row.machineTags.includes(visible.tag) && mustShow(visible, read, conditions))
        report('write not visible', `${about} lacks ${visible.tag}, which ${visible.replica.name} answered`);
    }
  }
}

/** Whether a machine belongs to the response. */
function isWanted({ limitedTo, query }: Read, { groupId }: Pick<MachineState, 'groupId'>): boolean {
  const isOfFilter = query !== FILTERED || groupId === FILTERED_GROUP;
  return isOfFilter && (limitedTo === undefined || groupId === limitedTo);
}
