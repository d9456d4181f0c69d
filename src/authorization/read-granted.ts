import type { Config } from '../config/config.js';
import { SignInError } from '../credentials/sign-in-error.js';
import type { TokenRequest, TokenSource } from '../credentials/token-source.js';
import { permissionsIn, readCapabilities, type Capability, type GrantedPermissions } from './capabilities.js';
import type { PermissionGroup } from './permission-groups.js';

/** What our application may do in a tenant, as its tokens say. Asks for tokens only where none is kept. */
export type CapabilityReader = (tenantId: string) => Promise<readonly Capability[]>;

/** @param groups what the fields of the schema need */
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
  const usesGraph = upstream.hunting !== 'defender';
  const [defender, graph, separate, separateGraph] = await Promise.all([
    permissionsOf({ tenantId, scope: upstream.scope }, tokens),
    usesGraph ? permissionsOf({ tenantId, scope: upstream.graphScope }, tokens) : [],
    registration.actions === undefined
      ? undefined
      : permissionsOf({ tenantId, scope: upstream.scope, registration: 'actions' }, tokens),
    registration.actions === undefined || !usesGraph
      ? undefined
      : permissionsOf({ tenantId, scope: upstream.graphScope, registration: 'actions' }, tokens),
  ]);
  const ofActions = registration.actions === undefined ? defender : separate;
  // Whatever a person may do, Defender finds out when the person does it.
  if (registration.actionsAs === 'user')
    return { defender, graph, actions: undefined, graphActions: undefined };
  return {
    defender,
    graph,
    actions: ofActions,
    graphActions: registration.actions === undefined ? graph : separateGraph,
  };
}

/** None where Entra refuses us for good; unknown where asking again may help, and where the token can't be read. */
async function permissionsOf(
  request: TokenRequest,
  tokens: TokenSource,
): Promise<readonly string[] | undefined> {
  try {
    return permissionsIn(await tokens.getToken(request));
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    return error.permanent ? [] : undefined;
  }
}
