import type { HuntingBackend } from '../config/config.js';
import { decodeTokenClaims } from '../credentials/token-claims.js';
import type { TokenSource } from '../credentials/token-source.js';
import { GRAPH_HUNTING_PERMISSION } from '../defender-api/endpoints/hunting.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { UpstreamForbiddenError } from '../errors/upstream-errors.js';

/** When Defender's own hunting endpoint stops giving data (Learn: Microsoft Graph security API overview). */
const RETIRED_AT = Date.UTC(2027, 1, 1);

const REMEDY = 'Grant the application the permission ThreatHunting.Read.All of Microsoft Graph';

/** What callers and operators are told while hunts still go to Defender's own endpoint. */
export const RETIREMENT_WARNING = `Defender's own hunting endpoint, which answers this, stops answering on 2027-02-01. ${REMEDY}.`;

/** The endpoint that would be asked is gone. */
class HuntingRetiredError extends UpstreamForbiddenError {
  constructor(isConfigured: boolean) {
    super(
      `Defender's own hunting endpoint stopped answering on 2027-02-01. ${REMEDY}${isConfigured ? ', and set DEFENDER_HUNTING to auto or graph' : ''}.`,
      ['ThreatHunting.Read.All'],
    );
  }
}

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
