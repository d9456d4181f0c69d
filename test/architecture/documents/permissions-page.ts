import type { Operation } from '../../../src/defender-api/operation.js';
import { OPERATIONS } from '../../../src/defender-api/operation-table.js';
import { limitsOf } from '../catalogue-rules.js';
import type { OperationUse } from '../operation-uses.js';
import { code, describeRoles, table } from './render-text.js';

/** The Markdown of docs/permissions.md: what stands behind each field, in the families of the operation table. */
export function renderPermissionsPage(uses: readonly OperationUse[]): string {
  return [
    '# Permissions, field by field',
    '',
    'The operations that each field calls, the application permissions (any one suffices), the role that callers need, and the',
    'number of calls that Microsoft allows. Permissions are those of WindowsDefenderATP unless Microsoft Graph is named. [Permission',
    'sets](permission-sets.md) has the minimum for a registration, by use. For writes marked _application only_, Microsoft lists no',
    'delegated permission, so they are not expected to work with `DEFENDER_ACTIONS_AS=user`. `npm run docs` generates this page.',
    '',
    ...[...new Set(all.map(({ family }) => family))].flatMap((family) =>
      renderFamily(
        family,
        all.filter((operation) => operation.family === family),
        uses,
      ),
    ),
  ].join('\n');
}

const all = Object.values(OPERATIONS);

function renderFamily(
  family: string,
  operations: readonly Operation[],
  uses: readonly OperationUse[],
): string[] {
  const rows = operations.flatMap((operation) =>
    uses
      .filter((use) => use.operation === operation.id)
      .map(({ coordinate, roles }) => [
        code(coordinate),
        `${code(operation.id)}${operation.api === 'graph' ? ' (Microsoft Graph)' : ''}`,
        describePermissions(operation),
        describeRoles(roles),
        describeRate(operation),
      ]),
  );
  if (rows.length === 0) return [];
  return [`## ${family}`, '', ...table(['field', 'operation', 'any of', 'role', 'calls'], rows), ''];
}

function describePermissions({ permissions, delegated }: Operation): string {
  return `${permissions.map(code).join(', ')}${delegated === false ? ' (_application only_)' : ''}`;
}

function describeRate(operation: Operation): string {
  const { perMinute, perHour } = limitsOf(operation);
  const limits = [
    ...(perMinute === undefined ? [] : [`${perMinute.toLocaleString('en')} a minute`]),
    ...(perHour === undefined ? [] : [`${perHour.toLocaleString('en')} an hour`]),
  ];
  return `${limits.join(', ')}${operation.rateClass.per === 'tenant' ? ', shared by the whole tenant' : ''}`;
}
