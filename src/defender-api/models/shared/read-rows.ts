import { z } from 'zod';
import { UnreadableListError } from '../../../errors/unreadable-list-error.js';
import type { UnrecognizedListener } from '../../upstream-call.js';
import { issuesInList } from './list-of.js';

const envelope = z.object({ value: z.array(z.unknown()) });

/** Thrown when a body isn't what any version of the API sends; the data source turns it into UPSTREAM_UNAVAILABLE. */
export class UnexpectedBodyError extends Error {
  constructor(where: string) {
    super(`The answer for ${where} is not of the documented form`);
    this.name = 'UnexpectedBodyError';
  }
}

/** Reads `{value: [...]}`; a row that isn't usable is dropped and counted. */
export function readRows<Row extends object>(model: z.ZodType<Row>, name: string) {
  const readOne = readRow(model, name);
  return (body: unknown, onUnrecognized: UnrecognizedListener): readonly Row[] => {
    const parsed = envelope.safeParse(body);
    if (!parsed.success) throw new UnexpectedBodyError(`a list of ${name}`);
    return parsed.data.value.flatMap((row) => {
      const usable = tryReadRow(readOne, row, onUnrecognized, name);
      return usable === undefined ? [] : [usable];
    });
  };
}

/**
 * Reads one row leniently: a field of another form than documented is left out and counted, because an unrecognized value may
 * cost one field and never the page. A list with an unreadable member becomes an `UnreadableListError`.
 */
export function readRow<Row extends object>(model: z.ZodType<Row>, name: string) {
  return (body: unknown, onUnrecognized: UnrecognizedListener): Row => {
    const parsed = model.safeParse(body);
    if (parsed.success) return parsed.data;
    const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, name));
    for (const { where, message, path } of faults) {
      // A row that is no object can't be repaired; its reader reports it.
      if (path.length > 0) onUnrecognized(where, message);
    }
    const again = model.safeParse(repair(body, faults));
    if (!again.success) throw new UnexpectedBodyError(name);
    return again.data;
  };
}

function tryReadRow<Row>(
  readOne: (row: unknown, onUnrecognized: UnrecognizedListener) => Row,
  row: unknown,
  onUnrecognized: UnrecognizedListener,
  name: string,
): Row | undefined {
  try {
    return readOne(row, onUnrecognized);
  } catch (error) {
    if (!(error instanceof UnexpectedBodyError)) throw error;
    onUnrecognized(name, 'a row without its id');
    return undefined;
  }
}

interface Fault {
  /** From the row to what can't be read. */
  readonly path: readonly PropertyKey[];
  /** The same as names, such as `Alert.mitreTechniques`. */
  readonly where: string;
  readonly isList: boolean;
  readonly message: string;
}

function faultsOf(issue: z.core.$ZodIssue, name: string, above: readonly PropertyKey[] = []): Fault[] {
  const path = [...above, ...issue.path];
  const inside = issuesInList(issue);
  if (inside !== undefined && inside.length > 0) return inside.flatMap((one) => faultsOf(one, name, path));
  const where = [name, ...path.filter((step) => typeof step === 'string')].join('.');
  return [{ path, where, isList: inside !== undefined, message: issue.message }];
}

/** The value without the fields at fault, however deep, and with an error in place of each list at fault. */
function repair(value: unknown, faults: readonly Fault[], depth = 0): unknown {
  if (faults.length === 0 || typeof value !== 'object' || value === null) return value;
  const repaired = Object.entries(value).flatMap(([step, item]: [string, unknown]) => {
    const below = faults.filter(({ path }) => String(path[depth]) === step);
    const here = below.find(({ path }) => path.length === depth + 1);
    if (here === undefined) return [[step, repair(item, below, depth + 1)] as const];
    return here.isList ? [[step, new UnreadableListError(here.where)] as const] : [];
  });
  return Array.isArray(value) ? repaired.map(([, item]) => item) : Object.fromEntries(repaired);
}
