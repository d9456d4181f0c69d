import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createDocumentStore } from '../../../src/server/admission/limit-document.js';

/** A store in which each text is looked up before it is added, as for a request. */
function openStore() {
  const store = createDocumentStore();
  const send = async (text: string) => {
    const known = await store.get(text);
    if (known === undefined) await store.set(text, parse(text));
    return known !== undefined;
  };
  const sendMany = async (count: number, textOf: (index: number) => string) => {
    for (let index = 0; index < count; index += 1) await send(textOf(index));
  };
  return { send, sendMany };
}

describe('the store of parsed documents', () => {
  it('has few of many generated documents, short or long', { tags: 'slow' }, async () => {
    const { send, sendMany } = openStore();
    await sendMany(6_000, (index) => `{ a${index} }`);
    expect(await send('{ a0 }')).toBe(false);
    expect(await send('{ a5900 }')).toBe(true);
    const long = (index: number) => `{ ${`b${index} `.repeat(2_000)} }`;
    await sendMany(40, long);
    expect(await send(long(0))).toBe(false);
    expect(await send(long(39))).toBe(true);
  });

  it(
    'has documents that were sent twice, also after many that were sent once',
    { tags: 'slow' },
    async () => {
      const { send, sendMany } = openStore();
      await sendMany(2, () => '{ repeated }');
      await sendMany(6_000, (index) => `{ a${index} }`);
      expect(await send('{ repeated }')).toBe(true);
    },
  );
});
