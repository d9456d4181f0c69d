import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSchemaSettings } from '../../config/schema-settings.js';
import { makeFolderSync } from '../../lib/make-folder.js';
import { countOf } from '../../lib/texts.js';
import { readExamples } from '../../server/explorer/example-operations.js';
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
    .action(({ to }) => {
      const files = operationFiles(readExamples(readServedTypes(readSchemaSettings(line.env)).names));
      try {
        for (const [path, content] of files) {
          const file = join(to, path);
          makeFolderSync(dirname(file), 0o777);
          replaceFile(file, content);
        }
      } catch (error) {
        throw new CommandFailedError(`--to: the files can't be written: ${messageOf(error)}`);
      }
      line.print(`Wrote ${countOf(files.size, 'file')} to ${to}\n`);
    });
}

/** On a full disk, and for a server that starts meanwhile, the previous file remains. */
function replaceFile(file: string, content: string): void {
  const unfinished = `${file}.unfinished`;
  try {
    writeFileSync(unfinished, content, { flush: true });
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
