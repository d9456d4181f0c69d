import { z } from 'zod';
import { appManifest, type AppManifest } from '../../entra/app-manifest.js';
import type { AppRegistration } from '../../entra/app-registrations.js';
import type { EmulatorRequest } from '../../http/request.js';
import { UnsupportedOptionError } from '../../odata/odata-error.js';
import { GraphError } from '../graph-error.js';
import type { GraphCall } from '../graph-operation.js';

/** The one filter that the emulated directory knows: a property equals a text. Throws the 400 for others. */
export function readEquality<Name extends string>(
  request: EmulatorRequest,
  properties: readonly Name[],
): { readonly property: Name; readonly value: string } {
  const other = [...request.query.keys()].find((name) => name !== '$filter');
  if (other !== undefined)
    throw new UnsupportedOptionError(`The query parameter '${other}' is not emulated.`);
  const [, name, quoted = ''] = /^(\w+) eq '((?:[^']|'')*)'$/.exec(request.query.get('$filter') ?? '') ?? [];
  const property = properties.find((known) => known === name);
  if (property !== undefined) return { property, value: quoted.replaceAll("''", "'") };
  throw new UnsupportedOptionError(`Only a $filter by equality of ${properties.join(' or ')} is emulated.`);
}

/** The application that the path names. Throws the 404. */
export function requireApp({ state, parameters }: GraphCall): AppRegistration {
  const appId = parameters['appId'] ?? '';
  return state.apps.get(appId) ?? refuseResource(appId);
}

/** Throws the 404 of an object that doesn't exist. */
export function refuseResource(id: string): never {
  throw new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** Puts the members of a body into a manifest. Throws the 400 for one that the service rejects or that isn't emulated. */
export function readManifest(members: object, before?: AppManifest): AppManifest {
  const { data, error } = appManifest.safeParse({ ...before, ...members, ...mergeParts(members, before) });
  if (data === undefined) throw new GraphError(400, 'Request_BadRequest', z.prettifyError(error));
  const { appRoles, api, requiredResourceAccess } = data;
  const entitlements = [...appRoles, ...api.oauth2PermissionScopes];
  refuseRepeats('id', entitlements);
  refuseRepeats('value', entitlements);
  refuseRepeats('resourceAppId', requiredResourceAccess);
  for (const { resourceAccess } of requiredResourceAccess) refuseRepeats('id', resourceAccess);
  return data;
}

function refuseRepeats<Name extends string>(
  name: Name,
  rows: readonly Readonly<Record<Name, string>>[],
): void {
  if (new Set(rows.map((row) => row[name])).size === rows.length) return;
  throw new GraphError(400, 'Request_BadRequest', `Property ${name} contains duplicate values.`);
}

/** An update replaces lists, and merges the two members that are objects, as Microsoft's own clients rely on. */
function mergeParts(members: object, before?: AppManifest): object {
  const given = Object.entries(members).filter(([name]) => name === 'api' || name === 'web');
  return Object.fromEntries(
    given.map(([name, part]) => [name, { ...before?.[name as 'api' | 'web'], ...(part as object) }]),
  );
}
