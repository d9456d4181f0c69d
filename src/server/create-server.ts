import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import express, { type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import { collectPermissionGroups, type PermissionGroup } from '../authorization/permission-groups.js';
import { createCapabilityReader, type CapabilityReader } from '../authorization/read-granted.js';
import type { Limits } from '../config/limits.js';
import type { RequestContext } from '../context.js';
import type { Tracing } from '../telemetry/trace-span.js';
import { respondToFailedRequests } from './http/respond-to-failed-requests.js';
import { returnRequestId } from './http/request-head.js';
import { authenticate } from './admission/authenticate.js';
import { countRefusals } from './admission/caller-limits.js';
import { createAdmission } from './admission/create-admission.js';
import { FairStarts } from './admission/fair-starts.js';
import { createHttpServer, forbidCaching, serveGraphQL, allowOrigins } from './http/http-server.js';
import { limitAddresses, limitCallers } from './admission/limit-callers.js';
import { parseOptionsOf, storeDocuments, yieldTurns } from './admission/limit-document.js';
import { registerDocument } from './admission/requested-document.js';
import { buildSchema } from '../subgraph/build-schema.js';
import { challengeStepUp, acceptOperations } from './operations/accept-operation.js';
import { checkValues } from './operations/check-values.js';
import { checkRouter, respondOkToGateways } from './http/check-router.js';
import { createContext } from './context/create-context.js';
import { addConsole } from './console/console.js';
import { addExplorer } from './explorer/explorer.js';
import { downloadExport } from './downloads/download-export.js';
import { createEndAnnouncer, drain } from './http/shutdown.js';
import { describeData } from './operations/describe-data.js';
import { createErrorFormatter } from './operations/format-error.js';
import { addManagementRoutes, startManagement, type ProcessState } from './http/management.js';
import { observeOperations, traceForRouters } from './operations/observe-operations.js';
import { listenToUnknownValues, reportUnrecognized } from '../subgraph/open-enums.js';
import { guardPages } from './pages/send-page.js';
import { prepareState } from './services/prepare-state.js';
import { boundAnswers, recordRefusals } from './operations/refusals.js';
import { warnOfRetiringHunts } from './context/retiring-hunts.js';
import { cacheResponses, stringifyResponse } from './operations/response-cache.js';
import { tagEntities } from './operations/hint-caching.js';
import { watchCalls } from './explain/watch-calls.js';
import { addTools } from './tools/serve-tools.js';
import { listen } from './http/listen.js';
import { refuseMethod } from './http/refuse-request.js';
import { createServices, type Services, type ServiceDependencies } from './services/services.js';
import { callbackProtocol, type CallbackOptions } from './subscriptions/callback-protocol.js';
import { OpenStreams, SharedResults, type StreamExecution } from './subscriptions/stream-results.js';
import { forEvents, serveEvents } from './subscriptions/server-sent-events.js';
import { createStreamStart } from './subscriptions/stream-requests.js';
import { serveSockets } from './subscriptions/web-sockets.js';
import { traceOperations } from './operations/trace-operations.js';
import { readServedTypes } from '../subgraph/type-defs.js';
import { createValidationRules } from './operations/validation-rules.js';

/** A listening subgraph. */
export interface RunningServer {
  /** Scheme, host and port. */
  readonly url: string;
  /** The URL of metrics and health checks, if they have a port of their own. */
  readonly managementUrl?: string;
  readonly capabilities: CapabilityReader;
  /** Logs configured features that are retiring. May request a token to find out. */
  warnOfRetirements(): Promise<void>;
  /**
   * Stops accepting requests, waits for running ones, and closes everything.
   *
   * @param announcedForMs how long to keep serving first, so that load balancers notice; 0 by default
   */
  close(announcedForMs?: number): Promise<void>;
}

const GRAPHQL_PATHS = ['/', '/graphql'];
/** How long shutdown waits for ending streams. */
const STREAMS_END_MS = 5_000;

export async function startServer(dependencies: ServiceDependencies): Promise<RunningServer> {
  const services = createServices({ ...dependencies, tracing: await startTracing(dependencies) });
  try {
    return await startWith(services);
  } catch (error) {
    // Open connections would keep the process alive.
    await services.close();
    throw error;
  }
}

/** Loads the tracing libraries only if tracing is configured. */
async function startTracing({ config, logger }: ServiceDependencies): Promise<Tracing | undefined> {
  const { tracing } = config;
  if (tracing === undefined) return undefined;
  const { createTracing } = await import('../telemetry/open-telemetry.js');
  return createTracing(tracing, logger);
}

async function startWith(services: Services): Promise<RunningServer> {
  for (const problem of services.config.misspelled) services.logger.warn(problem);
  await prepareState(services);
  const app = express();
  const http = createHttpServer(services.config.limits, services.memory, app);
  const { limits } = services.config;
  const { apollo, groups, execution } = createGraphql(services, http);
  await apollo.start();
  const end = createEndAnnouncer(http, services.clock);
  const starts = new FairStarts(limits.maxConcurrentOfCaller, limits.startTimeoutMs);
  const state = { isDraining: end.isEnding, waiting: () => starts.waiting };
  addRoutes(app, apollo, services, groups, execution, starts, state);
  const { host, port } = services.config.server;
  services.exportJobs.begin();
  const management = await startManagement(services, state);
  const url = await listen(http, { port, host, portSetting: 'PORT' }).catch(async (error: unknown) => {
    await management?.close();
    throw error;
  });
  const sockets = serveSockets({ http, apollo, services, groups, execution, starts });
  const stopReporting = reportUnknownValues(execution.schema, services);
  return {
    url,
    ...(management !== undefined && { managementUrl: management.url }),
    capabilities: async (tenantId) => {
      const { tenants } = await services.tenants.current();
      const served = tenants.find(({ id }) => id === tenantId);
      const { tokens, config } = served === undefined ? services.access.common : services.access.to(served);
      return createCapabilityReader(groups, tokens, config)(tenantId);
    },
    warnOfRetirements: () => warnOfRetiringHunts(services),
    close: async (announcedForMs = 0) => {
      services.listeners.stop();
      await end.announce(announcedForMs);
      const haveEnded = drain(services);
      await execution.open.untilNone(STREAMS_END_MS, services.clock);
      await sockets.close();
      await apollo.stop();
      haveEnded();
      // Until then, health checks report that this process drains.
      await management?.close();
      stopReporting();
      await services.close();
    },
  };
}

function reportUnknownValues(schema: GraphQLSchema, { metrics, logger }: Services): () => void {
  return listenToUnknownValues(schema, (enumName, value) => {
    metrics.unrecognized.inc({ where: enumName });
    logger.warn({ enumName, value }, 'Defender sent a value that is not in the schema');
  });
}

/**
 * Headers that pages of other origins can't send without a preflight, so a GET with one of them is safe. Apollo Server knows the
 * last two. urql reads by GET with a token.
 */
const PREFLIGHTED = ['authorization', 'x-apollo-operation-name', 'apollo-require-preflight'];

/** Everything that executes operations, whatever carries them. */
export function createGraphql(
  services: Services,
  http: Server,
): Pick<CallbackOptions, 'groups' | 'execution'> & { readonly apollo: ApolloServer<RequestContext> } {
  const { config, logger, clock } = services;
  const { limits, server, upstream } = config;
  const schema = buildSchema({ limits, ...server.schema });
  const formatError = createErrorFormatter(logger, readServedTypes(server.schema).names);
  const shared = new SharedResults(clock);
  const groups = collectPermissionGroups(schema, upstream.sources);
  const execution = { schema, limits, formatError, shared, open: new OpenStreams() };
  return { apollo: createApollo({ services, groups, execution }, http), groups, execution };
}

function createApollo(serving: CallbackOptions, httpServer: Server): ApolloServer<RequestContext> {
  const { services, execution } = serving;
  const { schema, formatError } = execution;
  const { config, logger, audit, callerLimits } = services;
  const { limits } = config;
  return new ApolloServer<RequestContext>({
    schema,
    introspection: !config.server.production,
    includeStacktraceInErrorResponses: false,
    formatError,
    // Checked before anything else walks the operation.
    maxRecursiveSelections: limits.maxSelections,
    parseOptions: parseOptionsOf(limits),
    executionOptions: { maxCoercionErrors: limits.maxCoercionErrors },
    validationOptions: { maxErrors: limits.maxValidationErrors },
    validationRules: createValidationRules(limits),
    // resolveDocument has replaced ids and hashes with text.
    persistedQueries: false,
    csrfPrevention: { requestHeaders: PREFLIGHTED },
    documentStore: null,
    stopOnTerminationSignals: false,
    stringifyResult: stringifyResponse,
    logger,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: longestWriteOf(limits) }),
      // It would watch every field of every response; hintCaching reads the operation instead.
      ApolloServerPluginCacheControlDisabled(),
      // The explorer has its own routes.
      ApolloServerPluginLandingPageDisabled(),
      // Before the plugins that look for the transport of a subscription.
      ...(config.subscriptions.callbackOrigins.length === 0 ? [] : [callbackProtocol(serving)]),
      storeDocuments(),
      yieldTurns,
      acceptOperations(createStreamStart(schema, formatError), limits),
      checkValues(schema, limits),
      recordRefusals(audit, logger),
      // Before the plugins that count errors or read the rows of the response.
      boundAnswers(formatError),
      countRefusals(callerLimits),
      observeOperations(services),
      ...(services.tracing === undefined ? [] : [traceOperations(services.tracing)]),
      ...traceForRouters(),
      tagEntities(schema),
      reportUnrecognized,
      describeData,
      challengeStepUp(config),
      // After the plugins that add to the response. watchCalls adds only to responses that aren't cached.
      cacheResponses(schema, services),
      watchCalls(schema, config),
    ],
  });
}

