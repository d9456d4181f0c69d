import {
  Kind,
  print,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeDefinitionNode,
} from 'graphql';
import type { SchemaFile } from '../schema-files.js';
import { code, describeRoles, oneLine } from './render-text.js';

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** The Markdown of docs/schema.md: everything that operations can be written with, file by file of the SDL. */
export function renderSchemaPage(files: readonly SchemaFile[]): string {
  return [
    '# Schema',
    '',
    'Types, fields, arguments and values of this API, as `schema/` describes them. This page is generated: `npm run docs`.',
    '',
    'For each field stand the role that its callers need, its weight in points (50 are one call to Defender, and 1 is a share',
    'of calls that many rows share), and the operations of the REST API behind it. A field needs the roles of its type too,',
    'and of the type that it leads to. [Permissions](permissions.md) has what the application needs for each field,',
    '[coverage](coverage.md) has the fields for each operation.',
    '',
    ...files.flatMap(renderFile),
  ].join('\n');
}

function renderFile({ path, document }: SchemaFile): string[] {
  const family = path.replace(/^schema\/(shared\/)?|\.graphql$/g, '');
  const parts = document.definitions.flatMap(renderDefinition);
  return parts.length === 0 ? [] : [`## ${family}`, '', ...parts];
}

function renderDefinition(node: DefinitionNode): string[] {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION: {
      const { value: name } = node.name;
      if (ROOTS.has(name)) return (node.fields ?? []).flatMap((field) => renderRootField(name, field));
      return renderType(node, `type ${name}`, (node.fields ?? []).flatMap(renderField));
    }
    case Kind.INTERFACE_TYPE_DEFINITION:
      return renderType(node, `interface ${node.name.value}`, (node.fields ?? []).flatMap(renderField));
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return renderType(node, `input ${node.name.value}`, (node.fields ?? []).map(renderArgument));
    case Kind.ENUM_TYPE_DEFINITION:
      return renderType(node, `enum ${node.name.value}`, (node.values ?? []).map(renderValue));
    case Kind.UNION_TYPE_DEFINITION: {
      const members = (node.types ?? []).map(({ name }) => code(name.value));
      return renderType(node, `union ${node.name.value}`, [`- One of ${members.join(', ')}.`]);
    }
    case Kind.SCALAR_TYPE_DEFINITION:
      return renderType(node, `scalar ${node.name.value}`, []);
    default:
      return [];
  }
}

function renderRootField(root: string, field: FieldDefinitionNode): string[] {
  const facts = factsOf(field.directives);
  return [
    `### ${root}.${field.name.value}`,
    '',
    code(`${field.name.value}: ${print(field.type)}`),
    '',
    oneLine(field.description?.value),
    '',
    ...(field.arguments ?? []).map(renderArgument),
    ...(facts === '' ? [] : ['', facts]),
    '',
  ];
}

type Described = Pick<TypeDefinitionNode, 'description' | 'directives'> | { readonly directives?: undefined };

function renderType(node: Described, title: string, items: readonly string[]): string[] {
  const description = 'description' in node ? oneLine(node.description?.value) : '';
  const facts = factsOf(node.directives);
  return [
    `### ${title}`,
    '',
    ...(description === '' ? [] : [description, '']),
    ...(facts === '' ? [] : [facts, '']),
    ...items,
    '',
  ];
}

function renderField(field: FieldDefinitionNode): string[] {
  const text = [oneLine(field.description?.value), factsOf(field.directives)].filter(Boolean).join(' ');
  const head = `- ${code(`${field.name.value}: ${print(field.type)}`)} ${text}`;
  return [head, ...(field.arguments ?? []).map((argument) => `  ${renderArgument(argument)}`)];
}

function renderArgument({ name, type, defaultValue, description }: InputValueDefinitionNode): string {
  const standard = defaultValue === undefined ? '' : ` = ${print(defaultValue)}`;
  return `- ${code(`${name.value}: ${print(type)}${standard}`)} ${oneLine(description?.value)}`;
}

function renderValue({ name, description }: EnumValueDefinitionNode): string {
  return `- ${code(name.value)} ${oneLine(description?.value)}`;
}

/** Role, cost and operations in a few words; empty where the SDL says nothing of them. */
function factsOf(directives: readonly ConstDirectiveNode[] = []): string {
  const of = (name: string) =>
    directives.filter((directive) => directive.name.value === name).map(readArguments);
  const keys = of('key').map(({ fields }) => code(String(fields)));
  const roles = of('requiresRole').map(({ role, anyOf }) => ({
    anyOf: role === undefined ? ((anyOf ?? []) as string[]) : [role as string],
  }));
  const weights = of('cost').map(({ weight }) => String(weight));
  const calls = of('defender').map(({ operation, covers }) => {
    const covered = ((covers ?? []) as string[]).map(code);
    return `${code(String(operation))}${covered.length === 0 ? '' : ` in place of ${covered.join(', ')}`}`;
  });
  const exposed = of('exposes').map(({ fields }) => String(fields).split(/\s+/).map(code).join(', '));
  const facts = [
    ...(keys.length === 0 ? [] : [`Key: ${keys.join(', ')}.`]),
    ...(roles.length === 0 ? [] : [`Role: ${describeRoles(roles)}.`]),
    ...(exposed.length === 0 ? [] : [`Without the type's role: ${exposed.join(', ')}.`]),
    ...(weights.length === 0 ? [] : [`Weight: ${weights.join(', ')}.`]),
    ...(calls.length === 0 ? [] : [`Calls: ${calls.join(', ')}.`]),
  ];
  return facts.length === 0 ? '' : `_${facts.join(' ')}_`;
}

function readArguments(directive: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
