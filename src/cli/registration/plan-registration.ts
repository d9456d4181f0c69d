import { createAppRoles, stableId } from '../../authorization/app-roles.js';
import type { Step } from './azure-cli.js';
import type { Application, KnownPermission, Registration, ResourceAccess } from './read-registration.js';

/** The delegated scope that people's clients request. */
const SCOPE = {
  id: stableId('scope access_as_user'),
  value: 'access_as_user',
  type: 'User',
  isEnabled: true,
  adminConsentDisplayName: 'Use Defender',
  adminConsentDescription: 'Use the Defender API as the signed-in person',
  userConsentDisplayName: 'Use Defender',
  userConsentDescription: 'Use the Defender API as you',
};

const EMPTY: Application = {
  appId: '$APP_ID',
  identifierUris: [],
  api: { requestedAccessTokenVersion: null, oauth2PermissionScopes: [] },
  web: { redirectUris: [] },
  appRoles: [],
  requiredResourceAccess: [],
};

/**
 * The steps from what exists to a registration with the chosen permissions, granted; none if nothing is missing. They add, and
 * remove nothing.
 *
 * @param redirectUri where the browser of a consenting administrator goes
 */
export function planRegistration(
  { app, principalId, chosen, granted }: Registration,
  {
    graph,
    name,
    redirectUri,
  }: { readonly graph: string; readonly name: string; readonly redirectUri: string },
): readonly Step[] {
  const changes = findChanges(app ?? EMPTY, chosen, redirectUri);
  const appId = app?.appId ?? '$APP_ID';
  const usesApp = app === undefined ? ({ uses: 'APP_ID' } as const) : {};
  const steps: Step[] = [];
  if (app === undefined) {
    const body = { displayName: name, signInAudience: 'AzureADMyOrg', ...changes };
    const gives = ['APP_ID', 'appId'] as const;
    steps.push({ purpose: 'the registration', method: 'POST', url: `${graph}/applications`, body, gives });
  } else if (Object.keys(changes).length > 0) {
    const purpose = `the registration's ${Object.keys(changes).join(', ')}`;
    steps.push({ purpose, method: 'PATCH', url: addressOf(graph, appId), body: changes });
  }
  const identifier = `api://${appId}`;
  if (!(app?.identifierUris ?? []).includes(identifier)) {
    const body = { identifierUris: [...(app?.identifierUris ?? []), identifier] };
    const purpose = 'the identifier that callers request tokens for';
    steps.push({ purpose, method: 'PATCH', url: addressOf(graph, appId), body, ...usesApp });
  }
  if (principalId === undefined) {
    const purpose = 'the service principal; only people and applications with a role get tokens';
    const body = { appId, appRoleAssignmentRequired: true };
    const gives = ['SP_ID', 'id'] as const;
    steps.push({ purpose, method: 'POST', url: `${graph}/servicePrincipals`, body, gives, ...usesApp });
  }
  const missing = chosen.filter(({ roleId }) => !granted.some((permission) => permission.roleId === roleId));
  return [...steps, ...missing.map((permission) => toGrant(graph, principalId, permission))];
}

function addressOf(graph: string, appId: string): string {
  return `${graph}/applications(appId='${appId}')`;
}

/** The grant of an application permission, as admin consent makes it. */
function toGrant(graph: string, known: string | undefined, permission: KnownPermission): Step {
  const principalId = known ?? '$SP_ID';
  return {
    purpose: `consent to ${permission.name}`,
    method: 'POST',
    url: `${graph}/servicePrincipals/${principalId}/appRoleAssignments`,
    body: { principalId, resourceId: permission.resourceId, appRoleId: permission.roleId },
    ...(known === undefined && { uses: 'SP_ID' }),
  };
}

/** The members of an application that lack something, with it. Graph leaves what a body doesn't name, inside `api` and `web` too. */
function findChanges(
  app: Application,
  chosen: readonly KnownPermission[],
  redirectUri: string,
): Partial<Application> {
  const { api, web, appRoles, requiredResourceAccess } = app;
  const scopes = addMissing(api.oauth2PermissionScopes, [SCOPE]);
  const roles = addMissing(appRoles, createAppRoles());
  const access = addAccess(requiredResourceAccess, chosen);
  const hasVersion = api.requestedAccessTokenVersion === 2;
  return {
    ...((scopes !== undefined || !hasVersion) && {
      api: {
        requestedAccessTokenVersion: 2,
        oauth2PermissionScopes: scopes ?? api.oauth2PermissionScopes,
      },
    }),
    ...(!web.redirectUris.includes(redirectUri) && {
      web: { redirectUris: [...web.redirectUris, redirectUri] },
    }),
    ...(roles !== undefined && { appRoles: roles }),
    ...(access !== undefined && { requiredResourceAccess: access }),
  };
}

/**
 * Undefined if every row exists by its value. A row of the same value stays as it is, because its id may be assigned. Graph returns
 * the `origin` of roles, and rejects it in updates.
 */
function addMissing<Row extends { readonly value: string | null; readonly origin?: string }>(
  existing: readonly Row[],
  wanted: readonly Row[],
): readonly Row[] | undefined {
  const missing = wanted.filter(({ value }) => !existing.some((row) => row.value === value));
  const kept = existing.map((row) => ({ ...row, origin: undefined }));
  return missing.length === 0 ? undefined : [...kept, ...missing];
}

function addAccess(
  existing: readonly ResourceAccess[],
  chosen: readonly KnownPermission[],
): readonly ResourceAccess[] | undefined {
  const byApi = new Map(existing.map(({ resourceAppId, resourceAccess }) => [resourceAppId, resourceAccess]));
  const has = ({ apiId, roleId }: KnownPermission) => byApi.get(apiId)?.some(({ id }) => id === roleId);
  if (chosen.every(has)) return undefined;
  for (const permission of chosen) {
    if (has(permission)) continue;
    const { apiId, roleId } = permission;
    byApi.set(apiId, [...(byApi.get(apiId) ?? []), { id: roleId, type: 'Role' }]);
  }
  return [...byApi].map(([resourceAppId, resourceAccess]) => ({ resourceAppId, resourceAccess }));
}
