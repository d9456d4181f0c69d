import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSchemaPrefix } from '../../config/schema-prefix.js';
import { readExamples } from '../../server/explorer/example-operations.js';
import { readServedTypes } from '../../subgraph/type-defs.js';
import type { CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { operationFiles } from '../operation-files.js';

export function defineOperations(command: Command, line: CommandLine): void {
  command
    .description(
      'Writes the example operations as a manifest of trusted documents, and as tools for language models ' +
        '(docs/persisted-documents.md). It needs no settings; with SCHEMA_PREFIX set, they ask under those names.',
    )
    .option('--to <folder>', 'where to; files of the same names there are replaced', 'operations')
    .addHelpText('after', '\nExit code 0: written, 1: could not be.')
    .action(({ to }) => {
      const files = operationFiles(readExamples(readServedTypes(readSchemaPrefix(line.env)).names));
      for (const [path, content] of files) {
        const file = join(to, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      line.print(`${String(files.size)} files are in ${to}\n`);
    });
}
