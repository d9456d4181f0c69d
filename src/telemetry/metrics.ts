import {
  Counter,
  Gauge,
  Histogram,
  Registry,
  collectDefaultMetrics,
  type HistogramConfiguration,
} from 'prom-client';

let processRegistry: Registry | undefined;

/**
 * Collects memory, CPU time, event loop, and garbage collection metrics. Created once per process, because the
 * observers of the last two never stop.
 */
function registryOfProcess(): Registry {
  if (processRegistry === undefined) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
    // Gauges named like counters. The metrics without `_total` have more detail.
    for (const what of ['handles', 'requests', 'resources']) {
      processRegistry.removeSingleMetric(`nodejs_active_${what}_total`);
    }
  }
  return processRegistry;
}

/** All metrics of this process by name. Served as `/metrics` in the Prometheus text format. */
export type Metrics = ReturnType<typeof createMetrics>;

export function createMetrics() {
  const registry = Registry.merge([registryOfProcess()]);
  const registers = [registry];
  const metrics = {
    registry,
    /**
     * Calls that reached Defender, Graph, or Entra's API hosts, by catalog operation and HTTP status (`error` without a
     * response).
     */
    upstreamCalls: new Counter({
      name: 'defender_upstream_calls_total',
      help: 'Calls sent upstream, by catalog operation and HTTP status',
      labelNames: ['operation', 'status'],
      registers,
    }),
    upstreamDuration: createHistogramWithExemplars(registry, {
      name: 'defender_upstream_duration_seconds',
      help: 'Duration of calls sent upstream in seconds, by catalog operation',
      labelNames: ['operation'],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 200],
    }),
    quotaRefusals: new Counter({
      name: 'defender_quota_refusals_total',
      help: 'Calls not sent because no quota was available in time',
      labelNames: ['operation'],
      registers,
    }),
    circuitRefusals: new Counter({
      name: 'defender_upstream_circuit_refusals_total',
      help: 'Calls not sent because the circuit was open, by catalog operation',
      labelNames: ['operation'],
      registers,
    }),
    circuitChanges: new Counter({
      name: 'defender_upstream_circuit_changes_total',
      help: 'Circuits that opened or closed, by rate class and new state: open or closed',
      labelNames: ['rate_class', 'state'],
      registers,
    }),
    /** Undocumented enum values and shapes, by GraphQL coordinate or wire path. */
    unrecognized: new Counter({
      name: 'defender_unrecognized_values_total',
      help: 'Undocumented values, by location',
      labelNames: ['where'],
      registers,
    }),
    cacheIgnored: new Counter({
      name: 'defender_cache_ignored_total',
      help: 'Ignored entries of the shared cache, by reason; slow: timed out',
      labelNames: ['reason'],
      registers,
    }),
    quotaWait: new Histogram({
      name: 'defender_quota_wait_seconds',
      help: 'Time that calls waited for a permit in seconds, by catalog operation',
      labelNames: ['operation'],
      buckets: [0.005, 0.1, 0.5, 1, 2.5, 5, 10, 20, 60],
      registers,
    }),
    batchSize: new Histogram({
      name: 'defender_batch_size',
      help: 'Keys per call, by batcher',
      labelNames: ['batch'],
      buckets: [1, 2, 5, 10, 20, 35, 50],
      registers,
    }),
    /** The number of names is limited where it is observed. */
    operationDuration: createHistogramWithExemplars(registry, {
      name: 'graphql_operation_duration_seconds',
      help: 'Duration of GraphQL operations in seconds, by type and name; names beyond the first 50 are other',
      labelNames: ['operation_type', 'operation_name'],
      buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 60],
    }),
    errors: new Counter({
      name: 'graphql_errors_total',
      help: 'Errors in responses to GraphQL operations, by code',
      labelNames: ['code'],
      registers,
    }),
    operations: new Counter({
      name: 'graphql_operations_total',
      help: 'GraphQL operations, by outcome: ok, partial, or failed',
      labelNames: ['outcome'],
      registers,
    }),
    refusedRequests: new Counter({
      name: 'graphql_refused_requests_total',
      help: 'Requests rejected before execution, by error code',
      labelNames: ['code'],
      registers,
    }),
    untrustedDocuments: new Counter({
      name: 'graphql_untrusted_documents_total',
      help: 'Documents of direct clients that PERSISTED_OPERATIONS_FILE lacks, with PERSISTED_OPERATIONS=log',
      registers,
    }),
    retiringCalls: new Counter({
      name: 'defender_retiring_calls_total',
      help: 'Uses of operations that Microsoft will retire, by catalog operation',
      labelNames: ['operation'],
      registers,
    }),
    retiredSources: new Gauge({
      name: 'defender_source_retired',
      help: 'Whether a family is read from Microsoft Graph because the API of Defender for Endpoint ended it',
      labelNames: ['family'],
      registers,
    }),
    sourceResponses: new Counter({
      name: 'defender_source_answers_total',
      help: 'Successful reads and writes of families with a second source, by the source that answered; cached ones included',
      labelNames: ['family', 'source'],
      registers,
    }),
    guardedWrites: new Counter({
      name: 'defender_guarded_writes_total',
      help: 'Writes rejected by guard rails, by mutation and error code',
      labelNames: ['mutation', 'code'],
      registers,
    }),
    /** Audit events beyond the budget of their caller. */
    suppressedEvents: new Counter({
      name: 'defender_audit_events_suppressed_total',
      help: 'Audit events that were only counted because the budget of their caller was spent, by type',
      labelNames: ['type'],
      registers,
    }),
    /** Guard rail alerts: `delivered`, `failed`, or `dropped` if there are too many at once. */
    guardAlerts: new Counter({
      name: 'defender_guard_alerts_total',
      help: 'Guard rail alerts to the webhook, by event and result: delivered, failed, or dropped',
      labelNames: ['event', 'result'],
      registers,
    }),
    policyChanges: new Counter({
      name: 'defender_policy_changes_total',
      help: 'New versions of POLICY_FILE, by result: taken or refused',
      labelNames: ['result'],
      registers,
    }),
    /** Store entries without a seal (`unsealed`), or with one for another entry or from another key (`forged`). */
    stateRefused: new Counter({
      name: 'defender_state_refused_total',
      help: 'Store entries with an invalid seal, by reason: unsealed, forged (for another entry or from another key), or outlived',
      labelNames: ['reason'],
      registers,
    }),
    ...createFeedMetrics(registers),
    ...createScrapedMetrics(registers),
  };
  // Prometheus sees no increase of a series that begins with 1: alerts would miss the first event.
  metrics.errors.inc({ code: 'INTERNAL' }, 0);
  for (const reason of ['unsealed', 'forged', 'outlived']) metrics.stateRefused.inc({ reason }, 0);
  return metrics;
}

