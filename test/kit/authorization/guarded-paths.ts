import {
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type TypeNode,
  type ValueNode,
} from 'graphql';

/** All groups must be satisfied, each by one of its roles. */
export type Needs = readonly (readonly string[])[];

/** One field on one path through the schema. */
export interface GuardedField {
  /** Its text in the operation, with arguments. */
  readonly text: string;
  readonly responseKey: string;
  /** The names from the root to here. */
  readonly path: string;
  readonly needs: Needs;
  /** Operations of the REST catalog that reading it may call. */
  readonly operations: readonly string[];
  /** The fields below it, by type of the returned object. */
  readonly below: ReadonlyMap<string, readonly GuardedField[]>;
}

interface ObjectType {
  readonly needs: Needs;
  readonly fields: readonly FieldDefinitionNode[];
  /** Selections of its keys, such as `id`. */
  readonly keys: readonly string[];
}

/** The roles of the schema, read from the SDL only. */
export interface RoleSchema {
  readonly objects: ReadonlyMap<string, ObjectType>;
  /** Unions and interfaces with their object types. */
  readonly unions: ReadonlyMap<string, readonly string[]>;
}

/** Reads `@requiresRole` and `@key` from the syntax tree. */
export function readRoleSchema(document: DocumentNode): RoleSchema {
  const objects = new Map<string, ObjectType>();
  const unions = new Map<string, readonly string[]>();
  const interfaces = new Map<string, string[]>();
  for (const node of document.definitions) {
    if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      unions.set(node.name.value, node.types?.map(({ name }) => name.value) ?? []);
    }
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    for (const { name } of node.interfaces ?? [])
      interfaces.set(name.value, [...(interfaces.get(name.value) ?? []), node.name.value]);
    const known = objects.get(node.name.value) ?? { needs: [], fields: [], keys: [] };
    const keys = (node.directives ?? []).filter(({ name }) => name.value === 'key');
    objects.set(node.name.value, {
      needs: [...known.needs, ...needsOf(node.directives)],
      fields: [...known.fields, ...(node.fields ?? [])],
      keys: [...known.keys, ...keys.map((key) => String(argumentOf(key, 'fields')))],
    });
  }
  return { objects, unions: new Map([...unions, ...interfaces]) };
}

/** Returns the arguments of a field by its coordinate; undefined for none. */
export type ArgumentsOf = (coordinate: string) => string | undefined;

/**
 * Every field of every type below a type. Each type is expanded at the place closest to the start; elsewhere, its keys
 * end the path. So every edge is followed once, and each type's guard is tested on every edge to it. The types of
 * `ends` are never expanded.
 */
export function fieldsBelow(
  schema: RoleSchema,
  start: string,
  argumentsOf: ArgumentsOf,
  ends: readonly string[] = [],
): GuardedField[] {
  const places = findPlaces(schema, start, ends);

  function expand(typeName: string, path: readonly string[], exposed?: readonly string[]): GuardedField[] {
    const type = schema.objects.get(typeName);
    if (type === undefined) return [];
    const isShownInFull = places.get(typeName) === path.join('.');
    return type.fields
      .filter((field) => isShownInFull || (isKey(type, field) && !isObject(schema, namedType(field.type))))
      .map((field) => {
        const name = field.name.value;
        const target = namedType(field.type);
        const exposes = exposedBy(field);
        const ofParent = exposed?.includes(name) === true ? [] : type.needs;
        const ofTarget = exposes === undefined ? (schema.objects.get(target)?.needs ?? []) : [];
        const here = [...path, name];
        const below = membersOf(schema, target).map(
          (member) => [member, expand(member, here, exposes)] as const,
        );
        return {
          text: `${name}${argumentsOf(`${typeName}.${name}`) ?? ''}`,
          responseKey: name,
          path: here.join('.'),
          needs: [...ofParent, ...needsOf(field.directives), ...ofTarget],
          operations: operationsOf(field),
          below: new Map(below),
        };
      });
  }

  return expand(start, []);
}

/** Type -> the first path to it, breadth first. */
function findPlaces(schema: RoleSchema, start: string, ends: readonly string[]): ReadonlyMap<string, string> {
  const places = new Map([[start, ''], ...ends.map((end) => [end, 'nowhere'] as const)]);
  let edge: readonly (readonly [type: string, path: readonly string[]])[] = [[start, []]];
  while (edge.length > 0) {
    edge = edge.flatMap(([typeName, path]) =>
      (schema.objects.get(typeName)?.fields ?? []).flatMap((field) => {
        const here = [...path, field.name.value];
        const fresh = membersOf(schema, namedType(field.type)).filter((member) => !places.has(member));
        for (const member of fresh) places.set(member, here.join('.'));
        return fresh.map((member) => [member, here] as const);
      }),
    );
  }
  return places;
}

