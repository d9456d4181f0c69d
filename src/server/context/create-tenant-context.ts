import { randomUUID } from 'node:crypto';
import { unlimitedScope } from '../../authorization/caller-scope.js';
import type { PermissionGroup } from '../../authorization/permission-groups.js';
import { OPERATIONS } from '../../defender-api/operation-table.js';
import { readFamilySources } from '../../authorization/family-sources.js';
import { createCapabilityReader, readGraphPermissions } from '../../authorization/read-granted.js';
import { actorOf } from '../../commands/sequence/attribution.js';
import { createApprovals } from '../../commands/approvals/redeem-approval.js';
import type { CommandContext } from '../../commands/sequence/command-context.js';
import { attemptId } from '../../commands/sequence/attempt-id.js';
import type { RequestContext, WholeRead } from '../../context.js';
import { GenerationSnapshot, ReadRecord } from '../../defender-api/cache/read-record.js';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';
import type { TenantAccess } from './tenant-access.js';
import { CallBudget } from '../../defender-api/call-budget.js';
import type { CallContext } from '../../defender-api/call-context.js';
import { COLLECTIONS_BY_OPERATION, type Collection } from '../../defender-api/snapshots/collections.js';
import { readAhead } from '../../defender-api/snapshots/read-ahead.js';
import { ExportAccess } from '../../exports/export-access.js';
import { holdCallerToken } from '../../credentials/caller-token.js';
import type { Caller } from '../../identity/caller.js';
import { grantOf, isNarrower, type Addressing } from '../../identity/tenant-grant.js';
import type { HuntingContext } from '../../loaders/hunting.js';
import { createLoaders } from '../../loaders/loaders.js';
import type { LoaderContext } from '../../loaders/shared/loader-context.js';
import { countRefusedOf } from '../admission/caller-limits.js';
import type { RequestHead } from '../http/request-head.js';
import { keysOrNone } from '../../store/sealed-store.js';
import { createRequestScope } from './request-scope.js';
import { reportRetiringHunt } from './retiring-hunts.js';
import type { Services } from '../services/services.js';
import { openChanges } from '../subscriptions/open-changes.js';
import type { OfTenant } from './tenantless-context.js';

/** The part of a context that depends on the tenant, including the caller, whose roles are those in that tenant. */
type TenantContext = Pick<RequestContext, 'caller' | OfTenant>;

export interface TenantSource {
  readonly request: RequestHead;
  readonly services: Services;
  readonly caller: Caller;
  readonly addressing: Addressing;
  readonly permissionGroups: readonly PermissionGroup[];
}

export type TenantBasis = Pick<RequestContext, 'requestId' | 'cost' | 'staleReads' | 'trace'>;

