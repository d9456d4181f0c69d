import type { CallerScope } from './authorization/caller-scope.js';
import type { Guarded } from './authorization/enforce-roles.js';
import type { ChangeAccess } from './changes/change-access.js';
import type { Capability } from './authorization/capabilities.js';
import type { CommandContext } from './commands/sequence/command-context.js';
import type { Policy } from './config/policy.js';
import type { CallCost } from './defender-api/call-budget.js';
import type { QuotaReading } from './defender-api/quota/quota-ledger.js';
import type { SubgraphError } from './errors/subgraph-error.js';
import type { ExportAccess } from './exports/export-access.js';
import type { Caller } from './identity/caller.js';
import type { Loaders } from './loaders/loaders.js';
import type { TraceHolder } from './telemetry/trace-span.js';
import type { Emergency } from './policy/emergencies.js';

/** The guard rails of writes, as far as reads show them. */
export interface RequestGuardRails {
  readonly policy: () => Promise<Policy>;
  /** The incident that is open in the addressed tenant. */
  readonly emergency: () => Promise<Emergency | undefined>;
}

/** What reading a whole collection takes. */
export interface WholeRead {
  readonly calls: number;
  /** Whether it may be read to save calls, and not only where nothing else answers. */
  readonly isChoice: boolean;
  /** Properties that Defender filters by. */
  readonly filterable: ReadonlySet<string>;
  /** Properties of these that Defender looks for a text in. */
  readonly searchable: ReadonlySet<string>;
}

/** What one GraphQL request may use. Nothing else reaches Defender. */
export interface RequestContext extends Guarded {
  /** Of what is sent for this request. */
  readonly trace?: TraceHolder | undefined;
  readonly requestId: string;
  /** With the roles that count in the tenant that is addressed. Undefined for anonymous requests. */
  readonly caller: Caller | undefined;
  /** Why the request addresses no tenant, if it doesn't: everything of a tenant throws it. */
  readonly tenantError: SubgraphError | undefined;
  /** The Defender tenant that is addressed. */
  readonly tenantId: string;
  /** Tenants that the caller may address. */
  readonly tenants: readonly string[];
  /** Whether more than one tenant is served, so that writes must name theirs. */
  readonly servesSeveralTenants: boolean;
  /** Whether writes are carried out as the person who calls. */
  readonly actsAsUser: boolean;
  /** What of the tenant the caller may see and act on; undefined when their roles hold everywhere. */
  readonly callerScope: CallerScope | undefined;
  /** Roles of the token that don't count, because the caller is limited to device groups. */
  readonly withheldRoles: ReadonlySet<string>;
  readonly loaders: Loaders;
  /** What changes in the tenant. */
  readonly changes: () => ChangeAccess;
  /** Exports of the tenant, as far as the caller may have them. */
  readonly exports: () => ExportAccess;
  /** The Defender portal of the cloud that is addressed: scheme and host. */
  readonly portalUrl: string;
  /** For commands; throws UNAUTHENTICATED without a caller. */
  readonly command: () => CommandContext;
  readonly guardRails: RequestGuardRails;
  readonly quota: () => readonly QuotaReading[];
  readonly capabilities: () => Promise<readonly Capability[]>;
  /**
   * The same request anew, for which nothing may be sent, asked of Entra or written down: what isn't kept is a NotCachedError
   * of its field. What it notes is its own.
   */
  readonly asCachedOnly: () => RequestContext;
  /** Of the operation that lists a collection: what reading all of that takes; undefined where it isn't read whole. */
  readonly wholeReadOf: (operation: string) => WholeRead | undefined;
  readonly cost: CallCost;
  /** What `onRefusal` was told in this request: field coordinate -> roles of which one was needed. */
  readonly refusals: ReadonlyMap<string, readonly string[]>;
  readonly onRefusal: (coordinate: string, requiredRoles: readonly string[]) => void;
}
