import { toIsoTime } from '../../tenants/iso-time.js';
import type { Alert } from '../../tenants/model.js';
import { DefenderError } from '../defender-error.js';
import type { DefenderCall } from '../operation.js';
import { optionalText } from '../request-body.js';

type Body = Readonly<Record<string, unknown>>;

/** The changes of an update; null means unchanged. */
export interface AlertChange {
  readonly status: string | null;
  readonly assignedTo: string | null;
  readonly classification: string | null;
  readonly determination: string | null;
  readonly comment: string | null;
}

export const CHANGE_NAMES = ['status', 'assignedTo', 'classification', 'determination', 'comment'] as const;

/** The members of the service's own enums. Learn's pages have CompromisedUser, InsufficientData, ConfirmedUserActivity and Clean instead of some. */
const statuses = ['Unknown', 'Unspecified', 'New', 'InProgress', 'Resolved', 'Hidden'];
const classifications = ['Unknown', 'FalsePositive', 'TruePositive', 'InformationalExpectedActivity'];
const determinations = [
  'NotAvailable',
  'Apt',
  'Malware',
  'SecurityPersonnel',
  'SecurityTesting',
  'UnwantedSoftware',
  'Other',
  'MultiStagedAttack',
  'CompromisedAccount',
  'Phishing',
  'MaliciousUserActivity',
  'NotMalicious',
  'NoEnoughDataToValidate',
  'ConfirmedActivity',
  'LineOfBusinessApplication',
];

/** Reads the change of a body. The combination of classification and determination isn't checked: the samples violate the table. */
export function readAlertChange(body: Body): AlertChange {
  const change = {
    status: readWord(body, 'status', statuses),
    assignedTo: optionalText(body, 'assignedTo'),
    classification: readWord(body, 'classification', classifications),
    determination: readWord(body, 'determination', determinations),
    comment: optionalText(body, 'comment'),
  };
  if (Object.values(change).some((value) => value !== null)) return change;
  throw new DefenderError(400, 'InvalidRequestBody', 'Request body is incorrect: nothing to update');
}

export function applyChange(alert: Alert, change: AlertChange, { principal, now }: DefenderCall): void {
  const at = toIsoTime(now);
  const { comment, status, assignedTo, classification, determination } = change;
  if (status !== null) {
    alert.resolvedTime = status === 'Resolved' ? at : null;
    alert.status = status;
  }
  if (assignedTo !== null) alert.assignedTo = assignedTo;
  if (classification !== null) alert.classification = classification;
  if (determination !== null) alert.determination = determination;
  if (comment !== null) alert.comments.push({ comment, createdBy: principal.displayName, createdTime: at });
  alert.lastUpdateTime = at;
}

/** A word of a closed set. Throws the service's 400. */
export function readWord(body: Body, name: string, known: readonly string[]): string | null {
  const word = optionalText(body, name);
  if (word === null || known.includes(word)) return word;
  throw new DefenderError(400, 'InvalidInput', `${name} must be one of: ${known.join(', ')}`);
}
