import { describe, expect, it } from 'vitest';
import { checkQuery } from '../../../src/hunting/check-query.js';

const refusalOf = (query: string): string => {
  try {
    checkQuery(query, ['Device*', 'Alert*']);
  } catch (error) {
    return (error as Error).message;
  }
  return 'allowed';
};

describe('rows that `as` names', () => {
  it.each([
    'DeviceInfo | as X | union X',
    'DeviceInfo | as hint.materialized=true X | take 5 | union (X | take 1)',
    "DeviceInfo | as ['X'] | join kind=leftsemi X on DeviceId",
    'DeviceInfo | as X | where DeviceId in ((X | project DeviceId)) | extend n = toscalar(X | count)',
    'DeviceInfo | as X | as Y | union X, Y',
    'AlertInfo | join kind=inner (DeviceInfo | as X | union X) on DeviceId',
    'DeviceInfo | fork (as X | join kind=leftsemi X on DeviceId) (count)',
    'DeviceInfo | facet by DeviceId with (as X | union X | take 1)',
    'DeviceInfo | partition by DeviceId (as X | union X)',
    'DeviceInfo | mv-apply LoggedOnUsers on (as X | union X)',
    'let X = 5; DeviceInfo | as X | union X',
  ])('are no table for the operators after it: %s', (query) => {
    expect(refusalOf(query)).toBe('allowed');
  });

  it.each([
    ['DeviceInfo | union X | as X', 'X'],
    ['DeviceInfo | as X; X', 'X'],
    ['union (DeviceInfo | as X), X', 'X'],
    ['DeviceInfo | partition by A (as X) | union X', 'X'],
    ['DeviceInfo | fork (as X | take 1) (union X)', 'X'],
    ['let f = () { DeviceInfo | as X }; f() | union X', 'X'],
    ['DeviceInfo | as X | union X*', 'X*'],
    ['DeviceInfo | as X | union X()', 'X'],
    ['DeviceInfo | as X | invoke X()', 'X'],
    ['DeviceInfo | as X | extend y = X(A)', 'X'],
    ['DeviceInfo | as X | union table("X")', 'X'],
    ['DeviceInfo | count as X | union X', 'X'],
    ['DeviceInfo | as X Y | union X', 'X'],
    ['Custom_CL | as X | union X', 'Custom_CL'],
    ["DeviceInfo | as ['EmailEvents'] | union EmailEvents", 'EmailEvents'],
  ])('hide no other table or function: %s', (query, table) => {
    expect(refusalOf(query)).toContain(`the table ${table},`);
  });
});

it('the columns that scan declares are no call, wherever the word stands', () => {
  const scan = (before: string) =>
    `DeviceInfo | scan ${before} declare (q:string = "") with (step s: true => q = DeviceId;)`;
  expect(refusalOf(scan(''))).toBe('allowed');
  expect(refusalOf(scan('with_match_id=id partition by DeviceId'))).toBe('allowed');
  expect(refusalOf('DeviceInfo | scan with (step s: true => q = declare(DeviceId);)')).toContain('declare');
});
