import { z } from 'zod';
import { digestOf } from '../lib/digest.js';
import { alertModel, type WireAlert } from '../defender-api/models/alerts.js';
import { investigationModel, type WireInvestigation } from '../defender-api/models/investigations.js';
import { machineActionModel, type WireMachineAction } from '../defender-api/models/machine-actions.js';
import { sortableTime } from '../loaders/paging/time-order.js';

export const SUBJECTS = ['ALERT', 'MACHINE_ACTION', 'INVESTIGATION', 'ACTION_APPROVAL'] as const;
export type ChangeSubject = (typeof SUBJECTS)[number];

/** An approval in the log. Listeners who may see the approval read its other fields from the store. */
const approvalModel = z.strictObject({
  id: z.string(),
  state: z.enum(['PENDING', 'APPROVED', 'REJECTED', 'EXPIRED', 'REDEEMED']),
  /** Times of the request and of the last change, as ISO texts. */
  requestTime: z.string(),
  changeTime: z.string(),
});
export type FollowedApproval = z.infer<typeof approvalModel>;

export interface RowOf {
  readonly ALERT: WireAlert;
  readonly MACHINE_ACTION: WireMachineAction;
  readonly INVESTIGATION: WireInvestigation;
  readonly ACTION_APPROVAL: FollowedApproval;
}
export type FollowedRow = RowOf[ChangeSubject];

interface Traits<Row> {
  /** Time of the last change, as sent; undefined if Defender has none. */
  readonly timeOf: (row: Row) => string | null | undefined;
  readonly createdOf: (row: Row) => string | null | undefined;
  /** Properties that differ between reads although nothing changed. */
  readonly volatile: readonly (keyof Row)[];
  /** Whether the row will change without a request. */
  readonly isPending: (row: Row) => boolean;
  readonly model: z.ZodType<Row>;
}

/**
 * Defender abandons an action that has not started after 3 days (Learn: respond-machine-alerts.md). Older actions don't
 * change.
 */
export const MAX_ACTION_MS = 4 * 86_400_000;

/** After this age, a row in progress that is listed no more counts as ended. Approvals end within a day and 15 minutes. */
export const MAX_PENDING_MS: Readonly<Record<ChangeSubject, number>> = {
  ALERT: Infinity,
  MACHINE_ACTION: MAX_ACTION_MS,
  INVESTIGATION: Infinity,
  ACTION_APPROVAL: 25 * 3_600_000,
};

/** How long an approval is stored after it ended. Earlier changes can't be replayed. */
export const ENDED_APPROVAL_KEPT_MS = 24 * 3_600_000;

/** States of investigations in progress. Learn: investigation.md. */
export const OPEN_INVESTIGATION_STATES = ['Running', 'PendingApproval', 'PendingResource', 'Queued'] as const;
const PENDING_STATUSES: ReadonlySet<string> = new Set(['pending', 'inprogress']);
const OPEN_STATES: ReadonlySet<string> = new Set(
  OPEN_INVESTIGATION_STATES.map((state) => state.toLowerCase()),
);

const TRAITS: { readonly [Subject in ChangeSubject]: Traits<RowOf[Subject]> } = {
  ALERT: {
    timeOf: ({ lastUpdateTime }) => lastUpdateTime,
    createdOf: ({ alertCreationTime }) => alertCreationTime,
    // Lists omit the evidence, and Defender looks up the logged-on users for each response.
    volatile: ['evidence', 'relatedUser', 'domains', 'loggedOnUsers', 'computerDnsName'],
    isPending: () => false,
    model: alertModel,
  },
  MACHINE_ACTION: {
    timeOf: ({ lastUpdateDateTimeUtc }) => lastUpdateDateTimeUtc,
    createdOf: ({ creationDateTimeUtc }) => creationDateTimeUtc,
    // Null right after creation.
    volatile: ['computerDnsName', 'title', 'troubleshootInfo'],
    isPending: ({ status }) => PENDING_STATUSES.has((status ?? '').toLowerCase()),
    model: machineActionModel,
  },
  INVESTIGATION: {
    timeOf: ({ endTime, startTime }) => endTime ?? startTime,
    createdOf: ({ startTime }) => startTime,
    volatile: ['computerDnsName'],
    isPending: ({ state }) => OPEN_STATES.has((state ?? '').toLowerCase()),
    model: investigationModel,
  },
  ACTION_APPROVAL: {
    timeOf: ({ changeTime }) => changeTime,
    createdOf: ({ requestTime }) => requestTime,
    volatile: [],
    isPending: ({ state }) => state === 'PENDING' || state === 'APPROVED',
    model: approvalModel,
  },
};

function traitsOf(subject: ChangeSubject): Traits<FollowedRow> {
  // Callers pass a subject with its own rows.
  return TRAITS[subject] as Traits<FollowedRow>;
}

/** Time of the last change, for sorting; empty if there is none. */
export function timeOf(subject: ChangeSubject, row: FollowedRow): string {
  const time = traitsOf(subject).timeOf(row);
  return time == null || Number.isNaN(Date.parse(time)) ? '' : time;
}

/** Epoch milliseconds; undefined if the row has no creation time. */
export function createdAt(subject: ChangeSubject, row: FollowedRow): number | undefined {
  const time = Date.parse(traitsOf(subject).createdOf(row) ?? '');
  return Number.isNaN(time) ? undefined : time;
}

export function isPending(subject: ChangeSubject, row: FollowedRow): boolean {
  return traitsOf(subject).isPending(row);
}

export function readRowOf(subject: ChangeSubject, value: unknown): FollowedRow | undefined {
  return traitsOf(subject).model.safeParse(value).data;
}

/**
 * Distinguishes a change from a repeat: digest of the last update at full precision and of all properties that are not
 * volatile. Null, empty and absent values are equal.
 */
export function versionOf(subject: ChangeSubject, row: FollowedRow): string {
  const volatile: ReadonlySet<string> = new Set(traitsOf(subject).volatile as readonly string[]);
  const shown = Object.entries(row)
    .filter(([name, value]) => !volatile.has(name) && !isEmpty(value))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return digestOf([sortableTime(timeOf(subject, row)), shown]).slice(0, 16);
}

function isEmpty(value: unknown): boolean {
  return value == null || value === '' || (Array.isArray(value) && value.length === 0);
}
