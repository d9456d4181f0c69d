import { createIncidentComment, getIncident } from '../../defender-api/endpoints/incidents.js';
import type { WireIncidentComment } from '../../defender-api/models/incidents.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import type { CommandContext } from '../sequence/command-context.js';
import { findOutcome, sendOnce, type SendResult } from '../sequence/send-once.js';
import { showsComment } from './incident-change.js';
import { readable } from '../../errors/unreadable-list-error.js';

/** The result of a comment: all comments of the incident, or why its outcome is unknown. */
export interface AddedComment {
  readonly comments?: readonly WireIncidentComment[];
  readonly failure?: string;
}

interface Comment {
  readonly id: string;
  readonly text: string;
  /** The beginning of its text. */
  readonly auditId: string;
}

/** Adds the comment after a change: sent once, and its failure doesn't fail the change. */
export async function addComment(comment: Comment, context: CommandContext): Promise<AddedComment> {
  const call = createIncidentComment(comment.id, comment.text, (comments) => comments);
  const sent = await sendOrRefuse(() => sendOnce(call, context));
  if (sent instanceof SubgraphError) {
    return {
      failure: `The change was made, but the comment was not added: ${sent.message} Send the comment by itself.`,
    };
  }
  if (sent.kind === 'answered') return { comments: sent.answer };
  const comments = await findOutcome(() => findComment(comment, context), context);
  return comments === undefined
    ? {
        failure:
          'The change was made. The comment was sent once, its response did not come, and the incident does not show it.',
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
): Promise<readonly WireIncidentComment[] | undefined> {
  const incident = await dataSource.fetchNow(getIncident(id), call);
  return incident !== null && showsComment(incident, auditId)
    ? (readable(incident.comments) ?? [])
    : undefined;
}
