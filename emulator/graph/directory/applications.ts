import { randomBytes, randomUUID } from 'node:crypto';
import type { AppManifest } from '../../entra/app-manifest.js';
import { createAppRegistration, type AppRegistration } from '../../entra/app-registrations.js';
import { replyEmpty } from '../../http/reply.js';
import { GraphError } from '../graph-error.js';
import type { GraphOperation } from '../graph-operation.js';
import { readObject } from '../read-graph-body.js';
import { replyGraph } from '../reply-graph.js';
import { readEquality, readManifest, requireApp } from './read-directory.js';

const MANAGE = ['Application.ReadWrite.All'];
const READ = ['Application.Read.All', ...MANAGE];

function writeApplication({ clientId, displayName, objectId, manifest }: AppRegistration): object {
  // Read-only, so the service rejects it in a body.
  const appRoles = manifest.appRoles.map((role) => ({ ...role, origin: 'Application' }));
  return { id: objectId, appId: clientId, displayName, ...manifest, appRoles };
}

/** Enabled roles and scopes must be disabled before they are removed (Learn: application-update). */
function refuseRemoval(before: AppManifest, after: AppManifest): void {
  const idsOf = ({ appRoles, api }: AppManifest) => [...appRoles, ...api.oauth2PermissionScopes];
  const kept = new Set(idsOf(after).map(({ id }) => id));
  if (idsOf(before).every(({ id, isEnabled }) => kept.has(id) || isEnabled === false)) return;
  throw new GraphError(
    400,
    'CannotDeleteOrUpdateEnabledEntitlement',
    'Permission (scope or role) cannot be deleted or updated unless disabled first.',
  );
}

export const applicationOperations: readonly GraphOperation[] = [
  /** GET /v1.0/applications, by name or client id (Learn: application-list). */
  {
    id: 'listApplications',
    method: 'GET',
    path: '/v1.0/applications',
    permissions: READ,
    handle: ({ state, request }) => {
      const { property, value } = readEquality(request, ['appId', 'displayName']);
      const fitting = [...state.apps.values()].filter(
        ({ clientId, displayName }) => (property === 'appId' ? clientId : displayName) === value,
      );
      return replyGraph(200, 'applications', { value: fitting.map(writeApplication) });
    },
  },
  /** POST /v1.0/applications (Learn: application-post-applications). No tenant has a service principal of it yet. */
  {
    id: 'createApplication',
    method: 'POST',
    path: '/v1.0/applications',
    permissions: MANAGE,
    handle: ({ state, request }) => {
      const { displayName, ...members } = readObject(request);
      if (typeof displayName !== 'string' || displayName === '' || displayName.length > 256)
        throw new GraphError(400, 'Request_BadRequest', 'displayName must have 1 to 256 characters.');
      const clientId = randomUUID();
      const manifest = readManifest(members);
      const app = { ...createAppRegistration({ clientId, displayName, tenants: [] }), manifest };
      state.apps.set(clientId, app);
      return replyGraph(201, 'applications/$entity', writeApplication(app));
    },
  },
  /** PATCH /v1.0/applications(appId='...') (Learn: application-update). A given member replaces the old one. */
  {
    id: 'updateApplication',
    method: 'PATCH',
    path: "/v1.0/applications(appId='{appId}')",
    permissions: MANAGE,
    handle: (call) => {
      const app = requireApp(call);
      const manifest = readManifest(readObject(call.request), app.manifest);
      refuseRemoval(app.manifest, manifest);
      call.state.apps.set(app.clientId, { ...app, manifest });
      return replyEmpty(204);
    },
  },
  /** POST /v1.0/applications(appId='...')/addPassword (Learn: application-addpassword). An app has one secret here. */
  {
    id: 'addPassword',
    method: 'POST',
    path: "/v1.0/applications(appId='{appId}')/addPassword",
    permissions: MANAGE,
    handle: (call) => {
      const app = requireApp(call);
      const secretText = randomBytes(30).toString('base64url');
      const secretExpiresAt = call.now + 730 * 86_400_000;
      call.state.apps.set(app.clientId, { ...app, secret: secretText, secretExpiresAt });
      const endDateTime = new Date(secretExpiresAt).toISOString();
      return replyGraph(200, 'microsoft.graph.passwordCredential', { secretText, endDateTime });
    },
  },
];
