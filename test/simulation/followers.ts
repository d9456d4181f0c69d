import type { FeedEvent, FeedStream } from '../../src/changes/feed-message.js';
import { StreamEndedError } from '../../src/changes/feed-listener.js';
import { SubgraphError } from '../../src/errors/subgraph-error.js';
import type { SimulatedDefender } from './defender/simulated-defender.js';
import type { Fault } from './fault-plan.js';
import { person, type Replica } from './replica.js';
import type { Owner, Scheduler } from './scheduler.js';
import type { Report } from './writes/write-book.js';

export interface FollowersOptions {
  readonly scheduler: Scheduler;
  readonly replicas: () => readonly Replica[];
  readonly defender: SimulatedDefender;
  readonly report: Report;
  readonly trace: (line: string) => void;
}

const PAIRS = 2;
const CHANGE_GAP_MS = 3_000;
/** Clients leave for a while, and resume where they were. Two of them do so almost together, at one replica. */
const STAY_MS = 60_000;
const AWAY_MS = 8_000;
/** Shared readings of a lost part of the log live for 10 seconds. */
const BEFORE_LOSS_MS = 500;
const AFTER_LOSS_MS = 12_000;
const RETRY_MS = 2_000;
/** The feed sends something every 30 seconds. A client that received nothing for longer connects again. */
const SILENT_MS = 60_000;
const CHECK_MS = 5_000;
const TOKEN_LIFETIME_MS = 3_600_000;

/** Clients of the change feed, and changes for them. */
export class Followers {
  readonly #options: FollowersOptions;
  readonly #world: Owner = { name: 'analysts', isDead: false, pausedUntil: 0 };
  readonly #pairs: readonly (readonly Follower[])[];
  #hasEnded = false;

  constructor(options: FollowersOptions) {
    this.#options = options;
    this.#pairs = Array.from({ length: PAIRS }, (_, pair) =>
      [0, 1].map((one) => new Follower(2 * pair + one, options)),
    );
  }

  /** @param losses when Redis loses data: clients are away then, and resume from before the loss */
  begin(losses: readonly Pick<Fault, 'at' | 'forMs'>[]): void {
    const { scheduler } = this.#options;
    this.#change();
    for (const pair of this.#pairs) {
      for (const follower of pair) follower.begin();
      this.#leaveAndReturn(pair);
      for (const { at, forMs } of losses)
        scheduler.after(at - BEFORE_LOSS_MS, this.#world, () =>
          this.#disconnect(pair, BEFORE_LOSS_MS + forMs, AFTER_LOSS_MS),
        );
    }
  }

  /** No further changes, and no follower leaves any more. */
  end(): void {
    this.#hasEnded = true;
  }

  /** Everything is quiet: each follower must know the state of every row. */
  close(): void {
    const { defender, replicas } = this.#options;
    // Then nobody can connect.
    if (!replicas().some(acceptsTokens)) return;
    const rows = statesOf(defender);
    for (const follower of this.#pairs.flat()) follower.compareWith(rows);
  }

  #leaveAndReturn(pair: readonly Follower[]): void {
    const { scheduler } = this.#options;
    scheduler.after(scheduler.random() * 2 * STAY_MS, this.#world, () => {
      if (this.#hasEnded) return;
      this.#leaveAndReturn(pair);
      this.#disconnect(pair, 0, 2 * AWAY_MS);
    });
  }

  #disconnect(pair: readonly Follower[], leastMs: number, moreMs: number): void {
    const { scheduler, replicas } = this.#options;
    const replica = scheduler.pick(replicas());
    for (const follower of pair) follower.connectIn(leastMs + scheduler.random() * moreMs, replica);
  }

  #change(): void {
    const { scheduler, defender } = this.#options;
    if (this.#hasEnded) return;
    scheduler.after(scheduler.random() * 2 * CHANGE_GAP_MS, this.#world, () => this.#change());
    defender.alerts.change();
  }
}

/** A replica whose clock is further ahead takes the token of each client for expired. */
function acceptsTokens({ drift }: Replica): boolean {
  return drift.offset < TOKEN_LIFETIME_MS;
}

/** The state of each row, by id. */
function statesOf(defender: SimulatedDefender): Map<string, string> {
  return new Map([
    ...defender.alerts.shown().map(({ id, version }) => [id, version] as const),
    ...defender.actions.shownStatuses(),
  ]);
}

/** A client that stores the cursor of each message, and resumes from it at any replica. */
class Follower {
  readonly #options: FollowersOptions;
  readonly #owner: Owner;
  readonly #number: number;
  readonly #known = new Map<string, string>();
  #cursor: string | null = null;
  #session = 0;
  #replica: Replica | undefined;
  #stream: FeedStream | undefined;
  #heardAt = 0;

