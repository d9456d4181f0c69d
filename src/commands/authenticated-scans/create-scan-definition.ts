import {
  createScanDefinition as createScanDefinitionCall,
  listScanDefinitions,
} from '../../defender-api/endpoints/authenticated-scans.js';
import { ENUM_TABLES } from '../../defender-api/models/shared/enum-tables.js';
import type { WireScanDefinition } from '../../defender-api/models/authenticated-scans.js';
import { ATTRIBUTION_NOT_STORED_WARNING } from '../sequence/attribution.js';
import { checkMachineId, checkWord } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { writeResult, withWarnings, type WriteResult } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import { checkScanFields, hideSecrets, type ScanDefinitionReceipt } from './scan-input.js';
import { inKnownNames, sendScan } from './scan-names.js';
import { outcomeUnknownWarning } from '../sequence/write-warning.js';
import { checkMachineExists } from '../sequence/read-target.js';
import type { CreateDefenderScanDefinitionInput } from '../../generated/schema.js';

type ScanWriteResult = WriteResult<WireScanDefinition>;
type Looks = (definition: WireScanDefinition) => boolean;

/**
 * Adds an authenticated scan. 3 calls: the scanning machine, unless it is cached, the existing scans, and the new one.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine.
 */
export async function createScanDefinition(
  input: CreateDefenderScanDefinitionInput,
  context: CommandContext,
): Promise<ScanDefinitionReceipt> {
  const { scanType } = input;
  checkWord(scanType, ['Windows', 'Network'], 'scanType', ENUM_TABLES.ScanType);
  const machineId = checkMachineId(input.scannerAgent.machineId, 'input.scannerAgent.machineId');
  const { fields, secrets } = checkScanFields(input, scanType);
  const body = { fields: { scanType, ...fields, scannerAgent: { machineId } }, secrets };
  const isWanted: Looks = (definition) => isAlike(definition, { ...fields, scanType }, machineId);
  const receipt = await runCommand<WireScanDefinition, ReadonlySet<string>>(
    {
      name: 'createDefenderScanDefinition',
      ...hideSecrets(input, context),
      target: `scan definition ${input.scanName}`,
      check: async () => {
        const [definitions] = await Promise.all([
          readDefinitions(context),
          checkMachineExists(machineId, context),
        ]);
        return { found: new Set(definitions.map(({ id }) => id)) };
      },
      plan: () => inKnownNames(createScanDefinitionCall(body), context),
      // Scans don't show who created them: the new one is identified by comparing with the list before.
      send: {
        by: (call) => sendScan(call, context),
        answered: (definition) => writeResult('CREATED', definition),
        lost: 'The scan was sent once, no response came, and no read of the scans showed it. Check there before you retry.',
      },
      find: (_auditId, before) =>
        findAlike((definition) => before?.has(definition.id) !== true && isWanted(definition), context),
      trace: ({ id }) => ({ resultId: id }),
    },
    context,
  );
  return withWarnings(receipt, [ATTRIBUTION_NOT_STORED_WARNING]);
}

export async function readDefinitions({
  dataSource,
  call,
}: CommandContext): Promise<readonly WireScanDefinition[]> {
  return dataSource.fetchNow(listScanDefinitions(), call);
}

async function findAlike(looks: Looks, context: CommandContext): Promise<ScanWriteResult | undefined> {
  const found = (await readDefinitions(context)).find(looks);
  return found && writeResult('CREATED', found, [outcomeUnknownWarning('this scan matches the request.')]);
}

/** Compares the fields that Defender shows, which excludes secrets. */
function isAlike(
  definition: WireScanDefinition,
  { scanType, scanName, target, intervalInHours }: Readonly<Record<string, unknown>>,
  machineId: string,
): boolean {
  return (
    definition.scanType === scanType &&
    definition.scanName === scanName &&
    definition.target === target &&
    definition.intervalInHours === intervalInHours &&
    definition.scannerAgent?.machineId?.toLowerCase() === machineId
  );
}
