import type { AlertRow, VariablesOf } from './operations.js';
import { count, inWords } from './words.js';

type Input = VariablesOf<'UpdateAlert'>['input'];
type Classification = NonNullable<Input['classification']>;
type Determination = NonNullable<Input['determination']>;

/** The role of every write to alerts. */
export const TRIAGE_ROLE = 'Defender.AlertsInvestigation';

/** The most alerts of one change. */
export const MAX_ALERTS = 200;

/** The documented determinations of each classification. */
export const DETERMINATIONS = {
  TRUE_POSITIVE: [
    ...(['MULTI_STAGED_ATTACK', 'MALICIOUS_USER_ACTIVITY', 'COMPROMISED_ACCOUNT', 'MALWARE'] as const),
    ...(['PHISHING', 'UNWANTED_SOFTWARE', 'OTHER'] as const),
  ],
  INFORMATIONAL_EXPECTED_ACTIVITY: [
    'SECURITY_TESTING',
    'LINE_OF_BUSINESS_APPLICATION',
    'CONFIRMED_ACTIVITY',
    'OTHER',
  ],
  FALSE_POSITIVE: ['NOT_MALICIOUS', 'NOT_ENOUGH_DATA_TO_VALIDATE', 'OTHER'],
} as const satisfies Partial<Record<Classification, readonly Determination[]>>;

export const CLASSIFICATIONS = {
  TRUE_POSITIVE: 'True positive: a real threat',
  INFORMATIONAL_EXPECTED_ACTIVITY: 'Expected activity: real, but no threat',
  FALSE_POSITIVE: 'False positive: no threat',
} as const;

export type Choice = keyof typeof DETERMINATIONS;

export type Step = 'resolve' | 'start' | 'assign' | 'classify';

/** What a step of triage changes: each is a button, and a dialog with these fields. */
export interface StepRule {
  readonly label: string;
  /** Follows "Alert" or "3 alerts". */
  readonly done: string;
  readonly status?: 'IN_PROGRESS' | 'RESOLVED';
  readonly fields: readonly ('owner' | 'classification')[];
  /** Whether the comment is required. */
  readonly needsComment?: boolean;
}

export const STEPS: Readonly<Record<Step, StepRule>> = {
  resolve: {
    label: 'Resolve',
    done: 'resolved',
    status: 'RESOLVED',
    fields: ['classification'],
    needsComment: true,
  },
  start: { label: 'Start work', done: 'in progress', status: 'IN_PROGRESS', fields: [] },
  assign: { label: 'Assign', done: 'assigned', fields: ['owner'] },
  classify: { label: 'Classify', done: 'classified', fields: ['classification'] },
};

/** Such as "Alert resolved." and "3 alerts resolved." */
export function doneInWords(step: Step, alerts: number): string {
  return `${alerts === 1 ? 'Alert' : count(alerts, 'alert')} ${STEPS[step].done}.`;
}

/** Such as "Resolve: 1 alert". */
export function stepInWords(step: Step, alerts: number): string {
  return `${STEPS[step].label}: ${count(alerts, 'alert')}`;
}

/** The fields of a change that a row of alerts shows. */
export function changed(
  alert: AlertRow,
  { status, assignedTo }: Readonly<Record<string, unknown>>,
): AlertRow {
  return {
    ...alert,
    ...(typeof status === 'string' && { status: status as AlertRow['status'] }),
    ...(typeof assignedTo === 'string' && { assignedTo }),
  };
}

export function determinationsOf(classification: Choice | ''): (readonly [string, string])[] {
  return classification === ''
    ? []
    : DETERMINATIONS[classification].map((one) => [one, inWords(one)] as const);
}
