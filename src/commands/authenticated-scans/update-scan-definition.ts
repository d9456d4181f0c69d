import { updateScanDefinition as updateScanDefinitionCall } from '../../defender-api/endpoints/authenticated-scans.js';
import type { WireScanDefinition } from '../../defender-api/models/authenticated-scans.js';
import { badArgument } from '../../errors/caller-errors.js';
import { ATTRIBUTION_NOT_STORED_WARNING } from '../sequence/attribution.js';
import type { CommandContext } from '../sequence/command-context.js';
import { writeResult, withWarnings, type WriteResult } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import { readDefinitions } from './create-scan-definition.js';
import { checkScanFields, hideSecrets, type ScanDefinitionReceipt } from './scan-input.js';
import { inKnownNames, sendScan } from './scan-names.js';
import { outcomeUnknownWarning } from '../sequence/write-warning.js';
import type { UpdateDefenderScanDefinitionInput } from '../../generated/schema.js';
import { checkId } from '../../loaders/shared/id-forms.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Changes an authenticated scan. One call; missing fields are unchanged.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown scan.
 */
export async function updateScanDefinition(
  input: UpdateDefenderScanDefinitionInput,
  context: CommandContext,
): Promise<ScanDefinitionReceipt> {
  const id = checkId('DefenderScanDefinition', input.scanDefinitionId, 'input.scanDefinitionId');
  const body = checkScanFields(input);
  if (Object.keys(body.fields).length === 0) throw badArgument('input', 'must change something of the scan.');
  const receipt = await runCommand<WireScanDefinition>(
    {
      name: 'updateDefenderScanDefinition',
      ...hideSecrets(input, context),
      target: `scan definition ${id}`,
      check: () => Promise.resolve(undefined),
      plan: () => inKnownNames(updateScanDefinitionCall(id, body), context),
      send: {
        by: (call) => sendScan(call, context),
        lost: 'The change was sent once and no response came. You may send the same change again: repeating it has no further effect.',
      },
      find: () => findUpdated(id, body.fields, context),
      trace: (result) => ({ resultId: result.id }),
    },
    context,
  );
  return withWarnings(receipt, [ATTRIBUTION_NOT_STORED_WARNING]);
}

/** A changed sign-in isn't visible, so that its outcome stays unknown. */
async function findUpdated(
  id: string,
  { scanAuthenticationParams, ...fields }: Fields,
  context: CommandContext,
): Promise<WriteResult<WireScanDefinition> | undefined> {
  if (scanAuthenticationParams !== undefined) return undefined;
  const definition: (WireScanDefinition & Fields) | undefined = (await readDefinitions(context)).find(
    (one) => one.id.toLowerCase() === id.toLowerCase(),
  );
  const shows = Object.entries(fields).every(([name, wanted]) => definition?.[name] === wanted);
  return definition === undefined || !shows
    ? undefined
    : writeResult('DONE', definition, [outcomeUnknownWarning('the scan shows the change.')]);
}
