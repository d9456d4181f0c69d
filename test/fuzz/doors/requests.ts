import fc from 'fast-check';
import { LIMITS } from '../../../src/config/limits.js';
import { oddText, oddValue } from '../odd-values.js';
import { operationsOf, type FuzzOperation } from '../operations.js';
import { dearDocument, schemaAliases } from './dear-documents.js';
import type { GraphQLSchema } from 'graphql';

/** A request as it is written, header for header. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly string[];
  readonly body?: Buffer;
  readonly isAnonymous: boolean;
  readonly times?: number;
  /** Nobody reads the answers. */
  readonly isUnread?: boolean;
  readonly isCut?: boolean;
}

const JSON_TYPE = 'content-type: application/json';
const EVENTS = 'accept: text/event-stream';
const VIEWER = '{"query":"{ defenderViewer { oid } }"}';
/** As many characters of headers as Node takes, but for the token. */
const longLength = fc.constantFrom(300, 3_000, 12_000);

function post(
  text: string | Buffer,
  headers: readonly string[] = [JSON_TYPE],
  isAnonymous = false,
): RawRequest {
  const body = Buffer.from(text);
  return {
    method: 'POST',
    path: '/graphql',
    headers: [...headers, `content-length: ${body.length}`],
    body,
    isAnonymous,
  };
}

/** Without what would end the header. */
const inHeader = (text: string) => text.replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '?');
const filled = fc
  .tuple(
    fc.constantFrom(' ', '\t', ' ,', 'a;', ';q=', 'a/b,', '"', '\\"', 'gzip,', '*/*;', '=', '-', '0,'),
    longLength,
  )
  .map(([text, length]) => text.repeat(Math.ceil(length / text.length)));

const heads: fc.Arbitrary<RawRequest> = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom('a', 'application/json', 'application/json;charset=utf-8', 'text/plain;'),
          filled,
        )
        .map(([type, rest]) => [`content-type: ${type}${rest}b`]),
      fc
        .tuple(
          fc.constantFrom(
            'accept',
            'accept-encoding',
            'accept-language',
            'x-defender-tenant',
            'x-request-id',
            'cache-control',
            'origin',
            'content-encoding',
            'expect',
            'cookie',
            'traceparent',
            'baggage',
            'if-none-match',
            'range',
            'x-forwarded-for',
            'x-apollo-operation-name',
            'router-authorization',
          ),
          fc.oneof(
            filled.map((text) => `a${text}b`),
            oddText.map(inHeader),
          ),
        )
        .map(([name, value]) => [JSON_TYPE, `${name}: ${value}`]),
      fc
        .tuple(fc.integer({ min: 2, max: 1_500 }), fc.boolean())
        .map(([count, isSame]) => [
          JSON_TYPE,
          ...Array.from({ length: count }, (_, index) => (isSame ? 'x: 1' : `x${index}: 1`)),
        ]),
      fc
        .constantFrom(
          'x-defender-tenant: a',
          'content-type: text/plain',
          'accept: text/event-stream',
          'x-defender-lane: bulk',
        )
        .map((line) => [JSON_TYPE, line, line]),
    ),
    fc.boolean(),
  )
  .map(([headers, isAnonymous]) => post(VIEWER, headers, isAnonymous));

const encodeTwice = (text: string) => encodeURIComponent(encodeURIComponent(text));
const parameter = (operation: FuzzOperation) =>
  fc.oneof(
    fc.constant(`query=${encodeURIComponent(operation.query)}`),
    fc.constant(`query=${encodeTwice(operation.query)}`),
    fc.constantFrom(
      'query=%7B__typename%7D',
      'query',
      'query=',
      'query[]=%7Ba%7D',
      'query%00=a',
      'Query=%7Ba%7D',
      'query=%7B__schema%7Btypes%7Bname%7D%7D%7D',
    ),
    fc.constant(`variables=${encodeURIComponent(JSON.stringify(operation.variables))}`),
    oddValue.map((value) => `variables=${inUrl(JSON.stringify(value) ?? '')}`),
    fc.constantFrom(
      'variables=[]',
      `variables=${'['.repeat(9_000)}`,
      'variables=%5B1%5D',
      'extensions={}',
      'extensions=[[]]',
      'documentId=a',
      'operationName=a',
      '__proto__=1',
      'a[b][c]=1',
    ),
    fc.integer({ min: 1, max: 1_000 }).map((count) => 'a&'.repeat(count)),
    oddText.map((text) => `${inUrl(text)}=${inUrl(text)}`),
  );

