import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { createAppRoles } from '../../../src/authorization/app-roles.js';
import { roleRuleOf } from '../../../src/authorization/role-rule.js';
import { code, table } from './render-text.js';

/** A type, or a field as `Type.field`, with its roles. Any one of them suffices. */
interface Guarded {
  readonly kind: string;
  readonly name: string;
  readonly anyOf: readonly string[];
}

const ROOTS: Readonly<Record<string, string>> = {
  Query: 'Queries',
  Mutation: 'Mutations',
  Subscription: 'Subscriptions',
};
const KINDS = [...Object.values(ROOTS), 'Fields', 'Types'];

/** The Markdown of docs/roles.md: what each role opens, by `@requiresRole` of the schema. */
export function renderRolesPage(schema: GraphQLSchema): string {
  const guarded = readGuarded(schema);
  const roles = createAppRoles();
  return [
    '# Roles',
    '',
    'App roles determine what callers of this API may do; this page is for administrators who assign them. The service reads roles from',
    'the verified Entra access token. A role grants only its own row. `npm run docs` generates this page from the schema, in which',
    '`@requiresRole` declares the role of each field; the server enforces it.',
    '',
    ...table(
      ['role', 'permits its holders to'],
      roles.map(({ value, description }) => [`[${value}](#${anchorOf(value)})`, description]),
    ),
    '',
    ...roles.flatMap(({ value }) => renderRole(value, guarded)),
    ...renderShared(guarded),
    '## Conditions that a role alone does not meet',
    '',
    '- `cancelMachineAction` needs the role of the action that it cancels, and `Defender.Release` too if that action raises protection.',
    '- `runDefenderLiveResponse` needs `Defender.LiveResponse.Collect` for `getFile`, and `Defender.LiveResponse.Run` for `runScript` and',
    '  `putFile`.',
    '- Exports need the role of their kind: `Defender.ViewData` or `Defender.ViewVulnerabilities`.',
    '- Approvals and refusals of a write need `Defender.Approver` and the role of the write. Requesters need the role of the write.',
    '- Overriding guard rails by `breakGlassReason` needs `Defender.BreakGlass` and the role of the write.',
    '- Rows of hunts link to objects that need their own role. Grant `Defender.ViewAllProducts` only to callers who may see emails and',
    '  identities.',
    '',
    '[Response actions](response-actions.md) lists what is checked, sent and recorded.',
  ].join('\n');
}

function anchorOf(role: string): string {
  return role.toLowerCase().replaceAll('.', '');
}

function readGuarded(schema: GraphQLSchema): readonly Guarded[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.flatMap((type) => {
    const own = roleRuleOf(type, schema);
    const fields = Object.values(type.getFields()).flatMap((field) => readField(type.name, field, schema));
    return own === undefined ? fields : [...fields, { kind: 'Types', name: type.name, anyOf: own.anyOf }];
  });
}

function readField(
  type: string,
  field: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
): readonly Guarded[] {
  const rule = roleRuleOf(field, schema);
  if (rule === undefined) return [];
  const root = ROOTS[type];
  return [
    { kind: root ?? 'Fields', name: root === undefined ? `${type}.${field.name}` : field.name, ...rule },
  ];
}

function renderRole(role: string, guarded: readonly Guarded[]): readonly string[] {
  const own = guarded.filter(({ anyOf: [first, ...others] }) => first === role && others.length === 0);
  const lines = KINDS.flatMap((kind) => {
    const names = own.filter((one) => one.kind === kind).map(({ name }) => name);
    return names.length === 0 ? [] : [`- ${kind}: ${names.toSorted().map(code).join(', ')}`];
  });
  return [`## ${role}`, '', ...(lines.length === 0 ? ['Opens no field by itself.'] : lines), ''];
}

/** Lists fields and types that several roles open, and those open to every caller. */
function renderShared(guarded: readonly Guarded[]): readonly string[] {
  const shared = new Map<string, string[]>();
  for (const { name, anyOf } of guarded) {
    if (anyOf.length === 1) continue;
    const rule = anyOf.length === 0 ? 'every caller' : `any of ${anyOf.map(code).join(', ')}`;
    shared.set(rule, [...(shared.get(rule) ?? []), code(name)]);
  }
  const lines = [...shared].map(([rule, names]) => `- ${names.join(', ')}: ${rule}`);
  return ['## Open to several roles', '', ...lines, ''];
}
