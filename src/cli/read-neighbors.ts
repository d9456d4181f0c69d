import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Kind, parse, type DocumentNode } from 'graphql';
import { CommandFailedError, messageOf } from './command-line.js';
import type { Subgraph } from './composer.js';
import { subgraphsOf } from './subgraphs-of-supergraph.js';

/** The subgraphs that a schema is composed with. */
export interface Neighbors {
  readonly subgraphs: readonly Subgraph[];
  /** Those that are this subgraph itself, such as an earlier version in a supergraph that it was added to. */
  readonly ownNames: readonly string[];
}

/**
 * Reads files, each a subgraph or a supergraph. A subgraph has the name of its file, or of its path where several files have
 * that name.
 *
 * @throws CommandFailedError for a file that is no SDL
 */
export function readNeighbors(paths: readonly string[], ours: DocumentNode): Neighbors {
  const all = new Map<string, DocumentNode>();
  for (const path of new Set(paths)) {
    const document = readDocument(path);
    const named = subgraphsOf(document) ?? [
      { name: basename(path).replace(/\.[^.]+$/, ''), typeDefs: document },
    ];
    for (const { name, typeDefs } of named) all.set(all.has(name) ? `${name} of ${path}` : name, typeDefs);
  }
  const subgraphs = [...all].map(([name, typeDefs]) => ({ name, typeDefs }));
  const ownNames = subgraphs.filter(({ typeDefs }) => isOwn(typeDefs, ours)).map(({ name }) => name);
  return { subgraphs: subgraphs.filter(({ name }) => !ownNames.includes(name)), ownNames };
}

function readDocument(path: string): DocumentNode {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CommandFailedError(`${path} is no SDL that can be read: ${messageOf(error)}`, 1);
  }
}

/** Whether a subgraph has half of our root fields or more, as no neighbor would. With a prefix they only end with the name. */
function isOwn(document: DocumentNode, ours: DocumentNode): boolean {
  const names = rootFieldsOf(document);
  const own = rootFieldsOf(ours);
  return own.filter((name) => names.some((one) => one.endsWith(name))).length * 2 >= own.length;
}

/** In small letters. */
function rootFieldsOf({ definitions }: DocumentNode): readonly string[] {
  return definitions.flatMap((node) =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    node.name.value === 'Query'
      ? (node.fields ?? []).map(({ name }) => name.value.toLowerCase())
      : [],
  );
}
