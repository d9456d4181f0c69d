import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../emulator/kql/database.js';
import { runKql } from '../../emulator/kql/run.js';
import { EVENTS, NOW, readCells, readColumn, runSample } from './kql-sample-database.js';

const DEVICES = ['alpha', 'ALPHA', 'beta', 'beta-2', 'a"b\\c'];

describe('where returns the rows for which the condition is true', () => {
  it.each([
    ['true', DEVICES],
    ['false', []],
    ['parse_ipv6("FE80::1") == "fe80:0000:0000:0000:0000:0000:0000:0001"', DEVICES],
    ['parse_ipv6("fe80::1%eth0") == ""', DEVICES],
    ['Device == "alpha"', ['alpha']],
    ["Device == 'alpha'", ['alpha']],
    ['"alpha" == Device', ['alpha']],
    ['Device != "alpha"', ['ALPHA', 'beta', 'beta-2', 'a"b\\c']],
    ['Device =~ "Alpha"', ['alpha', 'ALPHA']],
    ['Device !~ "Alpha"', ['beta', 'beta-2', 'a"b\\c']],
    ['Device contains "ETA"', ['beta', 'beta-2']],
    ['Device startswith "AL"', ['alpha', 'ALPHA']],
    ['Device endswith "A"', ['alpha', 'ALPHA', 'beta']],
    ['Device in ("alpha", "beta")', ['alpha', 'beta']],
    ['Device in ("Alpha")', []],
    ['Port in (443, 22)', ['alpha', 'beta-2', 'a"b\\c']],
    ['Device in (dynamic(["alpha", 1, null, true]))', ['alpha']],
    ['Port in (dynamic([80, "443"]))', ['ALPHA']],
    ['Timestamp in (dynamic(["2026-03-09T12:00:00.0000000Z"]))', []],
    ['Device in (User, "beta")', ['beta']],
    ['Device == "a\\"b\\\\c"', ['a"b\\c']],
    [`Device == @"a""b\\c"`, ['a"b\\c']],
    [`Device == @'a"b\\c'`, ['a"b\\c']],
    ['Device == "\\u0062eta"', ['beta']],
    ['Device == "\\x62\\U00000065ta"', ['beta']],
    ['Device < "a"', ['ALPHA']],
    ['Port > 80', ['alpha', 'beta-2']],
    ['Port >= 80', ['alpha', 'ALPHA', 'beta-2']],
    ['Port < 0x50', ['a"b\\c']],
    ['Port <= 80', ['ALPHA', 'a"b\\c']],
    ['Port == 443.0', ['alpha', 'beta-2']],
    ['Score < 0', ['beta-2']],
    ['Score == -1', ['beta-2']],
    ['Score >= 1.5e0', ['ALPHA', 'a"b\\c']],
    ['Size == 9007199254740991', ['a"b\\c']],
    ['Local', ['alpha', 'beta-2']],
    ['Local == true', ['alpha', 'beta-2']],
    ['Local == 1', ['alpha', 'beta-2']],
    ['Local == 0', ['ALPHA', 'a"b\\c']],
    ['Session == Session', DEVICES],
    ['Timestamp > ago(1d)', ['alpha', 'ALPHA']],
    ['Timestamp >= ago(24h)', ['alpha', 'ALPHA', 'beta']],
    ['Timestamp < ago(7d)', ['a"b\\c']],
    ['Timestamp > ago(0.25d)', ['alpha']],
    ['Timestamp >= ago(360m)', ['alpha', 'ALPHA']],
    ['Timestamp > ago(1tick)', []],
    ['Timestamp >= ago(1tick)', ['alpha']],
    ['Timestamp < now()', DEVICES],
    ['Timestamp > now(-1ms)', ['alpha']],
    ['Timestamp == datetime(2026-03-09T12:00:00Z)', ['beta']],
    ['Timestamp == datetime("2026-03-09 14:00:00 +02:00")', ['beta']],
    ['Timestamp >= datetime(2026-03-10)', ['alpha', 'ALPHA']],
    ['Timestamp > datetime(2026-03-03T12:00)', ['alpha', 'ALPHA', 'beta', 'beta-2']],
    ['1d == 24h and 1h == 60min and 1s == 1000ms', DEVICES],
    ['Device == "beta" or Port == 22', ['beta', 'a"b\\c']],
    ['Device == "alpha" or Device == "beta" and Port == 22', ['alpha']],
    ['(Device == "alpha" or Device == "a\\"b\\\\c") and Port == 22', ['a"b\\c']],
    ['not(Device startswith "al")', ['beta', 'beta-2', 'a"b\\c']],
    ['not(Local)', ['ALPHA', 'a"b\\c']],
    ['Device == "beta" // and Port == 22\n', ['beta']],
    ['Device == "a//b" or Port == 80', ['ALPHA']],
  ])('%s', (condition, devices) => {
    expect(readColumn(`Events | where ${condition} | project Device`)).toEqual(devices);
  });
});

