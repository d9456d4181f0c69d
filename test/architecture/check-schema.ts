import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print, visit, type DefinitionNode } from 'graphql';
import { readTypeDefs } from '../../src/subgraph/type-defs.js';
import { findSchemaChanges, findUnannounced } from './schema-changes.js';
import { readSource, repositoryRoot } from './source-files.js';

/** The promise of the last release: its schema without descriptions, which may change. */
export const RELEASED = 'docs/released-schema.graphql';
/** Of the schema alone: docs/schema-policy.md says what raises it. */
const VERSION = '1.0.0';

/** Compares the schema with the last release; what breaks must be announced. 0 when it is, 1 when not. */
export function checkSchema(
  schema: string,
  released: string,
  changelog: string,
): { readonly code: 0 | 1; readonly report: string } {
  const changes = findSchemaChanges(parse(released), parse(schema));
  const unannounced = findUnannounced(changes, changelog);
  if (unannounced.length === 0) {
    return {
      code: 0,
      report: `Breaking changes since the last release: ${changes.length}, all announced.\n`,
    };
  }
  const lines = unannounced.map(
    ({ level, coordinate, description }) => `  ${level}: ${coordinate}: ${description}`,
  );
  const report = `These changes break what the last release (${RELEASED}) promised, or may do so for some, and CHANGELOG.md doesn't announce them:

${lines.join('\n')}

Take them back, deprecate instead, or announce each under "## Unreleased" with the name in backticks:

- ${unannounced[0]?.level ?? ''}: \`${unannounced[0]?.coordinate ?? ''}\` what changed, and what to do about it.
`;
  return { code: 1, report };
}

/** A schema in one form: no descriptions, in the order of names, so that what shows in a diff is what has changed. */
export function writePromises(schema: string): string {
  const document = visit(parse(schema, { noLocation: true }), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  const nameOf = (one: DefinitionNode) => ('name' in one ? (one.name?.value ?? '') : '');
  const definitions = [...document.definitions].sort((one, other) =>
    nameOf(one).localeCompare(nameOf(other), 'en'),
  );
  return `# The schema, version ${VERSION}.\n${print({ ...document, definitions })}\n`;
}

/** `--release` makes the schema of now the one that the next changes are compared with. */
if (process.argv[1] === import.meta.filename) {
  const schema = print(readTypeDefs());
  if (process.argv.includes('--release')) {
    writeFileSync(join(repositoryRoot, RELEASED), writePromises(schema));
  } else {
    const { code, report } = checkSchema(schema, readSource(RELEASED), readSource('CHANGELOG.md'));
    process.stdout.write(report);
    process.exitCode = code;
  }
}
