import { CALLS_TO_RECORD } from '../../doctor/check-record.js';
import { exitCodeOfAll, printDiagnoses, printJson } from '../../doctor/print-diagnosis.js';
import { runDoctor } from '../../doctor/run-doctor.js';
import { failWithTwo, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { readGuid } from '../option-values.js';
import { createServiceDependencies } from '../service-dependencies.js';

export function defineDoctor(command: Command, line: CommandLine): void {
  command
    .description(
      'Checks settings, sign-in, permissions and callers, and says what to do about what is wrong. It reads only: one ' +
        'call for each group of fields at most.',
    )
    .option('--tenant <id>', 'this tenant alone; without it, all of TENANTS_FILE', readGuid)
    .option('--metadata', "compares Defender's $metadata with what this build knows; one call more")
    .option(
      '--record <folder>',
      `makes ${String(CALLS_TO_RECORD)} calls more and writes their answers, every value replaced, into a new or empty folder`,
    )
    .option('--json', 'one JSON document, for programs')
    .addHelpText('after', '\nExit code 0: works, 1: works in part, 2: does not work.')
    .action(({ tenant, metadata, record, json }) =>
      failWithTwo(async () => {
        if (record !== undefined) line.complain(`Recording takes ${String(CALLS_TO_RECORD)} calls.\n`);
        const diagnoses = await runDoctor(createServiceDependencies(line), tenant, {
          metadata: metadata === true,
          ...(record !== undefined && { record }),
        });
        line.print(json === true ? printJson(diagnoses) : printDiagnoses(diagnoses));
        line.setExitCode(exitCodeOfAll(diagnoses));
      }),
    );
}
