import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { UpstreamRejectedError, UpstreamTimeoutError } from '../../errors/upstream-errors.js';
import { mayBeDone } from '../../defender-api/transport/send.js';
import { isOverdue } from '../../defender-api/transport/waiters.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';
import type { CommandContext } from './command-context.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import type { Command, OneCall, SendResult } from './command.js';
import { NotDone, unknownOutcome, writeResult, type WriteResult } from './receipt.js';

/**
 * Sends the write exactly once, with enough time left to look up its outcome if no response comes.
 *
 * @throws the coded error if it certainly was not done.
 */
export async function sendOnce<Result>(
  call: UpstreamCall<Result>,
  { dataSource, call: context, clock, limits, logger }: CommandContext,
): Promise<SendResult<Result>> {
  const sending = { ...context, deadline: context.deadline - limits.outcomeLookupMs };
  if (isOverdue(sending, clock))
    throw new UpstreamTimeoutError('The checks before this write took too long, so nothing was sent.');
  let prevented: unknown;
  // It is confirmed right before it is sent, after sign-in and the wait for quota.
  let mayBeSent = false;
  const confirm = async (waitedMs: number, isPart?: boolean) => {
    try {
      await call.confirm?.(waitedMs, isPart);
      mayBeSent = true;
    } catch (error) {
      prevented = error;
      throw error;
    }
  };
  try {
    return { kind: 'answered', answer: await dataSource.fetch({ ...call, confirm }, sending) };
  } catch (error) {
    if (error === prevented) throw error;
    if (isRefusedAsActive(error)) return { kind: 'refused as active' };
    if (!(error instanceof SubgraphError))
      logger.error({ err: error, operation: call.operation.id }, 'A write failed unexpectedly');
    if (mayBeSent && mayBeDone(error)) return { kind: 'unknown' };
    throw error;
  }
}

/** HTTP 400 and not 409; both the code and the text have been observed. */
function isRefusedAsActive(error: unknown): boolean {
  if (!(error instanceof UpstreamRejectedError) || error.rejection.status !== 400) return false;
  const { upstreamCode, message } = error.rejection;
  return upstreamCode === 'ActiveRequestAlreadyExists' || /already in progress/i.test(message);
}

/** Whether the tenant's service is known to reject one of these names. */
export function isAnyRefused(
  names: readonly string[],
  { refusedNames, call: { tenantId } }: CommandContext,
): boolean {
  return names.some((name) => refusedNames.has(`${tenantId} ${name}`));
}

/** The first of these names that the service rejects: an HTTP 400 whose message contains it. Nothing was done then. */
export function refusedNameIn(error: unknown, names: readonly string[]): string | undefined {
  if (!(error instanceof UpstreamRejectedError) || error.rejection.status !== 400) return undefined;
  const { message } = error.rejection;
  return names.find((name) => message.includes(name));
}

/**
 * Sends the write once, like {@link sendOnce}. If the service rejects one of these names, it has done nothing, and the
 * other form of the same write is sent once.
 *
 * @param names that only the first form has; none if there is no other form
 */
export async function sendInKnownNames<Result>(
  call: UpstreamCall<Result>,
  names: readonly string[],
  otherForm: () => UpstreamCall<Result>,
  context: CommandContext,
): Promise<SendResult<Result>> {
  try {
    return await sendOnce(call, context);
  } catch (error) {
    const refused = refusedNameIn(error, names);
    if (refused === undefined) throw error;
    context.refusedNames.set(`${context.call.tenantId} ${refused}`, true);
    return sendOnce(otherForm(), context);
  }
}

/** Interval of looking up a write whose response was lost. */
const LOOKUP_INTERVAL_MS = 2_500;

/**
 * Looks up the outcome of a write whose response was lost, repeatedly within the limits. Failed lookups don't count;
 * undefined if none found anything.
 */
export async function findOutcome<T>(
  look: () => Promise<T | undefined>,
  { clock, limits }: CommandContext,
): Promise<T | undefined> {
  const time = monotonicTimeOf(clock);
  const until = time.now() + limits.outcomeLookupMs;
  while (time.now() < until) {
    await clock.sleep(Math.min(LOOKUP_INTERVAL_MS, until - time.now()));
    const seen = await seenOrNothing(look);
    if (seen !== undefined) return seen;
  }
  return undefined;
}

export interface CheckedCall<Result, Found> {
  readonly call: UpstreamCall<Result>;
  readonly auditId: string;
  readonly found: Found;
}

/** Sends the only call of a write, and determines its outcome. Nothing is sent again. */
export async function sendOneCall<Result, Found>(
  { call, auditId, found }: CheckedCall<Result, Found>,
  { by, answered, active, rejected, lost, subject }: OneCall<Result, Found>,
  find: Command<Result, Found>['find'],
  context: CommandContext,
): Promise<WriteResult<Result>> {
  const sent = await (by === undefined ? sendOnce(call, context) : by(call)).catch(async (error: unknown) => {
    const undone = error instanceof UpstreamRejectedError ? await rejected?.(error, found) : undefined;
    throw undone === undefined ? error : new NotDone(undone);
  });
  if (sent.kind === 'refused as active' && active !== undefined) throw new NotDone(await active());
  const result =
    sent.kind !== 'answered'
      ? undefined
      : answered === undefined
        ? writeResult('DONE', sent.answer)
        : await answered(sent.answer, found, auditId);
  return (
    result ??
    (await findOutcome(() => find(auditId, found), context)) ??
    unknownOutcome(typeof lost === 'string' ? lost : lost(auditId), subject?.(found))
  );
}

async function seenOrNothing<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof SubgraphError) return undefined;
    throw error;
  }
}
