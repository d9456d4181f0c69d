import type { IncidentPatch } from '../../defender-api/endpoints/incidents.js';
import { ENUM_TABLES } from '../../defender-api/models/shared/enum-tables.js';
import type { WireIncident } from '../../defender-api/models/incidents.js';
import { badArgument } from '../../errors/caller-errors.js';
import { carriesAuditId } from '../sequence/attribution.js';
import { checkComment, checkTag, checkWord } from '../sequence/check-input.js';
import { UnreadableListError } from '../../errors/unreadable-list-error.js';
import type { UpdateDefenderIncidentInput } from '../../generated/schema.js';
import { isSameText } from '../../lib/texts.js';

/** The validated changes: the patch, and the caller's reason without attribution. */
export interface IncidentChange {
  /** Absent if there is only a comment. */
  readonly patch?: IncidentPatch;
  readonly comment?: string;
}

/** Only Defender sets `redirected`, and only its experts set `awaitingAction`. */
const STATUSES: readonly string[] = ['active', 'inProgress', 'resolved'];
const MAX_NAME_LENGTH = 200;
const MAX_TAGS = 100;

/** @throws BadUserInputError for an empty change, and for a value that no write accepts. */
export function checkIncidentChange(input: UpdateDefenderIncidentInput): IncidentChange {
  const { status, assignedTo, classification, determination, comment, tags } = input;
  checkWord(status, STATUSES, 'status', ENUM_TABLES.IncidentStatus);
  const patch: IncidentPatch = {
    ...(status != null && { status }),
    ...(assignedTo != null && { assignedTo: checkOwner(assignedTo) }),
    ...(classification != null && { classification }),
    ...(determination != null && { determination }),
    ...(tags != null && { customTags: checkTags(tags) }),
  };
  const isPatched = Object.keys(patch).length > 0;
  if (isPatched || comment != null) {
    return {
      ...(isPatched && { patch }),
      ...(comment != null && { comment: checkComment(comment) }),
    };
  }
  throw badArgument(
    'input',
    'must change something: status, assignedTo, classification, determination, tags or comment.',
  );
}

/** An empty text removes the owner, which is null for Graph. */
function checkOwner(assignedTo: string): string | null {
  const name = assignedTo.trim();
  if (assignedTo.length <= MAX_NAME_LENGTH) return name === '' ? null : name;
  throw badArgument('input.assignedTo', `must have at most ${String(MAX_NAME_LENGTH)} characters.`);
}

function checkTags(tags: readonly string[]): readonly string[] {
  if (tags.length > MAX_TAGS) {
    throw badArgument(
      'input.tags',
      `holds ${String(tags.length)} tags; at most ${String(MAX_TAGS)} are allowed.`,
    );
  }
  return [...new Set(tags.map((tag, index) => checkTag(tag, `input.tags[${String(index)}]`)))];
}

/** Whether an incident shows the complete result of the write with this audit id. */
export function showsChange(
  incident: WireIncident,
  { patch, comment }: IncidentChange,
  auditId: string,
): boolean {
  return (
    (patch === undefined || showsPatch(incident, patch)) &&
    (comment === undefined || showsComment(incident, auditId))
  );
}

/** Whether an incident matches the patch. Tags are compared as a set. */
export function showsPatch(incident: WireIncident, patch: IncidentPatch): boolean {
  const { customTags, assignedTo, ...words } = patch;
  return (
    Object.entries(words).every(([name, wanted]) =>
      isSameText(incident[name as keyof WireIncident], wanted),
    ) &&
    (assignedTo === undefined || isSameText(incident.assignedTo ?? '', assignedTo ?? '')) &&
    (customTags === undefined || hasTags(incident, customTags))
  );
}

/** Unreadable tags never match. */
function hasTags({ customTags }: WireIncident, wanted: readonly string[]): boolean {
  if (customTags instanceof UnreadableListError) return false;
  const asSet = (tags: readonly string[]) =>
    tags
      .map((tag) => tag.toLowerCase())
      .sort()
      .join('\n');
  return asSet(customTags ?? []) === asSet(wanted);
}

export function showsComment({ comments }: Pick<WireIncident, 'comments'>, auditId: string): boolean {
  return Array.isArray(comments) && comments.some(({ comment }) => carriesAuditId(comment, auditId));
}
