import { readFileSync } from 'node:fs';
import { parse, print, type DocumentNode } from 'graphql';
import { readSchemaPrefix } from '../../config/schema-prefix.js';
import { addAuthDirectives } from '../../server/auth-directives.js';
import { readTypeDefs } from '../../server/type-defs.js';
import { CommandFailedError, messageOf, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { findPrefix, PREFIXES, type PrefixFound } from '../find-prefix.js';
import { schemaAgainst, type Collision } from '../schema-against.js';

export function defineSchema(command: Command, line: CommandLine): void {
  command
    .description(
      'Prints the schema in SDL, for composers and code generators. It needs no settings; with SCHEMA_PREFIX set, it prints ' +
        'that schema.',
    )
    .option(
      '--prefix <name>',
      'all types and root fields carry it, such as Defender; instead of SCHEMA_PREFIX',
    )
    .option(
      '--auth-directives',
      'with @authenticated and @requiresScopes, for routers that enforce them (docs/supergraph.md)',
    )
    .option(
      '--against <file...>',
      'prints nothing but the names that these SDL files have too, subgraphs or a supergraph, and what would become of them',
    )
    .addHelpText(
      'after',
      '\nExit code 0: printed, or no name collides; 1: some do, or a file can not be read.',
    )
    .action(({ authDirectives, against, prefix: given }) => {
      const prefix = readSchemaPrefix(line.env, given);
      const typeDefs = readTypeDefs(prefix);
      if (against !== undefined) {
        const theirs = against.map(readDocument);
        const collisions = schemaAgainst(typeDefs, theirs);
        line.print(printCollisions(collisions));
        if (collisions.length > 0) line.print(printWayOut(findPrefix(readTypeDefs, theirs)));
        if (collisions.length > 0) line.setExitCode(1);
        return;
      }
      line.print(`${print(authDirectives === true ? addAuthDirectives(typeDefs) : typeDefs)}\n`);
    });
}

function readDocument(path: string): DocumentNode {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CommandFailedError(`${path} is no SDL that can be read: ${messageOf(error)}`, 1);
  }
}

function printCollisions(collisions: readonly Collision[]): string {
  if (collisions.length === 0) return 'No name collides.\n';
  return collisions.map(({ effect, name, reason }) => `${effect}: ${name} (${reason})\n`).join('');
}

function printWayOut({ prefix, left }: PrefixFound): string {
  if (left.length === 0)
    return `SCHEMA_PREFIX=${prefix} resolves all of them: no name collides then, and --prefix ${prefix} prints that schema.\n`;
  const names = left.map(({ name }) => name).join(', ');
  return `None of the prefixes ${PREFIXES.join(', ')} resolves all of them; with SCHEMA_PREFIX=${prefix} these are left: ${names}.\n`;
}
