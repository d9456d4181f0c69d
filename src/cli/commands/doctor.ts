import { CALLS_TO_RECORD } from '../../doctor/check-record.js';
import { exitCodeOfAll, printDiagnoses, printJson } from '../../doctor/print-diagnosis.js';
import { runDoctor } from '../../doctor/run-doctor.js';
import { withExitCodeTwo, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { readGuid } from '../option-values.js';
import { createServiceDependencies } from '../service-dependencies.js';

export function defineDoctor(command: Command, line: CommandLine): void {
  command
    .description(
      'Checks settings, sign-in, permissions and callers, and says how to fix each problem. Read-only, with at most one ' +
        'call per group of fields.',
    )
    .option('--tenant <id>', 'only this tenant; default: all of TENANTS_FILE', readGuid)
    .option('--metadata', "compares Defender's $metadata with this build; one more call")
    .option(
      '--record <folder>',
      `makes ${String(CALLS_TO_RECORD)} more calls and writes their responses, with every value replaced, to a new or empty folder`,
    )
    .option('--json', 'prints one JSON document')
    .addHelpText('after', '\nExit code 0: works, 1: works in part, 2: does not work.')
    .action(({ tenant, metadata, record, json }) =>
      withExitCodeTwo(async () => {
        if (record !== undefined) line.complain(`Recording takes ${String(CALLS_TO_RECORD)} calls.\n`);
        const diagnoses = await runDoctor(createServiceDependencies(line), tenant, {
          metadata: metadata === true,
          ...(record !== undefined && { record }),
        });
        line.print(json === true ? printJson(diagnoses) : printDiagnoses(diagnoses), 2);
        line.setExitCode(exitCodeOfAll(diagnoses));
      }),
    );
}
