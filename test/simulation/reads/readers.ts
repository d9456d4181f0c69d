import { addMachineTag } from '../../../src/commands/machines/tag-machine.js';
import { SubgraphError } from '../../../src/errors/subgraph-error.js';
import type { SimulatedDefender } from '../defender/simulated-defender.js';
import { GROUP_IDS } from '../defender/simulated-machines.js';
import type { GraphqlResponse } from '../graphql-server.js';
import { person, type Replica } from '../replica.js';
import type { Owner, Scheduler } from '../scheduler.js';
import { ActionReads } from './action-reads.js';
import { LIST, MachineReads } from './machine-reads.js';
import type { Read, ReadKind, ReadRules } from './read.js';

export interface ReadersOptions extends ReadRules {
  readonly scheduler: Scheduler;
  readonly replicas: () => readonly Replica[];
  readonly defender: SimulatedDefender;
  readonly trace: (line: string) => void;
}

const READ_GAP_MS = 800;
const ACTION_READ_GAP_MS = 2_000;
/** Tags come one soon after the other, with long pauses, in which rows stay cached until they expire. */
const TAG_GAP_MS = 4_000;
const TAG_PAUSE_MS = 75_000;
const PAUSED_PART = 0.25;
const MOVE_GAP_MS = 5_000;
const LIMITED_PART = 0.4;
const UNCACHED_PART = 0.1;
const PEOPLE = 5;
const ANSWERED_WITHIN_MS = 15_000;

/**
 * People who read machines and actions at any replica, some limited to a device group, while others tag, move and isolate
 * machines.
 */
export class Readers {
  readonly #options: ReadersOptions;
  readonly #scheduler: Scheduler;
  readonly #owner: Owner = { name: 'readers', isDead: false, pausedUntil: 0 };
  readonly #ofMachines: MachineReads;
  readonly #ofActions: ActionReads;
  #count = 0;
  #hasEnded = false;

  constructor(options: ReadersOptions) {
    const { defender } = options;
    this.#options = options;
    this.#scheduler = options.scheduler;
    this.#ofMachines = new MachineReads(defender.machines, options);
    this.#ofActions = new ActionReads(defender.actions, options);
  }

  begin(): void {
    const { machines } = this.#options.defender;
    machines.begin();
    this.#repeat(
      () => READ_GAP_MS,
      () => this.#read(this.#ofMachines),
    );
    this.#repeat(
      () => ACTION_READ_GAP_MS,
      () => this.#read(this.#ofActions),
    );
    this.#repeat(
      () => (this.#scheduler.random() < PAUSED_PART ? TAG_PAUSE_MS : TAG_GAP_MS),
      () => this.#tag(),
    );
    this.#repeat(
      () => MOVE_GAP_MS,
      () => machines.move(this.#scheduler.pick(machines.ids), this.#scheduler.pick(GROUP_IDS)),
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
      this.#send(this.#ofMachines, this.#toRead(replica, { query: LIST, ids: [] }), (response) => {
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

  #read(kind: ReadKind): void {
    const replica = this.#someReplica();
    if (replica === undefined) return;
    const drawn = kind.draw(this.#scheduler);
    if (drawn !== undefined) this.#send(kind, this.#toRead(replica, drawn));
  }

  #toRead(replica: Replica, drawn: Pick<Read, 'query' | 'ids'>): Read {
    const random = () => this.#scheduler.random();
    this.#count += 1;
    return {
      ...{ label: `read ${this.#count} at ${replica.name}`, replica, ...drawn, startedAt: 0 },
      limitedTo: random() < LIMITED_PART ? this.#scheduler.pick(GROUP_IDS) : undefined,
      isUncached: random() < UNCACHED_PART,
    };
  }

  #send(kind: ReadKind, read: Read, then?: (response: GraphqlResponse) => void): void {
    const { replica, query, ids, limitedTo, isUncached, label } = read;
    const caller = person(this.#count % PEOPLE, limitedTo);
    const [id, other] = ids;
    const headers = isUncached ? { 'cache-control': 'no-cache' } : {};
    this.#scheduler.after(1, replica, () => {
      read.startedAt = this.#now();
      void replica.execute({ query, variables: { id, other }, headers }, caller).then((response) => {
        const codes = response.errors?.map(({ extensions }) => extensions.code) ?? [];
        this.#options.trace(`response ${label}: ${codes.join(',') || 'data'}`);
        this.#check(kind, read, response);
        then?.(response);
      });
    });
  }

  #check(kind: ReadKind, read: Read, { data, errors, extensions }: GraphqlResponse): void {
    if (errors?.some(({ extensions: { code } }) => ['INTERNAL', 'BAD_USER_INPUT'].includes(code)) === true)
      this.#options.report('not alive', `${read.label}: ${errors[0]?.message}`);
    if (errors === undefined && data != null) kind.check(read, data, extensions?.stale !== undefined);
  }

  #tag(): void {
    const { trace } = this.#options;
    const replica = this.#someReplica();
    if (replica === undefined) return;
    this.#count += 1;
    const { machines } = this.#options.defender;
    const [machineId, tag] = [this.#scheduler.pick(machines.ids), `t${this.#count}`];
    const input = { machineId, tag, comment: `tag ${tag}`, idempotencyKey: `tag ${tag}` };
    this.#scheduler.after(1, replica, () => {
      const noteAnswer = (answer: string) => {
        trace(`answer tag ${tag} at ${replica.name}: ${answer}`);
        this.#ofMachines.noteTag(machineId, { tag, replica, answeredAt: this.#now() });
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
}
