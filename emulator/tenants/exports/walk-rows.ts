import type { Machine, TenantData } from '../model.js';
import type { ExportKind } from './export-kind.js';
import { groupAt } from './group-at.js';
import { countSlots, placeOf, planRows } from './row-plan.js';
import { endOf } from './window.js';

/** One snapshot of one export. */
export interface Snapshot {
  readonly tenant: TenantData;
  readonly kind: ExportKind;
  readonly window: number;
  /** The number of rows; 0 is the machines' own rows. */
  readonly wanted: number;
  /** The name of the group of machines without one. */
  readonly nameOfNone: string;
  /** Of which machines; all if omitted. */
  readonly holds?: (machine: Machine, place: number) => boolean;
}

/** A row, and the slot after it. */
export interface WalkedRow {
  readonly row: object;
  readonly next: number;
}

/** The rows of a snapshot from a slot on, made as they are asked for: the same slot has the same row every time. */
export function* walkRows(snapshot: Snapshot, from = 0): Generator<WalkedRow> {
  const { tenant, kind } = snapshot;
  const plan = planRows(tenant, kind);
  const end = countSlots(plan, kind, snapshot.wanted);
  for (let pass = Math.floor(from / Math.max(plan.total, 1)); pass * plan.total < end; pass += 1) {
    const begin = pass * plan.total;
    const first = from > begin ? placeOf(plan, from - begin) : 0;
    for (let place = first; place < tenant.machines.length; place += 1) {
      const start = begin + (plan.starts[place] ?? 0);
      if (start >= end) return;
      const machine = tenant.machines[place];
      if (machine === undefined || snapshot.holds?.(machine, place) === false) continue;
      yield* rowsOfMachine(snapshot, machine, { pass, start, from, end });
    }
  }
}

function* rowsOfMachine(
  { tenant, kind, window, wanted, nameOfNone }: Snapshot,
  machine: Machine,
  at: { readonly pass: number; readonly start: number; readonly from: number; readonly end: number },
): Generator<WalkedRow> {
  const { id, name } = groupAt(tenant, machine, endOf(window));
  const group = { id, name: name ?? nameOfNone };
  const rows = kind.makeRows({
    ...{ tenant, machine, window, group, pass: at.pass },
    comesAndGoes: wanted === 0,
  });
  for (const [index, row] of rows.entries()) {
    const slot = at.start + index;
    if (row !== null && slot >= at.from && slot < at.end) yield { row, next: slot + 1 };
  }
}
