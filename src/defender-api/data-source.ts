import type { Logger } from 'pino';
import { LicenseRequiredError } from '../errors/upstream-errors.js';
import type { Clock } from '../lib/clock.js';
import { ExpiringMap } from '../lib/expiring-map.js';
import type { MemoryLedger } from '../lib/memory-ledger.js';
import type { Config } from '../config/config.js';
import type { OnBehalfOfTokens } from '../credentials/on-behalf-of.js';
import { createOutgoingDispatcher } from '../credentials/outgoing-dispatcher.js';
import type { TokenSource } from '../credentials/token-source.js';
import type { Metrics } from '../telemetry/metrics.js';
import { listsAt, type CacheSlot } from './cache/cache-entry.js';
import type { CacheLookup, ResourceCache } from './cache/resource-cache.js';
import { readOrStale } from './cache/stale-reads.js';
import type { CallContext } from './call-context.js';
import { CircuitBreaker, createCircuitSteps, type OpenCircuit } from './transport/circuit-breaker.js';
import type { QuotaLedger, QuotaReading } from './quota/quota-ledger.js';
import { createEarlyRefusals } from './quota/refuse-early.js';
import { SourceSwitch } from './source-switch.js';
import { clientIdsOf, createQuotaStep } from './transport/charge-quota.js';
import { createPermissionStep, createTokenStep } from './transport/authorize-call.js';
import { Coalescer, Waiters, identityOf, isOverdue, withDeadline, lateness } from './transport/waiters.js';
import { CallDurations } from './transport/call-durations.js';
import { gatherResponse } from './transport/gather-response.js';
import { composeSteps, createTraceStep, type Answer, type Exchange } from './transport/pipeline.js';
import { readAgain, readAnswer } from './transport/read-answer.js';
import { createRetryStep } from './transport/retry.js';
import { createConnector, createSendStep } from './transport/send.js';
import type {
  DeferredCall,
  Derivation,
  FetchCall,
  SourcedCall,
  UnrecognizedListener,
  UpstreamCall,
} from './upstream-call.js';
import type { WriteWatcher } from './write-watcher.js';

export interface DataSourceOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly tokens: TokenSource;
  readonly onBehalfOf: OnBehalfOfTokens | undefined;
  readonly ledger: QuotaLedger;
  readonly cache: ResourceCache;
  readonly inFlight: MemoryLedger;
  /** Notified of each write that was sent, with its cache class. */
  readonly watcher?: WriteWatcher | undefined;
  readonly random?: () => number;
}

/**
 * Gateway to Defender. A read comes from the cache, an identical read in flight, or a call. Calls run through a
 * pipeline: permission, trace, retry( token, circuit, quota, send ). Status and body are parsed in one place.
 */
export class DefenderDataSource {
  readonly #clock: Clock;
  readonly #ledger: QuotaLedger;
  readonly #transmit: (exchange: Exchange) => Promise<Answer>;
  readonly #reads = new Coalescer<unknown>();
  readonly #cache: ResourceCache;
  readonly #watcher: WriteWatcher | undefined;
  readonly #breaker: CircuitBreaker;
  readonly #onUnrecognized: UnrecognizedListener;
  /** Reads that the tenant's plan lacks, by operation and tenant. */
  readonly #unlicensed: ExpiringMap<string, LicenseRequiredError>;
  readonly sources: SourceSwitch;
  readonly earlyRefusalOf: ReturnType<typeof createEarlyRefusals>;
  readonly close: () => Promise<void>;

