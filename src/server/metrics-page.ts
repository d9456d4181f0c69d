import type { RequestHandler } from 'express';
import type { Services } from './services.js';

/** Metrics in the Prometheus text format. */
export function answerMetrics({ metrics, dataSource, config }: Services): RequestHandler {
  return async (_request, response) => {
    for (const { rateClass, window, remaining } of dataSource.quota(config.registration.tenantId)) {
      metrics.quotaRemaining.set({ operation: rateClass, window }, remaining);
    }
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  };
}
