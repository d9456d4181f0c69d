import { repeat, type AdversarialRequest } from './adversarial-case.js';

const nested = (levels: number, open: string, close: string) =>
  `${open.repeat(levels)}x${close.repeat(levels)}`;

/** Advanced hunting queries of at most 32 KB that are expensive to parse. */
export const ADVERSARIAL_QUERIES: readonly string[] = [
  nested(99, 'search kind=(', ')'),
  nested(99, 'find kind=(', ')'),
  nested(99, 'union kind=(', ')'),
  `T | where ${repeat(`${nested(95, '(', ')')} or `, 32_000)}`,
  nested(5_000, '(', ')'),
  repeat('let a = 1; ', 32_000),
  `${Array.from({ length: 900 }, (_, index) => `let a${index} = 1;`).join('')} T | where ${repeat('{a|b}', 16_000)}`,
  `T | where a in (${repeat('1,', 32_000)})`,
  repeat('int(', 32_000),
  repeat('int     ', 32_000),
  repeat('"', 31_999),
  repeat('~~~', 31_998),
  repeat('```', 31_998),
  repeat("@'", 32_000),
  repeat("''", 32_000),
  `"${repeat('\\\\', 32_000)}`,
  repeat('//', 32_000),
  repeat('\r', 32_000),
  `T${repeat('.a', 32_000)}`,
  `T | ${repeat('project-', 32_000)}`,
  `T${repeat(' | take 1', 32_000)}`,
  `print ${repeat('a + ', 32_000)}a`,
  '\u0000'.repeat(1_000),
];

export const ADVERSARIAL_HUNTS: readonly AdversarialRequest[] = ADVERSARIAL_QUERIES.map((query) => ({
  name: `the query ${query.slice(0, 40)}`,
  query: 'query ($query: String!) { defenderHunt(query: $query) { rowCount } }',
  variables: { query },
}));
