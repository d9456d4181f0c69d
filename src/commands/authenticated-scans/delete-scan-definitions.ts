import {
  DELETE_SCAN_DEFINITIONS,
  deleteScanDefinitions as deleteScanDefinitionsCall,
} from '../../defender-api/endpoints/authenticated-scans.js';
import { BadUserInputError, NotFoundError } from '../../errors/caller-errors.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { ONLY_OUR_AUDIT } from '../sequence/attribution.js';
import type { LearnedSize } from '../sequence/bulk/learned-sizes.js';
import { runChunks, type ItemOutcome } from '../sequence/bulk/run-chunks.js';
import type { CommandContext } from '../sequence/command-context.js';
import { lookForOutcome } from '../sequence/look-for-outcome.js';
import {
  writeResult,
  withWarnings,
  type Outcome,
  type Receipt,
  type WriteResult,
} from '../sequence/receipt.js';
import type { CommandInput } from '../sequence/command.js';
import { runCommand } from '../sequence/run-command.js';
import { sendAction } from '../machine-actions/send-action.js';
import { readDefinitions } from './create-scan-definition.js';
import { checkScanDefinitionId } from './scan-input.js';

/** Scans that one write may delete. */
const MOST_SCANS = 200;

/** What became of one scan of a deletion. */
export interface SettledScan {
  readonly scanDefinitionId: string;
  readonly outcome: Outcome;
  readonly refusal: WriteResult<unknown>['refusal'];
}

type Results = readonly SettledScan[];
export type DeleteScanDefinitionsReceipt = Receipt<Results>;

export interface DeleteScanDefinitionsInput extends CommandInput {
  readonly scanDefinitionIds: readonly string[];
}

/**
 * Deletes authenticated scans. 2 calls: the scans that there are, and the deletion, of which no page says what becomes of
 * unknown ids, so that those are left out.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND when Defender has none of them.
 */
export async function deleteScanDefinitions(
  input: DeleteScanDefinitionsInput,
  context: CommandContext,
): Promise<DeleteScanDefinitionsReceipt> {
  const ids = checkIds(input.scanDefinitionIds);
  const size = context.learnedSizes.of(DELETE_SCAN_DEFINITIONS.id, context.call.tenantId, MOST_SCANS);
  const receipt = await runCommand<Results, readonly string[]>(
    {
      name: 'deleteScanDefinitions',
      input,
      target: `scan definitions ${[...ids].sort().join(' ')}`,
      check: async () => {
        const there = await readIds(context);
        const known = ids.filter((id) => there.has(id.toLowerCase()));
        if (known.length === 0) throw new NotFoundError(`There is no scan definition ${ids.join(', ')}.`);
        return { found: known };
      },
      plan: (_auditId, known) => deleteScanDefinitionsCall(known.slice(0, size.current()), []),
      send: (_call, _auditId, known) => sendAll(ids, known, size, context),
      find: async () => {
        const there = await readIds(context);
        return ids.some((id) => there.has(id.toLowerCase()))
          ? undefined
          : writeResult('CREATED', ids.map(done), [
              "Defender's answer got lost; none of the scans is there.",
            ]);
      },
      trace: () => ({}),
    },
    context,
  );
  return withWarnings(receipt, [ONLY_OUR_AUDIT]);
}

/** @throws BadUserInputError for none, too many, or what is no id. */
function checkIds(scanDefinitionIds: readonly string[]): readonly string[] {
  const ids = [...new Set(scanDefinitionIds)];
  if (ids.length < 1 || ids.length > MOST_SCANS) {
    throw new BadUserInputError(
      `input.scanDefinitionIds takes 1 to ${String(MOST_SCANS)} ids; ${String(ids.length)} were given.`,
      'input.scanDefinitionIds',
    );
  }
  return ids.map((id) => checkScanDefinitionId(id, 'input.scanDefinitionIds'));
}

async function readIds(context: CommandContext): Promise<ReadonlySet<string>> {
  return new Set((await readDefinitions(context)).map(({ id }) => id.toLowerCase()));
}

async function sendAll(
  ids: readonly string[],
  known: readonly string[],
  size: LearnedSize,
  context: CommandContext,
): Promise<WriteResult<Results>> {
  const outcomes = await runChunks(known, size, (chunk) => sendChunk(chunk, context));
  const failed = outcomes.flatMap(({ error }) => error ?? []);
  if (failed[0] !== undefined && failed.length === outcomes.length) throw failed[0];
  const byId = new Map(outcomes.map((outcome) => [outcome.item, resultOf(outcome)]));
  const results = ids.map((id) => byId.get(id) ?? notFound(id));
  const unknown = results.find(({ outcome }) => outcome === 'OUTCOME_UNKNOWN');
  return unknown === undefined
    ? writeResult('CREATED', results)
    : { ...writeResult('OUTCOME_UNKNOWN', results), refusal: unknown.refusal };
}

async function sendChunk(chunk: readonly string[], context: CommandContext): Promise<Results> {
  const sent = await sendAction(deleteScanDefinitionsCall(chunk, chunk.map(done)), context);
  if (sent.kind === 'answered') return sent.action;
  let there: ReadonlySet<string> = new Set(chunk.map((id) => id.toLowerCase()));
  const isThere = (id: string) => there.has(id.toLowerCase());
  await lookForOutcome(async () => {
    there = await readIds(context);
    return chunk.some(isThere) ? undefined : true;
  }, context);
  return chunk.map((id) => (isThere(id) ? unknown(id) : done(id)));
}

function resultOf({ item, ...settled }: ItemOutcome<string, SettledScan>): SettledScan {
  if (settled.error === undefined) return settled.result;
  if (!(settled.error instanceof SubgraphError)) throw settled.error;
  const { code, message } = settled.error;
  return { scanDefinitionId: item, outcome: 'REFUSED', refusal: { code, message } };
}

function done(scanDefinitionId: string): SettledScan {
  return { scanDefinitionId, outcome: 'CREATED', refusal: null };
}

function notFound(id: string): SettledScan {
  const refusal = { code: 'NOT_FOUND', message: `There is no scan definition ${id}.` };
  return { scanDefinitionId: id, outcome: 'REFUSED', refusal };
}

function unknown(id: string): SettledScan {
  const message = 'The deletion was sent once, its answer did not come, and the scan is still listed.';
  return { scanDefinitionId: id, outcome: 'OUTCOME_UNKNOWN', refusal: { code: 'OUTCOME_UNKNOWN', message } };
}
