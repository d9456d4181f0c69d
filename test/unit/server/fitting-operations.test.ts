import { Kind, parse, buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import type { WholeRead } from '../../../src/context.js';
import type {
  EstimateRequest,
  Estimate,
  EstimateOptions,
} from '../../../src/server/explain/estimate-operation.js';
import { FittingOperations } from '../../../src/server/explain/watch-calls.js';

const LIMIT = 100;
const schema = buildSchema('type Query { rows(first: Int): Int }');
const document = parse('query ($first: Int, $ids: [ID!]) { rows(first: $first) }');
const [operation] = document.definitions;

const NONE: ReadonlySet<string> = new Set();
const whole = (calls: number): WholeRead => ({
  calls,
  cachedMs: 60_000,
  callsAsChoice: calls,
  filterable: NONE,
  searchable: NONE,
});

interface Question {
  readonly variables: Record<string, unknown>;
  readonly whole?: WholeRead;
  readonly isSecond?: boolean;
  readonly isUnsorted?: boolean;
}

/** The number of estimates for a sequence of operations, given the costs of whole collections and the sources. */
function countEstimates(questions: readonly Question[]): number {
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('no operation');
  const fitting = new FittingOperations();
  let made = 0;
  const estimate = (_asked: EstimateRequest, { wholeReadOf, isSecond }: EstimateOptions): Estimate => {
    made += 1;
    return { calls: isSecond('listRows') ? 1 : (wholeReadOf('listRows')?.calls ?? 1), fields: [] };
  };
  for (const { variables, whole: known, isSecond = false, isUnsorted = false } of questions) {
    const options = {
      roles: new Set(['A']),
      rules: () => [],
      limits: { defaultFirst: 1, maxFirst: 1, maxRepresentations: 1 },
      wholeReadOf: () => known,
      isSecond: () => isSecond,
      isUnsorted,
    };
    fitting.findExceeding({ schema, document, operation, variables }, options, LIMIT, { estimate });
  }
  return made;
}

it('estimates the same operation once', () => {
  expect(countEstimates([{ variables: { first: 1 } }, { variables: { first: 1 } }])).toBe(1);
  expect(countEstimates([{ variables: { first: 1 } }, { variables: { first: 2 } }])).toBe(2);
});

it('estimates again if the cost of reading a whole collection changes', () => {
  const [small, large] = [whole(1), whole(LIMIT + 1)];
  const variables = { first: 1 };
  expect(countEstimates([{ variables, whole: small }, { variables }])).toBe(2);
  // Operations beyond the limit are never cached.
  const exceeding = { variables, whole: large };
  expect(countEstimates([{ variables, whole: small }, exceeding, exceeding])).toBe(3);
});

it('estimates again if another source responds', () => {
  const variables = { first: 1 };
  const [hunted, large] = [
    { variables, isSecond: true },
    { variables, whole: whole(LIMIT + 1) },
  ];
  expect(countEstimates([hunted, hunted])).toBe(1);
  expect(countEstimates([hunted, large, large])).toBe(3);
  expect(countEstimates([{ variables }, { variables, isUnsorted: true }])).toBe(2);
});

it('caches neither large variables nor more than some thousand operations', () => {
  const large = { variables: { ids: Array.from({ length: 100 }, String) } };
  expect(countEstimates([large, large])).toBe(2);
  const long = { variables: { ids: ['x'.repeat(1_000)] } };
  expect(countEstimates([long, long])).toBe(2);
  const many = Array.from({ length: 10_000 }, (_, first) => ({ variables: { first } }));
  expect(countEstimates([...many, ...many.slice(0, 1)])).toBe(10_001);
});