/** A write without a response is looked up before the service responds. Only after that may its connection be closed. */
export function longestWriteOf({ operationTimeoutMs, outcomeLookupMs }: Limits): number {
  return operationTimeoutMs + outcomeLookupMs;
}

function addRoutes(
  app: Express,
  apollo: ApolloServer<RequestContext>,
  services: Services,
  groups: readonly PermissionGroup[],
  execution: StreamExecution,
  starts: FairStarts,
  state: ProcessState,
): void {
  const { config } = services;
  app.disable('x-powered-by');
  // It would hash every response, and no cache may store any of them.
  app.disable('etag');
  app.use(returnRequestId);
  const { corsOrigins, routerSecrets, operationsFile } = config.server;
  const routerOnly = checkRouter(routerSecrets);
  // Clients may bypass the router if only known documents are accepted. The mode `log` doesn't prevent others.
  const routerOrClients = checkRouter(routerSecrets, operationsFile?.mode === 'enforce');
  if (corsOrigins.length > 0) app.use(['/graphql', '/exports'], allowOrigins(corsOrigins));
  const graphql = [
    forbidCaching,
    routerOrClients,
    respondOkToGateways,
    ...createAdmission(services, starts),
    forEvents(serveEvents(apollo, services, groups, execution)),
    serveGraphQL(apollo, (request) => createContext(request, services, groups), registerDocument),
  ];
  // The most frequent route first: Express compares each path with the routes in order.
  app.post(GRAPHQL_PATHS, ...graphql);
  if (config.server.managementPort === undefined) {
    addManagementRoutes(app, services, state, [routerOnly]);
  }
  if (config.server.servesTools)
    addTools(app, { apollo, services, groups, schema: execution.schema, starts });
  const limitPages = guardPages(limitAddresses(services));
  // The console sends trusted documents only, so its page is for clients too.
  addConsole(app, config, [forbidCaching, guardPages(routerOrClients), limitPages]);
  addExplorer(app, config.server, [forbidCaching, guardPages(routerOnly), limitPages]);
  app
    .route(GRAPHQL_PATHS)
    .get(...graphql)
    .all(forbidCaching, routerOrClients, respondOkToGateways, limitAddresses(services), refuseMethod);
  app.get(
    '/exports/:id',
    forbidCaching,
    routerOrClients,
    authenticate(services),
    limitCallers(services),
    downloadExport(services),
  );
  app.use(respondToFailedRequests(services.logger));
}
