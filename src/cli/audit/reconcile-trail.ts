import { randomUUID } from 'node:crypto';
import type { Config } from '../../config/config.js';
import { configFor } from '../../config/tenant-config.js';
import { noCost } from '../../defender-api/call-budget.js';
import type { CallContext } from '../../defender-api/call-context.js';
import { getMachineAction, listMachineActions } from '../../defender-api/endpoints/machine-actions.js';
import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import { compare } from '../../defender-api/odata/filter.js';
import {
  compareTrail,
  readTrailMetadata,
  type Claim,
  type Comparison,
  type TrailMetadata,
} from './compare-trail.js';
import type { Connection, DoctorDependencies } from '../../doctor/check-context.js';

/** What a comparison found in one tenant. */
export interface Reconciliation
  extends Pick<Comparison, 'unrecorded' | 'unsettled'>, Pick<TrailMetadata, 'repeated'> {
  readonly tenantId: string;
  /** Actions of anybody that Defender lists. */
  readonly listed: number;
  /** In a trail, and Defender has no such action. */
  readonly unknown: readonly Claim[];
  /** In a trail, not listed, and not looked up, because there are too many. */
  readonly unchecked: number;
}

/** Pages of actions, and single actions, that are asked for at most: a part of a minute's quota. */
const MAX_PAGES = 5;
const MAX_LOOK_UPS = 20;
const DEADLINE_MS = 120_000;

/** There are more actions than a run may read. */
export class TooManyActionsError extends Error {}

/**
 * Compares trails with what Defender has, for each tenant that is served or the one that is wanted. At most 25 calls a
 * tenant, reads only.
 *
 * @param since epoch milliseconds
 * @throws TooManyActionsError, or the coded error of a call that failed
 */
export async function reconcileTrails(
  texts: readonly string[],
  config: Config,
  { since, tenant }: { readonly since: number; readonly tenant: string | undefined },
  dependencies: DoctorDependencies,
): Promise<readonly Reconciliation[]> {
  const found: Reconciliation[] = [];
  for (const { tenantId, settings } of tenantsOf(config, tenant)) {
    const connection = await dependencies.connect(settings);
    try {
      const call = callOf(tenantId, dependencies);
      found.push(await reconcile(texts, settings, { since, call }, connection));
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

function callOf(tenantId: string, { clock }: DoctorDependencies): CallContext {
  const deadline = clock.now() + DEADLINE_MS;
  return { tenantId, requestId: randomUUID(), deadline, cost: noCost(), bypassCache: true };
}

async function reconcile(
  texts: readonly string[],
  { registration }: Config,
  { since, call }: { readonly since: number; readonly call: CallContext },
  { dataSource }: Connection,
): Promise<Reconciliation> {
  const actions = await readActionsSince(since, dataSource, call);
  const requestors = new Set(registration.actionsAs === 'app' ? [registration.clientId] : []);
  const trail = readTrailMetadata(texts, call.tenantId);
  const { unrecorded, unsettled, unlisted } = compareTrail(trail, actions, { since, requestors });
  const unknown: Claim[] = [];
  // Younger than `since` may be what was written down, and not the action: a cancelled one, or one found to be pending.
  for (const claim of unlisted.slice(0, MAX_LOOK_UPS)) {
    if ((await dataSource.fetch(getMachineAction(claim.machineActionId), call)) === null) unknown.push(claim);
  }
  return {
    tenantId: call.tenantId,
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
  const filter = compare('creationDateTimeUtc', 'ge', {
    kind: 'dateTime',
    value: new Date(since).toISOString(),
  });
  const actions: WireMachineAction[] = [];
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = { filter, top: MAX_TOP, skip: page * MAX_TOP };
    const rows = await dataSource.fetch(listMachineActions(query), call);
    actions.push(...rows);
    if (rows.length < MAX_TOP) return actions;
  }
  throw new TooManyActionsError(
    `Defender has more than ${String(MAX_PAGES * MAX_TOP)} actions since then: name a later --since.`,
  );
}
