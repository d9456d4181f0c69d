import { print } from 'graphql';
import { readSchemaNode, readSchemaPrefix } from '../../config/schema-prefix.js';
import { addAuthDirectives } from '../../subgraph/auth-directives.js';
import { clientTypeDefs } from '../../subgraph/client-type-defs.js';
import { readTypeDefs } from '../../subgraph/type-defs.js';
import { UsageError, type CommandLine } from '../command-line.js';
import { findComposer, OPTIONAL_COMPOSER, type Composer } from '../composer.js';
import type { Command } from '../create-program.js';
import { findPrefix, PREFIXES, type PrefixFound } from '../find-prefix.js';
import { readNeighbors } from '../read-neighbors.js';
import { schemaAgainst, type Collision } from '../schema-against.js';

export function defineSchema(command: Command, line: CommandLine): void {
  command
    .description(
      'Prints the schema in SDL, for composers and code generators. It needs no settings; with SCHEMA_PREFIX or ' +
        'SCHEMA_NODE set, it prints that schema.',
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
      '--client',
      'plain GraphQL for front ends: without federation and its directives (docs/clients.md)',
    )
    .option(
      '--against <file...>',
      'composes the schema with these SDL files, subgraphs or a supergraph, and prints what breaks or merges silently instead',
    )
    .addHelpText(
      'after',
      '\nExit code 0: printed, or no name collides; 1: some do, or a file can not be read.',
    )
    .action(async ({ authDirectives, against, client, prefix: given }) => {
      if (client === true && (authDirectives === true || against !== undefined))
        throw new UsageError('--client goes with neither --auth-directives nor --against.');
      const prefix = readSchemaPrefix(line.env, given);
      const options = { node: readSchemaNode(line.env) };
      const typeDefs = readTypeDefs(prefix, options);
      if (against === undefined) {
        const printed = client === true ? clientTypeDefs(typeDefs) : typeDefs;
        line.print(`${print(authDirectives === true ? addAuthDirectives(printed) : printed)}\n`);
        return;
      }
      const composer = await findComposer();
      const { subgraphs, ownNames } = readNeighbors(against, readTypeDefs(undefined, options));
      const [name = 'defender'] = ownNames;
      const collisions = schemaAgainst({ name, typeDefs }, subgraphs, composer);
      line.print(printCollisions(collisions));
      if (collisions.some(({ effect }) => effect !== 'is broken already')) {
        const withPrefix = (one: string) => ({ name, typeDefs: readTypeDefs(one, options) });
        line.print(printWayOut(findPrefix(withPrefix, subgraphs, composer, collisions)));
      }
      line.complain(printHow(composer, ownNames));
      if (collisions.length > 0) line.setExitCode(1);
    });
}

function printHow({ name }: Composer, ownNames: readonly string[]): string {
  const composed =
    name === OPTIONAL_COMPOSER
      ? `Composed by ${name}.\n`
      : `Composed by ${name}; ${OPTIONAL_COMPOSER} is asked where it is installed.\n`;
  return ownNames.length === 0
    ? composed
    : `${composed}Left out: ${ownNames.join(', ')}, which is this subgraph itself.\n`;
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