describe('a null', () => {
  it.each([
    ['never compares', 'Port == Port', ['alpha', 'ALPHA', 'beta-2', 'a"b\\c']],
    ['is not unequal either', 'Port != 443', ['ALPHA', 'a"b\\c']],
    ['is in no list', 'Port in (80) or not(Port in (80))', ['alpha', 'ALPHA', 'beta-2', 'a"b\\c']],
    ['stays null under not', 'not(Port == 443)', ['ALPHA', 'a"b\\c']],
    ['yields to a true operand of or', 'Port == 443 or true', DEVICES],
    ['yields to a false operand of and', 'not(Port == 443 and false)', DEVICES],
    ['is the empty string where a string should be', 'User == ""', ['beta-2', 'a"b\\c']],
  ])('%s', (_, condition, devices) => {
    expect(readColumn(`Events | where ${condition} | project Device`)).toEqual(devices);
  });
});

describe('letter case is ignored character by character', () => {
  const database = createDatabase({
    Names: () => ({
      columns: [{ name: 'Name', type: 'String' }],
      rows: ['ΟΔΟΣ', 'İstanbul', 'straße', 'ÉCOLE'].map((Name) => ({ Name })),
    }),
  });

  it.each([
    ['Name contains "ος"', []],
    ['Name contains "οσ"', ['ΟΔΟΣ']],
    ['Name startswith "οδος"', []],
    ['Name startswith "İS"', ['İstanbul']],
    ['Name startswith "i"', []],
    ['Name =~ "STRASSE"', []],
    ['Name =~ "école"', ['ÉCOLE']],
  ])('%s', (condition, names) => {
    const { results } = runKql(`Names | where ${condition}`, database, NOW);
    expect(results.map((row) => row['Name'])).toEqual(names);
  });
});

describe('operators', () => {
  it.each([
    ['Events | project Port, Name = Device | take 2', [[443, 'alpha'], [80, 'ALPHA']]], // prettier-ignore
    ['Events | project IsWeb = Port == 80 or Port == 443 | take 3', [[true], [true], [null]]],
    [
      'Events | project d = 1.5d, n = -1s, t = 1tick | take 1',
      [['1.12:00:00', '-00:00:01', '00:00:00.0000001']],
    ],
    ['Events | project __proto__ = Device, constructor = Port | take 1', [['alpha', 443]]],
    ['Events | distinct User', [['Ada'], ['Bob'], [null]]],
    [
      'Events | distinct Local, Port',
      [
        [true, 443],
        [false, 80],
        [null, null],
        [false, 22],
      ],
    ],
    ['Events | project Local | distinct *', [[true], [false], [null]]],
    ['Events | take 0 | project Device', []],
    ['Events | limit 1 | project Device', [['alpha']]],
    [
      'Events | order by Device asc | project Device',
      [['ALPHA'], ['a"b\\c'], ['alpha'], ['beta'], ['beta-2']],
    ],
    ['Events | sort by Port | project Port', [[443], [443], [80], [22], [null]]],
    ['Events | sort by Port asc | project Port', [[null], [22], [80], [443], [443]]],
    ['Events | sort by Port asc nulls last | project Port', [[22], [80], [443], [443], [null]]],
    ['Events | sort by Port desc nulls first | take 1 | project Port', [[null]]],
    ['Events | order by Port desc, Timestamp asc | take 2 | project Device', [['beta-2'], ['alpha']]],
    ['Events | order by Local | take 2 | project Device', [['alpha'], ['beta-2']]],
    ['Events | top 2 by Timestamp | project Device', [['alpha'], ['ALPHA']]],
    ['Events | top 1 by Score asc nulls last | project Device', [['beta-2']]],
    ['Events | count', [[5]]],
    ['Empty | count', [[0]]],
    ['Events | summarize count()', [[5]]],
    ['Empty | summarize count(), max(Port), min(User)', [[0, null, '']]],
    ['Empty | summarize count() by Device', []],
    [
      'Events | summarize count() by Local',
      [
        [true, 2],
        [false, 2],
        [null, 1],
      ],
    ],
    [
      'Events | summarize n = count(), Last = max(Timestamp) by Who = User | where n > 1 | order by Who',
      [
        ['Ada', 2, '2026-03-10T11:59:59.9999999Z'],
        [null, 2, '2026-03-03T12:00:00.0000001Z'],
      ],
    ],
    [
      'Events | summarize min(Timestamp), max(Score), min(Device)',
      [['2026-03-03T11:59:59.9999999Z', 2, 'ALPHA']],
    ],
    ['Events | summarize by User', [['Ada'], ['Bob'], [null]]],
    [
      'Events | summarize count() by IsAda = User == "Ada"',
      [
        [true, 2],
        [false, 3],
      ],
    ],
    ['let who = "Ada"; Events | where User == who | project Device', [['alpha'], ['beta']]],
    [
      'let n = 1; let since = ago(1d); Events | where Timestamp > since | take n | project Device',
      [['alpha']],
    ],
    ["let names = dynamic(['alpha', 'beta']);\nEvents | where Device in (names, 'beta-2') | count;", [[3]]],
    ['let Port = 22; Events | where Port == 22 | project Port', [[22]]],
    ['Events\n// all of them\n| count // how many', [[5]]],
  ])('%s', (query, rows) => {
    expect(readCells(query)).toEqual(rows);
  });
});

