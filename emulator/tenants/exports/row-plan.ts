import type { Machine, TenantData } from '../model.js';
import type { ExportKind } from './export-kind.js';

/** Where the rows of each machine begin: slots are numbered through all machines, and through all passes over them. */
export interface RowPlan {
  /** The number of the first slot of each machine in the first pass, by its place among the machines. */
  readonly starts: readonly number[];
  /** Slots of one pass. */
  readonly total: number;
}

const plans = new WeakMap<readonly Machine[], Map<ExportKind, RowPlan>>();

/** Counts the slots of all machines once, again when machines come or go. */
export function planRows(tenant: TenantData, kind: ExportKind): RowPlan {
  const { machines } = tenant;
  const ofMachines = plans.get(machines) ?? new Map<ExportKind, RowPlan>();
  plans.set(machines, ofMachines);
  const known = ofMachines.get(kind);
  if (known?.starts.length === machines.length) return known;
  let total = 0;
  const starts = machines.map((machine) => {
    const start = total;
    total += kind.countSlots(tenant, machine);
    return start;
  });
  const plan = { starts, total };
  ofMachines.set(kind, plan);
  return plan;
}

/** How many slots a full export has: those of one pass, or as many as are wanted of what can be repeated. */
export function countSlots(plan: RowPlan, kind: ExportKind, wanted: number): number {
  return wanted === 0 || !kind.repeats || plan.total === 0 ? plan.total : wanted;
}

/** The place of the machine that a slot belongs to. */
export function placeOf({ starts }: RowPlan, slotInPass: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= slotInPass) low = middle;
    else high = middle - 1;
  }
  return low;
}
