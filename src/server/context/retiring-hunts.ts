import type { CustomerTenant } from '../../config/tenants.js';
import { chooseHuntingBackend, RETIREMENT_WARNING } from '../../hunting/choose-backend.js';
import type { Services } from '../services/services.js';

/** Counts and logs a hunt that uses the retiring endpoint, so that an administrator grants the permission. */
export function reportRetiringHunt({ metrics, logger }: Services, requestId: string): void {
  metrics.retiringCalls.inc({ operation: 'runHuntingQuery' });
  logger.warn({ requestId }, RETIREMENT_WARNING);
}

/** Warns at the start if hunts would use an endpoint that is retiring or gone. Never prevents the start. */
export async function warnOfRetiringHunts(services: Services): Promise<void> {
  const { tenants } = await services.tenants.current();
  await Promise.all(tenants.map((tenant) => warnOfTenant(tenant, services)));
}

async function warnOfTenant(
  tenant: CustomerTenant,
  { access, clock, logger }: Pick<Services, 'access' | 'clock' | 'logger'>,
): Promise<void> {
  const { config, tokens } = access.to(tenant);
  const { graphScope, sources } = config.upstream;
  const graph = { tenantId: tenant.id, scope: graphScope };
  try {
    // Without a token, nothing is known of the permission that the warning asks for.
    if (sources.hunting === 'auto') await tokens.getToken(graph);
    const service = await chooseHuntingBackend(sources.hunting, tokens, graph, clock.now());
    if (service === 'defender') logger.warn({ tenantId: tenant.id }, RETIREMENT_WARNING);
  } catch (error) {
    logger.error({ err: error, tenantId: tenant.id }, 'Hunting is not available');
  }
}
