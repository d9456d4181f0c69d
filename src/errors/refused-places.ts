import { isNonNullType, type GraphQLResolveInfo } from 'graphql';
import { SubgraphError } from './subgraph-error.js';

/**
 * Where fields of an operation are refused: one error for each place, response keys from the root without list positions.
 * A field that is refused for each of a hundred rows would otherwise be told a hundred times.
 */
export class RefusedPlaces {
  /** Known beforehand. Errors are made when they are thrown: what is never reached needs none. */
  readonly #refused = new Map<string, () => SubgraphError>();
  readonly #thrown = new Map<string, SubgraphError>();

  get isEmpty(): boolean {
    return this.#refused.size === 0;
  }

  /** Refuses whatever comes to this place later. */
  add(place: string, makeError: () => SubgraphError): void {
    this.#refused.set(place, makeError);
  }

  has(place: string): boolean {
    return this.#refused.has(place);
  }

  /**
   * @param makeError for a place that wasn't added before
   * @throws an error the first time, and wherever null is no answer; else it counts one more and gives null
   */
  refuse(place: string, mayBeNull: boolean, makeError?: () => SubgraphError): null {
    const thrown = this.#thrown.get(place);
    if (thrown !== undefined && mayBeNull) {
      thrown.occurrences += 1;
      return null;
    }
    const make = makeError ?? this.#refused.get(place);
    const error = thrown ?? make?.() ?? new Error(`Nothing is refused at ${place}.`);
    if (error instanceof SubgraphError) this.#thrown.set(place, error);
    throw error;
  }
}

/** The place of a field: its coordinate tells fields of different types apart that stand below one list. */
export function placeOf(path: readonly string[], coordinate: string): string {
  return `${path.join('.')} ${coordinate}`;
}

/** The place of the field that is being resolved. */
export function placeOfField({ path, parentType, fieldName }: GraphQLResolveInfo): string {
  return placeOf(keysOf(path), `${parentType.name}.${fieldName}`);
}

/** The place of entities of a type, in the field that asks for them. */
export function placeOfEntities({ path }: Pick<GraphQLResolveInfo, 'path'>, typeName: string): string {
  return placeOf(keysOf(path), `Query._entities(${typeName})`);
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
