import { DEFAULT_TENANT_ID } from '../../../emulator/emulator.js';
import { repeat, type AdversarialRequest } from './adversarial-case.js';

const FILTERED = 'query ($filter: AlertFilter) { alerts(first: 1, filter: $filter) { nodes { id } } }';
const SKIPPED = 'query ($b: Boolean!) { __typename @skip(if: $b) }';

/** Words of messages about values: each was once searched for in the values themselves. */
const WORDS_OF_MESSAGES = [
  'Long must be ',
  'DateTime must be ',
  ' at "b.b"; ',
  '; Enum "X" cannot represent ',
  '" does not exist in "X" enum. ',
  'Field "b" is not defined by type "b". Did you mean "b", ',
  ', found ',
];

const named = (name: string, filter: unknown): AdversarialRequest => ({
  name,
  query: FILTERED,
  variables: { filter },
});
const LIVE_RESPONSE =
  'mutation ($input: RunDefenderLiveResponseInput!) { runDefenderLiveResponse(input: $input) { outcome } }';
const fetching = (name: string, path: string): AdversarialRequest => ({
  name: `a hundred ${name}`,
  query: LIVE_RESPONSE,
  variables: {
    input: {
      ...{ tenantId: DEFAULT_TENANT_ID, machineId: 'a'.repeat(40), comment: 'x', dryRun: true },
      commands: Array.from({ length: 100 }, () => ({ getFile: { path } })),
    },
  },
});
const fields = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, 1]));

/** Variables that are long, wide, deep or malformed, within the limits of a body. */
export const ADVERSARIAL_VARIABLES: readonly AdversarialRequest[] = [
  ...WORDS_OF_MESSAGES.map((words) => ({
    name: `80 KB of ${words}`,
    isAnonymous: true,
    query: SKIPPED,
    variables: { b: repeat(words, 9_000) },
  })),
  ...WORDS_OF_MESSAGES.map((words) => ({
    name: `900 KB of ${words}`,
    query: SKIPPED,
    variables: { b: repeat(words, 900_000) },
  })),
  named('fifty faults beside a long text', { ...fields(50), title: 'x'.repeat(800_000) }),
  named('many unknown fields', fields(20_000)),
  named('a long name', { [`f${'x'.repeat(800_000)}`]: 1 }),
  named('many bad items', { and: Array.from({ length: 100_000 }, () => 1) }),
  named('a long list of texts', { severity: { in: Array.from({ length: 50_000 }, () => 'x') } }),
  named('names of prototypes', JSON.parse('{"__proto__": {"a": 1}, "constructor": 1, "toString": 2}')),
  named('half a character and nothing', { severity: { eq: '\ud800\u0000' } }),
  fetching('deep paths', repeat('/a', 4_000)),
  fetching('paths whose upper case is longer', `/${repeat('ß', 4_000)}`),
];
