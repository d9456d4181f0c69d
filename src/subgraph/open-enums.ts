import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  valueFromAST,
  type FormattedExecutionResult,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { originalNameOf } from '../authorization/original-name.js';
import type { RequestContext } from '../context.js';
import {
  tableOfEnum,
  UNRECOGNIZED,
  wordOf,
  wordsOf,
  type EnumTable,
} from '../defender-api/models/shared/enum-tables.js';

/** Told of a value that an enum doesn't have, such as (`AlertSeverity`, `Extreme`). */
export type UnknownValueListener = (enumName: string, value: string) => void;

/**
 * Lets the enums of Defender's closed sets read and write what goes over the wire: resolvers and commands see Defender's
 * words (`InProgress`), callers see names (`IN_PROGRESS`). Words are read without regard to case, and those that the
 * service invented after this schema was written as UNRECOGNIZED, so that a new word never costs a row. `reportUnrecognized` adds the word
 * to the answer.
 */
export function openEnums(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap());
  const ofSchema = new Set<UnknownValueListener>();
  listeners.set(schema, ofSchema);
  const onUnknownValue: UnknownValueListener = (enumName, value) => {
    for (const listener of ofSchema) listener(enumName, value);
  };
  for (const type of types) {
    const table = isEnumType(type) ? tableOfEnum(originalNameOf(type)) : undefined;
    if (isEnumType(type) && table !== undefined) openEnum(type, table, onUnknownValue);
    if (isObjectType(type)) Object.values(type.getFields()).forEach(showAbsentWord);
  }
  // Defaults were read when the names still stood for themselves.
  for (const type of types) {
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach(readDefaultAgain);
    if (isObjectType(type)) {
      for (const { args } of Object.values(type.getFields())) args.forEach(readDefaultAgain);
    }
  }
  return schema;
}

/** What stands for a word that a row lacks although the service always sends it. */
const ABSENT = Symbol('absent');

/** A row without a word that the schema promises shows UNRECOGNIZED, and costs no other row. */
function showAbsentWord(field: GraphQLField<unknown, unknown>): void {
  if (!isNonNullType(field.type) || !isEnumType(field.type.ofType)) return;
  if (field.type.ofType.getValue(UNRECOGNIZED) == null) return;
  const { name, resolve } = field;
  field.resolve =
    resolve === undefined
      ? (source) => (source as Readonly<Record<string, unknown>>)[name] ?? ABSENT
      : (source, args, context, info) => {
          const word: unknown = resolve(source, args, context, info);
          return word instanceof Promise
            ? word.then((settled: unknown) => settled ?? ABSENT)
            : (word ?? ABSENT);
        };
}

/** By schema, for GraphQL hands nothing of a request to what serializes. */
const listeners = new WeakMap<GraphQLSchema, Set<UnknownValueListener>>();

/**
 * Has a listener told of values that the enums of a schema don't have, whoever was answered.
 *
 * @returns ends it
 */
export function listenToUnknownValues(schema: GraphQLSchema, listener: UnknownValueListener): () => void {
  const ofSchema = listeners.get(schema);
  ofSchema?.add(listener);
  return () => ofSchema?.delete(listener);
}

function openEnum(type: GraphQLEnumType, table: EnumTable, onUnknownValue: UnknownValueListener): void {
  const names = new Map<string, string>();
  for (const value of type.getValues()) {
    const words = table[value.name];
    if (words === undefined) continue;
    value.value = wordOf(words);
    for (const word of wordsOf(words)) names.set(word.toLowerCase(), value.name);
  }
  type.serialize = (value: unknown): string => {
    if (value === ABSENT) return UNRECOGNIZED;
    const text = String(value);
    const name = names.get(text.toLowerCase());
    if (name !== undefined) return name;
    onUnknownValue(originalNameOf(type), text);
    // Models write this in place of a word that nobody may see.
    return text === UNRECOGNIZED ? UNRECOGNIZED : (new UnrecognizedWord(text) as unknown as string);
  };
}

function readDefaultAgain(argument: GraphQLArgument | GraphQLInputField): void {
  const written = argument.astNode?.defaultValue;
  if (written == null || !isEnumType(getNamedType(argument.type))) return;
  argument.defaultValue = valueFromAST(written, argument.type);
}

/** Entries of one answer. */
const MAX_ENTRIES = 100;
/** UTF-16 code units of a word. */
const MAX_WORD_LENGTH = 200;

/** How many there were in this process: an answer is only searched if there was one while it was made. */
let words = 0;

/** A word that no enum knows, at its place in an answer until `reportUnrecognized` has found it. Writes itself as UNRECOGNIZED. */
export class UnrecognizedWord extends String {
  readonly word: string;

  constructor(word: string) {
    super(UNRECOGNIZED);
    this.word = word.slice(0, MAX_WORD_LENGTH).toWellFormed();
    words += 1;
  }
}

interface Entry {
  readonly path: readonly (string | number)[];
  readonly value: string;
}

/** Watches one execution. @returns what adds `extensions.unrecognized` to its result: each word, and its path */
export function watchUnrecognized(): (result: FormattedExecutionResult) => void {
  const before = words;
  return (result) => {
    if (words === before || result.data == null) return;
    const found: Entry[] = [];
    for (const name of Object.keys(result.data)) replaceWords(result.data, name, [], found);
    if (found.length > 0) result.extensions = { ...result.extensions, unrecognized: found };
  };
}

/**
 * The same for queries and mutations. The finished answer is searched: it has no more than the caller may see, and nothing that an error
 * further down has made null.
 */
export const reportUnrecognized: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => {
    const tell = watchUnrecognized();
    return {
      willSendResponse: async ({ response }) => {
        if (response.body.kind === 'single') tell(response.body.singleResult);
      },
    };
  },
};

function replaceWords<Key extends string | number>(
  holder: Record<Key, unknown>,
  key: Key,
  above: readonly (string | number)[],
  found: Entry[],
): void {
  const value = holder[key];
  if (typeof value !== 'object' || value === null) return;
  const path = [...above, key];
  if (value instanceof UnrecognizedWord) {
    holder[key] = UNRECOGNIZED;
    if (found.length < MAX_ENTRIES) found.push({ path, value: value.word });
  } else if (Array.isArray(value)) {
    // Lists of lists are JSON as Defender sent it, of any depth.
    if (!Array.isArray(holder))
      value.forEach((_item, index) => {
        replaceWords(value, index, path, found);
      });
  } else if (Object.getPrototypeOf(value) === null) {
    // GraphQL makes its objects without a prototype; others are JSON too.
    for (const name of Object.keys(value)) replaceWords(value as Record<string, unknown>, name, path, found);
  }
}
