import type { HuntingBackend } from '../config/config.js';
import { decodeTokenClaims } from '../credentials/token-claims.js';
import type { TokenSource } from '../credentials/token-source.js';
import { GRAPH_HUNTING_PERMISSION } from '../defender-api/endpoints/hunting.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { HuntingRetiredError, RETIRED_AT } from './retirement.js';

/** Which service answers hunts. */
export type HuntingService = 'defender' | 'graph';

/**
 * Where hunting goes. Unless told, to Microsoft Graph when the application may hunt there, because Defender's own
 * endpoint is being retired; else to Defender.
 *
 * @param now epoch milliseconds.
 * @throws HuntingRetiredError once Defender's own endpoint is gone and Graph is not allowed or not wanted.
 */
export async function chooseHuntingBackend(
  wanted: HuntingBackend,
  tokens: TokenSource,
  graph: { readonly tenantId: string; readonly scope: string },
  now: number,
): Promise<HuntingService> {
  if (wanted === 'graph') return 'graph';
  const isRetired = now >= RETIRED_AT;
  if (wanted === 'auto' && (await mayHuntInGraph(tokens, graph, isRetired))) return 'graph';
  if (isRetired) throw new HuntingRetiredError(wanted === 'defender');
  return 'defender';
}

/** A token that can't be had opens nothing; when nothing else is left, its failure is what there is to say. */
async function mayHuntInGraph(
  tokens: TokenSource,
  graph: { readonly tenantId: string; readonly scope: string },
  isOnlyWay: boolean,
): Promise<boolean> {
  try {
    const roles = decodeTokenClaims(await tokens.getToken(graph))?.roles ?? [];
    return roles.some((role) => role.toLowerCase() === GRAPH_HUNTING_PERMISSION.toLowerCase());
  } catch (error) {
    if (error instanceof SubgraphError && !isOnlyWay) return false;
    throw error;
  }
}
