import { z } from 'zod';
import type { UnrecognizedListener } from '../../upstream-call.js';

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
 * Reads one row leniently: a field of another form than documented is left out and counted,
 * because an unrecognized value may cost one field and never the page.
 */
export function readRow<Row extends object>(model: z.ZodType<Row>, name: string) {
  return (body: unknown, onUnrecognized: UnrecognizedListener): Row => {
    const parsed = model.safeParse(body);
    if (parsed.success) return parsed.data;
    const repaired = without(body, pathsAtFault(parsed.error, name, onUnrecognized));
    const again = model.safeParse(repaired);
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

type Path = readonly PropertyKey[];

function pathsAtFault(
  error: z.ZodError,
  name: string,
  onUnrecognized: UnrecognizedListener,
): readonly Path[] {
  return error.issues.map(({ path, message }) => {
    // What is no object at all can't be repaired, and is told of by whoever can't use it.
    if (path.length > 0)
      onUnrecognized([name, ...path.filter((step) => typeof step === 'string')].join('.'), message);
    return path;
  });
}

/** The value without what lies at these paths, however deep: an item of a list costs that item and no other. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  const usable = Object.entries(value).flatMap(([step, item]: [string, unknown]) => {
    const below = paths.filter(([head]) => String(head) === step).map(([, ...rest]) => rest);
    return below.some((rest) => rest.length === 0) ? [] : [[step, without(item, below)] as const];
  });
  return Array.isArray(value) ? usable.map(([, item]) => item) : Object.fromEntries(usable);
}
