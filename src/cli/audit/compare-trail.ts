import { readChainedLine } from '../../audit/audit-chain.js';
import type { Clock } from '../../lib/clock.js';
import { linesForwards } from '../../audit/read-forwards.js';
import {
  findRepeatedRedemptions,
  isRedemption,
  type RepeatedRedemption,
} from '../../audit/repeated-redemptions.js';
import { auditIdOf } from '../../commands/sequence/attribution.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';

/** The records of audit trails about writes to one tenant. */
export interface TrailMetadata {
  /** Audit ids of intended writes. */
  readonly intended: ReadonlySet<string>;
  /** Audit ids of writes with a recorded outcome. */
  readonly settled: ReadonlySet<string>;
  /** Created or canceled actions, by action id. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Approvals redeemed more than once, across all trails. */
  readonly repeated: readonly RepeatedRedemption[];
}

/** A line that records the action created by a write. */
export interface Claim {
  readonly machineActionId: string;
  readonly auditId: string;
  readonly action: string;
  readonly outcome: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Reads the lines of all trails for a tenant. Invalid lines are skipped; `audit verify` reports them. */
export async function readTrailMetadata(
  files: readonly string[],
  tenantId: string,
  clock: Clock,
): Promise<TrailMetadata> {
  const intended = new Set<string>();
  const settled = new Set<string>();
  const claims = new Map<string, Claim>();
  const redemptions: Event[] = [];
  for await (const event of eventsIn(files, clock)) {
    if (event['tenantId'] !== tenantId) continue;
    if (isRedemption(event)) redemptions.push(event);
    const auditId = textIn(event, 'auditId');
    if (event['type'] === 'actionIntended') intended.add(auditId);
    if (event['type'] !== 'actionSettled') continue;
    settled.add(auditId);
    const claim = claimIn(event);
    if (claim !== undefined) claims.set(claim.machineActionId, claim);
  }
  return { intended, settled, claims, repeated: findRepeatedRedemptions(redemptions) };
}

type Event = Readonly<Record<string, unknown>>;

async function* eventsIn(files: readonly string[], clock: Clock): AsyncGenerator<Event> {
  for (const file of files) {
    for await (const texts of linesForwards(file, clock)) {
      for (const text of texts) {
        const event = readChainedLine(text)?.event;
        if (event !== undefined) yield event;
      }
    }
  }
}

function claimIn(event: Event): Claim | undefined {
  const machineActionId = textIn(event, 'machineActionId');
  if (machineActionId === '' || !/^(CREATED|DONE)$/.test(textIn(event, 'outcome'))) return undefined;
  return {
    machineActionId,
    auditId: textIn(event, 'auditId'),
    action: textIn(event, 'action'),
    outcome: textIn(event, 'outcome'),
    at: textIn(event, 'at'),
  };
}

function textIn(event: Event, name: string): string {
  const value = event[name];
  return typeof value === 'string' ? value : '';
}

export interface Comparison {
  /** Actions with our comment, or by our application, that are in no trail. */
  readonly unrecorded: readonly WireMachineAction[];
  /** Actions that were done but have no recorded outcome, because the process died in between. */
  readonly unsettled: readonly WireMachineAction[];
  /** In a trail, but not among the listed actions. */
  readonly unlisted: readonly Claim[];
}

/**
 * Compares the actions that Defender lists with the trails. An audit id stands for one action: another one with the comment
 * of a recorded action was made by somebody else.
 *
 * @param requestors names under which Defender knows our application, as far as they are certain
 */
export function compareTrail(
  { intended, settled, claims }: Pick<TrailMetadata, 'intended' | 'settled' | 'claims'>,
  actions: readonly WireMachineAction[],
  { since, requestors }: { readonly since: number; readonly requestors: ReadonlySet<string> },
): Comparison {
  const names = new Set([...requestors, ...namesInUse(actions, intended, requestors.size > 0)]);
  const isOurs = ({ requestor, requestorComment }: WireMachineAction) =>
    auditIdOf(requestorComment) !== undefined || names.has(requestor?.toLowerCase() ?? '');
  const made = actionsByAuditId(actions, claims);
  const isIntended = ({ id, requestorComment }: WireMachineAction) => {
    const auditId = auditIdOf(requestorComment) ?? '';
    return intended.has(auditId) && made.get(auditId) === id;
  };
  const listed = new Set(actions.map(({ id }) => id));
  return {
    unrecorded: actions.filter((action) => isOurs(action) && !isIntended(action) && !claims.has(action.id)),
    unsettled: actions.filter(
      (action) => isIntended(action) && !settled.has(auditIdOf(action.requestorComment) ?? ''),
    ),
    unlisted: [...claims.values()].filter(
      ({ machineActionId, at }) => Date.parse(at) >= since && !listed.has(machineActionId),
    ),
  };
}

/** Audit id -> id of the action that was sent with it: the one in the trail, else the first with its comment. */
function actionsByAuditId(
  actions: readonly WireMachineAction[],
  claims: TrailMetadata['claims'],
): ReadonlyMap<string, string> {
  const newestFirst = actions.toSorted((one, other) => timeOf(other) - timeOf(one));
  return new Map([
    ...newestFirst.map(({ id, requestorComment }) => [auditIdOf(requestorComment) ?? '', id] as const),
    ...[...claims.values()].map(({ auditId, machineActionId }) => [auditId, machineActionId] as const),
  ]);
}

function timeOf({ creationDateTimeUtc }: WireMachineAction): number {
  return Date.parse(creationDateTimeUtc ?? '');
}

/** Requestor names of actions that are certainly ours. Empty if each caller acts as themselves. */
function namesInUse(
  actions: readonly WireMachineAction[],
  intended: ReadonlySet<string>,
  actsAsApplication: boolean,
): readonly string[] {
  if (!actsAsApplication) return [];
  return actions
    .filter(({ requestorComment }) => intended.has(auditIdOf(requestorComment) ?? ''))
    .flatMap(({ requestor }) => (requestor == null ? [] : [requestor.toLowerCase()]));
}
