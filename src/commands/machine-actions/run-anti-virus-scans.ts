import type { CommandContext } from '../sequence/command-context.js';
import { wantedScan, type RunAntiVirusScanInput } from './run-anti-virus-scan.js';
import { runBulk, type BulkInput, type BulkReceipt } from '../sequence/bulk/run-bulk.js';

export type RunAntiVirusScansInput = Omit<RunAntiVirusScanInput, 'machineId'> & BulkInput;

/** Scans many machines, with a result for each. @throws BAD_USER_INPUT before any call. */
export async function runAntiVirusScans(
  input: RunAntiVirusScansInput,
  context: CommandContext,
): Promise<BulkReceipt> {
  return runBulk<RunAntiVirusScansInput>(
    { name: 'runAntiVirusScans', ofOne: 'runAntiVirusScan', input, wantedFor: wantedScan },
    context,
  );
}
