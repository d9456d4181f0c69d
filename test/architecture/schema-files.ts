import { parse, type DocumentNode } from 'graphql';
import { listFiles, readSource } from './source-files.js';

/** One SDL file of the subgraph. */
export interface SchemaFile {
  readonly path: string;
  readonly document: DocumentNode;
}

/** The parsed files of schema/. An empty folder is an error, so that no test passes for want of a schema. */
export function readSchemaFiles(): SchemaFile[] {
  const paths = listFiles('schema').filter((path) => path.endsWith('.graphql'));
  if (paths.length === 0) throw new Error('schema/ holds no .graphql file');
  return paths.map((path) => ({ path, document: parse(readSource(path)) }));
}

/** The names of all types that the files define. */
export function listTypeNames(files: readonly SchemaFile[]): Set<string> {
  return new Set(
    files
      .flatMap((file) => file.document.definitions)
      .flatMap((definition) =>
        'name' in definition && definition.name && definition.kind.includes('Type')
          ? [definition.name.value]
          : [],
      ),
  );
}

/** All files as one document, the way that the subgraph and the composers see them. */
export function joinDocuments(files: readonly SchemaFile[]): DocumentNode {
  return {
    kind: 'Document' as DocumentNode['kind'],
    definitions: files.flatMap((file) => file.document.definitions),
  };
}
