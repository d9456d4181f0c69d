import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertModel } from '../../../emulator/defender/alerts/alert-model.js';
import { compileFilter as compileAtService } from '../../../emulator/odata/compile-filter.js';
import { ALERT_FILTERS } from '../../../src/defender-api/endpoints/alerts.js';
import { MACHINE_ACTION_FILTERS } from '../../../src/defender-api/endpoints/machine-actions.js';
import { MACHINE_FILTERS } from '../../../src/defender-api/endpoints/machines.js';
import { encodeQuery } from '../../../src/defender-api/odata/encode-query.js';
import type { ODataFilter } from '../../../src/defender-api/odata/filter.js';
import { BadUserInputError } from '../../../src/errors/caller-errors.js';
import { compileFilter } from '../../../src/loaders/shared/compile-filter.js';
import { isUnaskable, meets } from './filter-input-meaning.js';
import { inputs, ROWS, type AlertRow, type Input } from './filter-inputs.js';
import { runsOf } from '../../kit/runs.js';

/** The emulator's filter implementation stands in for the service's, with every feature enabled. */
const RULES = {
  in: true,
  or: true,
  not: true,
  lessThan: true,
  contains: false,
  guidLiteral: 'unquoted',
  groupIdLiteral: 'both',
  lenientText: false,
  unknownEnumValue: 'refused',
  maxInValues: 1_000,
  maxNodes: 100_000,
} as const;

/** The rows that the service would return; none without a call. */
function select(filter: ODataFilter): readonly AlertRow[] {
  if (filter.kind === 'nothing') return [];
  const query = encodeQuery({ filter, top: 10 });
  const { searchParams } = new URL(`http://localhost/api/alerts?${query}`);
  if (filter.kind === 'everything') {
    expect(query).toBe('$top=10');
    return ROWS;
  }
  expect([...searchParams.keys()]).toEqual(['$filter', '$top']);
  return ROWS.filter(compileAtService(searchParams.get('$filter') ?? '', alertModel, RULES));
}

const compile = (input: unknown) => compileFilter(input as Input, ALERT_FILTERS);

