import { readFile } from 'node:fs/promises';
import { ownFolder } from '../../lib/own-files.js';
import type { NamedText } from '../pages/page-files.js';
import { codeOf } from '../../lib/code-of.js';

/** The folder that the build copies GraphiQL to, so that production doesn't need its package. */
const folder = () => new URL('../graphiql/', ownFolder('src/server/explorer/page'));

const NAMES = [
  'graphiql-library.js',
  'graphiql-library.css',
  'editor-worker.js',
  'json-worker.js',
  'graphql-worker.js',
] as const;

/** GraphiQL with all its dependencies: from the build, or in development from the package. */
export async function readGraphiql(): Promise<readonly NamedText[]> {
  try {
    return await Promise.all(
      NAMES.map(async (name) => [name, await readFile(new URL(name, folder()), 'utf8')] as const),
    );
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return unpackGraphiql();
  }
}

/** The package's own page is inline, which the content security policy doesn't allow. */
export async function unpackGraphiql(): Promise<readonly NamedText[]> {
  const parts = await import('@graphql-yoga/render-graphiql/graphiql');
  return [
    ['graphiql-library.js', parts.js],
    ['graphiql-library.css', parts.css],
    ['editor-worker.js', parts.editorWorkerService],
    ['json-worker.js', parts.jsonWorker],
    ['graphql-worker.js', parts.graphqlWorker],
  ];
}
