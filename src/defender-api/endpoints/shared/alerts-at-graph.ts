import { z } from 'zod';
import { asError, asSubgraphError } from '../../../errors/as-error.js';
import { badArgument } from '../../../errors/caller-errors.js';
import { SubgraphError } from '../../../errors/subgraph-error.js';
import { ENDPOINT_SOURCE, readAlertOfGraph, toGraphWord } from '../../models/shared/alerts-of-graph.js';
import type { WireAlert } from '../../models/alerts.js';
import { tryReadRow, UnexpectedBodyError } from '../../models/shared/read-rows.js';
import { chunksOf } from '../../../lib/chunks-of.js';
import type { Operation } from '../../operation.js';
import { callOf, orNotFound } from './list-query.js';
import { OPERATIONS } from '../../operation-table.js';
import { mayBeDone, NeverSentError } from '../../transport/send.js';
import type { FetchCall, UnrecognizedListener, UpstreamCall } from '../../upstream-call.js';

/** Without it, Graph sends enum values added after the first version as `unknownFutureValue`. */
export const KNOWS_NEW_VALUES = 'include-unknown-enum-members';
/** Opaque, but short and plain in all observed responses. */
export const ALERT_ID = /^[\w-]{1,100}$/;
/** Maximum number of alerts of one write, because each takes its own calls. */
export const MAX_CHANGED = 50;
/** A write has 10 seconds, and a call takes about half a second. */
const WRITES_AT_ONCE = 10;

/** Changes to an alert. Names and words are those of Defender's API, case sensitive. Omitted properties don't change. */
export type AlertPatch = Readonly<
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

/** An alert whose change is made, with the reason if its comment was not added, or may not have been. */
export type ChangedAlert = WireAlert & { readonly commentFailure?: SubgraphError };

/**
 * Updates an alert: one read, because alerts of other products must not change, one call for the change, and one for the
 * comment. Learn: security-alert-update, security-alert-post-comments.
 *
 * @throws NotFoundError for an unknown alert
 */
export async function updateAlertAtGraph(
  id: string,
  changes: AlertPatch,
  fetch: FetchCall,
  operation?: Operation,
): Promise<ChangedAlert> {
  const before =
    (await getAlertAtGraph(id, fetch).catch(nothingSent)) ?? orNotFound(`alert ${id}`).notFound();
  const [first, second] = writesOfAlert(id, changes, operation);
  await (first && fetch(first));
  const commentFailure = await (second && fetch(second).catch(asSubgraphError));
  // The id alone makes the command read the alert with all changes.
  return { id: before.id, ...(commentFailure !== undefined && { commentFailure }) };
}

/** The calls that change an alert, in their order: one for the change, and one for the comment. */
export function writesOfAlert(
  id: string,
  { comment, ...patch }: AlertPatch,
  operation: Operation = OPERATIONS.updateGraphAlert,
): readonly UpstreamCall<undefined>[] {
  const rest = { read: () => undefined, ...orNotFound(`alert ${id}`) };
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

/** The calls that change alerts. @throws BAD_USER_INPUT for too many */
export function writesOfAlerts(
  ids: readonly string[],
  patch: AlertPatch,
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

/**
 * Updates alerts, a few at once, and returns each with its result.
 *
 * @throws the first failure if none of the first few was changed
 */
export async function updateAlertsAtGraph(
  ids: readonly string[],
  patch: AlertPatch,
  fetch: FetchCall,
): Promise<ReadonlyMap<string, ChangedAlert | Error>> {
  checkNumber(ids);
  const results = new Map<string, ChangedAlert | Error>();
  for (const some of chunksOf(ids, WRITES_AT_ONCE)) {
    const update = (id: string) => updateAlertAtGraph(id, patch, fetch, OPERATIONS.updateGraphAlerts);
    const settled = await Promise.all(some.map(async (id) => [id, await update(id).catch(asError)] as const));
    for (const [id, result] of settled) results.set(id, result);
    const failures = [...results.values()].filter((result) => result instanceof Error);
    const failure = failures.find(mayBeDone) ?? failures[0];
    if (failure !== undefined && failures.length === results.size) throw failure;
  }
  return results;
}

function nothingSent(error: unknown): never {
  if (!(error instanceof SubgraphError) || !mayBeDone(error)) throw error;
  throw new NeverSentError(`The alert could not be read, so nothing was sent. ${error.message}`, {}, error);
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
  const rows = value.flatMap((row) => tryReadRow(readAlertOfGraph, row, onUnrecognized, 'Alert') ?? []);
  return { rows, sent: value.length, hasMore: link != null && link !== '' };
}
