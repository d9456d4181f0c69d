import type { Config } from '../config/config.js';
import { usesGraph } from '../config/sources.js';
import { SignInError } from '../credentials/sign-in-error.js';
import type { TokenRequest, TokenSource } from '../credentials/token-source.js';
import { permissionsIn, readCapabilities, type Capability, type GrantedPermissions } from './capabilities.js';
import type { PermissionGroup } from './permission-groups.js';

/** The application's capabilities in a tenant, from its tokens. Requests tokens only if none is cached. */
export type CapabilityReader = (tenantId: string) => Promise<readonly Capability[]>;

/** @param groups the needs of the schema's fields */
export function createCapabilityReader(
  groups: readonly PermissionGroup[],
  tokens: TokenSource,
  config: Pick<Config, 'registration' | 'upstream'>,
): CapabilityReader {
  return async (tenantId) => readCapabilities(groups, await readGranted(tenantId, tokens, config));
}

async function readGranted(
  tenantId: string,
  tokens: TokenSource,
  { registration, upstream }: Pick<Config, 'registration' | 'upstream'>,
): Promise<GrantedPermissions> {
  const isGraphUsed = usesGraph(upstream.sources);
  const [defender, graph, separate, separateGraph] = await Promise.all([
    permissionsOf({ tenantId, scope: upstream.scope }, tokens),
    readGraphPermissions(tenantId, tokens, upstream),
    registration.actions === undefined
      ? undefined
      : permissionsOf({ tenantId, scope: upstream.scope, registration: 'actions' }, tokens),
    registration.actions === undefined || !isGraphUsed
      ? undefined
      : permissionsOf({ tenantId, scope: upstream.graphScope, registration: 'actions' }, tokens),
  ]);
  const ofActions = registration.actions === undefined ? defender : separate;
  // The permissions of a person are unknown until Defender checks them in the call.
  if (registration.actionsAs === 'user')
    return { defender, graph, actions: undefined, graphActions: undefined };
  return {
    defender,
    graph,
    actions: ofActions,
    graphActions: registration.actions === undefined ? graph : separateGraph,
  };
}

/** The application's permissions at Microsoft Graph; empty if the settings exclude it. */
export async function readGraphPermissions(
  tenantId: string,
  tokens: TokenSource,
  { sources, graphScope }: Config['upstream'],
): Promise<readonly string[] | undefined> {
  return usesGraph(sources) ? permissionsOf({ tenantId, scope: graphScope }, tokens) : [];
}

/** OAuth errors for an application or an API that the tenant hasn't consented to. Others don't concern permissions. */
const WITHOUT_CONSENT: ReadonlySet<string | undefined> = new Set([
  'unauthorized_client',
  'invalid_resource',
  'invalid_grant',
]);

/** Empty if the tenant hasn't consented; undefined if there is no token for another reason, or it can't be read. */
async function permissionsOf(
  request: TokenRequest,
  tokens: TokenSource,
): Promise<readonly string[] | undefined> {
  try {
    return permissionsIn(await tokens.getToken(request));
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    return WITHOUT_CONSENT.has(error.failure.oauthError) ? [] : undefined;
  }
}
