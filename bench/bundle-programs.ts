import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build, type Plugin } from 'esbuild';
import { ROOT } from './folders.js';
import { buildSchema } from '../src/subgraph/build-schema.js';
import { PREPARED_SCHEMA, readTypeDefs } from '../src/subgraph/type-defs.js';

/**
 * Bundles programs into a few files. Without it, Node makes a dozen file system calls for each of 700 files at every
 * start.
 *
 * @param programs entry points, relative to the root of the sources
 * @param base the folder whose structure `folder` has
 * @param folder absolute; receives JavaScript for Node that resolves packages at run time
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
    // Code that a command doesn't need stays in a chunk that it doesn't load.
    splitting: true,
    // Packages are installed and audited separately.
    packages: 'external',
    plugins: [loadMsalAsCommonJs],
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
}

const require = createRequire(import.meta.url);

/** As ES modules, msal-node is 122 files. As CommonJS it is four, which load in half the time. */
const loadMsalAsCommonJs: Plugin = {
  name: 'load-msal-as-commonjs',
  setup: (bundle) => {
    const namespace = 'commonjs';
    bundle.onResolve({ filter: /^@azure\/msal-node$/ }, ({ path }) => ({ path, namespace }));
    bundle.onLoad({ filter: /^/, namespace }, ({ path }) => {
      const names = Object.keys(require(path) as object).join(', ');
      const loaded = `createRequire(import.meta.url)('${path}')`;
      return {
        contents: `import { createRequire } from 'node:module';\nexport const { ${names} } = ${loaded};`,
      };
    });
  },
};

/** Omits source locations: no message needs them, since the text was never parsed at run time. */
const withoutPlaces = (key: string, value: unknown) => (key === 'loc' ? undefined : value);

/**
 * Writes the validated schema that `serve` loads from the package without validating it again.
 *
 * @param folder the absolute folder of the schema beside the program
 * @throws for an invalid schema
 */
export function writePreparedSchema(folder: string): void {
  buildSchema();
  writeFileSync(`${folder}${PREPARED_SCHEMA}`, JSON.stringify(readTypeDefs(), withoutPlaces));
}
