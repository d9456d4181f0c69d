import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { eachField, fragmentsOf } from '../../lib/selections.js';

/** Marks of a text that attackers may have written. */
export type Fence = (text: string) => string;

/** GUIDs, hashes, CVE ids and Defender's ids of alerts. All other ids can contain names. */
const PLAIN_ID = /^(?:[a-z]{0,2}|CVE-)[\da-f_-]{1,128}$/i;
const TEXTS: ReadonlySet<string> = new Set(['String', 'ID', 'JSON']);

/** The possible fields behind one key of a response, on all types that a fragment may apply to. */
interface Selected {
  readonly type: GraphQLNamedType | undefined;
  readonly isUntrusted: boolean;
  readonly selections: SelectionSetNode | undefined;
}

/**
 * A fence that its text can't close.
 *
 * @param nonce unpredictable, and new for each response
 */
export function createFence(nonce: string): Fence {
  return (text) => `<untrusted-${nonce}>${text}</untrusted-${nonce}>`;
}

/**
 * Fences each text of the types that the schema marks with `@untrusted`. If fragments select fields of several types under
 * one key, a mark on any of them counts.
 */
export function fenceTexts(
  { schema, document }: { readonly schema: GraphQLSchema; readonly document: DocumentNode },
  operation: OperationDefinitionNode,
  data: unknown,
  fence: Fence,
): unknown {
  const fragments = fragmentsOf(document);
  /** All rows of a list share the fields that their list selects. */
  const known = new Map<readonly Selected[], ReadonlyMap<string, readonly Selected[]>>();

  function fieldsOf(parents: readonly Selected[]): ReadonlyMap<string, readonly Selected[]> {
    const found = known.get(parents);
    if (found !== undefined) return found;
    const fields = new Map<string, Selected[]>();
    known.set(parents, fields);
    for (const { type, selections } of parents) {
      if (selections === undefined) continue;
      eachField(selections, { fragments }, ({ name, alias, selectionSet }, on) => {
        const parent = on === undefined ? type : schema.getType(on);
        const key = (alias ?? name).value;
        const field =
          parent !== undefined && 'getFields' in parent ? parent.getFields()[name.value] : undefined;
        const selected: Selected = {
          type: field === undefined || !('args' in field) ? undefined : getNamedType(field.type),
          isUntrusted: isUntrusted(schema, parent),
          selections: selectionSet,
        };
        fields.set(key, [...(fields.get(key) ?? []), selected]);
      });
    }
    return fields;
  }

  function walk(value: unknown, selected: readonly Selected[]): unknown {
    if (value === null || value === undefined) return value;
    const isLeaf = selected.every(({ type }) => type === undefined || isLeafType(type));
    if (Array.isArray(value) && !(isLeaf && isJson(selected)))
      return value.map((item) => walk(item, selected));
    if (isLeaf) return selected.some(isFenced) ? fenceLeaf(value, selected, fence) : value;
    const fields = fieldsOf(selected);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, walk(item, fields.get(key) ?? [])]),
    );
  }

  const root = schema.getRootType(operation.operation) ?? undefined;
  return walk(data, [{ type: root, isUntrusted: false, selections: operation.selectionSet }]);
}

function isUntrusted(schema: GraphQLSchema, type: GraphQLNamedType | undefined): boolean {
  if (isAbstractType(type)) return schema.getPossibleTypes(type).some((one) => isUntrusted(schema, one));
  if (!isObjectType(type)) return false;
  const nodes = [type.astNode, ...type.extensionASTNodes];
  return nodes.some((node) => node?.directives?.some(({ name }) => name.value === 'untrusted'));
}

function isFenced({ type, isUntrusted }: Selected): boolean {
  return isUntrusted && type !== undefined && TEXTS.has(type.name);
}

function isJson(selected: readonly Selected[]): boolean {
  return selected.some(({ type }) => type?.name === 'JSON');
}

/** JSON becomes one text, because its keys can be an attacker's too. */
function fenceLeaf(value: unknown, selected: readonly Selected[], fence: Fence): unknown {
  if (typeof value === 'string') {
    const isId = selected.every(({ type }) => type?.name === 'ID');
    return isId && PLAIN_ID.test(value) ? value : fence(value);
  }
  return isJson(selected) && typeof value === 'object' ? fence(JSON.stringify(value)) : value;
}