/** Creates the part of a context for the tenant that the request addresses. */
export function createTenantContext(source: TenantSource, basis: TenantBasis): TenantContext {
  const { services, addressing, permissionGroups } = source;
  const { tenant, grant } = addressing;
  const { clock, listMemory, guardRails } = services;
  const access = services.access.to(tenant);
  const { config, dataSource, batchers, snapshots, tokens } = access;
  const { limits, upstream } = config;
  const tenantId = tenant.id;
  const caller = { ...source.caller, roles: grant.roles };
  const generationSnapshot = new GenerationSnapshot(clock);
  const callUntil = createCalls(source, basis, generationSnapshot);
  const spoil = () => generationSnapshot.record?.spoil();
  /** For what no record of reads has: a response that depends on it isn't cached. */
  const uncached =
    <Args extends readonly unknown[], Value>(use: (...args: Args) => Value) =>
    (...args: Args): Value => {
      spoil();
      return use(...args);
    };
  const readEmergency = () => guardRails.emergencies.tracedBy(basis.trace).current(tenantId);
  let emergency: ReturnType<typeof readEmergency> | undefined;
  const context = {
    ...(isBulk(source.request)
      ? { ...callUntil(limits.bulkTimeoutMs), ending: services.readsEnd.signal }
      : callUntil(limits.operationTimeoutMs)),
    budget: new CallBudget(limits.maxCallsPerOperation),
  };
  const callerScope = grant.limits.size === 0 ? undefined : createRequestScope(grant, batchers, context);
  const reader = {
    dataSource,
    batchers,
    snapshots,
    context,
    clock,
    now: uncached(() => clock.now()),
    limits,
    memory: listMemory,
    callerScope: callerScope ?? unlimitedScope(grant.roles),
    get auditLog() {
      spoil();
      return config.audit.logPath;
    },
    hunting: uncached(() => createHunting(source, basis, callUntil)),
  };
  const loaders = createLoaders(reader);
  const call = () => callUntil(limits.operationTimeoutMs);
  return {
    caller,
    tenantId,
    callerScope,
    withheldRoles: grant.withheld,
    guardRails: {
      policy: uncached(() => guardRails.policy()),
      // Machines of a page share the read in flight.
      emergency: uncached(() => (emergency ??= readEmergency().finally(() => void (emergency = undefined)))),
    },
    quota: uncached(() => dataSource.quota(tenantId)),
    wholeReadOf: (operation) => {
      const collection = COLLECTIONS_BY_OPERATION.get(operation);
      return collection && describeWholeRead(reader, collection);
    },
    capabilities: uncached(() => createCapabilityReader(permissionGroups, tokens, config)(tenantId)),
    sources: {
      all: uncached(async () =>
        readFamilySources(
          upstream.sources,
          { graph: await readGraphPermissions(tenantId, tokens, upstream) },
          dataSource.sources.replacedFamilies(tenantId),
        ),
      ),
      isSecond: (operation) => dataSource.sources.usesSecond(OPERATIONS[operation], context),
      isUnsorted: () => dataSource.sources.sortingOf(context).isRefused(),
    },
    portalUrl: upstream.portalUrl,
    loaders,
    cacheable:
      context.bypassCache === true
        ? undefined
        : {
            scope: scopeOf(access, tenant, grant),
            record: () => (generationSnapshot.record = new ReadRecord()),
            isCurrent: (record) => services.cache.isCurrent(record, context),
            readAhead: (names) => {
              readAhead(names, reader);
            },
          },
    changes: uncached(() =>
      openChanges({ head: source.request, services, caller: source.caller, addressing, call, loaders }),
    ),
    exports: uncached(() => new ExportAccess({ jobs: services.exportJobs, tenantId, grant, clock, limits })),
    command: uncached(() => createCommand(source, basis, callUntil)),
  };
}

const NO_PROPERTIES: ReadonlySet<string> = new Set();

function describeWholeRead(
  { snapshots, memory, context }: Pick<LoaderContext, 'snapshots' | 'memory' | 'context'>,
  collection: Collection<unknown>,
): WholeRead {
  const isChoice = snapshots.callsToRead(collection, context) !== undefined;
  const isSearched = !memory.list(context.tenantId, collection.name).isRefused('contains');
  return {
    ...snapshots.costOf(collection, context.tenantId),
    callsAsChoice: isChoice ? snapshots.costOf(collection, context.tenantId, true).calls : undefined,
    filterable: collection.filterable,
    searchable: isSearched ? collection.searchable : NO_PROPERTIES,
  };
}

/** Whether the caller requested the lane `bulk`. */
function isBulk({ headers }: RequestHead): boolean {
  return headers['x-defender-lane'] === 'bulk';
}

/** Creates a call context whose deadline is so many milliseconds from now. */
type CallUntil = (ms: number) => CallContext;

function createCalls(
  { request, services: { clock }, caller, addressing }: TenantSource,
  { requestId, cost, staleReads, trace }: TenantBasis,
  generationSnapshot: GenerationSnapshot,
): CallUntil {
  const common = {
    tenantId: addressing.tenant.id,
    requestId,
    cost,
    staleReads,
    ...(trace !== undefined && { trace }),
    generationSnapshot,
    bypassCache: /\bno-cache\b/i.test(request.headers['cache-control'] ?? ''),
    lane: isBulk(request) ? 'bulk' : 'interactive',
    caller: `${caller.tenantId} ${caller.oid}`,
  } as const;
  return (ms) => ({ ...common, deadline: monotonicTimeOf(clock).now() + ms });
}

