import type { Owner, Scheduler } from '../scheduler.js';
import { idsIn, selectByTime } from './wire-rows.js';

/** An action that the service accepted. */
export interface AcceptedAction {
  readonly id: string;
  readonly type: string;
  readonly machineId: string;
  readonly comment: string;
  readonly externalId: string | undefined;
  readonly sender: Owner;
  readonly acceptedAt: number;
  /** When reads show it. */
  readonly shownAt: number;
  readonly endsAt: number;
  readonly cancellationComment?: string;
}

/** A call to the service. */
export interface Operation {
  readonly name: string;
  /** Of a machine or an action. */
  readonly id: string;
}

/** Types of actions by the last part of their path. */
export const ACTION_TYPES: Readonly<Record<string, string>> = {
  isolate: 'Isolate',
  unisolate: 'Unisolate',
  unrestrictCodeExecution: 'UnrestrictCodeExecution',
};

const ACTION_ID = /\b00000000-0000-4000-8000-\d{12}\b/g;
const OF_TYPES = /^type (?:eq|in) /;

/** Response actions, which reads show late. */
export class SimulatedActions {
  readonly #scheduler: Scheduler;
  readonly #accepted: AcceptedAction[] = [];

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  get accepted(): readonly AcceptedAction[] {
    return this.#accepted;
  }

  /** @param lateMs how late reads show it at most */
  accept({ name, id: machineId }: Operation, body: string, sender: Owner, lateMs: number): AcceptedAction {
    const { Comment: comment, ExternalId: externalId } = JSON.parse(body) as Record<string, string>;
    const now = this.#scheduler.now();
    const action: AcceptedAction = {
      id: `00000000-0000-4000-8000-${String(this.#accepted.length + 1).padStart(12, '0')}`,
      type: ACTION_TYPES[name] ?? name,
      machineId,
      comment: comment ?? '',
      externalId,
      sender,
      acceptedAt: now,
      shownAt: now + this.#scheduler.random() * lateMs,
      endsAt: now + this.#scheduler.between(2_000, 30_000),
    };
    this.#accepted.push(action);
    return action;
  }

  /** Cancels a listed action that hasn't ended. */
  cancel(id: string, body: string): AcceptedAction | undefined {
    const now = this.#scheduler.now();
    const index = this.#accepted.findIndex((one) => one.id === id);
    const action = this.#accepted[index];
    if (action === undefined || action.endsAt <= now) return undefined;
    const { Comment: cancellationComment = '' } = JSON.parse(body) as Readonly<Record<string, string>>;
    const canceled = { ...action, endsAt: now, cancellationComment };
    this.#accepted[index] = canceled;
    return canceled;
  }

  /** The listed actions: those that a filter names by machine, id or type, or a page by time. */
  list(url: URL) {
    const rows = this.#shown();
    const filter = url.searchParams.get('$filter') ?? '';
    const [machineIds, ids] = [idsIn(url), new Set(filter.match(ACTION_ID))];
    if (machineIds.size > 0) return rows.filter(({ machineId }) => machineIds.has(machineId)).map(this.row);
    if (ids.size > 0) return rows.filter(({ id }) => ids.has(id)).map(this.row);
    if (OF_TYPES.test(filter)) return rows.filter(({ type }) => filter.includes(`'${type}'`)).map(this.row);
    return selectByTime(rows, (one) => this.#updatedAt(one), url).map(this.row);
  }

  find(id: string) {
    const found = this.#shown().find((action) => action.id === id);
    return found && this.row(found);
  }

  /** The status of each action as reads show it, by id. */
  shownStatuses(): (readonly [id: string, status: string])[] {
    return this.#shown().map((action) => [action.id, this.row(action).status]);
  }

  readonly row = (action: AcceptedAction) => {
    const { id, type, machineId, comment, externalId, acceptedAt, endsAt, cancellationComment } = action;
    const ended = cancellationComment === undefined ? 'Succeeded' : 'Cancelled';
    return {
      ...{ id, type, machineId, requestorComment: comment, externalId: externalId ?? null },
      ...{ status: endsAt <= this.#scheduler.now() ? ended : 'Pending', cancellationComment },
      scope: type === 'Isolate' ? 'Full' : null,
      creationDateTimeUtc: new Date(acceptedAt).toISOString(),
      lastUpdateDateTimeUtc: new Date(this.#updatedAt(action)).toISOString(),
    };
  };

  #shown(): readonly AcceptedAction[] {
    const now = this.#scheduler.now();
    return this.#accepted.filter(({ shownAt }) => shownAt <= now);
  }

  #updatedAt({ acceptedAt, endsAt }: AcceptedAction): number {
    return endsAt <= this.#scheduler.now() ? endsAt : acceptedAt;
  }
}
