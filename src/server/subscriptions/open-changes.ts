import { createChangeAccess, type ChangeAccess } from '../../changes/change-access.js';
import type { FeedMessage } from '../../changes/feed-message.js';
import { actionApproval } from '../../commands/approvals/shown-approval.js';
import { READING_ROLE } from '../../config/roles.js';
import type { CallContext } from '../../defender-api/call-context.js';
import {
  ForbiddenError,
  SigningKeysUnavailableError,
  UnauthenticatedError,
} from '../../errors/caller-errors.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { callerKeyOf, type Caller } from '../../identity/caller.js';
import { addressTenant, type Addressing } from '../../identity/tenant-grant.js';
import { monotonicTimeOf, type MonotonicTime } from '../../lib/monotonic-time.js';
import type { Loaders } from '../../loaders/loaders.js';
import { createRequestScope } from '../context/request-scope.js';
import type { RequestHead } from '../http/request-head.js';
import type { Services } from '../services/services.js';

/** The caller, and how calls are made for them. */
export interface ChangeSource {
  readonly head: RequestHead;
  readonly services: Services;
  readonly caller: Caller;
  readonly addressing: Addressing;
  readonly call: () => CallContext;
  readonly loaders: Loaders;
}

/** Interval at which a token is verified again: its keys may be revoked before it expires. */
const VERIFY_EVERY_MS = 10_000;

/**
 * The access of a request to the feed. It is evaluated again for each message, against the current tenants file and token,
 * because a stream may last longer than both.
 */
export function openChanges(source: ChangeSource): ChangeAccess {
  const { services, caller, loaders } = source;
  const { clock, config, listeners, changeFeeds } = services;
  const { tenant } = source.addressing;
  const watch = new AccessWatch(source);
  return createChangeAccess({
    tenantId: tenant.id,
    keys: services.stateKeys,
    feed: changeFeeds.of(tenant.id, services.access.to(tenant).dataSource),
    clock,
    asker: () => source.call(),
    maxFirst: config.limits.maxFirst,
    filterVisible: (messages) => watch.filterVisible(messages),
    actionById: (id) => loaders.machineActions.machineActionByIdVerified(id),
    enter: () => {
      const began = clock.now();
      return {
        ...listeners.enter(callerKeyOf(caller), tenant.id),
        checkAccess: () => watch.check(),
        ends: [
          { at: caller.expirationTime, error: tokenEnded },
          { at: began + config.subscriptions.maxLifetimeMs, error: lifetimeOver },
        ],
      };
    },
  });
}

/** The caller's current access. */
class AccessWatch {
  readonly #source: ChangeSource;
  /** Steady: a clock that was set back must not delay the next verification. */
  readonly #time: MonotonicTime;
  #addressing: Addressing;
  #list: unknown;
  #verifiedAt: number;

  constructor(source: ChangeSource) {
    this.#source = source;
    this.#addressing = source.addressing;
    this.#time = monotonicTimeOf(source.services.clock);
    this.#verifiedAt = this.#time.now();
  }

  /** @throws UnauthenticatedError, ForbiddenError once the caller may no longer listen */
  async check(): Promise<void> {
    const { services, caller, head } = this.#source;
    const list = await services.tenants.current();
    if (this.#time.now() - this.#verifiedAt >= VERIFY_EVERY_MS) {
      await services.verifier.verify(head.headers.authorization, list.callerTenants).catch(unlessUnknown);
      this.#verifiedAt = this.#time.now();
    }
    if (list === this.#list) return;
    // Keeps the tenant of the start, even if the request named none because it was the only one.
    const addressing = addressTenant(this.#source.addressing.tenant.id, caller, list);
    if (!addressing.grant.roles.has(READING_ROLE)) {
      throw new ForbiddenError(`Subscriptions need the role ${READING_ROLE}.`, [READING_ROLE]);
    }
    this.#addressing = addressing;
    // Last: a look ahead ignores a failure, and the next check must fail too.
    this.#list = list;
  }

  async filterVisible(messages: readonly FeedMessage[]): Promise<readonly FeedMessage[]> {
    await this.check();
    const { services, caller, call } = this.#source;
    const { tenant, grant } = this.#addressing;
    const { batchers } = services.access.to(tenant);
    if (grant.limits.size === 0 && !messages.some(isOfApproval)) return messages;
    const callerScope = grant.limits.size === 0 ? undefined : createRequestScope(grant, batchers, call());
    const approvalById = (id: string) =>
      actionApproval(id, {
        ...services,
        caller: { ...caller, roles: grant.roles },
        call: call(),
        callerScope,
      });
    const seen = await Promise.all(
      messages.map(async (message) => {
        if (message.kind !== 'change') return true;
        if (message.subject === 'ACTION_APPROVAL') return (await approvalById(message.row.id)) !== null;
        return (await callerScope?.visibleOrNull(TYPES[message.subject], message.row)) !== null;
      }),
    );
    return messages.filter((_message, index) => seen[index]);
  }
}

function isOfApproval(message: FeedMessage): boolean {
  return message.kind === 'change' && message.subject === 'ACTION_APPROVAL';
}

const TYPES = { ALERT: 'Alert', MACHINE_ACTION: 'MachineAction', INVESTIGATION: 'Investigation' } as const;

/** Ignores failures to load keys: they don't invalidate the token. */
function unlessUnknown(error: unknown): void {
  if (!(error instanceof SigningKeysUnavailableError)) throw error;
}

function tokenEnded(): SubgraphError {
  return new UnauthenticatedError(
    'The access token of this stream has expired. Subscribe again with a new one, and resume from extensions.cursor.',
  );
}

function lifetimeOver(): SubgraphError {
  return new SubgraphError(
    'SUBSCRIPTION_ENDED',
    'This stream has reached its maximum duration. Subscribe again, and resume from extensions.cursor.',
  );
}