function createHunting(
  { services, caller, addressing }: TenantSource,
  { requestId }: TenantBasis,
  callUntil: CallUntil,
): HuntingContext {
  const { audit, clock, callerLimits } = services;
  const { config, dataSource, tokens } = services.access.to(addressing.tenant);
  const { upstream, hunting, limits } = config;
  return {
    dataSource,
    tokens,
    audit: countRefusedOf(audit, callerLimits, caller),
    clock,
    wanted: upstream.sources.hunting,
    graphScope: upstream.graphScope,
    allowedTables: hunting.tables,
    call: () => ({ ...callUntil(limits.huntingTimeoutMs), ending: services.readsEnd.signal }),
    actor: actorOf(caller),
    onRetiring: () => {
      reportRetiringHunt(services, requestId);
    },
  };
}

function createCommand(
  { request, services, caller: signedIn, addressing }: TenantSource,
  { trace }: TenantBasis,
  callUntil: CallUntil,
): CommandContext {
  const { clock, recentActions, changeFeeds, records, deferredWrites, stateKeys, seenRevisions, processId } =
    services;
  const { locks, learnedSizes, refusedNames, guardRails, metrics, logger, snapshotMemory } = services;
  const { config, dataSource, batchers } = services.access.to(addressing.tenant);
  const { limits, callers } = config;
  const caller = { ...signedIn, roles: addressing.grant.roles };
  const context: CommandContext = {
    dataSource,
    batchers,
    snapshotMemory,
    recentActions,
    changeFeeds,
    audit: countRefusedOf(services.audit, services.callerLimits, signedIn),
    records: records.tracedBy(trace),
    deferredWrites,
    recordsAreSealed: stateKeys !== undefined,
    seenRevisions,
    processId,
    locks,
    learnedSizes,
    refusedNames,
    guardRails: guardRails.tracedBy(trace),
    metrics,
    logger,
    clock,
    limits,
    stepUp: callers.stepUp,
    caller,
    hasLostRights: async () => {
      const { tenants } = await services.tenants.current();
      const tenant = tenants.find(({ id }) => id === addressing.tenant.id);
      return isNarrower(tenant && grantOf(tenant, signedIn), addressing.grant);
    },
    call: {
      ...callUntil(limits.operationTimeoutMs + limits.outcomeLookupMs),
      lane: 'action',
      actor: { oid: caller.oid, token: holdCallerToken(request.headers.authorization ?? '') },
    },
    newId: randomUUID,
    attemptId: (write) => attemptId(write, keysOrNone(stateKeys)[0]),
    approvals: createApprovals(() => context),
  };
  return context;
}

const accesses = new WeakMap<TenantAccess, number>();
const scopes = new WeakMap<Addressing['grant'], { readonly access: TenantAccess; readonly scope: string }>();
let count = 0;

/**
 * Identifies what determines responses besides the operation and the data: the tenant, how it is accessed, and the caller's
 * roles with their device groups. Equal for callers who see the same.
 */
function scopeOf(access: TenantAccess, { id }: Addressing['tenant'], grant: Addressing['grant']): string {
  const known = scopes.get(grant);
  if (known?.access === access) return known.scope;
  const number = getOrInsert(accesses, access, () => (count += 1));
  const { roles, limits, withheld } = grant;
  const byRole = [...limits].sort(([one], [other]) => (one < other ? -1 : 1));
  // The order of the groups of a role is part of cursors.
  const scope = JSON.stringify([number, id, [...roles].sort(), byRole, [...withheld].sort()]);
  scopes.set(grant, { access, scope });
  return scope;
}
