import { z } from 'zod';

/** Common shape of both hunting endpoints' results. */
export interface WireHuntingResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly statistics: unknown;
}

/** Not a `z.record`, which would leave out a column named `__proto__`. */
const row = z.custom<WireHuntingResult['rows'][number]>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const rows = z.array(row);

/** Response of Defender's own endpoint, with capitalized names. Learn: run-advanced-query-api.md. */
export const defenderHuntingModel = z
  .object({
    Schema: z.array(z.object({ Name: z.string(), Type: z.string() })),
    Results: rows,
    Stats: z.unknown().optional(),
  })
  .transform(({ Schema, Results, Stats }): WireHuntingResult => ({
    columns: Schema.map(({ Name, Type }) => ({ name: Name, type: Type })),
    rows: Results,
    statistics: Stats ?? null,
  }));

/** Documented in lower case, recorded with capitals. */
const graphColumn = z.union([
  z.object({ name: z.string(), type: z.string() }),
  z
    .object({ Name: z.string(), Type: z.string() })
    .transform(({ Name, Type }) => ({ name: Name, type: Type })),
]);

/** Response of Microsoft Graph. Learn: security-security-runhuntingquery. */
export const graphHuntingModel = z
  .object({ schema: z.array(graphColumn), results: rows })
  .transform(({ schema, results }): WireHuntingResult => ({
    columns: schema.map(({ name, type }) => ({ name, type })),
    rows: results,
    statistics: null,
  }));
