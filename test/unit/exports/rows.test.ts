import { assert, property, constantFrom, date, integer, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../src/exports/rows/columns.js';
import { canFilter, createGroupFilter } from '../../../src/exports/rows/group-filter.js';
import { microsOf, readMoment } from '../../../src/exports/rows/read-moment.js';
import { RowReader } from '../../../src/exports/rows/row-reader.js';
import { EXPORT_KINDS } from '../../../src/exports/rows/export-kind.js';
import { runsOf } from '../../kit/runs.js';

describe('a time of an export', () => {
  it.each([
    ['2020-11-03 10:13:34.8476880', '2020-11-03T10:13:34.8476880Z'],
    ['2020-12-30 11:07:15', '2020-12-30T11:07:15Z'],
    ['2021-05-11T00:00:00+00:00', '2021-05-11T00:00:00Z'],
    ['2021-05-11T01:30:00.5+02:00', '2021-05-10T23:30:00.5Z'],
    ['2022-05-26T18:46:27.000Z', '2022-05-26T18:46:27.000Z'],
    ['2020-12-30', '2020-12-30T00:00:00Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['2021-02-30 00:00:00', null],
    ['2021-01-01T00:00:00+25:00', null],
    ['yesterday', null],
  ])('is UTC: %s', (text, expected) => {
    expect(readMoment(text)).toBe(expected);
  });

  it('is valid if calendar and clock have it, and null otherwise', () => {
    const upTo = (max: number) => integer({ min: 0, max });
    const years = constantFrom('0000', '0004', '1900', '2000', '2023', '2024', '2100', '9999');
    const parts = tuple(years, upTo(13), upTo(32), upTo(25), upTo(61), upTo(61));
    const two = (number: number) => String(number).padStart(2, '0');
    assert(
      property(parts, ([year, month, day, hours, minutes, seconds]) => {
        const text = `${year}-${two(month)}-${two(day)}T${two(hours)}:${two(minutes)}:${two(seconds)}`;
        const moment = new Date(`${text}Z`);
        const isOne = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
        expect(readMoment(text)).toBe(isOne ? `${text}Z` : null);
      }),
      { numRuns: runsOf(5_000) },
    );
  });

  it('is the same in microseconds, whatever its zone', () => {
    const moments = date({
      noInvalidDate: true,
      min: new Date('1000-01-02T00:00:00Z'),
      max: new Date('9998-12-30T00:00:00Z'),
    });
    assert(
      property(moments, integer({ min: -14 * 60, max: 14 * 60 }), (moment, minutes) => {
        const sign = minutes < 0 ? '-' : '+';
        const two = (number: number) => String(number).padStart(2, '0');
        const zone = `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
        const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
        expect(microsOf(readMoment(`${local}${zone}`) ?? '')).toBe(BigInt(moment.getTime()) * 1_000n);
      }),
    );
  });
});

describe('a row of an export', () => {
  const columns = COLUMNS.SOFTWARE_VULNERABILITIES ?? [];
  const at = (row: readonly unknown[], name: string) =>
    row[columns.findIndex((column) => column.name === name)];

  it('is read equally in Pascal and camel case, and counts undocumented columns', () => {
    const camel = new RowReader(columns);
    const pascal = new RowReader(columns);
    const one = camel.read({ id: 'x', deviceId: 'd', cvssScore: 7.5, somethingNew: 1 });
    const other = pascal.read({ ID: 'x', DeviceId: 'd', CvssScore: '7.5', SomethingNew: 1, more: null });
    expect(other).toEqual(one);
    expect([camel.counts.unknownColumns, pascal.counts.unknownColumns]).toEqual([1, 2]);
  });

  it('has numbers, flags and groups of one type, however they were sent', () => {
    const reader = new RowReader(columns);
    const row = reader.read({
      cvssScore: '6.8',
      securityUpdateAvailable: 'True',
      rbacGroupId: 109,
      diskPaths: 'C:\\a',
    });
    expect(at(row, 'cvssScore')).toBe(6.8);
    expect(at(row, 'securityUpdateAvailable')).toBe(true);
    expect(at(row, 'rbacGroupId')).toBe('109');
    expect(at(row, 'diskPaths')).toEqual(['C:\\a']);
  });

  it('has null for values of another type, and counts them', () => {
    const reader = new RowReader(columns);
    const row = reader.read({ cvssScore: 'high', firstSeenTimestamp: 12, securityUpdateAvailable: {} });
    expect([at(row, 'cvssScore'), at(row, 'firstSeenTimestamp'), at(row, 'securityUpdateAvailable')]).toEqual(
      [null, null, null],
    );
    expect(reader.counts.unreadableCells).toBe(3);
  });

  it('treats names with a meaning in JavaScript as unknown', () => {
    const reader = new RowReader(columns);
    const raw = JSON.parse('{"__proto__":{"id":"evil"},"constructor":1,"toString":2}') as Record<
      string,
      unknown
    >;
    expect(reader.read(raw)).toEqual(columns.map(() => null));
    expect(reader.counts.unknownColumns).toBe(3);
    expect(Object.prototype).not.toHaveProperty('id');
  });

  it('keeps the first of two spellings if the second is null', () => {
    expect(at(new RowReader(columns).read({ deviceId: 'd', DeviceId: null }), 'deviceId')).toBe('d');
  });
});

describe('rows of device groups', () => {
  const columns = COLUMNS.SOFTWARE_INVENTORY ?? [];
  const row = (raw: Record<string, unknown>) => new RowReader(columns).read(raw);

  it('are selected by the id of the group, or by its name without an id', () => {
    const keeps = createGroupFilter(columns, [{ id: '7', name: 'Servers' }]);
    expect(keeps(row({ rbacGroupId: 7, rbacGroupName: 'Renamed' }))).toBe(true);
    expect(keeps(row({ rbacGroupId: '8', rbacGroupName: 'Servers' }))).toBe(false);
    expect(keeps(row({ rbacGroupName: 'Servers' }))).toBe(true);
    expect(keeps(row({ rbacGroupName: 'Unassigned' }))).toBe(false);
    expect(keeps(row({}))).toBe(false);
  });

  it('can be filtered if rows have a group and every group has a name', () => {
    const named = [{ id: '7', name: 'Servers' }];
    const kinds = EXPORT_KINDS.filter((kind) => canFilter(COLUMNS[kind], named));
    expect(EXPORT_KINDS.filter((kind) => !kinds.includes(kind))).toEqual([
      'INFORMATION_GATHERING',
      'ANTIVIRUS_HEALTH',
    ]);
    expect(EXPORT_KINDS.filter((kind) => canFilter(COLUMNS[kind], [{ id: '7' }]))).toEqual([]);
  });
});
