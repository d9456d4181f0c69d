import {
  astFromValue,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  parseType,
  parseValue,
  print,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type ASTVisitor,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import { getOrInsert } from '../../../src/lib/get-or-insert.js';

/** A document and its variables. */
export interface Written {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Change = (schema: GraphQLSchema, document: DocumentNode) => Written;

/** Ways to write a query without variables in another form with the same meaning. */
export const FORMS: Readonly<Record<string, Change>> = {
  'fields in another order': (schema, document) =>
    withSelections(schema, document, (selections) => selections.toReversed()),
  'fields of one name apart': (schema, document) => withSelections(schema, document, apart),
  'fields in fragments': inFragments,
  'fields that are left out': besideLeftOut,
  'variables for literals': withVariables,
  'default values and null': withDefaults,
};

/** All changes, one after another. */
export const ALL_FORMS: Change = (schema, document) => {
  let written: Written = { query: print(document), variables: {} };
  for (const change of [
    FORMS['fields in another order'],
    apartAgain,
    inFragments,
    withDefaults,
    withVariables,
  ])
    written = change!(schema, parse(written.query));
  return written;
};

function apartAgain(schema: GraphQLSchema, document: DocumentNode): Written {
  return withSelections(schema, document, apart);
}

/** Changes each selection set, innermost first. */
function withSelections(
  schema: GraphQLSchema,
  document: DocumentNode,
  change: (selections: readonly SelectionNode[], type: string) => readonly SelectionNode[],
): Written {
  const changed = visitTyped(schema, document, (types) => ({
    SelectionSet: {
      leave: (node): SelectionSetNode => ({
        ...node,
        selections: change(node.selections, types.getParentType()!.name),
      }),
    },
  }));
  return { query: print(changed), variables: {} };
}

function visitTyped(
  schema: GraphQLSchema,
  document: DocumentNode,
  visitorOf: (types: TypeInfo) => ASTVisitor,
): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(document, visitWithTypeInfo(types, visitorOf(types)));
}

/** Writes a field twice, each with half of its selections. */
function apart(selections: readonly SelectionNode[]): readonly SelectionNode[] {
  return selections.flatMap((node) => {
    const below = node.kind === Kind.FIELD ? node.selectionSet : undefined;
    if (below === undefined || below.selections.length < 2) return [node];
    const middle = Math.ceil(below.selections.length / 2);
    return [below.selections.slice(middle), below.selections.slice(0, middle)].map((part) => ({
      ...node,
      selectionSet: { ...below, selections: part },
    }));
  });
}

/** Each selection in a fragment: inline without type, inline, named, or on an interface and then on the type. */
function inFragments(schema: GraphQLSchema, document: DocumentNode): Written {
  const named: FragmentDefinitionNode[] = [];
  const wrap = (type: string, node: SelectionNode, turn: number): SelectionNode => {
    const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [node] };
    const on = (name: string, set: SelectionSetNode): SelectionNode => ({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
      selectionSet: set,
    });
    const above = schema.getType(type);
    const [wider] = isObjectType(above) || isInterfaceType(above) ? above.getInterfaces() : [];
    if (turn === 0) return { kind: Kind.INLINE_FRAGMENT, selectionSet };
    if (turn === 1 && wider !== undefined)
      return on(wider.name, { kind: Kind.SELECTION_SET, selections: [on(type, selectionSet)] });
    if (turn === 1) return on(type, selectionSet);
    const name = { kind: Kind.NAME, value: `Part${String(named.length)}` } as const;
    named.push({
      kind: Kind.FRAGMENT_DEFINITION,
      name,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
      selectionSet,
    });
    return { kind: Kind.FRAGMENT_SPREAD, name };
  };
  let turn = 0;
  const { query } = withSelections(schema, document, (selections, type) =>
    selections.map((node) => wrap(type, node, (turn += 1) % 3)),
  );
  return { query: [query, ...named.map(print)].join('\n'), variables: {} };
}

const IS_READ: Readonly<Record<string, boolean>> = { yes: true, no: false };

function conditionOn(name: 'include' | 'skip', variable: string) {
  const text = `{ x @${name}(if: $${variable}) }`;
  const [definition] = parse(text).definitions;
  const [field] = (definition as Extract<DefinitionNode, { kind: Kind.OPERATION_DEFINITION }>).selectionSet
    .selections;
  return field!.directives!;
}

/** Each field with conditions that hold, and beside it every field of the type with one that doesn't. */
function besideLeftOut(schema: GraphQLSchema, document: DocumentNode): Written {
  const kept = [...conditionOn('include', 'yes'), ...conditionOn('skip', 'no')];
  const { query } = withSelections(schema, document, (selections, parent) => {
    const type = schema.getType(parent);
    if (isAbstractType(type)) return selections;
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    const others = fields
      .filter(({ name, args }) => !name.startsWith('_') && !args.some(isRequiredArgument))
      .map((field, index): FieldNode => {
        const below = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
        const [definition] = parse(`{ left_${field.name}: ${field.name} ${below} }`).definitions;
        const [node] = (definition as Extract<DefinitionNode, { kind: Kind.OPERATION_DEFINITION }>)
          .selectionSet.selections;
        const directives = index % 2 === 0 ? conditionOn('include', 'no') : conditionOn('skip', 'yes');
        return { ...(node as FieldNode), directives };
      });
    return [...others, ...selections.map((node) => ({ ...node, directives: kept }))];
  });
  return withDefinitions(parse(query), { yes: 'Boolean!', no: 'Boolean!' }, IS_READ);
}

function withDefinitions(
  document: DocumentNode,
  types: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, unknown>>,
): Written {
  const variableDefinitions = Object.entries(types).map(([name, type]): VariableDefinitionNode => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: parseType(type),
  }));
  const changed = visit(document, {
    OperationDefinition: (node) => ({ ...node, variableDefinitions }),
  });
  return { query: print(changed), variables };
}

function withVariables(schema: GraphQLSchema, document: DocumentNode): Written {
  const names = new Map<string, string>();
  const types: Record<string, string> = {};
  const variables: Record<string, unknown> = {};
  const changed = visitTyped(schema, document, (typeInfo) => ({
    Argument: {
      leave: (node) => {
        const [type, value] = [String(typeInfo.getArgument()!.type), valueFromASTUntyped(node.value)];
        const key = `${type} ${JSON.stringify(value)}`;
        // Fields of one name must have the same arguments.
        const name = getOrInsert(names, key, () => `v${String(names.size)}`);
        types[name] = type;
        variables[name] = value;
        return { ...node, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
      },
    },
  }));
  return withDefinitions(changed, types, variables);
}

/** Each absent argument with its default value, or with null if it has none. */
function withDefaults(schema: GraphQLSchema, document: DocumentNode): Written {
  const changed = visitTyped(schema, document, (types) => ({
    Field: {
      enter: (node): FieldNode => {
        const absent = (types.getFieldDef()?.args ?? []).filter(
          (argument) =>
            !isRequiredArgument(argument) &&
            node.arguments?.some(({ name }) => name.value === argument.name) !== true,
        );
        const added = absent.map(({ name, type, defaultValue }) => ({
          kind: Kind.ARGUMENT as const,
          name: { kind: Kind.NAME as const, value: name },
          value:
            (defaultValue === undefined ? undefined : astFromValue(defaultValue, type)) ?? parseValue('null'),
        }));
        return { ...node, arguments: [...(node.arguments ?? []), ...added] };
      },
    },
  }));
  return { query: print(changed), variables: {} };
}
