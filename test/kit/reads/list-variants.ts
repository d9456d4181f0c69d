import { getNamedType, isEnumType } from 'graphql';
import { conditionOf, type List, type Value } from './lists.js';
import type { Asserted } from '../servers/start-subgraph.js';

/** The arguments of a list. */
export interface Variant {
  readonly args: readonly string[];
  readonly order?: { readonly field: string; readonly direction: string };
}

/** A condition, its negation, and an alternative. */
export function filtersOf({ conditions, filter }: List, rows: readonly Asserted[]): readonly string[] {
  const known = conditions.flatMap(({ field, operators }) => {
    const value = rows
      .map((row) => row[field] as Value)
      .find((one) => one !== null && one !== 'UNRECOGNIZED');
    const isUsable = value !== undefined && operators.getFields()['eq'] !== undefined;
    return isUsable ? `${field}: ${conditionOf(operators, 'eq', value)}` : [];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const groups = [`filter: { not: { ${first} } }`, `filter: { or: [{ ${first} }, { ${last} }] }`];
  return [`filter: { ${last} }`, ...(filter?.getFields()['not'] === undefined ? [] : groups)];
}

export function ordersOf({ orderBy }: List): readonly Variant[] {
  const valuesOf = (part: string) => {
    const type = orderBy && getNamedType(orderBy.getFields()[part]!.type);
    return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  };
  return valuesOf('field').flatMap((field) =>
    valuesOf('direction').map((direction) => ({
      args: [`orderBy: { field: ${field}, direction: ${direction} }`],
      order: { field, direction },
    })),
  );
}
