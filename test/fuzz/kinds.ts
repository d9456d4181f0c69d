import fc from 'fast-check';
import { buildSchema } from '../../src/server/build-schema.js';
import { readPolicy } from '../../src/config/read-policy.js';
import { readTenants } from '../../src/config/read-tenants.js';
import { ADVERSARIAL_DOCUMENTS } from '../kit/adversarial/documents.js';
import { ADVERSARIAL_FILES } from '../kit/adversarial/files.js';
import { ADVERSARIAL_HEADERS } from '../kit/adversarial/headers.js';
import { ADVERSARIAL_HUNTS } from '../kit/adversarial/queries.js';
import { ADVERSARIAL_VARIABLES } from '../kit/adversarial/variables.js';
import { oddText, oddQuery } from './odd-values.js';
import { operationsOf } from './operations.js';

/** One input: a request, or the text of a file that is read here. */
export type FuzzCase =
  | {
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly isAnonymous?: boolean;
    }
  | { readonly read: () => unknown; readonly text: string };

const operation = operationsOf(buildSchema(() => undefined));
const toCase = ({
  query,
  variables,
  headers,
  isAnonymous,
}: (typeof ADVERSARIAL_HEADERS)[number]): FuzzCase => ({
  body: JSON.stringify({ query, variables }),
  ...(headers !== undefined && { headers }),
  ...(isAnonymous !== undefined && { isAnonymous }),
});

/** Bytes of a good request, a few of them replaced, removed or doubled. */
const mutated = fc
  .tuple(operation, fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.nat(0x7f)), { minLength: 1, maxLength: 6 }))
  .map(([good, changes]) =>
    changes.reduce((text, [place, kind, code]) => {
      const at = place % (text.length + 1);
      const put =
        kind === 0
          ? ''
          : kind === 1
            ? String.fromCharCode(code)
            : text.slice(at, at + 1 + (code % 20)).repeat(2);
      return text.slice(0, at) + put + text.slice(at + 1);
    }, JSON.stringify(good)),
  );

const cursor = fc.oneof(
  oddText,
  fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
  fc
    .tuple(oddText, fc.jsonValue())
    .map(([q, p]) => Buffer.from(JSON.stringify({ v: 1, q, p })).toString('base64url')),
);
const token = fc
  .tuple(fc.jsonValue(), fc.jsonValue(), fc.string({ maxLength: 20 }))
  .map((parts) => parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.'));
const fileText = fc.oneof(
  fc.constantFrom(...ADVERSARIAL_FILES),
  fc
    .array(
      fc.constantFrom(
        'version: 1\n',
        'tenants:\n',
        '- id: ',
        'callers:\n',
        'caps:\n',
        '  ',
        '&a ',
        '*a',
        '{',
        '}',
        '[',
        ']',
        '"',
        '|\n',
        ': ',
        'true',
        '1e999',
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);
const BOUNDS: Parameters<typeof readTenants>[1] = { actsAsUser: false };

/** What is made up, by kind. */
export const KINDS: Readonly<Record<string, fc.Arbitrary<FuzzCase>>> = {
  operations: operation.map((asked) => ({ body: JSON.stringify(asked) })),
  bytes: mutated.map((body) => ({ body })),
  documents: fc.constantFrom(...ADVERSARIAL_DOCUMENTS).map(toCase),
  variables: fc.constantFrom(...ADVERSARIAL_VARIABLES).map(toCase),
  headers: fc.constantFrom(...ADVERSARIAL_HEADERS).map(toCase),
  tokens: token.map((text) => ({
    body: '{"query":"{ viewer { oid } }"}',
    headers: { authorization: `Bearer ${text}` },
  })),
  cursors: cursor.map((after) => ({
    body: JSON.stringify({
      query: 'query ($after: String) { alerts(first: 1, after: $after) { nodes { id } } }',
      variables: { after },
    }),
  })),
  queries: fc.oneof(
    fc.constantFrom(...ADVERSARIAL_HUNTS).map(toCase),
    oddQuery.map((query) => toCase({ ...ADVERSARIAL_HUNTS[0]!, variables: { query } })),
  ),
  policies: fileText.map((text) => ({ text, read: () => readPolicy(text, () => undefined) })),
  tenants: fileText.map((text) => ({ text, read: () => readTenants(text, BOUNDS) })),
};
