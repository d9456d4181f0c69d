import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuery } from '../../../src/hunting/check-query.js';
import { KQL_FUNCTIONS } from '../../../src/hunting/kql-functions.js';

const ALLOWED = ['Device*', 'Alert*', 'trusted_one'];
const refusalOf = (query: string, bound: readonly string[] = []): string => {
  try {
    checkQuery(query, ALLOWED, bound);
  } catch (error) {
    return (error as Error).message;
  }
  return 'allowed';
};

describe('a saved function', () => {
  it.each([
    'print my_saved()',
    'print x = my_saved("a")',
    'print my_saved',
    'print strcat(my_saved, "a")',
    'print (my_saved)',
    "print ['my_saved']()",
    'DeviceInfo | where DeviceId == my_saved()',
    'DeviceInfo | where my_saved() == DeviceId',
    'DeviceInfo | where DeviceId in (my_saved())',
    'DeviceInfo | where isempty(my_saved(DeviceId))',
    'DeviceInfo | extend y = my_saved()',
    "DeviceInfo | extend y = ['my_saved'](DeviceId)",
    'DeviceInfo | project my_saved(DeviceId)',
    'DeviceInfo | summarize my_saved(DeviceId) by OSPlatform',
    'DeviceInfo | summarize count() by my_saved(DeviceId)',
    'DeviceInfo | invoke my_saved()',
    'DeviceInfo | join kind=inner (my_saved()) on DeviceId',
    'DeviceInfo | mv-apply x = Y on (where x == my_saved())',
    'DeviceInfo | top 5 by my_saved(DeviceId)',
    'range x from my_saved() to 5 step 1',
    'let f = my_saved; DeviceInfo | where DeviceId == f()',
    'let x = my_saved(); DeviceInfo | where DeviceId == x',
    'let f = (a:string) { my_saved(a) }; DeviceInfo | extend y = f(DeviceId)',
    'print materialize(my_saved())',
    'print toscalar(my_saved())',
    'print toscalar(DeviceInfo | where DeviceId == my_saved() | count)',
    'let my_saved = 5; print my_saved()',
    'let my_saved = 5; DeviceInfo | invoke my_saved()',
    'DeviceInfo | where X.my_saved() == 1',
    'DeviceInfo | where DeviceId == my_saved // a comment\n ()',
  ])('is detected in a value: %s', (query) => {
    expect(refusalOf(query)).toMatch(/my_saved|cannot be checked/);
  });

  /** Where no column is possible, `f` is a saved function. */
  const WITHOUT_COLUMNS = [
    'print f',
    'print x = f',
    'print f == 1',
    'print f =~ "a"',
    'print 1 + f, 2',
    'print strcat(f, "a")',
    'print 1 in (f)',
    'print (f)',
    'print case(true, f, 1)',
    'print f[0]',
    'print f.a',
    'range x from f to 5 step 1',
    'range x from 1 to f step 1',
    'range x from 1 to 5 step f',
    'range x from (f) to 5 step 1',
    'range x from f to f step f | take 1',
    'datatable(a:string)[f]',
    'datatable (a:string, b:long) ["x", 1, "y", f]',
    'datatable(a:string)[strcat(f, "a")]',
    'datatable(a:string)[f] | take 1',
    'DeviceInfo | where A in (datatable(a:string)[f])',
    'DeviceInfo | where A in ((datatable(a:string)[f] | project a))',
    'DeviceInfo | join kind=inner (datatable(a:string)[f]) on a',
    'DeviceInfo | union (datatable(a:string)[f])',
    'union DeviceInfo, (print f), (range x from f to 2 step 1)',
    'let t = datatable(a:string)[f]; t | take 1',
    'let x = f; print x',
    'let x = 1 + f; print x',
    'let x = strcat(f, "a"); print x',
    'let t = print f; DeviceInfo',
    'let t = range x from f to 5 step 1; DeviceInfo',
    'let g = () { 1 + f }; print g()',
    'let g = () { print f }; g()',
    'let g = () { range x from f to 5 step 1 }; g()',
    'let g = (a:long = f) { a }; print g()',
    'let g = () { let y = 1 + f; DeviceInfo | take y }; g()',
    'let g = view () { print f }; g()',
    'print toscalar(print f)',
    'print materialize(range x from f to 5 step 1)',
    'DeviceInfo | extend y = toscalar(print f)',
    'DeviceInfo | extend y = toscalar(range x from f to 5 step 1)',
    'DeviceInfo | mv-apply x = Y on (union (print f))',
    'DeviceInfo | take f',
    'DeviceInfo | limit (f)',
    'DeviceInfo | sample f',
    'DeviceInfo | sample-distinct f of A',
    'DeviceInfo | top f by A desc',
    'DeviceInfo | top-hitters f of A by B',
    'DeviceInfo | top-nested f of A by count()',
    'DeviceInfo | top-nested 3 of A by count(), top-nested f of B by count()',
    'DeviceInfo | mv-expand A limit f',
    'DeviceInfo | make-series n = count() on T from f to now() step 1d by A',
    'DeviceInfo | make-series n = count() on T from ago(7d) to f step 1d',
    'DeviceInfo | make-series n = count() on T from ago(7d) to now() step f',
    'DeviceInfo | make-series n = count() on T step f by A',
    'DeviceInfo | make-series n = count() on T in range(ago(7d), f, 1d)',
  ];
  const SPELLINGS = [
    'my_saved',
    "['my_saved']",
    '["my_saved"]',
    "[ 'my_saved' ]",
    "[@'my_saved']",
    "[h'my_saved']",
  ];

  it.each(WITHOUT_COLUMNS)('is detected by its name where there are no columns: %s', (query) => {
    for (const name of SPELLINGS) {
      const attack = query.replace(/\bf\b/g, () => name);
      expect(refusalOf(attack), attack).toMatch(/my_saved|cannot be checked|plain string/);
    }
    expect(refusalOf(query.replace(/\bf\b/g, 'bound'), ['bound']), query).not.toContain('bound,');
  });

  it('is detected by its name in any nesting of those positions', () => {
    const places = WITHOUT_COLUMNS.filter((place) => place.startsWith('print') || place.startsWith('range'));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...places), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...SPELLINGS),
        (nesting, name) => {
          const query = nesting.reduce(
            (inner, place) => place.replace(/\bf\b/g, () => `toscalar(${inner})`),
            name,
          );
          expect(refusalOf(query), query).toMatch(/my_saved|cannot be checked|plain string/);
        },
      ),
    );
  });

  it.each(['from', 'to', 'of', 'step', 'as'])('named %s is not a keyword', (name) => {
    expect(refusalOf(`DeviceInfo | where DeviceId == ${name}("x")`)).toContain(`the table ${name},`);
  });

  it('is not allowed by a parameter of its name', () => {
    expect(refusalOf('DeviceInfo | extend x = my_saved()', ['my_saved'])).toContain('the table my_saved,');
  });

  it('is allowed if it or a pattern of its name is listed', () => {
    expect(refusalOf('DeviceInfo | extend x = trusted_one(DeviceId)')).toBe('allowed');
    expect(refusalOf('DeviceInfo | extend x = DeviceOwner(DeviceId)')).toBe('allowed');
  });

  it.each(['cluster("x").database("y").f()', 'database("x").my_saved()', 'print database("x").my_saved()'])(
    'of another database is rejected: %s',
    (query) => {
      expect(refusalOf(query)).toContain('is not allowed here');
    },
  );
});

