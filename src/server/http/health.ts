import type { RequestHandler } from 'express';
import { SignInError } from '../../credentials/sign-in-error.js';
import type { OpenCircuit } from '../../defender-api/circuit/circuit-breaker.js';
import type { Services } from '../services/services.js';

/** Liveness: the process responds. Nothing else is checked. */
export const answerLive: RequestHandler = (_request, response) => {
  response.json({ status: 'live' });
};

/**
 * Readiness: not draining, and a token for Defender is available for at least one tenant, so that one customer who revokes
 * consent doesn't stop the service for the others. Makes no upstream call; tokens and failures are cached. If Defender is
 * down, the replica stays ready: other replicas would do no better, writes are still attempted, and cached data is served.
 */
export function answerReady(services: Services, isDraining: () => boolean): RequestHandler {
  return async (_request, response) => {
    if (isDraining()) {
      response.status(503).json({ status: 'draining' });
      return;
    }
    if (await hasToken(services)) {
      const notAsked = describeCircuits(services.access.openCircuits());
      const retired = services.access.retiredFamilies();
      response.json({
        status: 'ready',
        ...(notAsked.length > 0 && { notAsked }),
        ...(retired.length > 0 && { retired }),
      });
      return;
    }
    response
      .status(503)
      .json({ status: 'no token', message: 'Entra issues no token for Defender. The log has the reason.' });
  };
}

/** The circuit of each rate class that is probed first. Tenants are not disclosed here. */
function describeCircuits(circuits: readonly OpenCircuit[]) {
  const soonest = new Map<string, { api: string; rateClass: string; retryAfterSeconds: number }>();
  for (const { api, rateClass, retryAfterMs } of circuits) {
    const retryAfterSeconds = Math.ceil(retryAfterMs / 1_000);
    const known = soonest.get(`${api} ${rateClass}`);
    if (known !== undefined && known.retryAfterSeconds <= retryAfterSeconds) continue;
    soonest.set(`${api} ${rateClass}`, { api, rateClass, retryAfterSeconds });
  }
  return [...soonest.values()];
}

async function hasToken({ tenants, access }: Services): Promise<boolean> {
  // Sequential: the first is usually enough.
  for (const tenant of (await tenants.current()).tenants) {
    const { tokens, config } = access.to(tenant);
    try {
      await tokens.getToken({ tenantId: tenant.id, scope: config.upstream.scope });
      return true;
    } catch (error) {
      // If Entra itself is down, the next tenant would fail after the same time.
      if (!(error instanceof SignInError) || !error.failure.permanent) return false;
    }
  }
  return false;
}
