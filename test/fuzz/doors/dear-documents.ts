import fc from 'fast-check';
import { LIMITS } from '../../../src/config/limits.js';
import type { FuzzOperation } from '../operations.js';

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => make(index)).join(' ');
const {
  maxTokens,
  maxFragments,
  maxAliases,
  maxNesting,
  maxVariableValues,
  maxLines,
  maxNameLength,
  maxOperations,
} = LIMITS;
/** Pairs of a field whose comparisons come to the limit. */
const PAIRS = Math.floor(Math.sqrt(2 * LIMITS.maxFieldComparisons));

/** How near to its limit something is, from two thirds to just below. */
const near = fc.constantFrom(0.66, 0.9, 0.97, 0.99);
const FILTERED = 'query ($a: AlertFilter) { alerts(first: 1, filter: $a) { nodes { id } } }';
const asked = (query: string, variables: FuzzOperation['variables'] = {}): FuzzOperation => ({
  query,
  variables,
});
const nested = (levels: number, inner: string, open: string, close: string) =>
  `${open.repeat(levels)}${inner}${close.repeat(levels)}`;

/** By what they have nearly too much of. */
const DEAR: Readonly<Record<string, (part: number) => FuzzOperation>> = {
  'fragments of fields': (part) => {
    const count = Math.floor(maxFragments * part);
    const each = (maxTokens * part) / count - 9;
    return asked(
      `{ ${times(count, (index) => `...F${index}`)} } ${times(count, (index) => `fragment F${index} on Query { ${times(each, () => '__typename')} }`)}`,
    );
  },
  'fragments beside fields': (part) => {
    const count = Math.floor(Math.sqrt(LIMITS.maxFieldComparisons) * part * 0.7);
    return asked(
      `{ ${times(count, (index) => `...F${index} a${index}: __typename`)} } ${times(count, (index) => `fragment F${index} on Query { b${index}: __typename }`)}`,
    );
  },
  'a chain of fragments': (part) => {
    const count = Math.floor(maxFragments * part) - 1;
    return asked(
      `{ ...F0 } ${times(count, (index) => `fragment F${index} on Query { a${index}: __typename ...F${index + 1} }`)} fragment F${count} on Query { __typename }`,
    );
  },
  'fragments spread in each other': (part) => {
    const levels = Math.floor(6 + 6 * part);
    return asked(
      `{ ...F0 } ${times(levels, (index) => `fragment F${index} on Query { ...F${index + 1} ... { ...F${index + 1} } }`)} fragment F${levels} on Query { __typename }`,
    );
  },
  'merged fields': (part) =>
    asked(`{ ${times(PAIRS * part * 0.7, () => 'alerts(first: 1) { nodes { id title } }')} }`),
  'merged fields below each other': (part) =>
    asked(
      `{ ${times(PAIRS * part * 0.5, () => 'alerts(first: 1) { nodes { id machine { id riskScore } } }')} }`,
    ),
  'merged aliases': (part) =>
    asked(`{ ${times(maxAliases * part, (index) => `a${index % 9}: __typename`)} }`),
  'merged arguments': (part) =>
    asked(
      `{ ${times(PAIRS * part * 0.2, () => `alerts(first: 1, filter: { title: { in: [${times(10, (index) => `"${index}"`)}] } }) { nodes { id } }`)} }`,
    ),
  'inline fragments': (part) => asked(`{ ${times((maxTokens * part) / 4, () => '... { __typename }')} }`),
  'inline fragments in each other': (part) =>
    asked(`{ ${nested(900 * part, '__typename', '... { ', ' }')} }`),
  'directives of one field': (part) =>
    asked(`{ __typename ${times((maxTokens * part) / 7, () => '@skip(if: false)')} }`),
  'directives of many fields': (part) =>
    asked(`query ($b: Boolean!) { ${times((maxTokens * part) / 8, () => '__typename @skip(if: $b)')} }`, {
      b: false,
    }),
  'variables with defaults': (part) =>
    asked(
      `query (${times((maxTokens * part) / 14, (index) => `$a${index}: Int = 1`)}) { ${times((maxTokens * part) / 14, () => `__typename @skip(if: false)`)} }`,
    ),
  'variables that are used': (part) => {
    const count = Math.floor((maxTokens * part) / 13);
    return asked(
      `query (${times(count, (index) => `$a${index}: Boolean!`)}) { ${times(count, (index) => `__typename @skip(if: $a${index})`)} }`,
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, true])),
    );
  },
  'variables in fragments of many operations': (part) => {
    const count = Math.floor(maxOperations * part);
    return asked(
      `${times(count, (index) => `query Q${index} ($a: Boolean!) { ...F0 }`)} ${times(80, (index) => `fragment F${index} on Query { ${times(8, () => '__typename @skip(if: $a)')} ...F${index + 1} }`)} fragment F80 on Query { __typename }`,
      { a: true },
    );
  },
  'deep values': (part) =>
    asked(`{ alerts(filter: ${nested((maxNesting * part) / 2, '', '{ and: [ ', ' ] }')}) { nodes { id } } }`),
  'many deep values': (part) =>
    asked(
      `{ alerts(filter: { and: [${times(25 * part, () => nested(90, '', '{ or: [ ', ' ] }'))}] }) { nodes { id } } }`,
    ),
  'deep variables': (part) => {
    const deep = () =>
      Array.from({ length: (maxNesting * part) / 2 - 4 }).reduce<object>((inner) => ({ and: [inner] }), {});
    return asked(FILTERED, { a: { and: Array.from({ length: 250 * part }, deep) } });
  },
  'wide variables': (part) =>
    asked(FILTERED, {
      a: {
        and: Array.from({ length: (LIMITS.maxJsonKeys * part) / 3 }, () => ({ severity: { eq: 'HIGH' } })),
      },
    }),
  'many texts': (part) =>
    asked(FILTERED, { a: { title: { in: Array.from({ length: maxVariableValues * part - 9 }, String) } } }),
  'many wrong values': (part) =>
    asked(FILTERED, {
      a: {
        severity: { in: Array.from({ length: maxVariableValues * part - 9 }, (_, index) => `HIGHT${index}`) },
      },
    }),
  'many indicators': (part) =>
    asked('mutation ($a: ImportIndicatorsInput!) { importIndicators(input: $a) { auditId } }', {
      a: {
        comment: 'x',
        replaceExisting: true,
        indicators: Array.from({ length: 5_000 * part }, (_, index) => ({
          indicatorValue: `10.0.${index >> 8}.${index & 255}`,
          indicatorType: 'IP_ADDRESS',
          action: 'ALERT',
          title: 'x',
          description: 'x',
        })),
      },
    }),
  'many times': (part) =>
    asked(FILTERED, {
      a: {
        and: Array.from({ length: (LIMITS.maxJsonKeys * part) / 3 }, () => ({
          alertCreationTime: { gte: '2026-01-01T00:00:00.1234567Z' },
        })),
      },
    }),
  'a list in the text': (part) =>
    asked(
      `{ alerts(filter: { title: { in: [${times(maxTokens * part - 30, (index) => `"${index}"`)}] } }) { nodes { id } } }`,
    ),
  'objects in the text': (part) =>
    asked(
      `{ alerts(filter: { and: [${times((maxTokens * part) / 8 - 9, () => '{ severity: { eq: HIGH } }')}] }) { nodes { id } } }`,
    ),
  'wrong words in the text': (part) =>
    asked(
      `{ alerts(filter: { severity: { in: [${times(maxTokens * part - 30, (index) => `HIGHT${index}`)}] } }) { nodes { id } } }`,
    ),
  'long unknown names': (part) =>
    asked(`{ ${times(900, (index) => `machine${index}${'s'.repeat(maxNameLength * part - 12)}`)} }`),
  'long unknown arguments': (part) =>
    asked(
      `{ alerts(${times(900, (index) => `a${index}${'s'.repeat(maxNameLength * part - 12)}: 1`)}) { nodes { id } } }`,
    ),
  'long unknown types': (part) =>
    asked(
      `query (${times(900, (index) => `$a${index}: T${index}${'s'.repeat(maxNameLength * part - 12)}`)}) { __typename }`,
    ),
  'long unknown input fields': (part) =>
    asked(
      `{ alerts(filter: { ${times(90, (index) => `a${index}${'s'.repeat(maxNameLength * part - 12)}: 1`)} }) { nodes { id } } }`,
    ),
  'a block of lines': (part) =>
    asked(`{ alert(id: """${`${' '.repeat(90)}x\n`.repeat(maxLines * part - 9)}""") { id } }`),
  'blocks of text': (part) =>
    asked(
      `{ ${times(maxAliases * part, (index) => `a${index}: alert(id: """${' \n'.repeat(9)}""") { id }`)} }`,
    ),
  'a block of quotes': (part) => asked(`{ alert(id: """${'\\"""'.repeat(240_000 * part)}""") { id } }`),
  'long texts': (part) =>
    asked(
      `{ ${times(maxAliases * part, (index) => `a${index}: alert(id: "${'x'.repeat(1_900)}") { id }`)} }`,
    ),
  comments: (part) => asked(`${'# x\n'.repeat(LIMITS.maxComments * part)}{ __typename }`),
  operations: (part) =>
    asked(times(maxOperations * part, (index) => `query Q${index} { ${times(180, () => '__typename')} }`)),
  'aliases of lists': (part) =>
    asked(
      `{ ${times(maxAliases * part, (index) => `a${index}: alerts(first: ${index + 1}) { nodes { id title machine { id } } }`)} }`,
    ),
  'fields of rows': (part) =>
    asked(`{ machines(first: 500) { nodes { ${times(290 * part, (index) => `a${index}: riskScore`)} } } }`),
  'lists in rows': (part) =>
    asked(
      `{ machines(first: 500) { nodes { ${times(70 * part, (index) => `a${index}: ipAddresses { ipAddress macAddress }`)} } } }`,
    ),
  'selections of one row': (part) =>
    asked(
      `{ machines(first: 1) { nodes { ${times(LIMITS.maxSelections * part - 50, () => 'riskScore')} } } }`,
    ),
  representations: (part) =>
    asked(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Machine { id ${times(90, () => 'riskScore')} } } }`,
      {
        r: Array.from({ length: LIMITS.maxRepresentations * part }, (_, index) => ({
          __typename: 'Machine',
          id: index.toString(16).padStart(40, '0'),
        })),
      },
    ),
  'kinds of entities': (part) =>
    asked(
      `{ _entities(representations: []) { ${times((maxTokens * part) / 14, (index) => `... on ${['Machine', 'Alert', 'DefenderUser', 'Investigation'][index % 4]!} { a${index % 400}: __typename }`)} } }`,
    ),
  introspection: (part) =>
    asked(
      `{ __schema { types { name fields { name ${times(8 * part, (index) => `a${index}: description`)} } } } }`,
    ),
};

/** Documents within all limits, each near one of them. A number makes each one new to whatever remembers documents. */
export const dearDocument: fc.Arbitrary<FuzzOperation & { readonly name: string }> = fc
  .tuple(fc.constantFrom(...Object.keys(DEAR)), near, fc.integer({ min: 100_000, max: 999_999 }))
  .map(([name, part, number]) => {
    const { query, variables } = DEAR[name]!(part);
    return { name: `${name} ${part}`, query: `# ${number}\n${query}`, variables };
  });

/** The schema itself, asked for more than once. */
export const schemaAliases: fc.Arbitrary<FuzzOperation> = fc
  .tuple(
    fc.integer({ min: 1, max: maxAliases }),
    fc.array(
      fc.constantFrom(
        '_service { sdl }',
        '_service { a: sdl b: sdl }',
        '__schema { types { name } }',
        '__schema { types { fields { type { ofType { ofType { name } } } } } }',
        '__schema { directives { args { type { name fields { name } } } } }',
        '__type(name: "Query") { fields { args { type { inputFields { name } } } } }',
        '__type(name: "Machine") { fields { type { fields { type { fields { name } } } } } }',
        '__typename',
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fc.boolean(),
  )
  .map(([count, fields, isSpread]) => {
    const selections = times(count, (index) => `a${index}: ${fields[index % fields.length]!}`);
    return asked(isSpread ? `{ ...F } fragment F on Query { ${selections} }` : `{ ${selections} }`);
  });