  constructor(number: number, options: FollowersOptions) {
    this.#number = number;
    this.#options = options;
    this.#owner = { name: `follower ${number + 1}`, isDead: false, pausedUntil: 0 };
  }

  begin(): void {
    this.#check();
    this.connectIn(this.#options.scheduler.random() * STAY_MS);
  }

  compareWith(rows: ReadonlyMap<string, string>): void {
    const { report } = this.#options;
    if (this.#cursor === null) report('not alive', `${this.#owner.name} received nothing`);
    for (const [id, state] of rows) {
      const known = this.#known.get(id) ?? 'nothing';
      if (known !== state)
        report('change lost', `${this.#owner.name} knows ${known} of ${id}, which is ${state}`);
    }
  }

  /** @param preferred the replica to connect to if it is ready */
  connectIn(ms: number, preferred?: Replica): void {
    this.#leave();
    const session = this.#session;
    this.#options.scheduler.after(ms, this.#owner, () => {
      if (session === this.#session) this.#connect(session, preferred);
    });
  }

  #connect(session: number, preferred?: Replica): void {
    const { scheduler, replicas, trace } = this.#options;
    const ready = replicas().filter((one) => one.isReady && !one.isDead && acceptsTokens(one));
    if (ready.length === 0) {
      this.connectIn(RETRY_MS);
      return;
    }
    const replica = ready.find((one) => one === preferred) ?? scheduler.pick(ready);
    this.#replica = replica;
    this.#heardAt = scheduler.now();
    const label = `${this.#owner.name} session ${session} at ${replica.name}`;
    trace(`follows ${label}`);
    const cursor = this.#cursor;
    scheduler.after(1, replica, () => {
      this.#serve(session, cursor, replica).catch((error: unknown) => {
        scheduler.after(1, this.#owner, () => {
          if (session === this.#session) this.#fail(error, label);
        });
      });
    });
  }

  /** Runs in the replica: sends the stream to the client. */
  async #serve(session: number, cursor: string | null, replica: Replica): Promise<void> {
    const { scheduler } = this.#options;
    const stream = await replica.follow(cursor, person(this.#number), `follower ${this.#number}`);
    if (session !== this.#session) await stream.return?.();
    else this.#stream = stream;
    const onTheWay: FeedEvent[] = [];
    for await (const event of stream) {
      onTheWay.push(event);
      scheduler.after(1, this.#owner, () => {
        const arrived = onTheWay.shift();
        if (session === this.#session && arrived !== undefined) this.#receive(arrived);
      });
    }
  }

  #receive(event: FeedEvent): void {
    const { scheduler, report, defender } = this.#options;
    this.#heardAt = scheduler.now();
    if (event.previousCursor !== this.#cursor)
      report(
        'gap in a stream',
        `${this.#owner.name} received a message that follows another than its last one`,
      );
    const isFirst = this.#cursor === null;
    this.#cursor = event.cursor;
    if (event.kind === 'change') this.#known.set(event.row.id, stateOf(event.row));
    else if (isFirst || event.kind === 'reset')
      for (const [id, state] of statesOf(defender)) this.#known.set(id, state);
  }

  #fail(error: unknown, label: string): void {
    const { report, trace } = this.#options;
    const code = error instanceof SubgraphError ? error.code : String(error);
    trace(`fails ${label}: ${code}`);
    if (!(error instanceof SubgraphError) || ['INTERNAL', 'BAD_USER_INPUT'].includes(code))
      report('not alive', `${label}: ${code} ${String(error)}`);
    if (error instanceof StreamEndedError) this.#cursor = error.extensions['cursor'] as string;
    this.connectIn(RETRY_MS);
  }

  #leave(): void {
    this.#session += 1;
    const [stream, replica] = [this.#stream, this.#replica];
    this.#stream = undefined;
    this.#replica = undefined;
    if (stream === undefined || replica === undefined) return;
    this.#options.scheduler.after(1, replica, () => void stream.return?.());
  }

  /** Notices dead and silent replicas. */
  #check(): void {
    const { scheduler } = this.#options;
    scheduler.after(CHECK_MS, this.#owner, () => this.#check());
    const isSilent = scheduler.now() - this.#heardAt > SILENT_MS;
    if (this.#replica !== undefined && (this.#replica.isDead || isSilent)) this.connectIn(0);
  }
}

function stateOf(row: { readonly title?: string | null; readonly status?: string | null } | object): string {
  const { title, status } = row as { readonly title?: string | null; readonly status?: string | null };
  return title ?? status ?? '';
}
