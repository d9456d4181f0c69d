import type { z } from 'zod';
import { digestOf } from '../lib/digest.js';
import { alertModel, type WireAlert } from '../defender-api/models/alerts.js';
import { investigationModel, type WireInvestigation } from '../defender-api/models/investigations.js';
import { machineActionModel, type WireMachineAction } from '../defender-api/models/machine-actions.js';
import { sortableTime } from '../loaders/paging/time-order.js';

/** What can be followed. */
export const SUBJECTS = ['ALERT', 'MACHINE_ACTION', 'INVESTIGATION'] as const;
export type ChangeSubject = (typeof SUBJECTS)[number];

export interface RowOf {
  readonly ALERT: WireAlert;
  readonly MACHINE_ACTION: WireMachineAction;
  readonly INVESTIGATION: WireInvestigation;
}
export type FollowedRow = RowOf[ChangeSubject];

interface Traits<Row> {
  /** When it last changed, as sent; undefined where Defender doesn't say. */
  readonly timeOf: (row: Row) => string | null | undefined;
  readonly createdOf: (row: Row) => string | null | undefined;
  /** What differs between two reads of which neither shows a change. */
  readonly volatile: readonly (keyof Row)[];
  /** Whether it will change by itself. */
  readonly isPending: (row: Row) => boolean;
  readonly model: z.ZodType<Row>;
}

/** An action that never started is given up after three days (Learn: respond-machine-alerts.md): older ones don't change. */
export const MAX_ACTION_MS = 4 * 86_400_000;

/** Of investigations that go on. Learn: investigation.md. */
export const OPEN_INVESTIGATION_STATES = ['Running', 'PendingApproval', 'PendingResource', 'Queued'] as const;
const PENDING_STATUSES: ReadonlySet<string> = new Set(['pending', 'inprogress']);
const OPEN_STATES: ReadonlySet<string> = new Set(
  OPEN_INVESTIGATION_STATES.map((state) => state.toLowerCase()),
);

const TRAITS: { readonly [Subject in ChangeSubject]: Traits<RowOf[Subject]> } = {
  ALERT: {
    timeOf: ({ lastUpdateTime }) => lastUpdateTime,
    createdOf: ({ alertCreationTime }) => alertCreationTime,
    // Lists don't know the evidence, and who is logged on is looked up anew for each answer.
    volatile: ['evidence', 'relatedUser', 'domains', 'loggedOnUsers', 'computerDnsName'],
    isPending: () => false,
    model: alertModel,
  },
  MACHINE_ACTION: {
    timeOf: ({ lastUpdateDateTimeUtc }) => lastUpdateDateTimeUtc,
    createdOf: ({ creationDateTimeUtc }) => creationDateTimeUtc,
    // Null right after an action was created.
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
};

function traitsOf(subject: ChangeSubject): Traits<FollowedRow> {
  return TRAITS[subject];
}

/** The time of the last change, for putting in order; empty where there is none. */
export function timeOf(subject: ChangeSubject, row: FollowedRow): string {
  const time = traitsOf(subject).timeOf(row);
  return time == null || Number.isNaN(Date.parse(time)) ? '' : time;
}

/** Epoch milliseconds; undefined where the row doesn't say. */
export function createdAt(subject: ChangeSubject, row: FollowedRow): number | undefined {
  const time = Date.parse(traitsOf(subject).createdOf(row) ?? '');
  return Number.isNaN(time) ? undefined : time;
}

export function isPending(subject: ChangeSubject, row: FollowedRow): boolean {
  return traitsOf(subject).isPending(row);
}

/** The row, or undefined for what is none. */
export function readRowOf(subject: ChangeSubject, value: unknown): FollowedRow | undefined {
  return traitsOf(subject).model.safeParse(value).data;
}

/**
 * Tells a change from a repeat: the last update, to the last digit, and a digest of what is shown without what is volatile.
 * What has no value is no difference, whether it is null, empty or left out.
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
