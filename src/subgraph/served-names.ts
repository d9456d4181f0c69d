import {
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { ConfigurationError } from '../config/configuration-error.js';

/** The names that a schema is served under, by those that it is written with. */
export interface ServedNames {
  /** The name of a type; as given for one that keeps it, or that there is none of. */
  readonly typeOf: (name: string) => string;
  /** The same for a field of Query, Mutation or Subscription. */
  readonly rootFieldOf: (name: string) => string;
  /** What is renamed, for what goes over all of it. */
  readonly types: ReadonlyMap<string, string>;
  readonly rootFields: ReadonlyMap<string, string>;
  /** A text for people in which names stand for types and fields: descriptions, messages of errors. */
  readonly inText: (text: string) => string;
}

export const AS_WRITTEN: ServedNames = {
  typeOf: (name) => name,
  rootFieldOf: (name) => name,
  types: new Map(),
  rootFields: new Map(),
  inText: (text) => text,
};

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);
/** The same in every subgraph that follows Relay: renamed only where SCHEMA_PREFIX asks for it. */
const PAGE_INFO = 'PageInfo';
/** What asks for it, behind the prefix. */
const WITH_PAGE_INFO = `+${PAGE_INFO}`;
/** Asked by gateways. */
const OF_FEDERATION = /^_/;

/**
 * Names with a prefix, which all types and root fields carry then: `Alert` becomes `DefenderAlert`, `alerts` becomes
 * `defenderAlerts`; `DefenderUser` and `updateDefenderIncident` stay. Scalars, directives and the machinery of federation keep
 * theirs, and so does PageInfo unless `+PageInfo` stands behind the prefix.
 *
 * @param typeDefs the schema as it is written
 * @param asked a name that begins with a capital, such as `Defender` or `Defender+PageInfo`; undefined leaves everything as it
 *   is written
 * @throws ConfigurationError for a prefix with which two would have one name
 */
export function serveNames({ definitions }: DocumentNode, asked: string | undefined): ServedNames {
  if (asked === undefined) return AS_WRITTEN;
  const prefix = asked.replace(WITH_PAGE_INFO, '');
  const kept = new Set([...ROOTS, ...(prefix === asked ? [PAGE_INFO] : [])]);
  const written = readFields(definitions);
  const roots = [...ROOTS].map((root) => [...(written.get(root) ?? [])]);
  const named = definitions
    .filter(isRenamed)
    .map(({ name }) => name.value)
    .filter((name) => !kept.has(name));
  const types = rename(named, prefix);
  const rootFields = rename(roots.flat(), lowerFirst(prefix));
  const problems = [
    ...findCollisions(types, [...named, ...kept, ...definedNames(definitions)]),
    ...roots.flatMap((fields) => findCollisions(rootFields, fields)),
  ];
  if (problems.length > 0)
    throw new ConfigurationError(
      [...new Set(problems)].map((problem) => `SCHEMA_PREFIX ${asked}: ${problem}`),
    );
  const names = {
    typeOf: (name: string) => types.get(name) ?? name,
    rootFieldOf: (name: string) => rootFields.get(name) ?? name,
    types,
    rootFields,
  };
  return { ...names, inText: renameInTexts(names, written) };
}

/** Whether operations begin with a type's fields. */
export function isRootType(name: string): boolean {
  return ROOTS.has(name);
}

type TypeNode = Extract<DefinitionNode, { readonly name: { readonly value: string } }>;

function isRenamed(node: DefinitionNode): node is TypeNode {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return !OF_FEDERATION.test(node.name.value);
    default:
      return false;
  }
}

function definedNames(definitions: readonly DefinitionNode[]): readonly string[] {
  return definitions.flatMap((node) => (node.kind === Kind.SCALAR_TYPE_DEFINITION ? [node.name.value] : []));
}

function rename(names: readonly string[], prefix: string): ReadonlyMap<string, string> {
  return new Map(
    names
      .filter((name) => !carries(name, prefix))
      .map((name) => [name, prefix + (isLower(prefix) ? upperFirst(name) : name)]),
  );
}

