import { addMachineTag } from '../../src/commands/machines/tag-machine.js';
import { SubgraphError } from '../../src/errors/subgraph-error.js';
import { GROUP_IDS, type MachineState, type SimulatedMachines } from './defender/simulated-machines.js';
import { RETURN_MS, type Conditions } from './fault-plan.js';
import type { GraphqlResponse } from './graphql-server.js';
import { person, type Replica } from './replica.js';
import type { Owner, Scheduler } from './scheduler.js';
import type { Report } from './write-book.js';

export interface ReadersOptions {
  readonly scheduler: Scheduler;
  readonly startTime: number;
  readonly replicas: () => readonly Replica[];
  readonly machines: SimulatedMachines;
  readonly conditions: Conditions;
  readonly report: Report;
  readonly trace: (line: string) => void;
}

const READ_GAP_MS = 800;
/** Tags come one soon after the other, with long pauses, in which rows stay cached until they expire. */
const TAG_GAP_MS = 4_000;
const TAG_PAUSE_MS = 75_000;
const PAUSED_PART = 0.25;
const MOVE_GAP_MS = 5_000;
const LIMITED_PART = 0.4;
const UNCACHED_PART = 0.1;
const PEOPLE = 5;
const ANSWERED_WITHIN_MS = 15_000;

/** docs/quota.md: the lifetime of machines in the cache, and how long expired ones may replace errors. */
const LIFETIME_MS = 60_000;
const STALE_MS = 600_000;
/** A read begins after its request, and a clock that drifts is a little late. */
const CLOCK_MARGIN_MS = 1_000;

const FIELDS = 'id version machineTags rbacGroupId';
const ONE = `query One($id: ID!) { machine(id: $id) { ${FIELDS} } }`;
const PAIR = `query Pair($id: ID!, $other: ID!) { one: machine(id: $id) { ${FIELDS} } two: machine(id: $other) { ${FIELDS} } }`;
const LIST = `{ machines(first: 100) { nodes { ${FIELDS} } } }`;
const SORTED = `{ machines(first: 100, orderBy: { field: COMPUTER_DNS_NAME }) { nodes { ${FIELDS} } } }`;
const FILTERED_GROUP = '1';
const FILTERED = `{ machines(first: 100, filter: { rbacGroupId: { eq: "${FILTERED_GROUP}" } }) { nodes { ${FIELDS} } } }`;

interface Row {
  readonly id: string;
  readonly version: string;
  readonly machineTags: readonly string[];
  readonly rbacGroupId: string;
}

/** A read, and what has to be in its response. Times are milliseconds since the start. */
interface MachineRead {
  readonly label: string;
  readonly replica: Replica;
  readonly query: string;
  /** Of single machines; none for lists. */
  readonly ids: readonly string[];
  /** The device group that the caller is limited to. */
  readonly limitedTo: string | undefined;
  readonly isUncached: boolean;
  startedAt: number;
}

/** A tag that responses have to show. */
interface VisibleTag {
  readonly tag: string;
  readonly replica: Replica;
  readonly answeredAt: number;
}

/** People who read machines at any replica, some limited to a device group, while others tag and move them. */
export class Readers {
  readonly #options: ReadersOptions;
  readonly #scheduler: Scheduler;
  readonly #owner: Owner = { name: 'readers', isDead: false, pausedUntil: 0 };
  /** By machine. */
  readonly #tags = new Map<string, VisibleTag[]>();
  #count = 0;
  #hasEnded = false;

  constructor(options: ReadersOptions) {
    this.#options = options;
    this.#scheduler = options.scheduler;
  }

