import { deleteScanDefinitions as deleteScanDefinitionsCall } from '../../defender-api/endpoints/authenticated-scans.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import { OPERATIONS } from '../../defender-api/operation-table.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { ATTRIBUTION_NOT_STORED_WARNING } from '../sequence/attribution.js';
import type { LearnedSize } from '../../defender-api/batch/learned-size.js';
import {
  itemDone,
  itemRefused,
  itemUnknown,
  resultOfItems,
  settleItems,
  traceOfItems,
  type ItemResult,
} from '../sequence/bulk/item-results.js';
import { partOf, runChunks } from '../sequence/bulk/run-chunks.js';
import type { CommandContext } from '../sequence/command-context.js';
import { findOutcome, sendOnce } from '../sequence/send-once.js';
import { writeResult, withWarnings, type Receipt, type WriteResult } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import { readDefinitions } from './create-scan-definition.js';
import { outcomeUnknownWarning } from '../sequence/write-warning.js';
import { chunksOf } from '../../lib/chunks-of.js';
import { checkIds } from '../sequence/check-input.js';
import type { DeleteDefenderScanDefinitionsInput } from '../../generated/schema.js';

const MAX_SCANS = 200;

export type SettledScan = ItemResult<{ readonly scanDefinitionId: string }>;

type Results = readonly SettledScan[];
export type DeleteScanDefinitionsReceipt = Receipt<Results>;

/**
 * Deletes authenticated scans. 2 calls: the existing scans, and the deletion. Unknown ids are omitted from it, because
 * their handling isn't documented.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND if Defender has none of them.
 */
export async function deleteScanDefinitions(
  input: DeleteDefenderScanDefinitionsInput,
  context: CommandContext,
): Promise<DeleteScanDefinitionsReceipt> {
  const ids = checkIds('DefenderScanDefinition', input.scanDefinitionIds, {
    field: 'input.scanDefinitionIds',
    most: MAX_SCANS,
  });
  const size = context.learnedSizes.of(OPERATIONS.deleteScanDefinitions.id, context.call.tenantId, MAX_SCANS);
  const receipt = await runCommand<Results, readonly string[]>(
    {
      name: 'deleteDefenderScanDefinitions',
      input,
      target: `scan definitions ${[...ids].sort().join(' ')}`,
      check: async () => {
        const there = await readIds(context);
        const known = ids.flatMap((id) => there.get(id.toLowerCase()) ?? []);
        if (known.length === 0) throw new NotFoundError(`There is no scan definition ${ids.join(', ')}.`);
        return { found: known };
      },
      plan: (_auditId, known) => {
        const planned = (some: readonly string[]) => deleteScanDefinitionsCall(some, []);
        const [first = known, ...others] = chunksOf(known, size.current);
        return { ...planned(first), following: others.map(planned) };
      },
      send: (planned, _auditId, known) =>
        sendAll(ids, known, {
          size,
          send: (chunk, onFound) => sendChunk({ chunk, onFound }, planned, context),
        }),
      find: async () => {
        const there = await readIds(context);
        return ids.some((id) => there.has(id.toLowerCase()))
          ? undefined
          : writeResult('DONE', ids.map(asDone), [FOUND_GONE]);
      },
      trace: (results) => traceOfItems(results, ({ scanDefinitionId }) => scanDefinitionId),
    },
    context,
  );
  return withWarnings(receipt, [ATTRIBUTION_NOT_STORED_WARNING]);
}

/** The ids as Defender lists them, by the same in lower case. */
async function readIds(context: CommandContext): Promise<ReadonlyMap<string, string>> {
  return new Map((await readDefinitions(context)).map(({ id }) => [id.toLowerCase(), id]));
}

async function sendAll(
  ids: readonly string[],
  known: readonly string[],
  {
    size,
    send,
  }: {
    readonly size: LearnedSize;
    readonly send: (chunk: readonly string[], onFound: () => void) => Promise<Results>;
  },
): Promise<WriteResult<Results>> {
  let isFound = false;
  const onFound = () => {
    isFound = true;
  };
  const outcomes = await runChunks(known, size, (chunk) => send(chunk, onFound));
  const byId = new Map(
    settleItems(outcomes, about).map((result) => [result.scanDefinitionId.toLowerCase(), result]),
  );
  return resultOfItems(
    ids.map((id) => ({
      ...(byId.get(id.toLowerCase()) ?? itemRefused({}, 'NOT_FOUND', `There is no scan definition ${id}.`)),
      ...about(id),
    })),
    isFound ? [FOUND_GONE] : [],
  );
}

const FOUND_GONE = outcomeUnknownWarning('the list of scans shows which are gone.');

async function sendChunk(
  { chunk, onFound }: { readonly chunk: readonly string[]; readonly onFound: () => void },
  planned: UpstreamCall<Results>,
  context: CommandContext,
): Promise<Results> {
  const call = deleteScanDefinitionsCall(chunk, chunk.map(asDone));
  const sent = await sendOnce(partOf(planned, call), context);
  if (sent.kind === 'answered') return sent.answer;
  let there: ReadonlyMap<string, string> = new Map(chunk.map((id) => [id.toLowerCase(), id]));
  const isThere = (id: string) => there.has(id.toLowerCase());
  await findOutcome(async () => {
    there = await readIds(context);
    return chunk.some(isThere) ? undefined : true;
  }, context);
  if (!chunk.every(isThere)) onFound();
  return chunk.map((id) => (isThere(id) ? itemUnknown(about(id), STILL_LISTED) : asDone(id)));
}

const STILL_LISTED =
  'The deletion was sent once, its response did not come, and no read showed that the scan is gone.';

function about(scanDefinitionId: string) {
  return { scanDefinitionId };
}

function asDone(id: string): SettledScan {
  return itemDone(about(id));
}
