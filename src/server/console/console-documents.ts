import type { Config } from '../../config/config.js';
import { sha256Of, TrustedDocuments } from '../../config/trusted-documents.js';
import { readServedTypes } from '../../subgraph/type-defs.js';
import { readOperationTexts } from './console-bundle.js';
import { readOperations } from './console-operations.js';

/** Where documents are asked for by id. */
export interface DocumentsById {
  find(id: string): string | undefined;
}

/** What the console's page is told of its operations: the documents themselves, or their ids where a manifest is in use. */
export interface ConsoleOperations {
  /** The member of a request that holds one. */
  readonly sentAs: 'query' | 'documentId';
  /** By the names of the operations. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Operation -> its document, under the names that this server's schema has. */
async function readDocuments({ server }: Config): Promise<Readonly<Record<string, string>>> {
  const { names } = readServedTypes(server.schemaPrefix, { node: server.schemaNode });
  return readOperations(await readOperationTexts(), names);
}

export async function readConsoleOperations(config: Config): Promise<ConsoleOperations> {
  const documents = await readDocuments(config);
  const mode = config.server.operationsFile?.mode ?? 'off';
  if (mode === 'off') return { sentAs: 'query', texts: documents };
  const ids = Object.entries(documents).map(([name, document]) => [name, sha256Of(document)] as const);
  return { sentAs: 'documentId', texts: Object.fromEntries(ids) };
}

/**
 * The manifest, and behind it the documents of the console where that is served: whoever serves the page lets it ask. They
 * are read when a request needs them first. A console that can't be read adds none.
 */
export function trustConsole(
  config: Config,
  manifest: { current(): Promise<DocumentsById> } | undefined,
): { current(): Promise<DocumentsById> } | undefined {
  if (manifest === undefined || config.server.console === undefined) return manifest;
  let own: Promise<DocumentsById> | undefined;
  const readOwn = () =>
    (own ??= readDocuments(config).then(
      (documents) =>
        new TrustedDocuments(Object.values(documents).map((body) => ({ id: sha256Of(body), body }))),
      () => new TrustedDocuments([]),
    ));
  return {
    current: async () => {
      const [listed, served] = await Promise.all([manifest.current(), readOwn()]);
      return { find: (id) => listed.find(id) ?? served.find(id) };
    },
  };
}