  constructor({
    config,
    clock,
    logger,
    metrics,
    tokens,
    onBehalfOf,
    ledger,
    cache,
    inFlight,
    watcher,
    random = Math.random,
  }: DataSourceOptions) {
    const { upstream, registration, limits } = config;
    const clientIds = clientIdsOf(registration);
    const writesAsCaller = onBehalfOf !== undefined;
    const dispatcher = createOutgoingDispatcher(config.proxy, {
      keepAliveTimeout: 30_000,
      connections: 64,
      connect: createConnector(),
    });
    const { apiUrl, graphUrl } = upstream;
    const send = createSendStep({ ...limits, apiUrl, graphUrl, clock, inFlight, metrics, dispatcher });
    this.#clock = clock;
    this.#ledger = ledger;
    this.#cache = cache;
    this.#watcher = watcher;
    this.#unlicensed = new ExpiringMap(clock, UNLICENSED_MS);
    this.sources = new SourceSwitch({ choices: upstream.sources, writesAsCaller, clock, logger, metrics });
    this.#breaker = new CircuitBreaker(clock, (circuit, state) => {
      metrics.circuitChanges.inc({ rate_class: circuit.rateClass, state });
      logger[state === 'open' ? 'warn' : 'info'](
        circuit,
        state === 'open'
          ? 'Defender does not respond: reads are rejected for now'
          : 'Defender responds again',
      );
    });
    const circuit = createCircuitSteps({ breaker: this.#breaker, metrics });
    const durations = new CallDurations(clock);
    this.earlyRefusalOf = createEarlyRefusals(ledger, clock);
    this.close = () => dispatcher.destroy();
    const scopes = { defender: upstream.scope, graph: upstream.graphScope };
    this.#transmit = composeSteps([
      createPermissionStep({ tokens, scopes, writesAsCaller, sources: upstream.sources }),
      createTraceStep({ clock, logger }),
      createRetryStep({ ledger, clientIds, clock, durations, random }),
      // Before the quota, so that a slow sign-in can't delay a call between its charge and its request.
      createTokenStep({ tokens, onBehalfOf, scopes }),
      circuit.admit,
      createQuotaStep({ ledger, clientIds, clock, metrics, durations, callMs: config.quota.callMs }),
      circuit.observe,
      send,
    ]);
    this.#onUnrecognized = (where, detail) => {
      metrics.unrecognized.inc({ where });
      logger.warn({ where, detail }, 'Defender sent an undocumented value');
    };
  }

  /**
   * Returns the cached, shared, or fresh result. Writes are always sent and invalidate their cache class.
   *
   * @throws a SubgraphError: RATE_LIMITED, UPSTREAM_FORBIDDEN, UPSTREAM_UNAVAILABLE, UPSTREAM_TIMEOUT,
   * UPSTREAM_REJECTED, LICENSE_REQUIRED, or COST_ESTIMATED_TOO_EXPENSIVE for an operation that has used its budget.
   */
  async fetch<T>(call: SourcedCall<T>, context: CallContext, derive?: Derivation<T>): Promise<T> {
    if (call.operation.kind === 'write') return this.#write(call, context);
    const send: FetchCall = (one) => this.#fetchShared(one, context);
    return this.sources.sendCall(call, context, () => this.#fetchShared(call, context, derive), send);
  }

  async #fetchShared<T>(call: UpstreamCall<T>, context: CallContext, derive?: Derivation<T>): Promise<T> {
    const look = await this.#lookUp(call, context);
    if (look?.hit !== undefined) return look.hit.value as T;
    const read = async () => {
      const { result, waiters, shared } = this.#share(call, context, look?.slot);
      if (shared) context.cost.coalesced += 1;
      return (await this.#inTime(result, call, context, waiters)) as T;
    };
    if (look === undefined) return read();
    const derived = derive && (await derive());
    if (derived !== undefined) return this.#cache.putDerived(derived.from, look.slot, derived.value);
    const refuse = this.earlyRefusalOf(call.operation, context.tenantId);
    return readOrStale(context, read, { find: () => this.#cache.findStale(look.slot), refuse });
  }

  /** Returns the cached result; undefined if there is none. Makes no call. */
  async fetchCached<T>(call: UpstreamCall<T>, context: CallContext): Promise<T | undefined> {
    return (await this.#lookUp(call, context))?.hit?.value as T | undefined;
  }

  /** Counts a hit, and notes a miss in the record of reads. */
  async #lookUp(call: UpstreamCall<unknown>, context: CallContext): Promise<CacheLookup | undefined> {
    const looking = this.#look(call, context);
    const look = looking instanceof Promise ? await traceLook(looking, context) : looking;
    if (look?.hit === undefined) context.generationSnapshot?.record?.spoil();
    else context.cost.cacheHits += 1;
    return look;
  }

  /**
   * Returns a fresh result, neither cached nor shared. Decisions about writes need data that is no older than the
   * decision.
   */
  async fetchNow<T>(
    call: SourcedCall<T, UpstreamCall<T> | DeferredCall<T>>,
    context: CallContext,
  ): Promise<T> {
    const send: FetchCall = (one) => this.#fetchAlone(one, context);
    return this.sources.sendCall(call, context, () => this.#fetchAlone(call, context), send);
  }

  async #fetchAlone<T>(call: UpstreamCall<T> | DeferredCall<T>, context: CallContext): Promise<T> {
    context.generationSnapshot?.record?.spoil();
    if (context.waiters !== undefined) {
      context.budget?.note();
      return (await this.#read(call, context, context.waiters)) as T;
    }
    const alone = new Waiters(context);
    return (await this.#inTime(this.#read(call, context, alone), call, context, alone)) as T;
  }

  quota(tenantId: string): readonly QuotaReading[] {
    return this.#ledger.readings(tenantId);
  }

  /** Circuits that currently reject calls, across tenants with the same API. */
  openCircuits(): readonly OpenCircuit[] {
    return this.#breaker.open();
  }

  async #write<T>(call: SourcedCall<T>, context: CallContext): Promise<T> {
    const { cacheClass, alsoChanges = [] } = call.operation;
    const { tenantId, trace } = context;
    try {
      return await this.fetchNow(call, context);
    } finally {
      // Invalidate even on failure: a write without a response may have taken effect.
      const changed = cacheClass === undefined ? [] : [cacheClass, ...alsoChanges];
      await Promise.all(changed.map((each) => this.#cache.drop({ tenantId, cacheClass: each }, trace)));
      if (this.#watcher?.isNeeded === true)
        for (const each of changed) this.#watcher.noteWrite(tenantId, each);
    }
  }

  #share(call: UpstreamCall<unknown>, context: CallContext, slot: CacheSlot | undefined) {
    const key = slot?.key ?? identityOf(call, context);
    const lists = slot === undefined ? [] : listsAt(slot);
    const readOwn = () => {
      if (!this.#reads.isUnderWay(key)) context.budget?.spend();
      const read = (waiters: Waiters) => this.#readOnce(call, context, waiters, slot);
      return this.#reads.run(key, context, read, lists[0]);
    };
    const mayCut = context.bypassCache !== true && !this.#reads.isUnderWay(key);
    const longer = mayCut ? this.#reads.joinLonger(lists, context) : undefined;
    if (longer === undefined) return readOwn();
    const { running, list } = longer;
    const result = running.result.then(
      (page) => list.cut(page) ?? readOwn().result,
      // The longer page may have failed because of its length.
      () => (isOverdue(context, this.#clock) ? running.result : readOwn().result),
    );
    return { ...running, result, shared: true };
  }

  #readOnce(call: UpstreamCall<unknown>, context: CallContext, waiters: Waiters, slot?: CacheSlot) {
    const read = () => this.#read(call, context, waiters, slot);
    if (slot === undefined) return read();
    const { generationSnapshot: _earlier, ...later } = context;
    const find = async () => (await this.#look(call, later))?.hit;
    return this.#cache.readOnce({ slot, context, find, read, isLong: call.gather !== undefined });
  }

  /** A read that the tenant's plan lacks is refused without a call for a minute: a page of rows would cost a call each. */
  async #read(
    call: UpstreamCall<unknown> | DeferredCall<unknown>,
    context: CallContext,
    waiters: Waiters,
    slot?: CacheSlot,
  ): Promise<unknown> {
    const { id, kind } = call.operation;
    const key = `${id} ${context.tenantId}`;
    const refusal = context.bypassCache === true || kind === 'write' ? undefined : this.#unlicensed.get(key);
    if (refusal !== undefined) throw refusal;
    try {
      return await this.#send(call, context, waiters, slot);
    } catch (error) {
      if (error instanceof LicenseRequiredError) this.#unlicensed.set(key, error);
      throw error;
    }
  }

  async #send(
    call: UpstreamCall<unknown> | DeferredCall<unknown>,
    context: CallContext,
    waiters: Waiters,
    slot?: CacheSlot,
  ): Promise<unknown> {
    const { gather } = call;
    const send: FetchCall = (part) => this.#fetchAlone(part, { ...context, waiters });
    const answer = await (gather === undefined
      ? this.#transmit({ call, context, waiters })
      : gatherResponse(gather, call, { send, waiters, clock: this.#clock }));
    // A plain response has no unrecognized values. Parsing its text again gives the same result without warnings.
    let isPlain = true;
    const value = readAnswer(call, answer, this.#clock.now(), (where, detail) => {
      isPlain = false;
      this.#onUnrecognized(where, detail);
    });
    if (slot !== undefined) {
      const options = { isShareable: isPlain, readAt: waiters.asOfTime, trace: context.trace };
      this.#cache.put(slot, value, `${answer.status} ${answer.text}`, options);
    }
    return value;
  }

  #inTime<T>(
    work: Promise<T>,
    { operation }: Pick<UpstreamCall<unknown>, 'operation'>,
    context: CallContext,
    waiters: Waiters,
  ): Promise<T> {
    return withDeadline(work, context, this.#clock, () => lateness(operation.id, waiters));
  }

  /** Undefined for reads that are never cached, such as those on behalf of a person. */
  #look(call: UpstreamCall<unknown>, context: CallContext) {
    const { operation, lists } = call;
    const { cacheClass } = operation;
    const { tenantId, bypassCache: bypass = false, actor, generationSnapshot, trace } = context;
    if (cacheClass === undefined || actor !== undefined) return undefined;
    const listsOfKey = () =>
      (lists?.() ?? []).map(({ query, ...page }) => ({
        ...page,
        list: identityOf({ ...call, query }, context),
      }));
    const key = { partition: { tenantId, cacheClass }, name: identityOf(call, context), lists: listsOfKey };
    const read = (text: string) => readAgain(call, text, this.#clock.now());
    return this.#cache.lookUp(key, { read, bypass, generationSnapshot, trace });
  }
}

/** How long a plan's refusal holds: a license that was bought since works a minute later, or at once with `no-cache`. */
const UNLICENSED_MS = 60_000;

/** Traces a shared cache lookup, which waits for a Redis round trip shared with others. */
function traceLook(looking: Promise<CacheLookup>, { trace }: CallContext): Promise<CacheLookup> {
  const span = trace?.span?.child('cache', 'internal', {});
  if (span === undefined) return looking;
  return looking.then((look) => {
    span.set({ 'defender.cache.state': look.hit === undefined ? 'miss' : 'hit' });
    span.end();
    return look;
  });
}