function inUrl(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

const getOf = (
  operations: fc.Arbitrary<FuzzOperation>,
  headers: readonly string[],
): fc.Arbitrary<RawRequest> =>
  fc
    .tuple(
      operations.chain((operation) => fc.array(parameter(operation), { minLength: 1, maxLength: 6 })),
      fc.boolean(),
      fc.constantFrom('/graphql', '/', '/graphql/', '//graphql'),
    )
    .map(([parameters, isAnonymous, path]) => ({
      method: 'GET',
      path: `${path}?${parameters.join('&')}`.slice(0, 15_000),
      headers: [...headers, 'apollo-require-preflight: 1'],
      isAnonymous,
    }));

const STREAMS = [
  'subscription { alertChanged { cursor alert { id machine { id } } } }',
  'subscription ($a: String) { defenderChanges(after: $a) { cursor } }',
  'subscription { defenderChanges { cursor } alertChanged { cursor } }',
];

const CHARSETS = ['utf-8', 'utf8', 'utf-7', 'utf-16', 'utf-16le', 'utf-32', 'iso-8859-1', 'cesu-8', 'x', ''];

const bodies: fc.Arbitrary<RawRequest> = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(fc.constantFrom('[', '{"a":', '{"variables":[', '[[],'), fc.constantFrom(900, 9_000, 900_000))
        .map(([open, length]) => open.repeat(Math.floor(length / open.length))),
      fc
        .tuple(fc.constantFrom(900, LIMITS.maxJsonKeys - 9, LIMITS.maxJsonKeys + 1), fc.boolean())
        .map(([count, isInside]) => {
          const keys = Array.from({ length: count }, (_, index) => `"k${index}":1`).join(',');
          return isInside
            ? `{"query":"{ __typename }","variables":{"a":{${keys}}}}`
            : `{"query":"{ __typename }",${keys}}`;
        }),
      fc
        .integer({ min: 1, max: 190_000 })
        .map((count) => `{"query":"{ __typename }","variables":{"a":[${'1,'.repeat(count)}1]}}`),
      fc
        .integer({ min: 1, max: 990 })
        .map(
          (levels) =>
            `{"query":"{ __typename }","variables":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`,
        ),
      fc.constantFrom(
        `[${VIEWER}]`,
        `[${`${VIEWER},`.repeat(5_000)}${VIEWER}]`,
        'null',
        '"a"',
        '1',
        '',
        '{"query":null}',
        `{"query":"{ a }",${VIEWER.slice(1)}`,
        `\ufeff${VIEWER}`,
        `${' '.repeat(900_000)}${VIEWER}`,
        `{"query":"${'\\u0041'.repeat(150_000)}"}`,
        `{"variables":${'9'.repeat(900_000)}}`,
        `{"variables":{"a":"${'\\\\'.repeat(450_000)}"}}`,
      ),
      oddValue.map((value) =>
        JSON.stringify({
          query: '{ __typename }',
          variables: value,
          extensions: value,
          operationName: value,
        }),
      ),
    ),
    fc.constantFrom(...CHARSETS),
    fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf16le'),
    fc.boolean(),
  )
  .map(([text, charset, encoding, isAnonymous]) =>
    post(
      Buffer.from(text, encoding).subarray(0, 999_000),
      [`${JSON_TYPE}${charset === '' ? '' : `; charset=${charset}`}`],
      isAnonymous,
    ),
  );

/** Answers that nobody reads, and requests whose sender is gone. */
const unread: fc.Arbitrary<RawRequest> = fc
  .tuple(
    fc.oneof(
      dearDocument,
      schemaAliases,
      fc.constant({ query: '{ _service { sdl } }', variables: {} }),
      fc.constant({
        query: '{ machines(first: 500) { nodes { id computerDnsName osPlatform lastSeen } } }',
        variables: {},
      }),
    ),
    fc.integer({ min: 1, max: 20 }),
    fc.boolean(),
  )
  .map(([{ query, variables }, times, isCut]) => ({
    ...post(JSON.stringify({ query, variables })),
    times,
    isCut,
    isUnread: !isCut,
  }));

/** By the door that they come in by. */
export function requestsOf(schema: GraphQLSchema): Readonly<Record<string, fc.Arbitrary<RawRequest>>> {
  const operation = operationsOf(schema);
  const stream = fc
    .tuple(fc.constantFrom(...STREAMS), oddValue)
    .map(([query, a]) => ({ query, variables: { a } }));
  const anyOperation = fc.oneof(operation, schemaAliases, stream, dearDocument);
  const asPost =
    (headers: readonly string[], isAnonymous: fc.Arbitrary<boolean>) =>
    (operations: fc.Arbitrary<FuzzOperation>) =>
      fc
        .tuple(operations, isAnonymous)
        .map(([{ query, variables }, anonymous]) =>
          post(JSON.stringify({ query, variables }), headers, anonymous),
        );
  return {
    heads,
    gets: getOf(fc.oneof(operation, schemaAliases), []),
    events: fc.oneof(
      getOf(fc.oneof(stream, operation), [EVENTS]),
      asPost([JSON_TYPE, EVENTS], fc.boolean())(anyOperation),
    ),
    schemas: asPost([JSON_TYPE], fc.boolean())(schemaAliases),
    bodies,
    limits: asPost([JSON_TYPE], fc.constant(false))(dearDocument),
    unread,
  };
}
