import type { RequestHandler } from 'express';
import type { Services } from './services.js';

/** Alive: the process answers. Nothing else is asked. */
export const answerLive: RequestHandler = (_request, response) => {
  response.json({ status: 'live' });
};

/** Ready: not draining, and a token for Defender can be had. Never spends an upstream call; tokens and failures are kept. */
export function answerReady({ tokens, config }: Services, isDraining: () => boolean): RequestHandler {
  return async (_request, response) => {
    if (isDraining()) {
      response.status(503).json({ status: 'draining' });
      return;
    }
    try {
      await tokens.getToken({ tenantId: config.registration.tenantId, scope: config.upstream.scope });
      response.json({ status: 'ready' });
    } catch {
      response
        .status(503)
        .json({ status: 'no token', message: 'Entra gives no token for Defender. The log says why.' });
    }
  };
}