describe('a filter argument', () => {
  it(
    'finds exactly the matching rows, or is BAD_USER_INPUT, whatever its values and nesting',
    { tags: 'slow' },
    () => {
      let answered = 0;
      fc.assert(
        fc.property(inputs, (input) => {
          let rows: readonly AlertRow[];
          try {
            rows = select(compile(input));
          } catch (error) {
            if (!(error instanceof BadUserInputError)) throw error;
            expect(isUnaskable(input)).toBe(true);
            return;
          }
          answered += 1;
          // A condition without effect is not evaluated, so the result may be right despite an invalid value.
          if (!isUnaskable(input)) expect(rows).toEqual(ROWS.filter((row) => meets(row, input)));
        }),
        { numRuns: runsOf(3_000) },
      );
      expect(answered).toBeGreaterThan(runsOf(3_000) / 3);
    },
  );

  it('becomes a call without a filter only if every row matches', () => {
    fc.assert(
      fc.property(
        inputs.filter((input) => !isUnaskable(input)),
        (input) => {
          const filter = compile(input);
          if (filter.kind === 'everything') expect(ROWS.every((row) => meets(row, input))).toBe(true);
          else if (filter.kind !== 'nothing') expect(encodeQuery({ filter })).toMatch(/^\$filter=./);
        },
      ),
      { numRuns: runsOf(1_000) },
    );
  });

  it.each([
    [undefined, 'everything'],
    [null, 'everything'],
    [{}, 'everything'],
    [{ severity: {} }, 'everything'],
    [{ and: [] }, 'everything'],
    [{ or: [] }, 'nothing'],
    [{ not: {} }, 'nothing'],
    [{ severity: { in: [] } }, 'nothing'],
    [{ or: [{ severity: { in: [] } }, { id: { in: [] } }] }, 'nothing'],
    [{ severity: { in: [] }, status: { eq: 'New' } }, 'nothing'],
    [{ not: { severity: { in: [] } } }, 'everything'],
  ])('%j means %s', (input, kind) => {
    expect(compile(input).kind).toBe(kind);
  });

  it.each([
    [{ severity: null }, 'filter.severity must not be null. Omit it instead.'],
    [{ and: null }, 'filter.and must not be null. Omit it instead.'],
    [
      { or: [{ not: { category: { startsWith: null } } }] },
      'filter.or[0].not.category.startsWith must not be null.',
    ],
    [{ lastUpdateTime: { gt: null } }, 'filter.lastUpdateTime.gt must not be null.'],
    [{ severity: { in: null } }, 'filter.severity.in must not be null.'],
    [{ severity: { eq: null } }, 'filter.severity.eq must not be null. Use isNull: true instead.'],
    [{ not: { id: { ne: null } } }, 'filter.not.id.ne must not be null. Use isNull: false instead.'],
    [{ assignedTo: { isNull: null } }, 'filter.assignedTo.isNull must not be null.'],
    [{ lastUpdateTime: { ge: '2026-01-01T00:00:00Z' } }, 'filter.lastUpdateTime.ge is not an operator.'],
    [{ machineId: { eq: 'x' } }, 'filter.machineId cannot be used in a filter.'],
    [{ category: { contains: 'x' } }, 'filter.category.contains is not an operator.'],
    [{ incidentId: { in: ['1', 'x'] } }, 'filter.incidentId.in must be a whole number, not "x".'],
    [{ id: { in: Array(201).fill('a') } }, 'filter.id.in has 201 values; at most 200 are allowed.'],
  ])('is rejected with the path and the rule (%#)', (input, message) => {
    expect(() => compile(input)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', message }));
  });

  it.each([{}, { eq: null }, { ne: 'x' }, { startsWith: 'x' }, { eq: 5 }])('rejects any: %j', (any) => {
    expect(() => compileFilter({ machineTags: { any } }, MACHINE_FILTERS)).toThrow(BadUserInputError);
  });

  it.each([
    [ALERT_FILTERS, { incidentId: { eq: '9223372036854775807' } }, 'incidentId eq 9223372036854775807'],
    [
      ALERT_FILTERS,
      { lastUpdateTime: { gte: '2026-01-01T00:00:00.1234567Z' } },
      'lastUpdateTime ge 2026-01-01T00:00:00.1234567Z',
    ],
    [MACHINE_FILTERS, { rbacGroupId: { eq: '140' } }, 'rbacGroupId eq 140'],
    [
      MACHINE_FILTERS,
      { machineTags: { any: { eq: "Owner's" } } },
      "machineTags/any(item: item eq 'Owner''s')",
    ],
    [MACHINE_FILTERS, { lastSeen: { isNull: false } }, 'lastSeen ne null'],
    [
      MACHINE_FILTERS,
      { aadDeviceId: { isNull: false } },
      'aadDeviceId ne null and aadDeviceId ne 00000000-0000-0000-0000-000000000000',
    ],
    [
      MACHINE_FILTERS,
      { aadDeviceId: { eq: 'aaaaaaaa-0000-4000-8000-000000000001' } },
      'aadDeviceId eq aaaaaaaa-0000-4000-8000-000000000001',
    ],
    [MACHINE_FILTERS, { riskScore: { in: ['High', 'Medium'] } }, "riskScore in ('High','Medium')"],
    [MACHINE_ACTION_FILTERS, { type: { in: ['Isolate'] } }, "type eq 'Isolate'"],
    [MACHINE_ACTION_FILTERS, { not: { status: { eq: 'Failed' } } }, "status ne 'Failed'"],
  ])('of the properties %# is written as %s', (properties, input, text) => {
    const query = encodeQuery({ filter: compileFilter(input, properties) });
    expect(new URLSearchParams(query).get('$filter')).toBe(text);
  });

  it.each([
    [MACHINE_FILTERS, { aadDeviceId: { eq: "x' or 1 eq 1" } }],
    [MACHINE_ACTION_FILTERS, { id: { in: ['12345'] } }],
    [ALERT_FILTERS, { incidentId: { eq: '99999999999999999999' } }],
    [ALERT_FILTERS, { incidentId: { eq: '9223372036854775808' } }],
    [ALERT_FILTERS, { lastUpdateTime: { gte: '2026-01-01' } }],
    [ALERT_FILTERS, { lastUpdateTime: { gte: '2026-01-01T00:00:00' } }],
    [ALERT_FILTERS, { category: { eq: '\u0007' } }],
  ])(
    'with a value that its kind does not allow is BAD_USER_INPUT before any call (%#)',
    (properties, input) => {
      expect(() => encodeQuery({ filter: compileFilter(input as Input, properties) })).toThrow(
        BadUserInputError,
      );
    },
  );
});
