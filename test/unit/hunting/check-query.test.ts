import { describe, expect, it } from 'vitest';
import { checkQuery } from '../../../src/hunting/check-query.js';
import { DOCUMENTED_QUERIES } from '../../emulator/documented-queries.js';
import { createTenant } from '../../emulator/hunting-sample-tenant.js';

const ALLOWED = ['Device*', 'Alert*'];
const tablesOf = (query: string, bound: readonly string[] = []) => checkQuery(query, ALLOWED, bound);
const refusalOf = (query: string, bound: readonly string[] = []): string => {
  try {
    checkQuery(query, ALLOWED, bound);
  } catch (error) {
    return (error as Error).message;
  }
  return 'allowed';
};

describe('the tables that a query reads', () => {
  it.each<[string, string[]]>([
    ['DeviceInfo', ['DeviceInfo']],
    ['DeviceInfo;', ['DeviceInfo']],
    ['// EmailEvents\nDeviceInfo // IdentityInfo', ['DeviceInfo']],
    [
      "DeviceInfo | where DeviceName == \"EmailEvents | take 1\" or DeviceName == @'a''EmailEvents'",
      ['DeviceInfo'],
    ],
    ['DeviceInfo | where DeviceName has h"externaldata" or DeviceName == H@\'x\'', ['DeviceInfo']],
    ['DeviceInfo | extend x = ```\n externaldata(a:string) ["http://x"] // \n```', ['DeviceInfo']],
    [
      'DeviceInfo | join kind=leftouter hint.strategy=broadcast (AlertInfo | take 5) on $left.A == $right.B',
      ['DeviceInfo', 'AlertInfo'],
    ],
    [
      'DeviceInfo | join AlertInfo on AlertId | lookup (AlertEvidence) on AlertId',
      ['DeviceInfo', 'AlertInfo', 'AlertEvidence'],
    ],
    [
      'union withsource=T kind=outer DeviceInfo, (AlertInfo | take 1), DeviceTvm*',
      ['DeviceInfo', 'AlertInfo', 'DeviceTvm*'],
    ],
    ['let T = AlertInfo; let n = 5; T | take n', ['AlertInfo']],
    ['let f = (a:string, T:(*)) { T | where X == a }; f("x", DeviceInfo) | count', ['DeviceInfo']],
    ['let v = view () { AlertInfo }; v | count', ['AlertInfo']],
    ['let T = materialize(AlertInfo | take 5); union T, T', ['AlertInfo']],
    ['DeviceInfo | where DeviceId in ((AlertEvidence | project DeviceId))', ['DeviceInfo', 'AlertEvidence']],
    [
      'let ids = dynamic(["a"]); DeviceInfo | where DeviceId in (ids) or DeviceId in~ ("a", OSPlatform)',
      ['DeviceInfo'],
    ],
    [
      'DeviceInfo | where Timestamp > ago(7d) and (OSBuild + 1) > 5 and tostring(parse_json(X).a[0]) == "b"',
      ['DeviceInfo'],
    ],
    [
      'DeviceInfo | summarize arg_max(Timestamp, *) by DeviceId | project-away Timestamp | order by DeviceId asc nulls last',
      ['DeviceInfo'],
    ],
    ['let n = toscalar(AlertInfo | count); DeviceInfo | take n', ['AlertInfo', 'DeviceInfo']],
    ['table("DeviceInfo") | count', ['DeviceInfo']],
    ["['DeviceInfo'] | count", ['DeviceInfo']],
    [
      'DeviceFileEvents | invoke FileProfile("SHA1", 1000) | where GlobalPrevalence < 5',
      ['DeviceFileEvents'],
    ],
    ['find in (DeviceInfo, Alert*) where DeviceId == "x"', ['DeviceInfo', 'Alert*']],
    ['search in (DeviceInfo) "x" | take 5', ['DeviceInfo']],
    [
      'DeviceInfo | mv-apply u = parse_json(LoggedOnUsers) on (where tostring(u.UserName) == "a" | take 1)',
      ['DeviceInfo'],
    ],
    ['DeviceInfo | partition by DeviceId (top 1 by Timestamp | project DeviceId)', ['DeviceInfo']],
    ['DeviceInfo | evaluate bag_unpack(AdditionalFields)', ['DeviceInfo']],
    ['print x = 1', []],
    ['range x from 1 to 5 step 1', []],
    ['datatable (a:string, b:long) ["x", 1] | where a == "DeviceInfo"', []],
    ['DeviceInfo\r\n| where X == "a"\r\n| take 5', ['DeviceInfo']],
    ['DeviceInfo\u00a0| take 5', ['DeviceInfo']],
  ])('%s', (query, tables) => {
    expect(tablesOf(query)).toEqual(tables);
  });

  it('are allowed for every documented query of the test table', () => {
    for (const { query, name } of DOCUMENTED_QUERIES) {
      const text = typeof query === 'string' ? query : query(createTenant({}));
      expect(refusalOf(text), name).toBe('allowed');
    }
  });
});

