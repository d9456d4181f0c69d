import { UpstreamForbiddenError } from '../errors/upstream-errors.js';
import { listMachines } from '../defender-api/endpoints/machines.js';
import { failed, passed, skipped, type Check } from './check.js';
import { probeCall, type CallOutcome } from './check-calls.js';
import { requestToken, type TokenOutcomes } from './check-tokens.js';
import { recognizeAudience, scopeCandidates } from './known-scopes.js';
import type { CheckContext } from './check-context.js';

const NAME = 'scope';
/** OAuth errors of a scope that means nothing in the tenant. */
const SCOPE_ERRORS: ReadonlySet<string | undefined> = new Set(['invalid_resource', 'invalid_scope']);

/**
 * Whether the configured scope is one that works and, when it is under suspicion, which other one does. No page states
 * the scope of the government clouds, so there it takes an answer of Defender to be believed.
 */
export async function checkScope(
  context: CheckContext,
  tokens: TokenOutcomes,
  calls: readonly CallOutcome[],
): Promise<Check> {
  const { config } = context;
  const { scope } = config.upstream;
  if (calls.some(({ operation, result }) => operation?.api === 'defender' && result === 'answered')) {
    return passed(NAME, `${scope} works`);
  }
  if (!isSuspect(context, tokens, calls)) return skipped(NAME, 'what fails above is not due to the scope');
  const others = scopeCandidates(config).filter((candidate) => candidate !== scope);
  const findings: string[] = [];
  for (const candidate of others) {
    const finding = await tryScope(context, candidate);
    if (finding === 'works') {
      return failed(NAME, `${scope} does not work, ${candidate} does`, `Set DEFENDER_SCOPE=${candidate}`);
    }
    findings.push(`${candidate} ${finding}`);
  }
  return failed(
    NAME,
    [`${scope} does not work, nor does another that is known in this cloud:`, ...findings].join('\n'),
    'Put the other failures right first; if none is left, ask Microsoft for the scope and set DEFENDER_SCOPE.',
  );
}

function isSuspect(
  { config }: CheckContext,
  { defender }: TokenOutcomes,
  calls: readonly CallOutcome[],
): boolean {
  if (defender.refusal !== undefined) return SCOPE_ERRORS.has(defender.refusal.failure.oauthError);
  const { claims } = defender;
  if (claims?.aud !== undefined && !recognizeAudience(claims.aud, config).known) return true;
  if (config.upstream.cloud !== 'commercial') return true;
  return calls.some(
    ({ operation, result }) => operation?.api === 'defender' && result instanceof UpstreamForbiddenError,
  );
}

/** `works`, or what happens with the scope instead. */
async function tryScope({ config, clock, connect, tenantId }: CheckContext, scope: string): Promise<string> {
  const connection = await connect({ ...config, upstream: { ...config.upstream, scope } });
  try {
    const outcome = await requestToken(connection, { tenantId, scope, registration: 'reading' });
    if (outcome.refusal !== undefined) {
      const { aadsts, oauthError } = outcome.refusal.failure;
      return `gets no token (${aadsts === undefined ? (oauthError ?? 'no reason') : `AADSTS${String(aadsts)}`})`;
    }
    if (outcome.claims?.roles.length === 0) return 'gets a token without permissions';
    const result = await probeCall(connection, tenantId, clock, listMachines({ top: 1 }));
    return result === 'answered' ? 'works' : `gets a token that Defender refuses (${result.code})`;
  } finally {
    await connection.close();
  }
}
