import type { RequestHandler } from 'express';
import { chooseFormat, printMetrics } from '../../telemetry/print-metrics.js';
import type { Services } from '../services/services.js';

/** Envoy's term: above this part of a window. A single caller may use 76 %. */
const NEAR_LIMIT = 0.75;

/**
 * Metrics in the Prometheus text format, or in OpenMetrics if the client accepts it. Windows have a label for the tenant if
 * there are several.
 */
export function answerMetrics(services: Services, waiting: () => number): RequestHandler {
  const { metrics } = services;
  return async (request, response) => {
    await fillQuota(services);
    fillCircuits(services);
    fillCache(services);
    fillTokens(services);
    metrics.bytesInFlight.set(services.memory.bytes);
    metrics.requestsWaiting.set(waiting());
    const { contentType, text } = await printMetrics(metrics.registry, chooseFormat(request.get('accept')));
    response.vary('accept').type(contentType).send(text);
  };
}

async function fillQuota({ metrics, access, tenants, config }: Services): Promise<void> {
  for (const tenant of (await tenants.current()).tenants) {
    const ofTenant = config.tenantsFile === undefined ? {} : { tenant: tenant.id };
    for (const reading of access.to(tenant).dataSource.quota(tenant.id)) {
      const { rateClass, window, remaining, used, limit } = reading;
      const labels = { rate_class: rateClass, window, ...ofTenant };
      metrics.quotaLimit.set(labels, limit);
      metrics.quotaUsed.set(labels, used);
      metrics.quotaRemaining.set(labels, remaining);
      metrics.quotaNearLimit.set(labels, used >= limit * NEAR_LIMIT ? 1 : 0);
    }
  }
}

function fillCircuits({ metrics, access }: Services): void {
  metrics.circuitsOpen.reset();
  for (const { api, rateClass } of access.openCircuits()) {
    metrics.circuitsOpen.inc({ api, rate_class: rateClass });
  }
}

/** Read on request and not counted per access: cache reads are the hot path. */
function fillCache({ metrics, cache }: Services): void {
  metrics.cacheHits.reset();
  metrics.cacheMisses.reset();
  for (const [cacheClass, { hits, misses }] of cache.looks()) {
    metrics.cacheHits.inc({ class: cacheClass }, hits);
    metrics.cacheMisses.inc({ class: cacheClass }, misses);
  }
}

function fillTokens({ metrics, access }: Services): void {
  metrics.tokenAge.reset();
  const oldest = new Map<string, number>();
  for (const { registration, ageMs } of access.tokenAges()) {
    oldest.set(registration, Math.max(ageMs, oldest.get(registration) ?? 0));
  }
  for (const [registration, ageMs] of oldest) metrics.tokenAge.set({ registration }, ageMs / 1_000);
}