describe('a table outside the allowlist is rejected by name', () => {
  it.each([
    ['EmailEvents', 'EmailEvents'],
    ['DeviceInfo | join (EmailEvents | take 1) on X', 'EmailEvents'],
    ['DeviceInfo | join kind=inner SigninLogs on X', 'SigninLogs'],
    ["DeviceInfo | join kind=inner['SigninLogs'] on X", 'SigninLogs'],
    ['DeviceInfo | lookup SigninLogs on X', 'SigninLogs'],
    ['union DeviceInfo, Custom_CL', 'Custom_CL'],
    ['union (DeviceInfo), ((Custom_CL))', 'Custom_CL'],
    ['union isfuzzy=true Dev*', 'Dev*'],
    ['union *Events', '*Events'],
    ['DeviceInfo | where X in (Custom_CL)', 'Custom_CL'],
    ['DeviceInfo | where X !in~ ((Custom_CL))', 'Custom_CL'],
    ['DeviceInfo | where X has_any ((Custom_CL | project Y))', 'Custom_CL'],
    ['let T = Custom_CL; T | take 1', 'Custom_CL'],
    ['let T = (Custom_CL); T | take 1', 'Custom_CL'],
    ['let f = () { Custom_CL }; f()', 'Custom_CL'],
    ['let f = (T:(*)) { T | take 1 }; f(Custom_CL)', 'Custom_CL'],
    ['let f = (T:(*)) { T | take 1 }; f(T = Custom_CL)', 'Custom_CL'],
    ['let f = () { let Custom_CL = DeviceInfo; Custom_CL }; Custom_CL | take 1', 'Custom_CL'],
    ['let Custom_CL = Custom_CL | take 1; Custom_CL', 'Custom_CL'],
    ['let Custom_CL = 5; Custom_CL | take 1', 'Custom_CL'],
    ['let Custom_CL = toscalar(DeviceInfo | count); Custom_CL | take 1', 'Custom_CL'],
    ['let f = () { 5 }; let Custom_CL = f(); Custom_CL | take 1', 'Custom_CL'],
    ['let T = my_saved(); T | take 1', 'my_saved'],
    ['MySaved() | take 1', 'MySaved'],
    ['my_saved("x") | take 1', 'my_saved'],
    ['DeviceInfo | extend x = MySaved(DeviceId)', 'MySaved'],
    ['DeviceInfo | invoke MySaved()', 'MySaved'],
    ['DeviceInfo | where X in (_GetWatchlist("a"))', '_GetWatchlist'],
    ['let n = toscalar(Custom_CL); DeviceInfo | take n', 'Custom_CL'],
    ['print x = toscalar(Custom_CL | count)', 'Custom_CL'],
    ['DeviceInfo | take toscalar(Custom_CL | count)', 'Custom_CL'],
    ['materialize(Custom_CL) | take 1', 'Custom_CL'],
    ['table("Custom_CL")', 'Custom_CL'],
    ["['Custom_CL'] | take 1", 'Custom_CL'],
    ['["Custom CL"] | take 1', 'Custom CL'],
    ['DeviceDb.Custom_CL | take 1', 'DeviceDb.Custom_CL'],
    ['find in (Custom_CL) where true', 'Custom_CL'],
    ['search in (Custom_CL) "x"', 'Custom_CL'],
    ['DeviceInfo | partition by X { Custom_CL | take 1 }', 'Custom_CL'],
    ['DeviceInfo | partition by X { Custom_CL }', 'Custom_CL'],
    ['DeviceInfo | where EmailEvents == 1', 'EmailEvents'],
    ['DeviceInfo; Custom_CL', 'Custom_CL'],
    ['deviceinfo', 'deviceinfo'],
    ['Let x = 1; DeviceInfo', 'Let'],
  ])('%s', (query, table) => {
    const refusal = refusalOf(query);
    expect(refusal).not.toBe('allowed');
    if (!refusal.includes('cannot be checked')) expect(refusal).toContain(`the table ${table},`);
  });

  it.each(['search "x"', 'find where X == 1', 'union *', 'search in (*) "x"'])(
    '%s, which reads all tables',
    (query) => {
      expect(refusalOf(query)).toContain('searches all tables');
    },
  );

  it('names the allowed tables', () => {
    expect(refusalOf('EmailEvents')).toBe(
      'query reads the table EmailEvents, which is not allowed here. Allowed: Device*, Alert*.',
    );
    expect(checkQuery('search "x"', ['*'])).toEqual(['*']);
    expect(checkQuery('EmailEvents', ['EmailEvents'])).toEqual(['EmailEvents']);
  });

  it('is not allowed by a parameter of its name', () => {
    expect(refusalOf('Custom_CL | take 1', ['Custom_CL'])).toContain('Custom_CL');
    expect(refusalOf('DeviceInfo | where X == Custom_CL or X in (Custom_CL)', ['Custom_CL'])).toBe('allowed');
  });
});

