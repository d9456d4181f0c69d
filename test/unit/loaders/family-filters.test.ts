import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertModel } from '../../../emulator/defender/alerts/alert-model.js';
import { indicatorModel } from '../../../emulator/defender/indicators/indicator-model.js';
import { investigationModel } from '../../../emulator/defender/investigations/investigation-model.js';
import { machineActionModel } from '../../../emulator/defender/machine-actions/machine-action-model.js';
import { machineModel } from '../../../emulator/defender/machines/machine-model.js';
import { compileFilter as compileAtService } from '../../../emulator/odata/compile-filter.js';
import type { EntityModel } from '../../../emulator/odata/entity-model.js';
import { defaultSwitches } from '../../../emulator/switches.js';
import { seedTenant } from '../../../emulator/tenants/seed-tenant.js';
import { ALERT_FILTERS } from '../../../src/defender-api/endpoints/alerts.js';
import { INDICATOR_FILTERS } from '../../../src/defender-api/endpoints/indicators.js';
import { INVESTIGATION_FILTERS } from '../../../src/defender-api/endpoints/investigations.js';
import { MACHINE_ACTION_FILTERS } from '../../../src/defender-api/endpoints/machine-actions.js';
import { MACHINE_FILTERS } from '../../../src/defender-api/endpoints/machines.js';
import { encodeQuery } from '../../../src/defender-api/odata/encode-query.js';
import { compileFilter, type FilterInput } from '../../../src/loaders/shared/compile-filter.js';
import {
  INSTEAD_OF_NONE,
  type FilterableProperties,
  type PropertyKind,
} from '../../../src/loaders/shared/filterable-properties.js';

const NOW = Date.UTC(2026, 5, 1);
const tenant = seedTenant('t', { machines: 60, alerts: 60, machineActions: 40 }, 5, NOW);
Object.assign(tenant.machines[3]!, {
  computerDnsName: "o'$%&#+ 🛡️\u2028",
  machineTags: ["' or 1 eq 1", 'a&b', ''],
});

type Row = Readonly<Record<string, unknown>>;
const rowsOf = (rows: readonly object[]) => rows as readonly Row[];

const FAMILIES: readonly (readonly [string, FilterableProperties, EntityModel, readonly Row[]])[] = [
  ['alerts', ALERT_FILTERS, alertModel, rowsOf(tenant.alerts)],
  ['machines', MACHINE_FILTERS, machineModel, rowsOf(tenant.machines)],
  [
    'machineActions',
    MACHINE_ACTION_FILTERS,
    machineActionModel(defaultSwitches()),
    rowsOf(tenant.machineActions.map(({ action }) => action)),
  ],
  ['investigations', INVESTIGATION_FILTERS, investigationModel, rowsOf(tenant.investigations)],
  ['indicators', INDICATOR_FILTERS, indicatorModel, rowsOf(tenant.indicators)],
];

const RULES = {
  in: true,
  or: true,
  not: true,
  lessThan: true,
  contains: false,
  guidLiteral: 'unquoted',
  groupIdLiteral: 'number',
  lenientText: false,
  unknownEnumValue: 'no-rows',
  maxInValues: 1_000,
  maxNodes: 10_000,
} as const;

/** Values of a property: some in rows, some in none. */
function valuesOf(property: string, kind: PropertyKind, rows: readonly Row[]): fc.Arbitrary<unknown> {
  const held = rows
    .map((row) => row[property])
    .flat()
    .filter((value) => value != null);
  const text = fc.oneof(
    fc.constantFrom('', "'", '%27', 'x&$filter=1', '#', 'null'),
    fc.string({ unit: 'grapheme', maxLength: 5 }).filter((one) => !/[\p{Cc}\p{Cs}]/u.test(one)),
  );
  const others: Readonly<Record<PropertyKind, fc.Arbitrary<unknown>>> = {
    string: text,
    heldText: text,
    textOrEmpty: text,
    textOrNull: text,
    strings: fc.constantFrom('none', "'"),
    enum: fc.constantFrom('New', 'High', 'Block', 'Running'),
    state: fc.constant('UNKNOWN'),
    dateTime: fc.constantFrom(
      '2026-05-20T10:00:00Z',
      '2026-05-30T23:59:59.9999999+02:00',
      '1999-01-01T00:00:00.1Z',
    ),
    number: fc.constantFrom('0', '-1', '9007199254740993'),
    numbers: fc.constantFrom('0', '-1', '2147483647'),
    decimal: fc.constantFrom('1.5'),
    guid: fc.constantFrom('00000000-0000-4000-8000-000000000001'),
    guidOrZero: fc.constantFrom('00000000-0000-0000-0000-000000000000'),
    machineId: fc.constantFrom('none', '0'.repeat(40)),
    vulnerabilityId: fc.constantFrom('none', 'CVE-1999-0001'),
    boolean: fc.boolean(),
  };
  const shown = held.map((value) => (kind === 'boolean' ? value : `${value as string | number}`));
  return shown.length === 0
    ? others[kind]
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...shown) }, others[kind]);
}

/** The operators that the schema offers for a kind of property. */
function conditionsOf(property: string, kind: PropertyKind, rows: readonly Row[]): fc.Arbitrary<unknown> {
  const value = valuesOf(property, kind, rows);
  const isNull = fc.boolean();
  const some = (operators: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
    fc.record(operators, { requiredKeys: [] });
  switch (kind) {
    case 'strings':
    case 'numbers':
      return fc.record({ any: fc.record({ eq: value }) });
    case 'dateTime':
      return some({ eq: value, gt: value, gte: value, lt: value, lte: value, isNull });
    case 'boolean':
      return some({ eq: value, ne: value, isNull });
    case 'string':
    case 'textOrNull':
      return some({
        eq: value,
        ne: value,
        isNull,
        in: fc.array(value, { maxLength: 4 }),
        startsWith: value
          .map((text) => String(text).slice(0, 3))
          .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text)),
      });
    default:
      return some({ eq: value, ne: value, isNull, in: fc.array(value, { maxLength: 4 }) });
  }
}

