import { readFile } from 'node:fs/promises';
import { ownFolder } from '../../lib/own-files.js';
import type { NamedText } from '../pages/page-files.js';

/** Where the build puts GraphiQL, so that nothing of the package that it comes from is needed to run. */
const folder = () => new URL('../graphiql/', ownFolder('src/server/explorer/page'));

const NAMES = [
  'graphiql-library.js',
  'graphiql-library.css',
  'editor-worker.js',
  'json-worker.js',
  'graphql-worker.js',
] as const;

/** GraphiQL with everything that it needs: from the build, or without one from the package, which development has. */
export async function readGraphiql(): Promise<readonly NamedText[]> {
  try {
    return await Promise.all(
      NAMES.map(async (name) => [name, await readFile(new URL(name, folder()), 'utf8')] as const),
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return unpackGraphiql();
  }
}

/** Its own page would put all of it inline, which our policy doesn't allow. */
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
