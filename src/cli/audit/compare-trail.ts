import { readChainedLine } from '../../audit/audit-chain.js';
import { findRepeatedRedemptions, type RepeatedRedemption } from '../../audit/repeated-redemptions.js';
import { auditIdOf } from '../../commands/sequence/attribution.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';

/** What a trail says of writes to one tenant. */
export interface TrailMetadata {
  /** Audit ids of writes that were begun. */
  readonly intended: ReadonlySet<string>;
  /** Of those, the ones whose end is written down. */
  readonly settled: ReadonlySet<string>;
  /** Actions that were made or cancelled, by their id. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Approvals that were used up more than once, over all trails. */
  readonly repeated: readonly RepeatedRedemption[];
}

/** A line that says which action came of a write. */
export interface Claim {
  readonly machineActionId: string;
  readonly auditId: string;
  readonly action: string;
  readonly outcome: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Reads what the lines of any number of trails say of a tenant. Lines that are none are passed over: verify tells of them. */
export function readTrailMetadata(texts: readonly string[], tenantId: string): TrailMetadata {
  const intended = new Set<string>();
  const settled = new Set<string>();
  const claims = new Map<string, Claim>();
  const events = texts
    .flatMap((text) => text.split('\n'))
    .map((line) => readChainedLine(line)?.event)
    .filter((event) => event !== undefined)
    .filter((event) => event['tenantId'] === tenantId);
  for (const event of events) {
    const field = (name: string) => {
      const value = event[name];
      return typeof value === 'string' ? value : '';
    };
    const auditId = field('auditId');
    if (field('type') === 'actionIntended') intended.add(auditId);
    if (field('type') !== 'actionSettled') continue;
    settled.add(auditId);
    const machineActionId = field('machineActionId');
    if (machineActionId === '' || !/^(CREATED|DONE)$/.test(field('outcome'))) continue;
    const claim = {
      machineActionId,
      auditId,
      action: field('action'),
      outcome: field('outcome'),
      at: field('at'),
    };
    claims.set(machineActionId, claim);
  }
  return { intended, settled, claims, repeated: findRepeatedRedemptions(events) };
}

export interface Comparison {
  /** Made with our comment, or by the application that we are there, and in no trail. */
  readonly unrecorded: readonly WireMachineAction[];
  /** Intended, done, and their end not written down: a process died in between. */
  readonly unsettled: readonly WireMachineAction[];
  /** In a trail, and not among the actions that were listed. */
  readonly unlisted: readonly Claim[];
}

/**
 * Compares what Defender lists since a moment with what trails say.
 *
 * @param requestors by what names Defender knows our application, as far as that is certain
 */
export function compareTrail(
  { intended, settled, claims }: Pick<TrailMetadata, 'intended' | 'settled' | 'claims'>,
  actions: readonly WireMachineAction[],
  { since, requestors }: { readonly since: number; readonly requestors: ReadonlySet<string> },
): Comparison {
  const names = new Set([...requestors, ...namesInUse(actions, intended, requestors.size > 0)]);
  const isOurs = ({ requestor, requestorComment }: WireMachineAction) =>
    auditIdOf(requestorComment) !== undefined || names.has(requestor?.toLowerCase() ?? '');
  const isIntended = ({ requestorComment }: WireMachineAction) =>
    intended.has(auditIdOf(requestorComment) ?? '');
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

/** What Defender calls the requestor of actions that certainly are ours. Not where each caller acts as themselves. */
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