function inputsFor(properties: FilterableProperties, rows: readonly Row[]): fc.Arbitrary<FilterInput> {
  const fields = fc.oneof(
    ...Object.entries(properties).map(([name, kind]) =>
      conditionsOf(name, kind, rows).map((conditions): FilterInput => ({ [name]: conditions })),
    ),
  );
  return fc.letrec<{ input: FilterInput }>((tie) => ({
    input: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fields,
      fc.tuple(fields, fields).map(([a, b]): FilterInput => ({ ...a, ...b })),
      fc.array(tie('input'), { maxLength: 3 }).map((and): FilterInput => ({ and })),
      fc.array(tie('input'), { maxLength: 3 }).map((or): FilterInput => ({ or })),
      tie('input').map((not): FilterInput => ({ not })),
    ),
  })).input;
}

/** Whether a row matches a filter, evaluated without OData. */
function meets(row: Row, input: FilterInput, kinds: FilterableProperties): boolean {
  return Object.entries(input).every(([name, value]) => {
    if (name === 'and') return (value as FilterInput[]).every((part) => meets(row, part, kinds));
    if (name === 'or') return (value as FilterInput[]).some((part) => meets(row, part, kinds));
    if (name === 'not') return !meets(row, value as FilterInput, kinds);
    const kind = kinds[name]!;
    const held = row[name];
    return Object.entries(value as Row).every(([operator, operand]) => {
      if (operator === 'any') return (held as unknown[]).map(String).includes((operand as { eq: string }).eq);
      if (operator === 'in') return (operand as unknown[]).some((one) => isEqual(kind, held, one));
      if (operator === 'eq') return isEqual(kind, held, operand);
      if (operator === 'isNull') return hasNone(held, kind) === operand;
      if (operator === 'ne') return !isEqual(kind, held, operand);
      if (held == null) return false;
      if (operator === 'startsWith') return textOf(held).startsWith(textOf(operand));
      const [left, right] = [ticksOf(textOf(held)), ticksOf(textOf(operand))];
      if (operator === 'gt') return left > right;
      if (operator === 'gte') return left >= right;
      return operator === 'lt' ? left < right : left <= right;
    });
  });
}

function hasNone(held: unknown, kind: PropertyKind): boolean {
  const instead = INSTEAD_OF_NONE.get(kind);
  return held == null || (instead !== undefined && 'value' in instead && held === instead.value);
}

function isEqual(kind: PropertyKind, a: unknown, b: unknown): boolean {
  if (a == null || b == null) return (a ?? null) === (b ?? null);
  switch (kind) {
    case 'dateTime':
      return ticksOf(textOf(a)) === ticksOf(textOf(b));
    case 'number':
      return BigInt(textOf(a)) === BigInt(textOf(b));
    case 'boolean':
      return a === b;
    case 'string':
    case 'textOrNull':
      return textOf(a) === textOf(b);
    default:
      return textOf(a).toLowerCase() === textOf(b).toLowerCase();
  }
}

/** Rows hold plain values for comparison. */
function textOf(value: unknown): string {
  return String(value);
}

/** 100 ns since 1970. */
function ticksOf(time: string): bigint {
  const fraction = /\.(\d+)/.exec(time)?.[1] ?? '';
  return BigInt(Date.parse(time.replace(/\.\d+/, ''))) * 10_000n + BigInt(fraction.padEnd(7, '0'));
}

describe.each(FAMILIES)('any filter on %s', (_, properties, model, rows) => {
  it('returns exactly the matching rows from the service', { tags: 'slow' }, () => {
    fc.assert(
      fc.property(inputsFor(properties, rows), (input) => {
        const filter = compileFilter(input, properties);
        const expected = rows.filter((row) => meets(row, input, properties));
        if (filter.kind === 'nothing') {
          expect(expected).toEqual([]);
          return;
        }
        const text = new URLSearchParams(encodeQuery({ filter })).get('$filter');
        const found =
          filter.kind === 'everything' ? rows : rows.filter(compileAtService(text ?? '', model, RULES));
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });

  it('with a negated startsWith also finds rows without a value, however deeply nested', () => {
    const [name] = Object.entries(properties).find(([, kind]) => kind === 'string') ?? [];
    if (name === undefined) throw new Error('There is no property of this kind');
    const without = { id: 'without', [name]: null };
    const starts = { [name]: { startsWith: 'x' } };
    for (const input of [
      { not: starts },
      { or: [{ not: { and: [starts, starts] } }] },
      { not: { or: [starts] } },
    ]) {
      const filter = compileFilter(input, properties);
      const text = new URLSearchParams(encodeQuery({ filter })).get('$filter') ?? '';
      expect([without].filter(compileAtService(text, model, RULES))).toEqual([without]);
    }
  });

  it('is available for each documented property and no other', () => {
    const filterable = [...model.properties.values()].filter((one) => one.filterable).map(({ name }) => name);
    expect(Object.keys(properties).sort()).toEqual(
      filterable.filter((name) => name !== 'lastUpdateDateTimeUtc').sort(),
    );
  });
});
