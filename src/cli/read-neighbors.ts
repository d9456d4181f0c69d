import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Kind, parse, type DocumentNode } from 'graphql';
import { describeUnreadable } from '../lib/watched-file.js';
import { CommandFailedError, messageOf } from './command-line.js';
import type { Subgraph } from './composer.js';
import { subgraphsOf } from './subgraphs-of-supergraph.js';

export interface Neighbors {
  readonly subgraphs: readonly Subgraph[];
  /** Subgraphs that are this subgraph, such as an earlier version in a supergraph. */
  readonly ownNames: readonly string[];
}

/**
 * Reads subgraph and supergraph files. A subgraph is named after its file, with the path if the name is not unique.
 *
 * @throws CommandFailedError for a file that can't be read or is not valid SDL
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
  const text = readText(path);
  try {
    return parse(text);
  } catch (error) {
    throw new CommandFailedError(`${path} is not valid SDL: ${messageOf(error)}`);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CommandFailedError(describeUnreadable('--against', path, error));
  }
}

/** Whether a subgraph has at least half of our root fields. Compares name endings, because the names may have a prefix. */
function isOwn(document: DocumentNode, ours: DocumentNode): boolean {
  const names = rootFieldsOf(document);
  const own = rootFieldsOf(ours);
  return own.filter((name) => names.some((one) => one.endsWith(name))).length * 2 >= own.length;
}

/** In lower case. */
function rootFieldsOf({ definitions }: DocumentNode): readonly string[] {
  return definitions.flatMap((node) =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    node.name.value === 'Query'
      ? (node.fields ?? []).map(({ name }) => name.value.toLowerCase())
      : [],
  );
}
