import { batchUpdateAlerts } from '../../../src/commands/alerts/batch-update-alerts.js';
import { deleteIndicators } from '../../../src/commands/indicators/delete-indicators.js';
import { importIndicators } from '../../../src/commands/indicators/import-indicators.js';
import { cancelMachineAction } from '../../../src/commands/machine-actions/cancel-machine-action.js';
import { addTagToMachines } from '../../../src/commands/machines/tag-machines.js';
import type { SimulatedDefender } from '../defender/simulated-defender.js';
import type { Owner, Scheduler } from '../scheduler.js';
import { itemsOf, KeyedWrites, type KeyedWritesOptions, type NewWrite } from './keyed-writes.js';

export interface EditorsOptions extends KeyedWritesOptions {
  readonly defender: SimulatedDefender;
}

const EDIT_GAP_MS = 5_000;
const ALERT_GAP_MS = 10_000;
/** Some imports take two calls. */
const LARGE_PART = 0.1;
const LARGE = 501;
const SMALL = 3;
/** How many of the newest rows people write. */
const CURRENT = 12;
/** By then, nobody repeats the import of an indicator, which its deletion would undo. */
const SETTLED_MS = 300_000;

type Edit = Pick<NewWrite, 'targets' | 'send'>;

/** People who import and delete indicators, update alerts, tag machines, and cancel actions. */
export class Editors {
  readonly #writes: KeyedWrites;
  readonly #defender: SimulatedDefender;
  readonly #scheduler: Scheduler;
  readonly #deleted = new Set<string>();
  #count = 0;
  #hasEnded = false;

  constructor(options: EditorsOptions) {
    this.#defender = options.defender;
    this.#scheduler = options.scheduler;
    const owner: Owner = { name: 'editors', isDead: false, pausedUntil: 0 };
    this.#writes = new KeyedWrites(owner, options);
  }

  begin(): void {
    this.#repeat(EDIT_GAP_MS, () => this.#edit());
    this.#repeat(ALERT_GAP_MS, () => this.#defender.alerts.change());
  }

  /** No further requests, except those that retry. */
  end(): void {
    this.#hasEnded = true;
  }

  #repeat(averageMs: number, work: () => void): void {
    this.#writes.later(averageMs, () => {
      if (this.#hasEnded) return;
      this.#repeat(averageMs, work);
      work();
    });
  }

  #edit(): void {
    const edits = {
      importIndicators: () => this.#import(),
      deleteIndicators: () => this.#delete(),
      batchUpdateAlerts: () => this.#assign(),
      addTagToMachines: () => this.#tag(),
      cancelMachineAction: () => this.#cancel(),
    };
    const mutation = this.#scheduler.pick(Object.keys(edits)) as keyof typeof edits;
    this.#count += 1;
    const edit = edits[mutation]();
    if (edit !== undefined && edit.targets.length > 0)
      this.#writes.begin({ key: this.#key, mutation, ...edit });
  }

  get #key(): string {
    return `edit${this.#count}`;
  }

  #import(): Edit {
    const count = this.#scheduler.random() < LARGE_PART ? LARGE : SMALL;
    const key = this.#key;
    const about = {
      indicatorType: 'DomainName',
      action: 'Block',
      title: `key ${key}`,
      description: 'bad',
    } as const;
    const targets = Array.from({ length: count }, (_, index) => `${key}-${index}.example.net`);
    const indicators = targets.map((indicatorValue) => ({ ...about, indicatorValue }));
    const send: Edit['send'] = async (input, context) => {
      const receipt = await importIndicators({ ...input, indicators, replaceExisting: false }, context);
      return { ...receipt, items: itemsOf(receipt.result, (item) => item.indicatorValue ?? '') };
    };
    return { targets, send };
  }

  #delete(): Edit {
    const { indicators } = this.#defender;
    const old = indicators.idsBefore(this.#scheduler.now() - SETTLED_MS);
    const indicatorIds = old.filter((id) => !this.#deleted.has(id)).slice(0, SMALL);
    for (const id of indicatorIds) this.#deleted.add(id);
    const send: Edit['send'] = async (input, context) => {
      const receipt = await deleteIndicators({ ...input, indicatorIds }, context);
      return { ...receipt, items: itemsOf(receipt.result, (item) => item.indicatorId ?? '') };
    };
    return { targets: indicatorIds, send };
  }

  #assign(): Edit {
    const newest = this.#defender.alerts.shown().slice(-CURRENT);
    const alertIds = this.#some(newest.map(({ id }) => id));
    const assignedTo = this.#key;
    const send: Edit['send'] = async (input, context) => {
      const receipt = await batchUpdateAlerts({ ...input, alertIds, assignedTo }, context);
      return { ...receipt, items: itemsOf(receipt.result, (item) => item.alertId) };
    };
    return { targets: alertIds, send };
  }

  #tag(): Edit {
    const machineIds = this.#some(this.#defender.machines.ids);
    const tag = this.#key;
    const send: Edit['send'] = async (input, context) => {
      const receipt = await addTagToMachines({ ...input, machineIds, tag }, context);
      return { ...receipt, items: itemsOf(receipt.result, (item) => item.machineId) };
    };
    return { targets: machineIds, send };
  }

  #cancel(): Edit | undefined {
    const newest = this.#defender.actions.accepted.slice(-CURRENT);
    if (newest.length === 0) return undefined;
    const { id: machineActionId } = this.#scheduler.pick(newest);
    const send: Edit['send'] = (input, context) =>
      cancelMachineAction({ ...input, machineActionId }, context);
    return { targets: [machineActionId], send };
  }

  #some(ids: readonly string[]): readonly string[] {
    if (ids.length === 0) return [];
    return [...new Set(Array.from({ length: SMALL }, () => this.#scheduler.pick(ids)))];
  }
}
