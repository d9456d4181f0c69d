import express, { type Express, type RequestHandler } from 'express';
import { SOURCE_FAMILIES } from '../../config/sources.js';
import { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { TokenBuckets, type BucketRule } from '../../store/token-buckets.js';
import { createHttpServer } from './http-server.js';
import { refuseCaller } from './refuse-request.js';
import { respondToFailedRequests } from './respond-to-failed-requests.js';
import { returnRequestId } from './request-head.js';
import { listen } from './listen.js';
import type { Services } from '../services/services.js';
import { SignInError } from '../../credentials/sign-in-error.js';
import type { OpenCircuit } from '../../defender-api/transport/circuit-breaker.js';
import { chooseFormat, printMetrics } from '../../telemetry/print-metrics.js';

export interface Management {
  /** Scheme, host and port. */
  readonly url: string;
  close(): Promise<void>;
}

/** The state of a process that health checks and metrics show. */
export interface ProcessState {
  readonly isDraining: () => boolean;
  readonly waiting: () => number;
}

/** Serves metrics and health checks on a port of their own, for monitoring only. Undefined if none is configured. */
export async function startManagement(
  services: Services,
  state: ProcessState,
): Promise<Management | undefined> {
  const { host, managementPort } = services.config.server;
  if (managementPort === undefined) return undefined;
  const app = express();
  app.disable('x-powered-by');
  app.use(returnRequestId);
  addManagementRoutes(app, services, state);
  app.use(respondToFailedRequests(services.logger));
  const server = createHttpServer(services.config.limits, services.memory, app);
  return {
    url: await listen(server, { port: managementPort, host, portSetting: 'MANAGEMENT_PORT' }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Rate of metrics pages, over all clients: each takes as long as many requests. */
const METRICS_RATE: BucketRule = { perSecond: 10, capacity: 100 };

/** @param metricsGuards guards for metrics, which reveal the load of each tenant. */
export function addManagementRoutes(
  app: Express,
  services: Services,
  { isDraining, waiting }: ProcessState,
  metricsGuards: readonly RequestHandler[] = [],
): void {
  app.get('/health/live', respondLive);
  app.get('/health/ready', respondReady(services, isDraining));
  const pages = new TokenBuckets({ rule: METRICS_RATE, clock: services.clock });
  const limit: RequestHandler = (request, response, next) => {
    const wait = pages.take('metrics');
    const error = new CallerRateLimitedError('Metrics are limited to 10 requests a second.', wait);
    if (wait === 0) next();
    else refuseCaller(request, response, error);
  };
  app.get('/metrics', ...metricsGuards, limit, respondMetrics(services, waiting));
}

/** Liveness: the process responds. Nothing else is checked. */
const respondLive: RequestHandler = (_request, response) => {
  response.json({ status: 'live' });
};

/**
 * Readiness: not draining, and a token for Defender is available for at least one tenant, so that one customer who revokes
 * consent doesn't stop the service for the others. Makes no upstream call; tokens and failures are cached. If Defender is
 * down, the replica stays ready: other replicas would do no better, writes are still attempted, and cached data is served.
 */
function respondReady(services: Services, isDraining: () => boolean): RequestHandler {
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

/** Envoy's term: above this part of a window. A single caller may use 76 %. */
const NEAR_LIMIT = 0.75;

/**
 * Metrics in the Prometheus text format, or in OpenMetrics if the client accepts it. Windows have a label for the tenant if
 * there are several.
 */
function respondMetrics(services: Services, waiting: () => number): RequestHandler {
  const { metrics } = services;
  return async (request, response) => {
    // Reads a changed policy, so that a rejected one raises its alert before the first write.
    await services.guardRails.policy();
    await fillQuota(services);
    fillCircuits(services);
    fillSources(services);
    fillCache(services);
    fillTokens(services);
    metrics.bytesInFlight.set(services.memory.bytes);
    metrics.requestsWaiting.set(waiting());
    const { contentType, text } = await printMetrics(metrics.registry, chooseFormat(request.get('accept')));
    response.vary('accept').type(contentType).send(text);
  };
}

async function fillQuota({ metrics, access, tenants, config }: Services): Promise<void> {
  const current = await tenants.current();
  const { quotaLimit, quotaUsed, quotaRemaining, quotaNearLimit } = metrics;
  for (const gauge of [quotaLimit, quotaUsed, quotaRemaining, quotaNearLimit]) gauge.reset();
  for (const tenant of current.tenants) {
    const ofTenant = config.tenantsFile === undefined ? {} : { tenant: tenant.id };
    for (const reading of access.to(tenant).dataSource.quota(tenant.id)) {
      const { rateClass, window, remaining, used, limit } = reading;
      const labels = { rate_class: rateClass, window, ...ofTenant };
      quotaLimit.set(labels, limit);
      quotaUsed.set(labels, used);
      quotaRemaining.set(labels, remaining);
      quotaNearLimit.set(labels, used >= limit * NEAR_LIMIT ? 1 : 0);
    }
  }
}

function fillSources({ metrics, access }: Services): void {
  const retired = new Set(access.retiredFamilies());
  for (const family of SOURCE_FAMILIES) metrics.retiredSources.set({ family }, retired.has(family) ? 1 : 0);
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
  metrics.tokenRenewalFailing.reset();
  const longest = new Map<string, number>();
  for (const { registration, failingMs } of access.tokenRenewals()) {
    longest.set(registration, Math.max(failingMs, longest.get(registration) ?? 0));
  }
  for (const [registration, ms] of longest) metrics.tokenRenewalFailing.set({ registration }, ms / 1_000);
}
