import type { AlertPatch } from '../../defender-api/endpoints/alerts.js';
import { ENUM_TABLES } from '../../defender-api/models/shared/enum-tables.js';
import { nameOfWord, readWord } from '../../defender-api/models/shared/enum-words.js';
import type { WireAlert } from '../../defender-api/models/alerts.js';
import { badArgument } from '../../errors/caller-errors.js';
import { carriesAuditId, ATTRIBUTION_NOT_STORED_WARNING } from '../sequence/attribution.js';
import { checkComment, checkWord } from '../sequence/check-input.js';
import { warning, type WriteWarning } from '../sequence/write-warning.js';
import type { UpdateAlertInput } from '../../generated/schema.js';
import { isSameText } from '../../lib/texts.js';

export type AlertChangeInput = Pick<UpdateAlertInput, keyof AlertPatch>;

/** The validated changes; `comment` is the caller's reason, without attribution. */
export type AlertChange = AlertPatch;

const STATUSES: readonly string[] = ['New', 'InProgress', 'Resolved'];
const CLASSIFICATIONS: readonly string[] = ['TruePositive', 'InformationalExpectedActivity', 'FalsePositive'];
const MAX_NAME_LENGTH = 200;
const COMPARED_FIELDS = ['status', 'assignedTo', 'classification', 'determination'] as const;

/** The documented table. Violations are only warnings, because Defender's own sample violates it. */
const CLASSIFICATIONS_OF: Readonly<Record<string, readonly string[]>> = {
  MultiStagedAttack: ['TruePositive'],
  MaliciousUserActivity: ['TruePositive'],
  CompromisedAccount: ['TruePositive'],
  Malware: ['TruePositive'],
  Phishing: ['TruePositive'],
  UnwantedSoftware: ['TruePositive'],
  SecurityTesting: ['InformationalExpectedActivity'],
  LineOfBusinessApplication: ['InformationalExpectedActivity'],
  ConfirmedActivity: ['InformationalExpectedActivity'],
  NotMalicious: ['FalsePositive'],
  NoEnoughDataToValidate: ['FalsePositive'],
  Other: CLASSIFICATIONS,
};

/** @throws BadUserInputError for an empty change, and for a value that no write accepts. */
export function checkAlertChange(input: AlertChangeInput): AlertChange {
  const { status, assignedTo, classification, determination, comment } = input;
  checkWord(status, STATUSES, 'status', ENUM_TABLES.AlertStatus);
  const change = {
    ...(status != null && { status }),
    ...(assignedTo != null && { assignedTo: checkOwner(assignedTo) }),
    ...(classification != null && { classification }),
    ...(determination != null && { determination }),
    ...(comment != null && { comment: checkComment(comment) }),
  };
  if (Object.keys(change).length > 0) return change;
  throw badArgument(
    'input',
    'must change something: status, assignedTo, classification, determination or comment.',
  );
}

function checkOwner(assignedTo: string): string {
  const name = assignedTo.trim();
  if (name !== '' && assignedTo.length <= MAX_NAME_LENGTH) return name;
  throw badArgument(
    'input.assignedTo',
    `must be an account name of at most ${String(MAX_NAME_LENGTH)} characters. Removing an owner is not documented.`,
  );
}

/** Documented caveats of the change. */
export function warningsOf({ classification, determination, comment }: AlertChange): readonly WriteWarning[] {
  const fitting = CLASSIFICATIONS_OF[determination ?? ''];
  const isOdd = classification !== undefined && fitting?.includes(classification) === false;
  return [
    ...(comment === undefined ? [ATTRIBUTION_NOT_STORED_WARNING] : []),
    ...(isOdd ? [unusualPair(determination, fitting)] : []),
  ];
}

/** Graph takes the comment in a second call. */
export function commentNotAdded({ message }: Error, count = 1): WriteWarning {
  const whose = count === 1 ? 'a comment was' : `${String(count)} comments were`;
  return warning(
    'COMMENT_NOT_ADDED',
    `The change was made, but ${whose} not added, or may not have been: ${message} If an alert lacks it, send it by itself.`,
  );
}

function unusualPair(determination = '', fitting: readonly string[]): WriteWarning {
  const name = nameOfWord(ENUM_TABLES.AlertDetermination, determination);
  const names = fitting.map((word) => nameOfWord(ENUM_TABLES.AlertClassification, word));
  return warning(
    'UNDOCUMENTED',
    `Defender documents ${name} for ${names.join(', ')} only, and may ignore it.`,
  );
}

/** Whether an alert shows the result of the write with this audit id. A comment is the most reliable sign. */
export function showsChange(alert: WireAlert, change: AlertChange, auditId: string): boolean {
  if (change.comment !== undefined) {
    const { comments } = alert;
    return Array.isArray(comments) && comments.some(({ comment }) => carriesAuditId(comment, auditId));
  }
  return showsFields(alert, change);
}

/** Whether an alert matches the change, comments aside. */
export function showsFields(alert: WireAlert, change: AlertChange): boolean {
  return COMPARED_FIELDS.every(
    (name) => change[name] === undefined || isSameText(shownWord(name, alert[name]), change[name]),
  );
}

/** A removed judgment may be shown as no value, and an existing one as an older word. */
function shownWord(name: (typeof COMPARED_FIELDS)[number], word: string | null | undefined) {
  if (name === 'classification') return word ?? 'Unknown';
  return name === 'determination' ? readWord(ENUM_TABLES.AlertDetermination, word ?? 'NotAvailable') : word;
}
