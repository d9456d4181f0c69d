import type { Capability } from './authorization/capabilities.js';
import type { CommandContext } from './commands/command-context.js';
import type { CallCost } from './defender-api/call-context.js';
import type { QuotaReading } from './defender-api/quota/quota-ledger.js';
import type { SubgraphError } from './errors/subgraph-error.js';
import type { Caller } from './identity/caller.js';
import type { Loaders } from './loaders/loaders.js';

/** What one GraphQL request may use. Nothing else reaches Defender. */
export interface RequestContext {
  readonly requestId: string;
  /** Undefined for anonymous requests, and when the token did not verify: see `authenticationError`. */
  readonly caller: Caller | undefined;
  readonly authenticationError: SubgraphError | undefined;
  /** The Defender tenant that is addressed. */
  readonly tenantId: string;
  /** Tenants that the caller may address. */
  readonly tenants: readonly string[];
  readonly loaders: Loaders;
  /** The Defender portal of the cloud that is addressed: scheme and host. */
  readonly portalUrl: string;
  /** For commands; throws UNAUTHENTICATED without a caller. */
  readonly command: () => CommandContext;
  readonly quota: () => readonly QuotaReading[];
  readonly capabilities: () => Promise<readonly Capability[]>;
  readonly cost: CallCost;
  /** What `onRefusal` was told in this request: field coordinate -> roles of which one was needed. */
  readonly refusals: ReadonlyMap<string, readonly string[]>;
  readonly onRefusal: (coordinate: string, requiredRoles: readonly string[]) => void;
}
