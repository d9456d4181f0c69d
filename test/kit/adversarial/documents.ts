import { repeat, type AdversarialRequest } from './adversarial-case.js';

const chain = (length: number) =>
  `{ ...F0 } ${Array.from({ length }, (_, index) => `fragment F${index} on Query { ...F${index + 1} }`).join(' ')} fragment F${length} on Query { __typename }`;

/** Operations that are expensive to parse or to validate, short enough for a caller without a token. */
export const ADVERSARIAL_DOCUMENTS: readonly AdversarialRequest[] = [
  { name: 'a long name of a field', query: `{ ${'x'.repeat(9_000)} }` },
  {
    name: 'many unknown fields',
    query: `{ ${Array.from({ length: 1_000 }, (_, index) => `viewr${index}`).join(' ')} }`,
  },
  { name: 'one field, many times', query: `{ ${repeat('__typename ', 9_000)} }` },
  {
    name: 'a circle of fragments',
    query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  },
  { name: 'a chain of fragments', query: chain(150) },
  { name: 'brackets without end', query: repeat('{ a', 9_000) },
  { name: 'a list in a list', query: `{ alerts(filter: ${'['.repeat(4_000)}` },
  { name: 'a huge number', query: `{ alerts(first: ${'9'.repeat(9_000)}) { nodes { id } } }` },
  { name: 'a long text', query: `{ alert(id: "${'x'.repeat(9_000)}") { id } }` },
  { name: 'quotes', query: `{ alert(id: ${repeat('"""', 9_000)}) { id } }` },
  { name: 'comments', query: `${repeat('#\n', 9_000)}{ __typename }` },
  { name: 'directives', query: `{ __typename ${repeat('@skip(if: false) ', 9_000)} }` },
  { name: 'nothing but zeros', query: '\u0000'.repeat(9_000) },
  { name: 'half characters', query: `{ alert(id: "${'\ud800'.repeat(1_000)}") { id } }` },
].map((request) => ({ ...request, isAnonymous: true }));
