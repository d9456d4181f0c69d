import { isNonNullType, responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import type { SubgraphError } from './subgraph-error.js';

/** Refused positions that an answer tells one by one. */
export const MAX_REFUSALS = 100;

/** The message of one error that stands for many positions. */
export function combineMessages(message: string, positions: number): string {
  return `${positions.toLocaleString('en-US')} positions below this path are refused, too many to have an error each. The first: ${message}`;
}

/** A refused position below a list, beyond the first hundred: null, until its list is. */
export interface CombinedRefusal {
  readonly path: readonly (string | number)[];
  readonly error: SubgraphError;
}

/**
 * The fields of an operation that are refused, each by its path of response keys without list positions. Each position has an
 * error of its own. Beyond a hundred, no more are thrown: they are listed in `untold`, and their list becomes null.
 */
export class RefusedFields {
  /** Known beforehand. Errors are made when they are thrown: what is never reached needs none. */
  readonly #refused = new Map<string, () => SubgraphError>();
  readonly #errors = new Map<string, SubgraphError>();
  readonly #untold: CombinedRefusal[] = [];
  #told = 0;

  get isEmpty(): boolean {
    return this.#refused.size === 0;
  }

  get untold(): readonly CombinedRefusal[] {
    return this.#untold;
  }

  /** Refuses whatever comes to this field later. */
  add(key: string, makeError: () => SubgraphError): void {
    this.#refused.set(key, makeError);
  }

  has(key: string): boolean {
    return this.#refused.has(key);
  }

  /**
   * @param makeError for a field that wasn't added before
   * @throws the error of this field, or gives null where the position is among those that are untold
   */
  refuse(
    key: string,
    { path, mayBeNull }: { readonly path: GraphQLResolveInfo['path']; readonly mayBeNull: boolean },
    makeError: () => SubgraphError = () => this.#makeKnown(key),
  ): null {
    const error = this.#errors.get(key) ?? makeError();
    this.#errors.set(key, error);
    this.#told += 1;
    if (this.#told <= MAX_REFUSALS || !mayBeNull || !isBelowList(path)) throw error;
    this.#untold.push({ path: responsePathAsArray(path), error });
    return null;
  }

  #makeKnown(key: string): SubgraphError {
    const make = this.#refused.get(key);
    if (make === undefined) throw new Error(`Nothing is refused at ${key}.`);
    return make();
  }
}

function isBelowList(path: GraphQLResolveInfo['path']): boolean {
  for (let step: GraphQLResolveInfo['path'] | undefined = path; step !== undefined; step = step.prev)
    if (typeof step.key === 'number') return true;
  return false;
}

/** Names a field of an operation: its coordinate tells fields of different types apart that stand below one list. */
export function fieldKey(path: readonly string[], coordinate: string): string {
  return `${path.join('.')} ${coordinate}`;
}

/** Names the field that is being resolved. */
export function keyOfField({ path, parentType, fieldName }: GraphQLResolveInfo): string {
  return fieldKey(keysOf(path), `${parentType.name}.${fieldName}`);
}

/** The entities of a type, in the field of Query that reads them by key: `Query._entities(Machine)`. */
export function coordinateOfEntities(fieldName: string, typeName: string): string {
  return `Query.${fieldName}(${typeName})`;
}

/** Names the entities of a type, in the field that asks for them. */
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
