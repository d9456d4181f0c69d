import type { GraphQLSchema } from 'graphql';
import {
  collectPermissionGroups,
  type PermissionGroup,
} from '../../../src/authorization/permission-groups.js';
import { permissionsForUse, USES, type Use } from '../../../src/cli/permission-sets.js';
import { describePermission } from '../../../src/doctor/check-permissions.js';

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

function renderGroup({ group, permissions, fields }: PermissionGroup): string {
  const names = permissions.map((permission) => printName(describePermission(permission)));
  const coordinates = fields.map(({ coordinate }) => `\`${coordinate}\``);
  return `| ${group} | ${names.join(', ')} | ${coordinates.join(', ')} |`;
}

/** `ThreatHunting.Read.All` (Microsoft Graph). */
function printName(permission: string): string {
  return permission.replace(/^\S+/, (name) => `\`${name}\``);
}
