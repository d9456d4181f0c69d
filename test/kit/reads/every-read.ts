import { getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import { leavesOf, type startLists } from './lists.js';
import type { Asserted, GraphQLAnswer } from '../servers/start-subgraph.js';

type Lists = Awaited<ReturnType<typeof startLists>>;

/** A document that reads a field of the graph. */
export interface Read {
  readonly name: string;
  readonly query: string;
}

/** Values that the emulator makes when it is asked. */
const OF_NOW = /\.(time|timestamp|complianceCalculationTimeOffset|endCursor)$/;

/** A read of each field of Query and of each object. */
export function readsIn({ schema, lists, ids, required }: Lists): readonly Read[] {
  const within = (parent: string, field: string) =>
    parent === 'Query'
      ? `{ ${field} }`
      : `{ node(id: "${ids.get(parent)?.[0] ?? ''}") { ... on ${parent} { ${field} } } }`;
  return ['Query', ...ids.keys()].flatMap((parent) => {
    const type = schema.getType(parent);
    return (isObjectType(type) ? Object.values(type.getFields()) : []).flatMap((field) => {
      const list = lists.find((one) => one.parent === parent && one.name === field.name);
      const given = required[`${parent}.${field.name}`];
      if (given === undefined && field.args.some(isRequiredArgument)) return [];
      const leaves = `__typename ${leavesOf(list?.row ?? getNamedType(field.type)).join(' ')}`;
      const args = [...(given === undefined ? [] : [given]), ...(list === undefined ? [] : ['first: 5'])];
      const selection = list === undefined ? leaves : `nodes { ${leaves} } pageInfo { hasNextPage }`;
      if (!isObjectType(getNamedType(field.type))) return [];
      const text = `${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`} { ${selection} }`;
      return [{ name: `${parent}.${field.name}`, query: within(parent, text) }];
    });
  });
}

/** Places at which a response differs from the whole one, without those that an error explains. */
export function unexplained(whole: Asserted, { data, errors = [] }: GraphQLAnswer): readonly string[] {
  const places = errors.map(({ path = [] }) => path.join('.'));
  const differences = (
    one: Asserted,
    other: Asserted,
    at: readonly (string | number)[],
  ): readonly string[] => {
    const place = at.join('.');
    if (other === null && one !== null)
      return places.some((path) => path === place || path.startsWith(`${place}.`) || place === '')
        ? []
        : [place];
    if (OF_NOW.test(place)) return [];
    if (typeof one !== 'object' || one === null) return one === other ? [] : [place];
    if (typeof other !== 'object') return [place];
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
      differences(one[key], other[key], [...at, Array.isArray(one) ? Number(key) : key]),
    );
  };
  return differences(whole, data, []);
}
