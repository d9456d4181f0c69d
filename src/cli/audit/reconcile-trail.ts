import { randomUUID } from 'node:crypto';
import type { Config } from '../../config/config.js';
import type { Clock } from '../../lib/clock.js';
import { configFor } from '../../config/tenant-config.js';
import { noCost } from '../../defender-api/call-budget.js';
import type { CallContext } from '../../defender-api/call-context.js';
import { getMachineAction, listMachineActions } from '../../defender-api/endpoints/machine-actions.js';
import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import { compare } from '../../defender-api/odata/filter.js';
import { dateTimeValue } from '../../defender-api/odata/literal.js';
import {
  compareTrail,
  readTrailMetadata,
  type Claim,
  type Comparison,
  type TrailMetadata,
} from './compare-trail.js';
import type { Connection, DoctorDependencies } from '../../doctor/check-context.js';
import { asPage, readAllPages } from '../../defender-api/endpoints/shared/wire-page.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';

export interface Reconciliation
  extends Pick<Comparison, 'unrecorded' | 'unsettled'>, Pick<TrailMetadata, 'repeated'> {
  readonly tenantId: string;
  /** Number of actions that Defender lists, ours or not. */
  readonly listed: number;
  /** In a trail, but not in Defender. */
  readonly unknown: readonly Claim[];
  /** In a trail and not listed, but not looked up because there are too many. */
  readonly unchecked: number;
}

/** Maximum number of listed and of single actions per run: a fraction of the quota of a minute. */
const MAX_ACTIONS = 5 * MAX_TOP;
const MAX_LOOK_UPS = 20;
const DEADLINE_MS = 120_000;

/**
 * Compares trails with Defender's actions, for the given tenant or all served tenants. Read-only, at most 25 calls per
 * tenant.
 *
 * @param since epoch milliseconds
 * @throws Error for more actions than one run may read, or the coded error of a failed call
 */
export async function reconcileTrails(
  files: readonly string[],
  config: Config,
  { since, tenant }: { readonly since: number; readonly tenant: string | undefined },
  dependencies: DoctorDependencies,
): Promise<readonly Reconciliation[]> {
  const found: Reconciliation[] = [];
  for (const { tenantId, settings } of tenantsOf(config, tenant)) {
    const connection = await dependencies.connect(settings);
    try {
      const { clock } = dependencies;
      found.push(await reconcile(files, settings, { since, tenantId, clock }, connection));
    } finally {
      await connection.close();
    }
  }
  return found;
}

function tenantsOf(config: Config, wanted: string | undefined) {
  const { tenantsFile, registration } = config;
  if (tenantsFile === undefined) return [{ tenantId: wanted ?? registration.tenantId, settings: config }];
  return tenantsFile.tenants
    .filter(({ id }) => wanted === undefined || id === wanted)
    .map((tenant) => ({ tenantId: tenant.id, settings: configFor(config, tenant) }));
}

function callOf(tenantId: string, clock: Clock): CallContext {
  const deadline = monotonicTimeOf(clock).now() + DEADLINE_MS;
  return { tenantId, requestId: randomUUID(), deadline, cost: noCost(), bypassCache: true };
}

async function reconcile(
  files: readonly string[],
  { registration }: Config,
  { since, tenantId, clock }: { readonly since: number; readonly tenantId: string; readonly clock: Clock },
  { dataSource }: Connection,
): Promise<Reconciliation> {
  const actions = await readActionsSince(since, dataSource, callOf(tenantId, clock));
  const requestors = new Set(registration.actionsAs === 'app' ? [registration.clientId] : []);
  // After the actions: each had its line before it was in Defender.
  const trail = await readTrailMetadata(files, tenantId, clock);
  const { unrecorded, unsettled, unlisted } = compareTrail(trail, actions, { since, requestors });
  const unknown: Claim[] = [];
  // A large trail takes minutes to read, which must not count.
  const call = callOf(tenantId, clock);
  // The trail line may be younger than `since` and the action older: one that was canceled, or found pending.
  for (const claim of unlisted.slice(0, MAX_LOOK_UPS)) {
    if ((await dataSource.fetch(getMachineAction(claim.machineActionId), call)) === null) unknown.push(claim);
  }
  return {
    tenantId,
    listed: actions.length,
    unrecorded,
    unsettled,
    unknown,
    repeated: trail.repeated,
    unchecked: Math.max(0, unlisted.length - MAX_LOOK_UPS),
  };
}

async function readActionsSince(
  since: number,
  dataSource: Connection['dataSource'],
  call: CallContext,
): Promise<readonly WireMachineAction[]> {
  const filter = compare('creationDateTimeUtc', 'ge', dateTimeValue(new Date(since).toISOString()));
  const tooMany = () =>
    new Error(`Defender has more than ${MAX_ACTIONS} actions since then. Use a later --since.`);
  return readAllPages((range) => dataSource.fetch(asPage(listMachineActions({ filter, ...range })), call), {
    rows: MAX_ACTIONS,
    error: tooMany,
  });
}
