import { repeat, type AdversarialRequest } from './adversarial-case.js';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const withHeaders = (name: string, headers: Readonly<Record<string, string>>): AdversarialRequest => ({
  name,
  isAnonymous: 'authorization' in headers,
  headers,
  query: '{ defenderViewer { oid } }',
});
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Headers of the maximum length of Node, and malformed tokens. */
export const ADVERSARIAL_HEADERS: readonly AdversarialRequest[] = [
  withHeaders('a token without dots', bearer('a'.repeat(12_000))),
  withHeaders('a token of dots', bearer('.'.repeat(12_000))),
  withHeaders('blanks before a token', { authorization: `Bearer${' '.repeat(12_000)}x` }),
  withHeaders('a token of starts of tokens', bearer(repeat('eyJ', 12_000))),
  withHeaders('a token without signature', bearer(`${encode({ alg: 'none' })}.${encode({ oid: 'x' })}.`)),
  withHeaders('a token of lists', bearer(`${encode([])}.${encode([[]])}.x`)),
  withHeaders(
    'a token with a key of its own',
    bearer(`${encode({ alg: 'RS256', jwk: {}, kid: '../../x' })}.${encode({})}.x`),
  ),
  withHeaders('a deep token', bearer(`${Buffer.from('['.repeat(8_000)).toString('base64url')}.e30.x`)),
  withHeaders('a long request id', { 'x-request-id': 'a'.repeat(12_000) }),
  withHeaders('a long tenant', { 'x-defender-tenant': 'a-'.repeat(6_000) }),
  withHeaders('a long cache control', { 'cache-control': repeat('no-cach ', 12_000) }),
  withHeaders('commas', { 'x-defender-lane': repeat(', ', 12_000), 'x-defender-explain': '1' }),
];
