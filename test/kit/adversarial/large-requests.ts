import { repeat, type AdversarialRequest } from './adversarial-case.js';

const MEGABYTE = 990_000;
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const named = (
  name: string,
  query: string,
  variables?: AdversarialRequest['variables'],
): AdversarialRequest => ({
  name,
  query,
  ...(variables !== undefined && { variables }),
});
const FILTERED = 'query ($filter: AlertFilter) { alerts(first: 1, filter: $filter) { nodes { id } } }';
const ENTITIES =
  'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Machine { id } } }';
const filterFields = (value: unknown) => Object.fromEntries(times(100, (index) => [`f${index}`, value]));
/** Fifteen levels, the maximum depth of a document. */
const DEEP = `${'{ nodes { machine { alerts(first: 1) '.repeat(4)}{ nodes { id } }${' } } }'.repeat(4)}`;

/** Documents and variables of the maximum size for a caller with a token, with the maximum number of each element. */
export const LARGE_REQUESTS: readonly AdversarialRequest[] = [
  named('a megabyte of one text', '{ __typename }', { a: 'x'.repeat(MEGABYTE) }),
  named('a megabyte in one argument', `{ alert(id: "${'x'.repeat(MEGABYTE)}") { id } }`),
  named('a megabyte in one block of text', `{ alert(id: """${repeat('x\\n', MEGABYTE)}""") { id } }`),
  named('a megabyte of escapes', `{ alert(id: "${repeat('\\u0041', MEGABYTE)}") { id } }`),
  named('a megabyte of blanks', `${' '.repeat(MEGABYTE)}{ __typename }`),
  named('a megabyte of commas', `{ __typename ${','.repeat(MEGABYTE)} }`),
  named('a megabyte in one comment', `#${'x'.repeat(MEGABYTE)}\n{ __typename }`),
  named('a megabyte without end', `{ alert(id: "${'x'.repeat(MEGABYTE)}`),
  named('a megabyte in one number', `{ alerts(first: ${'9'.repeat(MEGABYTE)}) { nodes { id } } }`),
  named('more tokens than may be', `{ ${repeat('a ', MEGABYTE)} }`),
  named('as many unknown fields as may be', `{ ${times(19_900, (index) => `f${index}`).join(' ')} }`),
  named(
    'unknown fields that are nearly known',
    `{ ${times(10_000, (index) => `machine${index % 300}`).join(' ')} }`,
  ),
  named('as many times the same field', `{ ${repeat('__typename ', 11 * 19_900)} }`),
  named(
    'unknown arguments',
    `{ machines(${times(6_000, (index) => `a${index}: 1`).join(' ')}) { totalCount } }`,
  ),
  named('unknown directives', `{ __typename ${times(9_000, (index) => `@a${index % 500}`).join(' ')} }`),
  named(
    'unknown types',
    `query (${times(4_000, (index) => `$a${index}: T${index % 300}`).join(' ')}) { __typename }`,
  ),
  named(
    'variables that nobody uses',
    `query (${times(4_900, (index) => `$a${index}: Int`).join(' ')}) { __typename }`,
  ),
  named('unknown fragments', `{ ${times(6_000, (index) => `...F${index}`).join(' ')} }`),
  named(
    'as many fragments as may be',
    `{ ${times(490, (index) => `...F${index}`).join(' ')} } ${times(490, (index) => `fragment F${index} on Query { ${repeat('__typename ', 11 * 30)} }`).join(' ')}`,
  ),
  named(
    'a chain of as many fragments',
    `{ ...F0 } ${times(490, (index) => `fragment F${index} on Query { ...F${index + 1} }`).join(' ')} fragment F490 on Query { __typename }`,
  ),
  named(
    'as many operations as may be',
    times(99, (index) => `query Q${index} { ${repeat('__typename ', 11 * 190)} }`).join(' '),
  ),
  named(
    'as many aliases as may be',
    `{ ${times(490, (index) => `a${index}: alerts(first: ${index + 1}) { nodes { id title severity } }`).join(' ')} }`,
  ),
  named(
    'the same field with 400 arguments',
    `{ ${times(400, () => 'alerts(first: 1) { nodes { id } }').join(' ')} }`,
  ),
  named(
    'values as deep as may be',
    `{ alerts(filter: ${'{ and: [ '.repeat(95)}${' ] }'.repeat(95)}) { nodes { id } } }`,
  ),
  named(
    'a list of many values in a document',
    `{ alerts(filter: { severity: { in: [${repeat('X ', 19_800 * 2)}] } }) { nodes { id } } }`,
  ),
  named('fields as deep as may be', `{ alerts(first: 1) ${DEEP} }`),
  named('as many values as may be', FILTERED, { filter: { severity: { in: times(99_000, () => 'x') } } }),
  named('as many values of another type', FILTERED, {
    filter: { severity: { in: times(99_000, (index) => index) } },
  }),
  named('objects of a hundred unknown fields', FILTERED, {
    filter: { and: times(900, () => filterFields(1)) },
  }),
  named('values as deep as may be, in variables', FILTERED, {
    filter: times(99, () => 0).reduce<object>((inner) => ({ and: [inner] }), {}),
  }),
  named('representations of 2,000 machines', ENTITIES, {
    of: times(2_000, (index) => ({ __typename: 'Machine', id: index.toString(16).padStart(40, '0') })),
  }),
  named('representations of 14,000 machines', ENTITIES, {
    of: times(14_000, (index) => ({ __typename: 'Machine', id: index.toString(16).padStart(40, '0') })),
  }),
  named(
    'as many fields that are too expensive as may be',
    `{ ${times(240, (index) => `a${index}: machines(first: 1000, filter: { computerDnsName: { eq: "none" } }) { nodes { logonUsers { nodes { accountName } } alertCount } }`).join(' ')} }`,
  ),
  named(
    'as many that share a call that is too expensive',
    `{ alerts(first: 50) { nodes { files { ${times(490, (index) => `a${index}: globalPrevalence`).join(' ')} } } } }`,
  ),
  named(
    'fields that are too expensive among as many as may be',
    `{ ${times(100, (index) => `a${index}: machines(first: 1000) { nodes { alertCount ${repeat('id ', 3 * 190)} } }`).join(' ')} }`,
  ),
  named('representations that all are the same', ENTITIES, {
    of: times(20_000, () => ({ __typename: 'Machine', id: 'a'.repeat(40) })),
  }),
  named('representations of nothing', ENTITIES, { of: times(40_000, () => ({ __typename: 'Nothing' })) }),
  named('representations with long ids', ENTITIES, {
    of: times(200, () => ({ __typename: 'Machine', id: 'x'.repeat(4_900) })),
  }),
  named('a cursor of a megabyte', 'query ($a: String) { alerts(first: 1, after: $a) { nodes { id } } }', {
    a: 'A'.repeat(MEGABYTE),
  }),
  named(
    'a comment of a megabyte',
    'mutation ($input: IsolateMachineInput!) { isolateMachine(input: $input) { outcome } }',
    { input: { machineId: 'a'.repeat(40), comment: 'x '.repeat(MEGABYTE / 2) } },
  ),
  named(
    'a megabyte of machine ids',
    'mutation ($input: IsolateMachinesInput!) { isolateMachines(input: $input) { __typename } }',
    { input: { comment: 'x', machineIds: times(23_000, (index) => index.toString(16).padStart(40, '0')) } },
  ),
  named('a hunt of 33 KB', 'query ($query: String!) { defenderHunt(query: $query) { rowCount } }', {
    query: 'T'.repeat(33_000),
  }),
  {
    ...named(
      'as many rows as may be',
      `{ ${times(20, (index) => `a${index}: machines(first: 500) { nodes { id computerDnsName osPlatform lastSeen riskScore machineTags ipAddresses { ipAddress macAddress } vmMetadata { vmId } } }`).join(' ')} }`,
    ),
    needsRows: true,
  },
];
