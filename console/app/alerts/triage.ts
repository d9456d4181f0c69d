import type { Options } from '../parts/choices.js';
import type { AlertRow, VariablesOf } from '../operations.js';
import type { WriteInput } from '../writes/send-write.js';
import { count, inWords } from '../words.js';

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

export type Choice = keyof typeof DETERMINATIONS;

export const CLASSIFICATIONS: Options<Choice> = [
  ['TRUE_POSITIVE', 'True positive: a real threat'],
  ['INFORMATIONAL_EXPECTED_ACTIVITY', 'Expected activity: real, but no threat'],
  ['FALSE_POSITIVE', 'False positive: no threat'],
];

export type Step = 'resolve' | 'start' | 'assign' | 'classify';

/** The changes of a step of triage: each is a button, and a dialog with these fields. */
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

/** The values that the user chose or typed. */
const VALUES = ['assignedTo', 'classification', 'determination', 'comment', 'approvalId'] as const;
type Values = Readonly<Partial<Record<(typeof VALUES)[number], string>>>;

/** A step of triage for some alerts. */
export interface Change {
  readonly step: Step;
  readonly alerts: readonly Pick<AlertRow, 'id' | 'title'>[];
  readonly values: Values;
  /** From the check of the change. */
  readonly warnings: readonly string[];
}

/** The mutation that makes a change, and its input. */
export function writeOf(
  { step, alerts, values }: Pick<Change, 'step' | 'alerts' | 'values'>,
  tenantId: string | undefined,
): { readonly operation: 'UpdateAlert' | 'BatchUpdateAlerts'; readonly input: WriteInput } {
  const ids = alerts.map(({ id }) => id);
  const { status } = STEPS[step];
  const typed = VALUES.flatMap((name) => {
    const text = values[name]?.trim() ?? '';
    return text === '' ? [] : [[name, text] as const];
  });
  return {
    operation: ids.length === 1 ? 'UpdateAlert' : 'BatchUpdateAlerts',
    input: {
      ...(ids.length === 1 ? { alertId: ids[0] } : { alertIds: ids }),
      ...(status !== undefined && { status }),
      ...Object.fromEntries(typed),
      ...(tenantId !== undefined && { tenantId }),
    },
  };
}

/** The row of an alert after its change. Leaves out further fields that the alert's page has read: the change may concern them. */
export function changed(alert: AlertRow, { step, values }: Change): AlertRow {
  const { id, title, severity, category, alertCreationTime, lastUpdateTime, machine } = alert;
  const { status = alert.status } = STEPS[step];
  const assignedTo = values.assignedTo ?? alert.assignedTo;
  return { id, title, severity, status, category, alertCreationTime, lastUpdateTime, assignedTo, machine };
}

const MAX_TEXT = 2_000;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_TEXT;

/** A stored change; undefined for anything else. */
export function readChange(stored: unknown): Change | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { step, alerts, values, warnings } = stored as Readonly<Record<string, unknown>>;
  if (typeof step !== 'string' || !Object.hasOwn(STEPS, step)) return undefined;
  if (!Array.isArray(alerts) || alerts.length < 1 || alerts.length > MAX_ALERTS) return undefined;
  if (!alerts.every(isNamedAlert) || typeof values !== 'object' || values === null) return undefined;
  const given = values as Readonly<Record<string, unknown>>;
  const known = VALUES.filter((name) => Object.hasOwn(given, name));
  if (known.length < Object.keys(given).length || !known.every((name) => isText(given[name])))
    return undefined;
  if (!Array.isArray(warnings) || !warnings.every(isText)) return undefined;
  return { step: step as Step, alerts, values: given, warnings };
}

function isNamedAlert(value: unknown): value is Change['alerts'][number] {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title } = value as Readonly<Record<string, unknown>>;
  return isText(id) && (title === null || isText(title));
}

export function determinationsOf(classification: Choice | ''): Options<string> {
  return classification === '' ? [] : DETERMINATIONS[classification].map((one) => [one, inWords(one)]);
}
