import { SubgraphError } from './subgraph-error.js';

/** The path of a list. Restricted to names, because the message repeats it. */
const PATH = /^[A-Za-z]\w{0,59}(?:\.\w{1,60}){0,9}$/;

/**
 * Replaces a list with an unreadable member in a row, because a shorter list would be wrong. GraphQL returns null and
 * this error for the field.
 */
export class UnreadableListError extends SubgraphError {
  /** Type and property, such as `Alert.mitreTechniques`. */
  readonly list: string;

  constructor(list: string) {
    super('UPSTREAM_UNAVAILABLE', `Defender sent a value in ${list} that this version can't read.`);
    this.list = list;
  }

  /** Rows are stored as JSON. `toUnreadableList` parses this form. */
  toJSON(): object {
    return { unreadableList: this.list };
  }
}

/** Returns the error, or parses its JSON form; undefined for anything else. */
export function toUnreadableList(value: unknown): UnreadableListError | undefined {
  if (value instanceof UnreadableListError) return value;
  if (typeof value !== 'object' || value === null || !('unreadableList' in value)) return undefined;
  const { unreadableList: list } = value;
  return typeof list === 'string' && PATH.test(list) ? new UnreadableListError(list) : undefined;
}

/** For code that has no result without the list. @throws UnreadableListError */
export function readable<Value>(value: Value): Exclude<Value, UnreadableListError> {
  if (value instanceof UnreadableListError) throw value;
  return value as Exclude<Value, UnreadableListError>;
}
