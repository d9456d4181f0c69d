import { expect, it } from 'vitest';
import { attemptId, isOfSameWrite } from '../../../src/commands/sequence/attempt-id.js';
import { fingerprintOf, readStored } from '../../../src/commands/sequence/stored-write.js';
import { UnverifiedEntryError } from '../../../src/store/store.js';
import { createSecretKey } from 'node:crypto';

it('an input has the same fingerprint in any order, and whatever controls how it is sent', () => {
  const input = { machineId: 'm', comment: 'c', force: false };
  const same = { force: false, comment: 'c', machineId: 'm', title: null, resend: true, approvalId: 'a' };
  expect(fingerprintOf(same)).toBe(fingerprintOf(input));
  expect(fingerprintOf({ ...input, force: true })).not.toBe(fingerprintOf(input));
});

it.each(['', '[]', '{}', '{"fingerprint":"f","auditId":"a","receipt":null}', '{"fingerprint":"f"}'])(
  'an entry that holds %j is not a record of a write',
  (text) => {
    expect(() => readStored('write x', text)).toThrow(UnverifiedEntryError);
  },
);

it('the ids of attempts are UUIDs, of which those of one write are recognized with the key only', () => {
  const key = createSecretKey(Buffer.alloc(32, 1));
  const [first, second, other] = [
    ['a', 'f'],
    ['a', 'f'],
    ['a', 'g'],
  ].map((write) => attemptId(write, key));
  for (const id of [first, other])
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/);
  expect(first).not.toBe(second);
  expect([second, other].map((id) => isOfSameWrite(id, first!))).toEqual([true, false]);
  expect(isOfSameWrite(attemptId(['a', 'f'], undefined), first!)).toBe(false);
});