  begin(): void {
    this.#options.machines.begin();
    this.#repeat(
      () => READ_GAP_MS,
      () => this.#read(),
    );
    this.#repeat(
      () => (this.#scheduler.random() < PAUSED_PART ? TAG_PAUSE_MS : TAG_GAP_MS),
      () => this.#tag(),
    );
    this.#repeat(
      () => MOVE_GAP_MS,
      () => {
        const { machines } = this.#options;
        machines.move(this.#scheduler.pick(machines.ids), this.#scheduler.pick(GROUP_IDS));
      },
    );
  }

  /** No further requests. */
  end(): void {
    this.#hasEnded = true;
  }

  /** After all faults, every replica has to respond soon. */
  probe(): void {
    for (const replica of this.#options.replicas()) {
      let answer = 'no response';
      const read = this.#draw(replica, LIST, []);
      this.#send(read, (response) => {
        answer = response.errors?.[0]?.extensions.code ?? 'data';
      });
      this.#scheduler.after(ANSWERED_WITHIN_MS, this.#owner, () => {
        if (answer !== 'data') this.#options.report('not alive', `a read at ${replica.name}: ${answer}`);
      });
    }
  }

  #repeat(averageMs: () => number, work: () => void): void {
    this.#scheduler.after(this.#scheduler.random() * 2 * averageMs(), this.#owner, () => {
      if (this.#hasEnded) return;
      this.#repeat(averageMs, work);
      work();
    });
  }

  #now(): number {
    return this.#scheduler.now() - this.#options.startTime;
  }

  #someReplica(): Replica | undefined {
    const ready = this.#options.replicas().filter((one) => one.isReady && !one.isDead);
    return ready.length === 0 ? undefined : this.#scheduler.pick(ready);
  }

  #read(): void {
    const replica = this.#someReplica();
    if (replica === undefined) return;
    const { ids } = this.#options.machines;
    const query = this.#scheduler.pick([ONE, ONE, PAIR, LIST, SORTED, FILTERED]);
    const count = query === ONE ? 1 : query === PAIR ? 2 : 0;
    const asked = Array.from({ length: count }, () => this.#scheduler.pick(ids));
    this.#send(this.#draw(replica, query, asked));
  }

  #draw(replica: Replica, query: string, ids: readonly string[]): MachineRead {
    const random = () => this.#scheduler.random();
    this.#count += 1;
    return {
      ...{ label: `read ${this.#count} at ${replica.name}`, replica, query, ids, startedAt: 0 },
      limitedTo: random() < LIMITED_PART ? this.#scheduler.pick(GROUP_IDS) : undefined,
      isUncached: random() < UNCACHED_PART,
    };
  }

  #send(read: MachineRead, then?: (response: GraphqlResponse) => void): void {
    const { replica, query, ids, limitedTo, isUncached, label } = read;
    const caller = person(this.#count % PEOPLE, limitedTo);
    const [id, other] = ids;
    const headers = isUncached ? { 'cache-control': 'no-cache' } : {};
    this.#scheduler.after(1, replica, () => {
      read.startedAt = this.#now();
      void replica.execute({ query, variables: { id, other }, headers }, caller).then((response) => {
        const codes = response.errors?.map(({ extensions }) => extensions.code) ?? [];
        this.#options.trace(`response ${label}: ${codes.join(',') || 'data'}`);
        this.#check(read, response);
        then?.(response);
      });
    });
  }

  #tag(): void {
    const { machines, trace } = this.#options;
    const replica = this.#someReplica();
    if (replica === undefined) return;
    this.#count += 1;
    const [machineId, tag] = [this.#scheduler.pick(machines.ids), `t${this.#count}`];
    const input = { machineId, tag, comment: `tag ${tag}`, idempotencyKey: `tag ${tag}` };
    this.#scheduler.after(1, replica, () => {
      const noteAnswer = (answer: string) => {
        trace(`answer tag ${tag} at ${replica.name}: ${answer}`);
        if (machines.historyOf(machineId).at(-1)?.tags.includes(tag) !== true) return;
        const seen = this.#tags.get(machineId) ?? [];
        this.#tags.set(machineId, [...seen, { tag, replica, answeredAt: this.#now() }]);
      };
      addMachineTag(input, replica.command(person(1), `tag ${tag}`)).then(
        ({ outcome }) => noteAnswer(outcome),
        (error: unknown) => {
          if (!(error instanceof SubgraphError)) throw error;
          noteAnswer(error.code);
        },
      );
    });
  }

  #check(read: MachineRead, { data, errors, extensions }: GraphqlResponse): void {
    const { report } = this.#options;
    if (errors?.some(({ extensions: { code } }) => ['INTERNAL', 'BAD_USER_INPUT'].includes(code)) === true)
      report('not alive', `${read.label}: ${errors[0]?.message}`);
    if (errors !== undefined || data == null) return;
    const { machines: page, ...single } = data as { readonly machines?: { readonly nodes: readonly Row[] } };
    const rows =
      page?.nodes ?? Object.values(single as Record<string, Row | null>).filter((row) => row !== null);
    const oldest = this.#oldestTime(read, extensions?.stale !== undefined);
    for (const row of rows) this.#checkRow(read, row, oldest);
    const shown = new Set(rows.map(({ id }) => id));
    if (shown.size < rows.length && page !== undefined)
      report('row withheld', `${read.label} has a machine twice`);
    for (const id of page === undefined ? read.ids : this.#options.machines.ids) {
      if (!shown.has(id) && this.#statesSince(id, oldest).every((state) => isWanted(read, state)))
        report('row withheld', `${read.label} lacks ${id}`);
    }
  }

  /** When a row of the response may have been read, at the earliest. Entries live longer on a clock that was set back. */
  #oldestTime({ startedAt, isUncached }: MachineRead, isStale: boolean): number {
    const lifetime = this.#options.conditions.clocksDiffer(startedAt) ? 2 * LIFETIME_MS : LIFETIME_MS;
    return startedAt - CLOCK_MARGIN_MS - (isUncached ? 0 : lifetime) - (isStale ? STALE_MS : 0);
  }

  /** What the record of a machine has said since then. */
  #statesSince(id: string, time: number): readonly MachineState[] {
    const history = this.#options.machines.historyOf(id);
    return history.filter(
      (_state, index) => (history[index + 1]?.since ?? Infinity) - this.#options.startTime > time,
    );
  }

  #checkRow(read: MachineRead, row: Row, oldest: number): void {
    const { report } = this.#options;
    const { label } = read;
    const about = `${label}: ${row.id} in ${row.version}`;
    if (!isWanted(read, { groupId: row.rbacGroupId }))
      report('row leaked', `${about}, of group ${row.rbacGroupId}`);
    if (!this.#statesSince(row.id, oldest).some(({ version }) => row.version === `version ${version}`))
      report('row too old', about);
    for (const visible of this.#tags.get(row.id) ?? []) {
      if (!row.machineTags.includes(visible.tag) && this.#mustShow(visible, read))
        report('write not visible', `${about} lacks ${visible.tag}, which ${visible.replica.name} answered`);
    }
  }

  /** Without Redis, a replica learns of no writes at others. One that wakes may have lost its connection meanwhile. */
  #mustShow({ replica, answeredAt }: VisibleTag, { replica: reader, startedAt }: MachineRead): boolean {
    if (answeredAt >= startedAt) return false;
    let since = startedAt;
    // It may pause again as it wakes.
    for (const { from, until } of reader.pauses.toReversed())
      if (until > since - RETURN_MS) since = Math.min(since, from);
    return replica === reader || !this.#options.conditions.redisAway(since, startedAt);
  }
}

/** Whether a machine belongs to the response. */
function isWanted({ limitedTo, query }: MachineRead, { groupId }: Pick<MachineState, 'groupId'>): boolean {
  const isOfFilter = query !== FILTERED || groupId === FILTERED_GROUP;
  return isOfFilter && (limitedTo === undefined || groupId === limitedTo);
}
