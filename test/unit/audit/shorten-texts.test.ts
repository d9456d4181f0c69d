import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT_LENGTH, shortenTexts } from '../../../src/audit/audit-recorder.js';
import { anyCharacter } from '../../kit/any-character.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the texts of an event', () => {
  it('stay as they are up to 1,024 characters', () => {
    const event = { type: 'x', input: { comment: 'a'.repeat(MAX_TEXT_LENGTH), list: ['b', 1, null, true] } };
    expect(shortenTexts(event)).toBe(event);
  });

  it('are cut there, wherever they stand, with length and hash of the whole beside them', () => {
    const [query, args] = ['q'.repeat(MAX_TEXT_LENGTH + 1), 'ä'.repeat(5_000)];
    const shortened = shortenTexts({
      query,
      reason: 'short',
      input: { commands: [{ runScript: { args } }], machineId: 'id' },
    });
    expect(shortened).toEqual({
      query: 'q'.repeat(MAX_TEXT_LENGTH),
      reason: 'short',
      input: { commands: [{ runScript: { args: 'ä'.repeat(MAX_TEXT_LENGTH) } }], machineId: 'id' },
      shortened: [
        { field: 'query', length: MAX_TEXT_LENGTH + 1, sha256: sha256(query) },
        { field: 'input.commands[0].runScript.args', length: 5_000, sha256: sha256(args) },
      ],
    });
  });

  it('end in a whole character', () => {
    const text = `${'a'.repeat(MAX_TEXT_LENGTH - 1)}😀${'b'.repeat(50)}`;
    expect(shortenTexts({ text }).text).toBe('a'.repeat(MAX_TEXT_LENGTH - 1));
    expect(shortenTexts({ text: `a${text}` }).text).toHaveLength(MAX_TEXT_LENGTH);
  });

  it('are beginnings of what they were, no longer than allowed, and only those that were longer are named', () => {
    const anyText = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: 'grapheme', minLength: 400, maxLength: 3_000, size: 'max' }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'query'), anyText), (texts) => {
        const { shortened = [], ...kept } = shortenTexts({ ...texts });
        expect(Object.keys(kept)).toEqual(Object.keys(texts));
        for (const [name, text] of Object.entries(texts)) {
          const left = Object.getOwnPropertyDescriptor(kept, name)?.value as string;
          expect(text.startsWith(left)).toBe(true);
          expect(left.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
          const named = shortened.find(({ field }) => field === name);
          expect(named?.sha256).toBe(left === text ? undefined : sha256(text));
        }
      }),
    );
  });
});
