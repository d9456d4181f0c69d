import { InvalidArgumentError } from 'commander';
import { print } from 'graphql';
import { clientTypeDefs, readTypeDefs } from '../../subgraph/type-defs.js';
import { PREFIX, PREFIX_RULE, readSchemaSettings } from '../../config/schema-settings.js';
import { addAuthDirectives } from '../../subgraph/auth-directives.js';
import { UsageError, type CommandLine } from '../command-line.js';
import { findComposer, OPTIONAL_COMPOSER, type Composer, type Subgraph } from '../composer.js';
import type { Command } from '../create-program.js';
import { readNeighbors } from '../read-neighbors.js';
import { schemaAgainst, type Collision } from '../schema-against.js';

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
    .option(
      '--against <file...>',
      'composes the schema with these SDL files, subgraphs or a supergraph, and prints the names that collide',
    )
    .addHelpText(
      'after',
      '\nExit code 0: printed, or no name collides; 1: names collide, or a file cannot be read.',
    )
    .action(async ({ authDirectives, against, client, prefix: given }) => {
      if (client === true && (authDirectives === true || against !== undefined))
        throw new UsageError('--client cannot be combined with --auth-directives or --against.');
      const settings = readSchemaSettings(line.env, given);
      const typeDefs = readTypeDefs(settings);
      if (against === undefined) {
        const printed = client === true ? clientTypeDefs(typeDefs) : typeDefs;
        line.print(`${print(authDirectives === true ? addAuthDirectives(printed) : printed)}\n`);
        return;
      }
      const composer = await findComposer();
      const { subgraphs, ownNames } = readNeighbors(
        against,
        readTypeDefs({ ...settings, prefix: undefined }),
      );
      const [own = 'defender'] = ownNames;
      // Composers reject two subgraphs of one name.
      const name = subgraphs.some((other) => other.name === own) ? `${own}-subgraph` : own;
      const collisions = schemaAgainst({ name, typeDefs }, subgraphs, composer);
      line.print(printCollisions(collisions));
      if (collisions.some(({ effect }) => effect !== 'is broken already')) {
        const withPrefix = (one: string) => ({ name, typeDefs: readTypeDefs({ ...settings, prefix: one }) });
        line.print(printWayOut(findPrefix(withPrefix, subgraphs, composer, collisions)));
      }
      line.complain(printHow(composer, ownNames));
      if (collisions.length > 0) line.setExitCode(1);
    });
}

function readPrefix(text: string): string {
  if (PREFIX.test(text)) return text;
  throw new InvalidArgumentError(`It ${PREFIX_RULE}.`);
}

function printHow({ name }: Composer, ownNames: readonly string[]): string {
  const composed =
    name === OPTIONAL_COMPOSER
      ? `Composed by ${name}.\n`
      : `Composed by ${name}. Install ${OPTIONAL_COMPOSER} to use it instead.\n`;
  return ownNames.length === 0
    ? composed
    : `${composed}Skipped ${ownNames.join(', ')}, which is this subgraph itself.\n`;
}

function printCollisions(collisions: readonly Collision[]): string {
  if (collisions.length === 0) return 'No name collides.\n';
  return collisions.map(({ effect, name, reason }) => `${effect}: ${name} (${reason})\n`).join('');
}

function printWayOut({ prefix, left }: PrefixFound): string {
  if (left.length === 0)
    return `SCHEMA_PREFIX=${prefix} resolves all collisions. --prefix ${prefix} prints that schema.\n`;
  const names = left.map(({ name }) => name).join(', ');
  return `None of the prefixes ${PREFIXES.join(', ')} resolves all collisions. With SCHEMA_PREFIX=${prefix} these names still collide: ${names}.\n`;
}

/** In order of preference. */
const PREFIXES: readonly string[] = ['Defender', 'MicrosoftDefender', 'Mde', 'DefenderForEndpoint'];

/** The prefix with the fewest remaining collisions, and those collisions. */
interface PrefixFound {
  readonly prefix: string;
  readonly left: readonly Collision[];
}

/**
 * Tries prefixes until one resolves all collisions.
 *
 * @param readTypes returns the schema with a prefix
 * @param collisions of the schema without a prefix
 */
function findPrefix(
  readTypes: (prefix: string) => Subgraph,
  theirs: readonly Subgraph[],
  composer: Composer,
  collisions: readonly Collision[],
): PrefixFound {
  // A prefix can't fix collisions among the other subgraphs.
  const amongOthers = new Set(
    collisions.filter(({ effect }) => effect === 'is broken already').map(({ name }) => name),
  );
  // By default a prefix doesn't rename PageInfo.
  const covering = collisions.some(({ name }) => name === 'PageInfo') ? '+PageInfo' : '';
  let best: PrefixFound | undefined;
  for (const one of PREFIXES) {
    const prefix = `${one}${covering}`;
    const found = schemaAgainst(readTypes(prefix), theirs, composer);
    const left = found.filter(({ name }) => !amongOthers.has(name));
    if (best === undefined || left.length < best.left.length) best = { prefix, left };
    if (left.length === 0) break;
  }
  if (best === undefined) throw new Error('No prefix to try');
  return best;
}
