import { z } from 'zod';
import { asError } from '../../../errors/as-error.js';
import { NotFoundError, badArgument } from '../../../errors/caller-errors.js';
import { SubgraphError } from '../../../errors/subgraph-error.js';
import { UpstreamTimeoutError, UpstreamUnavailableError } from '../../../errors/upstream-errors.js';
import { ENDPOINT_SOURCE, readAlertOfGraph, toGraphWord } from '../../models/shared/alerts-of-graph.js';
import type { WireAlert } from '../../models/alerts.js';
import { UnexpectedBodyError } from '../../models/shared/read-rows.js';
import { chunksOf } from '../../../lib/chunks-of.js';
import type { Operation } from '../../operation.js';
import { callOf } from './list-query.js';
import { OPERATIONS } from '../../operation-table.js';
import { NeverSentError } from '../../transport/send.js';
import type { FetchCall, UnrecognizedListener, UpstreamCall } from '../../upstream-call.js';

/** Without it, Graph sends enum values added after the first version as `unknownFutureValue`. */
export const KNOWS_NEW_VALUES = 'include-unknown-enum-members';
/** Opaque, but short and plain in all observed responses. */
export const ALERT_ID = /^[\w-]{1,100}$/;
/** Maximum number of alerts of one write, because each takes its own calls. */
const MAX_CHANGED = 50;
/** A write has 10 seconds, and a call takes about half a second. */
const WRITES_AT_ONCE = 10;

/** Changes to an alert in words of Defender's API. Omitted properties don't change. */
type AlertChanges = Readonly<
  Partial<Record<'status' | 'assignedTo' | 'classification' | 'determination' | 'comment', string>>
>;

/** Returns an alert of Defender for Endpoint, or null. Learn: security-alert-get. */
export async function getAlertAtGraph(id: string, fetch: FetchCall): Promise<WireAlert | null> {
  const alert = await getAlertOfAnyProduct(id, fetch);
  return alert?.serviceSource === ENDPOINT_SOURCE ? alert : null;
}

/** The same for alerts of all products. Callers need the role Defender.ViewAllProducts. */
export async function getAlertOfAnyProduct(id: string, fetch: FetchCall): Promise<WireAlert | null> {
  // Ids of filters are any texts, and `..` would be another path.
  if (!ALERT_ID.test(id)) return null;
  const alert = await fetch<WireAlert | null>({
    ...callOf(OPERATIONS.getGraphAlert, id),
    prefer: KNOWS_NEW_VALUES,
    read: readAlertOfGraph,
    notFound: () => null,
  });
  return alert?.id === id ? alert : null;
}

/**
 * Updates an alert: one read, because alerts of other products must not change, one call for the change, and one for the
 * comment. Learn: security-alert-update, security-alert-post-comments.
 *
 * @throws NotFoundError for an unknown alert; UPSTREAM_UNAVAILABLE if only the comment failed, because the rest is done
 */
export async function updateAlertAtGraph(
  id: string,
  changes: AlertChanges,
  fetch: FetchCall,
  operation?: Operation,
): Promise<WireAlert> {
  const before = (await getAlertAtGraph(id, fetch).catch(nothingSent)) ?? notFound(id);
  const [first, second] = writesOfAlert(id, changes, operation);
  await (first && fetch(first));
  await (second && fetch(second).catch(onlyCommentFailed));
  // The id alone makes the command read the alert with all changes.
  return { id: before.id };
}

/** The calls that change an alert, in their order: one for the change, and one for the comment. */
export function writesOfAlert(
  id: string,
  { comment, ...patch }: AlertChanges,
  operation: Operation = OPERATIONS.updateGraphAlert,
): readonly UpstreamCall<undefined>[] {
  const rest = { read: () => undefined, notFound: () => notFound(id) };
  const changes = Object.entries(patch).filter(([, value]) => value !== undefined);
  const body = Object.fromEntries(changes.map(([name, word]) => [name, toGraphWord(name, word)]));
  const change = { ...callOf(operation, id), body, prefer: KNOWS_NEW_VALUES, ...rest };
  const commented = {
    ...callOf(OPERATIONS.createGraphAlertComment, id),
    body: { '@odata.type': 'microsoft.graph.security.alertComment', comment },
    ...rest,
  };
  return [...(changes.length > 0 ? [change] : []), ...(comment === undefined ? [] : [commented])];
}

