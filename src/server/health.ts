import type { RequestHandler } from 'express';
import { SignInError } from '../credentials/sign-in-error.js';
import type { Services } from './services.js';

/** Alive: the process answers. Nothing else is asked. */
export const answerLive: RequestHandler = (_request, response) => {
  response.json({ status: 'live' });
};

/**
 * Ready: not draining, and a token for Defender can be had, of any tenant: one customer who takes back their consent does
 * not stop the service for the others. Never spends an upstream call; tokens and failures are kept.
 */
export function answerReady(services: Services, isDraining: () => boolean): RequestHandler {
  return async (_request, response) => {
    if (isDraining()) {
      response.status(503).json({ status: 'draining' });
      return;
    }
    if (await hasToken(services)) {
      response.json({ status: 'ready' });
      return;
    }
    response
      .status(503)
      .json({ status: 'no token', message: 'Entra gives no token for Defender. The log says why.' });
  };
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
