import {
  isolateMachine,
  isolateMachines,
  releaseMachine,
} from '../../../src/commands/machine-actions/response-actions.js';
import { person } from '../replica.js';
import type { Owner, Scheduler } from '../scheduler.js';
import { writeWithApproval } from './approved-writes.js';
import { itemsOf, KeyedWrites, type KeyedWritesOptions, type NewWrite } from './keyed-writes.js';

const READ_DEADLINE_MS = 25_000;
const WRITE_GAP_MS = 4_000;
const RIVALS = 0.2;
const RIVAL_GAP_MS = 1_500;
const APPROVAL_GAP_MS = 60_000;
/** Bursts of reads at the limit of a minute, which together reach the limit of an hour. */
const READ_GAP_MS = 400;
const BURST_MS = 60_000;
const BURST_GAP_MS = 120_000;
const PEOPLE = 5;
/** Together with others they reach the cap, at several replicas at once. */
const BURST_OF_RELEASES = 4;

type Mutation = 'isolate' | 'isolateMany' | 'release';

/** People who read, and who isolate and release machines. */
export class Callers {
  readonly #writes: KeyedWrites;
  readonly #options: KeyedWritesOptions;
  readonly #scheduler: Scheduler;
  /** Machines that are isolated. */
  readonly #isolated: string[] = [];
  #count = 0;
  #hasEnded = false;

  constructor(options: KeyedWritesOptions) {
    this.#options = options;
    this.#scheduler = options.scheduler;
    const owner: Owner = { name: 'callers', isDead: false, pausedUntil: 0 };
    this.#writes = new KeyedWrites(owner, options, ({ mutation, targets }, { code }) => {
      if (mutation === 'isolate' && code === 'CREATED') this.#isolated.push(...targets);
    });
  }

  begin(): void {
    this.#writes.later(WRITE_GAP_MS, () => this.#beginWrites());
    this.#writes.later(BURST_GAP_MS, () => this.#burst());
    this.#writes.later(APPROVAL_GAP_MS, () => this.#useApproval());
  }

  /** No further requests, except those that retry. */
  end(): void {
    this.#hasEnded = true;
  }

  #now(): number {
    return this.#scheduler.now() - this.#options.startTime;
  }

  #beginWrites(): void {
    if (this.#hasEnded) return;
    this.#writes.later(WRITE_GAP_MS, () => this.#beginWrites());
    const drawn = this.#scheduler.random();
    const machineIds = Array.from({ length: drawn < 0.2 ? 3 : 1 }, () => this.#newMachine());
    const released = drawn > 0.75 ? this.#isolated.shift() : undefined;
    const isolate = machineIds.length > 1 ? 'isolateMany' : 'isolate';
    if (released !== undefined) {
      this.#write('release', [released]);
      if (drawn > 0.9)
        for (const one of this.#isolated.splice(0, BURST_OF_RELEASES)) this.#write('release', [one]);
    } else this.#write(isolate, machineIds);
    // Somebody else isolates the same machines at the same time.
    if (released === undefined && this.#scheduler.random() < RIVALS)
      this.#writes.later(RIVAL_GAP_MS, () => this.#write(isolate, machineIds));
  }

  #useApproval(): void {
    if (this.#hasEnded) return;
    this.#writes.later(APPROVAL_GAP_MS, () => this.#useApproval());
    const pick = () => this.#writes.someReplica();
    writeWithApproval({ ...this.#options, owner: this.#writes.owner, pick }, this.#newMachine());
  }

  #newMachine(): string {
    this.#count += 1;
    return this.#count.toString(16).padStart(40, '0');
  }

  #burst(): void {
    if (this.#hasEnded) return;
    this.#writes.later(BURST_GAP_MS, () => this.#burst());
    const until = this.#now() + BURST_MS;
    const read = () => {
      if (this.#hasEnded || this.#now() > until) return;
      this.#writes.later(READ_GAP_MS, read);
      this.#read();
    };
    read();
  }

  #read(): void {
    const replica = this.#writes.someReplica();
    if (replica === undefined) return;
    this.#count += 1;
    const id = `00000000-0000-4000-9000-${String(this.#count).padStart(12, '0')}`;
    this.#writes.watch(replica, READ_DEADLINE_MS, `read ${id}`, () =>
      replica.readAction(id, person(this.#count % PEOPLE), `read ${this.#count}`),
    );
  }

  #write(mutation: Mutation, machineIds: readonly string[]): void {
    this.#count += 1;
    const [machineId = ''] = machineIds;
    const isolationType = 'Full';
    const send: NewWrite['send'] = async (input, context) => {
      if (mutation === 'release') return releaseMachine({ ...input, machineId }, context);
      if (mutation === 'isolate') return isolateMachine({ ...input, machineId, isolationType }, context);
      const receipt = await isolateMachines({ ...input, machineIds, isolationType }, context);
      return { ...receipt, items: itemsOf(receipt.results, (item) => item.machineId) };
    };
    this.#writes.begin({ key: `k${this.#count}`, mutation, targets: machineIds, send });
  }
}
