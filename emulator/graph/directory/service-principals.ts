import {
  allDefenderRoles,
  allGraphRoles,
  guidOf,
  type AppRegistration,
} from '../../entra/app-registrations.js';
import type { EmulatorState } from '../../state.js';
import { GraphError } from '../graph-error.js';
import type { GraphCall, GraphOperation } from '../graph-operation.js';
import { readObject } from '../read-graph-body.js';
import { replyGraph } from '../reply-graph.js';
import { readEquality, refuseResource } from './read-directory.js';

/** The APIs that have application permissions, with the member of a registration that lists the granted ones. */
const APIS = [
  {
    appId: 'fc780465-2017-40d4-a0c5-307022471b92',
    displayName: 'WindowsDefenderATP',
    granted: 'roles',
    permissions: allDefenderRoles,
  },
  {
    appId: '00000003-0000-0000-c000-000000000000',
    displayName: 'Microsoft Graph',
    granted: 'graphRoles',
    permissions: [...allGraphRoles, 'Application.Read.All', 'Application.ReadWrite.All'],
  },
] as const;

const MANAGE = ['Application.ReadWrite.All'];
const READ = ['Application.Read.All', ...MANAGE];

/** The object id of an app in a tenant, as in its tokens. */
const principalIdOf = (tenantId: string, appId: string) => guidOf('service principal', tenantId, appId);

const roleIdOf = (appId: string, value: string) => guidOf('app role', appId, value);

function appsOf(state: EmulatorState, tenantId: string): readonly AppRegistration[] {
  return [...state.apps.values()].filter(({ tenants }) => tenants === null || tenants.includes(tenantId));
}

function writePrincipal(tenantId: string, appId: string, displayName: string, appRoles: readonly object[]) {
  return { id: principalIdOf(tenantId, appId), appId, displayName, appRoles };
}

/** The service principals of a tenant: the APIs and the apps that it has consented to. */
function principalsOf({ state, principal: { tenantId } }: GraphCall) {
  const apis = APIS.map(({ appId, displayName, permissions }) => {
    const roles = permissions.map((value) => ({
      ...{ id: roleIdOf(appId, value), value, displayName: value, isEnabled: true },
      allowedMemberTypes: ['Application'],
    }));
    return writePrincipal(tenantId, appId, displayName, roles);
  });
  const apps = appsOf(state, tenantId).map(({ clientId, displayName, manifest }) =>
    writePrincipal(tenantId, clientId, displayName, manifest.appRoles),
  );
  return [...apis, ...apps];
}

/** The app whose service principal the path names. Throws the 404. */
function requirePrincipal({ state, principal: { tenantId }, parameters }: GraphCall): AppRegistration {
  const id = parameters['id'] ?? '';
  const app = appsOf(state, tenantId).find(({ clientId }) => principalIdOf(tenantId, clientId) === id);
  return app ?? refuseResource(id);
}

function assignmentsOf(app: AppRegistration, tenantId: string) {
  return APIS.flatMap(({ appId, displayName, granted }) =>
    app[granted].map((value) => {
      const [principalId, resourceId] = [
        principalIdOf(tenantId, app.clientId),
        principalIdOf(tenantId, appId),
      ];
      const appRoleId = roleIdOf(appId, value);
      return {
        id: guidOf('assignment', principalId, appRoleId),
        appRoleId,
        principalId,
        resourceId,
        resourceDisplayName: displayName,
      };
    }),
  );
}

export const servicePrincipalOperations: readonly GraphOperation[] = [
  /** GET /v1.0/servicePrincipals, by client id (Learn: serviceprincipal-list). */
  {
    id: 'listServicePrincipals',
    method: 'GET',
    path: '/v1.0/servicePrincipals',
    permissions: READ,
    handle: (call) => {
      const { value } = readEquality(call.request, ['appId']);
      return replyGraph(200, 'servicePrincipals', {
        value: principalsOf(call).filter(({ appId }) => appId === value),
      });
    },
  },
  /** POST /v1.0/servicePrincipals (Learn: serviceprincipal-post-serviceprincipals): the tenant knows the app from now on. */
  {
    id: 'createServicePrincipal',
    method: 'POST',
    path: '/v1.0/servicePrincipals',
    permissions: MANAGE,
    handle: (call) => {
      const { state, principal } = call;
      const { appId, appRoleAssignmentRequired = false, ...others } = readObject(call.request);
      if (
        typeof appId !== 'string' ||
        typeof appRoleAssignmentRequired !== 'boolean' ||
        Object.keys(others).length > 0
      )
        throw new GraphError(400, 'Request_BadRequest', 'A property is missing, invalid or not emulated.');
      const app = state.apps.get(appId);
      if (app === undefined) {
        const message = `The appId '${appId}' of the service principal does not reference a valid application object.`;
        throw new GraphError(400, 'Request_BadRequest', message);
      }
      if (app.tenants === null || app.tenants.includes(principal.tenantId)) {
        const message = `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`;
        throw new GraphError(409, 'Request_MultipleObjectsWithSameKeyValue', message);
      }
      state.apps.set(appId, { ...app, tenants: [...app.tenants, principal.tenantId] });
      const { clientId, displayName, manifest } = app;
      const written = writePrincipal(principal.tenantId, clientId, displayName, manifest.appRoles);
      return replyGraph(201, 'servicePrincipals/$entity', { ...written, appRoleAssignmentRequired });
    },
  },
  /** GET /v1.0/servicePrincipals/{id}/appRoleAssignments: the permissions that are granted to an app. */
  {
    id: 'listAppRoleAssignments',
    method: 'GET',
    path: '/v1.0/servicePrincipals/{id}/appRoleAssignments',
    permissions: READ,
    handle: (call) =>
      replyGraph(200, 'appRoleAssignments', {
        value: assignmentsOf(requirePrincipal(call), call.principal.tenantId),
      }),
  },
  /** POST /v1.0/servicePrincipals/{id}/appRoleAssignments: grants a permission, as admin consent does. */
  {
    id: 'createAppRoleAssignment',
    method: 'POST',
    path: '/v1.0/servicePrincipals/{id}/appRoleAssignments',
    permissions: ['AppRoleAssignment.ReadWrite.All'],
    handle: (call) => {
      const app = requirePrincipal(call);
      const { tenantId } = call.principal;
      const { principalId, resourceId, appRoleId, ...others } = readObject(call.request);
      const api = APIS.find(({ appId }) => principalIdOf(tenantId, appId) === resourceId);
      const name = api?.permissions.find((value) => roleIdOf(api.appId, value) === appRoleId);
      if (principalId !== call.parameters['id'] || Object.keys(others).length > 0)
        throw new GraphError(400, 'Request_BadRequest', 'A property is missing, invalid or not emulated.');
      if (api === undefined || name === undefined) {
        const message =
          'Not a valid reference update: permission being assigned was not found on application.';
        throw new GraphError(400, 'Request_BadRequest', message);
      }
      if (app[api.granted].includes(name)) {
        const message = 'Permission being assigned already exists on the object.';
        throw new GraphError(400, 'Request_BadRequest', message);
      }
      const changed = { ...app, [api.granted]: [...app[api.granted], name] };
      call.state.apps.set(app.clientId, changed);
      const made = assignmentsOf(changed, tenantId).find((assignment) => assignment.appRoleId === appRoleId);
      return replyGraph(201, 'appRoleAssignments/$entity', made ?? {});
    },
  },
];
