import { print } from 'graphql';
import { hasTenantsFile } from '../../config/tenants-file.js';
import { addAuthDirectives } from '../../server/auth-directives.js';
import { readTenantTypeDefs, readTypeDefs } from '../../server/type-defs.js';
import type { CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';

export function defineSchema(command: Command, line: CommandLine): void {
  command
    .description(
      'Prints the schema in SDL, for composers and code generators. It needs no settings; with TENANTS_FILE set, entities ' +
        'carry their tenant.',
    )
    .option(
      '--auth-directives',
      'with @authenticated and @requiresScopes, for routers that enforce them (docs/supergraph.md)',
    )
    .addHelpText('after', '\nExit code 0: printed.')
    .action(({ authDirectives }) => {
      const typeDefs = hasTenantsFile(line.env) ? readTenantTypeDefs() : readTypeDefs();
      line.print(`${print(authDirectives === true ? addAuthDirectives(typeDefs) : typeDefs)}\n`);
    });
}
