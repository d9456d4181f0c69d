import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldsOn, type Selecting, fragmentsOf } from '../../lib/selections.js';
import type { RequestContext } from '../../context.js';
import type { RoleRules } from '../../authorization/enforce-roles.js';
import { findDeniedRule, isOpenTo, roleRuleOf } from '../../authorization/role-rule.js';
import type { SourceState } from '../../loaders/shared/read-cost.js';
import type { Limits } from '../../config/limits.js';
import { coordinateOfEntities, fieldKey } from '../../errors/refused-fields.js';
import { collectEntityKeys } from '../../subgraph/entity-keys.js';
import {
  callsOfConditions,
  callsOfField,
  callsOfLongLists,
  callsOfPage,
  isReadById,
  orSnapshot,
  type EstimatedCalls,
  costOf,
  type Field,
  type FieldCost,
} from './calls-of-field.js';
import {
  callsOfEntities,
  oneMoreKey,
  readsEntities,
  representationsOf,
  type RequestedEntities,
} from './entities.js';

/** Calls of one operation at one field. A field that the caller may not read costs none. */
export interface PlannedField extends EstimatedCalls {
  /** Response keys from the root, without list positions. */
  readonly path: readonly string[];
  readonly coordinate: string;
  /** The roles, one of which is required. */
  readonly forbidden?: readonly string[];
}

export interface Estimate {
  readonly calls: number;
  readonly fields: readonly PlannedField[];
}

export interface EstimateRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface EstimateOptions extends SourceState {
  readonly roles: ReadonlySet<string>;
  readonly rules: RoleRules;
  readonly limits: Pick<Limits, 'defaultFirst' | 'maxFirst' | 'maxRepresentations'>;
  /** Fields that aren't read. They and their subfields cost nothing. */
  readonly refused?: ReadonlySet<string>;
  readonly wholeReadOf: RequestContext['wholeReadOf'];
}

/**
 * Estimates the maximum upstream calls of an operation: with full lists, nothing cached, and separate reads for fields with
 * different paths. Undefined for invalid variables: execution rejects them before any read.
 */
export function estimateOperation(asked: EstimateRequest, options: EstimateOptions): Estimate | undefined {
  const { schema, document, operation } = asked;
  // Stops at the first fault: describing each takes time.
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables, {
    maxErrors: 0,
    hideSuggestions: true,
  });
  const root = schema.getRootType(operation.operation);
  if (coerced === undefined || root == null) return undefined;
  const walk = new Walk({ schema, fragments: fragmentsOf(document), variables: coerced }, options);
  walk.enter({ ...ROOT, type: root, sets: [operation.selectionSet] });
  return { calls: walk.fields.reduce((sum, field) => sum + field.estimatedCalls, 0), fields: walk.fields };
}

/** Objects of one type under one path of the response. */
interface ObjectGroup {
  readonly type: GraphQLObjectType;
  readonly sets: readonly SelectionSetNode[];
  readonly path: readonly string[];
  readonly parents: number;
  readonly owner: string | undefined;
  /** As the schema files name it, without renames. */
  readonly writtenOwner: string | undefined;
  /** The number of rows that the parent field requests, and the fields here with that length (all lists if undefined). */
  readonly page: { readonly first: number; readonly fields: readonly string[] } | undefined;
}

const ROOT = {
  path: [],
  parents: 1,
  owner: undefined,
  writtenOwner: undefined,
  page: undefined,
} satisfies Partial<ObjectGroup>;
/** For lists without a size: parts of objects that are read anyway. */
const DEFAULT_LIST_SIZE = 10;

class Walk {
  readonly fields: PlannedField[] = [];
  readonly #selecting: Selecting;
  readonly #options: EstimateOptions;
  readonly #anywhere = new Set<string>();
  /** How often each field that reads by id occurs at the root: they share calls. */
  readonly #readsById = new Map<string, number>();
  #entities: RequestedEntities | undefined;

  constructor(selecting: Selecting, options: EstimateOptions) {
    this.#selecting = selecting;
    this.#options = options;
  }