function notFound(id: string): never {
  throw new NotFoundError(`There is no alert ${id}.`);
}

/** The calls that change alerts. @throws BAD_USER_INPUT for too many */
export function writesOfAlerts(
  ids: readonly string[],
  patch: AlertChanges,
): readonly UpstreamCall<undefined>[] {
  checkNumber(ids);
  return ids.flatMap((id) => writesOfAlert(id, patch, OPERATIONS.updateGraphAlerts));
}

function checkNumber(ids: readonly string[]): void {
  if (ids.length <= MAX_CHANGED) return;
  throw badArgument(
    'input.alertIds',
    `takes at most ${String(MAX_CHANGED)} ids while alerts come from Microsoft Graph, which changes them one by one.`,
  );
}

/** Updates alerts, a few at once. @throws as updateAlertAtGraph does; UPSTREAM_UNAVAILABLE if some are done */
export async function updateAlertsAtGraph(
  ids: readonly string[],
  patch: AlertChanges,
  fetch: FetchCall,
): Promise<void> {
  checkNumber(ids);
  let done = 0;
  for (const some of chunksOf(ids, WRITES_AT_ONCE)) {
    const results = await Promise.allSettled(
      some.map((id) => updateAlertAtGraph(id, patch, fetch, OPERATIONS.updateGraphAlerts)),
    );
    const failures = results.flatMap((result) =>
      result.status === 'rejected' ? [asError(result.reason)] : [],
    );
    done += some.length - failures.length;
    const failure = failures.find(mayBeDone) ?? failures[0];
    if (failure === undefined) continue;
    if (done === 0) throw failure;
    const why =
      failure instanceof SubgraphError ? failure.message : 'A fault of this service ended the write.';
    throw new UpstreamUnavailableError(
      `Microsoft Graph changed ${String(done)} of ${String(ids.length)} alerts. ${why}`,
      {},
      failure,
    );
  }
}

function mayBeDone(error: unknown): boolean {
  if (error instanceof NeverSentError) return false;
  return error instanceof UpstreamTimeoutError || error instanceof UpstreamUnavailableError;
}

function nothingSent(error: unknown): never {
  if (!(error instanceof SubgraphError) || !mayBeDone(error)) throw error;
  throw new NeverSentError(`The alert could not be read, so nothing was sent. ${error.message}`, {}, error);
}

function onlyCommentFailed(error: unknown): never {
  if (!(error instanceof SubgraphError)) throw error;
  throw new UpstreamUnavailableError(
    `The change was made, but the comment was not added: ${error.message}`,
    {},
    error,
  );
}

const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().nullish().catch(undefined),
});

export interface GraphPage {
  readonly rows: readonly WireAlert[];
  /** Includes unusable rows. */
  readonly sent: number;
  /** Graph has more rows. The link itself isn't used, because it could lead our token to another host. */
  readonly hasMore: boolean;
}

/** Converts a page of alerts. A row without an id is dropped. */
export function readPageOfGraph(body: unknown, onUnrecognized: UnrecognizedListener): GraphPage {
  const parsed = page.safeParse(body);
  if (!parsed.success) throw new UnexpectedBodyError('a list of Alert');
  const { value, '@odata.nextLink': link } = parsed.data;
  const rows = value.flatMap((row) => {
    try {
      return [readAlertOfGraph(row, onUnrecognized)];
    } catch (error) {
      if (!(error instanceof UnexpectedBodyError)) throw error;
      onUnrecognized('Alert', 'a row without its id');
      return [];
    }
  });
  return { rows, sent: value.length, hasMore: link != null && link !== '' };
}
