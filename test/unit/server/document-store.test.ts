import { ApolloServer } from '@apollo/server';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DocumentStore, storeDocuments } from '../../../src/server/admission/limit-document.js';

/** A store in which each text is looked up before it is added, as for a request. */
function openStore() {
  const store = new DocumentStore();
  const send = (text: string) => {
    const known = store.find(text);
    if (known === undefined) store.add(text, parse(text));
    return known !== undefined;
  };
  const sendMany = (count: number, textOf: (index: number) => string) => {
    for (let index = 0; index < count; index += 1) send(textOf(index));
  };
  return { send, sendMany };
}

describe('the store of parsed documents', () => {
  it('has few of many generated documents, short or long', { tags: 'slow' }, () => {
    const { send, sendMany } = openStore();
    sendMany(6_000, (index) => `{ a${index} }`);
    expect(send('{ a0 }')).toBe(false);
    expect(send('{ a5900 }')).toBe(true);
    const long = (index: number) => `{ ${`b${index} `.repeat(2_000)} }`;
    sendMany(40, long);
    expect(send(long(0))).toBe(false);
    expect(send(long(39))).toBe(true);
  });

  it('has documents that were sent twice, also after many that were sent once', { tags: 'slow' }, () => {
    const { send, sendMany } = openStore();
    sendMany(2, () => '{ repeated }');
    sendMany(6_000, (index) => `{ a${index} }`);
    expect(send('{ repeated }')).toBe(true);
  });

  it('saves repeated requests the parsing and the validation of their document, but no invalid one', async () => {
    const steps: string[] = [];
    const noteSteps = {
      requestDidStart: async () => ({
        parsingDidStart: async () => void steps.push('parse'),
        validationDidStart: async () => void steps.push('validate'),
      }),
    };
    const server = new ApolloServer({
      typeDefs: 'type Query { a: Int }',
      documentStore: null,
      plugins: [storeDocuments(), noteSteps],
    });
    const stepsOf = async (query: string) => {
      steps.length = 0;
      const { body } = await server.executeOperation({ query });
      return [body.kind === 'single' && body.singleResult.errors === undefined, ...steps];
    };
    expect(await stepsOf('{ a }')).toEqual([true, 'parse', 'validate']);
    expect(await stepsOf('{ a }')).toEqual([true]);
    for (let times = 0; times < 2; times += 1)
      expect(await stepsOf('{ b }')).toEqual([false, 'parse', 'validate']);
    await server.stop();
  });
});