/** `DefenderUser` carries `Defender`, and not `Def`; `updateDefenderIncident` carries it after its verb. */
function carries(name: string, prefix: string): boolean {
  const endsWord = (end: number) => prefix.endsWith('_') || !/^[a-z]/.test(name.slice(end));
  const inside = prefix.endsWith('_') ? -1 : name.indexOf(upperFirst(prefix), 1);
  return (
    (name.startsWith(prefix) && endsWord(prefix.length)) || (inside > 0 && endsWord(inside + prefix.length))
  );
}

/** Whether what follows begins with a capital, as in `defenderAlerts`, and not as in `defender_alerts`. */
function isLower(prefix: string): boolean {
  return /^[a-z]/.test(prefix) && !prefix.endsWith('_');
}

function findCollisions(renamed: ReadonlyMap<string, string>, names: readonly string[]): readonly string[] {
  const taken = new Set([...names, ...ROOTS]);
  return names.flatMap((name) => {
    const served = renamed.get(name);
    return served !== undefined && taken.has(served)
      ? [`${name} would be ${served}, which there is already`]
      : [];
  });
}

/** `Defender` for fields: `defender`; an abbreviation as a whole, `MDEPlus` to `mdePlus`. */
function lowerFirst(prefix: string): string {
  return prefix.replace(/^(?:[A-Z]+(?![a-z])|[A-Z])/, (start) => start.toLowerCase());
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Names of fields by the type that has them, extensions with the type that they extend. */
type WrittenFields = ReadonlyMap<string, ReadonlySet<string>>;

function readFields(definitions: readonly DefinitionNode[]): WrittenFields {
  const fields = new Map<string, Set<string>>();
  for (const node of definitions) {
    if (!('fields' in node) || node.fields === undefined || !('name' in node)) continue;
    const known = fields.get(node.name.value) ?? new Set();
    const members: readonly (FieldDefinitionNode | InputValueDefinitionNode)[] = node.fields;
    for (const { name } of members) known.add(name.value);
    fields.set(node.name.value, known);
  }
  return fields;
}

/** A coordinate, or a name by itself; not a part of a path, a variable, a directive or a word with hyphens. */
const NAMES = /(?<![\w.$@/-])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?(?![\w/-]|\.\w)/g;
const CODE = /(`[^`\n]*`|"(?:[^"\\\n]|\\.)*")/;
/** Names that can't be taken for words. */
const SEVERAL_WORDS = /^[A-Za-z]+[a-z0-9][A-Z]/;

/**
 * Coordinates are always names; between backticks, whatever is one; elsewhere only what can't be a word. A root field that
 * has its name in common with other fields is one where it stands as `Query.alerts`. Between quotation marks stand values,
 * such as a caller's own: they stay.
 */
function renameInTexts(
  { typeOf, rootFieldOf, types, rootFields }: Omit<ServedNames, 'inText'>,
  written: WrittenFields,
): (text: string) => string {
  const ofOthers = new Set([...written].flatMap(([type, fields]) => (ROOTS.has(type) ? [] : [...fields])));
  const single = (name: string, isCode: boolean) => {
    if (!isCode && !SEVERAL_WORDS.test(name)) return name;
    if (types.has(name)) return typeOf(name);
    return ofOthers.has(name) ? name : rootFieldOf(name);
  };
  const renameName = (text: string, isCode: boolean) => {
    const [type = '', field] = text.split('.');
    if (field === undefined) return single(type, isCode);
    if (written.get(type)?.has(field) === true)
      return `${typeOf(type)}.${ROOTS.has(type) ? rootFieldOf(field) : field}`;
    return rootFields.has(type) ? `${single(type, isCode)}.${field}` : text;
  };
  return (text) =>
    text
      .split(CODE)
      .map((part) =>
        part.startsWith('"') ? part : part.replace(NAMES, (name) => renameName(name, part.startsWith('`'))),
      )
      .join('');
}
