import type { RequestHandler } from 'express';
import type { Services } from './services.js';

/** Metrics in the Prometheus text format. Windows are told apart by tenant where several are served. */
export function answerMetrics({ metrics, access, tenants, config }: Services): RequestHandler {
  return async (_request, response) => {
    for (const tenant of (await tenants.current()).tenants) {
      const labels = config.tenantsFile === undefined ? {} : { tenant: tenant.id };
      for (const { rateClass, window, remaining } of access.to(tenant).dataSource.quota(tenant.id)) {
        metrics.quotaRemaining.set({ operation: rateClass, window, ...labels }, remaining);
      }
    }
    metrics.circuitsOpen.reset();
    for (const { api, rateClass } of access.openCircuits()) {
      metrics.circuitsOpen.inc({ api, rate_class: rateClass });
    }
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  };
}
