import { randomUUID } from 'node:crypto';
import { grantedOf, type Capability, type GrantedPermissions } from '../authorization/capabilities.js';
import { isWrite, type PermissionGroup } from '../authorization/permission-groups.js';
import type { Clock } from '../lib/clock.js';
import { noCost } from '../defender-api/call-budget.js';
import type { Operation } from '../defender-api/operation.js';
import type { UpstreamCall } from '../defender-api/upstream-call.js';
import { asSubgraphError } from '../errors/as-error.js';
import type { SubgraphError } from '../errors/subgraph-error.js';
import { LicenseRequiredError, UpstreamForbiddenError } from '../errors/upstream-errors.js';
import { brokenBy, failed, passed, skipped, type Check } from './check.js';
import { harmlessCallOf } from './harmless-calls.js';
import type { Connection, CheckContext } from './check-context.js';
import { monotonicTimeOf } from '../lib/monotonic-time.js';

const DEADLINE_MS = 20_000;

export interface CallOutcome {
  readonly check: Check;
  readonly operation?: Operation;
  /** Undefined if no call was made. */
  readonly result?: 'answered' | SubgraphError;
}

/** Makes one harmless call per group, except for groups whose permission is missing. */
export async function makeHarmlessCalls(
  context: CheckContext,
  groups: readonly PermissionGroup[],
  capabilities: readonly Capability[],
  granted: GrantedPermissions,
): Promise<readonly CallOutcome[]> {
  return Promise.all(
    groups.map(async (group, index): Promise<CallOutcome> => {
      const name = `call: ${group.group}`;
      if (isWrite(group)) return { check: skipped(name, 'it has no harmless call') };
      const isGranted = capabilities[index]?.isGranted ?? null;
      if (isGranted === false) return { check: skipped(name, 'its permission is missing') };
      const isAtDefender = group.permissions.some(({ api }) => api === 'defender');
      const api = grantedOf(group, granted)[0]?.api ?? (isAtDefender ? 'defender' : 'graph');
      const call = harmlessCallOf(group, api);
      if (call === undefined) return { check: skipped(name, 'it has no known harmless call') };
      try {
        const result = await probeCall(context.connection, context.tenantId, context.clock, call);
        return {
          check: toCallCheck(name, call, result, isGranted === true),
          operation: call.operation,
          result,
        };
      } catch (error) {
        return { check: brokenBy(name, error) };
      }
    }),
  );
}

/** Makes a call as the service would. Discards the response. */
export function probeCall(
  { dataSource }: Pick<Connection, 'dataSource'>,
  tenantId: string,
  clock: Clock,
  call: UpstreamCall<unknown>,
): Promise<'answered' | SubgraphError> {
  const context = {
    tenantId,
    requestId: randomUUID(),
    deadline: monotonicTimeOf(clock).now() + DEADLINE_MS,
    cost: noCost(),
    bypassCache: true,
  };
  return dataSource.fetch(call, context).then(() => 'answered', asSubgraphError);
}

function toCallCheck(
  name: string,
  { operation }: UpstreamCall<unknown>,
  result: 'answered' | SubgraphError,
  isGranted: boolean,
): Check {
  const where = operation.api === 'graph' ? `${operation.id} at Microsoft Graph` : operation.id;
  if (result === 'answered') return passed(name, `${where} responds`);
  if (result instanceof LicenseRequiredError)
    return failed(name, `${where} requires a missing license`, 'See license below.');
  if (result instanceof UpstreamForbiddenError) {
    return failed(
      name,
      `${where} is forbidden${isGranted ? ' although the token has the permission' : ''}: ${result.message}`,
      isGranted
        ? 'The token is for another API, or the permission is not active yet. See audience and scope, and try again in some minutes.'
        : 'Grant the permission that the message names.',
    );
  }
  const remedy = REMEDIES[result.code] ?? 'See the message, which is from Defender.';
  return failed(name, `${where} fails (${result.code}): ${result.message}`, remedy);
}

const REMEDIES: Readonly<Record<string, string>> = {
  RATE_LIMITED: 'The quota of the tenant is exhausted. Wait, or find the other clients of this registration.',
  UPSTREAM_UNAVAILABLE: 'See network above. If that is ok, Defender is unavailable: try again later.',
  UPSTREAM_TIMEOUT: 'See network above. If that is ok, Defender is slow: try again later.',
};

/** Failures are essential if every call to Defender failed for a reason other than a missing license. */
export function checkCallResults(outcomes: readonly CallOutcome[]): readonly Check[] {
  const made = outcomes.filter(
    ({ operation, result }) => operation?.api === 'defender' && result !== undefined,
  );
  const works = made.some(({ result }) => result === 'answered' || result instanceof LicenseRequiredError);
  return outcomes.map(({ check }) =>
    works || check.status !== 'failed' ? check : { ...check, essential: true },
  );
}