function membersOf({ objects, unions }: RoleSchema, name: string): readonly string[] {
  return unions.get(name) ?? (objects.has(name) ? [name] : []);
}

/** Types without keys end a path with their plain fields. */
function isKey({ keys }: ObjectType, { name }: FieldDefinitionNode): boolean {
  return keys.length === 0 || keys.some((key) => key.split(' ').includes(name.value));
}

/** The fields as a selection set without braces. */
export function selectionOf(fields: readonly GuardedField[]): string {
  return fields
    .map(({ text, below }) => {
      if (below.size === 0) return text;
      const parts = [...below]
        .filter(([, children]) => children.length > 0)
        .map(([type, children]) => `... on ${type} { ${selectionOf(children)} }`);
      return `${text} { __typename ${parts.join(' ')} }`;
    })
    .join(' ');
}

/** The expected response for a caller with certain roles: positions that must be refused, and paths that occurred. */
export interface Expectation {
  /** Response path -> the groups of roles of which the caller has none. */
  readonly refusals: Map<string, Needs>;
  readonly met: Set<string>;
}

/** Walks fields and response in parallel. `__typename` identifies object types. */
export function expectAnswer(
  fields: readonly GuardedField[],
  value: Readonly<Record<string, unknown>>,
  roles: ReadonlySet<string>,
  found: Expectation,
  at: readonly (string | number)[] = [],
): void {
  for (const { responseKey, path, needs, below } of fields) {
    const missing = needs.filter((anyOf) => anyOf.length > 0 && !anyOf.some((role) => roles.has(role)));
    found.met.add(path);
    if (missing.length > 0) {
      found.refusals.set([...at, responseKey].join('.'), missing);
    } else {
      descend(value[responseKey], below, roles, found, [...at, responseKey]);
    }
  }
}

function descend(
  value: unknown,
  below: GuardedField['below'],
  roles: ReadonlySet<string>,
  found: Expectation,
  at: readonly (string | number)[],
): void {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      descend(item, below, roles, found, [...at, index]);
    });
  } else if (typeof value === 'object' && value !== null && '__typename' in value) {
    const children = below.get(String(value.__typename));
    if (children !== undefined) expectAnswer(children, { ...value }, roles, found, at);
  }
}

/** The paths that a caller with these roles reaches: including refused ones, without anything below them. */
export function reachablePaths(fields: readonly GuardedField[], roles: ReadonlySet<string>): string[] {
  return fields.flatMap((field) => [
    field.path,
    ...(isOpen(field, roles)
      ? [...field.below.values()].flatMap((children) => reachablePaths(children, roles))
      : []),
  ]);
}

/** The operations that a caller with these roles may cause with these fields. */
export function operationsOpenTo(fields: readonly GuardedField[], roles: ReadonlySet<string>): Set<string> {
  const open = fields.filter((field) => isOpen(field, roles));
  return new Set(
    open.flatMap(({ operations, below }) => [
      ...operations,
      ...[...below.values()].flatMap((children) => [...operationsOpenTo(children, roles)]),
    ]),
  );
}

function isOpen({ needs }: GuardedField, roles: ReadonlySet<string>): boolean {
  return needs.every((anyOf) => anyOf.length === 0 || anyOf.some((role) => roles.has(role)));
}

function needsOf(directives: readonly ConstDirectiveNode[] = []): Needs {
  return directives
    .filter(({ name }) => name.value === 'requiresRole')
    .map((directive) => {
      const role = argumentOf(directive, 'role');
      return role === undefined ? (argumentOf(directive, 'anyOf') as string[]) : [role as string];
    });
}

function operationsOf({ directives }: FieldDefinitionNode): string[] {
  return (directives ?? [])
    .filter(({ name }) => name.value === 'defender')
    .map((directive) => String(argumentOf(directive, 'operation')));
}

function exposedBy({ directives }: FieldDefinitionNode): readonly string[] | undefined {
  const directive = directives?.find(({ name }) => name.value === 'exposes');
  return directive && String(argumentOf(directive, 'fields')).split(' ');
}

function argumentOf(directive: ConstDirectiveNode, name: string): string | string[] | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value && textOf(value);
}

function textOf(value: ValueNode): string | string[] {
  if (value.kind === Kind.STRING) return value.value;
  if (value.kind === Kind.LIST) return value.values.map((item) => String(textOf(item)));
  throw new Error(`A role directive holds a ${value.kind}`);
}

function isObject({ objects, unions }: RoleSchema, name: string): boolean {
  return objects.has(name) || unions.has(name);
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