describe('the schema of a response', () => {
  it.each([
    ['Events', EVENTS.columns.map(({ name, type }) => [name, type])],
    ['Empty | project Port, When = Timestamp, Is = Port == 1', [['Port', 'Int32'], ['When', 'DateTime'], ['Is', 'SByte']]], // prettier-ignore
    ['Events | count', [['Count', 'Int64']]],
    [
      'Events | summarize count(), max(Timestamp), min(Port) by Local, Device',
      [
        ['Local', 'SByte'],
        ['Device', 'String'],
        ['count_', 'Int64'],
        ['max_Timestamp', 'DateTime'],
        ['min_Port', 'Int32'],
      ],
    ],
    [
      'Events | summarize count(), count(), max(1d), max(1d)',
      [
        ['count_', 'Int64'],
        ['count_1', 'Int64'],
        ['max_', 'TimeSpan'],
        ['max_1', 'TimeSpan'],
      ],
    ],
  ])('%s', (query, columns) => {
    expect(runSample(query).schema.map(({ Name, Type }) => [Name, Type])).toEqual(columns);
  });

  it('keys a row by exactly its columns, nulls included', () => {
    const { results } = runSample('Events | where Device == "beta" | project Device, Port');
    expect(JSON.stringify(results)).toBe('[{"Device":"beta","Port":null}]');
  });
});

it('reads every escape of a string literal', () => {
  const literal = String.raw`"\\ \" \' \a\b\f\n\r\t\v\0 \x41\u0042\U0001F600"`;
  expect(readColumn(`Events | project Text = ${literal} | take 1`)).toEqual([
    '\\ " \' \u0007\b\f\n\r\t\v\0 AB\u{1F600}',
  ]);
});

it('builds a table once, and only when a query names it', () => {
  const built: string[] = [];
  const build = (name: string) => () => {
    built.push(name);
    return EVENTS;
  };
  const database = createDatabase({ First: build('First'), Second: build('Second') });
  runKql('Second | count', database, NOW);
  runKql('Second | take 1', database, NOW);
  expect(built).toEqual(['Second']);
});

it('reads long lists, long chains and long texts without running out of stack', { tags: 'slow' }, () => {
  const values = Array.from({ length: 20_000 }, (_, index) => `"${index}"`);
  const text = '\\u0061b'.repeat(200_000);
  expect(readColumn(`Events | where Device in (${values.join(',')}) | count`)).toEqual([0]);
  expect(
    readColumn(`Events | where ${values.map((value) => `Device == ${value}`).join(' or ')} | count`),
  ).toEqual([0]);
  expect(
    readColumn(`let long = "${text}"; ${' '.repeat(1_000_000)} Events | where Device == long | count`),
  ).toEqual([0]);
});

it.each([
  ['range', 'range x from 1 to 3 step 1'],
  ['range', 'let t = range x from 1 to 3 step 1; t'],
  ['range', 'union (range x from 1 to 3 step 1), Events'],
  ['search', 'search "mimikatz"'],
  ['find', 'find where FileName == "x"'],
  ['datatable', 'datatable (x: long) [1, 2] | take 1'],
  ['make-series', 'Events | make-series count() on Time step 1d'],
])('the operator %s, which this emulator lacks, is named: %s', (name, query) => {
  expect(() => runSample(query)).toThrow(
    `'${name}' operator: not supported by this emulator. Fix syntax errors in your query.`,
  );
});
