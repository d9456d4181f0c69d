import { describe, expect, it } from 'vitest';
import { KqlError } from '../../emulator/kql/error.js';
import { runSample } from './kql-sample-database.js';

function catchError(query: string): KqlError {
  try {
    runSample(query);
  } catch (error) {
    if (error instanceof KqlError) return error;
    throw error;
  }
  throw new Error(`the query was accepted: ${query}`);
}

describe('a query that is not KQL is rejected at its first error', () => {
  it.each([
    ['', '', [1, 0]],
    ['  // nothing', '', [1, 12]],
    ['Events |', '', [1, 8]],
    ['Events | | count', '|', [1, 9]],
    ['Events | where', '', [1, 14]],
    ['Events | where Device = "alpha"', '=', [1, 22]],
    ['Events\n| where Device == "alpha', '"', [2, 18]],
    ['Events | where Device == "al\npha"', '"', [1, 25]],
    ["Events | where Device == 'alpha\\'", "'", [1, 25]],
    ['Events | where Device == @"alpha""', '@', [1, 25]],
    ['Events | where Device == "\\q"', '"', [1, 25]],
    ['Events | where Device == "\\u12"', '"', [1, 25]],
    ['Events | where Device == "\\UFFFFFFFF"', '"', [1, 25]],
    ['Events | where Device == "a" "b"', '"b"', [1, 29]],
    ['Events | where Device == `alpha`', '`', [1, 25]],
    ['Events | where Device == alpha"', '"', [1, 30]],
    ['Events | where Timestamp > ago(7y)', '7y', [1, 31]],
    ['Events | where Timestamp > datetime(2026-02-31)', 'datetime(2026-02-31)', [1, 27]],
    ['Events | where Timestamp > datetime(yesterday)', 'datetime(yesterday)', [1, 27]],
    ['Events | where Size == 9223372036854775808', '9223372036854775808', [1, 23]],
    ['Events | where Size == 0xg', '0xg', [1, 23]],
    ['Events | where Port == 1 == 1', '==', [1, 25]],
    ['Events | where Port + == 2', '==', [1, 22]],
    ['Events | where Port ^ 1 == 2', '^', [1, 20]],
    ['Events | where (Port == 1', '', [1, 25]],
    ['Events | where Port == 1)', ')', [1, 24]],
    ['Events | where Port in ()', ')', [1, 24]],
    ['Events | where Port in 1', '1', [1, 23]],
    ['Events | where Device hasprefix "alpha"', 'hasprefix', [1, 22]],
    ['Events | where Device !in "alpha"', '"alpha"', [1, 26]],
    ['Events | where Device matches "a"', 'matches', [1, 22]],
    ['Events | where Port between (1, 2)', ',', [1, 30]],
    ['Events | where Device CONTAINS "a"', 'CONTAINS', [1, 22]],
    ['Events | where and', 'and', [1, 15]],
    ['Events | where Device. == "alpha"', '==', [1, 23]],
    ['Events | where Device in (dynamic({"a": 1}))', '{', [1, 34]],
    ['Events | where Device in (dynamic([ago(1d)]))', 'ago', [1, 35]],
    ['Events | project', '', [1, 16]],
    ['Events | project Device,', '', [1, 24]],
    ['Events | distinct', '', [1, 17]],
    ['Events | order Device', 'Device', [1, 15]],
    ['Events | order by Device up', 'up', [1, 25]],
    ['Events | order by Device nulls', '', [1, 30]],
    ['Events | top 1', '', [1, 14]],
    ['Events | summarize', '', [1, 18]],
    ['Events | summarize count() by', '', [1, 29]],
    ['Events | count by Device', 'by', [1, 15]],
    ['Events | take 1 1', '1', [1, 16]],
    ['Events; Events', 'Events', [1, 8]],
    ['Events ;;', ';', [1, 8]],
    ['let x = 1;', '', [1, 10]],
    ['let x = 1 Events', 'Events', [1, 10]],
    ['let = 1; Events', '=', [1, 4]],
    ['let t = Events | count', '', [1, 22]],
    ['let f = (a:thing) { Events }; f(1)', 'thing', [1, 11]],
    ['let f = (a:long) { Events; f(1)', 'f', [1, 27]],
    ['"Events" | count', '"Events"', [1, 0]],
    ['print', '', [1, 5]],
    ['union Events,', '', [1, 13]],
    ['Events | join (Empty)', '', [1, 21]],
    ['Events | join Empty on', '', [1, 22]],
    ['Events | project-away', '', [1, 21]],
    ['Events , Empty', ',', [1, 7]],
    [`Events | where ${'('.repeat(500)}true${')'.repeat(500)}`, '(', null],
    [`Events | where ${'not('.repeat(5000)}true${')'.repeat(5000)}`, 'not', null],
  ])('%s', (query, token, place) => {
    const error = catchError(query);
    expect(error.kind).toBe('syntax');
    expect(error.message).toMatch(
      /^A recognition error occurred\. .*on line \[\d+,\d+\]\. Fix syntax errors in your query\.$/s,
    );
    if (place === null) return;
    const [line, position] = place;
    expect(error.at).toEqual({ line, position });
    const what =
      token === '' ? 'The incomplete fragment is unexpected' : `Query could not be parsed at '${token}'`;
    expect(error.message).toContain(`${what} on line [${line},${position}]`);
  });

  it.each([
    [
      'Events | render timechart',
      "'render' operator: not supported by this emulator. Fix syntax errors in your query.",
    ],
    [
      'Events | evaluate bag_unpack(Device)',
      "'evaluate' operator: not supported by this emulator. Fix syntax errors in your query.",
    ],
    ['Events | Where true', 'Query operator expected. Fix syntax errors in your query.'],
    ['Events | wher true', 'Query operator expected. Fix syntax errors in your query.'],
  ])('%s', (query, message) => {
    expect(catchError(query)).toMatchObject({ message, kind: 'syntax', at: { line: 1, position: 9 } });
  });

  it('shows only the beginning of a long token', () => {
    expect(catchError(`Events | where Device == "a" "${'b'.repeat(500)}"`).message.length).toBeLessThan(200);
  });
});

