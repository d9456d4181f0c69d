import { knowsEnough, type MachineDetail } from '../machine-references.js';
import { callsOf, cheapestPlan } from './read-plans.js';

/** A vulnerability whose machines somebody wants a page of. */
export interface RequestedMachines {
  readonly cveId: string;
  /** How many machines Defender says have it; undefined when it doesn't say. */
  readonly exposedMachines: number | undefined;
  /** Machines on the page. */
  readonly first: number;
  /** How much of each machine is asked for. */
  readonly detail: MachineDetail;
}

/** Where the machines of each vulnerability are read. Both give the same machines. */
export interface MachineSources {
  /** In the product rows of many vulnerabilities at once, which know a machine's id. */
  readonly byRows: readonly string[];
  /** One call each, whose rows are machine references. */
  readonly byReferences: readonly string[];
}

export interface CallSizes {
  /** Vulnerabilities, or machines, that one call may ask for. */
  readonly keys: number;
  /** Product rows on one page. */
  readonly rows: number;
  /** What it takes to have all machines: 0 while they are kept; undefined where they aren't read whole. */
  readonly allMachines?: number | undefined;
}

/** What the product rows know of a machine, and what references know. */
const KNOWN = { rows: 'id', references: 'reference' } as const;

/**
 * Chooses the cheaper sources, counted in upstream calls: the rows of the vulnerabilities that the fewest machines have
 * fill a page slowly and share it, those of the most would fill pages of their own. So vulnerabilities are put in the
 * order of their machines, and every place to cut that line in two is weighed. Equal costs go to the references: theirs
 * are the smaller answers, and they know more.
 */
export function planMachineSources(wanted: readonly RequestedMachines[], sizes: CallSizes): MachineSources {
  const line = [...wanted].sort((a, b) => (sizeOf(a) < sizeOf(b) ? -1 : 1));
  let best = { cut: 0, cost: costOf(line, 0, sizes) };
  for (let cut = 1; cut <= line.length; cut += 1) {
    const cost = costOf(line, cut, sizes);
    if (cost < best.cost) best = { cut, cost };
  }
  const idsOf = (part: readonly RequestedMachines[]) => part.map(({ cveId }) => cveId);
  return { byRows: idsOf(line.slice(0, best.cut)), byReferences: idsOf(line.slice(best.cut)) };
}

/** The calls that it takes when the first so many of the line are read in product rows and the others as references. */
export function costOf(line: readonly RequestedMachines[], cut: number, sizes: CallSizes): number {
  const byRows = line.slice(0, cut);
  const byReferences = line.slice(cut);
  const unknown = machinesToComplete(byRows, KNOWN.rows) + machinesToComplete(byReferences, KNOWN.references);
  const completing = { keys: unknown, snapshot: sizes.allMachines };
  return (
    rowCalls(byRows, sizes) +
    callsOf('per parent', { parents: byReferences.length }) +
    callsOf(cheapestPlan(completing), completing)
  );
}

/** A machine has a vulnerability in one product at least, and a page that is full is followed by another. */
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
