import { randomUUID } from 'node:crypto';
import { grantedOf, type Capability, type GrantedPermissions } from '../authorization/capabilities.js';
import { isWrite, type PermissionGroup } from '../authorization/permission-groups.js';
import type { Clock } from '../lib/clock.js';
import { noCost } from '../defender-api/call-budget.js';
import type { Operation } from '../defender-api/operation.js';
import type { UpstreamCall } from '../defender-api/upstream-call.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { LicenseRequiredError, UpstreamForbiddenError } from '../errors/upstream-errors.js';
import { brokenBy, failed, passed, skipped, type Check } from './check.js';
import { harmlessCallOf } from './harmless-calls.js';
import type { Connection, CheckContext } from './check-context.js';

const DEADLINE_MS = 20_000;

export interface CallOutcome {
  readonly check: Check;
  readonly operation?: Operation;
  /** Undefined where no call was made. */
  readonly result?: 'answered' | SubgraphError;
}

/** One harmless call for each group that is not known to be refused. */
export async function makeHarmlessCalls(
  context: CheckContext,
  groups: readonly PermissionGroup[],
  capabilities: readonly Capability[],
  granted: GrantedPermissions,
): Promise<readonly CallOutcome[]> {
  return Promise.all(
    groups.map(async (group, index): Promise<CallOutcome> => {
      const name = `call: ${group.group}`;
      if (isWrite(group)) return { check: skipped(name, 'no call of it is harmless') };
      const isGranted = capabilities[index]?.granted ?? null;
      if (isGranted === false) return { check: skipped(name, 'its permission is missing') };
      const api = grantedOf(group, granted)[0]?.api ?? group.permissions.at(-1)?.api ?? 'defender';
      const call = harmlessCallOf(group, api);
      if (call === undefined) return { check: skipped(name, 'no harmless call of it is known') };
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

/** Makes a call as the service would, but never shows what it brings. */
export async function probeCall(
  { dataSource }: Pick<Connection, 'dataSource'>,
  tenantId: string,
  clock: Clock,
  call: UpstreamCall<unknown>,
): Promise<'answered' | SubgraphError> {
  try {
    await dataSource.fetch(call, {
      tenantId,
      requestId: randomUUID(),
      deadline: clock.now() + DEADLINE_MS,
      cost: noCost(),
      bypassCache: true,
    });
    return 'answered';
  } catch (error) {
    if (error instanceof SubgraphError) return error;
    throw error;
  }
}

function toCallCheck(
  name: string,
  { operation }: UpstreamCall<unknown>,
  result: 'answered' | SubgraphError,
  isGranted: boolean,
): Check {
  const where = operation.api === 'graph' ? `${operation.id} at Microsoft Graph` : operation.id;
  if (result === 'answered') return passed(name, `${where} answers`);
  if (result instanceof LicenseRequiredError) {
    return failed(name, `${where} is refused for want of a licence`, 'See licence below.');
  }
  if (result instanceof UpstreamForbiddenError) {
    return failed(
      name,
      `${where} is refused${isGranted ? ' although the token holds the permission' : ''}: ${result.message}`,
      isGranted
        ? 'The token is for another API, or not yet known there: see audience and scope, and try again in some minutes.'
        : 'Grant the permission that the message names.',
    );
  }
  const remedy = REMEDIES[result.code] ?? 'Look at the message; Defender gave it.';
  return failed(name, `${where} fails (${result.code}): ${result.message}`, remedy);
}

const REMEDIES: Readonly<Record<string, string>> = {
  RATE_LIMITED: 'The quota of the tenant is used up: wait, or ask what else uses this registration.',
  UPSTREAM_UNAVAILABLE: 'See network above; if that is well, Defender is failing: try again later.',
  UPSTREAM_TIMEOUT: 'See network above; if that is well, Defender is slow: try again later.',
};

/** Failures are of the whole service when no call to Defender was answered, and a licence isn't the reason. */
export function checkCallResults(outcomes: readonly CallOutcome[]): readonly Check[] {
  const made = outcomes.filter(
    ({ operation, result }) => operation?.api === 'defender' && result !== undefined,
  );
  const works = made.some(({ result }) => result === 'answered' || result instanceof LicenseRequiredError);
  return outcomes.map(({ check }) =>
    works || check.status !== 'failed' ? check : { ...check, essential: true },
  );
}
