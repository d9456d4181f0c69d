import { InvalidArgumentError } from 'commander';
import { print } from 'graphql';
import { clientTypeDefs, readTypeDefs } from '../../subgraph/type-defs.js';
import { PREFIX, PREFIX_RULE, readSchemaSettings } from '../../config/schema-settings.js';
import { addAuthDirectives } from '../../subgraph/auth-directives.js';
import { UsageError, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';

export function defineSchema(command: Command, line: CommandLine): void {
  command
    .description(
      'Prints the schema in SDL, for composers and code generators. Needs no settings. SCHEMA_PREFIX and ' +
        'SCHEMA_NODE change the schema.',
    )
    .option(
      '--prefix <name>',
      'prefix of all types and root fields, such as Defender; overrides SCHEMA_PREFIX',
      readPrefix,
    )
    .option(
      '--auth-directives',
      'adds @authenticated and @requiresScopes, for routers that enforce them (docs/supergraph.md)',
    )
    .option('--client', 'plain GraphQL for front ends, without federation directives (docs/clients.md)')
    .addHelpText('after', '\nExit code 0: printed; 1: a setting is invalid.')
    .action(({ authDirectives, client, prefix }) => {
      if (client === true && authDirectives === true)
        throw new UsageError('--client cannot be combined with --auth-directives.');
      const typeDefs = readTypeDefs(readSchemaSettings(line.env, prefix));
      const printed = client === true ? clientTypeDefs(typeDefs) : typeDefs;
      line.print(`${print(authDirectives === true ? addAuthDirectives(printed) : printed)}\n`);
    });
}

function readPrefix(text: string): string {
  if (PREFIX.test(text)) return text;
  throw new InvalidArgumentError(`It ${PREFIX_RULE}.`);
}
