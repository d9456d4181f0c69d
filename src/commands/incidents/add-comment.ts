import { createIncidentComment, getIncident } from '../../defender-api/endpoints/incidents.js';
import type { WireIncidentComment } from '../../defender-api/models/incidents.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import type { CommandContext } from '../sequence/command-context.js';
import { findOutcome, sendOnce, type SendResult } from '../sequence/send-once.js';
import { showsComment } from './incident-change.js';
import { readable } from '../../errors/unreadable-list-error.js';

/** What became of a comment: all comments of the incident, or why it is not known to be among them. */
export interface AddedComment {
  readonly comments?: readonly WireIncidentComment[];
  readonly failure?: string;
}

interface Comment {
  readonly id: string;
  readonly text: string;
  /** What its text begins with. */
  readonly auditId: string;
}

/** Adds the comment of a change that is made: sent once, and no failure of it is one of the change. */
export async function addComment(comment: Comment, context: CommandContext): Promise<AddedComment> {
  const call = createIncidentComment(comment.id, comment.text, (comments) => comments);
  const sent = await sendOrRefuse(() => sendOnce(call, context));
  if (sent instanceof SubgraphError) {
    return { failure: `The change is made and the comment is not: ${sent.message} Send the comment alone.` };
  }
  if (sent.kind === 'answered') return { comments: sent.answer };
  const comments = await findOutcome(() => findComment(comment, context), context);
  return comments === undefined
    ? {
        failure:
          'The change is made. The comment was sent once, its answer did not come, and the incident does not show it.',
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
