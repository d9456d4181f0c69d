import express, { type Express, type RequestHandler } from 'express';
import { CallerRateLimitedError } from '../../errors/caller-errors.js';
import { TokenBuckets, type BucketRule } from '../../store/token-buckets.js';
import { createHttpServer } from './http-server.js';
import { refuseCaller } from './refuse-caller.js';
import { answerFailedRequests } from './answer-failed-requests.js';
import { returnRequestId } from './request-id.js';
import { answerLive, answerReady } from './health.js';
import { listen } from './listen.js';
import { answerMetrics } from './metrics-page.js';
import type { Services } from '../services/services.js';

export interface Management {
  /** Scheme, host and port. */
  readonly url: string;
  close(): Promise<void>;
}

/** What health checks and metrics show of a process. */
export interface ProcessState {
  readonly isDraining: () => boolean;
  /** Requests that wait for their turn. */
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
  app.use(answerFailedRequests(services.logger));
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
  app.get('/health/live', answerLive);
  app.get('/health/ready', answerReady(services, isDraining));
  const pages = new TokenBuckets({ rule: METRICS_RATE, clock: services.clock });
  const limit: RequestHandler = (request, response, next) => {
    const wait = pages.take('metrics');
    const error = new CallerRateLimitedError('Metrics are limited to 10 requests a second.', wait);
    if (wait === 0) next();
    else refuseCaller(request, response, error, services.config.limits);
  };
  app.get('/metrics', ...metricsGuards, limit, answerMetrics(services, waiting));
}