describe('access to other sources is rejected by name', () => {
  it.each([
    ['externaldata (a:string) ["https://x.example/a.csv"] with (format="csv")', 'externaldata'],
    ['EXTERNALDATA(a:string)["https://x.example"]', 'externaldata'],
    ['let T = externaldata(a:string)[h@"https://x.example"]; DeviceInfo | join T on X', 'externaldata'],
    ['DeviceInfo | join (externaldata // nothing\n (a:string) ["x"]) on X', 'externaldata'],
    ['adx("https://x.example/db").T | take 1', 'adx()'],
    ['AdX /**/ ("x")', 'cannot be checked'],
    ['[\'adx\']("x").T', 'adx()'],
    ['arg("").Resources | take 1', 'arg()'],
    ['union DeviceInfo, arg("").Resources', 'arg()'],
    ['cluster("x").database("y").T', 'cluster()'],
    ['database("x").DeviceInfo', 'database()'],
    ['DeviceInfo | join (workspace("x").DeviceInfo) on X', 'workspace()'],
    ['let T = workspace("x").DeviceInfo; T', 'workspace()'],
    ['DeviceInfo | where X in (adx("x").T)', 'adx()'],
    ['DeviceInfo | evaluate http_request("https://x.example")', 'evaluate http_request'],
    ['evaluate http_request_post("https://x.example")', 'evaluate http_request_post'],
    ['let T = evaluate sql_request("x", "y"); T', 'evaluate sql_request'],
    ['DeviceInfo | evaluate hint.distribution=per_node python(typeof(*), "x")', 'evaluate python'],
    ['DeviceInfo | join (evaluate cosmosdb_sql_request("x")) on X', 'evaluate cosmosdb_sql_request'],
    ['.show tables', 'control commands'],
    ['DeviceInfo; .drop table DeviceInfo', 'control commands'],
    ['  // a comment\n .create table X (a:string)', 'control commands'],
    ['set notruncation; DeviceInfo', 'the statement set'],
    ['alias database d = cluster("x").database("y"); DeviceInfo', 'the statement alias'],
    ['declare query_parameters(x:string); DeviceInfo', 'the statement declare'],
    ['DeviceInfo | make-graph A --> B with DeviceInfo on X', 'the operator make-graph'],
    ['DeviceInfo | nonsense', 'the operator nonsense'],
    ['DeviceInfo | Where true', 'the operator Where'],
  ])('%s', (query, what) => {
    expect(refusalOf(query)).toContain(what);
  });
});

