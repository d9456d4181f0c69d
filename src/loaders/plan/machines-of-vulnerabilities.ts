import { knowsEnough, type MachineDetail } from '../machine-references.js';
import { callsByIds } from './read-plans.js';

export interface RequestedMachines {
  readonly cveId: string;
  /** Number of exposed machines according to Defender; undefined if unknown. */
  readonly exposedMachines: number | undefined;
  /** Page size. */
  readonly first: number;
  readonly detail: MachineDetail;
}

/** How to read the machines of each vulnerability. Both sources give the same machines. */
export interface MachineSources {
  /** Product rows of several vulnerabilities per call. They contain machine ids. */
  readonly byRows: readonly string[];
  /** One call per vulnerability. Returns machine references. */
  readonly byReferences: readonly string[];
}

export interface CallSizes {
  /** Maximum number of vulnerabilities or machines per call. */
  readonly keys: number;
  /** Product rows per page. */
  readonly rows: number;
  /** Calls to read all machines: 0 if cached; undefined if not readable as a whole. */
  readonly allMachines?: number | undefined;
}

/** Machine detail in product rows and in references. */
const KNOWN = { rows: 'id', references: 'reference' } as const;

/**
 * Chooses the sources with the fewest calls. Vulnerabilities with few machines can share pages of product rows; those with
 * many would fill pages of their own. So vulnerabilities are sorted by machine count and every split point is evaluated. Ties
 * favor references, which are smaller and have more detail.
 */
export function planMachineSources(wanted: readonly RequestedMachines[], sizes: CallSizes): MachineSources {
  const sorted = [...wanted].sort((a, b) => (sizeOf(a) < sizeOf(b) ? -1 : 1));
  let best = { cut: 0, cost: costOf(sorted, 0, sizes) };
  for (let cut = 1; cut <= sorted.length; cut += 1) {
    const cost = costOf(sorted, cut, sizes);
    if (cost < best.cost) best = { cut, cost };
  }
  const idsOf = (part: readonly RequestedMachines[]) => part.map(({ cveId }) => cveId);
  return { byRows: idsOf(sorted.slice(0, best.cut)), byReferences: idsOf(sorted.slice(best.cut)) };
}

/** Calls needed if the first `cut` vulnerabilities are read as product rows and the others as references. */
export function costOf(sorted: readonly RequestedMachines[], cut: number, sizes: CallSizes): number {
  const byRows = sorted.slice(0, cut);
  const byReferences = sorted.slice(cut);
  const unknown = machinesToComplete(byRows, KNOWN.rows) + machinesToComplete(byReferences, KNOWN.references);
  const completing = Math.min(callsByIds(unknown), sizes.allMachines ?? Infinity);
  return rowCalls(byRows, sizes) + byReferences.length + completing;
}

/** Each machine has at least one product row. A full page is followed by another. */
function rowCalls(byRows: readonly RequestedMachines[], { keys, rows }: CallSizes): number {
  if (byRows.length === 0) return 0;
  const expected = byRows.reduce((total, one) => total + sizeOf(one), 0);
  return Math.max(Math.ceil(byRows.length / keys), Math.floor(expected / rows) + 1);
}

function machinesToComplete(part: readonly RequestedMachines[], known: MachineDetail): number {
  return part
    .filter(({ detail }) => !knowsEnough(known, detail))
    .reduce((total, one) => total + Math.min(one.first, sizeOf(one)), 0);
}

function sizeOf({ exposedMachines }: RequestedMachines): number {
  return exposedMachines ?? Number.POSITIVE_INFINITY;
}
