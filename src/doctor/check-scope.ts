import { UpstreamForbiddenError } from '../errors/upstream-errors.js';
import { listMachines } from '../defender-api/endpoints/machines.js';
import { failed, passed, skipped, type Check } from './check.js';
import { probeCall, type CallOutcome } from './check-calls.js';
import { requestToken, type TokenOutcomes } from './check-tokens.js';
import { recognizeAudience, scopeCandidates } from './known-scopes.js';
import type { CheckContext } from './check-context.js';

const NAME = 'scope';
/** OAuth errors for a scope that is unknown in the tenant. */
const SCOPE_ERRORS: ReadonlySet<string | undefined> = new Set(['invalid_resource', 'invalid_scope']);

/**
 * Whether the configured scope works. If it is suspect, tries the others. The scopes of the government clouds are
 * undocumented, so there only a response of Defender proves one.
 */
export async function checkScope(
  context: CheckContext,
  tokens: TokenOutcomes,
  calls: readonly CallOutcome[],
): Promise<Check> {
  const { config } = context;
  const { scope } = config.upstream;
  if (calls.some(({ operation, result }) => operation?.api === 'defender' && result === 'answered'))
    return passed(NAME, `${scope} works`);
  if (!isSuspect(context, tokens, calls)) return skipped(NAME, 'the failures above are not due to the scope');
  const others = scopeCandidates(config).filter((candidate) => candidate !== scope);
  const findings: string[] = [];
  for (const candidate of others) {
    const finding = await tryScope(context, candidate);
    if (finding === 'works')
      return failed(NAME, `${scope} does not work, but ${candidate} does`, `Set DEFENDER_SCOPE=${candidate}`);
    findings.push(`${candidate} ${finding}`);
  }
  return failed(
    NAME,
    [`${scope} does not work, nor does any other known scope of this cloud:`, ...findings].join('\n'),
    'Fix the other failures first. If none is left, ask Microsoft for the scope and set DEFENDER_SCOPE.',
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

/** Returns `works`, or the problem with the scope. */
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
    return result === 'answered' ? 'works' : `gets a token that Defender rejects (${result.code})`;
  } finally {
    await connection.close();
  }
}
