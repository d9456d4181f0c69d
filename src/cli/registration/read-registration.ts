import type { Permission } from '../../authorization/permission-groups.js';
import { toPrintable } from '../../lib/printable.js';
import { CommandFailedError } from '../command-line.js';
import type { AzureCli } from './azure-cli.js';

/** The members of an application that a registration of this API sets. Source: Learn, "application resource type". */
export interface Application {
  readonly appId: string;
  readonly identifierUris: readonly string[];
  readonly api: {
    readonly requestedAccessTokenVersion: number | null;
    readonly oauth2PermissionScopes: readonly { readonly value: string | null }[];
  };
  readonly web: { readonly redirectUris: readonly string[] };
  readonly appRoles: readonly { readonly value: string | null }[];
  readonly requiredResourceAccess: readonly ResourceAccess[];
}

/** The permissions of one API in a registration. */
export interface ResourceAccess {
  readonly resourceAppId: string;
  readonly resourceAccess: readonly { readonly id: string; readonly type: string }[];
}

export interface KnownPermission extends Permission {
  /** The client id of the API, the same in every tenant. */
  readonly apiId: string;
  /** The object id of the API's service principal, which differs by tenant. */
  readonly resourceId: string;
  readonly roleId: string;
}

/** The parts of a registration that a tenant has. */
export interface Registration {
  /** Undefined if it has none yet. */
  readonly app: Application | undefined;
  readonly principalId: string | undefined;
  readonly chosen: readonly KnownPermission[];
  readonly granted: readonly KnownPermission[];
}

/** A registration by its name, or by its client id. */
export type Wanted = { readonly name: string } | { readonly appId: string };

interface ServicePrincipal {
  readonly id: string;
  readonly appRoles: readonly { readonly id: string; readonly value: string | null }[];
}

/** The APIs by their client ids, which are the same in every tenant. */
export const APIS: Readonly<Record<Permission['api'], { readonly id: string; readonly hint: string }>> = {
  defender: {
    id: 'fc780465-2017-40d4-a0c5-307022471b92',
    hint: 'The tenant has no WindowsDefenderATP. Open https://security.microsoft.com once as an administrator.',
  },
  graph: { id: '00000003-0000-0000-c000-000000000000', hint: 'The tenant has no Microsoft Graph.' },
};

/**
 * Reads what exists, in at most five requests.
 *
 * @param graph such as `https://graph.microsoft.com/v1.0`
 * @throws CommandFailedError if `wanted` is ambiguous or missing, or the tenant lacks an API or a permission
 */
export async function readRegistration(
  az: AzureCli,
  graph: string,
  wanted: Wanted,
  permissions: readonly Permission[],
): Promise<Registration> {
  const principalsOf = async (appId: string) =>
    (await az.list(`${graph}/servicePrincipals?${filterBy('appId', appId)}`)) as ServicePrincipal[];
  const app = await findApplication(az, graph, wanted);
  const known: KnownPermission[] = [];
  for (const api of new Set(permissions.map((permission) => permission.api))) {
    const [principal] = await principalsOf(APIS[api].id);
    if (principal === undefined) throw new CommandFailedError(APIS[api].hint);
    for (const { id, value } of principal.appRoles)
      known.push({ api, apiId: APIS[api].id, resourceId: principal.id, roleId: id, name: value ?? '' });
  }
  const chosen = permissions.map((permission) => findPermission(known, permission));
  const principalId = app === undefined ? undefined : (await principalsOf(app.appId))[0]?.id;
  const assigned =
    principalId === undefined
      ? []
      : ((await az.list(`${graph}/servicePrincipals/${principalId}/appRoleAssignments`)) as {
          readonly appRoleId: string;
        }[]);
  const grantedIds = new Set(assigned.map(({ appRoleId }) => appRoleId));
  return { app, principalId, chosen, granted: known.filter(({ roleId }) => grantedIds.has(roleId)) };
}

function filterBy(property: string, value: string): string {
  return `$filter=${encodeURIComponent(`${property} eq '${value.replaceAll("'", "''")}'`)}`;
}

async function findApplication(
  az: AzureCli,
  graph: string,
  wanted: Wanted,
): Promise<Application | undefined> {
  const filter = 'appId' in wanted ? filterBy('appId', wanted.appId) : filterBy('displayName', wanted.name);
  const found = (await az.list(`${graph}/applications?${filter}`)) as Application[];
  if (found.length > 1) {
    const ids = found.map(({ appId }) => `  ${toPrintable(appId)}`).join('\n');
    throw new CommandFailedError(`Several registrations have this name. Choose one with --app:\n${ids}`);
  }
  if (found.length === 0 && 'appId' in wanted)
    throw new CommandFailedError(`The tenant has no registration ${wanted.appId}.`);
  return found[0];
}

function findPermission(known: readonly KnownPermission[], { api, name }: Permission): KnownPermission {
  const found = known.find((permission) => permission.api === api && permission.name === name);
  if (found !== undefined) return found;
  throw new CommandFailedError(`The tenant's API has no permission ${name}. Its plan may lack the feature.`);
}