/** A latency histogram whose buckets store the last trace as an exemplar. */
function createHistogramWithExemplars<Label extends string>(
  registry: Registry,
  options: Omit<HistogramConfiguration<Label>, 'registers'>,
): Histogram<Label> {
  // A text format registry rejects such histograms in the constructor, but omits exemplars itself.
  const histogram = new Histogram<Label>({ ...options, registers: [], enableExemplars: true });
  registry.registerMetric(histogram);
  return histogram;
}

/** Updated on scrape. */
function createScrapedMetrics(registers: Registry[]) {
  const quota = { labelNames: ['rate_class', 'window', 'tenant'], registers };
  return {
    quotaLimit: new Gauge({
      name: 'defender_quota_limit',
      help: 'Capacity of the sliding window in calls',
      ...quota,
    }),
    quotaUsed: new Gauge({ name: 'defender_quota_used', help: 'Calls in the sliding window', ...quota }),
    quotaRemaining: new Gauge({
      name: 'defender_quota_remaining',
      help: 'Remaining calls in the sliding window; 0 while the service has closed it',
      ...quota,
    }),
    quotaNearLimit: new Gauge({
      name: 'defender_quota_near_limit',
      help: 'Whether 75 % of the sliding window is used (1) or not (0)',
      ...quota,
    }),
    circuitsOpen: new Gauge({
      name: 'defender_upstream_circuits_open',
      help: 'Tenants with an open circuit, by rate class',
      labelNames: ['api', 'rate_class'],
      registers,
    }),
    cacheHits: new Counter({
      name: 'defender_cache_hits_total',
      help: 'Cache hits, by kind of resource',
      labelNames: ['class'],
      registers,
    }),
    cacheMisses: new Counter({
      name: 'defender_cache_misses_total',
      help: 'Cache misses, by kind of resource',
      labelNames: ['class'],
      registers,
    }),
    tokenRenewalFailing: new Gauge({
      name: 'defender_token_renewal_failing_seconds',
      help: 'How long renewals of a valid access token have failed, by registration: reading or actions',
      labelNames: ['registration'],
      registers,
    }),
    /** Absent without Redis. */
    storeUp: new Gauge({
      name: 'defender_store_up',
      help: 'Whether Redis accepts writes (1) or this replica runs alone (0)',
      registers,
    }),
  };
}

function createFeedMetrics(registers: Registry[]) {
  return {
    feedPolls: new Counter({
      name: 'defender_feed_polls_total',
      help: 'Polls of the change feed, by subject and outcome: read or failed',
      labelNames: ['subject', 'outcome'],
      registers,
    }),
    feedEntries: new Counter({
      name: 'defender_feed_changes_total',
      help: 'Changes that this process wrote to feed logs',
      registers,
    }),
    feedReplays: new Counter({
      name: 'defender_feed_replays_total',
      help: 'Replays that read from Defender because the log no longer had the changes after a cursor',
      registers,
    }),
    feedLastPoll: new Gauge({
      name: 'defender_feed_last_poll_timestamp_seconds',
      help: 'Last poll of the followed subject of a tenant whose poll is longest ago, in seconds since the epoch',
      labelNames: ['tenant'],
      registers,
    }),
    bytesInFlight: new Gauge({
      name: 'defender_bytes_in_flight',
      help: 'Bytes of request bodies, unread and arriving responses, replays and exports that this process holds',
      registers,
    }),
    requestsWaiting: new Gauge({
      name: 'defender_requests_waiting',
      help: "Requests that wait for their caller's turn",
      registers,
    }),
    feedListeners: new Gauge({
      name: 'defender_feed_listeners',
      help: 'Open subscriptions in this process',
      labelNames: ['tenant'],
      registers,
    }),
    feedStreamsEnded: new Counter({
      name: 'defender_feed_streams_ended_total',
      help: 'Ended subscriptions, by error code; complete, or left by the listener',
      labelNames: ['reason'],
      registers,
    }),
  };
}