describe('a query without a meaning is rejected, also without rows', () => {
  it.each([
    ['Nowhere', "Failed to resolve table or column expression named 'Nowhere'"],
    [
      'Nowhere | where true',
      "'where' operator: Failed to resolve table or column expression named 'Nowhere'",
    ],
    ['events | count', "'count' operator: Failed to resolve table or column expression named 'events'"],
    [
      'constructor | count',
      "'count' operator: Failed to resolve table or column expression named 'constructor'",
    ],
    [
      'Empty | where device == "a"',
      "'where' operator: Failed to resolve column or scalar expression named 'device'",
    ],
    [
      'Empty | where toString == "a"',
      "'where' operator: Failed to resolve column or scalar expression named 'toString'",
    ],
    ['Empty | project X', "'project' operator: Failed to resolve scalar expression named 'X'"],
    [
      'Empty | project Device | where Port == 1',
      "'where' operator: Failed to resolve column or scalar expression named 'Port'",
    ],
    [
      'Empty | project A = Device | project Device',
      "'project' operator: Failed to resolve scalar expression named 'Device'",
    ],
    ['Empty | distinct X', "'distinct' operator: Failed to resolve column or scalar expression named 'X'"],
    ['Empty | order by X', "'order by' operator: Failed to resolve column or scalar expression named 'X'"],
    ['Empty | top 1 by X', "'top' operator: Failed to resolve column or scalar expression named 'X'"],
    ['Empty | summarize max(X)', "'summarize' operator: Failed to resolve scalar expression named 'X'"],
    ['Empty | summarize count() by X', "'summarize' operator: Failed to resolve scalar expression named 'X'"],
    ['let x = y; Empty', "Failed to resolve scalar expression named 'y'"],
    ['let x = Device; Empty', "Failed to resolve scalar expression named 'Device'"],
    ['let x = 1; let x = 2; Empty', "let statement: a variable named 'x' was already declared"],
    ['Empty | where series_sum(Device) == 1', "'where' operator: Unknown function: 'series_sum'"],
    [
      'Empty | where Events.Device == "a"',
      "'where' operator: Failed to resolve column or scalar expression named 'Events'",
    ],
    ['Empty | where Device.a == "a"', "'where' operator: Expected a dynamic expression, found string"],
    [
      'Empty | extend x = Port + Device',
      "'extend' operator: Cannot apply operator '+' to values of types int and string",
    ],
    [
      'Empty | extend x = strlen(Port)',
      "'extend' operator: strlen(): argument #1 expected to be a string expression",
    ],
    [
      'Empty | extend x = iff(Port, 1, 2)',
      "'extend' operator: iff(): argument #1 expected to be a bool expression",
    ],
    ['Empty | extend x = strcat()', "'extend' operator: strcat(): function expects 1 or more argument(s)"],
    [
      'Empty | where Port in~ (1)',
      "'where' operator: Cannot compare values of types int and string. Try adding explicit casts",
    ],
    [
      'Empty | join (Events) on X',
      "'join' operator: Failed to resolve column or scalar expression named 'X'",
    ],
    [
      'Empty | join (Events | project Device = Port) on Device',
      "'join' operator: join key columns must be of one type",
    ],
    [
      'Empty | project-away X',
      "'project-away' operator: Failed to resolve column or scalar expression named 'X'",
    ],
    [
      'Empty | project-rename User = Device',
      "'project-rename' operator: A column named 'User' already exists",
    ],
    ['let f = (a:long) { Events | take a }; f("1")', 'f(): argument #1 expected to be a long expression'],
    ['let f = (a:long) { Events | take a }; f()', 'f(): function expects 1 argument(s)'],
    ['nowhere(1) | count', "'count' operator: Unknown function: 'nowhere'"],
    ['union Events, Nowhere', "Failed to resolve table or column expression named 'Nowhere'"],
    [
      'Empty | where Device in (Nowhere | project Device)',
      "'project' operator: Failed to resolve table or column expression named 'Nowhere'",
    ],
    ['Empty | where count(*) > 1', "'where' operator: '*' can not be used here"],
    ['Empty | where constructor()', "'where' operator: Unknown function: 'constructor'"],
    ['Empty | where count() == 1', "'where' operator: Unknown function: 'count'"],
    ['Empty | summarize stdev(Port)', "'summarize' operator: Unknown function: 'stdev'"],
    [
      'Empty | summarize sum(Device)',
      "'summarize' operator: sum(): argument #1 expected to be a numeric expression, found string",
    ],
    ['Empty | summarize dcount()', "'summarize' operator: dcount(): function expects 1 to 2 argument(s)"],
    [
      'Empty | summarize arg_max(Local, *)',
      "'summarize' operator: arg_max(): argument #1 must have an order, found bool",
    ],
    [
      'Empty | summarize arg_max(Port, X)',
      "'summarize' operator: Failed to resolve scalar expression named 'X'",
    ],
    ['Empty | summarize ago(1d)', "'summarize' operator: Unknown function: 'ago'"],
    ['Empty | summarize Device', "'summarize' operator: An aggregate function is expected before by"],
    ['Empty | where Timestamp > ago()', "'where' operator: ago(): function expects 1 argument(s)"],
    ['Empty | where Timestamp > now(1d, 1d)', "'where' operator: now(): function expects 0 to 1 argument(s)"],
    [
      'Empty | where Timestamp > ago(7)',
      "'where' operator: ago(): argument #1 expected to be a timespan expression",
    ],
    [
      'Empty | where Timestamp > ago("7d")',
      "'where' operator: ago(): argument #1 expected to be a timespan expression",
    ],
    ['Empty | where not(Device)', "'where' operator: not(): argument #1 expected to be a bool expression"],
    ['Empty | summarize count(Device)', "'summarize' operator: count(): function expects 0 argument(s)"],
    ['Empty | summarize max()', "'summarize' operator: max(): function expects 1 argument(s)"],
    [
      'Empty | summarize max(Local)',
      "'summarize' operator: max(): argument #1 must have an order, found bool",
    ],
    [
      'Empty | where Timestamp > "2026-01-01"',
      "'where' operator: Cannot compare values of types datetime and string. Try adding explicit casts",
    ],
    [
      'Empty | where Port == "443"',
      "'where' operator: Cannot compare values of types int and string. Try adding explicit casts",
    ],
    [
      'Empty | where Device == 1',
      "'where' operator: Cannot compare values of types string and long. Try adding explicit casts",
    ],
    [
      'Empty | where Timestamp > 1d',
      "'where' operator: Cannot compare values of types datetime and timespan. Try adding explicit casts",
    ],
    [
      'Empty | where Session == "1"',
      "'where' operator: Cannot compare values of types guid and string. Try adding explicit casts",
    ],
    [
      'Empty | where Port in (1, "2")',
      "'where' operator: Cannot compare values of types int and string. Try adding explicit casts",
    ],
    [
      'Empty | where Device == dynamic(["a"])',
      "'where' operator: Cannot compare values of types string and dynamic. Try adding explicit casts",
    ],
    [
      'Empty | where Port contains 4',
      "'where' operator: Cannot apply operator 'contains' to values of types int and long",
    ],
    [
      'Empty | where Local > true',
      "'where' operator: Cannot apply operator '>' to values of types bool and bool",
    ],
    ['Empty | where Device', "'where' operator: Expected a bool expression, found string"],
    ['Empty | where Port and true', "'where' operator: Expected a bool expression, found int"],
    ['Empty | where "true"', "'where' operator: Expected a bool expression, found string"],
    ['Empty | project Port == 1', "'project' operator: An expression needs a name: name = expression"],
    ['Empty | project Device, Device', "'project' operator: A column named 'Device' already exists"],
    ['Empty | order by dynamic([1])', "'order by' operator: Cannot sort by a dynamic expression"],
    ['Empty | distinct Port, Port', "'distinct' operator: A column named 'Port' already exists"],
    [
      'Empty | summarize Port = count() by Port',
      "'summarize' operator: A column named 'Port' already exists",
    ],
    ['Empty | take -1', "'take' operator: The number of rows must be a non-negative long constant"],
    ['Empty | take 1.5', "'take' operator: The number of rows must be a non-negative long constant"],
    ['Empty | limit "1"', "'take' operator: The number of rows must be a non-negative long constant"],
    ['Empty | take Port', "'take' operator: Failed to resolve column or scalar expression named 'Port'"],
  ])('%s', (query, detail) => {
    expect(catchError(query)).toMatchObject({
      kind: 'semantic',
      message: `${detail}. Fix semantic errors in your query.`,
    });
  });
});

it('ends an expression with exponentially many matches', { tags: 'slow' }, () => {
  const text = `${'a'.repeat(40)}b`;
  const { kind, message } = catchError(`print "${text}" matches regex "^(a+)+$"`);
  expect([kind, message]).toEqual(['semantic', expect.stringContaining('takes too long to match')]);
  catchError(`print extract("^(a+)+$", 1, "${text}")`);
});
