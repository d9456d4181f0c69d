import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseListInParts } from '../../src/defender-api/transport/list-in-parts.js';
import { parseJsonBody } from '../../src/defender-api/transport/read-answer.js';

const SMALL = { rows: 3, bytes: 40 };

const partsOf = (text: string, size = SMALL) => [...parseListInParts(Buffer.from(text), size)];

/** JSON with any values before, in and behind the list. Texts look like JSON. */
const member = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.stringMatching(/^[[\]{},:"\\a ]{0,12}$/),
  fc.record({ id: fc.stringMatching(/^[[\]{},:"\\a]{0,6}$/), value: fc.array(fc.nat(9), { maxLength: 3 }) }),
);
const body = fc.record(
  { '@odata.context': member, other: member, value: fc.array(member, { maxLength: 12 }), after: member },
  { requiredKeys: ['value'] },
);
const text = fc
  .tuple(body, fc.constantFrom(undefined, 1, '\t'))
  .map(([value, space]) => JSON.stringify(value, null, space));

describe('a list that is parsed in parts', () => {
  it('has the members of the whole', () => {
    fc.assert(
      fc.property(text, (json) => {
        expect(partsOf(json).flat()).toEqual((parseJsonBody(json) as { readonly value: unknown }).value);
      }),
    );
    expect(partsOf('{"value":["é😀","\u2028"]}')).toEqual([['é😀', '\u2028']]);
    expect(partsOf('\uFEFF{"value":[1]}')).toEqual([[1]]);
  });

  it('has so many members a part, or one that is long', () => {
    const value = [1, 2, 3, 4, 'x'.repeat(50), 6, 7];
    expect(partsOf(JSON.stringify({ value }))).toEqual([
      [1, 2, 3],
      [4, 'x'.repeat(50)],
      [6, 7],
    ]);
    expect(partsOf('{"value": [ ]}')).toEqual([]);
  });

  it('is rejected wherever the whole is: cut, or with another character', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.constantFrom('', ',', ']', '}', '[', '{', '"', 'x'),
        (json, place, by) => {
          const at = place % json.length;
          const broken = json.slice(0, at) + by + (by === '' ? '' : json.slice(at + 1));
          fc.pre(!isList(broken));
          expect(() => partsOf(broken)).toThrow();
        },
      ),
    );
  });

  it.each(['[]', '[2]', 'null', '{}'])('is rejected if the body has a second one: %s', (second) => {
    expect(() => partsOf(`{"value":[1],"value":${second}}`)).toThrow('does not have the documented form');
  });

  it('keeps the digits of long integers', () => {
    expect(partsOf('{"value":[{"a":12345678901234567890},{"a":"[1234567890123456789]"}]}')).toEqual([
      [{ a: '12345678901234567890' }, { a: '[1234567890123456789]' }],
    ]);
  });
});

function isList(json: string): boolean {
  try {
    return Array.isArray((JSON.parse(json) as { readonly value?: unknown } | null)?.value);
  } catch {
    return false;
  }
}
