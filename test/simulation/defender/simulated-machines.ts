import type { Scheduler } from '../scheduler.js';
import { idsIn, machine } from './wire-rows.js';

/** A state of a machine's record, and since when in simulated milliseconds. */
export interface MachineState {
  readonly version: number;
  readonly tags: readonly string[];
  readonly groupId: string;
  readonly since: number;
}

const MACHINES = 30;
export const GROUP_IDS = ['1', '2'];
const IN_GROUPS = /^rbacGroupId (?:eq (\d+)|in \(([\d, ]+)\))$/;

/** Machines that move between device groups, and whose tags change, while the simulation runs. */
export class SimulatedMachines {
  readonly #scheduler: Scheduler;
  readonly #histories = new Map<string, MachineState[]>();

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** From then on, there are machines. */
  begin(): void {
    for (let number = 1; number <= MACHINES; number += 1) {
      const groupId = this.#scheduler.pick(GROUP_IDS);
      const id = `aa${number.toString(16).padStart(38, '0')}`;
      this.#histories.set(id, [{ version: 1, tags: [], groupId, since: this.#scheduler.now() }]);
    }
  }

  get ids(): readonly string[] {
    return [...this.#histories.keys()];
  }

  /** All that the machine's record has said, in order; none for other machines. */
  historyOf(id: string): readonly MachineState[] {
    return this.#histories.get(id) ?? [];
  }

  /** The states of the machine's record since then. */
  statesSince(id: string, time: number): readonly MachineState[] {
    const history = this.historyOf(id);
    return history.filter((_state, index) => (history[index + 1]?.since ?? Infinity) > time);
  }

  /** Moves a machine to a device group. */
  move(id: string, groupId: string): void {
    this.#change(id, { groupId });
  }

  /** The same for all machines that the body names. */
  tagMany(body: string): readonly string[] {
    const { MachineIds: ids } = JSON.parse(body) as { readonly MachineIds: readonly string[] };
    for (const id of ids) this.addTag(id, body);
    return ids;
  }

  /** The machine with an additional tag, which the body of the request names. */
  addTag(id: string, body: string) {
    const { Value: tag } = JSON.parse(body) as { readonly Value: string };
    const tags = this.historyOf(id).at(-1)?.tags ?? [];
    this.#change(id, { tags: [...tags.filter((other) => other !== tag), tag] });
    return this.row(id);
  }

  row(id: string) {
    const state = this.historyOf(id).at(-1);
    if (state === undefined) return machine(id);
    const { version, tags, groupId } = state;
    return {
      ...machine(id),
      ...{ version: `version ${version}`, machineTags: tags },
      ...{ rbacGroupId: Number(groupId), rbacGroupName: `Group ${groupId}` },
    };
  }

  /** A page of the list, by id. */
  list(url: URL) {
    const { searchParams } = url;
    const ids = idsIn(url);
    if (ids.size > 0) return [...ids].map((id) => this.row(id));
    const groups = groupsIn(searchParams.get('$filter'));
    const rows = this.ids.map((id) => this.row(id));
    const found = groups === undefined ? rows : rows.filter((row) => groups.has(row.rbacGroupId));
    const [skip, top] = ['$skip', '$top'].map((name) => Number(searchParams.get(name) ?? 0));
    return found.slice(skip, (skip ?? 0) + (top ?? 0));
  }

  #change(id: string, change: Partial<MachineState>): void {
    const history = this.#histories.get(id);
    const last = history?.at(-1);
    if (history === undefined || last === undefined) throw new Error(`The simulation has no machine ${id}`);
    history.push({ ...last, ...change, version: last.version + 1, since: this.#scheduler.now() });
  }
}

/** The groups that a filter names; undefined without a filter. */
function groupsIn(filter: string | null): ReadonlySet<number> | undefined {
  if (filter === null) return undefined;
  const sets = filter.split(' and ').map((condition) => {
    const [, one, several] = IN_GROUPS.exec(condition) ?? [];
    const named = one ?? several;
    if (named === undefined) throw new Error(`The model of Defender has no filter ${condition}`);
    return new Set(named.split(',').map(Number));
  });
  return sets.reduce((some, more) => new Set([...some].filter((group) => more.has(group))));
}
