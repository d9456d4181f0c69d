import type { AcceptedAction, SimulatedActions } from '../defender/simulated-actions.js';
import type { Scheduler } from '../scheduler.js';
import { idsShown, oldestTime, RESPONSE_MS, type Read, type ReadKind, type ReadRules } from './read.js';

const LIFETIME = { freshMs: 5_000, staleMs: 60_000 };
/** src/defender-api/recent-actions.ts, less the time until the response of the write. */
const REMEMBERED_MS = 55_000;
/** How many of the newest actions clients read. */
const CURRENT = 12;

const FIELDS = 'id type status machineId';
const ONE = `query One($id: ID!) { machineAction(id: $id) { ${FIELDS} } }`;
const OF_MACHINE = `query OfMachine($id: ID!) { machine(id: $id) { actions(first: 50) { nodes { ${FIELDS} } } } }`;
const OF_PAIR = `query OfPair($id: ID!, $other: ID!) { one: machine(id: $id) { actions(first: 50) { nodes { ${FIELDS} } } } two: machine(id: $other) { actions(first: 50) { nodes { ${FIELDS} } } } }`;
const LIST = `{ machineActions(first: 1000) { nodes { ${FIELDS} } } }`;
const ISOLATED = `{ defenderIsolatedMachines(first: 1000) { nodes { machineId source { ${FIELDS} } pending { ${FIELDS} } } } }`;

const ENDED: ReadonlySet<string> = new Set(['SUCCEEDED', 'CANCELLED']);

interface ActionData extends Readonly<Record<string, unknown>> {
  readonly machineAction?: Row | null;
  readonly machineActions?: { readonly nodes: readonly Row[] };
  readonly defenderIsolatedMachines?: {
    readonly nodes: readonly { readonly source: Row | null; readonly pending: readonly Row[] }[];
  };
}

interface Row {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly machineId: string;
}

/** Reads of response actions. */
export class ActionReads implements ReadKind {
  readonly #actions: SimulatedActions;
  readonly #rules: ReadRules;

  constructor(actions: SimulatedActions, rules: ReadRules) {
    this.#actions = actions;
    this.#rules = rules;
  }

  draw(scheduler: Scheduler): Pick<Read, 'query' | 'ids'> | undefined {
    const newest = this.#actions.accepted.slice(-CURRENT);
    if (newest.length === 0) return undefined;
    const query = scheduler.pick([ONE, ONE, OF_MACHINE, OF_MACHINE, OF_PAIR, LIST, ISOLATED]);
    const pick = () => scheduler.pick(newest);
    if (query === ONE) return { query, ids: [pick().id] };
    if (query === OF_MACHINE) return { query, ids: [pick().machineId] };
    return { query, ids: query === OF_PAIR ? [pick().machineId, pick().machineId] : [] };
  }

  check(read: Read, data: Readonly<Record<string, unknown>>, isStale: boolean): void {
    const { report, conditions } = this.#rules;
    const rows = rowsIn(data);
    const oldest = oldestTime(read, LIFETIME, isStale, conditions);
    for (const row of rows) this.#checkRow(read, row, oldest);
    const shown = idsShown(read, rows, report);
    if (read.limitedTo !== undefined) {
      if (rows.length > 0) report('row leaked', `${read.label}: ${rows[0]?.id}`);
      return;
    }
    for (const action of this.#actions.accepted) {
      if (!this.#isWanted(read, action) || shown.has(action.id)) continue;
      const about = `${read.label} lacks ${action.id} of ${action.machineId.slice(-6)}`;
      if (action.shownAt - this.#rules.startTime < oldest) report('row withheld', about);
      else if (this.#isVisible(action, read)) report('write not visible', about);
    }
  }

  #checkRow({ label }: Read, row: Row, oldest: number): void {
    const { report, startTime } = this.#rules;
    const action = this.#actions.accepted.find(({ id }) => id === row.id);
    const about = `${label}: ${row.id} is ${row.status}`;
    if (action?.machineId !== row.machineId) report('row leaked', about);
    else if (!ENDED.has(row.status) && action.endsAt - startTime < oldest) report('row too old', about);
  }

  /**
   * Whether the response must have an action that Defender may not list yet. The sender knows the action, and other replicas do
   * while Redis works. `machineActions` has listed actions only.
   */
  #isVisible(action: AcceptedAction, read: Read): boolean {
    const { conditions, startTime } = this.#rules;
    const at = action.acceptedAt - startTime;
    const { startedAt, replica } = read;
    if (at + REMEMBERED_MS < startedAt || conditions.pauses(at, startedAt)) return false;
    const answeredAt = this.#answeredAt(action);
    if (answeredAt === undefined || answeredAt >= startedAt) return false;
    if (read.query === LIST && action.shownAt - startTime > answeredAt) return false;
    if (action.sender === replica) return true;
    return (
      this.#isAlone(action.machineId) &&
      !conditions.redisTooSlow(at, startedAt + RESPONSE_MS) &&
      !conditions.redisForgot(at, startedAt + RESPONSE_MS)
    );
  }

  /** Whether an action belongs to the response. */
  #isWanted({ query, ids }: Read, { id, machineId, type, cancellationComment }: AcceptedAction): boolean {
    if (query === ONE) return ids.includes(id);
    if (query === LIST) return true;
    if (query !== ISOLATED) return ids.includes(machineId);
    return type === 'Isolate' && cancellationComment === undefined && this.#isAlone(machineId);
  }

  /** Whether a machine has one action. */
  #isAlone(machineId: string): boolean {
    return this.#actions.accepted.filter((one) => one.machineId === machineId).length === 1;
  }

  /** When the caller learned of the action from the process that sent it. */
  #answeredAt({ comment, machineId, sender }: AcceptedAction): number | undefined {
    const { attempts = [] } = this.#rules.book.writes.get(/key (\S+)/.exec(comment)?.[1] ?? '') ?? {};
    return attempts.find(
      ({ replica, answer }) =>
        replica === sender && (answer?.items?.get(machineId) ?? answer?.code) === 'CREATED',
    )?.answeredAt;
  }
}

function rowsIn(data: Readonly<Record<string, unknown>>): readonly Row[] {
  const { machineAction, machineActions, defenderIsolatedMachines, ...machines } = data as ActionData;
  if (machineAction !== undefined) return machineAction === null ? [] : [machineAction];
  if (machineActions !== undefined) return machineActions.nodes;
  if (defenderIsolatedMachines !== undefined)
    return defenderIsolatedMachines.nodes.flatMap(({ source, pending }) => [
      ...(source === null ? [] : [source]),
      ...pending,
    ]);
  return Object.values(
    machines as Record<string, { readonly actions: { readonly nodes: readonly Row[] } } | null>,
  ).flatMap((machine) => machine?.actions.nodes ?? []);
}
