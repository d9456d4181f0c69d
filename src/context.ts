import type { CollectionName } from './config/cache-times.js';
import type { CallerScope } from './authorization/caller-scope.js';
import type { Guarded } from './authorization/enforce-roles.js';
import type { ChangeAccess } from './changes/change-access.js';
import type { Capability } from './authorization/capabilities.js';
import type { FamilySource } from './authorization/family-sources.js';
import type { OperationName } from './defender-api/operation-table.js';
import type { CommandContext } from './commands/sequence/command-context.js';
import type { Policy } from './config/policy.js';
import type { ReadRecord } from './defender-api/cache/read-record.js';
import type { StaleReads } from './defender-api/cache/stale-reads.js';
import type { CallCost } from './defender-api/call-budget.js';
import type { QuotaReading } from './defender-api/quota/quota-ledger.js';
import type { SubgraphError } from './errors/subgraph-error.js';
import type { ExportAccess } from './exports/export-access.js';
import type { Caller } from './identity/caller.js';
import type { Loaders } from './loaders/loaders.js';
import type { TraceHolder } from './telemetry/trace-span.js';
import type { Emergency } from './policy/emergencies.js';

/** The state of the guard rails that reads can show. */
export interface RequestGuardRails {
  readonly policy: () => Promise<Policy>;
  /** The current emergency of the addressed tenant. */
  readonly emergency: () => Promise<Emergency | undefined>;
}

export interface WholeRead {
  readonly calls: number;
  /** How long it is cached then, in milliseconds. */
  readonly cachedMs: number;
  /** The same if it is read whole to save calls; undefined if it may be read as a last resort only. */
  readonly callsAsChoice: number | undefined;
  readonly filterable: ReadonlySet<string>;
  /** The subset of these that Defender can search for text. */
  readonly searchable: ReadonlySet<string>;
}

/** A request whose response may be cached, or taken from the cache. */
export interface CacheableRequest {
  /** Identifies everything besides the operation that determines the response: tenant, access, roles and device groups. */
  readonly scope: string;
  /** Starts to record what the request reads. */
  readonly record: () => ReadRecord;
  /** Whether the recorded reads of an earlier request would have the same results; false without a record. */
  readonly isCurrent: (record: ReadRecord | undefined) => Promise<boolean>;
  /** Starts to read those of the collections that aren't cached and take one call. */
  readonly readAhead: (names: readonly CollectionName[]) => void;
}

/** A field that is null because the source of its data lacks it. */
export interface MissingField {
  /** Response path without list indexes. */
  readonly path: readonly string[];
  readonly reason: string;
}

/** The services of one GraphQL request. Resolvers reach Defender through nothing else. */
export interface RequestContext extends Guarded {
  readonly trace?: TraceHolder | undefined;
  readonly requestId: string;
  /** With the roles that apply to the addressed tenant. Undefined for anonymous requests. */
  readonly caller: Caller | undefined;
  /** Set if the request addresses no tenant. Every tenant field throws it. */
  readonly tenantError: SubgraphError | undefined;
  /** Id of the tenant that the request names, unchecked; empty if it names none. */
  readonly namedTenantId: string;
  /** The addressed Defender tenant. */
  readonly tenantId: string;
  readonly tenants: readonly string[];
  /** Whether the service has several tenants, so that writes must name theirs. */
  readonly servesSeveralTenants: boolean;
  /** Whether writes are sent on behalf of the calling person. */
  readonly actsAsUser: boolean;
  /** The part of the tenant that the caller may see and act on; undefined if their roles apply to the whole tenant. */
  readonly callerScope: CallerScope | undefined;
  /** Roles of the token that are ignored, because the caller is limited to device groups. */
  readonly withheldRoles: ReadonlySet<string>;
  readonly loaders: Loaders;
  /** The input of the response cache; undefined for requests whose responses aren't cached. */
  readonly cacheable: CacheableRequest | undefined;
  readonly changes: () => ChangeAccess;
  readonly exports: () => ExportAccess;
  /** Scheme and host of the Defender portal in the addressed cloud. */
  readonly portalUrl: string;
  /** For commands; throws UNAUTHENTICATED without a caller. */
  readonly command: () => CommandContext;
  readonly guardRails: RequestGuardRails;
  readonly quota: () => readonly QuotaReading[];
  readonly capabilities: () => Promise<readonly Capability[]>;
  readonly sources: {
    /** Of each family that has several. */
    all(): Promise<readonly FamilySource[]>;
    /** Whether the second source answers the operation for now. */
    isSecond(operation: OperationName): boolean;
    /** Whether Graph rejected to sort alerts within the hour. */
    isUnsorted(): boolean;
  };
  /** The requirements of reading the collection of a list operation whole; undefined if it can't be read whole. */
  readonly wholeReadOf: (operation: string) => WholeRead | undefined;
  readonly cost: CallCost;
  /** The data that has expired and replaces errors. */
  readonly staleReads: StaleReads;
  /** Fields that the sources of the data lack. */
  readonly missing: {
    note(path: readonly (string | number)[], reason: string): void;
    readonly all: readonly MissingField[];
  };
  /** The refusals that `onRefusal` recorded in this request: field coordinate -> roles of which one was needed. */
  readonly refusals: ReadonlyMap<string, readonly string[]>;
  readonly onRefusal: (coordinate: string, requiredRoles: readonly string[]) => void;
}
