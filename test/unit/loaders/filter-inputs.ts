import fc from 'fast-check';
import { HOSTILE_TEXTS } from '../odata/filter-arbitraries.js';

/** A filter argument from GraphQL. */
export type Input = Readonly<Record<string, unknown>>;

export interface AlertRow {
  readonly id: string;
  readonly category: string | null;
  readonly assignedTo: string | null;
  readonly severity: string;
  readonly incidentId: number | null;
  readonly lastUpdateTime: string;
}

const SEVERITIES = ['UnSpecified', 'Informational', 'Low', 'Medium', 'High'];

/** Rows with values that break filters and URLs. */
export const ROWS: readonly AlertRow[] = HOSTILE_TEXTS.map((text, index) => ({
  id: `da${String(index)}_${String(-index)}`,
  category: text,
  assignedTo: index % 3 === 0 ? null : (HOSTILE_TEXTS[(index * 5) % HOSTILE_TEXTS.length] ?? null),
  severity: SEVERITIES[index % SEVERITIES.length] ?? 'Low',
  incidentId: index % 4 === 0 ? null : index,
  lastUpdateTime: `2026-01-${String(1 + (index % 9)).padStart(2, '0')}T10:00:00.${'1234567'.slice(0, 1 + (index % 7))}Z`,
}));

/** Mostly valid values, because one invalid value invalidates the whole filter. */
const mostly = (good: fc.Arbitrary<string>, bad: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 60, arbitrary: good }, { weight: 1, arbitrary: bad });

const anyText = mostly(
  fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'grapheme', maxLength: 8 })),
  // Includes control characters and lone surrogates.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
    .map((units) => String.fromCharCode(...units)),
);
const time = mostly(
  fc.constantFrom(
    ...ROWS.map((row) => row.lastUpdateTime),
    '2026-01-03T10:00:00Z',
    '2026-01-05T11:00:00.1+01:00',
  ),
  fc.constantFrom('2026-02-30T00:00:00Z', '2025-12-31T23:59:60Z'),
);
const incident = mostly(
  fc.oneof(fc.integer({ min: 0, max: 16 }).map(String), fc.constantFrom('9007199254740993', '-1')),
  fc.constantFrom('99999999999999999999', '1.5', '0x10', '', "1' or 1 eq 1"),
);
const severity = fc.constantFrom(...SEVERITIES);
const setOf = (values: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 40, arbitrary: fc.array(values, { maxLength: 3 }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(200, 201)
        .chain((length) => fc.array(values, { minLength: length, maxLength: length })),
    },
  );
const some = <Value>(operators: Readonly<Record<string, fc.Arbitrary<Value>>>) =>
  fc.record(operators, { requiredKeys: [] });
const text = some<unknown>({
  eq: anyText,
  ne: anyText,
  isNull: fc.boolean(),
  in: setOf(anyText),
  startsWith: anyText,
});

const conditions = some<unknown>({
  category: text,
  assignedTo: text,
  severity: some<unknown>({ eq: severity, ne: severity, in: setOf(severity), isNull: fc.boolean() }),
  incidentId: some<unknown>({ eq: incident, ne: incident, in: setOf(incident), isNull: fc.boolean() }),
  lastUpdateTime: some({ eq: time, gt: time, gte: time, lt: time, lte: time }),
});

/** Any nesting of any conditions on {@link ROWS}. */
export const inputs: fc.Arbitrary<Input> = fc.letrec<{ input: Input }>((tie) => ({
  input: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    conditions,
    fc
      .tuple(
        conditions,
        some<unknown>({
          and: fc.array(tie('input'), { maxLength: 3 }),
          or: fc.array(tie('input'), { maxLength: 3 }),
          not: tie('input'),
        }),
      )
      .map(([fields, nested]) => ({ ...fields, ...nested })),
  ),
})).input;