describe('ambiguous text is rejected', () => {
  it.each([
    ['DeviceInfo | where X == "a', 'a string that does not end on its line'],
    ['DeviceInfo | where X == @"a\nb"', "'@'"],
    ['DeviceInfo // \u2028 | take 1', 'an unusual line break'],
    ['DeviceInfo // \r EmailEvents', 'an unusual line break'],
    ['DeviceInfo | where X == "a\u2029b"', 'an unusual line break'],
    ['Device\u200bInfo', 'U+200B outside a string'],
    ['DeviceInfo \u0000', 'U+0000 outside a string'],
    ['DeviceInfo | where X == `a`', "'`'"],
    ['DeviceInfo | where X == datetime("2026-01-01) | take 1 //")', 'quotes'],
    ['let x = datetime(2026-01-01 "); EmailEvents | take 1 //")', 'quotes'],
    ['DeviceInfo | where (X == 1', 'an unclosed'],
    ['DeviceInfo | where X == 1)', 'an unmatched'],
    ['DeviceInfo | where X in (1]', 'an unmatched'],
    [`DeviceInfo | where ${'('.repeat(500)}1${')'.repeat(500)}`, 'too deep'],
    ['DeviceInfo | | count', 'an operator is expected'],
    ['| count', 'which table'],
    ['DeviceInfo where X == 1', 'which table'],
    ['"DeviceInfo" | count', 'which table'],
    ['["Sig\\u006einLogs"] | take 1', 'plain string'],
    ['["Sig" "ninLogs"] | take 1', 'plain string'],
    ['table(strcat("Sig", "ninLogs"))', 'plain string'],
    ['let = 5; DeviceInfo', 'this let'],
  ])('%j', (query, what) => {
    const refusal = refusalOf(query);
    expect(refusal).toMatch(/^query cannot be checked and was not sent: .* \(line \d+, position \d+\)\.$/);
    expect(refusal).toContain(what);
  });
});

describe('text that the service reads in another way', () => {
  it.each([
    "DeviceInfo | where X in (['Email' 'Events'])",
    'let f = (T:(*)) { T | take 1 }; f([\'Email\' "Events"])',
    "let f = () { ['Email' 'Events'] }; f()",
    "let X = ['Email' 'Events']; DeviceInfo | where A in (X)",
    "DeviceInfo | partition by A { ['Email' 'Events'] }",
    "print ['my' '_saved']()",
    "DeviceInfo | where X in (['clus' 'ter']('x').['data' 'base']('y').T)",
  ])('cannot join the name of a table from strings: %s', (query) => {
    expect(refusalOf(query)).toContain('a name in brackets must be a plain string');
  });

  it.each([
    'DeviceInfo | where A == long(1 // ) | union (EmailEvents\n)',
    'DeviceInfo | where A == long((" ) | union EmailEvents // "))',
    'DeviceInfo | where A == guid(~~~) | union EmailEvents //~~~)',
    'DeviceInfo | mv-expand A to typeof(string // ) | union (EmailEvents\n)',
  ])('cannot hide a table behind a literal that ends at its first parenthesis: %s', (query) => {
    expect(refusalOf(query)).toContain('a literal with quotes, parentheses or a comment');
  });

  it('leaves other strings and literals alone', () => {
    for (const query of [
      'print A = dynamic(["a" "b"]), B = long(-1), C = datetime("2026-01-01"), D = time(1.00:00:00)',
      'DeviceInfo | extend y = A["a" "b"], z = typeof(string) | where T > datetime(5/1/2026)',
      'DeviceInfo | where strcat("a" "b", X) == @"c" \'d\'',
    ])
      expect(refusalOf(query), query).toBe('allowed');
  });
});

describe('a table that is named in an unusual place', () => {
  it.each([
    'DeviceInfo | mv-apply x = Y on (join Custom_CL on A)',
    "DeviceInfo | mv-apply x = Y on (lookup ['Custom_CL'] on A)",
    'DeviceInfo | partition by A (join kind=inner Custom_CL on A)',
    'DeviceInfo | fork (lookup kind=inner Custom_CL on A) (take 1)',
    'DeviceInfo | make-series n = count(), m = max(B) default=Custom_CL on T step 1d',
    'let f = (s:string) { DeviceInfo | where A == s }; f(Custom_CL)',
    'let f = (T:(*)) { T | take 1 }; let g = f; g(Custom_CL)',
  ])('is read: %s', (query) => {
    expect(refusalOf(query)).toContain('Custom_CL');
  });

  it.each([
    'DeviceInfo | extend lookup = A, order = B | where (lookup == "a") or isempty(lookup) or (lookup in ("b"))',
    'DeviceInfo | make-series n = count() default = 0, m = max(B) on T from ago(7d) to now() step 1d by A',
    'let f = (s:string) { DeviceInfo | where A == s }; let n = "x"; f(n)',
    'let f = (s:string) { s }; DeviceInfo | extend y = f(A)',
  ])('is not a column: %s', (query) => {
    expect(refusalOf(query)).toBe('allowed');
  });
});
