import { SubgraphError } from '../../errors/subgraph-error.js';
import { ForbiddenError } from '../../errors/caller-errors.js';
import { throwUnavailable, type ExportAccess } from '../../exports/export-access.js';
import type { ExportJob } from '../../exports/jobs/export-job.js';
import { roleFor } from '../../exports/kind-metadata.js';
import { checkSince } from '../../exports/rows/check-since.js';
import { COLUMNS } from '../../exports/rows/columns.js';
import type { ExportKind } from '../../exports/rows/export-kind.js';
import { canFilter, type ExportGroup } from '../../exports/rows/group-filter.js';
import { actorOf, occurrenceOf } from '../sequence/attribution.js';
import { checkStepUp } from '../sequence/check-caller.js';
import { checkIdempotencyKey } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { runLimited } from '../sequence/hourly-limit.js';
import {
  refusedResult,
  withWarnings,
  writeResult,
  type Receipt,
  type Refusal,
  type WriteResult,
} from '../sequence/receipt.js';
import { NOT_RECORDED, recordOutcome } from '../sequence/run-command.js';
import { runOnce } from '../sequence/run-once.js';
import type { StartDefenderExportInput } from '../../generated/schema.js';

export type ExportReceipt = Receipt<ExportJob>;

/**
 * Queues an export for any replica with a free slot. One at a time per kind and tenant: a repeated request returns the
 * running one.
 *
 * @throws BAD_USER_INPUT; FORBIDDEN without the role of the kind, or if its rows can't be filtered by device group
 */
export async function startExport(
  input: StartDefenderExportInput,
  context: CommandContext,
  access: ExportAccess,
): Promise<ExportReceipt> {
  const key = checkIdempotencyKey(input.idempotencyKey);
  const since = checkSince(input.kind, input.since, context.clock.now(), 'input.since');
  await checkStepUp({ name: 'startDefenderExport' }, context);
  const groups = await checkAccess(input.kind, context, access);
  const work = (auditId: string) =>
    runLimitedStart(jobOf(auditId, input, { since, groups }, context), input, context, access);
  if (key === undefined) return work(context.newId());
  const find = async (auditId: string) => {
    const job = await access.find(auditId);
    return job && writeResult<ExportJob>('CREATED', job);
  };
  const write = {
    name: 'startDefenderExport',
    direction: 'neutral',
    input: { ...input },
    key,
    resend: false,
    find,
  } as const;
  return runOnce<ExportJob>(write, context, work);
}

/** @returns the device groups that the rows are limited to */
async function checkAccess(
  kind: ExportKind,
  context: CommandContext,
  access: ExportAccess,
): Promise<readonly ExportGroup[] | null> {
  const role = roleFor(kind);
  const groups = access.groupsFor(kind);
  const isRefused = !access.mayExport(kind);
  if (!isRefused && (groups === undefined || canFilter(COLUMNS[kind], groups))) return groups ?? null;
  const coordinate = 'Mutation.startDefenderExport';
  await context.audit.recordWithinBudget({
    type: 'accessRefused',
    coordinate,
    requiredRoles: [role],
    ...occurrenceOf(context),
  });
  throw new ForbiddenError(
    isRefused
      ? `An export of ${kind} needs the role ${role}.`
      : `Not all rows of ${kind} have a device group, and your role is limited to some groups.`,
    [role],
  );
}

function jobOf(
  id: string,
  { kind, format }: StartDefenderExportInput,
  { since, groups }: Pick<ExportJob, 'since'> & { readonly groups: readonly ExportGroup[] | null },
  { call, caller, clock }: CommandContext,
): ExportJob {
  const { tokenId: _tokenId, ...actor } = actorOf(caller);
  return {
    id,
    tenantId: call.tenantId,
    kind,
    format: format ?? 'NDJSON',
    since,
    groups:
      groups?.map(({ id: groupId, name }) => ({ id: groupId, ...(name !== undefined && { name }) })) ?? null,
    actor,
    requestId: call.requestId,
    status: 'QUEUED',
    startTime: clock.now(),
    endTime: null,
    expirationTime: null,
    snapshotTime: null,
    counts: null,
    bytes: 0,
    digest: null,
    failure: null,
  };
}

/** Each has lines in the audit trail and records for a day, also if the export is canceled at once or already runs. */
const LIMIT = { name: 'exports', limit: 200, changes: 'starts of exports' };

function runLimitedStart(
  job: ExportJob,
  input: StartDefenderExportInput,
  context: CommandContext,
  access: ExportAccess,
): Promise<ExportReceipt> {
  const auditId = job.id;
  const work = () => runRecorded(job, input, context, access);
  const refuse = (refusal: Refusal) => refusedExport(refusal, auditId);
  return runLimited(LIMIT, { action: 'startDefenderExport', auditId, work, refuse }, context);
}

export function refusedExport({ code, message }: Refusal, auditId: string): ExportReceipt {
  return { ...refusedResult<ExportJob>('REFUSED', code, message), auditId };
}

async function runRecorded(
  job: ExportJob,
  input: StartDefenderExportInput,
  context: CommandContext,
  access: ExportAccess,
): Promise<ExportReceipt> {
  const { audit } = context;
  const event = { auditId: job.id, action: 'startDefenderExport', ...occurrenceOf(context) };
  await audit.record({ type: 'actionIntended', input: { ...input }, ...event });
  try {
    const result = resultOfStart(job, await access.jobs.add(job), access);
    const { outcome, result: found } = result;
    const resultId = found === null ? {} : { resultId: found.id };
    const isRecorded = await recordOutcome(
      { type: 'actionSettled', outcome, ...resultId, ...event },
      context,
    );
    return { ...(isRecorded ? result : withWarnings(result, [NOT_RECORDED])), auditId: job.id };
  } catch (error) {
    const outcome = error instanceof SubgraphError ? error.code : 'UPSTREAM_UNAVAILABLE';
    await audit.record({ type: 'actionSettled', outcome, ...event }).catch(() => undefined);
    throwUnavailable(error);
  }
}

/**
 * A running export of the kind may be the requested one or a different one, and the caller may not be allowed to see it.
 */
function resultOfStart(asked: ExportJob, found: ExportJob, access: ExportAccess): WriteResult<ExportJob> {
  if (found.id === asked.id) return writeResult('CREATED', found);
  const meaning = ({ format, since, groups }: ExportJob) => JSON.stringify([format, since, groups]);
  if (meaning(found) === meaning(asked)) return writeResult('ALREADY_PENDING', found);
  return writeResult('CONFLICTING_PENDING', access.maySee(found) ? found : null);
}
