import type { Scheduler } from '../scheduler.js';
import { selectByTime } from './wire-rows.js';

/** A state of an alert. Later ones replace it, in their order. */
export interface AlertVersion {
  readonly number: number;
  /** Of its last update, in whole seconds: several may be equal. */
  readonly time: number;
  /** When Defender shows it. */
  readonly shownAt: number;
  readonly assignedTo: string | undefined;
  readonly comment: string | undefined;
}

interface AlertUpdate {
  readonly assignedTo: string;
  readonly comment?: string;
}

/** Most updates are listed soon. Some appear so late that newer ones were listed long before. */
const SOON_MS = 2_000;
const LATE_MS = 100_000;
const LATE_PART = 0.1;
const NEW_PART = 0.3;
/** Updates concern the newest alerts. */
const CURRENT = 20;
const IDS = /^id (?:eq ('[^']+')|in \(([^)]+)\))$/;

/** Alerts that are raised and updated while the simulation runs. */
export class SimulatedAlerts {
  readonly #scheduler: Scheduler;
  readonly #versions = new Map<string, AlertVersion[]>();
  readonly #machineIds = new Map<string, string>();
  #machines: readonly string[] = [];
  #numbers = 0;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** From then on, alerts are about these machines. */
  begin(machineIds: readonly string[]): void {
    this.#machines = machineIds;
  }

  get ids(): readonly string[] {
    return [...this.#versions.keys()];
  }

  /** All states of an alert, in order. */
  versionsOf(id: string): readonly AlertVersion[] {
    return this.#versions.get(id) ?? [];
  }

  createdAt(id: string): number | undefined {
    return this.versionsOf(id)[0]?.time;
  }

  machineOf(id: string): string | undefined {
    return this.#machineIds.get(id);
  }

  /** Raises an alert, or updates one. */
  change(): void {
    const scheduler = this.#scheduler;
    const isNew = this.#versions.size === 0 || scheduler.random() < NEW_PART;
    const id = isNew ? `da${this.#numbers + 1}_1` : scheduler.pick(this.ids.slice(-CURRENT));
    const delay = scheduler.random() * (scheduler.random() < LATE_PART ? LATE_MS : SOON_MS);
    if (isNew && this.#machines.length > 0) this.#machineIds.set(id, scheduler.pick(this.#machines));
    this.#add(id, delay);
  }

  /** Changes the owner of an alert, which the body of the request names. Defender shows it at once. */
  assign(id: string, body: string) {
    this.#add(id, 0, JSON.parse(body) as AlertUpdate);
    return this.row(id, false);
  }

  /** The same for all alerts that the body names. */
  assignMany(body: string): readonly string[] {
    const { alertIds, ...update } = JSON.parse(body) as AlertUpdate & {
      readonly alertIds: readonly string[];
    };
    for (const id of alertIds) this.#add(id, 0, update);
    return alertIds;
  }

  /** The alerts as Defender shows them, and their versions. */
  shown() {
    return this.ids.flatMap((id) => {
      const last = this.#lastShown(id);
      return last === undefined ? [] : [{ id, version: `version ${last.number}`, ...last }];
    });
  }

  find(id: string) {
    return this.#lastShown(id) === undefined ? undefined : this.row(id, true);
  }

  /** A page of the list, or alerts by their ids. */
  list(url: URL) {
    const { searchParams } = url;
    const isComplete = searchParams.get('$expand') === 'evidence';
    const [, one, several] = IDS.exec(searchParams.get('$filter') ?? '') ?? [];
    const named = (one ?? several)?.split(',').map((id) => id.trim().slice(1, -1));
    const rows = named?.filter((id) => this.#lastShown(id) !== undefined).map((id) => ({ id }));
    const found = rows ?? selectByTime(this.shown(), ({ time }) => time, url);
    return found.map(({ id }) => this.row(id, isComplete));
  }

  ofMachine(machineId: string) {
    const rows = this.shown().filter(({ id }) => this.machineOf(id) === machineId);
    return rows.map(({ id }) => this.row(id, true));
  }

  #lastShown(id: string): AlertVersion | undefined {
    const now = this.#scheduler.now();
    return this.versionsOf(id).findLast(({ shownAt }) => shownAt <= now);
  }

  #add(id: string, delay: number, update?: AlertUpdate): void {
    const now = this.#scheduler.now();
    const versions = this.versionsOf(id);
    const assignedTo = update?.assignedTo ?? versions.at(-1)?.assignedTo;
    this.#numbers += 1;
    const times = { time: now - (now % 1_000), shownAt: now + delay };
    this.#versions.set(id, [
      ...versions,
      { number: this.#numbers, ...times, assignedTo, comment: update?.comment },
    ]);
  }

  /** As Defender shows it. Complete rows have evidence. */
  row(id: string, isComplete = true) {
    const last = this.#lastShown(id);
    if (last === undefined) throw new Error(`The simulation shows no alert ${id}`);
    return {
      ...{ id, title: `version ${last.number}`, lastUpdateTime: new Date(last.time).toISOString() },
      ...{ severity: 'High', status: 'New', assignedTo: last.assignedTo, machineId: this.machineOf(id) },
      comments: this.versionsOf(id).flatMap(({ comment }) => (comment === undefined ? [] : [{ comment }])),
      evidence: [],
      relatedUser: isComplete ? { userName: 'somebody', domainName: 'example' } : null,
    };
  }
}
