import { setTimeout as wait } from 'node:timers/promises';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import { runExportProcess, type Disturb } from './export-process.js';

/** The result of an export whose process was killed repeatedly. */
export interface DisturbedExport {
  readonly kills: number;
  readonly isSame: boolean;
  /** Number of calls of the file operation. */
  readonly listings: number;
}

const KIND = 'SOFTWARE_VULNERABILITIES';
/** The number of bytes after which a link expires: a part of one file. */
const BYTES_OF_LINK = 3_000_000;
const MAX_LIFE_MS = 1_500;

/** The second fault of each kill, in turn. */
const TROUBLES = ['none', 'expired link', 'broken download', 'cut gzip', 'slow reader'] as const;

/**
 * Kills the command `kills` times and resumes it with `--resume`. Meanwhile, links expire in the middle of a file, gzip
 * streams end early and a reader stalls.
 */
export async function measureDisturbed(
  emulator: EmulatorProcess,
  { kills, format, folder, sha256 }: { kills: number; format: string; folder: string; sha256: string },
): Promise<DisturbedExport> {
  const args = [KIND, '--format', format, '--to', folder, '--resume'];
  await emulator.forgetCalls();
  let killed = 0;
  for (let nth = 0; nth < kills; nth += 1) {
    const trouble = TROUBLES[nth % TROUBLES.length] ?? 'none';
    await emulator.setSwitches({
      exportLinkBytes: trouble === 'expired link' ? BYTES_OF_LINK : 0,
      exportFileBody: trouble === 'cut gzip' ? 'truncated' : 'whole',
    });
    if (trouble === 'broken download') await emulator.breakNext('downloadExportFile');
    const kill: Disturb = async (child, firstRows) => {
      if (Math.random() < 0.7) await firstRows;
      await wait(Math.random() * MAX_LIFE_MS);
      if (trouble === 'slow reader') {
        child.kill('SIGSTOP');
        await wait(500);
        child.kill('SIGCONT');
        await wait(Math.random() * MAX_LIFE_MS);
      }
      child.kill('SIGKILL');
    };
    const { exitCode } = await runExportProcess(emulator, args, kill);
    if (exitCode === null) killed += 1;
  }
  await emulator.setSwitches({ exportLinkBytes: 0, exportFileBody: 'whole' });
  const { written, complaint } = await runExportProcess(emulator, args);
  if (written === undefined) throw new Error(`The export did not finish: ${complaint}`);
  return {
    kills: killed,
    isSame: written.sha256 === sha256,
    listings: await emulator.countCallsOf('exportSoftwareVulnerabilitiesFiles'),
  };
}