describe('a built-in function', () => {
  it.each([
    'print x = datetime(2026-05-01), y = time(1.00:00:00), z = guid(7f2c1f6e-9bde-4e6f-8a2b-6a1d2c3b4a59), u = dynamic({"a": [b]})',
    'print typeof(string), pi(), now(), 1d, true, null',
    'let limit_of_rows = 5; print limit_of_rows',
    'let twice = (x:long) { x * 2 }; let again = twice; print again(twice(1))',
    'DeviceInfo | where (A == 1) and (B == 2) or not(C == 3) and D between (1 .. 5) and E !in ("a")',
    'DeviceInfo | where A matches regex ("a") and B has_any ("b") and C startswith ("c") and D !contains ("d")',
    'DeviceInfo | make-series n = count() default = 0 on Timestamp from (ago(7d)) to (now()) step (1d) by DeviceId',
    'range x from (1) to (5) step (1)',
    'DeviceInfo | parse-kv X as (a:string, b:long) with (pair_delimiter=";", kv_delimiter=":")',
    'DeviceInfo | sort by (Timestamp) desc | render timechart with (title="x")',
    'DeviceInfo | sample-distinct 5 of (DeviceId)',
    'DeviceInfo | top-nested 3 of (DeviceId) by count()',
    'DeviceInfo | top 5 by A desc, B asc | take 3 | limit 2 | sample 1',
    'DeviceInfo | top-nested 3 of A with others="x" by n=sum(B), top-nested 2 of C by count()',
    'DeviceInfo | make-series n = count(), m = avg(B) on Timestamp in range(ago(7d), now(), 1d) by A, B',
    'DeviceInfo | make-series n = count() on Timestamp step 1d',
    'DeviceInfo | mv-expand A to typeof(string) limit 5',
    'let t = datatable(a:string, b:datetime, c:dynamic) ["x\\n", datetime(2026-01-01), dynamic({"a": [1]}), "y", now(), null]; t | where a == b',
    'let r = range x from 1 to 5 step 1; DeviceInfo',
    'let n = 5; let m = n + 1; let s = strcat("a", tostring(m)); DeviceInfo | take m | where A == s["x"]',
    'let g = (a:long, b:string = "x") { strcat(a, b) }; DeviceInfo | extend y = g(A)',
    'let g = (T:(a:long)) { T | where a > 1 }; DeviceInfo | invoke g()',
    'let g = () { print x = 1, y = dynamic({"a": 1})["a"] }; g()',
    'let t = union kind=outer DeviceInfo, DeviceEvents; t | where A == 1',
    'print x = parse_json("{}")["a"].b, y = pack_array(1)[0]',
    'DeviceInfo | scan declare (x:long = 0) with (step s: true => x = s.x + 1;)',
    'DeviceInfo | mv-apply x = Y to typeof(string) on (where (x == "a"))',
    'DeviceInfo | fork (where (A == 1)) (summarize count() by (B))',
    'DeviceInfo | project-away (A), (B) | extend (a, b) = series_fit_line(X)',
    'print toscalar(DeviceInfo | where DeviceName == "a" | project DeviceId)',
    'print materialize(DeviceInfo | project DeviceId)',
  ])('is allowed: %s', (query) => {
    expect(refusalOf(query)).toBe('allowed');
  });

  it('is every function of the language', () => {
    const names = [...KQL_FUNCTIONS].filter(
      (name) => !['table', 'toscalar', 'materialize', 'view'].includes(name),
    );
    for (const name of names)
      expect(refusalOf(`DeviceInfo | extend x = ${name}(DeviceId)`), name).toBe('allowed');
  });
});
