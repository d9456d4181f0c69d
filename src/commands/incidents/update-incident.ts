import {
  createIncidentComment,
  getIncident,
  updateIncident as updateIncidentCall,
} from '../../defender-api/endpoints/incidents.js';
import type { WireIncident, WireIncidentComments } from '../../defender-api/models/incidents.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import { attributedComment, ATTRIBUTION_NOT_STORED_WARNING } from '../sequence/attribution.js';
import { partOf } from '../sequence/bulk/run-chunks.js';
import type { CheckResult, SendResult } from '../sequence/command.js';
import type { CommandContext } from '../sequence/command-context.js';
import { refusedResult, resultOfChange, withWarnings, writeResult } from '../sequence/receipt.js';
import type { Receipt, WriteResult } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import { checkIncidentChange, showsChange, showsPatch, showsComment } from './incident-change.js';
import type { IncidentChange } from './incident-change.js';
import { outcomeUnknownWarning, warning } from '../sequence/write-warning.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { findOutcome, sendOnce, sendOneCall } from '../sequence/send-once.js';
import { readable } from '../../errors/unreadable-list-error.js';
import type { UpdateDefenderIncidentInput } from '../../generated/schema.js';
import { checkId } from '../../loaders/shared/id-forms.js';

export type IncidentReceipt = Receipt<WireIncident>;
type IncidentResult = WriteResult<WireIncident>;

interface Update {
  readonly id: string;
  readonly change: IncidentChange;
}

/**
 * Changes an incident: status, owner, classification, determination, tags, or adds a comment. Reads it first; one call for
 * the change, and one for the comment, which Graph takes separately.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND for an incident that Graph doesn't know.
 */
export async function updateIncident(
  input: UpdateDefenderIncidentInput,
  context: CommandContext,
): Promise<IncidentReceipt> {
  const id = checkId('DefenderIncident', input.incidentId, 'input.incidentId');
  const update: Update = { id, change: checkIncidentChange(input) };
  const { patch, comment } = update.change;
  const receipt = await runCommand<WireIncident, WireIncident>(
    {
      name: 'updateDefenderIncident',
      direction: 'neutral',
      input,
      target: `incident ${id}`,
      check: () => look(update, context),
      plan: (auditId, before) => {
        const [first = planComment(update, before, auditId, context), ...following] = [
          ...(patch === undefined ? [] : [updateIncidentCall(id, patch)]),
          ...(comment === undefined ? [] : [planComment(update, before, auditId, context)]),
        ];
        return { ...first, following };
      },
      send: (call, auditId) => send(update, call, auditId, context),
      find: (auditId) => findUpdated(id, update.change, auditId, context),
      trace: ({ id: resultId }) => ({ resultId }),
    },
    context,
  );
  return comment === undefined ? withWarnings(receipt, [ATTRIBUTION_NOT_STORED_WARNING]) : receipt;
}

/** Rejects incidents that were merged into another: a change of them would have no visible effect. */
async function look(
  { id }: Update,
  { dataSource, call }: CommandContext,
): Promise<CheckResult<WireIncident, WireIncident>> {
  const incident = await dataSource.fetchNow(getIncident(id), call);
  if (incident === null) throw new NotFoundError(`There is no incident ${id}.`);
  const { redirectIncidentId: target } = incident;
  if (target != null && target !== '') {
    return refusedResult(
      'REFUSED',
      'TARGET_MERGED',
      `Incident ${id} was merged into ${target}: change that one.`,
      incident,
    );
  }
  return { found: incident };
}

function commentText({ change }: Update, auditId: string, { caller }: CommandContext): string {
  return attributedComment(auditId, caller, change.comment ?? '');
}

/** The incident with the comment. The response doesn't include the time of the last change. */
function planComment(
  update: Update,
  before: WireIncident,
  auditId: string,
  context: CommandContext,
): UpstreamCall<WireIncident> {
  const { id } = update;
  return createIncidentComment(id, commentText(update, auditId, context), (comments) => ({
    ...before,
    id,
    comments,
    lastUpdateDateTime: undefined,
    lastModifiedBy: undefined,
  }));
}

async function send(
  update: Update,
  call: UpstreamCall<WireIncident>,
  auditId: string,
  context: CommandContext,
): Promise<IncidentResult> {
  const { id, change } = update;
  // Only the first call has been sent by then.
  const first = change.patch === undefined ? change : { patch: change.patch };
  const changed = await sendOneCall(
    { call, auditId, found: undefined },
    {
      answered: (incident) =>
        incident.id === id
          ? resultOfChange(incident, change.patch === undefined || showsPatch(incident, change.patch))
          : undefined,
      lost: 'The change was sent once, its response did not come, and no read of the incident showed it. Read the incident before you retry.',
    },
    () => findUpdated(id, first, auditId, context),
    context,
  );
  if (change.patch === undefined || change.comment === undefined || changed.result === null) return changed;
  const text = commentText(update, auditId, context);
  return withComment(changed, await addComment({ id, text, auditId }, call, context));
}

/** The change is done even if the comment failed: it must not be sent again. */
function withComment(changed: IncidentResult, { comments, failure }: AddedComment): IncidentResult {
  const { result } = changed;
  const shown = result !== null && comments !== undefined ? { ...result, comments } : result;
  return withWarnings(
    { ...changed, result: shown },
    failure === undefined ? [] : [warning('COMMENT_NOT_ADDED', failure)],
  );
}

/** The visible result of a change. */
async function findUpdated(
  id: string,
  change: IncidentChange,
  auditId: string,
  { dataSource, call }: CommandContext,
): Promise<IncidentResult | undefined> {
  const incident = await dataSource.fetchNow(getIncident(id), call);
  return incident !== null && showsChange(incident, change, auditId)
    ? writeResult('DONE', incident, [outcomeUnknownWarning('the incident shows the change.', 'Graph')])
    : undefined;
}

/** The result of a comment: all comments of the incident, or why its outcome is unknown. */
interface AddedComment {
  readonly comments?: WireIncidentComments;
  readonly failure?: string;
}

interface Comment {
  readonly id: string;
  readonly text: string;
  /** The beginning of its text. */
  readonly auditId: string;
}

/** Adds the comment after a change: sent once, and its failure doesn't fail the change. */
async function addComment(
  comment: Comment,
  planned: UpstreamCall<WireIncident>,
  context: CommandContext,
): Promise<AddedComment> {
  const call = createIncidentComment(comment.id, comment.text, (comments) => comments);
  const sent = await sendOrRefuse(() => sendOnce(partOf(planned, call), context));
  if (sent instanceof SubgraphError) {
    return {
      // Another replica may add it, if it has this write's idempotency key by now.
      failure: `The change was made, but this request added no comment: ${sent.message} If the incident doesn't have the comment, send it by itself.`,
    };
  }
  if (sent.kind === 'answered') return { comments: sent.answer };
  const comments = await findOutcome(() => findComment(comment, context), context);
  return comments === undefined
    ? {
        failure:
          'The change was made. The comment was sent once, its response did not come, and no read of the incident showed it.',
      }
    : { comments };
}

async function sendOrRefuse<Result>(
  send: () => Promise<SendResult<Result>>,
): Promise<SendResult<Result> | SubgraphError> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof SubgraphError) return error;
    throw error;
  }
}

async function findComment(
  { id, auditId }: Comment,
  { dataSource, call }: CommandContext,
): Promise<WireIncidentComments> {
  const incident = await dataSource.fetchNow(getIncident(id), call);
  return incident !== null && showsComment(incident, auditId)
    ? (readable(incident.comments) ?? [])
    : undefined;
}
