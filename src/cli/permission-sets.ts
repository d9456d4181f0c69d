import type { GraphQLSchema } from 'graphql';
import { chooseLeastPermissions } from '../authorization/least-permissions.js';
import {
  collectPermissionGroups,
  type CallingField,
  type Permission,
  type PermissionGroup,
} from '../authorization/permission-groups.js';
import { isOpenTo } from '../authorization/role-rule.js';
import type { Role } from '../config/roles.js';
import { describePermission } from '../doctor/check-permissions.js';

interface Use {
  /** The value of `register --for`. */
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly roles: readonly Role[];
}

/** Typical uses of this API, by the roles of its callers. */
export const USES: readonly Use[] = [
  {
    id: 'dashboard',
    name: 'Read-only dashboard',
    purpose: 'Shows alerts, machines, actions and vulnerabilities, and changes nothing.',
    roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'],
  },
  {
    id: 'hunting',
    name: 'Hunting',
    purpose: 'Runs hunting queries and follows their rows to machines and alerts.',
    roles: ['Defender.ViewData', 'Defender.Hunting'],
  },
  {
    id: 'responder',
    name: 'Responder',
    purpose: 'Reads, isolates machines and releases them, and cancels actions.',
    roles: ['Defender.ViewData', 'Defender.ActiveRemediation', 'Defender.Release'],
  },
];

/** Generates docs/permission-sets.md from the schema and the operation table. */
export function renderPermissionSets(schema: GraphQLSchema): string {
  const groups = collectPermissionGroups(schema);
  return [
    "# Permissions in Microsoft's APIs",
    '',
    'Administrators find here which application permissions the app registration needs, by use and by field. Unless marked',
    'otherwise, they are permissions of WindowsDefenderATP. [`register`](register-app.md) grants them;',
    '`doctor` compares them with the granted ones. This page is generated from the schema.',
    '',
    '## Minimum by use',
    '',
    ...USES.flatMap((use) => renderUse(use, groups)),
    '## By field',
    '',
    'Any one permission of a row is enough for its fields.',
    '',
    '| for | any of | fields |',
    '| --- | --- | --- |',
    ...groups.map(renderGroup),
    '',
  ].join('\n');
}

/** The least permissions for the fields that callers with a use's roles may read. */
export function permissionsForUse({ roles }: Use, groups: readonly PermissionGroup[]): readonly Permission[] {
  const held = new Set<string>(roles);
  return chooseLeastPermissions(
    groups.filter(({ fields }) => fields.some((field) => isReachable(field, held))),
  );
}

function renderUse(use: Use, groups: readonly PermissionGroup[]): string[] {
  const { id, name, purpose, roles } = use;
  const permissions = permissionsForUse(use, groups).map(describePermission).sort();
  return [
    `### ${name}`,
    '',
    `${purpose} Its callers have ${roles.map((role) => `\`${role}\``).join(', ')}. \`register --for ${id}\` grants:`,
    '',
    ...permissions.map((permission) => `- ${printName(permission)}`),
    '',
  ];
}

/** Whether callers with these roles may read the field. */
function isReachable({ roles }: CallingField, held: ReadonlySet<string>): boolean {
  return roles.every((rule) => isOpenTo(rule, held));
}

function renderGroup({ group, permissions, fields }: PermissionGroup): string {
  const names = permissions.map((permission) => printName(describePermission(permission)));
  const coordinates = fields.map(({ coordinate }) => `\`${coordinate}\``);
  return `| ${group} | ${names.join(', ')} | ${coordinates.join(', ')} |`;
}

/** `ThreatHunting.Read.All` (Microsoft Graph). */
function printName(permission: string): string {
  return permission.replace(/^\S+/, (name) => `\`${name}\``);
}
