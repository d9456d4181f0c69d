import type { HuntingBackend } from '../config/config.js';
import { decodeTokenClaims } from '../credentials/token-claims.js';
import type { TokenSource } from '../credentials/token-source.js';
import { GRAPH_HUNTING_PERMISSION } from '../defender-api/endpoints/hunting.js';
import { SubgraphError } from '../errors/subgraph-error.js';

/**
 * Where hunting goes. Unless told, to Microsoft Graph when the application may hunt there, because Defender's own
 * endpoint is being retired; else to Defender.
 */
export async function chooseHuntingBackend(
  wanted: HuntingBackend,
  tokens: TokenSource,
  graph: { readonly tenantId: string; readonly scope: string },
): Promise<'defender' | 'graph'> {
  if (wanted !== 'auto') return wanted;
  try {
    const roles = decodeTokenClaims(await tokens.getToken(graph))?.roles ?? [];
    return roles.some((role) => role.toLowerCase() === GRAPH_HUNTING_PERMISSION.toLowerCase())
      ? 'graph'
      : 'defender';
  } catch (error) {
    if (error instanceof SubgraphError) return 'defender';
    throw error;
  }
}
