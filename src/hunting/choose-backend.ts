import type { SourceChoice } from '../config/sources.js';
import { decodeTokenClaims } from '../credentials/token-claims.js';
import type { TokenSource } from '../credentials/token-source.js';
import { GRAPH_HUNTING_PERMISSION } from '../defender-api/endpoints/hunting.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { UpstreamForbiddenError } from '../errors/upstream-errors.js';

/** Retirement date of Defender's own hunting endpoint (Learn: Microsoft Graph security API overview). */
const RETIRED_AT = Date.UTC(2027, 1, 1);

const REMEDY = 'Grant the application the permission ThreatHunting.Read.All of Microsoft Graph';

/** Warning for callers and operators while hunts use Defender's own endpoint. */
export const RETIREMENT_WARNING = `Hunts use Defender's own hunting endpoint, which Microsoft retires on 2027-02-01. ${REMEDY}.`;

class HuntingRetiredError extends UpstreamForbiddenError {
  constructor(isConfigured: boolean) {
    super(
      `Microsoft retired Defender's own hunting endpoint on 2027-02-01. ${REMEDY}${isConfigured ? ', and remove hunting=defender from DEFENDER_SOURCES' : ''}.`,
      ['ThreatHunting.Read.All'],
    );
  }
}

/** Service that runs hunts. */
export type HuntingService = 'defender' | 'graph';

/**
 * Selects the hunting service. By default that is Microsoft Graph if the application has its permission, because
 * Defender's own endpoint will be retired; otherwise Defender.
 *
 * @param now epoch milliseconds
 * @throws HuntingRetiredError if Defender's own endpoint is retired and Graph is not permitted or not selected
 */
export async function chooseHuntingBackend(
  wanted: SourceChoice,
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

/** If no token is available, Graph isn't permitted. If nothing else remains, the sign-in error is reported. */
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
