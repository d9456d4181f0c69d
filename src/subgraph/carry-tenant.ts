import {
  Kind,
  valueFromASTUntyped,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../context.js';

/** The tenant field of entities and of their representations. */
const FIELD = 'tenantId';

const DESCRIPTION =
  'Id of the Defender tenant, a GUID: the tenant that the request addresses. Costs no upstream call.';

type ResolverMap = Readonly<Record<string, unknown>>;
type ReferenceResolver = (reference: object, context: RequestContext, info: unknown) => unknown;

/**
 * Adds the tenant to each entity, and to each key `id` an alternative `tenantId id`: ids are unique within a tenant only.
 * The schema is the same for one tenant and several, so that a second tenant doesn't change the supergraph. Applies to all
 * entities; the schema families don't declare it.
 */
export function carryTenantInTypes(typeDefs: DocumentNode): DocumentNode {
  return visit(typeDefs, {
    ObjectTypeDefinition: (type) => {
      const fields = (type.fields ?? []).map((field) => exposeWithId(field, FIELD));
      if (!isEntity(type)) return { ...type, fields };
      const directives = type.directives?.flatMap((one) => (isIdKey(one) ? [one, withTenant(one)] : [one]));
      return { ...type, directives, fields: [tenantField(), ...fields] };
    },
  });
}

/** Names of the entities, as the schema files write them. */
export function entitiesOf(typeDefs: DocumentNode): readonly string[] {
  return typeDefs.definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && isEntity(node) ? [node.name.value] : [],
  );
}

/**
 * Adds the resolvers for that schema. A representation of another tenant than the addressed one is null. Without a tenant,
 * it belongs to the addressed one.
 */
export function carryTenantInResolvers<Map extends ResolverMap>(
  resolvers: Map,
  entities: readonly string[],
): Map {
  const carrying = entities.map((name) => {
    const ofType = (resolvers[name] ?? {}) as { readonly __resolveReference?: ReferenceResolver };
    return [name, { ...ofType, ...tenantResolvers(ofType.__resolveReference) }] as const;
  });
  return { ...resolvers, ...Object.fromEntries(carrying) };
}

function tenantResolvers(resolveReference: ReferenceResolver | undefined) {
  return {
    [FIELD]: (_row: unknown, _args: unknown, { tenantId }: RequestContext) => tenantId,
    ...(resolveReference !== undefined && {
      __resolveReference: async (reference: object, context: RequestContext, info: unknown) =>
        isOfTenant(reference, context.tenantId) ? resolveReference(reference, context, info) : null,
    }),
  };
}

function isOfTenant(reference: object, addressed: string): boolean {
  const named = FIELD in reference ? reference[FIELD] : undefined;
  return named === undefined || (typeof named === 'string' && named.toLowerCase() === addressed);
}

function isEntity({ directives = [] }: ObjectTypeDefinitionNode): boolean {
  return directives.some(({ name }) => name.value === 'key');
}

function isIdKey(directive: ConstDirectiveNode): boolean {
  return directive.name.value === 'key' && textArgument(directive, 'fields')?.trim() === 'id';
}

function withTenant(directive: ConstDirectiveNode): ConstDirectiveNode {
  return setTextArgument(directive, 'fields', `${FIELD} id`);
}

/**
 * A payload that exposes an entity's id also exposes its tenant and global id, which gateways and clients need for further
 * reads.
 */
export function exposeWithId(field: FieldDefinitionNode, added: string): FieldDefinitionNode {
  const directives = field.directives?.map((directive) => {
    const exposed = directive.name.value === 'exposes' ? textArgument(directive, 'fields') : undefined;
    return exposed?.split(/\s+/).includes('id') === true
      ? setTextArgument(directive, 'fields', `${added} ${exposed}`)
      : directive;
  });
  return directives === undefined ? field : { ...field, directives };
}

function textArgument(directive: ConstDirectiveNode, wanted: string): string | undefined {
  const argument = directive.arguments?.find(({ name }) => name.value === wanted);
  const value: unknown = argument === undefined ? undefined : valueFromASTUntyped(argument.value);
  return typeof value === 'string' ? value : undefined;
}

function setTextArgument(directive: ConstDirectiveNode, wanted: string, value: string): ConstDirectiveNode {
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((argument) =>
      argument.name.value === wanted ? { ...argument, value: { kind: Kind.STRING, value } } : argument,
    ),
  };
}

function tenantField(): FieldDefinitionNode {
  return {
    kind: Kind.FIELD_DEFINITION,
    description: { kind: Kind.STRING, value: DESCRIPTION },
    name: { kind: Kind.NAME, value: FIELD },
    type: {
      kind: Kind.NON_NULL_TYPE,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'ID' } },
    },
  };
}
