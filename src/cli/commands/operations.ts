import { dirname, join } from 'node:path';
import { readSchemaSettings } from '../../config/schema-settings.js';
import { makeFolderSync } from '../../lib/make-folder.js';
import { countOf } from '../../lib/texts.js';
import { readExamples } from '../../server/explorer/example-operations.js';
import { replaceFile } from '../../store/file-store.js';
import { readServedTypes } from '../../subgraph/type-defs.js';
import { CommandFailedError, messageOf, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { operationFiles } from '../operation-files.js';

export function defineOperations(command: Command, line: CommandLine): void {
  command
    .description(
      'Writes the example operations as a manifest of trusted documents and as tools for language models ' +
        '(docs/persisted-documents.md). Needs no settings. With SCHEMA_PREFIX, the operations use the prefixed names.',
    )
    .option('--to <folder>', 'target folder; replaces files of the same names', 'operations')
    .addHelpText('after', '\nExit code 0: written, 1: failed.')
    .action(async ({ to }) => {
      const files = operationFiles(readExamples(readServedTypes(readSchemaSettings(line.env)).names));
      try {
        for (const [path, content] of files) {
          const file = join(to, path);
          makeFolderSync(dirname(file), 0o777);
          await replaceFile(file, `${file}.unfinished`, content, 'w', 0o666);
        }
      } catch (error) {
        throw new CommandFailedError(`--to: the files can't be written: ${messageOf(error)}`);
      }
      line.print(`Wrote ${countOf(files.size, 'file')} to ${to}\n`);
    });
}
