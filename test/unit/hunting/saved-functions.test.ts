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

describe('a function that somebody saved', () => {
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
  ])('is not called for a value unseen: %s', (query) => {
    expect(refusalOf(query)).toMatch(/my_saved|can not be checked/);
  });

  it.each(['from', 'to', 'of', 'step', 'as'])('of the name %s is no word of the language', (name) => {
    expect(refusalOf(`DeviceInfo | where DeviceId == ${name}("x")`)).toContain(`the table ${name},`);
  });

  it('is not let in by a parameter of its name', () => {
    expect(refusalOf('DeviceInfo | extend x = my_saved()', ['my_saved'])).toContain('the table my_saved,');
  });

  it('is let through when it is listed', () => {
    expect(refusalOf('DeviceInfo | extend x = trusted_one(DeviceId)')).toBe('allowed');
  });

  it.each(['cluster("x").database("y").f()', 'database("x").my_saved()', 'print database("x").my_saved()'])(
    'of another database is refused: %s',
    (query) => {
      expect(refusalOf(query)).toContain('is not allowed here');
    },
  );
});

describe('what is no saved function', () => {
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
    'DeviceInfo | scan declare (x:long = 0) with (step s: true => x = s.x + 1;)',
    'DeviceInfo | mv-apply x = Y to typeof(string) on (where (x == "a"))',
    'DeviceInfo | fork (where (A == 1)) (summarize count() by (B))',
    'DeviceInfo | project-away (A), (B) | extend (a, b) = series_fit_line(X)',
    'print toscalar(DeviceInfo | where DeviceName == "a" | project DeviceId)',
    'print materialize(DeviceInfo | project DeviceId)',
  ])('is allowed: %s', (query) => {
    expect(refusalOf(query)).toBe('allowed');
  });

  it('is any function of the language', () => {
    const names = [...KQL_FUNCTIONS].filter(
      (name) => !['table', 'toscalar', 'materialize', 'view'].includes(name),
    );
    for (const name of names)
      expect(refusalOf(`DeviceInfo | extend x = ${name}(DeviceId)`), name).toBe('allowed');
  });
});
