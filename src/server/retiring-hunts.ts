import { chooseHuntingBackend } from '../hunting/choose-backend.js';
import { RETIREMENT_WARNING } from '../hunting/retirement.js';
import type { Services } from './services.js';

/** A hunt goes to the endpoint that is going to end: counted and logged, for whoever has to grant the permission. */
export function reportRetiringHunt({ metrics, logger }: Services, requestId: string): void {
  metrics.retiringCalls.inc({ operation: 'runHuntingQuery' });
  logger.warn({ requestId }, RETIREMENT_WARNING);
}

/** Says at the start where hunts would go to an endpoint that is going to end, or is gone. Never stops the start. */
export async function warnOfRetiringHunts({ config, tokens, clock, logger }: Services): Promise<void> {
  const graph = { tenantId: config.registration.tenantId, scope: config.upstream.graphScope };
  try {
    const service = await chooseHuntingBackend(config.upstream.hunting, tokens, graph, clock.now());
    if (service === 'defender') logger.warn(RETIREMENT_WARNING);
  } catch (error) {
    logger.error({ err: error }, 'Hunting is not available');
  }
}
