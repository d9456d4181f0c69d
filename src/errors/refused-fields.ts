import { isNonNullType, type GraphQLResolveInfo } from 'graphql';
import { SubgraphError } from './subgraph-error.js';

/**
 * Where fields of an operation are refused: one error for each path of response keys from the root without list positions.
 * A field that is refused for each of a hundred rows would otherwise be told a hundred times.
 */
export class RefusedFields {
  /** Known beforehand. Errors are made when they are thrown: what is never reached needs none. */
  readonly #refused = new Map<string, () => SubgraphError>();
  readonly #thrown = new Map<string, SubgraphError>();

  get isEmpty(): boolean {
    return this.#refused.size === 0;
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
   * @throws an error the first time, and wherever null is no answer; else it counts one more and gives null
   */
  refuse(key: string, mayBeNull: boolean, makeError?: () => SubgraphError): null {
    const thrown = this.#thrown.get(key);
    if (thrown !== undefined && mayBeNull) {
      thrown.occurrences += 1;
      return null;
    }
    const make = makeError ?? this.#refused.get(key);
    const error = thrown ?? make?.() ?? new Error(`Nothing is refused at ${key}.`);
    if (error instanceof SubgraphError) this.#thrown.set(key, error);
    throw error;
  }
}

/** Names a field of an operation: its coordinate tells fields of different types apart that stand below one list. */
export function fieldKey(path: readonly string[], coordinate: string): string {
  return `${path.join('.')} ${coordinate}`;
}

/** Names the field that is being resolved. */
export function keyOfField({ path, parentType, fieldName }: GraphQLResolveInfo): string {
  return fieldKey(keysOf(path), `${parentType.name}.${fieldName}`);
}

/** Names the entities of a type, in the field that asks for them. */
export function keyOfEntities({ path }: Pick<GraphQLResolveInfo, 'path'>, typeName: string): string {
  return fieldKey(keysOf(path), `Query._entities(${typeName})`);
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
