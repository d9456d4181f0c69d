import type { RequestHandler } from 'express';
import { SignInError } from '../../credentials/sign-in-error.js';
import type { OpenCircuit } from '../../defender-api/circuit/circuit-breaker.js';
import type { Services } from '../services/services.js';

/** Alive: the process answers. Nothing else is asked. */
export const answerLive: RequestHandler = (_request, response) => {
  response.json({ status: 'live' });
};

/**
 * Ready: not draining, and a token for Defender can be had, of any tenant: one customer who takes back their consent does
 * not stop the service for the others. Never spends an upstream call; tokens and failures are kept. Where Defender doesn't
 * answer, the replica stays in: others would fare no better, writes are still tried, and what is kept is served.
 */
export function answerReady(services: Services, isDraining: () => boolean): RequestHandler {
  return async (_request, response) => {
    if (isDraining()) {
      response.status(503).json({ status: 'draining' });
      return;
    }
    if (await hasToken(services)) {
      const notAsked = describeCircuits(services.access.openCircuits());
      response.json({ status: 'ready', ...(notAsked.length > 0 && { notAsked }) });
      return;
    }
    response
      .status(503)
      .json({ status: 'no token', message: 'Entra gives no token for Defender. The log says why.' });
  };
}

/** Of each rate class the one that is asked again first; tenants are nobody's business here. */
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
  // One after the other: mostly the first is enough.
  for (const tenant of (await tenants.current()).tenants) {
    const { tokens, config } = access.to(tenant);
    try {
      await tokens.getToken({ tenantId: tenant.id, scope: config.upstream.scope });
      return true;
    } catch (error) {
      // When Entra itself is down, the next would take as long and bring no more.
      if (!(error instanceof SignInError) || !error.failure.permanent) return false;
    }
  }
  return false;
}
