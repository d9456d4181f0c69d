import type { z } from 'zod';
import { UnreadableListError } from '../../../errors/unreadable-list-error.js';
import type { UnrecognizedListener } from '../../upstream-call.js';
import { issuesInList } from './list-of.js';

/** A body that matches no version of the API. The data source converts it to UPSTREAM_UNAVAILABLE. */
export class UnexpectedBodyError extends Error {
  constructor(where: string) {
    super(`The response for ${where} does not have the documented form`);
    this.name = 'UnexpectedBodyError';
  }
}

/** Returns a parser for `{value: [...]}`. It drops and counts unusable rows. */
export function readRows<Row extends object>(model: z.ZodType<Row>, name: string) {
  const readOne = readRow(model, name);
  return (body: unknown, onUnrecognized: UnrecognizedListener): readonly Row[] => {
    const value = typeof body === 'object' && body !== null && 'value' in body ? body.value : undefined;
    if (!Array.isArray(value)) throw new UnexpectedBodyError(`a list of ${name}`);
    return value.flatMap((row: unknown) => tryReadRow(readOne, row, onUnrecognized, name) ?? []);
  };
}

/**
 * Returns a lenient parser for one row. It drops and counts fields with an undocumented form, so an unrecognized value
 * costs one field instead of the page. A list with an unreadable member becomes an `UnreadableListError`. A model with the
 * field `unreadable` receives the names of the dropped fields.
 */
export function readRow<Row extends object>(model: z.ZodType<Row>, name: string) {
  return (body: unknown, onUnrecognized: UnrecognizedListener): Row => {
    const parsed = model.safeParse(body);
    if (parsed.success) return parsed.data;
    const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, name));
    for (const { where, message, path } of faults) {
      // A row that isn't an object is unusable. Its reader reports it.
      if (path.length > 0) onUnrecognized(where, message);
    }
    const again = model.safeParse(withNames(repair(body, faults), faults));
    if (!again.success) throw new UnexpectedBodyError(name);
    return again.data;
  };
}

/** The row; undefined, and counted, if it is unusable. */
export function tryReadRow<Row>(
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
  /** Path from the row to the invalid value. */
  readonly path: readonly PropertyKey[];
  /** The path as names, such as `Alert.mitreTechniques`. */
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

function withNames(row: unknown, faults: readonly Fault[]): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  const dropped = faults.filter(({ path, isList }) => path.length === 1 && !isList);
  return { ...row, unreadable: dropped.map(({ path }) => String(path[0])) };
}

/** Removes invalid fields at any depth and replaces invalid lists with an error. */
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
