import {
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { ConfigurationError } from '../config/configuration-error.js';
import { capitalized } from '../lib/texts.js';

/** Maps the names in the schema files to the served names. */
export interface ServedNames {
  /** The served name of a type; unchanged for types that aren't renamed or unknown. */
  readonly typeOf: (name: string) => string;
  /** The same for a field of Query, Mutation or Subscription. */
  readonly rootFieldOf: (name: string) => string;
  readonly types: ReadonlyMap<string, string>;
  readonly rootFields: ReadonlyMap<string, string>;
  /** Renames types and fields in texts for people: descriptions, error messages. */
  readonly inText: (text: string) => string;
}

export const UNPREFIXED_NAMES: ServedNames = {
  typeOf: (name) => name,
  rootFieldOf: (name) => name,
  types: new Map(),
  rootFields: new Map(),
  inText: (text) => text,
};

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);
/** Shared by all subgraphs that follow Relay: renamed only on request of SCHEMA_PREFIX. */
const PAGE_INFO = 'PageInfo';
/** The request, after the prefix. */
const WITH_PAGE_INFO = `+${PAGE_INFO}`;
/** Federation's own names. */
const OF_FEDERATION = /^_/;

/**
 * Names with a prefix on all types and root fields: `Alert` becomes `DefenderAlert`, `alerts` becomes `defenderAlerts`;
 * `DefenderUser` and `updateDefenderIncident` stay. Scalars, directives and federation's own names stay, and so does
 * PageInfo unless `+PageInfo` follows the prefix.
 *
 * @param typeDefs the schema as written
 * @param asked a name that begins with a capital, such as `Defender` or `Defender+PageInfo`; undefined changes nothing
 * @throws ConfigurationError for a prefix that gives two types or fields the same name
 */
export function serveNames({ definitions }: DocumentNode, asked: string | undefined): ServedNames {
  if (asked === undefined) return UNPREFIXED_NAMES;
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

/** Whether it is an operation's root type. */
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
      .map((name) => [name, prefix + (isLower(prefix) ? capitalized(name) : name)]),
  );
}

/** `DefenderUser` has the prefix `Defender`, but not `Def`; `updateDefenderIncident` has it after its verb. */
function carries(name: string, prefix: string): boolean {
  const endsWord = (end: number) => prefix.endsWith('_') || !/^[a-z]/.test(name.slice(end));
  const inside = prefix.endsWith('_') ? -1 : name.indexOf(capitalized(prefix), 1);
  return (
    (name.startsWith(prefix) && endsWord(prefix.length)) || (inside > 0 && endsWord(inside + prefix.length))
  );
}

/** Whether a capital follows, as in `defenderAlerts` but not in `defender_alerts`. */
function isLower(prefix: string): boolean {
  return /^[a-z]/.test(prefix) && !prefix.endsWith('_');
}

function findCollisions(renamed: ReadonlyMap<string, string>, names: readonly string[]): readonly string[] {
  const taken = new Set([...names, ...ROOTS]);
  return names.flatMap((name) => {
    const served = renamed.get(name);
    return served !== undefined && taken.has(served)
      ? [`${name} would be ${served}, which already exists`]
      : [];
  });
}

/** `Defender` becomes `defender` for fields; an abbreviation is lower-cased as a whole, `MDEPlus` to `mdePlus`. */
function lowerFirst(prefix: string): string {
  return prefix.replace(/^(?:[A-Z]+(?![a-z])|[A-Z])/, (start) => start.toLowerCase());
}

/** Field names by type; extensions count to the type that they extend. */
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

/** A coordinate, or a single name; not a part of a path, a variable, a directive or a hyphenated word. */
const NAMES = /(?<![\w.$@/-])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?(?![\w/-]|\.\w)/g;
const CODE = /(`[^`\n]*`|"(?:[^"\\\n]|\\.)*")/;
/** Names that can't be ordinary words. */
const SEVERAL_WORDS = /^[A-Za-z]+[a-z0-9][A-Z]/;

/**
 * Coordinates are always names; in backticks, every known name; elsewhere only names that can't be ordinary words. A root
 * field that shares its name with other fields is renamed only as `Query.alerts`. Text in quotation marks holds values,
 * such as a caller's own: it is unchanged.
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
