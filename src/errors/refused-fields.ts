import { isNonNullType, responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import type { SubgraphError } from './subgraph-error.js';

/** Maximum number of refused positions with an error of their own in one response. */
export const MAX_REFUSALS = 100;

/** The message of one error that stands for many positions. */
export function combineMessages(
  message: string,
  positions: number,
  of = 'positions below this path',
): string {
  return `${positions.toLocaleString('en-US')} ${of} are refused, too many to have an error each. The first: ${message}`;
}

/** A refused position beyond the first hundred. It is null until the list or object around it becomes null. */
export interface CombinedRefusal {
  readonly path: readonly (string | number)[];
  readonly error: SubgraphError;
}

/**
 * The refused fields of an operation, keyed by path of response keys without list positions. Each refused position has
 * its own error, up to a hundred. Further ones aren't thrown: they are added to `combined`.
 */
export class RefusedFields {
  /** Known before execution. Errors are created when thrown, so fields that are never reached cost nothing. */
  readonly #refused = new Map<string, () => SubgraphError>();
  readonly #errors = new Map<string, SubgraphError>();
  readonly #combined: CombinedRefusal[] = [];
  #thrown = 0;

  get isEmpty(): boolean {
    return this.#refused.size === 0;
  }

  get combined(): readonly CombinedRefusal[] {
    return this.#combined;
  }

  /** Refuses the field in advance. */
  add(key: string, makeError: () => SubgraphError): void {
    this.#refused.set(key, makeError);
  }

  has(key: string): boolean {
    return this.#refused.has(key);
  }

  /**
   * @param makeError for a field that wasn't added in advance
   * @returns null if the position is beyond the limit and was added to `combined`
   * @throws the error of this field
   */
  refuse(
    key: string,
    { path, mayBeNull }: { readonly path: GraphQLResolveInfo['path']; readonly mayBeNull: boolean },
    makeError: () => SubgraphError = () => this.#makeKnown(key),
  ): null {
    const error = this.#errors.get(key) ?? makeError();
    this.#errors.set(key, error);
    this.#thrown += 1;
    if (this.#thrown <= MAX_REFUSALS || !mayBeNull) throw error;
    this.#combined.push({ path: responsePathAsArray(path), error });
    return null;
  }

  #makeKnown(key: string): SubgraphError {
    const make = this.#refused.get(key);
    if (make === undefined) throw new Error(`No refusal was added for ${key}.`);
    return make();
  }
}

/** The key of a field. The coordinate distinguishes fields of different types below one list. */
export function fieldKey(path: readonly string[], coordinate: string): string {
  return `${path.join('.')} ${coordinate}`;
}

/** The key of the field that is being resolved. */
export function keyOfField({ path, parentType, fieldName }: GraphQLResolveInfo): string {
  return fieldKey(keysOf(path), `${parentType.name}.${fieldName}`);
}

/** The coordinate of a type's entities in the field of Query that reads them by key: `Query._entities(Machine)`. */
export function coordinateOfEntities(fieldName: string, typeName: string): string {
  return `Query.${fieldName}(${typeName})`;
}

/** The key of a type's entities in the field that returns them. */
export function keyOfEntities(
  { path, fieldName }: Pick<GraphQLResolveInfo, 'path' | 'fieldName'>,
  typeName: string,
): string {
  return fieldKey(keysOf(path), coordinateOfEntities(fieldName, typeName));
}

export function mayBeNull({ returnType }: GraphQLResolveInfo): boolean {
  return !isNonNullType(returnType);
}

function keysOf(path: GraphQLResolveInfo['path']): readonly string[] {
  const keys: string[] = [];
  for (let step: GraphQLResolveInfo['path'] | undefined = path; step !== undefined; step = step.prev)
    if (typeof step.key === 'string') keys.push(step.key);
  return keys.reverse();
}
