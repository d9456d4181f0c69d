import { updateAlert } from '../../../src/commands/alerts/update-alert.js';
import { addMachineTag } from '../../../src/commands/machines/tag-machine.js';
import type { CommandContext } from '../../../src/commands/sequence/command-context.js';
import { SubgraphError } from '../../../src/errors/subgraph-error.js';
import type { SimulatedDefender } from '../defender/simulated-defender.js';
import { GROUP_IDS } from '../defender/simulated-machines.js';
import type { GraphqlResponse } from '../graphql-server.js';
import { person, type Replica } from '../replica.js';
import type { Owner, Scheduler } from '../scheduler.js';
import { ActionReads } from './action-reads.js';
import { AlertReads } from './alert-reads.js';
import { LIST, MachineReads } from './machine-reads.js';
import type { Read, ReadKind, ReadRules, VisibleWrite } from './read.js';

export interface ReadersOptions extends ReadRules {
  readonly scheduler: Scheduler;
  readonly replicas: () => readonly Replica[];
  readonly defender: SimulatedDefender;
  readonly trace: (line: string) => void;
}

const READ_GAP_MS = 800;
const ACTION_READ_GAP_MS = 2_000;
const ALERT_READ_GAP_MS = 1_500;
const ALERT_GAP_MS = 6_000;
const ASSIGNMENT_GAP_MS = 8_000;
/** Tags come one soon after the other, with long pauses, in which rows stay cached until they expire. */
const TAG_GAP_MS = 4_000;
const TAG_PAUSE_MS = 75_000;
const PAUSED_PART = 0.25;
const MOVE_GAP_MS = 5_000;
const LIMITED_PART = 0.4;
const UNCACHED_PART = 0.1;
/** How many of the newest alerts people assign. */
const ASSIGNED = 12;
const PEOPLE = 5;
const ANSWERED_WITHIN_MS = 15_000;

/**
 * People who read machines, actions and alerts at any replica, some limited to a device group, while others tag, move and
 * isolate machines, and assign alerts.
 */
export class Readers {
  readonly #options: ReadersOptions;
  readonly #scheduler: Scheduler;
  readonly #owner: Owner = { name: 'readers', isDead: false, pausedUntil: 0 };
  readonly #ofMachines: MachineReads;
  readonly #ofActions: ActionReads;
  readonly #ofAlerts: AlertReads;
  #count = 0;
  #hasEnded = false;

  constructor(options: ReadersOptions) {
    const { defender } = options;
    this.#options = options;
    this.#scheduler = options.scheduler;
    this.#ofMachines = new MachineReads(defender.machines, options);
    this.#ofActions = new ActionReads(defender.actions, options);
    this.#ofAlerts = new AlertReads(defender.alerts, defender.machines, options);
  }

  begin(): void {
    const { machines, alerts } = this.#options.defender;
    const scheduler = this.#scheduler;
    this.#every(READ_GAP_MS, () => this.#read(this.#ofMachines));
    this.#every(ACTION_READ_GAP_MS, () => this.#read(this.#ofActions));
    this.#every(ALERT_READ_GAP_MS, () => this.#read(this.#ofAlerts));
    this.#every(ALERT_GAP_MS, () => alerts.change());
    this.#every(ASSIGNMENT_GAP_MS, () => this.#assign());
    this.#every(MOVE_GAP_MS, () => machines.move(scheduler.pick(machines.ids), scheduler.pick(GROUP_IDS)));
    this.#repeat(
      () => (scheduler.random() < PAUSED_PART ? TAG_PAUSE_MS : TAG_GAP_MS),
      () => this.#tag(),
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

  #every(averageMs: number, work: () => void): void {
    this.#repeat(() => averageMs, work);
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
    const { machines } = this.#options.defender;
    const machineId = this.#scheduler.pick(machines.ids);
    this.#write(
      (name, context) => {
        const input = { machineId, tag: name, comment: `tag ${name}`, idempotencyKey: `tag ${name}` };
        return addMachineTag(input, context);
      },
      (name, visible) => this.#ofMachines.noteTag(machineId, { tag: name, ...visible }),
    );
  }

  #assign(): void {
    const { alerts } = this.#options.defender;
    const newest = alerts.shown().slice(-ASSIGNED);
    if (newest.length === 0) return;
    const { id: alertId } = this.#scheduler.pick(newest);
    this.#write(
      (name, context) =>
        updateAlert({ alertId, assignedTo: name, idempotencyKey: `assign ${name}` }, context),
      (name, visible) => this.#ofAlerts.noteAssignment(alertId, name, visible),
    );
  }

  /** @param note receives the write once it has responded */
  #write(
    send: (name: string, context: CommandContext) => Promise<{ readonly outcome: string }>,
    note: (name: string, visible: VisibleWrite) => void,
  ): void {
    const { trace } = this.#options;
    const replica = this.#someReplica();
    if (replica === undefined) return;
    this.#count += 1;
    const name = `t${this.#count}`;
    this.#scheduler.after(1, replica, () => {
      const noteAnswer = (answer: string) => {
        trace(`answer ${name} at ${replica.name}: ${answer}`);
        note(name, { replica, answeredAt: this.#now() });
      };
      send(name, replica.command(person(1), `write ${name}`)).then(
        ({ outcome }) => noteAnswer(outcome),
        (error: unknown) => {
          if (!(error instanceof SubgraphError)) throw error;
          noteAnswer(error.code);
        },
      );
    });
  }
}
