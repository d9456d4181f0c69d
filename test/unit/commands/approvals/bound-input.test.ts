import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindInput, digestOfWrite, firstDifference } from '../../../../src/commands/approvals/bound-input.js';

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const names = fc.constantFrom(
  'comment',
  'machineId',
  'machineIds',
  'force',
  'items',
  'value',
  'a',
  'b',
  '__proto__',
);
const { input: anyInput } = fc.letrec<{ input: Record<string, unknown>; value: unknown }>((tie) => ({
  input: fc.dictionary(names, tie('value'), { maxKeys: 5 }),
  value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('input')),
}));

const digest = (input: Readonly<Record<string, unknown>>, libraryFiles = {}) =>
  digestOfWrite({ tenantId: 't', mutation: 'm', input: bindInput('m', input), libraryFiles });

/** The same fields in reverse order, at any depth. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, turned(field)]),
  );
}

describe('the part of an input that an approval binds', () => {
  it('is the same whatever the order of fields, and after it was stored as text', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const again = turned(input) as Record<string, unknown>;
        expect(digest(again)).toBe(digest(input));
        expect(firstDifference(bindInput('m', input), bindInput('m', again))).toBeUndefined();
        const kept = JSON.parse(JSON.stringify(bindInput('m', input))) as Record<string, unknown>;
        expect(firstDifference(kept, bindInput('m', input))).toBeUndefined();
      }),
    );
  });

  it('differs exactly when a field can be named that differs', () => {
    fc.assert(
      fc.property(anyInput, anyInput, (one, other) => {
        const differing = firstDifference(bindInput('m', one), bindInput('m', other));
        expect(differing === undefined).toBe(digest(one) === digest(other));
        if (differing !== undefined) expect(differing).toMatch(/^input/);
      }),
    );
  });

  it('omits how the write is sent, and nothing else', () => {
    const how = {
      idempotencyKey: 'k',
      dryRun: true,
      resend: true,
      approvalId: 'a',
      breakGlassReason: 'b',
      tenantId: 't',
    };
    fc.assert(
      fc.property(anyInput, fc.subarray(Object.keys(how)), (input, given) => {
        const more = Object.fromEntries(Object.entries(how).filter(([name]) => given.includes(name)));
        expect(digest({ ...input, ...more })).toBe(digest(input));
      }),
    );
    // Below the top level, the same names mean something else.
    expect(digest({ items: [{ tenantId: 'a' }] })).not.toBe(digest({ items: [{ tenantId: 'b' }] }));
  });

  it.each<[object, object, string | undefined]>([
    [{ machineId: 'AB' }, { machineId: 'ab' }, undefined],
    [{ machineIds: ['AB'] }, { machineIds: ['ab'] }, undefined],
    [{ machineIds: ['a', 'b'] }, { machineIds: ['b', 'a'] }, 'input.machineIds[0]'],
    [{ machineIds: ['a'] }, { machineIds: ['a', 'b'] }, 'input.machineIds[1]'],
    [{ comment: ' x ' }, { comment: 'x' }, undefined],
    [{ comment: 'x' }, { comment: 'X' }, 'input.comment'],
    [{ value: 'AB' }, { value: 'ab' }, 'input.value'],
    [{ assignedTo: null }, {}, 'input.assignedTo'],
    [{ force: false }, {}, 'input.force'],
    [{ force: undefined }, {}, undefined],
    [{ a: 1, b: 1 }, { a: 2, b: 2 }, 'input.a'],
    [
      { commands: [{ params: [{ key: 'x' }] }] },
      { commands: [{ params: [{ key: 'y' }] }] },
      'input.commands[0].params[0].key',
    ],
    [{ a: [] }, { a: {} }, 'input.a'],
    [{ a: '1' }, { a: 1 }, 'input.a'],
  ])('of %j and of %j differs at %j', (one, other, where) => {
    expect(firstDifference(bindInput('m', { ...one }), bindInput('m', { ...other }))).toBe(where);
  });

  it('has the content of a file by its hash, before and after a command replaced it', () => {
    const given = { fileName: 'a.ps1', content: Buffer.from('hello').toString('base64') };
    const bound = bindInput('uploadDefenderLibraryFile', given);
    expect({ ...bound }).toEqual({
      fileName: 'a.ps1',
      size: 5,
      sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
    });
    expect(bindInput('uploadDefenderLibraryFile', bound)).toEqual(bound);
    const other = { ...given, content: Buffer.from('hellO').toString('base64') };
    expect(firstDifference(bound, bindInput('uploadDefenderLibraryFile', other))).toBe('input.sha256');
  });

  it('is bound together with tenant, mutation and library files', () => {
    const bound = { tenantId: 't', mutation: 'm', input: {}, libraryFiles: { script: '1' } };
    const digests = [
      bound,
      { ...bound, tenantId: 'u' },
      { ...bound, mutation: 'n' },
      { ...bound, libraryFiles: { script: '2' } },
      { ...bound, libraryFiles: {} },
    ].map(digestOfWrite);
    expect(new Set(digests).size).toBe(5);
  });
});