  enter(group: ObjectGroup): void {
    const here = new Set<string>();
    for (const [key, nodes] of fieldsOn(group.type, group.sets, this.#selecting)) {
      const [node] = nodes;
      const path = [...group.path, key];
      const field = group.type.getFields()[node?.name.value ?? ''];
      if (node === undefined || field === undefined || field.name === '_service') continue;
      if (group.owner === undefined && readsEntities(field, this.#selecting.schema))
        this.#enterEntities({ ...group, path }, node, nodes, field);
      else this.#visit({ ...group, path }, node, nodes, field, here);
    }
  }

  #visit(
    group: ObjectGroup,
    node: FieldNode,
    nodes: readonly FieldNode[],
    field: Field,
    here: Set<string>,
  ): void {
    const cost = costOf(group.type, field);
    if (this.#isRefused(group, cost.coordinate) || this.#isForbidden(group, field, cost)) return;
    const args = this.#argumentsOf(field, node);
    const first = this.#firstOf(field, args);
    const rows = rowsOf(cost, group, first);
    const calls = callsOfField(cost, {
      ...this.#options,
      parents: group.parents,
      rows: cost.sizedFields.length > 0 ? (first ?? 1) : rows,
      owner: group.writtenOwner,
      here,
      anywhere: this.#anywhere,
      args,
    });
    const isRoot = group.owner === undefined;
    this.#add(group.path, cost, isRoot ? calls.map((call) => this.#atRoot(call, cost, field, args)) : calls);
    if (isRoot) this.#add(group.path, cost, callsOfConditions(field, args));
    this.#descend(group, nodes, field, {
      parents: group.parents * rows,
      page: first === undefined ? undefined : { first, fields: cost.sizedFields },
      writtenOwner: cost.type,
    });
  }

  /** Reads by id share calls of 50. Filters with long lists take one call per 50 values, and some orders take several. */
  #atRoot(
    call: EstimatedCalls,
    cost: FieldCost,
    field: Field,
    args: Readonly<Record<string, unknown>>,
  ): EstimatedCalls {
    const { coordinate } = cost;
    if (!isReadById(coordinate, field, call)) {
      const times = callsOfLongLists(args['filter']);
      const page = { ...call, estimatedCalls: call.estimatedCalls * times };
      return callsOfPage(page, args, this.#options.wholeReadOf);
    }
    return this.#shared(call, getNamedType(field.type), coordinate);
  }

  /** Reads by id of one kind share calls, usually of 50. */
  #shared(call: EstimatedCalls, type: GraphQLNamedType, coordinate: string): EstimatedCalls {
    const before = this.#readsById.get(coordinate) ?? 0;
    this.#readsById.set(coordinate, before + 1);
    return oneMoreKey(call, type, before, this.#options);
  }

  #enterEntities(group: ObjectGroup, node: FieldNode, nodes: readonly FieldNode[], field: Field): void {
    const { schema } = this.#selecting;
    const { maxRepresentations: most } = this.#options.limits;
    this.#entities ??= { keys: collectEntityKeys(schema), identities: new Set(), most };
    const args = this.#argumentsOf(field, node);
    for (const [typeName, keys] of representationsOf(field, args, schema, this.#entities)) {
      const type = schema.getType(typeName);
      if (!isObjectType(type)) continue;
      const coordinate = coordinateOfEntities(field.name, typeName);
      if (this.#isRefused(group, coordinate)) continue;
      const rule = roleRuleOf(type, schema);
      if (rule !== undefined && !isOpenTo(rule, this.#options.roles)) {
        this.#addForbidden(group.path, coordinate, rule.anyOf);
        continue;
      }
      for (const call of callsOfEntities(type, keys, schema, this.#options)) {
        const isShared = field.name !== '_entities' && call.source === 'batched';
        const own = isShared ? this.#shared(call, type, coordinate) : call;
        this.fields.push({ path: group.path, coordinate, ...orSnapshot(own, this.#options.wholeReadOf) });
      }
      this.enter({
        type,
        sets: setsOf(nodes),
        path: group.path,
        parents: keys.length,
        owner: '_Entity',
        writtenOwner: '_Entity',
        page: undefined,
      });
    }
  }

  #isRefused({ path }: ObjectGroup, coordinate: string): boolean {
    return this.#options.refused?.has(fieldKey(path, coordinate)) === true;
  }

  #isForbidden({ type, owner, path }: ObjectGroup, field: Field, { coordinate }: FieldCost): boolean {
    const shut = findDeniedRule(this.#options.rules(type, field, owner), this.#options.roles);
    if (shut === undefined) return false;
    this.#addForbidden(path, coordinate, shut.anyOf);
    return true;
  }

  #addForbidden(path: readonly string[], coordinate: string, forbidden: readonly string[]): void {
    this.fields.push({ path, coordinate, operation: null, estimatedCalls: 0, source: 'none', forbidden });
  }

  #descend(
    group: ObjectGroup,
    nodes: readonly FieldNode[],
    field: Field,
    below: Pick<ObjectGroup, 'parents' | 'page' | 'writtenOwner'>,
  ): void {
    const target = getNamedType(field.type);
    const types = isObjectType(target)
      ? [target]
      : isAbstractType(target)
        ? this.#selecting.schema.getPossibleTypes(target)
        : [];
    for (const type of types) {
      this.enter({ type, sets: setsOf(nodes), path: group.path, owner: group.type.name, ...below });
    }
  }

  #add(path: readonly string[], { coordinate }: FieldCost, calls: readonly EstimatedCalls[]): void {
    for (const call of calls) {
      this.fields.push({ path, coordinate, ...orSnapshot(call, this.#options.wholeReadOf) });
    }
  }

  /** Invalid arguments result in an error of the field, which then reads nothing. */
  #argumentsOf(field: Field, node: FieldNode): Readonly<Record<string, unknown>> {
    try {
      return getArgumentValues(field, node, this.#selecting.variables);
    } catch {
      return {};
    }
  }

  #firstOf(field: Field, { first }: Readonly<Record<string, unknown>>): number | undefined {
    const argument = field.args.find(({ name }) => name === 'first');
    if (argument === undefined) return undefined;
    const { defaultFirst, maxFirst } = this.#options.limits;
    const isPage = hasPages(field);
    const asked = typeof first === 'number' ? first : isPage ? defaultFirst : Number(argument.defaultValue);
    return Math.min(Math.max(asked, 1), isPage ? maxFirst : asked);
  }
}

/** A hunt has rows but no pages, and its own limits. */
function hasPages({ args }: Field): boolean {
  return args.some(({ name }) => name === 'after');
}

/** The maximum number of objects that a field returns per parent. */
function rowsOf(cost: FieldCost, { page, type }: ObjectGroup, first: number | undefined): number {
  const name = cost.coordinate.slice(type.name.length + 1);
  if (page?.fields.includes(name) === true) return page.first;
  if (!cost.isList) return 1;
  if (page?.fields.length === 0) return page.first;
  return first ?? cost.assumedSize ?? DEFAULT_LIST_SIZE;
}

function setsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}
