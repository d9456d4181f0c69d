import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { ROOT } from './folders.js';
import { buildSchema } from '../src/subgraph/build-schema.js';
import { PREPARED_SCHEMA, readTypeDefs } from '../src/subgraph/type-defs.js';

/**
 * A few files instead of seven hundred, of each of which Node would ask the file system a dozen things at every start.
 *
 * @param programs entry points, paths below the root of the sources
 * @param base the folder of them whose tree `folder` repeats
 * @param folder absolute; it gets JavaScript for Node that finds packages where they are installed
 */
export async function bundlePrograms(
  programs: readonly string[],
  base: string,
  folder: string,
): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: [...programs],
    outbase: base,
    outdir: folder,
    bundle: true,
    // What a command doesn't need stays in a file that it doesn't load.
    splitting: true,
    // Packages are installed, and audited, as such.
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
}

/** Nobody is told where in a text a node stood that was never parsed from it. */
const withoutPlaces = (key: string, value: unknown) => (key === 'loc' ? undefined : value);

/**
 * The schema as `serve` finds it in the package, found valid: those who read it don't look again.
 *
 * @param folder of the schema beside the program, absolute
 * @throws for a schema that is not valid
 */
export function writePreparedSchema(folder: string): void {
  buildSchema();
  writeFileSync(`${folder}${PREPARED_SCHEMA}`, JSON.stringify(readTypeDefs(), withoutPlaces));
}
